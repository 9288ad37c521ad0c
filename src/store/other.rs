//! Another copy of the book: where the two went apart, what each did since, and what they come to together. It is read and never
//! written.

mod bring;
mod keep;
mod plan;
mod ways;
mod weigh;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

pub use bring::Brought;
pub use plan::Both;
pub use weigh::Differing;

use crate::store::{
    Store, StoreError,
    change::{self, Act},
    migrate, open,
    record::parse_instant,
    write::OpId,
};

/// Another copy of the book, open to be read.
pub struct Other {
    db: Connection,
    path: PathBuf,
}

/// What two copies of the book did since they went apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Apart {
    /// The last act that both have, and its instant; none where they have nothing in common.
    pub common: Option<(OpId, DateTime<Utc>)>,
    /// What this copy did that the other one does not have, newest first.
    pub here: Vec<Act>,
    /// What the other one did that this copy does not have, newest first.
    pub there: Vec<Act>,
    /// The records that both changed, and how they differ.
    pub both: Vec<Both>,
    /// How many records would be written here to bring the other side in.
    pub records: usize,
}

impl Other {
    /// Opens another copy of a book.
    ///
    /// # Errors
    /// [`StoreError::SameFile`] when it is the book itself, [`StoreError::AnotherBook`] when it is none of its copies,
    /// [`StoreError::OtherFormat`] when another version of this program wrote it; and what can be wrong with any file.
    pub fn open(store: &Store, path: &Path) -> Result<Self, StoreError> {
        if open::is_one_file(store.path(), path) {
            return Err(StoreError::SameFile(path.to_path_buf()));
        }
        let at = |error: StoreError| error.at(path);
        let db = open::read_only(path)?;
        let uuid: Option<String> = db
            .query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0))
            .optional()
            .map_err(|error| at(error.into()))?;
        if uuid.as_deref() != Some(store.uuid()) {
            return Err(StoreError::AnotherBook(path.to_path_buf()));
        }
        let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found != migrate::newest() {
            return Err(StoreError::OtherFormat { path: path.to_path_buf(), found, known: migrate::newest() });
        }
        Ok(Self { db, path: path.to_path_buf() })
    }

    /// Returns where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks whether it is whole before anything of it is taken.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what SQLite says.
    pub fn look_over(&self) -> Result<(), StoreError> {
        let said: String = self.db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let loose: i64 = self.db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        match (said.as_str(), loose) {
            ("ok", 0) => Ok(()),
            ("ok", loose) => Err(StoreError::Damaged(format!("{loose} rows point to nothing"))),
            _ => Err(StoreError::Damaged(said)),
        }
    }

    /// Returns what the two did since they went apart. Writes nothing.
    pub fn apart(&self, store: &Store) -> Result<Apart, StoreError> {
        let (_ours, _theirs) = (store.reading()?, self.db.unchecked_transaction()?);
        let plan = plan::make(store.db(), &self.db, None)?;
        let common = plan.ways.common;
        let acts = |db: &Connection, ours: &dyn Fn(&OpId) -> bool| -> Result<Vec<Act>, StoreError> {
            let mut acts = change::since(db, common)?;
            acts.retain(|act| ours(&act.op));
            Ok(acts)
        };
        let at: Option<String> =
            store.db().query_row("SELECT at FROM op WHERE id = ?1", [common], |row| row.get(0)).optional()?;
        Ok(Apart {
            common: at.map(|at| (common, parse_instant(&at))),
            here: acts(store.db(), &|op: &OpId| plan.ways.own.contains(op))?,
            there: acts(&self.db, &|op: &OpId| plan.ways.coming.contains(op))?,
            records: plan.changes.len(),
            both: plan.both,
        })
    }
}
