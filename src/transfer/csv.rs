//! Tables of people (CSV) from other programs: encoding, delimiter and header are found, the columns are known by their names,
//! never by their place (`peers_and_formats.md` 4). Each row is kept whole.

mod columns;
mod draft;
mod fields;
mod head;
mod layout;
mod layouts;
mod lists;
mod mapping;
mod name;
mod own;

use ::csv::StringRecord;
use thiserror::Error;

pub use self::mapping::{Mapping, MappingError};
use crate::transfer::{
    csv::{columns::Columns, draft::Draft},
    decode::{Encoding, decode},
    read::{CELL_LIMIT, PROPERTY_LIMIT, RECORD_LIMIT, ReadError, ReadFile, ReadPerson, Remark, SkipReason, Skipped},
};

/// Where a table is said to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// By its header.
    Any,
    /// Our own export.
    Enishi,
    /// Google Contacts.
    Google,
    /// Outlook, on the web or on the desktop.
    Outlook,
    /// The connections of LinkedIn.
    Linkedin,
    /// Eight.
    Eight,
    /// Sansan.
    Sansan,
}

/// A table that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The people, and the rows that make none.
    pub file: ReadFile,
    /// What it was written in.
    pub encoding: Encoding,
    /// What stands between its cells: `,`, `;` or a tab.
    pub delimiter: char,
    /// The name of the layout that was found: `google_current`, `eight_new`, `generic`, `map`, …
    pub layout: &'static str,
}

/// Why a table is not read at all; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// It passes a limit.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Nothing in it looks like a table.
    #[error("this is no table")]
    NoTable,
    /// The names of its columns say nothing about people: the names.
    #[error("no column is known: {}", .0.join(", "))]
    Headers(Vec<String>),
    /// The mapping names columns that are not there.
    #[error("there is no column {}", .missing.join(", "))]
    Missing {
        /// The names of the mapping.
        missing: Vec<String>,
        /// The names of the table.
        found: Vec<String>,
    },
}

/// Reads the bytes of a table.
///
/// # Errors
/// A [`TableError`] when it passes a limit of `reliability.md` 7.6, or when its columns cannot be told. A damaged row is no error.
pub fn read(bytes: &[u8], asked: Asked, mapping: Option<&Mapping>) -> Result<Table, TableError> {
    let decoded = decode(bytes)?;
    // the reader of rows takes in a whole line at once
    if let Some(at) = decoded.text.lines().position(|line| line.len() > CELL_LIMIT) {
        return Err(ReadError::CellTooLong { row: at.saturating_add(1) }.into());
    }
    let mut head = head::find(&decoded.text, asked, mapping)?;
    let mut columns = Columns::of(&head.header, &head.names);
    let mut file = ReadFile::default();
    let (mut record, mut row) = (StringRecord::new(), 0usize);
    // a text in memory cannot fail to be read
    while head.reader.read_record(&mut record).unwrap_or(false) {
        row = row.saturating_add(1);
        within_limits(&record, row)?;
        if columns.stand_again_in(&record, &head.names) {
            columns = Columns::of(&record, &head.names);
            let (name, raw) = (String::new(), columns.raw(&record));
            file.skipped.push(Skipped { row, name, reason: SkipReason::Header, raw });
            continue;
        }
        match person(&record, &columns, row) {
            Ok(person) if is_cut(&record, head.body) => {
                let (name, raw) = (person.contact.name, person.raw);
                file.skipped.push(Skipped { row, name, reason: SkipReason::Cut, raw });
            }
            Ok(person) => file.people.push(person),
            Err(skipped) => file.skipped.push(skipped),
        }
    }
    if decoded.replaced > 0 {
        file.remarks.push(Remark::ReplacedLetters(decoded.replaced));
    }
    let (delimiter, layout) = (char::from(head.delimiter), head.names.layout.name);
    Ok(Table { file, encoding: decoded.encoding, delimiter, layout })
}

fn within_limits(record: &StringRecord, row: usize) -> Result<(), ReadError> {
    if row > RECORD_LIMIT {
        return Err(ReadError::TooManyRecords);
    }
    if record.len() > PROPERTY_LIMIT {
        return Err(ReadError::TooManyProperties { row });
    }
    if record.as_slice().len() > CELL_LIMIT && record.iter().any(|cell| cell.len() > CELL_LIMIT) {
        return Err(ReadError::CellTooLong { row });
    }
    Ok(())
}

/// Tells whether a row is the last one and runs over several lines to the end behind a quote that is never closed: what stands in
/// it is several rows.
fn is_cut(record: &StringRecord, body: &str) -> bool {
    let from = record.position().and_then(|at| usize::try_from(at.byte()).ok());
    let Some(rest) = from.and_then(|from| body.get(from..)) else { return false };
    // a quote within a cell is doubled; a last row that is whole has an even number
    record.as_slice().len() > rest.len() / 2 && rest.trim_end().contains('\n') && rest.matches('"').count() % 2 == 1
}

fn person(record: &StringRecord, columns: &Columns, row: usize) -> Result<ReadPerson, Skipped> {
    let labels = columns.labels(record);
    let mut draft = Draft::default();
    for (at, cell) in record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        match columns.list.get(at) {
            Some(column) => draft.take(column, cell, columns.layout, &labels),
            None => draft.keep(&columns::beyond(at)),
        }
    }
    draft.finish(columns, row, columns.raw(record))
}
