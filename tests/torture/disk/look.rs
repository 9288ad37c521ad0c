//! What stands in a book after something went wrong.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use enishi::{
    book::{Book, Clock, Error, Places, StoreError},
    store::{backup, migrate, search, table::TABLES},
};
use rusqlite::{Connection, OpenFlags};

use super::{Tried, home::NOW, said};

/// What stands in a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// A hash over every row of every table.
    pub content: String,
    /// How many rows each table of records and the log have.
    pub rows: Vec<(String, i64)>,
    /// Its format.
    pub format: i64,
}

/// Looks past the program, which rolls back what was half written.
///
/// # Errors
/// When the file is none, or is not sound.
pub fn look(path: &Path) -> Tried<Look> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(said)?;
    search::prepare(&db).map_err(said)?;
    let sound: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(said)?;
    if sound != "ok" {
        return Err(format!("not sound: {sound}"));
    }
    let format = db.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(said)?;
    let is_record = |name: &String| TABLES.iter().any(|table| table.name == name) || name == "op" || name == "change";
    let rows = migrate::counts(&db).map_err(said)?.into_iter().filter(|(name, _)| is_record(name)).collect();
    Ok(Look { content: backup::content(&db).map_err(said)?, rows, format })
}

/// How the program met a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// It opened it.
    Open,
    /// It says that the book is older than what was seen here, and opens it when told to.
    Older,
}

/// The clock of every run.
///
/// # Errors
/// None but for a moment that is none.
pub fn clock() -> Tried<Clock> {
    Ok(Clock::Fixed(NaiveDateTime::parse_from_str(NOW, "%Y-%m-%dT%H:%M").map_err(said)?))
}

/// Opens a book as the program does, with the note of what was seen here.
///
/// # Errors
/// What the program says when it refuses the book.
pub fn open(path: &Path, state: PathBuf) -> Tried<(Book, Met)> {
    let clock = clock()?;
    match Book::open(path, Places { backups: None, state: Some(state) }, clock, "test") {
        Ok(book) => Ok((book, Met::Open)),
        Err(Error::Store(StoreError::RolledBack { .. })) => {
            Ok((Book::open(path, Places::default(), clock, "test").map_err(said)?, Met::Older))
        }
        Err(error) => Err(format!("the program does not open it: {error}")),
    }
}

/// Looks at an open book as the doctor does.
///
/// # Errors
/// What the doctor finds.
pub fn healthy(book: &Book) -> Tried<()> {
    let health = book.health().map_err(said)?;
    if health.is_good() { Ok(()) } else { Err(format!("{health:?}")) }
}

/// The copies of a folder that the program lists, in the folders of all books.
pub fn copies(folder: &Path) -> Vec<PathBuf> {
    let books = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut copies: Vec<PathBuf> = books
        .flat_map(|book| fs::read_dir(book.path()).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "db"))
        .collect();
    copies.sort();
    copies
}

/// Returns what stands in a verified copy.
///
/// # Errors
/// When a copy that is listed is not sound.
pub fn verified(copy: &Path) -> Tried<Look> {
    backup::verify(copy).map_err(|error| format!("{} is listed and {error}", copy.display()))?;
    look(copy)
}
