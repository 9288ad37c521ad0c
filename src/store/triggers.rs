//! The triggers that write the op log and keep what is derived: generated from the columns, so none can be forgotten.

use rusqlite::Connection;

use crate::store::{
    StoreError, search, shown, summary,
    table::{TABLES, Table},
};

/// Holds but in an act of very many rows, which works out what is derived once, at its end.
pub(super) const ONE_BY_ONE: &str = "(SELECT bulk FROM cur) = 0";

/// Drops every trigger, so that a step may change and rebuild tables. Runs inside the transaction of a migration.
pub fn drop_all(db: &Connection) -> Result<(), StoreError> {
    drop_called(db, "%")
}

/// Drops the triggers that follow a new row, inside the transaction of an act that makes them anew.
pub(super) fn drop_those_on_new_rows(db: &Connection) -> Result<(), StoreError> {
    drop_called(db, "%\\_insert")
}

fn drop_called(db: &Connection, pattern: &str) -> Result<(), StoreError> {
    let mut statement = db.prepare(&format!(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '{pattern}' ESCAPE '\\'"
    ))?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        db.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

/// Makes every trigger anew. Runs inside the transaction of a migration, or of an act that had set some aside.
pub fn make(db: &Connection) -> Result<(), StoreError> {
    drop_all(db)?;
    Ok(db.execute_batch(&all())?)
}

fn all() -> String {
    TABLES.into_iter().map(log).chain([summary::triggers(), search::triggers()]).collect()
}

/// Returns how many triggers are missing, or are not as they are made.
pub(super) fn differing(db: &Connection) -> Result<i64, StoreError> {
    let wanted = all();
    let mut statement = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let there: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    // SQLite keeps the words as they were given
    let sound = there.iter().filter(|sql| wanted.contains(sql.as_str())).count();
    let more = there.len().saturating_sub(sound);
    let fewer = wanted.matches("CREATE TRIGGER ").count().saturating_sub(sound);
    Ok(i64::try_from(more.max(fewer)).unwrap_or(i64::MAX))
}

/// Three triggers: each write makes a `change` with the images before and after, and aborts outside of an act.
fn log(table: &Table) -> String {
    let name = table.name;
    [("INSERT", "NULL", "NEW"), ("UPDATE", "OLD", "NEW"), ("DELETE", "OLD", "NULL")]
        .into_iter()
        .map(|(event, old, new)| {
            let image = |row: &str| if row == "NULL" { row.to_owned() } else { table.image(row) };
            let row = if new == "NULL" { old } else { new };
            format!(
                "CREATE TRIGGER log_{name}_{} AFTER {event} ON {name} BEGIN
                   SELECT RAISE(ABORT, 'a write outside of an act') WHERE (SELECT op_id FROM cur) IS NULL;
                   INSERT INTO change (op_id, tbl, row_id, old, new)
                   VALUES ((SELECT op_id FROM cur), '{name}', {row}.id, {}, {});
                   {}
                 END;\n",
                event.to_lowercase(),
                image(old),
                image(new),
                shown::ended_by(table, &[old, new].map(|image| if image == "NULL" { row } else { image })),
            )
        })
        .collect()
}
