//! Files of the owner's: written whole or not at all, readable by her alone, never through a link (`reliability.md` 7.2).

use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::cli::failure::Failure;

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and the owner is told.
    Keep,
    /// It is replaced; a link is replaced itself, what it points to is left alone.
    Replace,
}

/// Writes a file by way of a private one beside it.
///
/// # Errors
/// [`Failure::FileExists`] when something is there and is to be kept, [`Failure::NoFolder`] when its folder is not there,
/// [`Failure::File`] when the disk refuses.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Failure> {
    let fail = |source: io::Error| Failure::File { path: path.to_path_buf(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if existing == Existing::Keep && fs::symlink_metadata(path).is_ok() {
        return Err(Failure::FileExists(path.to_path_buf()));
    }
    let made = tempfile::Builder::new().prefix(".enishi-").tempfile_in(folder);
    let mut draft = made.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::NoFolder(folder.to_path_buf()),
        _ => fail(error),
    })?;
    draft.write_all(bytes).map_err(fail)?;
    draft.as_file().sync_all().map_err(fail)?;
    match existing {
        Existing::Replace => draft.persist(path).map_err(|error| fail(error.error))?,
        Existing::Keep => draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => Failure::FileExists(path.to_path_buf()),
            _ => fail(error.error),
        })?,
    };
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(fail)
}

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

/// Makes a folder that only its owner can enter, with those above it.
///
/// # Errors
/// [`Failure::File`] when the disk refuses.
pub fn private_folder(path: &Path) -> Result<(), Failure> {
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path).map_err(|source| Failure::File { path: path.to_path_buf(), source })
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
