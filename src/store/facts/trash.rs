//! What lies in the trash: people, kept filters, and single records of people who are in the book.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::rows;
use crate::{
    domain::{contact::Contact, id::Id},
    store::{
        StoreError,
        record::{parse_id, parse_instant},
    },
};

/// Something in the trash.
#[derive(Debug, Clone, PartialEq)]
pub struct Trashed {
    /// The table it belongs to.
    pub table: &'static str,
    /// Its id.
    pub id: String,
    /// What it is called, or what it says.
    pub text: String,
    /// Whose it is.
    pub contact_id: Option<Id<Contact>>,
    /// When it went there (UTC).
    pub at: DateTime<Utc>,
}

/// The tables whose records go to the trash one by one.
const TABLES: [&str; 7] = ["action", "exchange", "touch", "note", "need", "concern", "offer"];

/// Returns at most `most` of what lies in the trash, the newest first.
pub fn trashed(db: &Connection, most: usize) -> Result<Vec<Trashed>, StoreError> {
    let people =
        read(db, "contact", "SELECT id, name, NULL, deleted_at FROM contact WHERE deleted_at IS NOT NULL", most)?;
    let mut all = people;
    let filters = "SELECT id, name, NULL, deleted_at FROM filter WHERE deleted_at IS NOT NULL";
    all.extend(read(db, "filter", filters, most)?);
    for table in TABLES {
        // what went with its person comes back with her
        let picked = format!(
            "SELECT t.id, t.text, t.contact_id, t.deleted_at FROM {table} AS t LEFT JOIN contact AS c ON c.id = t.contact_id
             WHERE t.deleted_at IS NOT NULL AND (t.contact_id IS NULL OR c.deleted_at IS NULL)"
        );
        all.extend(read(db, table, &picked, most)?);
    }
    all.sort_by(|one, two| two.at.cmp(&one.at).then_with(|| one.id.cmp(&two.id)));
    all.truncate(most);
    Ok(all)
}

/// Returns the table and the id of every record that stands in the book and can go to the trash by itself, people aside.
pub fn standing(db: &Connection) -> Result<Vec<(&'static str, String)>, StoreError> {
    let mut all = Vec::new();
    for table in TABLES {
        let mut statement = db.prepare_cached(&format!("SELECT id FROM {table} WHERE deleted_at IS NULL"))?;
        all.extend(rows(&mut statement, [], |row| Ok((table, row.get(0)?)))?);
    }
    Ok(all)
}

fn read(db: &Connection, table: &'static str, picked: &str, most: usize) -> Result<Vec<Trashed>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut statement = db.prepare_cached(&format!("{picked} ORDER BY 4 DESC LIMIT ?1"))?;
    rows(&mut statement, [most], |row| {
        let contact_id = row.get::<_, Option<String>>(2)?.map(|id| parse_id(&id)).transpose()?;
        let at = parse_instant(&row.get::<_, String>(3)?);
        Ok(Trashed { table, id: row.get(0)?, text: row.get(1)?, contact_id, at })
    })
}
