//! The shrink guard: when a fifth of the people or notes is missing since the last copy, that copy is kept for good.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{draft::Held, list, manifest, name};

/// Why a copy is kept for good.
const SHRUNK: &str = "shrunk";

/// More than a fifth is missing since the last copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shrunk {
    /// The last copy, which is kept for good now.
    pub kept: PathBuf,
    /// People: then and now.
    pub people: (i64, i64),
    /// Notes: then and now.
    pub notes: (i64, i64),
}

impl Shrunk {
    /// Tells whether it is people who are missing, and not notes alone.
    pub const fn is_of_people(&self) -> bool {
        fell(self.people.0, self.people.1)
    }
}

/// Compares a new copy with the last one before it, and keeps that for good when too much is missing.
pub(super) fn guard(shelf: &Path, new: &Path, held: &Held) -> Option<Shrunk> {
    // copies with later acts are of another course of things: the book was put back since
    let before = |copy: &list::Copy| copy.path != new && !copy.sealed && copy.op <= held.op;
    let last = list::on_shelf(shelf).into_iter().rfind(before)?;
    let (people, notes) = last.people_and_notes()?;
    if !fell(people, held.people) && !fell(notes, held.notes) {
        return None;
    }
    Some(Shrunk { kept: pin(&last.path, SHRUNK), people: (people, held.people), notes: (notes, held.notes) })
}

/// Tells whether more than a fifth is missing.
const fn fell(then: i64, now: i64) -> bool {
    now.saturating_mul(5) < then.saturating_mul(4)
}

/// Keeps a copy for good, by its name: so it stays kept when nothing else is known of it. Returns where it lies now.
fn pin(copy: &Path, why: &str) -> PathBuf {
    let there = || copy.to_path_buf();
    let Some(file) = copy.file_name().and_then(|file| file.to_str()) else { return there() };
    let (Some(shelf), Some(new)) = (copy.parent(), name::pinned(file)) else { return there() };
    let path = shelf.join(&new);
    if fs::symlink_metadata(&path).is_ok() || fs::rename(copy, &path).is_err() {
        return there();
    }
    let _ = manifest::change(shelf, |lines| {
        for line in lines.iter_mut().filter(|line| line.name == file) {
            line.name.clone_from(&new);
            line.pinned = Some(why.to_owned());
        }
    });
    path
}
