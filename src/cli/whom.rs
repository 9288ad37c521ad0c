//! From what was typed to a person; where several could be meant, with what tells them apart.

use crate::{
    book::{self, Book, Refusal},
    cli::failure::Failure,
    domain::facts::Who,
};

/// Somebody who could be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub who: Who,
    /// Role and business; empty when unknown.
    pub about: String,
}

/// Returns the one person that is meant.
///
/// # Errors
/// [`Failure::Several`] with everybody who could be meant, [`Failure::Book`] when nobody is called so.
pub fn whom(book: &Book, query: &str) -> Result<Who, Failure> {
    let (query, people) = match book.whom(query) {
        Err(book::Error::Refused(Refusal::SeveralPeople { query, who })) => (query, who),
        other => return Ok(other?),
    };
    let names = book.names()?;
    let about =
        |who: &Who| names.iter().find(|name| name.who.id == who.id).map(|name| name.about.clone()).unwrap_or_default();
    let people = people.into_iter().map(|who| Candidate { about: about(&who), who }).collect();
    Err(Failure::Several { query, people })
}
