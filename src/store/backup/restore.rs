//! A verified copy in the place of the book; what was there is kept, whatever state it is in.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::{
    draft, free_name,
    list::uuid_of,
    make,
    name::{Before, Kind},
    sync_folder,
    verify::{as_a_copy, read_only, verify},
};
use crate::store::StoreError;

/// How long a restore waits for a program that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// Puts a verified copy in the place of the book, as [`restore`] does; as far as what was there is still a sound book, a copy of it is
/// kept for good in `folder` too.
///
/// # Errors
/// As [`restore`].
pub fn restore_keeping(
    copy: &Path,
    book: &Path,
    folder: &Path,
    at: DateTime<Utc>,
) -> Result<Option<PathBuf>, StoreError> {
    verify(copy).map_err(|error| as_a_copy(error, copy))?;
    // what is there may be no book any more: the file itself is kept in any case
    let _ = keep_present(book, folder, at);
    restore(copy, book, at)
}

fn keep_present(book: &Path, folder: &Path, at: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let uuid = uuid_of(book).ok_or_else(|| StoreError::NotADatabase(book.to_path_buf()))?;
    let db = read_only(book)?;
    db.busy_timeout(PATIENCE)?;
    Ok(make::write(&db, &folder.join(uuid), Kind::Before(Before::Restore), Some(at))?.path)
}

/// Puts a verified copy in the place of the book; what is there now is kept beside under a name of its own, which comes back.
///
/// # Errors
/// [`StoreError::BadCopy`] when the copy is not sound; the book is then as it was.
pub fn restore(copy: &Path, book: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>, StoreError> {
    verify(copy).map_err(|error| as_a_copy(error, copy))?;
    let folder = book.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let io = |source| StoreError::Io { path: book.to_path_buf(), source };
    draft::sweep(folder);
    let fresh = tempfile::Builder::new().prefix(".enishi-restore-").suffix(".tmp").tempfile_in(folder);
    let mut fresh = fresh.map_err(io)?;
    // the bytes alone: the copy's own permissions stay where they are, the book's are the owner's only
    let mut bytes = File::open(copy).map_err(io)?;
    std::io::copy(&mut bytes, fresh.as_file_mut()).map_err(io)?;
    fresh.as_file().sync_all().map_err(io)?;
    let _alone = alone(book)?;
    let kept = if fs::symlink_metadata(book).is_ok() {
        let kept = free_name(book, &at.format("before-restore-%Y%m%dT%H%M%SZ").to_string());
        // a second name first, so that there is a book in its place at every instant; where a disk has no second names, a move
        fs::hard_link(book, &kept).or_else(|_| fs::rename(book, &kept)).map_err(io)?;
        Some(kept)
    } else {
        None
    };
    // a journal of a killed write belongs to what was there, and would spoil the copy
    let journal = journal_of(book);
    if fs::symlink_metadata(&journal).is_ok() {
        fs::rename(&journal, journal_of(kept.as_deref().unwrap_or(&free_name(book, "left")))).map_err(io)?;
    }
    fresh.persist(book).map_err(|error| io(error.error))?;
    sync_folder(folder).map_err(io)?;
    Ok(kept)
}

/// Waits until nobody writes to a book and keeps it so; one that cannot be opened has nobody in it.
fn alone(book: &Path) -> Result<Option<Connection>, StoreError> {
    if !book.is_file() {
        return Ok(None);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let Ok(db) = Connection::open_with_flags(book, flags) else { return Ok(None) };
    db.busy_timeout(PATIENCE)?;
    match db.execute_batch("BEGIN EXCLUSIVE").map_err(StoreError::from) {
        Ok(()) => Ok(Some(db)),
        Err(StoreError::Busy) => Err(StoreError::Busy),
        Err(_) => Ok(None),
    }
}

fn journal_of(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}
