//! The rotation: when the next copy is due, and which older ones go when it is there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    list::{self, Copy},
    manifest,
    name::{Kind, Name},
    thin::{self, Facts},
};
use crate::store::Store;

/// A copy is due this long after the last one.
const DAY: TimeDelta = TimeDelta::days(1);

/// Tells whether a book should be copied: something was done since the last copy, and that was a day ago. Looks at names alone.
pub fn is_due(store: &Store, folder: &Path, head: i64, now: DateTime<Utc>) -> bool {
    let names = fs::read_dir(folder.join(store.uuid())).into_iter().flatten().flatten();
    let mut copies = names
        .filter_map(|entry| Name::parse(&entry.file_name().to_string_lossy()))
        .filter(|name| name.kind == Kind::Rotated && !name.sealed);
    // a clock that was years ahead once must not keep us from copying now that it is right
    let is_recent = |name: &Name| name.at.is_some_and(|at| (now - at).abs() < DAY);
    head > 0 && !copies.any(|name| name.op == head || is_recent(&name))
}

/// Removes the copies that the rotation does not keep, now that `newest` was made and verified; returns where they lay.
pub(super) fn rotate(shelf: &Path, newest: &Path) -> Vec<PathBuf> {
    // what is encrypted, or has a name of the owner's own, is hers; what is known to be bad counts for nothing and is evidence
    let is_ours = |copy: &Copy| {
        let is_bad = copy.line.as_ref().is_some_and(|line| line.bad.is_some());
        copy.kind != Kind::Other && !copy.sealed && !is_bad
    };
    let copies: Vec<Copy> = list::on_shelf(shelf).into_iter().filter(is_ours).collect();
    let facts: Vec<Facts> = copies
        .iter()
        .map(|copy| (copy, matches!(copy.kind, Kind::Before(_))))
        .map(|(copy, pre)| Facts { op: copy.op, at: copy.at, pinned: copy.pinned, pre })
        .collect();
    let Some(place) = copies.iter().position(|copy| copy.path == newest) else { return Vec::new() };
    let gone: Vec<PathBuf> = thin::dropped(&facts, place)
        .into_iter()
        .filter_map(|place| copies.get(place))
        .filter(|copy| fs::remove_file(&copy.path).is_ok())
        .map(|copy| copy.path.clone())
        .collect();
    if !gone.is_empty() {
        // lines of copies that are gone go by themselves
        let _ = manifest::change(shelf, |_| {});
    }
    gone
}
