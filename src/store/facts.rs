//! Facts: one indexed question for each part of a screen, answered as small structs of the domain.

pub mod actions;
pub mod ask;
pub mod card;
pub mod find;
pub mod flow;
pub mod listed;
pub mod people;
pub mod phase;
pub mod pressing;
pub mod tally;
pub mod trash;
pub mod week;
pub mod whole;

use chrono::NaiveDate;
use rusqlite::Row;

use crate::{
    domain::{facts::Who, phase::TrustPhase},
    store::{
        StoreError,
        record::{parse_day, parse_id, text},
    },
};

/// The columns of [`Who`] and the order key, of a table named `c`.
const WHO: &str = "c.id, c.name, c.reading, c.trust_phase, c.honorific, c.kind = 'org', c.sort_key";

/// Reads the columns of [`WHO`], the first of which stands at `from`; the order key comes with it.
fn who(row: &Row<'_>, from: usize) -> Result<(Who, String), StoreError> {
    let at = |n: usize| from.saturating_add(n);
    let who = Who {
        id: parse_id(text(row, at(0))?.unwrap_or_default())?,
        name: row.get(at(1))?,
        reading: row.get(at(2))?,
        trust_phase: TrustPhase::from_number(row.get(at(3))?).unwrap_or_default(),
        honorific: row.get(at(4))?,
        is_org: row.get(at(5))?,
    };
    Ok((who, row.get(at(6))?))
}

/// Reads a day that may be missing.
fn day(row: &Row<'_>, at: usize) -> Result<Option<NaiveDate>, StoreError> {
    Ok(text(row, at)?.and_then(parse_day))
}

/// Reads a list of rows through a function of ours.
fn rows<T>(
    statement: &mut rusqlite::Statement<'_>,
    params: impl rusqlite::Params,
    mut read: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
