//! The name of a copy: when it was made, after which act, in which format, and what for.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, Utc};

/// How the instant is written: it sorts by time, and every disk takes it.
const INSTANT: &str = "%Y-%m-%dT%H-%M-%SZ";
/// The ending of a copy.
const END: &str = ".db";
/// The ending of an encrypted copy.
const SEALED: &str = ".db.age";
/// Before the ending of a copy that is kept for good.
const PINNED: &str = "_pinned";

/// What a copy was made before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// A step to a later format.
    Migrate,
    /// People, or a whole book, from a file.
    Import,
    /// Another copy in the place of the book.
    Restore,
    /// What another book brings.
    Merge,
    /// An act on very many people.
    Bulk,
}

impl Before {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Migrate, Self::Import, Self::Restore, Self::Merge, Self::Bulk];

    /// Returns the word in the name of the copy.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Migrate => "migrate",
            Self::Import => "import",
            Self::Restore => "restore",
            Self::Merge => "merge",
            Self::Bulk => "bulk",
        }
    }
}

/// What a copy is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of the row that is thinned with time.
    Rotated,
    /// Made before something large; it stays for three months.
    Before(Before),
    /// A file with a name of the owner's own: nothing but the owner removes it.
    Other,
}

/// The parts of the name of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// What the copy is for.
    pub kind: Kind,
    /// When it was made; none where the name does not say.
    pub at: Option<DateTime<Utc>>,
    /// The newest act in it; 0 where the name does not say.
    pub op: i64,
    /// The format of the book.
    pub format: i64,
    /// Whether it is kept for good.
    pub pinned: bool,
    /// Whether it is encrypted.
    pub sealed: bool,
}

impl Name {
    /// Reads the name of a file; none for what is no copy at all.
    pub fn parse(file: &str) -> Option<Self> {
        let (stem, sealed) = match file.strip_suffix(SEALED) {
            Some(stem) => (stem, true),
            None => (file.strip_suffix(END)?, false),
        };
        // what begins with a dot is not finished; a second one of the same name has a word behind a dot
        let stem = stem.split('.').next().filter(|stem| !stem.is_empty())?;
        let (stem, pinned) = stem.strip_suffix(PINNED).map_or((stem, false), |stem| (stem, true));
        let (before, rest) = before(stem);
        let mut pieces = rest.split('_');
        let at = pieces.next().and_then(|text| NaiveDateTime::parse_from_str(text, INSTANT).ok());
        let number = |head: &str| rest.split('_').find_map(|piece| piece.strip_prefix(head)?.parse::<i64>().ok());
        let (op, format) = (number("op"), number("v"));
        let kind = match (before, at, op) {
            (Some(before), _, Some(_)) => Kind::Before(before),
            (None, Some(_), Some(_)) => Kind::Rotated,
            _ => Kind::Other,
        };
        let at = at.map(|at| at.and_utc());
        Some(Self { kind, at, op: op.unwrap_or(0), format: format.unwrap_or(0), pinned, sealed })
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { op, format, .. } = self;
        if let Kind::Before(before) = self.kind {
            write!(f, "pre-{}-", before.word())?;
        }
        match self.at {
            Some(at) => write!(f, "{}_op{op}_v{format}", at.format(INSTANT))?,
            None => write!(f, "v{format}_op{op}")?,
        }
        f.write_str(if self.pinned { PINNED } else { "" })?;
        f.write_str(if self.sealed { SEALED } else { END })
    }
}

/// Parts the word before the name from the rest.
fn before(stem: &str) -> (Option<Before>, &str) {
    let found = Before::ALL.into_iter().find_map(|before| {
        let rest = stem.strip_prefix("pre-")?.strip_prefix(before.word())?.strip_prefix('-')?;
        Some((Some(before), rest))
    });
    found.unwrap_or((None, stem))
}

/// Returns the name that a copy has once it is kept for good; none when it has that name already.
pub fn pinned(file: &str) -> Option<String> {
    let (stem, rest) = file.split_once('.')?;
    (!stem.ends_with(PINNED)).then(|| format!("{stem}{PINNED}.{rest}"))
}
