//! What is looked at around the file: where it lies, who can open it, what lies beside it, and its copies.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::{Looking, Newest, Seen, synced as services};
use crate::store::{
    StoreError, backup,
    open::around::{self, Leftover},
    record::parse_instant,
};

/// From so many days on a copy is an old one.
const OLD: i64 = 7;

pub(super) fn open_to_others(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(paths(around::open_to_others(looking.store.path()).into_iter().map(|(path, _)| path)))
}

pub(super) fn synced(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(Seen::of(services::synced(looking.store.path(), around::is_there).map(str::to_owned)))
}

/// Second copies that a sync service made.
pub(super) fn conflicts(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(strays(looking, false))
}

/// Second copies whose content is with the sync service only.
pub(super) fn away(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(strays(looking, true))
}

pub(super) fn network(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(Seen::of(around::network_of(looking.store.path())))
}

/// A book of two names has two journals, one of which nobody would find after a power cut.
pub(super) fn names(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    let names = i64::try_from(around::names_of(looking.store.path())).unwrap_or(i64::MAX);
    Ok(Seen::counted(if names > 1 { names } else { 0 }))
}

pub(super) fn leftovers(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(left(looking, true))
}

pub(super) fn left_alone(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(left(looking, false))
}

/// A book without any act needs no copy.
pub(super) fn no_copy(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    let is_missing = newest_act(looking)?.is_some() && copies(looking).is_some() && newest(looking).is_none();
    Ok(Seen::counted(i64::from(is_missing)))
}

/// A copy is old when much time has gone since, and something was written meanwhile.
pub(super) fn old_copy(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    let Some(Newest { path, at: Some(made) }) = newest(looking) else { return Ok(Seen::default()) };
    let days = looking.at.signed_duration_since(*made).num_days();
    let is_old = days > OLD && newest_act(looking)?.is_some_and(|act| act > *made);
    let names = vec![path.to_string_lossy().into_owned()];
    Ok(if is_old { Seen { count: days, names, ..Seen::default() } } else { Seen::default() })
}

/// Returns the folder of the copies of this book; none for a book without copies.
fn copies(looking: &Looking<'_>) -> Option<PathBuf> {
    looking.store.places().backups.as_ref().map(|folder| folder.join(looking.store.uuid()))
}

fn newest<'a>(looking: &'a Looking<'_>) -> Option<&'a Newest> {
    let sound = || {
        let folder = looking.store.places().backups.as_ref()?;
        let mut copies = backup::list(looking.store, folder);
        copies.reverse();
        // what is encrypted only the owner can look into
        let copy = copies.into_iter().find(|copy| copy.sealed || backup::verify(&copy.path).is_ok())?;
        Some(Newest { at: backup::list::made_at(&copy.path), path: copy.path })
    };
    looking.newest.get_or_init(sound).as_ref()
}

fn newest_act(looking: &Looking<'_>) -> Result<Option<DateTime<Utc>>, StoreError> {
    let at: Option<String> = looking.store.db().query_row("SELECT max(at) FROM op", [], |row| row.get(0))?;
    Ok(at.as_deref().map(parse_instant))
}

fn strays(looking: &Looking<'_>, is_away: bool) -> Seen {
    let all = looking.store.strays().into_iter().filter(|stray| stray.is_away == is_away);
    paths(all.map(|stray| stray.path))
}

fn left(looking: &Looking<'_>, may_go: bool) -> Seen {
    let all = around::leftovers(looking.store.path(), copies(looking).as_deref(), looking.system);
    let fit = |leftover: &Leftover| leftover.may_go == may_go;
    paths(all.into_iter().filter(fit).map(|leftover| leftover.path))
}

fn paths(paths: impl Iterator<Item = PathBuf>) -> Seen {
    Seen::named(paths.map(|path| path.to_string_lossy().into_owned()).collect())
}
