//! What a file of people is, and the people in it: cards, tables of many programs, our own export.

use std::path::Path;

use crate::{
    book::{
        Whole,
        document::{self, DocumentError},
    },
    cli::{failure::Failure, file},
    transfer::{
        csv::{Asked, Mapping, MappingError, TableError},
        people::{self, People},
    },
};

/// Where a file is said to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// By what is in it.
    Auto,
    /// Our own: a document of a whole book, or our table of people.
    Enishi,
    /// Cards of people.
    Vcard,
    /// A table.
    Table(Asked),
}

/// The sources by their names.
pub const SOURCES: &[(&str, Source)] = &[
    ("auto", Source::Auto),
    ("enishi", Source::Enishi),
    ("vcard", Source::Vcard),
    ("google", Source::Table(Asked::Google)),
    ("outlook", Source::Table(Asked::Outlook)),
    ("linkedin", Source::Table(Asked::Linkedin)),
    ("eight", Source::Table(Asked::Eight)),
    ("sansan", Source::Table(Asked::Sansan)),
    ("csv", Source::Table(Asked::Any)),
];

/// The largest file of a mapping, in bytes.
const MAP_LIMIT: usize = 1024 * 1024;

/// What a file turned out to be.
pub enum Found {
    /// A document of a whole book.
    Whole(Box<Whole>),
    /// People.
    People(Box<People>),
}

/// Reads a file.
///
/// # Errors
/// [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when it is nothing that can be read, or nobody is in it.
pub fn read(bytes: &[u8], source: Source, mapping: Option<&Mapping>) -> Result<Found, Failure> {
    match source {
        Source::Table(asked) => Ok(brought(table(bytes, asked, mapping)?)),
        Source::Vcard => Ok(brought(people::cards(bytes)?.ok_or_else(|| no_card(source))?)),
        Source::Auto if mapping.is_some() => Ok(brought(table(bytes, Asked::Any, mapping)?)),
        Source::Auto | Source::Enishi if document::is_ours(bytes) => {
            let whole = document::read(bytes).map_err(|error| no_document(&error, source))?;
            Ok(Found::Whole(Box::new(whole)))
        }
        Source::Auto => Ok(brought(of_table(people::people(bytes)).map_err(unlike_a_table)?)),
        Source::Enishi => match people::table(bytes, Asked::Enishi, mapping) {
            Err(TableError::NoTable) => {
                let whole = document::read(bytes).map_err(|error| no_document(&error, source))?;
                Ok(Found::Whole(Box::new(whole)))
            }
            read => Ok(brought(of_table(read)?)),
        },
    }
}

/// Returns the people of cards or of a table, for a book that has nobody in it yet.
///
/// # Errors
/// [`Failure::Import`] when the file passes a limit, [`Failure::Refused`] when nobody is in it.
pub fn alone(bytes: &[u8]) -> Result<People, Failure> {
    if document::is_ours(bytes) {
        return Err(nobody());
    }
    of_table(people::people(bytes)).map_err(|failure| match unlike_a_table(failure) {
        Failure::Refused("refused-no-card", _) => nobody(),
        failure => failure,
    })
}

/// What is said of a file of people with nobody in it.
pub fn nobody() -> Failure {
    no_card(Source::Vcard)
}

/// Reads the file of a mapping.
///
/// # Errors
/// [`Failure::File`] when it cannot be read, [`Failure::Refused`] when it is no mapping.
pub fn mapping(path: &Path) -> Result<Mapping, Failure> {
    let bytes = file::read(path, MAP_LIMIT)?;
    if bytes.len() > MAP_LIMIT {
        return Err(Failure::Refused(MappingError::Syntax(0).id(), String::from("1")));
    }
    let text = String::from_utf8_lossy(&bytes);
    Mapping::parse(&text).map_err(|error| Failure::Refused(error.id(), error.what()))
}

fn brought(found: People) -> Found {
    Found::People(Box::new(found))
}

fn table(bytes: &[u8], asked: Asked, mapping: Option<&Mapping>) -> Result<People, Failure> {
    of_table(people::table(bytes, asked, mapping))
}

fn of_table(read: Result<People, TableError>) -> Result<People, Failure> {
    let found = read.map_err(|error| match error {
        TableError::Read(error) => Failure::Import(error),
        TableError::NoTable => Failure::Refused("import-no-table", String::new()),
        TableError::Headers(names) => Failure::Refused("import-headers-unknown", names.join(", ")),
        TableError::Missing { missing, found } => {
            Failure::NoColumn { missing: missing.join(", "), found: found.join(", ") }
        }
    })?;
    if found.file.people.is_empty() && found.facts.table.is_some() {
        return Err(Failure::Refused("import-nobody", String::new()));
    }
    Ok(found)
}

/// A file whose sort was not told may have been meant as anything.
fn unlike_a_table(failure: Failure) -> Failure {
    match failure {
        Failure::Refused("import-no-table", _) => no_card(Source::Auto),
        failure => failure,
    }
}

/// What is said of a file without a single card.
fn no_card(told: Source) -> Failure {
    let id = match told {
        Source::Vcard => "import-nothing-found",
        Source::Auto | Source::Enishi | Source::Table(_) => "refused-no-card",
    };
    Failure::Refused(id, String::new())
}

/// Some other JSON is no document only where a document was asked for.
fn no_document(error: &DocumentError, told: Source) -> Failure {
    match (error, told) {
        (DocumentError::Foreign, Source::Auto) => no_card(told),
        (error, _) => Failure::Refused(error.id(), error.what()),
    }
}
