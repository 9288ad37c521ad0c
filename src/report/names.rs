//! Names as a page may show them: whole for the owner, initials or first names for anyone else, and never two people alike.

use std::collections::BTreeMap;

use wana_kana::ConvertJapanese;

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

/// A person as a page names her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Person {
    /// Whole, for the owner's eyes.
    Whole(Who),
    /// Veiled: no id, no reading, no phase.
    Veiled {
        /// Initials or a first name.
        name: String,
        /// A shop or firm, which takes no さん.
        is_org: bool,
    },
}

/// The names of one page. Short names are given out in the order they are asked for; the second `Y. T.` is `Y. T. 2`.
pub struct Names<'a> {
    form: NameForm,
    people: BTreeMap<Id<Contact>, (&'a Who, Sharing)>,
    given_out: BTreeMap<Id<Contact>, String>,
    bearers: BTreeMap<String, u32>,
    mask: Mask,
}

impl<'a> Names<'a> {
    /// Prepares the names of a week's people for an audience. A person of unknown sharing counts as private.
    pub fn new(facts: &'a WeekFacts, audience: Audience) -> Self {
        let sharing: BTreeMap<_, _> = facts.sharing.iter().copied().collect();
        let level = |who: &Who| sharing.get(&who.id).copied().unwrap_or_default();
        let people = facts.people.iter().map(|one| (one.who.id, (&one.who, level(&one.who)))).collect();
        let mask = match audience.names() {
            NameForm::Full => Mask::default(),
            NameForm::Initials | NameForm::First => Mask::new(facts.people.iter().map(|one| &one.who)),
        };
        Self { form: audience.names(), people, given_out: BTreeMap::new(), bearers: BTreeMap::new(), mask }
    }

    /// Returns a person as this page names her; none when the book no longer shows her.
    pub fn of(&mut self, id: Id<Contact>) -> Option<Person> {
        let (who, _) = *self.people.get(&id)?;
        Some(match self.form {
            NameForm::Full => Person::Whole(who.clone()),
            NameForm::Initials | NameForm::First => Person::Veiled { name: self.short(id), is_org: who.is_org },
        })
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
        let bare = self.people.get(&id).map_or_else(String::new, |(who, sharing)| match self.form {
            NameForm::First if *sharing >= Sharing::Circle => first_name(who).unwrap_or_else(|| initials(who)),
            _ => initials(who),
        });
        let bearers = self.bearers.entry(bare.clone()).or_default();
        *bearers = bearers.saturating_add(1);
        let short = if *bearers == 1 { bare } else { format!("{bare} {bearers}") };
        self.given_out.insert(id, short.clone());
        short
    }
}

/// Returns the initials of a person, the given name first: `L. P.` for Lisa Park, `Y. T.` for 田中優子 (たなか ゆうこ), `T.`
/// when the reading is one piece, `田.` when there is none.
pub fn initials(who: &Who) -> String {
    let name = safe(&who.name);
    let reading = safe(&who.reading);
    let letters: Vec<char> = if !is_japanese(&name) || reading.trim().is_empty() {
        parts(&name).into_iter().filter_map(initial).collect()
    } else {
        parts(&reading).into_iter().rev().filter_map(initial).collect()
    };
    let dotted: Vec<String> = letters.into_iter().take(3).map(|letter| format!("{letter}.")).collect();
    if dotted.is_empty() { "?".to_owned() } else { dotted.join(" ") }
}

/// Returns the first name: the first word of a name in Latin letters, the given part of a reading in two parts; none else.
fn first_name(who: &Who) -> Option<String> {
    let name = safe(&who.name);
    let reading = safe(&who.reading);
    if who.is_org {
        None
    } else if !is_japanese(&name) {
        parts(&name).first().map(|first| (*first).to_owned())
    } else {
        let parts = parts(&reading);
        parts.last().filter(|_| parts.len() == 2).map(|given| (*given).to_owned())
    }
}

/// Returns the parts of a name, at spaces and at the dot of リー・メイ.
pub fn parts(name: &str) -> Vec<&str> {
    name.split(|c: char| c.is_whitespace() || c == '・').filter(|part| !part.is_empty()).collect()
}

/// Tells whether a name has kanji or kana in it.
pub fn is_japanese(name: &str) -> bool {
    name.chars().any(script::is_japanese)
}

/// Returns the initial of one word: a capital for Latin letters and for kana as Hepburn writes them, the sign itself for kanji.
fn initial(word: &str) -> Option<char> {
    let first = word.to_romaji().chars().find(|c| c.is_alphanumeric())?;
    Some(first.to_uppercase().next().unwrap_or(first))
}
