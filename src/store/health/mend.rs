//! What can be mended: by itself what is derived, and what lies around the file; at the owner's word a single row, from its image in the log.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, config::DbConfig};
use serde_json::{Map, Value};

use super::{Rotten, rebuild, rows};
use crate::store::{
    Store, StoreError,
    open::around,
    table, triggers, undo,
    write::{NewOp, OpId},
};

/// Mends what can be mended by itself: everything derived, the permissions, and what was left behind. No record is touched.
///
/// # Errors
/// Whatever the disk said; the book is then as it was.
pub fn fix(store: &mut Store) -> Result<(), StoreError> {
    let tx = store.db_mut().transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sound: String = tx.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        // an index is derived too; where a table itself is damaged this fails, and nothing is lost by it
        let _ = tx.execute_batch("REINDEX");
    }
    tx.execute_batch("DELETE FROM cur; INSERT INTO cur (one, op_id) VALUES (1, NULL);")?;
    if triggers::differing(&tx)? > 0 {
        triggers::make(&tx)?;
    }
    rebuild(&tx)?;
    tx.commit()?;
    // what the system does not allow is found again by the next look
    for (path, mode) in around::open_to_others(store.path()) {
        let _ = around::permit(&path, mode);
    }
    let copies = store.places().backups.as_ref().map(|folder| folder.join(store.uuid()));
    for leftover in around::leftovers(store.path(), copies.as_deref(), SystemTime::now()) {
        if leftover.may_go {
            let _ = around::remove(&leftover.path);
        }
    }
    Ok(())
}

/// Brings a record back as it was last written, as an act that can be taken back; one that nobody wrote goes.
///
/// # Errors
/// [`StoreError::Gone`] when neither the row nor an image of it is there; the book is then as it was.
pub fn row(store: &mut Store, row: &Rotten, at: DateTime<Utc>, actor: &str, said: &str) -> Result<OpId, StoreError> {
    // the triggers would make an image of the rotten row, and no JSON can hold a blob
    store.db().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    let mended = bring_back(store, row, at, actor, said);
    store.db().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true)?;
    mended
}

fn bring_back(store: &mut Store, row: &Rotten, at: DateTime<Utc>, actor: &str, said: &str) -> Result<OpId, StoreError> {
    let gone = || StoreError::Gone { table: row.table, id: row.id.clone() };
    let table = table::named(row.table).ok_or_else(gone)?;
    let writing = store.begin(NewOp { at, actor, undoes: None, root: None })?;
    let db = writing.db();
    // an index that still has what the row had would not let go of it
    let _ = db.execute_batch(&format!("REINDEX {}", table.name));
    let image = newest(db, row)?;
    let there = row.rowid.map(|rowid| rows::readable(db, table, rowid)).transpose()?.flatten();
    let old = there.map(|there| whole(there, image.as_deref())).transpose()?;
    match (&image, row.rowid) {
        (None, None) => return Err(gone()),
        (None, Some(rowid)) => {
            db.execute(&format!("DELETE FROM {} WHERE rowid = ?1", table.name), [rowid])?;
        }
        (Some(image), _) => undo::put(db, table, &row.id, Some(image.as_str()), old.as_deref())?,
    }
    let new = undo::image(db, table, &row.id)?;
    db.execute(
        "INSERT INTO change (op_id, tbl, row_id, old, new) VALUES (?1, ?2, ?3, ?4, ?5)",
        (writing.op(), table.name, &row.id, old, new),
    )?;
    rebuild(db)?;
    writing.commit(said)
}

/// The newest image of a row; none where there is none, or the row was taken away.
fn newest(db: &Connection, row: &Rotten) -> Result<Option<String>, StoreError> {
    let sql = "SELECT new FROM change WHERE row_id = ?1 AND tbl = ?2 ORDER BY id DESC LIMIT 1";
    let newest: Option<Option<String>> = db.query_row(sql, (&row.id, row.table), |row| row.get(0)).optional()?;
    Ok(newest.flatten())
}

/// The image of a row as it stands there; a column that holds what it cannot hold is as it was last written.
fn whole(mut there: Map<String, Value>, image: Option<&str>) -> Result<String, StoreError> {
    let image: Map<String, Value> = image.map(serde_json::from_str).transpose()?.unwrap_or_default();
    for (name, value) in &image {
        let is_no_version = name == "version" && there.get(name).and_then(Value::as_i64).is_none_or(|n| n < 1);
        if is_no_version || !there.contains_key(name) {
            there.insert(name.clone(), value.clone());
        }
    }
    Ok(serde_json::to_string(&there)?)
}
