//! Verified copies: written beside, compared with the book row by row, and only then given their name.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use crate::store::{
    Store, StoreError,
    migrate::{self, APPLICATION_ID},
    open::{private_file, private_folder},
    write::hex,
};

/// How often a copy is begun anew because another program wrote meanwhile.
const TRIES: usize = 5;

/// How long a restore waits for a program that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// One copy that lies in the folder of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Copies the book into a folder and returns the copy, verified.
///
/// # Errors
/// [`StoreError::Copy`] when the copy does not equal the book; it is thrown away and no older copy is touched.
pub fn make(store: &Store, folder: &Path, at: DateTime<Utc>) -> Result<PathBuf, StoreError> {
    let head = head(store.db())?;
    let format: i64 = store.db().pragma_query_value(None, "user_version", |row| row.get(0))?;
    let name = format!("{}_op{head}_v{format}.db", at.format("%Y-%m-%dT%H-%M-%SZ"));
    write(store.db(), &folder.join(store.uuid()), &name)
}

/// Copies a book before a migration; the name tells it from the other copies.
pub(super) fn before_migration(db: &Connection, folder: &Path, format: i64) -> Result<PathBuf, StoreError> {
    let uuid: String = db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0))?;
    let head = head(db)?;
    write(db, &folder.join(uuid), &format!("pre-migrate-v{format}_op{head}.db"))
}

/// Returns the copies of a book, newest name last.
pub fn list(store: &Store, folder: &Path) -> Vec<Copy> {
    let mut copies: Vec<Copy> = fs::read_dir(folder.join(store.uuid()))
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "db"))
        .map(|entry| Copy { path: entry.path(), bytes: entry.metadata().map_or(0, |about| about.len()) })
        .collect();
    copies.sort_by(|a, b| a.path.cmp(&b.path));
    copies
}

/// Checks a copy by itself: a book of ours, of a format we know, sound, with all pointers leading somewhere.
pub fn verify(path: &Path) -> Result<(), StoreError> {
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
        ("ok", 0) => Ok(()),
        ("ok", loose) => Err(StoreError::Damaged(format!("{loose} rows point to nothing"))),
        _ => Err(StoreError::Damaged(sound)),
    }
}

/// Puts a verified copy in the place of the book; what is there now is kept beside under a name of its own, which comes back.
pub fn restore(copy: &Path, book: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>, StoreError> {
    verify(copy)?;
    let folder = book.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let io = |source| StoreError::Io { path: book.to_path_buf(), source };
    let mut fresh = tempfile::Builder::new().prefix(".enishi-restore-").tempfile_in(folder).map_err(io)?;
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

/// Returns a name beside a book that nothing has yet.
fn free_name(book: &Path, word: &str) -> PathBuf {
    let first = book.with_extension(format!("{word}.db"));
    let more = (2..u32::MAX).map(|n| book.with_extension(format!("{word}-{n}.db")));
    std::iter::once(first.clone()).chain(more).find(|name| fs::symlink_metadata(name).is_err()).unwrap_or(first)
}

fn journal_of(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

fn write(db: &Connection, folder: &Path, name: &str) -> Result<PathBuf, StoreError> {
    let mut target = folder.join(name);
    if fs::symlink_metadata(&target).is_ok() {
        if verify(&target).is_ok() {
            return Ok(target);
        }
        // what lies there under this name is no copy: it is left alone
        target = free_name(&target, "again");
    }
    let io = |source| StoreError::Io { path: target.clone(), source };
    private_folder(folder).map_err(io)?;
    let draft = folder.join(format!(".{}.tmp", uuid::Uuid::now_v7()));
    let mut copied = Err(StoreError::Busy);
    for _ in 0..TRIES {
        let before = version(db)?;
        private_file(&draft).map_err(io)?;
        copied = copy_and_compare(db, &draft).map_err(|error| error.at(&target));
        // another program that wrote in between makes a difference that is none: once more
        let again = matches!(copied, Err(StoreError::Copy(_))) && version(db)? != before;
        if copied.is_err() {
            let _ = fs::remove_file(&draft);
        }
        if !again {
            break;
        }
    }
    copied?;
    File::open(&draft).and_then(|file| file.sync_all()).map_err(io)?;
    fs::rename(&draft, &target).map_err(io)?;
    sync_folder(folder).map_err(io)?;
    Ok(target)
}

fn head(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("SELECT coalesce(max(id), 0) FROM op", [], |row| row.get(0))?)
}

/// Changes with every write of another program, a draft's too.
fn version(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

fn copy_and_compare(db: &Connection, draft: &Path) -> Result<(), StoreError> {
    db.execute("VACUUM INTO ?1", [draft.to_string_lossy()])?;
    let copy = read_only(draft)?;
    let sound: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Copy(sound));
    }
    let (ours, theirs) = (migrate::counts(db)?, migrate::counts(&copy)?);
    if ours != theirs {
        return Err(StoreError::Copy("the numbers of rows differ".into()));
    }
    if content(db)? != content(&copy)? {
        return Err(StoreError::Copy("the contents differ".into()));
    }
    Ok(())
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

/// Opens a copy to look at it; never the live book.
fn read_only(path: &Path) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing(path.to_path_buf()));
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::from(error).at(path))?;
    db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(db)
}

fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}
