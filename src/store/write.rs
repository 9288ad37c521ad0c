//! Writing: one act, one transaction, one row in the op log. Nothing else writes records.

use std::cell::{Cell, RefCell};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, types::Value as Sql};
use sha2::{Digest, Sha256};

use crate::{
    domain::{id::Id, record::Kept},
    store::{
        Store, StoreError,
        record::{self, Record, instant, params},
        search,
        set_aside::SetAside,
        summary,
        table::Table,
    },
};

/// What an act of very many rows may hold in memory, as the pragma says it (in KiB, below zero): pages that are written again and
/// again would go to the disk in between, each time with a journal made safe before them.
const BULK_CACHE: i64 = -32_768;
/// What every other act may hold.
const CACHE: i64 = -2_000;

/// The number of an act in the op log.
pub type OpId = i64;

/// What is known of an act before it is done.
#[derive(Debug, Clone, Copy)]
pub struct NewOp<'a> {
    /// The instant (UTC).
    pub at: DateTime<Utc>,
    /// Who acts: `tui`, `cli`, `import`, `demo`.
    pub actor: &'a str,
    /// The act that this one takes back.
    pub undoes: Option<OpId>,
    /// The act at the bottom of a chain of undo and redo.
    pub root: Option<OpId>,
}

/// An act that is being written. Dropping it without `commit` leaves the book as it was.
pub struct Writing<'a> {
    tx: Transaction<'a>,
    op: OpId,
    at: DateTime<Utc>,
    bulk: Cell<bool>,
    aside: RefCell<Option<SetAside>>,
}

impl Store {
    /// Begins an act: takes the write lock at once and opens its row in the op log.
    pub fn begin(&mut self, op: NewOp<'_>) -> Result<Writing<'_>, StoreError> {
        let path = self.path().to_path_buf();
        let tx = self
            .db_mut()
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|e| StoreError::from(e).at(&path))?;
        Writing::over(tx, op).map_err(|error| error.at(&path))
    }
}

