//! Why a command was not run: hers to mend, with a hint; or the file's.

use std::path::Path;

use chrono::{Local, NaiveDate};
use thiserror::Error;

use crate::{book::said::Said, domain::facts::Who, store::StoreError};

/// What can come back instead of [`crate::book::Done`].
#[derive(Debug, Error)]
pub enum Error {
    /// The owner can mend it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The file or the disk.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An error in plain values, ready for the message of its id and for `id-hint`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The id of the sentence.
    pub id: &'static str,
    /// What it names: a query, a text, what the system said.
    pub what: String,
    /// The file it is about.
    pub path: String,
    /// A first number: what was found.
    pub found: i64,
    /// A second number: what is known.
    pub known: i64,
}

impl Error {
    /// Returns the error in plain values.
    pub fn told(&self) -> Told {
        match self {
            Self::Refused(refusal) => Told { id: refusal.id(), what: refusal.what(), ..Told::default() },
            Self::Store(error) => store(error),
        }
    }
}

fn store(error: &StoreError) -> Told {
    let told = Told { id: error.id(), ..Told::default() };
    let shown = |path: &Path| path.to_string_lossy().into_owned();
    match error {
        StoreError::Missing(path)
        | StoreError::Exists(path)
        | StoreError::Empty(path)
        | StoreError::NotAFile(path)
        | StoreError::NotADatabase(path)
        | StoreError::Foreign(path)
        | StoreError::ReadOnly(path)
        | StoreError::Denied(path)
        | StoreError::Evicted(path)
        | StoreError::SameFile(path)
        | StoreError::AnotherBook(path)
        | StoreError::Locked(path) => Told { path: shown(path), ..told },
        StoreError::BadCopy { path, what } => Told { path: shown(path), what: what.clone(), ..told },
        StoreError::Newer { path, found, known } | StoreError::OtherFormat { path, found, known } => {
            Told { path: shown(path), found: *found, known: *known, ..told }
        }
        StoreError::RolledBack { path, seen, found } => Told { path: shown(path), found: *found, known: *seen, ..told },
        StoreError::Parted { path, since, here, there } => {
            let since = since.map(|at| at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string());
            Told { path: shown(path), what: since.unwrap_or_default(), found: *here, known: *there, ..told }
        }
        StoreError::Io { path, source } => Told { path: shown(path), what: source.to_string(), ..told },
        StoreError::Damaged(what) | StoreError::Disk(what) | StoreError::Migration(what) | StoreError::Copy(what) => {
            Told { what: what.clone(), ..told }
        }
        StoreError::Shape(source) => Told { what: source.to_string(), ..told },
        StoreError::Sqlite(source) => Told { what: source.to_string(), ..told },
        StoreError::Busy
        | StoreError::Full
        | StoreError::Moved
        | StoreError::Changed { .. }
        | StoreError::Gone { .. } => told,
    }
}

