//! What every reader hands over: people, skipped records, remarks, and the limits that a file may not pass.

use chrono::NaiveDate;
use thiserror::Error;

use crate::domain::contact::Contact;

/// The largest file that is read, in bytes (64 MiB, `reliability.md` 7.6).
pub const FILE_LIMIT: usize = 64 * 1024 * 1024;
/// The most records a file may have (`reliability.md` 7.6).
pub const RECORD_LIMIT: usize = 200_000;
/// The most properties a card may have (`reliability.md` 7.6).
pub const PROPERTY_LIMIT: usize = 2_000;
/// The longest cell of a table, in bytes (1 MiB, `reliability.md` 7.6).
pub const CELL_LIMIT: usize = 1024 * 1024;
/// How deep a BEGIN may lie inside another (`reliability.md` 7.6).
pub const DEPTH_LIMIT: usize = 8;

/// What the records of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CardFormat {
    /// Cards.
    #[default]
    Vcard,
    /// Rows of a table, each kept as a JSON object of its cells by their headers.
    Csv,
}

impl CardFormat {
    /// Returns the name under which the record is kept: `vcard`, `csv`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vcard => "vcard",
            Self::Csv => "csv",
        }
    }
}

/// One person as she stands in a file, not yet compared with the book.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPerson {
    /// Which record of the file, from 1.
    pub row: usize,
    /// The fields that were understood; `name` is never empty.
    pub contact: Contact,
    /// Free texts, each a note of its own, line breaks as `\n`.
    pub notes: Vec<String>,
    /// The name the source gives the record, without `urn:uuid:`; empty when it has none.
    pub uid: String,
    /// The record as it stood in the file: what was not understood is kept here.
    pub raw: String,
    /// What the record is.
    pub format: CardFormat,
    /// The day a business card was handed over, where the source is made of such: of two cards of a person the later one tells
    /// the business, the role and the department.
    pub card_day: Option<NaiveDate>,
    /// What is worth saying about this record.
    pub remarks: Vec<Remark>,
}

/// A record that makes no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Which record of the file, from 1.
    pub row: usize,
    /// What the record calls itself, cleaned; empty when it does not say.
    pub name: String,
    /// Why.
    pub reason: SkipReason,
    /// The record as it stood in the file.
    pub raw: String,
}

/// Why a record makes no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// A list of other cards, not a person.
    Group,
    /// Nothing in it to call anybody by.
    Empty,
    /// The file stops in the middle of it.
    Cut,
    /// The names of the columns once more.
    Header,
}

impl SkipReason {
    /// All of them, for the test of the words.
    pub const ALL: [Self; 4] = [Self::Group, Self::Empty, Self::Cut, Self::Header];

    /// Returns the id of the message; it takes no variables.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Group => "import-skip-group",
            Self::Empty => "import-skip-empty",
            Self::Cut => "import-skip-cut",
            Self::Header => "import-skip-header",
        }
    }
}

/// Something worth saying about a record or a file; nothing is lost by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// So many characters that do not belong into a text were left out of the fields; the kept card still has them.
    RemovedCharacters(usize),
    /// The record has no end mark; it was read as far as the next one.
    NoEnd,
    /// A birthday that is no day; the text as it stood.
    BirthdayUnread(String),
    /// Names of properties that have no field and are kept in the card only, sorted.
    KeptOnly(Vec<String>),
    /// The trust phase, 1 to 4, came from the card.
    PhaseFromCard(u8),
    /// The same person as in this earlier record of the file.
    SameAsRow(usize),
    /// So many lines of the file belong to no record.
    TextBetween(usize),
    /// So many places of the file could not be read as letters and show as `�`.
    ReplacedLetters(usize),
}