impl<'a> Writing<'a> {
    /// Opens the row of an act in the op log, in a transaction that was begun already and ends with the act.
    pub(super) fn over(tx: Transaction<'a>, op: NewOp<'_>) -> Result<Self, StoreError> {
        let parent: String = tx
            .prepare_cached("SELECT hash FROM op ORDER BY id DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?
            .unwrap_or_default();
        tx.prepare_cached("INSERT INTO op (at, actor, undoes, root, parent_hash) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((instant(op.at), op.actor, op.undoes, op.root, parent))?;
        let id = tx.last_insert_rowid();
        tx.prepare_cached("UPDATE cur SET op_id = ?1")?.execute([id])?;
        Ok(Self { tx, op: id, at: op.at, bulk: Cell::new(false), aside: RefCell::new(None) })
    }
}

impl Writing<'_> {
    /// Names the act that this one takes back, and the root of its chain.
    pub(super) fn turns(&self, undoes: OpId, root: OpId) -> Result<(), StoreError> {
        self.tx.execute("UPDATE op SET undoes = ?2, root = ?3 WHERE id = ?1", (self.op, undoes, root))?;
        Ok(())
    }

    /// Says that very many rows will be written: what is derived from them is worked out once, at the end.
    pub fn in_bulk(&self) -> Result<(), StoreError> {
        self.tx.execute("UPDATE cur SET bulk = 1", [])?;
        self.tx.pragma_update(None, "cache_size", BULK_CACHE)?;
        self.bulk.set(true);
        Ok(())
    }

    /// Says that very many records will be added: what follows from a new row is worked out once too.
    pub fn in_bulk_of_new(&self) -> Result<(), StoreError> {
        self.in_bulk()?;
        *self.aside.borrow_mut() = Some(SetAside::begin(&self.tx)?);
        Ok(())
    }

    /// Returns the number of the act.
    pub const fn op(&self) -> OpId {
        self.op
    }

    /// Returns the connection, to read within the act.
    pub fn db(&self) -> &rusqlite::Connection {
        &self.tx
    }

    /// Writes a new record under a fresh id.
    pub fn add<T: Record>(&self, body: &T) -> Result<Id<T>, StoreError> {
        let id = Id::fresh();
        self.add_as(id, body)?;
        Ok(id)
    }

    /// Writes a new record under an id that the caller made.
    pub fn add_as<T: Record>(&self, id: Id<T>, body: &T) -> Result<(), StoreError> {
        self.insert(id, (1, instant(self.at), None), body)
    }

    /// Writes a record whole, with the head it has (a restored document).
    pub fn put<T: Record>(&self, kept: &Kept<T>) -> Result<(), StoreError> {
        self.insert(kept.id, (kept.version, instant(kept.created_at), kept.deleted_at.map(instant)), &kept.body)
    }

    fn insert<T: Record>(&self, id: Id<T>, head: (i64, String, Option<String>), body: &T) -> Result<(), StoreError> {
        let (version, created, deleted) = head;
        let mut all = vec![
            Sql::Text(id.to_string()),
            Sql::Integer(version),
            Sql::Text(created),
            deleted.map_or(Sql::Null, Sql::Text),
        ];
        all.extend(record::values(body)?);
        self.tx.prepare_cached(T::table().insert())?.execute(params(&all).as_slice())?;
        Ok(())
    }

    /// Saves a record over the version that was read.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when somebody saved it meanwhile, [`StoreError::Gone`] when it is not there any more.
    pub fn save<T: Record>(&self, id: Id<T>, version: i64, body: &T) -> Result<(), StoreError> {
        let table = T::table();
        let mut all = vec![Sql::Text(id.to_string()), Sql::Integer(version)];
        all.extend(record::values(body)?);
        let saved = self.tx.prepare_cached(table.update())?.execute(params(&all).as_slice())?;
        if saved == 1 {
            return Ok(());
        }
        record::get(&self.tx, id)?;
        Err(StoreError::Changed { table: table.name, id: id.to_string() })
    }

    /// Reads a record, lets `change` alter it, and saves it.
    pub fn alter<T: Record>(&self, id: Id<T>, change: impl FnOnce(&mut T)) -> Result<T, StoreError> {
        let mut kept = record::get(&self.tx, id)?;
        change(&mut kept.body);
        self.save(id, kept.version, &kept.body)?;
        Ok(kept.body)
    }

    /// Puts a record into the trash.
    pub fn trash<T: Record>(&self, id: Id<T>) -> Result<(), StoreError> {
        let table = T::table().name;
        let gone = self
            .tx
            .prepare_cached(&format!(
                "UPDATE {table} SET deleted_at = ?2, version = version + 1 WHERE id = ?1 AND deleted_at IS NULL"
            ))?
            .execute((id.to_string(), instant(self.at)))?;
        if gone == 0 { Err(StoreError::Gone { table, id: id.to_string() }) } else { Ok(()) }
    }

    /// Puts every record of a table that belongs to a person into the trash.
    pub fn trash_of(&self, table: &Table, contact_id: &str) -> Result<(), StoreError> {
        let name = table.name;
        self.tx
            .prepare_cached(&format!(
                "UPDATE {name} SET deleted_at = ?2, version = version + 1 WHERE contact_id = ?1 AND deleted_at IS NULL"
            ))?
            .execute((contact_id, instant(self.at)))?;
        Ok(())
    }

    /// Gives every record of a table that belongs to a person to another one, what lies in the trash too.
    pub fn give(&self, table: &Table, from: &str, to: &str) -> Result<(), StoreError> {
        let name = table.name;
        self.tx
            .prepare_cached(&format!("UPDATE {name} SET contact_id = ?2, version = version + 1 WHERE contact_id = ?1"))?
            .execute((from, to))?;
        Ok(())
    }

    /// Takes a record out of the trash and returns when it had gone there.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when it does not lie there.
    pub fn take_back<T: Record>(&self, id: Id<T>) -> Result<String, StoreError> {
        let table = T::table().name;
        let gone = || StoreError::Gone { table, id: id.to_string() };
        let when: Option<String> = self
            .tx
            .prepare_cached(&format!("SELECT deleted_at FROM {table} WHERE id = ?1"))?
            .query_row([id.to_string()], |row| row.get(0))
            .optional()?
            .flatten();
        self.tx
            .prepare_cached(&format!("UPDATE {table} SET deleted_at = NULL, version = version + 1 WHERE id = ?1"))?
            .execute([id.to_string()])?;
        when.ok_or_else(gone)
    }

    /// Takes the records of a table out of the trash that went there with a person.
    pub fn take_back_of(&self, table: &Table, contact_id: &str, when: &str) -> Result<(), StoreError> {
        let name = table.name;
        self.tx
            .prepare_cached(&format!(
                "UPDATE {name} SET deleted_at = NULL, version = version + 1 WHERE contact_id = ?1 AND deleted_at = ?2"
            ))?
            .execute((contact_id, when))?;
        Ok(())
    }

    /// Throws a draft away together with the save that it became.
    pub fn drop_draft(&self, place: &str) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM draft WHERE place = ?1", [place])?;
        Ok(())
    }

