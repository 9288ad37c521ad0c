//! Formats of the book, step by step: a verified copy first, one transaction, and no row lost that the step does not name.

mod filters;

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::{
    StoreError, health,
    record::parse_instant,
    triggers, undo,
    write::{NewOp, Writing},
};

/// `ENSH`: marks the file as a book of this program.
pub const APPLICATION_ID: i32 = 0x454E_5348;

/// One step to the next format.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What it runs.
    pub sql: &'static str,
    /// The tables whose number of rows it may change.
    pub expects: &'static [&'static str],
    /// Whether what is derived is to be built anew after it.
    pub rebuilds: bool,
    /// What it turns into records.
    pub moves: Option<Moves>,
}

/// What becomes records by a step: written as an act, so that the log knows every record. No undo takes that act back.
#[derive(Debug, Clone, Copy)]
pub struct Moves {
    /// Tells whether there is anything of it; without, there is no act.
    pub are_there: fn(&Connection) -> Result<bool, StoreError>,
    /// Writes the records, when the tables have their newest shape.
    pub write: fn(&Writing<'_>) -> Result<(), StoreError>,
}

/// What the log says of that act.
const SAID: &str = r#"{"deed":"book_renewed"}"#;

/// Every step ever made, in order; the format of a book is the number of steps it has taken.
pub const STEPS: &[Step] = &[
    Step { sql: include_str!("schema/v1.sql"), expects: &["meta", "cur"], rebuilds: false, moves: None },
    Step { sql: include_str!("schema/v2.sql"), expects: &[], rebuilds: true, moves: None },
    Step { sql: include_str!("schema/v3.sql"), expects: &[], rebuilds: false, moves: Some(filters::FILTERS) },
    Step { sql: include_str!("schema/v4.sql"), expects: &[], rebuilds: false, moves: None },
    Step { sql: include_str!("schema/v5.sql"), expects: &[], rebuilds: false, moves: None },
];

/// Returns the newest format this program knows.
pub fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Brings a book to the last of `steps`, in one transaction; `copy` makes a verified copy first where there are rows to lose.
///
/// # Errors
/// [`StoreError::Migration`] when a step loses rows or leaves loose ends; the book is then as it was.
pub fn run(
    db: &mut Connection,
    steps: &[Step],
    copy: impl FnOnce(&Connection, i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let from = format(db)?;
    if usize::try_from(from).is_ok_and(|done| done >= steps.len()) {
        return Ok(());
    }
    if from > 0 {
        copy(db, from)?;
    }
    // inside a transaction this pragma does nothing, and a rebuilt table would take its children with it
    db.pragma_update(None, "foreign_keys", false)?;
    let result = take(db, steps);
    db.pragma_update(None, "foreign_keys", true)?;
    result
}

fn format(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn take(db: &mut Connection, steps: &[Step]) -> Result<(), StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    // another program may have taken the steps while this one waited for the lock
    let done = usize::try_from(format(&tx)?).unwrap_or(0);
    let further = steps.get(done..).unwrap_or_default();
    if further.is_empty() {
        return Ok(());
    }
    triggers::drop_all(&tx)?;
    for step in further {
        one(&tx, *step)?;
    }
    // the triggers are of the newest shape, so they come when it is there
    triggers::make(&tx)?;
    if further.iter().any(|step| step.rebuilds) {
        health::rebuild(&tx)?;
    }
    let mut moves = Vec::new();
    for one in further.iter().filter_map(|step| step.moves) {
        if (one.are_there)(&tx)? {
            moves.push(one);
        }
    }
    if moves.is_empty() {
        seal(&tx, steps.len())?;
        tx.commit()?;
        return Ok(());
    }
    // the act is dated like the newest one: nobody did anything since
    let newest: String = tx.query_row(
        "SELECT coalesce((SELECT at FROM op ORDER BY id DESC LIMIT 1), strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
        [],
        |row| row.get(0),
    )?;
    let writing = Writing::over(tx, NewOp { at: parse_instant(&newest), actor: undo::STEP, undoes: None, root: None })?;
    for one in moves {
        (one.write)(&writing)?;
    }
    seal(writing.db(), steps.len())?;
    writing.commit(SAID)?;
    Ok(())
}

/// Looks at the whole once more and writes the format into the file.
fn seal(db: &Connection, steps: usize) -> Result<(), StoreError> {
    let loose: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if loose > 0 {
        return Err(StoreError::Migration(format!("{loose} rows would point to nothing")));
    }
    let sound: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Migration(sound));
    }
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    db.pragma_update(None, "user_version", i64::try_from(steps).unwrap_or(i64::MAX))?;
    Ok(())
}

/// Takes one step and counts that no row went that it does not name.
fn one(db: &Connection, step: Step) -> Result<(), StoreError> {
    let before = counts(db)?;
    db.execute_batch(step.sql)?;
    let after = counts(db)?;
    for (table, rows) in &before {
        let now = after.get(table).copied().unwrap_or(0);
        let may_differ = step.expects.contains(&table.as_str()) || step.rebuilds && health::is_derived(table);
        if now != *rows && !may_differ {
            return Err(StoreError::Migration(format!("{table} had {rows} rows and would have {now}")));
        }
    }
    Ok(())
}

/// Returns the number of rows of each table.
pub fn counts(db: &Connection) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut statement = db.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let rows = db.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get(0))?;
            Ok((name, rows))
        })
        .collect()
}
