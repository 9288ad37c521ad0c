//! A copy that has no name yet: written, compared with the book, and gone again unless it gets its name.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::Connection;

use super::{
    sync_folder,
    verify::{content, read_only},
};
use crate::store::{
    StoreError, migrate,
    open::{private_file, private_folder},
};

/// How often a copy is begun anew because another program wrote meanwhile.
const TRIES: usize = 5;
/// What a kill left behind is taken away after this time: nothing takes so long to be made.
const OLD: Duration = Duration::from_secs(60 * 60);

/// A file that goes away unless it is put somewhere.
pub struct Draft {
    path: PathBuf,
}

impl Draft {
    /// Makes an empty one that only its owner can read.
    pub fn fresh(folder: &Path) -> io::Result<Self> {
        let path = folder.join(format!(".{}.tmp", uuid::Uuid::now_v7()));
        private_file(&path)?;
        Ok(Self { path })
    }

    /// Returns where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its name in the same folder; when this returns, it is on the disk.
    pub fn put(self, target: &Path) -> io::Result<()> {
        File::open(&self.path)?.sync_all()?;
        fs::rename(&self.path, target)?;
        target.parent().map_or(Ok(()), sync_folder)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The hash over every row.
    pub hash: String,
    /// The number of rows of each table.
    pub rows: BTreeMap<String, i64>,
    /// People who are not in the trash.
    pub people: i64,
    /// Notes that are not in the trash.
    pub notes: i64,
    /// The newest act.
    pub op: i64,
}

/// Copies a book into a folder and compares the two.
///
/// # Errors
/// [`StoreError::Copy`] when the copy does not equal the book; it is thrown away.
pub fn of(db: &Connection, folder: &Path) -> Result<(Draft, Held), StoreError> {
    let io = |source| StoreError::Io { path: folder.to_path_buf(), source };
    private_folder(folder).map_err(io)?;
    sweep(folder);
    let mut copied = Err(StoreError::Busy);
    for _ in 0..TRIES {
        let before = version(db)?;
        let draft = Draft::fresh(folder).map_err(io)?;
        copied = compared(db, draft.path()).map(|held| (draft, held)).map_err(|error| error.at(folder));
        // another program that wrote in between makes a difference that is none: once more
        let again = matches!(copied, Err(StoreError::Copy(_))) && version(db)? != before;
        if !again {
            break;
        }
    }
    copied
}

/// Takes away what killed programs of ours left in a folder.
pub fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let inner = name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp"));
        let is_ours = inner.is_some_and(|inner| inner.starts_with("enishi-") || uuid::Uuid::parse_str(inner).is_ok());
        let touched = entry.metadata().and_then(|about| about.modified());
        let is_old = touched.is_ok_and(|at| at.elapsed().is_ok_and(|time| time > OLD));
        if is_ours && is_old {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Returns the newest act.
pub fn head(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("SELECT coalesce(max(id), 0) FROM op", [], |row| row.get(0))?)
}

/// Returns what a book holds.
pub fn held(db: &Connection) -> Result<Held, StoreError> {
    let live = |table: &str| -> Result<i64, StoreError> {
        let sql = format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL");
        Ok(db.query_row(&sql, [], |row| row.get(0))?)
    };
    Ok(Held {
        hash: content(db)?,
        rows: migrate::counts(db)?,
        people: live("contact")?,
        notes: live("note")?,
        op: head(db)?,
    })
}

/// Changes with every write of another program, a draft's too.
fn version(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

fn compared(db: &Connection, draft: &Path) -> Result<Held, StoreError> {
    db.execute("VACUUM INTO ?1", [draft.to_string_lossy()])?;
    let copy = read_only(draft)?;
    let sound: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Copy(sound));
    }
    for pragma in ["application_id", "user_version"] {
        let number = |of: &Connection| of.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
        if number(db)? != number(&copy)? {
            return Err(StoreError::Copy("the formats differ".into()));
        }
    }
    if migrate::counts(db)? != migrate::counts(&copy)? {
        return Err(StoreError::Copy("the numbers of rows differ".into()));
    }
    let held = held(&copy)?;
    if content(db)? != held.hash {
        return Err(StoreError::Copy("the contents differ".into()));
    }
    Ok(held)
}
