//! A new book that is made beside its place and put there whole: nobody ever meets a half-made one.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use tempfile::{TempDir, TempPath};

use super::{passing_folder, private_folder, strays::is_evicted};
use crate::store::{StoreError, backup::sync_folder};

/// A folder beside the place of a book; it goes away with what is in it unless the book was put in its place.
pub struct Beside {
    place: PathBuf,
    path: PathBuf,
    folder: Option<TempDir>,
    /// Folders that were made for it, the innermost first.
    made: Vec<PathBuf>,
}

impl Beside {
    /// Makes the folder, and the folders above it that are not there.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when anything is at the place already, [`StoreError::Io`] when the disk refuses; nothing is left behind.
    pub fn of(place: &Path) -> Result<Self, StoreError> {
        let refused = |source| StoreError::Io { path: place.to_path_buf(), source };
        if fs::symlink_metadata(place).is_ok() {
            return Err(StoreError::Exists(place.to_path_buf()));
        }
        if is_evicted(place) {
            return Err(StoreError::Evicted(place.to_path_buf()));
        }
        let above = folder_of(place);
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let made = above.ancestors().take_while(missing).map(Path::to_path_buf).collect();
        // from here on whatever fails takes away what was made
        let mut beside = Self { place: place.to_path_buf(), path: PathBuf::new(), folder: None, made };
        private_folder(above).map_err(refused)?;
        let folder = passing_folder(".enishi-", Some(above)).map_err(refused)?;
        beside.path = folder.path().join("book.db");
        beside.folder = Some(folder);
        Ok(beside)
    }

    /// Returns where the book is to be made.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the book in its place; it must be closed.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when something came to the place meanwhile: it is left as it is.
    pub fn put(mut self) -> Result<(), StoreError> {
        let refused = |source: io::Error| match source.kind() {
            ErrorKind::AlreadyExists => StoreError::Exists(self.place.clone()),
            _ => StoreError::Io { path: self.place.clone(), source },
        };
        TempPath::try_from_path(&self.path)
            .and_then(|book| Ok(book.persist_noclobber(&self.place)?))
            .map_err(refused)?;
        self.folder = None;
        // the book stands; a folder that cannot be told to be on the disk is no reason to doubt it
        let _ = sync_folder(folder_of(&self.place));
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.folder = None;
        // a folder with something in it stays by itself
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Returns the folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
