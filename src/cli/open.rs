//! Opening the book that a command is about; an example book lives in a folder that goes away with it.

use std::{path::PathBuf, sync::Arc};

use tempfile::TempDir;

use crate::{
    book::{Book, Places, demo::DemoBook, passing_folder},
    cli::{
        failure::Failure,
        session::{Session, Target},
    },
};

/// Who writes, as the op log says it.
const ACTOR: &str = "cli";

/// What becomes of a book that is older than what was saved on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Older {
    /// It is refused.
    Refuse,
    /// It is taken as it is.
    Accept,
}

/// An open book, and the folder of an example book for as long as it is needed.
pub struct Opened {
    /// The book.
    pub book: Book,
    /// Goes away, with everything in it, when it is dropped.
    pub folder: Option<TempDir>,
}

impl Session {
    /// Opens the book.
    ///
    /// # Errors
    /// [`Failure::Book`] for each way the file can be wrong; nothing is ever made by opening.
    pub fn open(&self) -> Result<Opened, Failure> {
        self.open_for(ACTOR)
    }

    /// Opens the book for a part of the program that has a name of its own in the log.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_for(&self, actor: &'static str) -> Result<Opened, Failure> {
        let mut opened = match &self.target {
            Target::File(path) => {
                let book = Book::open(path, self.places(), self.clock, actor)?;
                Opened { book: book.telling(Arc::clone(&self.aside)), folder: None }
            }
            Target::Demo(demo) => self.example(*demo, actor)?,
        };
        opened.book.conventions = self.config.conventions.clone();
        opened.book.backup_also = self.config.backup_also.clone();
        Ok(opened)
    }

    /// Opens the book to look at its health; one that is older than what was saved here is taken as it is when the owner says so.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_as_is(&self, older: Older) -> Result<Opened, Failure> {
        match (&self.target, older) {
            (Target::File(path), Older::Accept) => {
                Ok(Opened { book: Book::accept(path, self.places(), self.clock, ACTOR)?, folder: None })
            }
            _ => self.open(),
        }
    }

    /// Returns the folders beside a book; an example book has none.
    pub fn places(&self) -> Places {
        Places { backups: Some(self.paths.backups.clone()), state: Some(self.paths.state.clone()) }
    }

    /// Returns the file of the book.
    ///
    /// # Errors
    /// [`Failure::Usage`] for an example book, which has none to speak of.
    pub fn file(&self) -> Result<PathBuf, Failure> {
        match &self.target {
            Target::File(path) => Ok(path.clone()),
            Target::Demo(demo) => Err(Failure::Usage("usage-not-for-demo", demo.name().to_owned())),
        }
    }

    fn example(&self, demo: DemoBook, actor: &'static str) -> Result<Opened, Failure> {
        let place = |source| Failure::File { path: std::path::absolute(".").unwrap_or_default(), source };
        let folder = passing_folder("enishi-demo-", None).map_err(place)?;
        let mut book = Book::create(&folder.path().join("enishi.db"), Places::default(), self.clock, actor)?;
        book.fill_demo(demo)?;
        Ok(Opened { book, folder: Some(folder) })
    }
}
