//! Formats of the book, step by step: a verified copy first, one transaction a step, and no row lost that the step does not name.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior};

use crate::store::{StoreError, health, triggers};

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
}

/// Every step ever made, in order; the format of a book is the number of steps it has taken.
pub const STEPS: &[Step] = &[
    Step { sql: include_str!("schema/v1.sql"), expects: &["meta", "cur"], rebuilds: false },
    Step { sql: include_str!("schema/v2.sql"), expects: &[], rebuilds: true },
];

/// Returns the newest format this program knows.
pub fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Brings a book to the last of `steps`; `copy` makes a verified copy before each step of a book that has rows to lose.
///
/// # Errors
/// [`StoreError::Migration`] when a step loses rows or leaves loose ends; the book is then as it was.
pub fn run(
    db: &mut Connection,
    steps: &[Step],
    mut copy: impl FnMut(&Connection, i64) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let from: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for (done, step) in steps.iter().enumerate().skip(usize::try_from(from).unwrap_or(0)) {
        if done > 0 {
            copy(db, i64::try_from(done).unwrap_or(0))?;
        }
        // inside a transaction this pragma does nothing, and a rebuilt table would take its children with it
        db.pragma_update(None, "foreign_keys", false)?;
        let result = take(db, *step, i64::try_from(done.saturating_add(1)).unwrap_or(0));
        db.pragma_update(None, "foreign_keys", true)?;
        result?;
    }
    Ok(())
}

fn take(db: &mut Connection, step: Step, number: i64) -> Result<(), StoreError> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    // another program may have taken the step while this one waited for the lock
    if tx.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))? >= number {
        return Ok(());
    }
    let before = counts(&tx)?;
    triggers::drop_all(&tx)?;
    tx.execute_batch(step.sql)?;
    triggers::make(&tx)?;
    if step.rebuilds {
        health::rebuild(&tx)?;
    }
    let after = counts(&tx)?;
    for (table, rows) in &before {
        let now = after.get(table).copied().unwrap_or(0);
        let may_differ = step.expects.contains(&table.as_str()) || step.rebuilds && health::is_derived(table);
        if now != *rows && !may_differ {
            return Err(StoreError::Migration(format!("{table} had {rows} rows and would have {now}")));
        }
    }
    let loose: i64 = tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if loose > 0 {
        return Err(StoreError::Migration(format!("{loose} rows would point to nothing")));
    }
    let sound: String = tx.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Migration(sound));
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", number)?;
    tx.commit()?;
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