    /// Ends the act: writes what is to be said of it, closes the chain of hashes, and commits. Only then it is saved.
    ///
    /// # Errors
    /// Whatever the disk said; the book is then as it was before the act.
    pub fn commit(self, said: &str) -> Result<OpId, StoreError> {
        if let Some(aside) = self.aside.take() {
            aside.end(&self.tx, self.op)?;
        }
        let hash = self.hash(said)?;
        self.tx
            .prepare_cached("UPDATE op SET said = ?2, hash = ?3, root = coalesce(root, id) WHERE id = ?1")?
            .execute((self.op, said, hash))?;
        if self.bulk.get() {
            summary::renew_after(&self.tx, self.op)?;
            self.tx.pragma_update(None, "cache_size", CACHE)?;
        }
        search::enter_if_many(&self.tx)?;
        self.tx.prepare_cached("UPDATE cur SET op_id = NULL, bulk = 0")?.execute([])?;
        self.tx.commit()?;
        Ok(self.op)
    }

    /// Returns the hash that the act will have.
    pub(super) fn hash(&self, said: &str) -> Result<String, StoreError> {
        let parent: String = self
            .tx
            .prepare_cached("SELECT parent_hash FROM op WHERE id = ?1")?
            .query_row([self.op], |row| row.get(0))?;
        hash_of(&self.tx, self.op, &parent, said)
    }
}

/// The hash over the parent's hash, the words and every change: tells "older" from "another" book.
pub(super) fn hash_of(db: &Connection, op: OpId, parent: &str, said: &str) -> Result<String, StoreError> {
    let mut sum = HashOf::new(parent, said);
    let mut statement = db.prepare_cached(
        "SELECT tbl, row_id, coalesce(old, ''), coalesce(new, '') FROM change WHERE op_id = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([op])?;
    while let Some(row) = rows.next()? {
        for place in 0..4 {
            sum.add(row.get_ref(place)?.as_str().unwrap_or_default());
        }
    }
    Ok(sum.end())
}

/// The hash of an act while it is worked out: of each change, in their order, the table, the id, the old and the new image.
pub(super) struct HashOf(Sha256);

impl HashOf {
    pub(super) fn new(parent: &str, said: &str) -> Self {
        let mut sum = Sha256::new();
        sum.update(parent.as_bytes());
        sum.update(said.as_bytes());
        Self(sum)
    }

    pub(super) fn add(&mut self, text: &str) {
        self.0.update(text.as_bytes());
        self.0.update([0]);
    }

    pub(super) fn end(self) -> String {
        hex(&self.0.finalize())
    }
}

/// Returns bytes as lower-case hex digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len().saturating_mul(2)), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
