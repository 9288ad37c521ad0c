//! Records that may be of one person, with the reasons; nothing is ever merged by itself.

use std::collections::{BTreeMap, HashMap};

use crate::{
    domain::contact::Contact,
    text::keys::{mail_key, name_key, phone_key},
};

/// Why two records may be of one person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alike {
    /// They share an e-mail address.
    Mail(String),
    /// They share a phone number.
    Phone(String),
    /// They are called the same, whatever the width, the case and the form of the kanji.
    Name,
    /// Their whole reading is the same.
    Reading,
}

impl Alike {
    /// Returns the name that scripts rely on.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Mail(_) => "mail",
            Self::Phone(_) => "phone",
            Self::Name => "name",
            Self::Reading => "reading",
        }
    }

    /// Returns what the two share, where each of them says it in its own form.
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Mail(shared) | Self::Phone(shared) => Some(shared),
            Self::Name | Self::Reading => None,
        }
    }
}

/// Two records, by their places in the list, and why they may be of one person: the weightiest reason first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one that stands first in the list.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// One reason at least.
    pub reasons: Vec<Alike>,
}

/// Records that share one value; where more do, it says nothing about who they are (a shop's number, a family name alone).
const SHARED_BY: usize = 4;
/// Letters below which a name or a reading says nothing.
const SHORT: usize = 2;

/// Finds records that may be of one person. The pairs with the most reasons come first.
pub fn alike(people: &[&Contact]) -> Vec<Pair> {
    let mut found_by: HashMap<(u8, String), Vec<usize>> = HashMap::new();
    for (place, person) in people.iter().enumerate() {
        for key in keys(person) {
            let places = found_by.entry(key).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
    let mut pairs: BTreeMap<(usize, usize), Vec<Alike>> = BTreeMap::new();
    for ((sort, key), places) in found_by.into_iter().filter(|(_, places)| (2..=SHARED_BY).contains(&places.len())) {
        for (at, one) in places.iter().enumerate() {
            for other in places.iter().skip(at.saturating_add(1)) {
                let reason = match sort {
                    0 => Alike::Mail(key.clone()),
                    1 => Alike::Phone(key.clone()),
                    2 => Alike::Name,
                    _ => Alike::Reading,
                };
                pairs.entry((*one, *other)).or_default().push(reason);
            }
        }
    }
    let mut pairs: Vec<Pair> = pairs
        .into_iter()
        .map(|((one, other), mut reasons)| {
            reasons.sort();
            Pair { one, other, reasons }
        })
        .collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.reasons.len()));
    pairs
}

fn keys(person: &Contact) -> Vec<(u8, String)> {
    let mails = person.emails.iter().map(|mail| (0, mail_key(&mail.value)));
    let phones = person.phones.iter().map(|phone| (1, phone_key(&phone.value)));
    let names = [(2, name_key(&person.name)), (3, name_key(&person.reading))];
    let says = |(_, key): &(u8, String)| key.chars().count() > SHORT;
    mails.chain(phones).chain(names).filter(says).collect()
}
