//! Whether a copy is sound: by itself, and beside what was noted of it when it was made.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::{
    draft::{Held, held},
    list::made_at,
    manifest::{self, Line},
    name::{Kind, Name},
    sealed::{self, Passphrase},
};
use crate::store::{
    StoreError,
    migrate::{self, APPLICATION_ID},
    write::hex,
};

/// Checks a copy: a book of ours, of a format we know, sound, with all pointers leading somewhere, and every row as it was when it was
/// copied, where that was noted.
pub fn verify(path: &Path) -> Result<(), StoreError> {
    examined(path).map(drop)
}

/// Checks a copy and notes beside it what was found; an encrypted one is opened in `private`, a folder of this computer.
///
/// # Errors
/// [`StoreError::BadCopy`] when it is not sound, [`StoreError::Locked`] when the passphrase does not open it.
pub fn check(
    path: &Path,
    passphrase: Option<&Passphrase>,
    private: &Path,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let found = match passphrase {
        Some(passphrase) => sealed::open(path, passphrase, private).and_then(|plain| examined(plain.path())),
        None => examined(path),
    };
    let found = found.map_err(|error| as_a_copy(error, path));
    note(path, &found, at);
    found.map(drop)
}

/// A fault of a copy is none of the book: it has words of its own.
pub(super) fn as_a_copy(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::Damaged(what) => StoreError::BadCopy { path: path.to_path_buf(), what },
        StoreError::NotADatabase(_) => {
            StoreError::BadCopy { path: path.to_path_buf(), what: "it is no database".into() }
        }
        StoreError::Sqlite(error) => StoreError::BadCopy { path: path.to_path_buf(), what: error.to_string() },
        other => other,
    }
}

/// Notes what was found. A folder that cannot be written is no reason to doubt it.
fn note(path: &Path, found: &Result<Held, StoreError>, at: DateTime<Utc>) {
    let (Some(shelf), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else { return };
    // a file with a name of the owner's own lies among things that are none of ours
    if Name::parse(name).is_none_or(|parts| parts.kind == Kind::Other) {
        return;
    }
    let _ = manifest::change(shelf, |lines| {
        let line = lines.iter_mut().find(|line| line.name == name);
        match (line, found) {
            (Some(line), Ok(_)) => {
                line.verified = Some(at);
                line.bad = None;
            }
            (Some(line), Err(StoreError::BadCopy { what, .. })) => line.bad = Some(what.clone()),
            // made by an older program, or brought here: from now on a change of it is seen
            (None, Ok(held)) => {
                let made = made_at(path).unwrap_or(at);
                lines.push(Line { verified: Some(at), ..Line::of(name.to_owned(), held.clone(), made) });
            }
            _ => {}
        }
    });
}

/// Checks a copy and returns what it holds.
pub(super) fn examined(path: &Path) -> Result<Held, StoreError> {
    let db = read_only(path)?;
    let application: i32 =
        db.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(|e| StoreError::from(e).at(path))?;
    if application != APPLICATION_ID {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    let format: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format > migrate::newest() {
        return Err(StoreError::Newer { path: path.to_path_buf(), found: format, known: migrate::newest() });
    }
    let sound: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let loose: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    match (sound.as_str(), loose) {
        ("ok", 0) => {}
        ("ok", loose) => return Err(StoreError::Damaged(format!("{loose} rows point to nothing"))),
        _ => return Err(StoreError::Damaged(sound)),
    }
    let held = held(&db)?;
    match manifest::line_of(path) {
        Some(line) if line.hash != held.hash => {
            Err(StoreError::Damaged("a row is not as it was when the copy was made".into()))
        }
        _ => Ok(held),
    }
}

/// Returns a hash over every row of every table, in an order that does not depend on how the file lies on the disk.
pub fn content(db: &Connection) -> Result<String, StoreError> {
    let mut sum = Sha256::new();
    for table in migrate::counts(db)?.keys() {
        sum.update(table.as_bytes());
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    rusqlite::types::ValueRef::Null => sum.update([0]),
                    rusqlite::types::ValueRef::Integer(number) => sum.update(number.to_le_bytes()),
                    rusqlite::types::ValueRef::Real(number) => sum.update(number.to_le_bytes()),
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        sum.update(bytes)
                    }
                }
                sum.update([1]);
            }
        }
    }
    Ok(hex(&sum.finalize()))
}

/// Opens a copy to look at it.
pub(super) fn read_only(path: &Path) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_path_buf()));
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::from(error).at(path))?;
    db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(db)
}
