//! What is looked at inside the file.

use super::{Looking, Rotten, Seen, rows};
use crate::store::{StoreError, triggers as of_book};

/// SQLite before this version could lose a write that it had confirmed.
const SQLITE: i32 = 3_051_003;
/// An id of a book has so many characters.
const UUID: i64 = 36;

/// What `integrity_check` says besides `ok`.
pub(super) fn damage(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    let mut statement = looking.store.db().prepare("PRAGMA integrity_check(20)")?;
    let said: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(Seen::named(said.into_iter().filter(|line| line != "ok").collect()))
}

/// Rows that point to nothing.
pub(super) fn loose(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    number(looking, "SELECT count(*) FROM pragma_foreign_key_check")
}

/// Records that are not as the log has them.
pub(super) fn rotten(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    let rows = rows::rotten(looking.store.db())?;
    Ok(Seen { rows: rows.clone(), ..Seen::named(rows.iter().map(Rotten::name).collect()) })
}

/// Whether the book still knows which book it is.
pub(super) fn nameless(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    number(
        looking,
        &format!(
            "SELECT count(*) = 0 FROM meta WHERE key = 'uuid' AND typeof(value) = 'text' AND length(value) = {UUID}"
        ),
    )
}

/// Whether an act is said to be open while none is: then the file would take writes that nobody did.
pub(super) fn act_open(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    number(looking, "SELECT (SELECT count(*) FROM cur WHERE one = 1 AND op_id IS NULL AND bulk = 0) <> 1")
}

/// Triggers that are missing or changed: without them a write would not come into the log.
pub(super) fn triggers(looking: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(Seen::counted(of_book::differing(looking.store.db())?))
}

/// Whether SQLite is one that is known to lose writes.
pub(super) fn sqlite(_: &Looking<'_>) -> Result<Seen, StoreError> {
    Ok(Seen::of((rusqlite::version_number() < SQLITE).then(|| rusqlite::version().to_owned())))
}

fn number(looking: &Looking<'_>, sql: &str) -> Result<Seen, StoreError> {
    Ok(Seen::counted(looking.store.db().query_row(sql, [], |row| row.get(0))?))
}
