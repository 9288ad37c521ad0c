//! Two logs side by side: the last act they have in common, and what each knows of the other by earlier bringing together.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension};

use crate::store::{
    StoreError,
    merged::{self, Merged},
    write::OpId,
};

/// The state of the records from which both sides are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// As the last common act left them.
    Common,
    /// As an act of ours left them, which theirs has brought in since.
    Ours(OpId),
    /// As an act of theirs left them, which ours has brought in since.
    Theirs(OpId),
    /// Each brought the other in, and neither knows of that: what both states come to together.
    Both {
        /// The newest act of ours that theirs has.
        ours: OpId,
        /// The newest act of theirs that ours has.
        theirs: OpId,
    },
}

/// How two copies stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ways {
    /// The last act that stands in both logs; 0 = there is none.
    pub(super) common: OpId,
    /// What both sides are held against.
    pub(super) base: Base,
    /// Acts of ours that theirs does not have.
    pub(super) own: BTreeSet<OpId>,
    /// Acts of theirs that ours does not have.
    pub(super) coming: BTreeSet<OpId>,
    /// The hashes that ours will have when it has brought theirs in.
    pub(super) fresh: Vec<String>,
}

/// Looks at two logs; `but` is the act of ours that is being written.
pub(super) fn find(ours: &Connection, theirs: &Connection, but: Option<OpId>) -> Result<Ways, StoreError> {
    let common = common(ours, theirs)?;
    let (here, there) = (acts(ours, common, but)?, acts(theirs, common, None)?);
    let (in_ours, in_theirs) = (merged::all(ours)?, merged::all(theirs)?);
    let not_in = |acts: &[(OpId, String)], known: &Merged| -> BTreeSet<OpId> {
        acts.iter().filter(|(_, hash)| !known.standing.contains_key(hash)).map(|(op, _)| *op).collect()
    };
    let ours_by_hash: HashSet<&String> = here.iter().map(|(_, hash)| hash).collect();
    // what theirs brought in from a third copy comes with it
    let all = there.iter().map(|(_, hash)| hash).chain(in_theirs.standing.keys());
    let is_new = |hash: &&String| !in_ours.standing.contains_key(*hash) && !ours_by_hash.contains(hash);
    let fresh = all.filter(is_new).cloned().collect();
    let (own, coming) = (not_in(&here, &in_theirs), not_in(&there, &in_ours));
    // whatever was taken back on the way: where theirs holds all of ours, it was made in full knowledge of it
    let base = match here.last() {
        Some((newest, _)) if own.is_empty() => Base::Ours(*newest),
        _ => base((here.as_slice(), &in_ours), (there.as_slice(), &in_theirs)),
    };
    Ok(Ways { common, base, own, coming, fresh })
}

/// The acts of a side since the last common one, and what it brought in.
type Side<'a> = (&'a [(OpId, String)], &'a Merged);

fn base((here, in_ours): Side<'_>, (there, in_theirs): Side<'_>) -> Base {
    // what was brought in and taken back again is no reason to take it back elsewhere
    let taken_back = there.iter().any(|(_, hash)| in_ours.lying.contains(hash))
        || here.iter().any(|(_, hash)| in_theirs.lying.contains(hash));
    if taken_back {
        return Base::Common;
    }
    match (newest(here, in_theirs), newest(there, in_ours)) {
        (None, None) => Base::Common,
        (Some((ours, _)), None) => Base::Ours(*ours),
        (None, Some((theirs, _))) => Base::Theirs(*theirs),
        (Some((ours, our_hash)), Some((theirs, their_hash))) => {
            let had = |known: &Merged, hash: &String, by: OpId| known.standing.get(hash).is_some_and(|op| *op <= by);
            if had(in_ours, their_hash, *ours) {
                Base::Ours(*ours)
            } else if had(in_theirs, our_hash, *theirs) {
                Base::Theirs(*theirs)
            } else {
                Base::Both { ours: *ours, theirs: *theirs }
            }
        }
    }
}

fn newest<'a>(acts: &'a [(OpId, String)], known: &Merged) -> Option<&'a (OpId, String)> {
    acts.iter().rev().find(|(_, hash)| known.standing.contains_key(hash))
}

fn acts(db: &Connection, after: OpId, but: Option<OpId>) -> Result<Vec<(OpId, String)>, StoreError> {
    let mut statement = db.prepare("SELECT id, hash FROM op WHERE id > ?1 AND id IS NOT ?2 ORDER BY id")?;
    Ok(statement.query_map((after, but), |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Finds the last common act by halves: each hash holds that of the act before it, so that up to one act all are alike.
fn common(ours: &Connection, theirs: &Connection) -> Result<OpId, StoreError> {
    let (mut alike, mut most) = (0, last(ours, OpId::MAX)?.0.min(last(theirs, OpId::MAX)?.0));
    while alike < most {
        let middle = most.saturating_sub(alike).saturating_add(1).div_euclid(2).saturating_add(alike);
        if last(ours, middle)? == last(theirs, middle)? {
            alike = middle;
        } else {
            most = middle.saturating_sub(1);
        }
    }
    Ok(last(ours, alike)?.0)
}

/// The last act of a log up to a number, with its hash.
fn last(db: &Connection, up_to: OpId) -> Result<(OpId, String), StoreError> {
    Ok(db
        .prepare_cached("SELECT id, hash FROM op WHERE id <= ?1 ORDER BY id DESC LIMIT 1")?
        .query_row([up_to], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_default())
}
