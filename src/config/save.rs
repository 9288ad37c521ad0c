//! Files of the owner's: written whole or not at all, readable by her alone, never through a link (`reliability.md` 7.2).

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use thiserror::Error;

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and the owner is told.
    Keep,
    /// It is replaced; a link is replaced itself, what it points to is left alone.
    Replace,
}

/// Why a file was not written. What was there before is as it was.
#[derive(Debug, Error)]
pub enum Unsaved {
    /// Something is there already, and is to be kept.
    #[error("{0} exists")]
    Exists(PathBuf),
    /// The folder is not there.
    #[error("there is no folder {0}")]
    NoFolder(PathBuf),
    /// The disk refuses.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Writes a file by way of a private one beside it.
///
/// # Errors
/// [`Unsaved`] when something is there and is to be kept, when its folder is not there, when the disk refuses.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Unsaved> {
    let fail = |source: io::Error| Unsaved::Io { path: path.to_path_buf(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if existing == Existing::Keep && fs::symlink_metadata(path).is_ok() {
        return Err(Unsaved::Exists(path.to_path_buf()));
    }
    let made = tempfile::Builder::new().prefix(".enishi-").tempfile_in(folder);
    let mut draft = made.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unsaved::NoFolder(folder.to_path_buf()),
        _ => fail(error),
    })?;
    draft.write_all(bytes).map_err(fail)?;
    draft.as_file().sync_all().map_err(fail)?;
    match existing {
        Existing::Replace => draft.persist(path).map_err(|error| fail(error.error))?,
        Existing::Keep => draft.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => Unsaved::Exists(path.to_path_buf()),
            _ => fail(error.error),
        })?,
    };
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(fail)
}

/// Writes a file as [`write()`] does, in a folder that is made where it is not there.
///
/// # Errors
/// As [`write()`].
pub fn write_in_folder(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Unsaved> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        private_folder(folder)?;
    }
    write(path, bytes, existing)
}

/// Makes a folder that only its owner can enter, with those above it.
///
/// # Errors
/// [`Unsaved::Io`] when the disk refuses.
pub fn private_folder(path: &Path) -> Result<(), Unsaved> {
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path).map_err(|source| Unsaved::Io { path: path.to_path_buf(), source })
}
