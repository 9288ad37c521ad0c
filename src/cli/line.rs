//! What several one-line commands share: the people of a line.

use crate::{
    book::Book,
    cli::{failure::Failure, whom::whom},
    domain::{contact::Contact, id::Id},
};

/// Returns the ids of a person and of the others of a line, each once.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] for the first that nobody or several are called.
pub fn people(book: &Book, first: &str, others: &[String]) -> Result<Vec<Id<Contact>>, Failure> {
    let mut ids = vec![whom(book, first)?.id];
    for other in others {
        let id = whom(book, other)?.id;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}
