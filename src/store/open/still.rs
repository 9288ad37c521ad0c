//! Opening a file that is only looked at: not a byte is written, not even beside it.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use crate::store::StoreError;

/// Opens a file as it lies there. Nobody may write to it meanwhile, and a journal beside it is not heeded.
///
/// # Errors
/// [`StoreError::Missing`] when there is no file, or what SQLite says of it.
pub fn still(path: &Path) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_path_buf()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(uri(path), flags).map_err(|error| StoreError::from(error).at(path))?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(db)
}

/// Opens a damaged file as it lies there: where the list of its tables cannot be read to the end, with those that could be read.
///
/// # Errors
/// As [`still`].
pub fn still_readable(path: &Path) -> Result<Connection, StoreError> {
    let db = still(path)?;
    // the list of tables counts as one that may be wrong only for who may write to it; this file can be written to by nobody
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    db.pragma_update(None, "writable_schema", "ON")?;
    Ok(db)
}

/// The path as a URI; whatever could mean something in one is written by its number.
fn uri(path: &Path) -> String {
    use std::fmt::Write;
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut uri = "file://".to_owned();
    for byte in bytes(&path) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => uri.push(char::from(byte)),
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri + "?immutable=1"
}

#[cfg(unix)]
fn bytes(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(not(unix))]
fn bytes(path: &Path) -> Vec<u8> {
    // a drive stands behind a slash, and folders are parted by slashes
    format!("/{}", path.to_string_lossy().replace('\\', "/")).into_bytes()
}
