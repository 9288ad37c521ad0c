//! Copies beside the commands: the one of the day after something was written, what there is to tell of it, and finding a copy.

use std::path::Path;

use crate::{
    book::{Copy, Remark, copies::copies_of},
    cli::{failure::Failure, session::Session},
    i18n::{Words, errors::FaultWords},
};

/// Makes the copy of the day where a command found that one is due, and says what there is to tell. The command itself is over.
pub fn keep_after(session: &Session) {
    if session.aside.is_copy_due()
        && let Ok(opened) = session.open()
    {
        opened.book.backup_if_due();
    }
    tell(session);
}

/// Says what the book had to tell beside its answers.
pub fn tell(session: &Session) {
    for remark in session.aside.take() {
        session.hint(&sentence(&session.words, remark));
    }
}

fn sentence(words: &Words, remark: Remark) -> String {
    let Remark { told, cause } = remark;
    let what = cause.map_or(told.what, |error| Failure::Book(error).sentence(words));
    FaultWords { id: told.id, what, path: told.path, found: told.found, known: told.known }.sentence(words)
}

/// Returns the copies of the book in a folder, the one that was made last first. A book that cannot be opened has copies too.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be opened and no copy is there either.
pub fn all(folder: &Path, session: &Session) -> Result<Vec<Copy>, Failure> {
    let mut copies = match session.open() {
        Ok(opened) => opened.book.backups(folder),
        Err(failure) => {
            let found = copies_of(&session.file()?, folder);
            if found.is_empty() {
                return Err(failure);
            }
            found
        }
    };
    copies.sort_by(|a, b| (b.at, b.op, &b.path).cmp(&(a.at, a.op, &a.path)));
    Ok(copies)
}
