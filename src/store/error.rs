//! What can be wrong with the file or the disk, one variant for each sentence a person needs.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;
use thiserror::Error;

/// A fault of the file or the disk. Nothing was written when one of these comes back.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no file at this path.
    #[error("no book at {0}")]
    Missing(PathBuf),
    /// There is a file already where a new book was asked for.
    #[error("there is a file already at {0}")]
    Exists(PathBuf),
    /// The file has no bytes: a sync service or a full disk may have emptied it.
    #[error("{0} is empty")]
    Empty(PathBuf),
    /// The path is a folder, a device or anything but a file.
    #[error("{0} is not a file")]
    NotAFile(PathBuf),
    /// The file is no SQLite database.
    #[error("{0} is not a book")]
    NotADatabase(PathBuf),
    /// It is a database of another program.
    #[error("{0} belongs to another program")]
    Foreign(PathBuf),
    /// A newer Enishi wrote it.
    #[error("{path} was written by a newer Enishi (format {found}, this one knows {known})")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The newest format this program knows.
        known: i64,
    },
    /// The file or its folder cannot be written.
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    /// Permission to read is missing.
    #[error("{0} cannot be read")]
    Denied(PathBuf),
    /// Another program is writing just now.
    #[error("another program is writing to the book")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The disk, or the network it hangs on, did not read or write as it should; what SQLite says of it.
    #[error("the disk does not answer as it should: {0}")]
    Disk(String),
    /// The file was replaced by another while it was open.
    #[error("the file was replaced while it was open")]
    Moved,
    /// The content is damaged.
    #[error("the book is damaged: {0}")]
    Damaged(String),
    /// This file is older than what this computer saved in it before.
    #[error("{path} is older than what was saved here before (step {seen}, the file has {found})")]
    RolledBack {
        /// The file.
        path: PathBuf,
        /// The newest step that this computer saved.
        seen: i64,
        /// The newest step in the file.
        found: i64,
    },
    /// This file and what this computer saved before went on from one act in two ways.
    #[error("{path} and what was saved here before have gone two ways ({here} acts in the file, {there} saved here)")]
    Parted {
        /// The file.
        path: PathBuf,
        /// The instant of the last act that both have, where it is known.
        since: Option<DateTime<Utc>>,
        /// Acts in the file since then.
        here: i64,
        /// Acts that this computer saved since then and the file does not have.
        there: i64,
    },
    /// A sync service has taken the content of the file away and left a sign in its place.
    #[error("{0} is with the sync service only")]
    Evicted(PathBuf),
    /// The book itself was named where another copy of it is wanted.
    #[error("{0} is the book itself")]
    SameFile(PathBuf),
    /// A copy was wanted and another book was named.
    #[error("{0} is another book")]
    AnotherBook(PathBuf),
    /// A copy that is only read has another format than this program's.
    #[error("{path} has format {found}, this program reads format {known}")]
    OtherFormat {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i64,
        /// The format of this program.
        known: i64,
    },
    /// A record was changed by somebody else since it was read.
    #[error("the record was changed meanwhile")]
    Changed {
        /// The table.
        table: &'static str,
        /// The id of the record.
        id: String,
    },
    /// The record does not exist, or lies in the trash.
    #[error("the record is not there")]
    Gone {
        /// The table.
        table: &'static str,
        /// The id of the record.
        id: String,
    },
    /// A migration did not hold what it promised; the file is as before.
    #[error("the book could not be brought up to date: {0}")]
    Migration(String),
    /// A copy did not hold what the book holds; it was thrown away.
    #[error("the copy does not equal the book: {0}")]
    Copy(String),
    /// A copy is not what was copied.
    #[error("the copy {path} is not sound: {what}")]
    BadCopy {
        /// The copy.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The passphrase does not open an encrypted copy.
    #[error("the passphrase does not open {0}")]
    Locked(PathBuf),
    /// Any other fault of a file.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A record that does not have the shape of its table.
    #[error("a record has an unknown shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// Any other answer of SQLite.
    #[error("{0}")]
    Sqlite(rusqlite::Error),
}

/// `SQLITE_READONLY_DBMOVED`: the file under the connection was renamed or replaced.
const DBMOVED: i32 = 1032;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let (failure, text) = match &error {
            rusqlite::Error::SqliteFailure(failure, text) => (*failure, text),
            // our questions fit our tables: where one does not, the tables are not those of a book
            rusqlite::Error::SqlInputError { msg, .. } => return Self::Damaged(msg.clone()),
            _ => return Self::Sqlite(error),
        };
        if failure.extended_code == DBMOVED {
            return Self::Moved;
        }
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly => Self::ReadOnly(PathBuf::new()),
            ErrorCode::SystemIoFailure | ErrorCode::FileLockingProtocolFailed => {
                Self::Disk(rusqlite::ffi::code_to_str(failure.extended_code).to_owned())
            }
            ErrorCode::DatabaseCorrupt => Self::Damaged(text.clone().unwrap_or_else(|| failure.to_string())),
            ErrorCode::NotADatabase => Self::NotADatabase(PathBuf::new()),
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// Names the file in an error that SQLite gave without one.
    pub fn at(self, path: &std::path::Path) -> Self {
        let path = path.to_path_buf();
        match self {
            Self::ReadOnly(_) => Self::ReadOnly(path),
            Self::NotADatabase(_) => Self::NotADatabase(path),
            Self::Sqlite(rusqlite::Error::SqliteFailure(failure, _)) if failure.code == ErrorCode::CannotOpen => {
                Self::Denied(path)
            }
            other => other,
        }
    }

    /// Returns the id of the sentence that says this to a person.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Missing(_) => "store-missing",
            Self::Exists(_) => "store-exists",
            Self::Empty(_) => "store-empty",
            Self::NotAFile(_) => "store-not-a-file",
            Self::NotADatabase(_) => "store-not-a-database",
            Self::Foreign(_) => "store-foreign",
            Self::Newer { .. } => "store-newer",
            Self::ReadOnly(_) => "store-read-only",
            Self::Denied(_) => "store-denied",
            Self::Busy => "store-busy",
            Self::Full => "store-full",
            Self::Disk(_) => "store-disk",
            Self::Moved => "store-moved",
            Self::Damaged(_) => "store-damaged",
            Self::RolledBack { .. } => "store-rolled-back",
            Self::Parted { since: Some(_), .. } => "store-parted-since",
            Self::Parted { since: None, .. } => "store-parted",
            Self::Evicted(_) => "store-evicted",
            Self::SameFile(_) => "store-same-file",
            Self::AnotherBook(_) => "store-another-book",
            Self::OtherFormat { .. } => "store-other-format",
            Self::Changed { .. } => "store-changed",
            Self::Gone { .. } => "store-gone",
            Self::Migration(_) => "store-migration",
            Self::Copy(_) => "store-copy",
            Self::BadCopy { .. } => "store-bad-copy",
            Self::Locked(_) => "store-locked",
            Self::Io { .. } => "store-io",
            Self::Shape(_) => "store-shape",
            Self::Sqlite(_) => "store-sqlite",
        }
    }
}
