//! The triggers that write the op log and keep the summaries: generated from the columns, so none can be forgotten.

use rusqlite::Connection;

use crate::store::{
    StoreError,
    table::{TABLES, Table},
};

/// Drops every trigger, so that a step may change and rebuild tables. Runs inside the transaction of a migration.
pub fn drop_all(db: &Connection) -> Result<(), StoreError> {
    let mut statement = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        db.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

/// Makes every trigger anew. Runs inside the transaction of a migration.
pub fn make(db: &Connection) -> Result<(), StoreError> {
    drop_all(db)?;
    for table in TABLES {
        db.execute_batch(&log(table))?;
    }
    for (table, columns) in SUMMED {
        db.execute_batch(&summing(table, columns))?;
    }
    Ok(())
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
                 END;\n",
                event.to_lowercase(),
                image(old),
                image(new),
            )
        })
        .collect()
}

/// The tables whose rows move a person's summary, and the columns that matter.
const SUMMED: [(&str, &str); 3] = [
    ("touch", "contact_id, \"on\", way, channel, deleted_at"),
    ("exchange", "contact_id, \"on\", direction, thanked_on, deleted_at"),
    ("action", "contact_id, kind, state, exchange_id, deleted_at"),
];

/// The days of one person: last direct talk, last meeting of several, last message without an answer, newest help without thanks.
pub const SUMMARY: &str = "
  SELECT c.id,
    (SELECT max(d) FROM (
       SELECT max(\"on\") AS d FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel <> 'group'
       UNION ALL SELECT max(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL)),
    (SELECT max(\"on\") FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel = 'group'),
    (SELECT max(\"on\") FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'one_way'),
    (SELECT max(\"on\") FROM exchange AS e WHERE e.contact_id = c.id AND e.deleted_at IS NULL AND e.direction = 'received'
       AND e.thanked_on IS NULL AND NOT EXISTS (
         SELECT 1 FROM action AS a WHERE a.exchange_id = e.id AND a.kind = 'thanks' AND a.state IN ('open', 'done') AND a.deleted_at IS NULL))
  FROM contact AS c";

fn summing(table: &str, columns: &str) -> String {
    let again = |row: &str| {
        // a thank-you moves the summary of whoever helped, even where it stands with somebody else
        let helper = format!(", (SELECT contact_id FROM exchange WHERE id = {row}.exchange_id)");
        let helper = if table == "action" { helper } else { String::new() };
        format!(
            "INSERT OR REPLACE INTO person_summary (contact_id, last_direct, last_group, last_one_way, thanks_for)
             {SUMMARY} WHERE c.id IN ({row}.contact_id{helper});"
        )
    };
    let both = format!("{} {}", again("OLD"), again("NEW"));
    [("INSERT".to_owned(), again("NEW")), (format!("UPDATE OF {columns}"), both), ("DELETE".to_owned(), again("OLD"))]
        .into_iter()
        .zip(["insert", "update", "delete"])
        .map(|((event, work), name)| {
            format!("CREATE TRIGGER sum_{table}_{name} AFTER {event} ON {table} BEGIN {work} END;\n")
        })
        .collect()
}
