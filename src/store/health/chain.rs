//! The log act by act: each hangs on the one before it, and says what it said when it was written.

use rusqlite::Connection;

use super::{Seen, lossy};
use crate::store::{
    StoreError,
    write::{OpId, hash_of},
};

/// Returns the numbers of the acts that do not hang together, or were changed behind the log. Of an act about somebody who was forgotten,
/// what is left is compared.
pub(super) fn broken(db: &Connection) -> Result<Seen, StoreError> {
    let mut statement = db.prepare(
        "SELECT op.id, op.parent_hash, op.said, op.hash, coalesce(rest.hash, op.hash)
         FROM op LEFT JOIN forgotten AS rest ON rest.op_id = op.id ORDER BY op.id",
    )?;
    let mut rows = statement.query([])?;
    let mut before = String::new();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let op: OpId = row.get(0)?;
        let text = |place: usize| row.get_ref(place).map(lossy);
        let (parent, said, hash, left) = (text(1)?, text(2)?, text(3)?, text(4)?);
        if parent != before || hash_of(db, op, &parent, &said)? != left {
            found.push(op.to_string());
        }
        before = hash;
    }
    Ok(Seen::named(found))
}
