//! The first start: what the owner answered on the screen becomes a book and a config file.

use std::io::ErrorKind;

use crate::{
    book::{
        self, Book, Command, StoreError,
        first::{Cards, Plan, Start},
        read::import::{Versions, import_command},
    },
    cli::{config, failure::Failure, file, import, session::Session},
    config::{Chosen, Surroundings, paths},
    i18n::Words,
};

/// A program without a book yet.
pub struct Unbegun {
    /// What every command works with.
    pub session: Session,
    /// The environment.
    pub surroundings: Surroundings,
}

/// What the answers became.
pub struct Begun {
    /// The new book, open.
    pub book: Book,
    /// Why the config file could not be made: the book stands all the same.
    pub unsettled: Option<Failure>,
}

/// Tells whether a book could not be opened because nothing at all lies there. A link that leads nowhere is something: the book may
/// lie on a disk that is not there now.
pub fn is_first(failure: &Failure) -> bool {
    let Failure::Book(book::Error::Store(StoreError::Missing(path))) = failure else { return false };
    path.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound)
}

/// Looks at a file of cards whose name was typed.
///
/// # Errors
/// [`Failure::File`] when it cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when nobody is in it.
pub fn look(typed: &str) -> Result<Cards, Failure> {
    let path = file::absolute(&paths::typed(typed));
    // a pipe or a device would keep the screen waiting
    if path.exists() && !path.is_file() {
        let kind = if path.is_dir() { ErrorKind::IsADirectory } else { ErrorKind::InvalidData };
        return Err(Failure::File { path, source: kind.into() });
    }
    let people = import::cards_alone(&path)?.new.len();
    Ok(Cards { path, people })
}

/// Makes the book of a plan, and the config file where there is none.
///
/// # Errors
/// Whatever keeps the book from being made; then nothing is left behind, and nothing that was there is changed.
pub fn carry_out(plan: &Plan, chosen: Chosen, session: &Session) -> Result<Begun, Failure> {
    let path = session.file()?;
    let mut book = Book::begin_with(&path, session.places(), session.clock, "tui", |book| fill(book, plan))?;
    book.conventions = session.config.conventions.clone();
    book.backup_also = session.config.backup_also.clone();
    let unsettled = config::settle(chosen, &session.paths.config, &Words::new(chosen.lang)).err();
    Ok(Begun { book, unsettled })
}

fn fill(book: &mut Book, plan: &Plan) -> Result<(), Failure> {
    book.write_owner(plan)?;
    if let Start::Cards(path) = &plan.start {
        // nobody is in the book yet
        let command = import_command(import::cards_alone(path)?, file::name_of(path), &Versions::new());
        book.run(Command::Import(Box::new(command)))?;
    }
    Ok(book.write_helpers(plan)?)
}
