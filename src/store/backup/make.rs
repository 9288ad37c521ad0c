//! Making a copy: what it is called, what is noted of it, and what becomes of the older ones.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{
    draft, free_name,
    manifest::{self, Line},
    name::{Before, Kind, Name},
    rotate,
    shrink::{self, Shrunk},
    verify::verify,
};
use crate::store::{Store, StoreError};

/// Why a copy of what was there before a restore is kept for good.
const RESTORE: &str = "restore";

/// A copy that was made and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it lies.
    pub path: PathBuf,
    /// That much is missing since the copy before it.
    pub shrunk: Option<Shrunk>,
}

/// Copies the book into a folder and returns the copy, verified.
///
/// # Errors
/// [`StoreError::Copy`] when the copy does not equal the book; it is thrown away and no older copy is touched.
pub fn make(store: &Store, folder: &Path, kind: Kind, at: DateTime<Utc>) -> Result<Made, StoreError> {
    write(store.db(), &folder.join(store.uuid()), kind, Some(at))
}

/// Copies the book into a folder and thins the older copies there: never before the new one was verified.
///
/// # Errors
/// As [`make`]; no older copy is touched then.
pub fn keep(store: &Store, folder: &Path, at: DateTime<Utc>) -> Result<Made, StoreError> {
    let made = make(store, folder, Kind::Rotated, at)?;
    rotate::rotate(&folder.join(store.uuid()), &made.path);
    Ok(made)
}

/// Copies a book before a migration; the name tells it from the other copies.
pub(in crate::store) fn before_migration(db: &Connection, folder: &Path) -> Result<PathBuf, StoreError> {
    let uuid: String = db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0))?;
    Ok(write(db, &folder.join(uuid), Kind::Before(Before::Migrate), None)?.path)
}

/// Copies a book into the folder of its copies; `at` = none where no clock is at hand.
pub(super) fn write(db: &Connection, shelf: &Path, kind: Kind, at: Option<DateTime<Utc>>) -> Result<Made, StoreError> {
    let format: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let pinned = kind == Kind::Before(Before::Restore);
    let mut name = Name { kind, at, op: draft::head(db)?, format, pinned, sealed: false };
    let there = shelf.join(name.to_string());
    if fs::symlink_metadata(&there).is_ok() && verify(&there).is_ok() {
        return Ok(Made { path: there, shrunk: None });
    }
    let (draft, held) = draft::of(db, shelf)?;
    name.op = held.op;
    let path = free(shelf.join(name.to_string()));
    draft.put(&path).map_err(|source| StoreError::Io { path: path.clone(), source })?;
    // what is there before a restore is kept for good itself, and the copy that comes back must not get another name now
    let shrunk = if pinned { None } else { shrink::guard(shelf, &path, &held) };
    let verified = at.or_else(|| super::list::made_at(&path)).unwrap_or_default();
    let why = pinned.then(|| RESTORE.to_owned());
    note(shelf, &path, |file| Line { pinned: why, verified: Some(verified), ..Line::of(file, held, verified) });
    Ok(Made { path, shrunk })
}

/// What lies under a name and is no copy is left alone.
pub(super) fn free(path: PathBuf) -> PathBuf {
    if fs::symlink_metadata(&path).is_ok() { free_name(&path, "again") } else { path }
}

/// Notes what is known of a new copy. A note that cannot be written is no reason to doubt the copy.
pub(super) fn note(shelf: &Path, path: &Path, line: impl FnOnce(String) -> Line) {
    if let Some(file) = path.file_name().and_then(|name| name.to_str()) {
        let _ = manifest::put(shelf, line(file.to_owned()));
    }
}
