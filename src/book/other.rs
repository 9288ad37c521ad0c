//! Two copies of one book, as a folder that is shared between two computers makes them: looked at side by side, and brought together.

use std::path::Path;

use crate::{
    book::{Apart, Book, Both, Brought, Clock, Deed, Done, Error, Places, Said, Stray},
    store::{
        Store,
        backup::Before,
        other::Other,
        write::{NewOp, Writing},
    },
};

/// Who brings another copy in, as the op log says it.
const ACTOR: &str = "merge";

impl Book {
    /// Opens a book whatever was seen of it on this computer, to be compared with another copy or to bring one in. What was seen stays
    /// noted until the book holds it.
    ///
    /// # Errors
    /// As [`Book::open`], but not for what was seen.
    pub fn open_apart(path: &Path, places: Places, clock: Clock, actor: &'static str) -> Result<Self, Error> {
        Ok(Self::over(Store::open_apart(path, places)?, clock, actor))
    }

    /// Returns what this book and another copy of it did since they went apart. Neither is written to.
    ///
    /// # Errors
    /// [`Error::Store`] when the other file is none of this book's copies or cannot be read.
    pub fn compare(&self, other: &Path) -> Result<Apart, Error> {
        Ok(Other::open(self.store(), other)?.apart(self.store())?)
    }

    /// Brings in what another copy did and this book does not have: one act, one undo. None = everything of it is here already. Where
    /// both changed the same, what is here stays and what is there is kept, with a person as a note in the words of `note`.
    ///
    /// # Errors
    /// [`Error::Store`] when the other file is none of this book's copies, is damaged, or the disk refuses; nothing was written then.
    pub fn bring_in(&mut self, other: &Path, note: &dyn Fn(&Both) -> String) -> Result<Option<(Done, Brought)>, Error> {
        let moment = self.now();
        let copy = Other::open(self.store(), other)?;
        copy.look_over()?;
        // for nothing, no verified copy is made
        if copy.apart(self.store())?.there.is_empty() {
            return Ok(None);
        }
        self.backup_before(Before::Merge)?;
        let writing: Writing<'_> = self.begin(NewOp { at: moment.at, actor: ACTOR, undoes: None, root: None })?;
        let Some(brought) = copy.bring(&writing, moment.today(), note)? else { return Ok(None) };
        let file = other.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let count = u32::try_from(brought.acts).unwrap_or(u32::MAX);
        let said = Said { count, ..Said::of(Deed::BookMerged).text(file) };
        let op = writing.commit(&said.json()?)?;
        self.noted();
        Ok(Some((Done { op, said, turned: None }, brought)))
    }

    /// Returns what a sync service laid beside the book: second copies of it, and signs of copies that it took away.
    pub fn strays(&self) -> Vec<Stray> {
        self.store().strays()
    }
}
