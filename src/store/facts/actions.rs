//! Action items with the person they are about.

use chrono::NaiveDate;
use rusqlite::{Connection, Params};

use super::{WHO, rows, who};
use crate::{
    domain::{action::Action, facts::ActionFact},
    store::{
        StoreError,
        record::{self, select},
        table,
    },
};

/// Returns every open or waiting action by date, those without a date last.
pub fn open(db: &Connection) -> Result<Vec<ActionFact>, StoreError> {
    picked(db, "WHERE deleted_at IS NULL AND state = 'open' ORDER BY due IS NULL, due, created_at", [])
}

/// Returns the open actions that a morning may show: mine that are due by `until` or have no day, and theirs.
pub fn morning(db: &Connection, until: NaiveDate) -> Result<Vec<ActionFact>, StoreError> {
    picked(
        db,
        "WHERE deleted_at IS NULL AND state = 'open' AND (owner = 'them' OR due IS NULL OR due <= ?1) ORDER BY due IS NULL, due, made_on, created_at",
        [until.to_string()],
    )
}

/// Returns the actions that were done on a day, oldest first.
pub fn done_on(db: &Connection, day: NaiveDate) -> Result<Vec<ActionFact>, StoreError> {
    picked(db, "WHERE deleted_at IS NULL AND state = 'done' AND done_on = ?1 ORDER BY id", [day.to_string()])
}

/// Returns the wished-for actions without a date.
pub fn someday(db: &Connection) -> Result<Vec<ActionFact>, StoreError> {
    picked(db, "WHERE deleted_at IS NULL AND state = 'someday' ORDER BY id", [])
}

/// Returns every promise of mine that counts in a window: due, moved or done since `from` (F17).
pub fn my_promises(db: &Connection, from: NaiveDate) -> Result<Vec<Action>, StoreError> {
    let kept = record::all::<Action>(
        db,
        "WHERE deleted_at IS NULL AND owner = 'me' AND kind = 'promise' AND (due >= ?1 OR done_on >= ?1 OR state = 'open')",
        [from.to_string()],
    )?;
    Ok(kept.into_iter().map(|kept| kept.body).collect())
}

fn picked(db: &Connection, end: &str, params: impl Params) -> Result<Vec<ActionFact>, StoreError> {
    let action = table::named("action").map(|table| select(table, end)).unwrap_or_default();
    let width = table::named("action").map_or(0, |table| table.names().count());
    // the person hangs on the right side of the whole action row
    let sql = format!(
        "SELECT a.*, {WHO} FROM ({action}) AS a LEFT JOIN contact AS c ON c.id = a.contact_id AND c.deleted_at IS NULL"
    );
    let mut statement = db.prepare_cached(&sql)?;
    rows(&mut statement, params, |row| {
        let who = if row.get::<_, Option<String>>(width)?.is_some() { Some(who(row, width)?.0) } else { None };
        Ok(ActionFact { action: record::read(row)?, who })
    })
}
