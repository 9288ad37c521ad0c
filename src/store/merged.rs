//! The acts of other copies of the book that were brought in, by their hashes: what need not come twice, and what a note of another
//! computer finds here although its own act has another number now.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};

use crate::store::{StoreError, undo, write::OpId};

/// What a book brought in from other copies.
#[derive(Debug, Clone, Default)]
pub(super) struct Merged {
    /// The acts whose bringing in stands, by hash, each with the act that brought it.
    pub(super) standing: HashMap<String, OpId>,
    /// The acts whose bringing in was taken back.
    pub(super) lying: HashSet<String>,
}

/// Tells whether a book ever brought an act in; a book of an earlier format has no room for that.
pub(super) fn has(db: &Connection, hash: &str) -> Result<bool, StoreError> {
    if !has_table(db, "merged")? {
        return Ok(false);
    }
    let found: Option<i64> =
        db.query_row("SELECT 1 FROM merged WHERE hash = ?1", [hash], |row| row.get(0)).optional()?;
    Ok(found.is_some())
}

/// Tells whether a book has a table of this name.
pub(super) fn has_table(db: &Connection, name: &str) -> Result<bool, StoreError> {
    let tables: i64 = db
        .prepare_cached("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1")?
        .query_row([name], |row| row.get(0))?;
    Ok(tables > 0)
}

/// Returns everything that a book brought in.
pub(super) fn all(db: &Connection) -> Result<Merged, StoreError> {
    let mut statement = db.prepare("SELECT hash, op_id FROM merged")?;
    let rows: Vec<(String, OpId)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut merged = Merged::default();
    let mut taken_back = HashMap::new();
    for op in rows.iter().map(|(_, op)| *op).collect::<BTreeSet<OpId>>() {
        taken_back.insert(op, undo::lies(db, op)?);
    }
    for (hash, op) in rows {
        if taken_back.get(&op) == Some(&true) {
            merged.lying.insert(hash);
        } else {
            merged.standing.insert(hash, op);
        }
    }
    Ok(merged)
}

/// Remembers acts as brought in by an act, inside its transaction.
pub(super) fn remember(db: &Connection, op: OpId, hashes: &[String]) -> Result<(), StoreError> {
    // what was taken back and comes again came by the later act
    let mut statement = db.prepare(
        "INSERT INTO merged (hash, op_id) VALUES (?1, ?2) ON CONFLICT (hash) DO UPDATE SET op_id = excluded.op_id",
    )?;
    for hash in hashes {
        statement.execute((hash, op))?;
    }
    Ok(())
}
