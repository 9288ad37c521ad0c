//! The health of a book: what SQLite says, what the log says of each row, and whether the summaries are right.

use rusqlite::Connection;

use crate::store::{
    Store, StoreError, search, summary,
    table::{TABLES, Table},
    undo,
};

/// What a look at the book found; empty lists and `ok` are good.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// The version of SQLite inside.
    pub sqlite: String,
    /// Records that are not in the trash.
    pub records: i64,
    /// Acts in the log.
    pub acts: i64,
    /// What `integrity_check` says besides `ok`.
    pub damage: Vec<String>,
    /// Rows that point to nothing.
    pub loose: i64,
    /// Rows that differ from their newest image in the log, as `table id`.
    pub rotten: Vec<String>,
    /// Summaries and entries of the index of words that differ from a recount.
    pub miscounted: i64,
}

impl Health {
    /// Tells whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.damage.is_empty() && self.loose == 0 && self.rotten.is_empty() && self.miscounted == 0
    }
}

/// Looks at everything. Changes nothing.
pub fn check(store: &Store) -> Result<Health, StoreError> {
    let db = store.db();
    let mut health = Health {
        sqlite: rusqlite::version().to_owned(),
        acts: db.query_row("SELECT count(*) FROM op", [], |row| row.get(0))?,
        loose: db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?,
        ..Health::default()
    };
    let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
    let said: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    health.damage = said.into_iter().filter(|line| line != "ok").collect();
    for table in TABLES {
        let name = table.name;
        let live: i64 =
            db.query_row(&format!("SELECT count(*) FROM {name} WHERE deleted_at IS NULL"), [], |row| row.get(0))?;
        health.records = health.records.saturating_add(live);
        health.rotten.extend(rotten(db, table)?);
    }
    health.miscounted = summary::differing(db)?.saturating_add(search::differing(db)?);
    Ok(health)
}

/// Each row against its newest image, and each newest image against its row.
fn rotten(db: &Connection, table: &Table) -> Result<Vec<String>, StoreError> {
    let name = table.name;
    let mut differs = db.prepare(&format!(
        "SELECT id, now, image FROM (
           SELECT id, {} AS now,
             (SELECT new FROM change WHERE row_id = {name}.id AND tbl = '{name}' ORDER BY id DESC LIMIT 1) AS image FROM {name})
         WHERE now IS NOT image",
        table.image(name)
    ))?;
    let mut found = Vec::new();
    let mut rows = differs.query([])?;
    while let Some(row) = rows.next()? {
        let (id, now, image): (String, Option<String>, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (versions, sound) =
            (version(now.as_deref()) == version(image.as_deref()), undo::same(now.as_deref(), image.as_deref()));
        if !versions || !sound.unwrap_or(false) {
            found.push(format!("{name} {id}"));
        }
    }
    let mut gone = db.prepare(&format!(
        "SELECT row_id FROM change AS c WHERE tbl = '{name}' AND new IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM change AS later WHERE later.row_id = c.row_id AND later.tbl = '{name}' AND later.id > c.id)
           AND NOT EXISTS (SELECT 1 FROM {name} WHERE id = c.row_id)"
    ))?;
    for id in gone.query_map([], |row| row.get::<_, String>(0))? {
        found.push(format!("{name} {}", id?));
    }
    Ok(found)
}

fn version(image: Option<&str>) -> Option<i64> {
    serde_json::from_str::<serde_json::Value>(image?).ok()?.get("version")?.as_i64()
}

/// Works the summaries and the index of words out anew; the only thing that is ever mended by itself.
pub fn recount(store: &mut Store) -> Result<(), StoreError> {
    let tx = store.db_mut().transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    rebuild(&tx)?;
    tx.commit()?;
    Ok(())
}

/// Tells whether a table holds nothing that is not worked out from others.
pub(super) fn is_derived(table: &str) -> bool {
    ["person_summary", "total"].contains(&table) || table.starts_with("search")
}

/// Builds everything derived anew, inside the transaction of the caller.
pub(super) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    summary::rebuild(db)?;
    search::rebuild(db)
}
