//! Why a command ended without its result, in a sentence with a hint, and the exit status it ends with.

use std::{
    io,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::{
    book::{self, Refusal, StoreError},
    cli::whom::Candidate,
    config::{ConfigFault, Fault, NoHome, UnreadNow, save::Unsaved},
    i18n::{
        Words,
        days::full_date,
        errors::{FaultWords, hint_line},
        people::{beside, called, label},
        system,
        words::value,
    },
    input::{dates::DateError, fields::FieldError},
    text::safe::safe,
    transfer::read::ReadError,
};

/// Done, or hers to mend; wrong usage; the file or the disk (`product.md` 5).
const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const DISK: u8 = 3;

/// What can end a command.
#[derive(Debug, Error)]
pub enum Failure {
    /// The book refused, or its file failed.
    #[error(transparent)]
    Book(#[from] book::Error),
    /// Several people are called so.
    #[error("{query} could be several people")]
    Several {
        /// What was asked for.
        query: String,
        /// Who it could be.
        people: Vec<Candidate>,
    },
    /// A date that cannot be read.
    #[error(transparent)]
    Date(#[from] DateError),
    /// A text that does not fit its field.
    #[error("{0:?}")]
    Field(FieldError),
    /// An import that passes a limit.
    #[error(transparent)]
    Import(#[from] ReadError),
    /// A mapping names columns that a table does not have.
    #[error("there is no column {missing}")]
    NoColumn {
        /// The columns of the mapping.
        missing: String,
        /// The columns of the table.
        found: String,
    },
    /// There is a file already where one is to be written.
    #[error("{0} exists")]
    FileExists(PathBuf),
    /// The folder that a file is to lie in is not there.
    #[error("there is no folder {0}")]
    NoFolder(PathBuf),
    /// A file other than the book cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Standard output cannot be written.
    #[error("standard output: {0}")]
    Output(io::Error),
    /// The terminal cannot be used.
    #[error("the terminal: {0}")]
    Terminal(io::Error),
    /// A value that is no JSON.
    #[error(transparent)]
    Shape(serde_json::Error),
    /// Mistakes in the config file at this path.
    #[error("the config file has mistakes")]
    Config(PathBuf, Vec<ConfigFault>),
    /// `ENISHI_NOW` is no moment.
    #[error(transparent)]
    Now(#[from] UnreadNow),
    /// The account has no home folder.
    #[error(transparent)]
    NoHome(#[from] NoHome),
    /// Hers to mend: the id of the sentence and what it names.
    #[error("{0}: {1}")]
    Refused(&'static str, String),
    /// Not how the command is used: the id of the sentence and what it names.
    #[error("{0}: {1}")]
    Usage(&'static str, String),
    /// Said already; only the status is left.
    #[error("status {0}")]
    Ended(u8),
}

impl Failure {
    /// Returns the exit status: 1 refused, 2 wrong usage, 3 the file or the disk.
    pub fn status(&self) -> u8 {
        match self {
            Self::Book(book::Error::Refused(_))
            | Self::Several { .. }
            | Self::Date(_)
            | Self::Field(_)
            | Self::Import(_)
            | Self::NoColumn { .. }
            | Self::FileExists(_)
            | Self::Config(..)
            | Self::Refused(..) => REFUSED,
            Self::Book(book::Error::Store(_))
            | Self::NoFolder(_)
            | Self::File { .. }
            | Self::Output(_)
            | Self::Terminal(_)
            | Self::Shape(_)
            | Self::NoHome(_) => DISK,
            Self::Now(_) | Self::Usage(..) => USAGE,
            Self::Ended(status) => *status,
        }
    }

    /// Returns the lines for standard error: what happened, what it is about, how to go on.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Ended(_) => Vec::new(),
            Self::Config(path, faults) => config_lines(words, path, faults),
            Self::Several { people, .. } => {
                let mut lines = self.fault(words).lines(words);
                let hint = lines.pop();
                lines.extend(people.iter().map(|one| candidate_line(words, one)));
                lines.extend(hint);
                lines
            }
            Self::Book(book::Error::Refused(Refusal::ChangedSince { expected, found, .. })) => {
                let mut lines = self.fault(words).lines(words);
                let hint = lines.pop();
                lines.extend(
                    [("changed-since-expected", expected), ("changed-since-found", found)]
                        .map(|(id, image)| words.with(id, [("text", value(safe(image).into_string()))])),
                );
                lines.extend(hint);
                lines
            }
            _ => self.fault(words).lines(words),
        }
    }

    /// Returns what happened in one sentence, without how to go on.
    pub fn sentence(&self, words: &Words) -> String {
        self.fault(words).sentence(words)
    }

    /// Returns it in one line without labels, for a screen: what happened, and how to go on.
    pub fn told(&self, words: &Words) -> String {
        let fault = self.fault(words);
        [Some(fault.sentence(words)), fault.hint(words)].into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    fn fault(&self, words: &Words) -> FaultWords<'_> {
        match self {
            Self::Book(book::Error::Refused(refusal @ Refusal::NotYet(day))) => {
                FaultWords::of(refusal.id()).what(full_date(words, *day))
            }
            Self::Book(book::Error::Store(error @ StoreError::Io { path, source })) => {
                FaultWords::of(error.id()).path(shown(path)).what(system::told(source, words))
            }
            Self::Book(error) => book_fault(error),
            Self::Several { query, .. } => FaultWords::of("refusal-several-people").what(query.as_str()),
            Self::Date(error) => FaultWords::of(error.id()).what(error.text()),
            Self::Field(error) => FaultWords::of(error.id).what(error.text.as_str()),
            Self::Import(error) => FaultWords::of(error.id()).numbers(number(error.row()), number(error.limit())),
            // the place of a path is free here
            Self::NoColumn { missing, found } => {
                FaultWords::of("import-map-missing").what(missing.as_str()).path(found.as_str())
            }
            Self::FileExists(path) => FaultWords::of("file-exists").path(shown(path)),
            Self::NoFolder(path) => FaultWords::of("file-no-folder").path(shown(path)),
            Self::File { path, source } => {
                FaultWords::of("file-failed").path(shown(path)).what(system::told(source, words))
            }
            Self::Output(source) => FaultWords::of("output-failed").what(system::told(source, words)),
            Self::Terminal(source) => FaultWords::of("terminal-failed").what(system::told(source, words)),
            Self::Shape(source) => FaultWords::of("store-shape").what(source.to_string()),
            Self::Now(UnreadNow(text)) => FaultWords::of("now-unread").what(text.as_str()),
            Self::NoHome(_) => FaultWords::of("no-home"),
            Self::Refused(id, what) | Self::Usage(id, what) => FaultWords::of(id).what(what.as_str()),
            Self::Config(..) | Self::Ended(_) => FaultWords::of("store-shape"),
        }
    }
}

impl From<Unsaved> for Failure {
    fn from(error: Unsaved) -> Self {
        match error {
            Unsaved::Exists(path) => Self::FileExists(path),
            Unsaved::NoFolder(path) => Self::NoFolder(path),
            Unsaved::Io { path, source } => Self::File { path, source },
        }
    }
}

impl From<FieldError> for Failure {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}

/// Returns a fault of the book in plain values.
pub fn book_fault(error: &book::Error) -> FaultWords<'static> {
    let told = error.told();
    FaultWords { id: told.id, what: told.what, path: told.path, found: told.found, known: told.known }
}

/// Returns the line of somebody who could be meant, with what tells her apart.
fn candidate_line(words: &Words, one: &Candidate) -> String {
    let who = &one.who;
    words.with(
        "candidate-line",
        [
            ("who", value(safe(&called(words, who)).into_string())),
            ("reading", value(safe(&who.reading).into_string())),
            ("about", value(safe(&beside(words, &one.about, &one.apart, one.today)).into_string())),
            ("phase", value(label(words, who.trust_phase))),
            ("id", value(who.id.to_string())),
        ],
    )
}

/// Returns every mistake of the config file on a line of its own, then one hint.
fn config_lines(words: &Words, path: &Path, faults: &[ConfigFault]) -> Vec<String> {
    let head = FaultWords::of("config-faulty").path(shown(path)).numbers(number(faults.len()), 0);
    let mut lines = vec![words.with("error-line", [("text", value(head.sentence(words)))])];
    lines.extend(faults.iter().map(|one| {
        let key = safe(&one.key).into_string();
        let ours = match one.fault {
            Fault::Unread(kind, _) => system::in_words(kind, words),
            _ => None,
        };
        let what = safe(&ours.unwrap_or_else(|| one.fault.what().to_owned())).into_string();
        let other = safe(one.fault.other()).into_string();
        let named = [("line", value(one.line)), ("key", value(key)), ("what", value(what)), ("other", value(other))];
        words.with(one.fault.id(), named)
    }));
    lines.extend(head.hint(words).map(|hint| hint_line(words, &hint)));
    lines
}

/// Returns a path as it is shown.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
