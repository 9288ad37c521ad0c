//! Beside the records: drafts, which survive Esc, a signal and a kill. Not in the op log.

use rusqlite::OptionalExtension;

use crate::store::{Store, StoreError};

impl Store {
    /// Keeps a draft under the name of its place, over an older one.
    pub fn keep_draft(&self, place: &str, json: &str, at: &str) -> Result<(), StoreError> {
        self.db()
            .prepare_cached("INSERT INTO draft (place, json, at) VALUES (?1, ?2, ?3) ON CONFLICT (place) DO UPDATE SET json = ?2, at = ?3")?
            .execute((place, json, at))?;
        Ok(())
    }

    /// Returns the draft of a place.
    pub fn draft(&self, place: &str) -> Result<Option<String>, StoreError> {
        Ok(self.db().query_row("SELECT json FROM draft WHERE place = ?1", [place], |row| row.get(0)).optional()?)
    }

    /// Returns the places that have a draft, newest first. What was half written in the form of a record (`form-ID`) that lies
    /// in the trash waits until the record comes back.
    pub fn drafts(&self) -> Result<Vec<String>, StoreError> {
        let there = |table: &str| {
            format!("EXISTS (SELECT 1 FROM {table} WHERE id = substr(draft.place, 6, 36) AND deleted_at IS NULL)")
        };
        let mut statement = self.db().prepare_cached(&format!(
            "SELECT draft.place FROM draft WHERE draft.place NOT LIKE 'form-%' OR {} OR {}
             ORDER BY draft.at DESC, draft.place",
            there("contact"),
            there("action")
        ))?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Throws a draft away.
    pub fn forget_draft(&self, place: &str) -> Result<(), StoreError> {
        self.db().execute("DELETE FROM draft WHERE place = ?1", [place])?;
        Ok(())
    }
}
