//! The health of a book, what can be mended of it, and what can be read of one that is damaged.

use std::path::{Path, PathBuf};

use crate::{
    book::{Book, Clock, Deed, Error, Health, Rotten, Said, Salvaged},
    store::{
        backup,
        health::{self, mend},
        salvage,
        write::NewOp,
    },
};

/// Who mends a record, as the op log says it.
const ACTOR: &str = "doctor";

impl Book {
    /// Looks at the health of the book and of what lies around it. Changes nothing.
    pub fn health(&self) -> Result<Health, Error> {
        Ok(health::check(self.store(), self.now().at)?)
    }

    /// Mends what can be mended by itself: what is only derived, the permissions, what was left behind. No record is touched.
    pub fn fix(&mut self) -> Result<(), Error> {
        Ok(mend::fix(&mut self.store)?)
    }

    /// Brings records that differ from the log back as they were last written, each as an act of its own that can be taken back; one that
    /// nobody wrote goes. Returns how many.
    ///
    /// # Errors
    /// [`Error::Store`] when the disk refuses; those before are mended then.
    pub fn mend(&mut self, rows: &[Rotten]) -> Result<usize, Error> {
        let at = self.now().at;
        let said = Said::of(Deed::RecordMended).json()?;
        for row in rows {
            mend::row(&mut self.store, row, at, ACTOR, &said)?;
            self.noted();
        }
        Ok(rows.len())
    }
}

/// Reads what can be read of a damaged book into a new one at another place; `nobody` is the name of people of whom only records are left.
/// The damaged file stays as it is.
///
/// # Errors
/// [`Error::Store`] when nothing at all can be read, or anything is at the new place; nothing is left behind then.
pub fn salvage(file: &Path, to: &Path, nobody: &str, clock: Clock) -> Result<Salvaged, Error> {
    let op = NewOp { at: clock.now().at, actor: ACTOR, undoes: None, root: None };
    let said = |count: i64| Said::of(Deed::BookSalvaged).count(count).json();
    Ok(salvage::salvage(file, to, op, nobody, said)?)
}

/// Returns a place beside a book where a new one of what can be read of it can lie.
pub fn beside(book: &Path) -> PathBuf {
    backup::free_name(book, "salvaged")
}
