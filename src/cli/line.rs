//! What several one-line commands share: the people of a line.

use crate::{
    book::Book,
    cli::{failure::Failure, whom::whom},
    domain::facts::Who,
};

/// Returns a person and the others of a line, each once.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] for the first that nobody or several are called.
pub fn people(book: &Book, first: &str, others: &[String]) -> Result<Vec<Who>, Failure> {
    let mut people = vec![whom(book, first)?];
    for other in others {
        let other = whom(book, other)?;
        if !people.iter().any(|who| who.id == other.id) {
            people.push(other);
        }
    }
    Ok(people)
}
