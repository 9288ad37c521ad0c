//! Forgetting somebody for good: her records, their images in the log and the words of the acts go, and the file is written anew without
//! the room where they lay. The log stays whole: each act keeps its hash, and what is left of it has one of its own.

mod hers;

use std::path::Path;

use rusqlite::Connection;

use hers::Hers;

use crate::store::{
    Store, StoreError, health,
    open::still::still,
    write::{NewOp, OpId, hash_of},
};

/// What goes with somebody, and what stays.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leaving {
    /// How many records go from each table, in the order of the tables; she herself is one of them.
    pub records: Vec<(&'static str, i64)>,
    /// How many acts of the log lose what was about her.
    pub acts: i64,
    /// How many drafts go.
    pub drafts: i64,
    /// How many records of others name her; they stay as they are.
    pub named: i64,
    /// How many records of others do not name her any more, while the log still knows that they did.
    pub named_once: i64,
}

/// What forgetting came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// The act.
    pub op: OpId,
    /// What went, and what stays.
    pub leaving: Leaving,
    /// Whether the file was written anew. Where it was not, what she left in unused room of it was overwritten all the same.
    pub anew: bool,
}

/// What is written in place of what was said.
pub struct Words<'a> {
    /// Of the act of forgetting, given the number of records.
    pub forgotten: &'a dyn Fn(i64) -> Result<String, StoreError>,
    /// Of an act that told of her.
    pub act: &'a str,
}

/// Returns what would go. Changes nothing.
pub fn look(store: &Store, contact: &str) -> Result<Leaving, StoreError> {
    let _of_one_instant = store.reading()?;
    leaving(store.db(), contact, &Hers::of(store.db(), contact)?)
}

/// Forgets somebody, as one act that no undo takes back, and writes the file anew.
///
/// # Errors
/// Whatever the disk said; the book is then as it was.
pub fn forget(store: &mut Store, contact: &str, op: NewOp<'_>, words: &Words<'_>) -> Result<Forgotten, StoreError> {
    let writing = store.begin(op)?;
    let db = writing.db();
    let hers = Hers::of(db, contact)?;
    let leaving = leaving(db, contact, &hers)?;
    take_out(db, contact)?;
    for place in &hers.drafts {
        db.execute("DELETE FROM draft WHERE place = ?1", [place])?;
    }
    db.execute("DELETE FROM shown WHERE contact_id = ?1", [contact])?;
    // the images of the act that is being written are among them
    for id in &hers.ids {
        db.prepare_cached("UPDATE change SET old = NULL, new = NULL WHERE row_id = ?1")?.execute([id])?;
    }
    for (act, goes) in &hers.acts {
        if *goes {
            db.prepare_cached("UPDATE op SET said = ?2 WHERE id = ?1")?.execute((act, words.act))?;
        }
        let (parent, said): (String, String) = db
            .prepare_cached("SELECT parent_hash, said FROM op WHERE id = ?1")?
            .query_row([act], |row| Ok((row.get(0)?, row.get(1)?)))?;
        mark(db, *act, &hash_of(db, *act, &parent, &said)?)?;
    }
    health::rebuild(db)?;
    let said = (words.forgotten)(leaving.records.iter().map(|(_, count)| count).sum())?;
    mark(db, writing.op(), &writing.hash(&said)?)?;
    let op = writing.commit(&said)?;
    let anew = store.db().execute_batch("VACUUM").is_ok();
    Ok(Forgotten { op, leaving, anew })
}

/// Tells whether a copy still holds somebody: her record, or an image of it in the log.
///
/// # Errors
/// [`StoreError`] when the copy cannot be read, and so nobody knows.
pub fn holds(copy: &Path, contact: &str) -> Result<bool, StoreError> {
    let db = still(copy)?;
    Ok(db.query_row(
        "SELECT EXISTS (SELECT 1 FROM contact WHERE id = ?1)
             OR EXISTS (SELECT 1 FROM change WHERE row_id = ?1 AND coalesce(old, new) IS NOT NULL)",
        [contact],
        |row| row.get(0),
    )?)
}

/// Takes her records out, those that point to others first. A thank-you that stands with somebody else stays, without what it was for.
fn take_out(db: &Connection, contact: &str) -> Result<(), StoreError> {
    db.execute(
        "UPDATE action SET exchange_id = NULL, version = version + 1
         WHERE contact_id IS NOT ?1 AND exchange_id IN (SELECT id FROM exchange WHERE contact_id = ?1)",
        [contact],
    )?;
    for table in hers::tables().rev() {
        db.execute(&format!("DELETE FROM {} WHERE contact_id = ?1", table.name), [contact])?;
    }
    db.execute("DELETE FROM contact WHERE id = ?1", [contact])?;
    Ok(())
}

/// Marks an act as one of which something was forgotten, with the hash over what is left.
fn mark(db: &Connection, act: OpId, hash: &str) -> Result<(), StoreError> {
    db.prepare_cached("INSERT OR REPLACE INTO forgotten (op_id, hash) VALUES (?1, ?2)")?.execute((act, hash))?;
    Ok(())
}

fn leaving(db: &Connection, contact: &str, hers: &Hers) -> Result<Leaving, StoreError> {
    let of_her: i64 = db.query_row("SELECT count(*) FROM contact WHERE id = ?1", [contact], |row| row.get(0))?;
    if of_her == 0 {
        return Err(StoreError::Gone { table: "contact", id: contact.to_owned() });
    }
    let mut records = vec![("contact", of_her)];
    for table in hers::tables() {
        let sql = format!("SELECT count(*) FROM {} WHERE contact_id = ?1", table.name);
        let count: i64 = db.query_row(&sql, [contact], |row| row.get(0))?;
        records.extend((count > 0).then_some((table.name, count)));
    }
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let of = |is_now: bool| number(hers.named.values().filter(|now| **now == is_now).count());
    Ok(Leaving {
        records,
        acts: number(hers.acts.len()),
        drafts: number(hers.drafts.len()),
        named: of(true),
        named_once: of(false),
    })
}
