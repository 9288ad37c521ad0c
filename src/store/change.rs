//! The op log as history: what was done, when, by which part, and what it came to.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Rows};

use crate::store::{StoreError, record::parse_instant, table::TABLES, write::OpId};

/// One act of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// Its number.
    pub op: OpId,
    /// The instant.
    pub at: DateTime<Utc>,
    /// `tui`, `cli`, `import`, `demo`, `merge`.
    pub actor: String,
    /// What was said of it (JSON of `book::Said`).
    pub said: String,
    /// The act that this one took back.
    pub undoes: Option<OpId>,
    /// How many records it touched.
    pub changes: i64,
}

/// Returns the newest acts, newest first; all of them, or those that touched a person or anything of hers.
pub fn history(db: &Connection, contact: Option<&str>, most: usize) -> Result<Vec<Act>, StoreError> {
    let whose = match contact {
        None => "?1 IS NULL".to_owned(),
        Some(_) => format!("op.id IN (SELECT op_id FROM change WHERE row_id IN ({}))", of_person()),
    };
    let mut statement = db.prepare_cached(&format!(
        "SELECT op.id, op.at, op.actor, op.said, op.undoes, (SELECT count(*) FROM change WHERE op_id = op.id)
         FROM op WHERE {whose} ORDER BY op.id DESC LIMIT ?2"
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    acts(statement.query((contact, most))?)
}

/// Returns the acts after one, newest first.
pub fn since(db: &Connection, after: OpId) -> Result<Vec<Act>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT op.id, op.at, op.actor, op.said, op.undoes, (SELECT count(*) FROM change WHERE op_id = op.id)
         FROM op WHERE op.id > ?1 ORDER BY op.id DESC",
    )?;
    acts(statement.query([after])?)
}

/// Returns one act.
pub(super) fn one(db: &Connection, op: OpId) -> Result<Option<Act>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT op.id, op.at, op.actor, op.said, op.undoes, (SELECT count(*) FROM change WHERE op_id = op.id)
         FROM op WHERE op.id = ?1",
    )?;
    Ok(acts(statement.query([op])?)?.pop())
}

fn acts(mut rows: Rows<'_>) -> Result<Vec<Act>, StoreError> {
    let mut acts = Vec::new();
    while let Some(row) = rows.next()? {
        acts.push(Act {
            op: row.get(0)?,
            at: parse_instant(&row.get::<_, String>(1)?),
            actor: row.get(2)?,
            said: row.get(3)?,
            undoes: row.get(4)?,
            changes: row.get(5)?,
        });
    }
    Ok(acts)
}

/// Returns the instant of the last change of every record that the log tells of, by the id of the record.
pub fn last_changes(db: &Connection) -> Result<HashMap<String, DateTime<Utc>>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT change.row_id, max(op.at) FROM change JOIN op ON op.id = change.op_id GROUP BY change.row_id",
    )?;
    let mut rows = statement.query([])?;
    let mut changes = HashMap::new();
    while let Some(row) = rows.next()? {
        changes.insert(row.get(0)?, parse_instant(&row.get::<_, String>(1)?));
    }
    Ok(changes)
}

/// The ids of a person and of everything that is hers, the trash included, or was.
fn of_person() -> String {
    let records = TABLES.iter().filter(|table| table.columns.iter().any(|column| column.name == "contact_id"));
    let ids = records.map(|table| format!("SELECT id FROM {} WHERE contact_id = ?1", table.name));
    let former = "SELECT row_id FROM change
      WHERE old ->> 'contact_id' = ?1 AND old IS NOT NULL AND (new IS NULL OR old ->> 'contact_id' <> new ->> 'contact_id')";
    let all = std::iter::once("SELECT ?1".to_owned()).chain(ids).chain([former.to_owned()]);
    all.collect::<Vec<_>>().join(" UNION ALL ")
}
