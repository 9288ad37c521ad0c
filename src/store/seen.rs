//! The note of the newest act that this computer saved in a book: tells when an older file was put in its place.

use std::{fs, io::Write, path::PathBuf};

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::store::{Store, StoreError, open::private_folder};

/// The head of the op log as it was last seen here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The newest act.
    pub op: i64,
    /// Its hash.
    pub hash: String,
}

/// Returns the head of the op log of an open book.
pub fn head(store: &Store) -> Result<Seen, StoreError> {
    Ok(store
        .db()
        .prepare_cached("SELECT id, hash FROM op ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok(Seen { op: row.get(0)?, hash: row.get(1)? }))
        .optional()?
        .unwrap_or(Seen { op: 0, hash: String::new() }))
}

/// Writes the note after a commit. A note that cannot be written is no reason to doubt the commit.
pub fn note(store: &Store) -> Result<(), StoreError> {
    let Some(path) = path(store) else { return Ok(()) };
    let text = serde_json::to_vec(&head(store)?)?;
    let io = |source| StoreError::Io { path: path.clone(), source };
    if let Some(folder) = path.parent() {
        private_folder(folder).map_err(io)?;
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io)?;
        file.write_all(&text).map_err(io)?;
        file.persist(&path).map_err(|error| io(error.error))?;
    }
    Ok(())
}

/// Compares the book with the note.
///
/// # Errors
/// [`StoreError::RolledBack`] when the file does not hold the act that was saved here.
pub(super) fn check(store: &Store) -> Result<(), StoreError> {
    let Some(seen) =
        path(store).and_then(|path| fs::read(path).ok()).and_then(|text| serde_json::from_slice::<Seen>(&text).ok())
    else {
        return Ok(());
    };
    if seen.op == 0 {
        return Ok(());
    }
    let hash: Option<String> =
        store.db().query_row("SELECT hash FROM op WHERE id = ?1", [seen.op], |row| row.get(0)).optional()?;
    if hash.as_ref() == Some(&seen.hash) {
        return Ok(());
    }
    Err(StoreError::RolledBack { path: store.path().to_path_buf(), seen: seen.op, found: head(store)?.op })
}

fn path(store: &Store) -> Option<PathBuf> {
    store.places().state.as_ref().map(|folder| folder.join(format!("{}.seen", store.uuid())))
}
