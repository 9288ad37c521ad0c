//! The steps of the log as the owner goes through them: an act with its undos and redos is one step.

use std::cmp::Reverse;

use rusqlite::Connection;

use super::{GROUND, STEP};
use crate::store::{
    StoreError,
    change::{self, Act},
    write::OpId,
};

/// One step: what was done once, and whether it stands now.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The act at the bottom of its chain.
    pub act: Act,
    /// It was taken back, and not brought back since.
    pub lies: bool,
    /// How many undos (of one that stands) or redos (of one that lies) reach it; none where it is out of reach: something of it was
    /// forgotten for good, or something else was done since it was taken back.
    pub away: Option<usize>,
}

/// Returns the steps that were moved last, in the order of what was done, the newest first; what no undo takes back is none.
pub fn steps(db: &Connection, most: usize) -> Result<Vec<Step>, StoreError> {
    // an act and its reversals follow each other, so that their number tells how the step stands
    let mut statement = db.prepare_cached(
        "SELECT coalesce(root, id), count(*), max(id), max(id IN (SELECT op_id FROM forgotten)) FROM op
         WHERE actor NOT IN (?1, ?2) GROUP BY 1 ORDER BY 3 DESC LIMIT ?3",
    )?;
    let mut rows = statement.query((GROUND, STEP, i64::try_from(most).unwrap_or(i64::MAX)))?;
    let (mut steps, mut undos, mut redos, mut ends) = (Vec::new(), 0_usize, 0_usize, false);
    while let Some(row) = rows.next()? {
        let (root, acts, forgotten): (OpId, i64, bool) = (row.get(0)?, row.get(1)?, row.get(3)?);
        let lies = acts % 2 == 0;
        // a step that was never taken back ends what could be redone
        ends |= acts == 1;
        let counted = if lies { &mut redos } else { &mut undos };
        let away = (!(forgotten || lies && ends)).then(|| {
            *counted = counted.saturating_add(1);
            *counted
        });
        steps.extend(change::one(db, root)?.map(|act| Step { act, lies, away }));
    }
    steps.sort_unstable_by_key(|step| Reverse(step.act.op));
    Ok(steps)
}
