//! The note of the newest act that this computer saved in a book: tells when an older file was put in its place, and when another
//! computer went on from an older one. It lies on this computer alone and is looked at before anything is written.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::store::{
    Store, StoreError, backup, merged,
    open::{Places, private_folder},
    record::parse_instant,
};

/// The head of the op log as it was last seen here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The newest act.
    pub op: i64,
    /// Its hash.
    pub hash: String,
    /// Acts up to it, the newest first: by them the last act is found that a file has in common with what was seen. A note of an
    /// older program has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// An act as the note remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its number.
    pub op: i64,
    /// Its instant, as the log has it.
    pub at: String,
    /// How its hash begins.
    pub hash: String,
}

/// So many acts are remembered in a row, then one in sixteen, then one in 256 …
const EACH: usize = 64;
const THINNER: i64 = 16;

/// Returns the head of the op log of a book, with its marks.
pub fn head(db: &Connection) -> Result<Seen, StoreError> {
    let newest: Option<(i64, String)> = db
        .prepare_cached("SELECT id, hash FROM op ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (op, hash) = newest.unwrap_or_default();
    let mut marks = Vec::new();
    for op in remembered(op) {
        marks.extend(mark(db, op)?);
    }
    Ok(Seen { op, hash, marks })
}

/// The acts that are remembered of a log, the newest first; the first act is always among them.
fn remembered(head: i64) -> Vec<i64> {
    let mut ops = Vec::new();
    let (mut op, mut step) = (head, 1_i64);
    while op > 1 {
        ops.push(op);
        if ops.len().is_multiple_of(EACH) {
            step = step.saturating_mul(THINNER);
        }
        op = op.saturating_sub(1).div_euclid(step).saturating_mul(step);
    }
    ops.extend((head > 0).then_some(1));
    ops
}

fn mark(db: &Connection, op: i64) -> Result<Option<Mark>, StoreError> {
    Ok(db
        .prepare_cached("SELECT at, substr(hash, 1, 16) FROM op WHERE id = ?1")?
        .query_row([op], |row| Ok(Mark { op, at: row.get(0)?, hash: row.get(1)? }))
        .optional()?)
}

/// Writes the note after a commit. A note that cannot be written is no reason to doubt the commit. One that names an act which the
/// book does not hold is left as it is: the two are still to be brought together.
pub fn note(store: &Store) -> Result<(), StoreError> {
    match read(store.places(), store.uuid()) {
        Some(seen) if !holds(store.db(), &seen)? => Ok(()),
        _ => write(store, false),
    }
}

/// Writes the note, whatever was seen before: the owner takes the book as it is. When this returns, the note stays through a power
/// cut: with the note of before, what is saved next would look like the work of another computer.
pub(super) fn note_anew(store: &Store) -> Result<(), StoreError> {
    write(store, true)
}

fn write(store: &Store, is_for_good: bool) -> Result<(), StoreError> {
    let Some(path) = path_of(store.places(), store.uuid()) else { return Ok(()) };
    let text = serde_json::to_vec(&head(store.db())?)?;
    let io = |source| StoreError::Io { path: path.clone(), source };
    if let Some(folder) = path.parent() {
        private_folder(folder).map_err(io)?;
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io)?;
        file.write_all(&text).map_err(io)?;
        if is_for_good {
            file.as_file().sync_all().map_err(io)?;
        }
        file.persist(&path).map_err(|error| io(error.error))?;
        if is_for_good {
            backup::sync_folder(folder).map_err(io)?;
        }
    }
    Ok(())
}

/// Compares the book with the note. Reads only, and any format there ever was.
///
/// # Errors
/// [`StoreError::RolledBack`] when the file ends before what was saved here, [`StoreError::Parted`] when it went on in another way.
pub(super) fn check(db: &Connection, places: &Places, path: &Path) -> Result<(), StoreError> {
    // what has no name is no book yet, and opening it says so
    if places.state.is_none() || !merged::has_table(db, "meta")? {
        return Ok(());
    }
    let uuid: Option<String> =
        db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0)).optional()?;
    let Some(seen) = uuid.and_then(|uuid| read(places, &uuid)) else { return Ok(()) };
    if holds(db, &seen)? {
        return Ok(());
    }
    Err(judged(db, &seen, path)?)
}

/// Tells whether a book has the newest act of a note in its log, or took it in from another copy.
fn holds(db: &Connection, seen: &Seen) -> Result<bool, StoreError> {
    if seen.op == 0 {
        return Ok(true);
    }
    let own: Option<String> =
        db.prepare_cached("SELECT hash FROM op WHERE id = ?1")?.query_row([seen.op], |row| row.get(0)).optional()?;
    Ok(own.as_ref() == Some(&seen.hash) || merged::has(db, &seen.hash)?)
}

/// What is wrong with a book that does not hold what was seen.
fn judged(db: &Connection, seen: &Seen, path: &Path) -> Result<StoreError, StoreError> {
    let newest = head(db)?;
    let found = newest.op;
    let older = || StoreError::RolledBack { path: path.to_path_buf(), seen: seen.op, found };
    let mut common: Option<&Mark> = None;
    let mut after: Option<&Mark> = None;
    for one in &seen.marks {
        if mark(db, one.op)?.is_some_and(|there| there.hash == one.hash) {
            common = Some(one);
            break;
        }
        after = Some(one);
    }
    let last = newest.marks.first();
    let is_older = match common {
        // a note of an older program tells no more than the number, an empty book has nothing of its own
        None => found == 0 || seen.marks.is_empty() && found < seen.op,
        Some(common) if common.op == found => true,
        // between two marks: what was done before the later one is a part of what was seen
        Some(_) => after.zip(last).is_some_and(|(after, last)| found < after.op && last.at <= after.at),
    };
    if is_older {
        return Ok(older());
    }
    let from = common.map_or(0, |common| common.op);
    Ok(StoreError::Parted {
        path: path.to_path_buf(),
        since: common.map(|common| parse_instant(&common.at)),
        here: db.query_row("SELECT count(*) FROM op WHERE id > ?1", [from], |row| row.get(0))?,
        there: seen.op.saturating_sub(from),
    })
}

fn read(places: &Places, uuid: &str) -> Option<Seen> {
    serde_json::from_slice(&fs::read(path_of(places, uuid)?).ok()?).ok()
}

fn path_of(places: &Places, uuid: &str) -> Option<PathBuf> {
    places.state.as_ref().map(|folder| folder.join(format!("{uuid}.seen")))
}
