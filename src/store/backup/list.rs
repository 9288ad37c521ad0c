//! The copies that lie in a folder, with what their names and the list beside them tell.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{
    draft::held,
    manifest::{self, Line},
    name::{Kind, Name},
    verify::read_only,
};
use crate::store::Store;

/// One copy that lies in the folder of copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The newest act in it; 0 where that is not told.
    pub op: i64,
    /// What it is for.
    pub kind: Kind,
    /// Whether it is kept for good.
    pub pinned: bool,
    /// Whether it is encrypted.
    pub sealed: bool,
    /// What was noted of it; none for a copy of an older program.
    pub line: Option<Line>,
}

impl Copy {
    /// Returns how many people and notes are in it that are not in the trash. Where that was not noted, the copy itself is asked; an
    /// encrypted or a damaged one does not say.
    pub fn people_and_notes(&self) -> Option<(i64, i64)> {
        if let Some(line) = &self.line {
            return Some((line.people, line.notes));
        }
        if self.sealed {
            return None;
        }
        let db = read_only(&self.path).ok()?;
        held(&db).ok().map(|held| (held.people, held.notes))
    }
}

/// Returns the copies of a book, the one with the newest act last.
pub fn list(store: &Store, folder: &Path) -> Vec<Copy> {
    on_shelf(&folder.join(store.uuid()))
}

/// Returns the copies in the folder of one book, the one with the newest act last.
pub fn on_shelf(shelf: &Path) -> Vec<Copy> {
    let mut lines = manifest::read(shelf);
    let mut copies: Vec<Copy> = Vec::new();
    for entry in fs::read_dir(shelf).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(name) = Name::parse(&file) else { continue };
        let place = lines.iter().position(|line| line.name == file);
        let line = place.map(|place| lines.swap_remove(place));
        let at = name.at.or_else(|| made_at(&entry.path())).unwrap_or_default();
        copies.push(Copy {
            path: entry.path(),
            bytes: entry.metadata().map_or(0, |about| about.len()),
            at,
            op: line.as_ref().map_or(name.op, |line| line.op),
            kind: name.kind,
            pinned: name.pinned,
            sealed: name.sealed,
            line,
        });
    }
    copies.sort_by(|a, b| (a.op, a.at, &a.path).cmp(&(b.op, b.at, &b.path)));
    copies
}

/// Returns the folders with copies of a book: its own, or all of them where the book cannot tell any more which one it is.
pub fn shelves(book: &Path, folder: &Path) -> Vec<PathBuf> {
    if let Some(uuid) = uuid_of(book) {
        return vec![folder.join(uuid)];
    }
    let folders = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// Returns the id of a book that need not be sound; only one that can be the name of a folder.
pub(super) fn uuid_of(book: &Path) -> Option<String> {
    let db = read_only(book).ok()?;
    let uuid: String = db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0)).ok()?;
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    (!uuid.is_empty() && uuid.chars().all(is_plain)).then_some(uuid)
}

/// Returns when a copy was made: as its name says, or as the disk does.
pub fn made_at(copy: &Path) -> Option<DateTime<Utc>> {
    let named = copy.file_name().and_then(|name| Name::parse(name.to_str()?)).and_then(|name| name.at);
    named.or_else(|| fs::metadata(copy).and_then(|about| about.modified()).ok().map(DateTime::<Utc>::from))
}
