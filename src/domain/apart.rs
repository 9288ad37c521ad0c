//! What tells people of one name apart: of what is known of them, the first things that differ.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::{contact::Contact, record::Kept};

/// What is known of a person that may tell her from another of the same name; empty where it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Title and business in one line.
    pub role: String,
    /// The town.
    pub place: String,
    /// The reading of the name.
    pub reading: String,
    /// The tags.
    pub tags: Vec<String>,
    /// The day we met.
    pub met_on: Option<NaiveDate>,
    /// The last day both sides spoke.
    pub last: Option<NaiveDate>,
    /// The first e-mail address.
    pub mail: String,
}

/// One thing that tells a person from another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Title and business.
    Role(String),
    /// The town.
    Place(String),
    /// The reading.
    Reading(String),
    /// The tags.
    Tags(Vec<String>),
    /// The day we met.
    Met(NaiveDate),
    /// The last day both sides spoke.
    Last(NaiveDate),
    /// An e-mail address.
    Mail(String),
}

/// The sorts of marks.
const SORTS: usize = 7;

impl Marks {
    /// The marks in the order in which they are told.
    fn all(&self) -> [Option<Mark>; SORTS] {
        let text = |text: &str, mark: fn(String) -> Mark| (!text.is_empty()).then(|| mark(text.to_owned()));
        [
            text(&self.role, Mark::Role),
            text(&self.place, Mark::Place),
            text(&self.reading, Mark::Reading),
            (!self.tags.is_empty()).then(|| Mark::Tags(self.tags.clone())),
            self.met_on.map(Mark::Met),
            self.last.map(Mark::Last),
            text(&self.mail, Mark::Mail),
        ]
    }
}

impl From<&Kept<Contact>> for Marks {
    /// What the record itself says; the last talk is not in it.
    fn from(contact: &Kept<Contact>) -> Self {
        Self {
            role: role(&contact.title, &contact.business),
            place: contact.place.clone(),
            reading: contact.reading.clone(),
            tags: contact.tags.clone(),
            met_on: contact.met_on,
            last: None,
            mail: contact.emails.first().map(|mail| mail.value.clone()).unwrap_or_default(),
        }
    }
}

/// Returns title and business in one line; empty where neither is known.
pub fn role(title: &str, business: &str) -> String {
    [title, business].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Returns for each of some people what tells her from the others: one sort of thing after another, as far as it differs, until
/// all are told apart. Whoever lacks all of that has the first other thing told that is hers alone or that some lack.
pub fn telling(people: &[Marks]) -> Vec<Vec<Mark>> {
    let all: Vec<[Option<Mark>; SORTS]> = people.iter().map(Marks::all).collect();
    let mut told: Vec<Vec<Option<Mark>>> = vec![Vec::new(); people.len()];
    let of = |marks: &[Option<Mark>; SORTS], sort: usize| marks.get(sort).cloned().flatten();
    let first = |sort: usize| all.first().and_then(|marks| of(marks, sort));
    let differs = |sort: &usize| all.iter().any(|marks| of(marks, *sort) != first(*sort));
    for sort in (0..SORTS).filter(differs) {
        for (row, marks) in told.iter_mut().zip(&all) {
            row.push(of(marks, sort));
        }
        if told.iter().collect::<HashSet<_>>().len() == told.len() {
            break;
        }
    }
    let whole = |(row, marks): (Vec<Option<Mark>>, &[Option<Mark>; SORTS])| {
        let told: Vec<Mark> = row.into_iter().flatten().collect();
        let other = (0..SORTS).filter(differs).find_map(|sort| of(marks, sort)).filter(|_| told.is_empty());
        told.into_iter().chain(other).collect::<Vec<Mark>>()
    };
    told.into_iter().zip(&all).map(whole).collect()
}
