//! `enishi init`: an empty book, and nothing over one that is there.

use crate::{
    book::Book,
    cli::{
        failure::{Failure, shown},
        session::Session,
    },
    i18n::words::value,
    text::safe::safe,
};

/// Makes an empty book where none is.
///
/// # Errors
/// [`Failure::Book`] when anything is there already; it is left as it is.
pub fn run(session: &mut Session) -> Result<(), Failure> {
    let path = session.file()?;
    let book = Book::begin_with(&path, session.places(), session.clock, "cli", |_| Ok::<(), Failure>(()))?;
    let path = safe(&shown(book.path())).into_string();
    let line = session.words.with("init-done", [("path", value(path))]);
    session.out.line(&line)?;
    session.hint(&session.words.say("init-profile"));
    session.hint(&session.words.say("init-next"));
    Ok(())
}
