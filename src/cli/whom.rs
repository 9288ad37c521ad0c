//! From what was typed to a person; where several could be meant, with what tells them apart.

use chrono::NaiveDate;

use crate::{
    book::{self, Book, Refusal},
    cli::failure::Failure,
    domain::{apart::Mark, facts::Who},
};

/// Somebody who could be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub who: Who,
    /// Role and business; empty when unknown.
    pub about: String,
    /// What tells her from others of the same name, the reading aside, which stands there anyway.
    pub apart: Vec<Mark>,
    /// The day it is.
    pub today: NaiveDate,
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
    let today = book.now().today();
    let candidate = |who: Who| {
        let name = names.iter().find(|name| name.who.id == who.id);
        let about = name.map(|name| name.about.clone()).unwrap_or_default();
        let apart = name.into_iter().flat_map(|name| &name.apart);
        let apart = apart.filter(|mark| !matches!(mark, Mark::Reading(_))).cloned().collect();
        Candidate { who, about, apart, today }
    };
    let people = people.into_iter().map(candidate).collect();
    Err(Failure::Several { query, people })
}
