//! What several one-line commands share: people of a line into records, and words that have no field of their own.

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

/// Returns a text with the tags and the note of its line behind it, as they were typed: such records have one text only.
pub fn with_rest(text: &str, tags: &[String], note: &str) -> String {
    let tags = tags.iter().map(|tag| format!("#{tag}"));
    let note = Some(note).filter(|note| !note.is_empty()).map(|note| format!("// {note}"));
    let parts: Vec<String> =
        [text.to_owned()].into_iter().chain(tags).chain(note).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
