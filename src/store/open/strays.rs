//! Files that a sync service laid beside the book: second copies after a conflict, and signs of what it took away.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use super::{is_one_file, read_only};
use crate::store::Store;

/// Beside the book, so many are told at the most.
const MOST: usize = 20;

/// What a sync service made of the book or of a second copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether its content is with the sync service only.
    pub is_away: bool,
}

/// Tells whether a name is one that sync services give to a second copy of a file after a conflict: `book (Yuko's conflicted copy
/// 2026-11-20).db`, `book.sync-conflict-20261120-091400-ABCDEFG.db`, `book (優子 の競合コピー).db`, `book 2.db`, `book (1).db`.
pub fn is_conflict_copy(book: &str, name: &str) -> bool {
    let (stem, end) = book.rsplit_once('.').unwrap_or((book, ""));
    let rest = match end {
        "" => Some(name),
        end => name.strip_suffix(end).and_then(|name| name.strip_suffix('.')),
    };
    let Some(added) = rest.and_then(|rest| rest.strip_prefix(stem)).filter(|added| !added.is_empty()) else {
        return false;
    };
    let told = added.to_lowercase();
    told.contains("conflict") || told.contains("競合") || is_counted(added)
}

/// ` 2` or ` (1)`.
fn is_counted(added: &str) -> bool {
    let Some(number) = added.strip_prefix(' ') else { return false };
    let number = number.strip_prefix('(').and_then(|number| number.strip_suffix(')')).unwrap_or(number);
    (1..=3).contains(&number.len()) && number.bytes().all(|sign| sign.is_ascii_digit())
}

/// Returns the name of the file that a placeholder of iCloud (`.NAME.icloud`) stands for.
pub fn stands_for(name: &str) -> Option<&str> {
    name.strip_prefix('.')?.strip_suffix(".icloud").filter(|name| !name.is_empty())
}

/// Tells whether a placeholder lies where a file should be.
pub(super) fn is_evicted(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(OsStr::to_str) else { return false };
    fs::symlink_metadata(path.with_file_name(format!(".{name}.icloud"))).is_ok()
}

impl Store {
    /// Returns what lies beside the book and is a copy of it, by name: one look at the folder, and none of the files is written to.
    pub fn strays(&self) -> Vec<Stray> {
        let Some((folder, name)) = self.path().parent().zip(self.path().file_name().and_then(OsStr::to_str)) else {
            return Vec::new();
        };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let named = entries.filter_map(|entry| {
            let other = entry.file_name().to_str()?.to_owned();
            let away = stands_for(&other);
            let is_copy = is_conflict_copy(name, away.unwrap_or(&other));
            is_copy.then(|| Stray { is_away: away.is_some(), path: entry.path() })
        });
        let ours = named.take(MOST).filter(|stray| stray.is_away || self.is_copy(&stray.path));
        let mut found: Vec<Stray> = ours.collect();
        found.sort_by(|one, other| one.path.cmp(&other.path));
        found
    }

    fn is_copy(&self, path: &Path) -> bool {
        !is_one_file(self.path(), path) && read_only(path).is_ok_and(|db| uuid(&db).as_deref() == Some(self.uuid()))
    }
}

fn uuid(db: &Connection) -> Option<String> {
    db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0)).ok()
}
