//! Forgetting somebody for good: out of the records, the log and the index, and out of the room of the file where she stood.

use std::path::{Path, PathBuf};

use crate::{
    book::{Book, Copy, Deed, Error, Leaving, Said},
    domain::{contact::Contact, id::Id},
    store::{
        forget::{self, Forgotten, Words},
        write::NewOp,
    },
};

/// Where somebody may still stand when the book has forgotten her.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Elsewhere {
    /// Copies that still hold her.
    pub holding: Vec<PathBuf>,
    /// Copies into which nobody can look: encrypted, or damaged.
    pub unread: Vec<PathBuf>,
}

impl Book {
    /// Returns what forgetting somebody would take away. Changes nothing.
    ///
    /// # Errors
    /// [`Error::Store`] when she is not there.
    pub fn would_forget(&self, who: Id<Contact>) -> Result<Leaving, Error> {
        Ok(forget::look(self.store(), &who.to_string())?)
    }

    /// Forgets somebody for good. No undo takes it back, and none takes back what was done about her before.
    ///
    /// # Errors
    /// [`Error::Store`] when she is not there or the disk refuses; the book is then as it was.
    pub fn forget(&mut self, who: Id<Contact>) -> Result<Forgotten, Error> {
        let act = Said::of(Deed::AboutForgotten).json()?;
        let forgotten = |count: i64| Said::of(Deed::Forgotten).count(count).json();
        let words = Words { forgotten: &forgotten, act: &act };
        let op = NewOp { at: self.now().at, actor: self.actor, undoes: None, root: None };
        let done = forget::forget(&mut self.store, &who.to_string(), op, &words)?;
        self.names.take();
        self.noted();
        Ok(done)
    }

    /// Looks into the copies of the book in some folders for somebody.
    pub fn where_else(&self, who: Id<Contact>, folders: &[&Path]) -> Elsewhere {
        let mut found = Elsewhere::default();
        for Copy { path, sealed, .. } in folders.iter().flat_map(|folder| self.backups(folder)) {
            let holds = if sealed { None } else { forget::holds(&path, &who.to_string()).ok() };
            match holds {
                Some(true) => found.holding.push(path),
                Some(false) => {}
                None => found.unread.push(path),
            }
        }
        found
    }
}
