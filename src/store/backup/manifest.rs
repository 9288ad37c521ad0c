//! What is known of each copy, one line of JSON a copy, in a file beside them. It is a help: a copy without a line is a copy too.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::Path,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{draft::Held, sync_folder};

/// The name of the file.
pub const FILE: &str = "copies.jsonl";

/// What is known of one copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The name of its file.
    pub name: String,
    /// The hash over every row ([`super::content`]).
    pub hash: String,
    /// The number of rows of each table.
    pub rows: BTreeMap<String, i64>,
    /// People who are not in the trash.
    pub people: i64,
    /// Notes that are not in the trash.
    pub notes: i64,
    /// The newest act in it.
    pub op: i64,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Why it is kept for good: `restore`, `shrunk`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<String>,
    /// When it was looked at last and found sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<DateTime<Utc>>,
    /// What was found when it was looked at last and was not sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad: Option<String>,
}

impl Line {
    /// A line for a copy that was just found sound.
    pub(super) fn of(name: String, held: Held, at: DateTime<Utc>) -> Self {
        let Held { hash, rows, people, notes, op } = held;
        Self { name, hash, rows, people, notes, op, at, pinned: None, verified: None, bad: None }
    }
}

/// Returns the lines of a folder of copies; what cannot be read is not there.
pub fn read(shelf: &Path) -> Vec<Line> {
    let bytes = fs::read(shelf.join(FILE)).unwrap_or_default();
    String::from_utf8_lossy(&bytes).lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Returns the line of a copy.
pub fn line_of(copy: &Path) -> Option<Line> {
    let name = copy.file_name()?.to_str()?;
    read(copy.parent()?).into_iter().find(|line| line.name == name)
}

/// Writes a line in place of the one of the same name.
pub fn put(shelf: &Path, line: Line) -> io::Result<()> {
    change(shelf, |lines| {
        lines.retain(|one| one.name != line.name);
        lines.push(line);
    })
}

/// Changes the lines; the file is replaced whole. Lines of copies that are gone go too.
pub fn change(shelf: &Path, edit: impl FnOnce(&mut Vec<Line>)) -> io::Result<()> {
    let before = read(shelf);
    let mut lines = before.clone();
    edit(&mut lines);
    let there: Vec<_> = fs::read_dir(shelf)?.flatten().map(|entry| entry.file_name()).collect();
    lines.retain(|line| there.iter().any(|name| name == line.name.as_str()));
    if lines == before {
        return Ok(());
    }
    let mut file = tempfile::Builder::new().prefix(".enishi-list-").suffix(".tmp").tempfile_in(shelf)?;
    for line in &lines {
        serde_json::to_writer(&mut file, line)?;
        file.write_all(b"\n")?;
    }
    file.as_file().sync_all()?;
    file.persist(shelf.join(FILE)).map_err(|error| error.error)?;
    sync_folder(shelf)
}
