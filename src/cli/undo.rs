//! `enishi undo`: takes the newest standing act back.

use crate::{
    cli::{failure::Failure, say, session::Session},
    i18n::said::undone,
};

/// Takes the newest standing act back and says what it was.
///
/// # Errors
/// [`Failure::Book`] when there is nothing to take back, or a record was changed since.
pub fn run(session: &mut Session) -> Result<(), Failure> {
    let done = session.open()?.book.undo()?;
    let what = say::line(&session.words, &done, session.today());
    session.out.line(&undone(&session.words, &what))
}
