//! What can be read of a damaged book, into a new one beside it. The damaged file is read as it lies there; nothing of it is changed.

mod fill;
mod log;
mod walk;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use log::Log;

use crate::store::{
    Store, StoreError, backup,
    open::{self, Places, around, beside::Beside, still::still_readable},
    table::TABLES,
    write::NewOp,
};

/// What came of one table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Came {
    /// The table.
    pub table: &'static str,
    /// Records that came as their rows have them.
    pub rows: i64,
    /// Records that came from their newest image in the log.
    pub from_log: i64,
    /// Records that are known to have been there and did not come.
    pub lost: i64,
    /// People of whom nothing came but what was noted about them.
    pub unnamed: i64,
    /// Whether nothing stood in the way of reading it; else there may have been more that nobody knows of.
    pub whole: bool,
}

/// What came of a book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// The new book.
    pub path: PathBuf,
    /// What came of each table, those that had nothing left out.
    pub tables: Vec<Came>,
    /// Drafts that came.
    pub drafts: i64,
    /// Whether an act was half written, and was taken back in a copy first.
    pub torn: bool,
    /// Whether the log could be read to the end; else a record that came from it may be as it was some acts earlier.
    pub log_whole: bool,
}

impl Salvaged {
    /// Returns how many records came.
    pub fn records(&self) -> i64 {
        self.tables.iter().map(|came| came.rows.saturating_add(came.from_log)).sum()
    }
}

/// Reads what can be read of a damaged book and makes a new one of it. `nobody` is the name of people of whom only records are left, and
/// `said` tells what is written into the log of the new book, given the number of records.
///
/// # Errors
/// [`StoreError::NotADatabase`] and its like when not even the head of the file can be read, [`StoreError::Damaged`] when nothing else can,
/// [`StoreError::Exists`] when anything is at the new place; nothing is left behind then.
pub fn salvage(
    file: &Path,
    to: &Path,
    op: NewOp<'_>,
    nobody: &str,
    said: impl Fn(i64) -> Result<String, StoreError>,
) -> Result<Salvaged, StoreError> {
    let file = open::look(file)?;
    let beside = Beside::of(to)?;
    let (from, torn) = source(&file, beside.path())?;
    let mut salvaged = Salvaged { path: to.to_path_buf(), torn, ..Salvaged::default() };
    let log = Log::read(&from);
    salvaged.log_whole = log.whole;
    let mut store = Store::create(beside.path(), Places::default())?;
    let writing = store.begin(op)?;
    writing.in_bulk()?;
    let mut people = BTreeSet::new();
    for table in TABLES {
        let came = fill::table(&from, &log, table, &writing, &mut people, nobody)?;
        let is_empty = came.whole && came.rows == 0 && came.from_log == 0 && came.lost == 0;
        salvaged.tables.extend((!is_empty).then_some(came));
    }
    salvaged.drafts = fill::drafts(&from, &writing)?;
    if salvaged.records() == 0 {
        return Err(StoreError::Damaged(what_is_wrong(&from)));
    }
    writing.commit(&said(salvaged.records())?)?;
    drop(store);
    drop(from);
    backup::verify(beside.path())?;
    beside.put()?;
    Ok(salvaged)
}

/// Opens the damaged file to read it; where an act was half written, a copy in which that is taken back.
fn source(file: &Path, place: &Path) -> Result<(Connection, bool), StoreError> {
    let copy = place.parent().and_then(|folder| around::copy_with_journal(file, folder).ok().flatten());
    match copy.map(|copy| open::connect(&copy)) {
        Some(Ok(db)) => Ok((db, true)),
        _ => Ok((still_readable(file)?, false)),
    }
}

fn what_is_wrong(db: &Connection) -> String {
    let sound: rusqlite::Result<String> = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    sound.unwrap_or_else(|error| error.to_string())
}
