//! Files that are named on the command line: read up to a limit, and spoken of.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::cli::failure::Failure;

/// Reads a file, or standard input for `-`, but no more than `limit` bytes and one.
///
/// # Errors
/// [`Failure::File`] when it cannot be read.
pub fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Failure> {
    let fail = |source: io::Error| Failure::File { path: path.to_path_buf(), source };
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(fail)?;
    } else {
        fs::File::open(path).map_err(fail)?.take(most).read_to_end(&mut bytes).map_err(fail)?;
    }
    Ok(bytes)
}

/// What a single line that is read from an open file may have in bytes.
const LINE_LIMIT: usize = 64 * 1024;

/// Reads the first line of a file that is open already, by its number; 0 is standard input.
///
/// # Errors
/// [`Failure::File`] when there is no such file, or it is no text.
pub fn line_of(fd: u32) -> Result<String, Failure> {
    let path = if fd == 0 { PathBuf::from("-") } else { PathBuf::from(format!("/dev/fd/{fd}")) };
    let bytes = read(&path, LINE_LIMIT)?;
    let text =
        String::from_utf8(bytes).map_err(|_| Failure::File { path, source: io::ErrorKind::InvalidData.into() })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// Returns the name of a file without its folder; empty for standard input.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if name == "-" { String::new() } else { name }
}

/// Returns a path that does not change its meaning when the folder does.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
