//! The people of a file, whatever sort it is: cards, or a table of many programs.

pub use crate::transfer::csv::TableError;
use crate::transfer::{
    csv::{self, Asked, Mapping},
    decode::Encoding,
    read::{ReadError, ReadFile},
    read_vcard,
};

/// The people of a file, and how it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// Who is in it.
    pub file: ReadFile,
    /// How it was written.
    pub facts: Facts,
}

/// How a file was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The encoding.
    pub encoding: Encoding,
    /// For a table: what stands between its cells, and the layout that was found.
    pub table: Option<(char, &'static str)>,
}

/// Returns the people of cards, else of a table.
///
/// # Errors
/// [`TableError`] when the file passes a limit, or is neither.
pub fn people(bytes: &[u8]) -> Result<People, TableError> {
    match cards(bytes).map_err(TableError::Read)? {
        Some(found) => Ok(found),
        None => table(bytes, Asked::Any, None),
    }
}

/// Returns the people of cards; none where there is not a single card.
///
/// # Errors
/// [`ReadError`] when the file passes a limit.
pub fn cards(bytes: &[u8]) -> Result<Option<People>, ReadError> {
    let (file, encoding) = read_vcard(bytes)?;
    let is_empty = file.people.is_empty() && file.skipped.is_empty();
    Ok(Some(People { file, facts: Facts { encoding, table: None } }).filter(|_| !is_empty))
}

/// Returns the people of a table.
///
/// # Errors
/// [`TableError`] when the file passes a limit, or is no table that can be read.
pub fn table(bytes: &[u8], asked: Asked, mapping: Option<&Mapping>) -> Result<People, TableError> {
    let table = csv::read(bytes, asked, mapping)?;
    let facts = Facts { encoding: table.encoding, table: Some((table.delimiter, table.layout)) };
    Ok(People { file: table.file, facts })
}
