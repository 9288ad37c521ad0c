//! An open book: a command in, what was done or why it was refused out. The only way to write.

pub mod check;
pub mod clock;
pub mod command;
pub mod copies;
pub mod demo;
pub mod document;
mod fill;
pub mod first;
pub mod forget;
pub mod health;
pub mod other;
mod progress;
pub mod read;
pub mod refusal;
pub mod run;
pub mod said;

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

pub use clock::{Clock, Moment};
pub use command::Command;
pub use copies::{Aside, Remark};
pub use progress::Progress;
pub use refusal::{Error, Refusal};
pub use said::{Deed, Done, Said};

use crate::{
    domain::conventions::Conventions,
    store::{Store, facts::whole, seen, undo::Turned, write::NewOp},
};

pub use crate::store::{
    StoreError,
    backup::{Before, Copy, Kind, Passphrase},
    change::Act,
    facts::whole::Whole,
    forget::Leaving,
    health::{Finding, Grade, Health, Newest, Rot, Rotten},
    open::{Places, Stamp, passing_folder, private_file, private_folder, strays::Stray},
    other::{Apart, Both, Brought, Differing},
    salvage::{Came, Salvaged},
    undo::{Step, Turn},
};

/// An open book.
pub struct Book {
    store: Store,
    /// The thresholds of the rules.
    pub conventions: Conventions,
    clock: Clock,
    actor: &'static str,
    names: RefCell<Option<read::whom::KnownNames>>,
    /// A second folder for copies, such as a stick.
    pub backup_also: Option<PathBuf>,
    aside: Arc<Aside>,
    progress: Arc<Progress>,
}

impl Book {
    /// Makes an empty book in its place; a book that is to stay is made by [`Book::begin_with`].
    ///
    /// # Errors
    /// [`Error::Store`] when anything is at the path already, or the disk refuses.
    pub fn create(path: &Path, places: Places, clock: Clock, actor: &'static str) -> Result<Self, Error> {
        Ok(Self::over(Store::create(path, places)?, clock, actor))
    }

    /// Opens a book that is there.
    ///
    /// # Errors
    /// [`Error::Store`] with one variant for each way a file can be wrong; the file is left as it was.
    pub fn open(path: &Path, places: Places, clock: Clock, actor: &'static str) -> Result<Self, Error> {
        Ok(Self::over(Store::open(path, places)?, clock, actor))
    }

    /// Opens a book that is older than what was saved on this computer, because the owner says so.
    pub fn accept(path: &Path, places: Places, clock: Clock, actor: &'static str) -> Result<Self, Error> {
        Ok(Self::over(Store::accept(path, places)?, clock, actor))
    }

    fn over(store: Store, clock: Clock, actor: &'static str) -> Self {
        let (conventions, names) = (Conventions::default(), RefCell::default());
        Self {
            store,
            conventions,
            clock,
            actor,
            names,
            backup_also: None,
            aside: Arc::default(),
            progress: Arc::default(),
        }
    }

    /// Opens the same book once more, for an act on a thread of its own.
    ///
    /// # Errors
    /// [`Error::Store`] when another program holds it, or the disk refuses.
    pub fn again(&self) -> Result<Self, Error> {
        let mut book = Self::over(self.store.again()?, self.clock, self.actor);
        book.conventions = self.conventions.clone();
        book.backup_also.clone_from(&self.backup_also);
        book.aside = Arc::clone(&self.aside);
        Ok(book)
    }

    /// Returns how far the act of this book is.
    pub fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    /// The same with a place of the caller's for what is told beside the answers; it outlives the book.
    #[must_use]
    pub fn telling(mut self, aside: Arc<Aside>) -> Self {
        self.aside = aside;
        self
    }

    /// Runs a command: one transaction, one row in the op log. When this returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// [`Error::Refused`] when it is the owner's to mend, [`Error::Store`] when it is the file's or the disk's; nothing was written.
    pub fn run(&mut self, command: Command) -> Result<Done, Error> {
        self.run_draft(command, None)
    }

