//! The kept filters of the second format: a list in `meta`, which becomes records of their own.

use rusqlite::{Connection, OptionalExtension};

use super::Moves;
use crate::{
    domain::entry::SavedFilter,
    store::{StoreError, write::Writing},
};

/// Moves them, in their order; the query was all the name they had.
pub(super) const FILTERS: Moves = Moves { are_there: |db| Ok(!kept(db)?.is_empty()), write };

fn write(writing: &Writing<'_>) -> Result<(), StoreError> {
    let queries = kept(writing.db())?;
    for (place, query) in queries.iter().enumerate() {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        writing.add(&SavedFilter { name: query.clone(), query: query.clone(), place })?;
    }
    let moved: i64 = writing.db().query_row("SELECT count(*) FROM filter", [], |row| row.get(0))?;
    if usize::try_from(moved).ok() != Some(queries.len()) {
        let kept = queries.len();
        return Err(StoreError::Migration(format!("{kept} filters were kept and {moved} would be")));
    }
    writing.db().execute("DELETE FROM meta WHERE key = 'filters'", [])?;
    Ok(())
}

/// Returns the queries. What cannot be read was of no use to anybody and stays where it lies: it must not shut the book.
fn kept(db: &Connection) -> Result<Vec<String>, StoreError> {
    let json: Option<String> =
        db.query_row("SELECT value FROM meta WHERE key = 'filters'", [], |row| row.get(0)).optional()?;
    let mut queries: Vec<String> = json.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
    queries.retain(|query| !query.is_empty());
    Ok(queries)
}
