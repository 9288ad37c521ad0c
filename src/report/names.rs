//! Names as a page may show them: whole for the owner, initials or first names for anyone else, and never two people alike.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    contact::{Contact, Sharing},
    facts::{WeekFacts, Who},
    id::Id,
};
use crate::report::{
    audience::{Audience, NameForm},
    mask::Mask,
};
use crate::text::{safe::safe, script};

pub mod short;

/// A person as a page names her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Person {
    /// Whole, for the owner's eyes.
    Whole(Who),
    /// Veiled: no id, no reading, no phase.
    Veiled {
        /// Initials, a first name, or a letter that says nothing.
        name: String,
        /// A shop or firm, which takes no さん.
        is_org: bool,
    },
}

/// The names of one page. Short names are given out in the order they are asked for; a second `Y. T.` gets the first of her
/// ways that the one before could not have (`Y. Tn.`), and a number only where there is none. Who has no initials gets a
/// letter that nobody's initials are; it says nothing of her name.
pub struct Names<'a> {
    form: NameForm,
    people: BTreeMap<Id<Contact>, (&'a Who, Sharing)>,
    given_out: BTreeMap<Id<Contact>, String>,
    /// Every way in which somebody named so far could be written.
    taken: BTreeSet<String>,
    /// The shortest way of everybody.
    shortest: BTreeSet<String>,
    numbers: BTreeMap<String, u32>,
    mask: Mask,
}

impl<'a> Names<'a> {
    /// Prepares the names of a week's people for an audience. A person of unknown sharing counts as private.
    pub fn new(facts: &'a WeekFacts, audience: Audience) -> Self {
        let sharing: BTreeMap<_, _> = facts.sharing.iter().copied().collect();
        let level = |who: &Who| sharing.get(&who.id).copied().unwrap_or_default();
        let form = audience.names();
        let (mask, shortest) = match form {
            NameForm::Full => (Mask::default(), BTreeSet::new()),
            NameForm::Initials | NameForm::First => {
                let people = facts.people.iter().map(|one| &one.who);
                let shortest = people.clone().filter_map(|who| ways(who, form, level(who)).into_iter().next());
                (Mask::new(people), shortest.collect())
            }
        };
        Self {
            form,
            people: facts.people.iter().map(|one| (one.who.id, (&one.who, level(&one.who)))).collect(),
            given_out: BTreeMap::new(),
            taken: BTreeSet::new(),
            shortest,
            numbers: BTreeMap::new(),
            mask,
        }
    }

    /// Returns a person as this page names her. One the facts do not name (archived, in the trash) is a letter on a page for
    /// others, and none on the owner's.
    pub fn of(&mut self, id: Id<Contact>) -> Option<Person> {
        let who = self.people.get(&id).map(|(who, _)| *who);
        match self.form {
            NameForm::Full => who.cloned().map(Person::Whole),
            NameForm::Initials | NameForm::First => {
                Some(Person::Veiled { name: self.short(id), is_org: who.is_some_and(|who| who.is_org) })
            }
        }
    }

    /// Tells whether a text about a person may stand on this page: a name that is not known cannot be taken out of it.
    pub fn can_veil(&self, about: Id<Contact>) -> bool {
        self.form == NameForm::Full || self.people.contains_key(&about)
    }

    /// Tells whether the owner lets a person be named in the circle.
    pub fn may_be_named(&self, id: Id<Contact>) -> bool {
        self.people.get(&id).is_some_and(|(_, sharing)| *sharing >= Sharing::Circle)
    }

    /// Returns a text from the book as it may stand on this page: people of the book by their short names, mail
    /// addresses and phone numbers cut out. `about` is the person the text belongs to.
    pub fn veil(&mut self, text: &str, about: Option<Id<Contact>>) -> String {
        let text = safe(text).trim().to_owned();
        match self.form {
            NameForm::Full => text,
            NameForm::Initials | NameForm::First => {
                let mask = std::mem::take(&mut self.mask);
                let veiled = mask.veil(&text, about, |id| self.short(id));
                self.mask = mask;
                veiled
            }
        }
    }

    fn short(&mut self, id: Id<Contact>) -> String {
        if let Some(known) = self.given_out.get(&id) {
            return known.clone();
        }
        let mut ways = self.people.get(&id).map_or_else(Vec::new, |(who, level)| ways(who, self.form, *level));
        if ways.is_empty() {
            ways.push(self.letter());
        }
        let free = ways.iter().find(|way| !self.taken.contains(way.as_str())).cloned();
        let short = match free {
            Some(free) => free,
            None => self.numbered(ways.first().map(String::as_str).unwrap_or_default()),
        };
        self.taken.extend(ways);
        self.given_out.insert(id, short.clone());
        short
    }

    /// The first letter that is nobody's initial and stands for nobody yet; `A.` where none is left.
    fn letter(&self) -> String {
        let mut letters = ('A'..='Z').map(|letter| format!("{letter}."));
        letters
            .find(|letter| !self.shortest.contains(letter) && !self.taken.contains(letter))
            .unwrap_or_else(|| "A.".to_owned())
    }

    fn numbered(&mut self, way: &str) -> String {
        let bearers = self.numbers.entry(way.to_owned()).or_insert(1);
        *bearers = bearers.saturating_add(1);
        format!("{way} {bearers}")
    }
}

/// The ways to write a person for an audience: by her first name only where she may be named.
fn ways(who: &Who, form: NameForm, level: Sharing) -> Vec<String> {
    short::ways(who, if level >= Sharing::Circle { form } else { NameForm::Initials })
}

/// Returns the parts of a name, at spaces and at the dot of リー・メイ.
pub fn parts(name: &str) -> Vec<&str> {
    name.split(|c: char| c.is_whitespace() || c == '・').filter(|part| !part.is_empty()).collect()
}

/// Tells whether a name has kanji or kana in it.
pub fn is_japanese(name: &str) -> bool {
    name.chars().any(script::is_japanese)
}
