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
        "SELECT first, acts, newest, newest IN (SELECT op_id FROM forgotten) FROM (
           SELECT coalesce(root, id) AS first, count(*) AS acts, max(id) AS newest FROM op
           WHERE actor NOT IN (?1, ?2) GROUP BY 1 ORDER BY 3 DESC LIMIT ?3)",
    )?;
    let mut rows = statement.query((GROUND, STEP, i64::try_from(most).unwrap_or(i64::MAX)))?;
    let (mut steps, mut undos, mut redos, mut last_new) = (Vec::new(), 0_usize, 0_usize, 0);
    while let Some(row) = rows.next()? {
        let (first, acts, newest, forgotten): (OpId, i64, OpId, bool) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let lies = acts % 2 == 0;
        // whatever was done anew since it was taken back ends what could be redone
        let is_passed = lies && last_new > newest;
        last_new = last_new.max(first);
        let counted = if lies { &mut redos } else { &mut undos };
        let away = (!forgotten && !is_passed).then(|| {
            *counted = counted.saturating_add(1);
            *counted
        });
        steps.extend(change::one(db, first)?.map(|act| Step { act, lies, away }));
    }
    steps.sort_unstable_by_key(|step| Reverse(step.act.op));
    Ok(steps)
}