impl Remark {
    /// Returns the id of the message. Variables: `n` (a count, the phase, or the other row), `text` (the birthday as it
    /// stood), `names` (property names joined by ", "), see [`Remark::number`] and [`Remark::text`].
    pub const fn id(&self) -> &'static str {
        match self {
            Self::RemovedCharacters(_) => "import-remark-removed-characters",
            Self::NoEnd => "import-remark-no-end",
            Self::BirthdayUnread(_) => "import-remark-birthday",
            Self::KeptOnly(_) => "import-remark-kept-only",
            Self::PhaseFromCard(_) => "import-remark-phase",
            Self::SameAsRow(_) => "import-remark-same-as-row",
            Self::TextBetween(_) => "import-remark-text-between",
            Self::ReplacedLetters(_) => "import-remark-replaced-letters",
        }
    }

    /// Returns the value of the variable `n`; 0 where the message has none.
    pub fn number(&self) -> usize {
        match self {
            Self::RemovedCharacters(n) | Self::SameAsRow(n) | Self::TextBetween(n) | Self::ReplacedLetters(n) => *n,
            Self::PhaseFromCard(n) => usize::from(*n),
            Self::KeptOnly(names) => names.len(),
            Self::NoEnd | Self::BirthdayUnread(_) => 0,
        }
    }

    /// Returns the value of the variable `text`; empty where the message has none.
    pub fn text(&self) -> String {
        match self {
            Self::BirthdayUnread(text) => text.clone(),
            Self::KeptOnly(names) => names.join(", "),
            _ => String::new(),
        }
    }
}

/// What a reader found in one file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadFile {
    /// The people, in the order of the file.
    pub people: Vec<ReadPerson>,
    /// The records that make no person, in the order of the file.
    pub skipped: Vec<Skipped>,
    /// What is worth saying about the whole file.
    pub remarks: Vec<Remark>,
}

/// Why a file is not read at all; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Larger than [`FILE_LIMIT`].
    #[error("the file has {bytes} bytes, more than {limit}", limit = FILE_LIMIT)]
    TooBig {
        /// The size of the file.
        bytes: usize,
    },
    /// More records than [`RECORD_LIMIT`].
    #[error("the file has more than {limit} records", limit = RECORD_LIMIT)]
    TooManyRecords,
    /// A record inside a record, deeper than [`DEPTH_LIMIT`].
    #[error("record {row} opens more than {limit} records inside another", limit = DEPTH_LIMIT)]
    TooDeep {
        /// Which record, from 1.
        row: usize,
    },
    /// A record with more properties than [`PROPERTY_LIMIT`].
    #[error("record {row} has more than {limit} properties", limit = PROPERTY_LIMIT)]
    TooManyProperties {
        /// Which record, from 1.
        row: usize,
    },
    /// A cell longer than [`CELL_LIMIT`]: most often a quote that is never closed.
    #[error("record {row} has a cell of more than {limit} bytes", limit = CELL_LIMIT)]
    CellTooLong {
        /// Which record, from 1.
        row: usize,
    },
}

impl ReadError {
    /// Returns the id of the message. Variables: `n` (the limit: MiB, records, depth, properties or KiB), `row`
    /// (the record, where there is one), see [`ReadError::limit`] and [`ReadError::row`].
    pub const fn id(self) -> &'static str {
        match self {
            Self::TooBig { .. } => "import-error-too-big",
            Self::TooManyRecords => "import-error-too-many-records",
            Self::TooDeep { .. } => "import-error-too-deep",
            Self::TooManyProperties { .. } => "import-error-too-many-properties",
            Self::CellTooLong { .. } => "import-error-cell-too-long",
        }
    }

    /// Returns the limit that was passed: mebibytes, records, levels, properties, or kibibytes of a cell.
    pub const fn limit(self) -> usize {
        match self {
            Self::TooBig { .. } => FILE_LIMIT / (1024 * 1024),
            Self::TooManyRecords => RECORD_LIMIT,
            Self::TooDeep { .. } => DEPTH_LIMIT,
            Self::TooManyProperties { .. } => PROPERTY_LIMIT,
            Self::CellTooLong { .. } => CELL_LIMIT / 1024,
        }
    }

    /// Returns the record it happened in, from 1; 0 for the whole file.
    pub const fn row(self) -> usize {
        match self {
            Self::TooBig { .. } | Self::TooManyRecords => 0,
            Self::TooDeep { row } | Self::TooManyProperties { row } | Self::CellTooLong { row } => row,
        }
    }
}
