//! Second copies of the book that a sync service laid beside it, told where one looks at the health of the book.

use crate::{
    book::Book,
    cli::{failure::shown, session::Session},
    i18n::words::value,
};

/// Says which there are and how they are compared, beside the result.
pub fn tell(book: &Book, session: &Session) {
    for stray in book.strays() {
        let id = if stray.is_away { "two-stray-away" } else { "two-stray" };
        session.hint(&session.words.with(id, [("path", value(shown(&stray.path)))]));
    }
}
