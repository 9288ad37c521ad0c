//! An act of very many new records: the triggers on new rows are set aside, and what they would have written is written all at once
//! before they are put back, in the same transaction. Nobody ever sees the book without them.
//!
//! A trigger runs once for each row, and while it may still refuse, every page it touches is kept twice; that is more work than the
//! rows themselves.

use rusqlite::Connection;

use crate::store::{
    StoreError, search, shown,
    table::{TABLES, Table},
    triggers,
    write::OpId,
};

/// The tables, each with the number of its last row from before.
pub(super) struct SetAside(Vec<(&'static Table, i64)>);

impl SetAside {
    /// Sets the triggers aside; from here on rows may be added to every table of records, and changed.
    pub(super) fn begin(db: &Connection) -> Result<Self, StoreError> {
        let last = |table: &'static Table| {
            let sql = format!("SELECT coalesce(max(rowid), 0) FROM {}", table.name);
            Ok((table, db.query_row(&sql, [], |row| row.get(0))?))
        };
        let before = TABLES.into_iter().map(last).collect::<Result<_, StoreError>>()?;
        triggers::drop_those_on_new_rows(db)?;
        Ok(Self(before))
    }

    /// Writes into the log, the notes of the index and the mornings what the triggers would have, and puts them back.
    pub(super) fn end(self, db: &Connection, op: OpId) -> Result<(), StoreError> {
        for (table, last) in self.0 {
            let name = table.name;
            let new = format!("FROM {name} WHERE rowid > {last}");
            // a record is logged before what hangs on it, so that an undo takes it away after that
            db.execute_batch(&format!(
                "INSERT INTO change (op_id, tbl, row_id, new) SELECT {op}, '{name}', id, {} {new} ORDER BY rowid; {} {}",
                table.image(name),
                search::noted(table, &new),
                shown::ended_by_all(table, &new),
            ))?;
        }
        triggers::make(db)
    }
}
