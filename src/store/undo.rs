//! Undo and redo as readings of the op log: an undo is an act of its own, a redo takes the undo back.

mod steps;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, types::Value as Sql};
use serde_json::{Map, Value};

use crate::store::{
    Store, StoreError,
    record::params,
    table::{self, Table},
    write::{NewOp, OpId, Writing},
};

pub use steps::{Step, steps};

/// Who lays the ground of an example book: no undo goes below it.
pub const GROUND: &str = "demo";

/// Who writes what a step to a later format turns into records: no undo takes it back, and it ends no redo.
pub const STEP: &str = "step";

/// What an undo or a redo came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// There was nothing to take back.
    Nothing,
    /// What is left to take back was about somebody who was forgotten for good.
    Forgotten,
    /// Done: the number of the new act, and what was said of the act at the bottom of the chain.
    Done {
        /// The new act.
        op: OpId,
        /// What the first act of the chain said.
        said: String,
    },
    /// A record was changed since; nothing was written.
    Conflict {
        /// What the act said that could not be taken back.
        said: String,
        /// The table of the record.
        table: String,
        /// The record as the act left it.
        expected: String,
        /// The record as it is.
        found: String,
    },
}

/// Which way to go through the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Take the newest standing act back.
    Undo,
    /// Bring the act back that was taken back last; not after a new act.
    Redo,
}

impl Store {
    /// Goes one step back or forth.
    pub fn turn(&mut self, turn: Turn, at: DateTime<Utc>, actor: &str) -> Result<Turned, StoreError> {
        // the act is chosen under the write lock: two programs that undo at once take two different acts
        let writing = self.begin(NewOp { at, actor, undoes: None, root: None })?;
        let (op, root) = match target(writing.db(), turn, writing.op())? {
            Target::Act(op, root) => (op, root),
            Target::Nothing => return Ok(Turned::Nothing),
            Target::Forgotten => return Ok(Turned::Forgotten),
        };
        writing.turns(op, root)?;
        let said: String = writing.db().query_row("SELECT said FROM op WHERE id = ?1", [root], |row| row.get(0))?;
        match reverse(&writing, op)? {
            Some((table, expected, found)) => Ok(Turned::Conflict { said, table, expected, found }),
            None => Ok(Turned::Done { op: writing.commit(&said)?, said }),
        }
    }
}

/// What an undo or a redo is to reverse.
enum Target {
    /// The act and the root of its chain.
    Act(OpId, OpId),
    /// There is none.
    Nothing,
    /// There is none but those of which something was forgotten.
    Forgotten,
}

/// Finds the act to reverse and the root of its chain.
///
/// Each chain (an act, its undo, its redo, …) stands or lies as its newest member says: an odd number of reversals = lies. An act of which
/// something was forgotten is passed over: half of it cannot be taken back.
fn target(db: &Connection, turn: Turn, before: OpId) -> Result<Target, StoreError> {
    let mut walk = db.prepare_cached(
        "SELECT id, root, undoes, id IN (SELECT op_id FROM forgotten) FROM op
         WHERE id < ?1 AND actor NOT IN (?2, ?3) ORDER BY id DESC",
    )?;
    let mut rows = walk.query((before, GROUND, STEP))?;
    let mut met = HashSet::new();
    let mut passed = false;
    while let Some(row) = rows.next()? {
        let (id, root, undoes): (OpId, Option<OpId>, Option<OpId>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let root = root.unwrap_or(id);
        if undoes.is_none() && turn == Turn::Redo {
            // a new act ends what could be redone
            return Ok(Target::Nothing);
        }
        if !met.insert(root) {
            continue;
        }
        if row.get::<_, bool>(3)? {
            passed = true;
            continue;
        }
        let lies = depth(db, id)? % 2 == 1;
        match (turn, lies) {
            (Turn::Undo, false) | (Turn::Redo, true) => return Ok(Target::Act(id, root)),
            _ => {}
        }
    }
    Ok(if passed { Target::Forgotten } else { Target::Nothing })
}

/// Tells whether an act is taken back: the newest act of its chain is an undo.
pub(super) fn lies(db: &Connection, op: OpId) -> Result<bool, StoreError> {
    let newest: OpId = db
        .prepare_cached(
            "SELECT max(id) FROM op WHERE coalesce(root, id) = (SELECT coalesce(root, id) FROM op WHERE id = ?1)",
        )?
        .query_row([op], |row| row.get::<_, Option<OpId>>(0))?
        .unwrap_or(op);
    Ok(depth(db, newest)? % 2 == 1)
}

/// How many reversals lie under an act: 0 for a plain one, 1 for an undo, 2 for a redo …
fn depth(db: &Connection, op: OpId) -> Result<i64, StoreError> {
    Ok(db
        .prepare_cached(
            "WITH RECURSIVE down (id, undoes, n) AS (
               SELECT id, undoes, 0 FROM op WHERE id = ?1
               UNION ALL SELECT op.id, op.undoes, n + 1 FROM down JOIN op ON op.id = down.undoes)
             SELECT max(n) FROM down",
        )?
        .query_row([op], |row| row.get(0))?)
}