    /// Runs a command and throws the draft away that it came from, in the same transaction.
    pub fn run_draft(&mut self, command: Command, draft: Option<&str>) -> Result<Done, Error> {
        self.guard(&command);
        let moment = self.now();
        let (conventions, progress) = (self.conventions.clone(), self.progress());
        let writing = self.begin(NewOp { at: moment.at, actor: self.actor, undoes: None, root: None })?;
        let acting = run::Acting { writing: &writing, moment, conventions: &conventions, progress: &progress };
        let said = run::run(&acting, command)?;
        if let Some(place) = draft {
            writing.drop_draft(place)?;
        }
        let op = writing.commit(&said.json()?)?;
        self.noted();
        Ok(Done { op, said, turned: None })
    }

    /// Takes the newest standing act back, or brings the last one back that was taken back.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`] and its like, or [`Refusal::ChangedSince`] when a record is not as the act left it.
    pub fn turn(&mut self, turn: Turn) -> Result<Done, Error> {
        let moment = self.now();
        match self.store.turn(turn, moment.at, self.actor)? {
            Turned::Nothing => Err(match turn {
                Turn::Undo => Refusal::NothingToUndo,
                Turn::Redo => Refusal::NothingToRedo,
            }
            .into()),
            Turned::Forgotten => Err(Refusal::Forgotten.into()),
            Turned::Done { op, said } => {
                self.noted();
                Ok(Done { op, said: Said::parse(&said), turned: Some(turn) })
            }
            Turned::Conflict { said, expected, found, .. } => {
                Err(Refusal::ChangedSince { said: Box::new(Said::parse(&said)), expected, found }.into())
            }
        }
    }

    /// Takes the newest standing act back.
    pub fn undo(&mut self) -> Result<Done, Error> {
        self.turn(Turn::Undo)
    }

    /// Brings back what was taken back last.
    pub fn redo(&mut self) -> Result<Done, Error> {
        self.turn(Turn::Redo)
    }

    /// The note of what was seen is a help, never a reason to doubt a commit.
    fn noted(&self) {
        let _ = seen::note(&self.store);
        self.look_for_copies();
    }

    /// Returns the moment it is, by the book's clock.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Returns where the book lies.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Returns a number that changes when another program has written to the book.
    pub fn data_version(&self) -> Result<i64, Error> {
        Ok(self.store.data_version()?)
    }

    /// Returns how the file of the book lies on the disk.
    pub fn stamp(&self) -> Option<Stamp> {
        self.store.stamp()
    }

    /// Sets how long a write waits for another program.
    pub fn wait_at_most(&self, time: Duration) -> Result<(), Error> {
        Ok(self.store.wait_at_most(time)?)
    }

    /// Keeps what is half written in a place (a draft).
    pub fn keep_draft(&self, place: &str, json: &str) -> Result<(), Error> {
        Ok(self.store.keep_draft(place, json, &self.now().at.to_rfc3339())?)
    }

    /// Returns what was half written in a place.
    pub fn draft(&self, place: &str) -> Result<Option<String>, Error> {
        Ok(self.store.draft(place)?)
    }

    /// Returns the places with something half written, newest first.
    pub fn drafts(&self) -> Result<Vec<String>, Error> {
        Ok(self.store.drafts()?)
    }

    /// Throws a draft away.
    pub fn forget_draft(&self, place: &str) -> Result<(), Error> {
        Ok(self.store.forget_draft(place)?)
    }

    /// Returns every record of the book.
    pub fn whole(&self) -> Result<Whole, Error> {
        Ok(whole::read(self.store.db())?)
    }

    fn begin(&mut self, op: NewOp<'_>) -> Result<crate::store::write::Writing<'_>, StoreError> {
        self.store.begin(op)
    }

    pub(crate) const fn store(&self) -> &Store {
        &self.store
    }
}
