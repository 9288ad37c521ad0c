//! The mornings on which a person stood in the list (4.4): passing notes, not records; any act about her ends the count.

use chrono::NaiveDate;

use crate::store::{Store, StoreError, table::Table};

/// Days after which a note is thrown away.
const KEPT_DAYS: i64 = 60;

impl Store {
    /// Notes that some people stood in the list of a day.
    pub fn note_shown(&self, ids: &[String], day: NaiveDate) -> Result<(), StoreError> {
        let tx = self.db().unchecked_transaction()?;
        for id in ids {
            tx.prepare_cached("INSERT OR IGNORE INTO shown (contact_id, \"on\") VALUES (?1, ?2)")?
                .execute((id, day.to_string()))?;
        }
        tx.execute("DELETE FROM shown WHERE \"on\" < date(?1, ?2)", (day.to_string(), format!("-{KEPT_DAYS} days")))?;
        Ok(tx.commit()?)
    }
}

/// Returns the statement by which a written row of a table ends the count of whoever it is about; empty where it is about nobody.
pub(super) fn ended_by(table: &Table, rows: &[&str]) -> String {
    let Some(column) = whose(table) else { return String::new() };
    let whose: Vec<String> = rows.iter().map(|row| format!("{row}.{column}")).collect();
    format!("DELETE FROM shown WHERE contact_id IN ({});", whose.join(", "))
}

/// The same for all rows that `from` picks (`FROM …`).
pub(super) fn ended_by_all(table: &Table, from: &str) -> String {
    whose(table)
        .map(|column| format!("DELETE FROM shown WHERE contact_id IN (SELECT {column} {from});"))
        .unwrap_or_default()
}

/// The column that says whom a row is about.
fn whose(table: &Table) -> Option<&'static str> {
    match table.name {
        "contact" => Some("id"),
        _ => table.columns.iter().any(|column| column.name == "contact_id").then_some("contact_id"),
    }
}