/// A command that cannot be run as it is. Its sentence and hint are the messages `refusal-…` and `refusal-…-hint`.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Refusal {
    /// Nobody is called so.
    #[error("nobody is called {0}")]
    UnknownPerson(String),
    /// Several people are called so.
    #[error("{query} could be several people")]
    SeveralPeople {
        /// What was asked for.
        query: String,
        /// Who it could be.
        who: Vec<Who>,
    },
    /// No action has this id.
    #[error("there is no action {0}")]
    UnknownAction(String),
    /// Nothing in the trash has this id.
    #[error("nothing in the trash has the id {0}")]
    UnknownTrashed(String),
    /// The owner stopped a large act; nothing of it was written.
    #[error("the act was stopped")]
    Stopped,
    /// Several things in the trash have an id that ends so.
    #[error("several things in the trash have the id {0}")]
    SeveralTrashed(String),
    /// No record has this id.
    #[error("no record has the id {0}")]
    UnknownRecord(String),
    /// Several records have an id that ends so.
    #[error("several records have the id {0}")]
    SeveralRecords(String),
    /// No kept filter is called so.
    #[error("no kept filter is called {0}")]
    UnknownFilter(String),
    /// A kept filter is called so already.
    #[error("a kept filter is called {0} already")]
    NameTaken(String),
    /// Two records were to be named, and both names mean this person's one.
    #[error("both are the record of {0}")]
    SamePerson(String),
    /// The action is done or let go already.
    #[error("it is done already: {0}")]
    NotOpen(String),
    /// A person needs a name.
    #[error("a name is missing")]
    NameMissing,
    /// An action, a note, a need needs words.
    #[error("the words are missing")]
    TextMissing,
    /// Somebody else saved the record since it was read.
    #[error("it was changed elsewhere meanwhile")]
    ChangedMeanwhile,
    /// The record went to the trash meanwhile.
    #[error("it is not there any more")]
    Gone,
    /// Nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing to bring back.
    #[error("nothing to redo")]
    NothingToRedo,
    /// What is left to take back was about somebody who was forgotten for good.
    #[error("what is left was about somebody who was forgotten")]
    Forgotten,
    /// A record is not as the act left it, so the act cannot be taken back.
    #[error("it was changed since")]
    ChangedSince {
        /// What the act was.
        said: Box<Said>,
        /// The record as the act left it (JSON).
        expected: String,
        /// The record as it is (JSON).
        found: String,
    },
    /// What happened cannot have happened after today.
    #[error("{0} is still to come")]
    NotYet(NaiveDate),
    /// A document can only be loaded into an empty book.
    #[error("the book is not empty")]
    NotEmpty,
    /// A number is out of its range.
    #[error("{0} is out of range")]
    OutOfRange(String),
}

impl Refusal {
    /// Returns the id of its sentence; the hint has the same id with `-hint`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::UnknownPerson(_) => "refusal-unknown-person",
            Self::SeveralPeople { .. } => "refusal-several-people",
            Self::UnknownAction(_) => "refusal-unknown-action",
            Self::UnknownTrashed(_) => "refusal-unknown-trashed",
            Self::Stopped => "refusal-stopped",
            Self::SeveralTrashed(_) => "refusal-several-trashed",
            Self::UnknownRecord(_) => "refusal-unknown-record",
            Self::SeveralRecords(_) => "refusal-several-records",
            Self::UnknownFilter(_) => "refusal-unknown-filter",
            Self::NameTaken(_) => "refusal-name-taken",
            Self::SamePerson(_) => "refusal-same-person",
            Self::NotOpen(_) => "refusal-not-open",
            Self::NameMissing => "refusal-name-missing",
            Self::TextMissing => "refusal-text-missing",
            Self::ChangedMeanwhile => "refusal-changed-meanwhile",
            Self::Gone => "refusal-gone",
            Self::NothingToUndo => "refusal-nothing-to-undo",
            Self::NothingToRedo => "refusal-nothing-to-redo",
            Self::Forgotten => "refusal-forgotten",
            Self::ChangedSince { .. } => "refusal-changed-since",
            Self::NotYet(_) => "refusal-not-yet",
            Self::NotEmpty => "refusal-not-empty",
            Self::OutOfRange(_) => "refusal-out-of-range",
        }
    }

    /// Returns what the sentence names: a query, a text, a number; empty when it names nothing.
    pub fn what(&self) -> String {
        match self {
            Self::UnknownPerson(text)
            | Self::UnknownAction(text)
            | Self::UnknownTrashed(text)
            | Self::SeveralTrashed(text)
            | Self::UnknownRecord(text)
            | Self::SeveralRecords(text)
            | Self::UnknownFilter(text)
            | Self::NameTaken(text)
            | Self::SamePerson(text)
            | Self::NotOpen(text)
            | Self::OutOfRange(text) => text.clone(),
            Self::SeveralPeople { query, .. } => query.clone(),
            Self::NotYet(day) => day.to_string(),
            _ => String::new(),
        }
    }
}
