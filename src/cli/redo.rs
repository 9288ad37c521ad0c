//! `enishi redo`: brings back what was taken back last.

use crate::{
    cli::{failure::Failure, say, session::Session},
    i18n::said::redone,
};

/// Brings back what was taken back last and says what it was.
///
/// # Errors
/// [`Failure::Book`] when there is nothing to bring back, or a record was changed since.
pub fn run(session: &mut Session) -> Result<(), Failure> {
    let done = session.open()?.book.redo()?;
    let what = say::line(&session.words, &done, session.today());
    session.out.line(&redone(&session.words, &what))
}