/// From so many records on an act counts as one of very many.
const MANY: usize = 200;

/// Writes the old image of every record the act touched; stops at the first that has changed since.
fn reverse(writing: &Writing<'_>, op: OpId) -> Result<Option<(String, String, String)>, StoreError> {
    let db = writing.db();
    let mut statement =
        db.prepare_cached("SELECT tbl, row_id, old, new FROM change WHERE op_id = ?1 ORDER BY id DESC")?;
    let changes: Vec<(String, String, Option<String>, Option<String>)> = statement
        .query_map([op], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<Result<_, _>>()?;
    if changes.len() > MANY {
        writing.in_bulk()?;
    }
    for (name, row, old, new) in changes {
        let Some(table) = table::named(&name) else {
            return Err(StoreError::Damaged(format!("the log names an unknown table {name}")));
        };
        let now = image(db, table, &row)?;
        if !same(now.as_deref(), new.as_deref())? {
            return Ok(Some((name, new.unwrap_or_default(), now.unwrap_or_default())));
        }
        put(db, table, &row, old.as_deref(), now.as_deref())?;
    }
    Ok(None)
}

/// Returns the JSON image of a row as it is now.
pub(super) fn image(db: &Connection, table: &Table, row: &str) -> Result<Option<String>, StoreError> {
    Ok(db
        .prepare_cached(&format!("SELECT {} FROM {} WHERE id = ?1", table.image(table.name), table.name))?
        .query_row([row], |row| row.get(0))
        .optional()?)
}

/// Tells whether a row is as an image has it: in every column that the image knows, but for the version, which only ever goes up.
/// A column that came with a later format is not in an older image and does not count.
pub(super) fn same(now: Option<&str>, image: Option<&str>) -> Result<bool, StoreError> {
    let (Some(now), Some(image)) = (now, image) else { return Ok(now.is_none() && image.is_none()) };
    if now == image {
        return Ok(true);
    }
    let now: Map<String, Value> = serde_json::from_str(now)?;
    let image: Map<String, Value> = serde_json::from_str(image)?;
    Ok(image.iter().filter(|(name, _)| *name != "version").all(|(name, value)| now.get(name) == Some(value)))
}

/// Makes a row what an image says, or takes it away; its version is one more than that of `now`, which tells whether there is a row.
pub(super) fn put(
    db: &Connection,
    table: &Table,
    row: &str,
    old: Option<&str>,
    now: Option<&str>,
) -> Result<(), StoreError> {
    let Some(old) = old else {
        db.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", table.name))?.execute([row])?;
        return Ok(());
    };
    let fields: Map<String, Value> = serde_json::from_str(old)?;
    let last = now.map(serde_json::from_str::<Map<String, Value>>).transpose()?.unwrap_or_else(|| fields.clone());
    let version = last.get("version").and_then(Value::as_i64).unwrap_or(0).saturating_add(1);
    // a column that the image does not know keeps what it has, or gets its default
    let names: Vec<&str> = table.names().filter(|name| fields.contains_key(*name)).collect();
    let values: Vec<Sql> = names
        .iter()
        .map(|name| match (*name, fields.get(*name)) {
            ("version", _) => Sql::Integer(version),
            (_, Some(Value::String(text))) => Sql::Text(text.clone()),
            (_, Some(Value::Number(number))) => number.as_i64().map_or(Sql::Null, Sql::Integer),
            _ => Sql::Null,
        })
        .collect();
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let marks: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
    let sql = if now.is_some() {
        let sets: Vec<String> = quoted.iter().zip(&marks).map(|(name, mark)| format!("{name} = {mark}")).collect();
        format!("UPDATE {} SET {} WHERE id = ?1", table.name, sets.join(", "))
    } else {
        format!("INSERT INTO {} ({}) VALUES ({})", table.name, quoted.join(", "), marks.join(", "))
    };
    db.prepare_cached(&sql)?.execute(params(&values).as_slice())?;
    Ok(())
}
