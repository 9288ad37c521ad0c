//! Carrying a command out inside its transaction: one file for each sort of record.

mod action;
mod contact;
mod entry;
mod exchange;
mod filter;
mod import;
mod merge;
mod restore;
mod touch;

use crate::{
    book::{Command, Error, Moment, Progress, Refusal, Said},
    domain::{contact::Contact, conventions::Conventions, facts::Who, id::Id},
    store::{
        StoreError,
        facts::people,
        record::{self, Record},
        write::Writing,
    },
};

/// What every part needs beside its command.
pub(super) struct Acting<'a> {
    pub(super) writing: &'a Writing<'a>,
    pub(super) moment: Moment,
    pub(super) conventions: &'a Conventions,
    pub(super) progress: &'a Progress,
}

/// From so many commands on an act counts as one of very many.
const MANY: usize = 100;

/// Carries a command out and returns what is to be said of it.
pub(super) fn run(acting: &Acting<'_>, command: Command) -> Result<Said, Error> {
    match command {
        Command::Contact(command) => contact::run(acting, command),
        Command::Touch(command) => touch::run(acting, command),
        Command::Exchange(command) => exchange::run(acting, command),
        Command::Action(command) => action::run(acting, command),
        Command::Entry(command) => entry::run(acting, command),
        Command::Filter(command) => filter::run(acting, command),
        Command::Restore(what) => restore::run(acting, what),
        Command::Profile(profile) => entry::profile(acting, *profile),
        Command::Import(import) => import::run(acting, *import),
        Command::Load(whole) => import::load(acting, &whole),
        Command::Together(commands) => {
            if commands.len() >= MANY {
                acting.writing.in_bulk()?;
            }
            let mut last: Option<Said> = None;
            for command in commands {
                let said = run(acting, command)?;
                // of several alike, the last is named and the others are counted
                let more = last.filter(|last| last.deed == said.deed).map_or(0, |last| last.more.saturating_add(1));
                last = Some(Said { more, ..said });
            }
            last.ok_or_else(|| Refusal::TextMissing.into())
        }
    }
}

impl Acting<'_> {
    /// Returns who a person is.
    fn who(&self, id: Id<Contact>) -> Result<Who, Error> {
        let mut found = people::whos(self.writing.db(), &[id])?;
        self.get(id)?;
        found.pop().ok_or_else(|| Refusal::Gone.into())
    }

    /// Reads a record that is not in the trash.
    fn get<T: Record>(&self, id: Id<T>) -> Result<crate::domain::record::Kept<T>, Error> {
        record::get(self.writing.db(), id).map_err(refuse)
    }

    /// Reads a record, alters it and saves it.
    fn alter<T: Record>(&self, id: Id<T>, change: impl FnOnce(&mut T)) -> Result<T, Error> {
        self.writing.alter(id, change).map_err(refuse)
    }

    /// Saves a record over the version that was read.
    fn save<T: Record>(&self, id: Id<T>, version: i64, body: &T) -> Result<(), Error> {
        self.writing.save(id, version, body).map_err(refuse)
    }

    /// Puts a record into the trash.
    fn trash<T: Record>(&self, id: Id<T>) -> Result<(), Error> {
        self.writing.trash(id).map_err(refuse)
    }
}

/// A record that somebody changed or removed is hers to look at, not a fault of the file.
fn refuse(error: StoreError) -> Error {
    match error {
        StoreError::Changed { .. } => Refusal::ChangedMeanwhile.into(),
        StoreError::Gone { .. } => Refusal::Gone.into(),
        other => other.into(),
    }
}
