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
    picked(db, "deleted_at IS NULL AND state = 'open'", "due IS NULL, due, created_at", [])
}

/// How many of one sort a morning looks at: the oldest, and more than anybody reads.
const MOST: usize = 200;

/// Returns the open actions that a morning may show: mine that are due by `until` or have no day, and theirs that were due
/// before `today` or were made by `asked` without a day. Each sort by its index, at most 200 of it.
pub fn morning(
    db: &Connection,
    today: NaiveDate,
    until: NaiveDate,
    asked: NaiveDate,
) -> Result<Vec<ActionFact>, StoreError> {
    let open = "deleted_at IS NULL AND state = 'open' AND owner";
    let sorts = [
        format!("{open} = 'me' AND due <= ?2"),
        format!("{open} = 'me' AND due IS NULL"),
        format!("{open} = 'them' AND due < ?1"),
        format!("{open} = 'them' AND due IS NULL AND made_on <= ?3"),
    ];
    // by their places, which the index knows: by their ids each would be looked up once more
    let rows = sorts.map(|sort| {
        format!("SELECT rowid FROM (SELECT rowid FROM action WHERE {sort} ORDER BY due, made_on LIMIT {MOST})")
    });
    picked(
        db,
        &format!("rowid IN ({})", rows.join(" UNION ALL ")),
        "due IS NULL, due, made_on, created_at",
        [today.to_string(), until.to_string(), asked.to_string()],
    )
}

/// Returns the actions that were done on a day, oldest first.
pub fn done_on(db: &Connection, day: NaiveDate) -> Result<Vec<ActionFact>, StoreError> {
    picked(db, "deleted_at IS NULL AND state = 'done' AND done_on = ?1", "id", [day.to_string()])
}

/// Returns the wished-for actions without a date.
pub fn someday(db: &Connection) -> Result<Vec<ActionFact>, StoreError> {
    picked(db, "deleted_at IS NULL AND state = 'someday'", "id", [])
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

fn picked(db: &Connection, which: &str, order: &str, params: impl Params) -> Result<Vec<ActionFact>, StoreError> {
    let action = table::named("action").map(|table| select(table, &format!("WHERE {which}"))).unwrap_or_default();
    let width = table::named("action").map_or(0, |table| table.names().count());
    // the person hangs on the right side of the whole action row
    let order: Vec<String> = order.split(", ").map(|by| format!("a.{by}")).collect();
    let sql = format!(
        "SELECT a.*, {WHO} FROM ({action}) AS a LEFT JOIN contact AS c ON c.id = a.contact_id AND c.deleted_at IS NULL
         ORDER BY {}",
        order.join(", ")
    );
    let mut statement = db.prepare_cached(&sql)?;
    rows(&mut statement, params, |row| {
        let who = if row.get::<_, Option<String>>(width)?.is_some() { Some(who(row, width)?.0) } else { None };
        Ok(ActionFact { action: record::read(row)?, who })
    })
}
