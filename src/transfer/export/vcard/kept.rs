//! What of her kept cards is written back: every property that no field of hers stands for, and those that still say what the book
//! says. None of them comes twice, whatever number of cards she came in with.

use std::collections::HashSet;

use crate::{
    domain::contact::{Contact, Labelled},
    text::{
        keys::{mail_key, name_key, phone_key, url_key},
        script::all_kana,
    },
    transfer::{
        export::Person,
        vcard::{KeptLine, OURS, kept_lines, read},
    },
};

/// Said anew by each program that writes a card.
const NEVER: [&str; 6] = ["BEGIN", "END", "VERSION", "PRODID", "REV", "X-PEER-PHASE"];
/// A card has one of these, so that of the first card stays.
const ONCE: [&str; 6] = ["UID", "N", "KIND", "BDAY", "ANNIVERSARY", "GENDER"];
/// Says more about another property of its group, and goes where that goes.
const BESIDE: [&str; 2] = ["X-ABLABEL", "X-ABADR"];

/// Properties that stand for one field or for several together.
struct Set {
    names: &'static [&'static str],
    said: Said,
    same: fn(&Contact, &Contact) -> bool,
}

/// What a set of properties says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Said {
    /// What the person is called.
    Name,
    /// How that is read.
    Reading,
    /// Shop, firm or office.
    Firm,
    /// Role or job title.
    Title,
    /// Birthday.
    Birthday,
}

static SETS: [Set; 5] = [
    Set {
        names: &["FN", "N", "KIND", "X-ABSHOWAS"],
        said: Said::Name,
        same: |one, other| {
            let parts = |contact: &Contact| {
                [&contact.name, &contact.family, &contact.given, &contact.honorific].map(String::clone)
            };
            one.kind == other.kind && parts(one) == parts(other)
        },
    },
    Set {
        names: &["X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "SORT-STRING", "SOUND"],
        said: Said::Reading,
        same: |one, other| {
            one.reading == other.reading
                && one.family_reading == other.family_reading
                && one.given_reading == other.given_reading
        },
    },
    Set {
        names: &["ORG", "X-PHONETIC-ORG"],
        said: Said::Firm,
        same: |one, other| {
            one.business == other.business
                && one.business_reading == other.business_reading
                && one.department == other.department
        },
    },
    Set { names: &["TITLE"], said: Said::Title, same: |one, other| one.title == other.title },
    Set { names: &["BDAY"], said: Said::Birthday, same: |one, other| one.birthday == other.birthday },
];

/// Properties of which a person has several.
struct List {
    name: &'static str,
    get: fn(&Contact, &[String]) -> Vec<String>,
    key: fn(&str) -> String,
}

static LISTS: [List; 6] = [
    List { name: "EMAIL", get: |contact, _| values(&contact.emails), key: mail_key },
    List { name: "TEL", get: |contact, _| values(&contact.phones), key: phone_key },
    List { name: "URL", get: |contact, _| values(&contact.urls), key: url_key },
    List { name: "ADR", get: |contact, _| values(&contact.addresses), key: text_key },
    List { name: "CATEGORIES", get: |contact, _| contact.tags.clone(), key: text_key },
    List { name: "NOTE", get: |_, notes| notes.to_vec(), key: text_key },
];

/// What is written back of a person's cards.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// The properties, in the order of the cards.
    pub(super) lines: Vec<KeptLine>,
    said: HashSet<Said>,
    /// The values of the lists that these properties say, by the name of the property.
    covered: HashSet<(&'static str, String)>,
    exact: HashSet<String>,
}

impl Kept {
    /// Goes through her cards, the oldest first.
    pub(super) fn of(person: &Person) -> Self {
        let mut kept = Self::default();
        for (place, raw) in person.cards.iter().enumerate() {
            kept.add(place, raw, person);
        }
        kept
    }

    /// Tells whether a property of this name is written back.
    pub(super) fn has(&self, name: &str) -> bool {
        self.lines.iter().any(|line| line.is(name))
    }

    /// Tells whether the cards say this as the book does.
    pub(super) fn says(&self, what: Said) -> bool {
        self.said.contains(&what)
    }

    /// Tells whether a value of a list is written back.
    pub(super) fn covers(&self, name: &'static str, value: &str) -> bool {
        let list = LISTS.iter().find(|list| list.name == name);
        list.is_some_and(|list| self.covered.contains(&(list.name, (list.key)(value))))
    }

    fn add(&mut self, place: usize, raw: &str, person: &Person) {
        let lines = kept_lines(raw);
        let base = read(raw).ok().and_then(|file| file.people.into_iter().next()).map(|one| one.contact);
        let true_still: Vec<Said> = SETS
            .iter()
            .filter(|set| !self.says(set.said))
            .filter(|set| base.as_ref().is_some_and(|base| (set.same)(base, &person.contact)))
            .map(|set| set.said)
            .collect();
        let mut news = Self::default();
        let stays: Vec<bool> = lines
            .iter()
            .map(|line| !is_beside(line) && self.takes(line, &lines, &true_still, person, &mut news))
            .collect();
        let groups: HashSet<String> = lines
            .iter()
            .zip(&stays)
            .filter(|(_, stays)| **stays)
            .map(|(line, _)| line.group.to_ascii_lowercase())
            .collect();
        let is_alone = |line: &KeptLine| !lines.iter().any(|other| !is_beside(other) && is_same_group(line, other));
        for (line, stays) in lines.iter().zip(stays) {
            let follows = is_beside(line) && (groups.contains(&line.group.to_ascii_lowercase()) || is_alone(line));
            if stays || follows {
                let group = if place == 0 || line.group.is_empty() {
                    line.group.clone()
                } else {
                    format!("card{}-{}", place.saturating_add(1), line.group)
                };
                news.lines.push(KeptLine { group, ..line.clone() });
            }
        }
        self.lines.extend(news.lines);
        self.covered.extend(news.covered);
        self.exact.extend(news.exact);
        self.said.extend(true_still);
    }

    /// Tells whether a property of a card is written back; what it says is noted in `news`.
    fn takes(&self, line: &KeptLine, card: &[KeptLine], true_still: &[Said], person: &Person, news: &mut Self) -> bool {
        let is_ours = line.name.to_ascii_uppercase().starts_with(OURS);
        let is_second = ONCE.iter().any(|name| line.is(name) && self.has(name));
        let exact = exact(line);
        if is_ours || is_second || NEVER.iter().any(|name| line.is(name)) || self.exact.contains(&exact) {
            return false;
        }
        news.exact.insert(exact);
        if let Some(set) = SETS.iter().find(|set| is_of(set, line)) {
            return true_still.contains(&set.said);
        }
        let Some(list) = LISTS.iter().find(|list| line.is(list.name)) else { return true };
        let keys_of = |contact: &Contact, notes: &[String]| -> Vec<String> {
            (list.get)(contact, notes).iter().map(|value| (list.key)(value)).collect()
        };
        let (contact, notes) = alone(line, card);
        let keys = keys_of(&contact, &notes);
        let known = keys_of(&person.contact, &person.notes);
        let is_known_before = |key: &String| self.covered.contains(&(list.name, key.clone()));
        let still_hers = keys.iter().all(|key| known.contains(key));
        let stays = keys.is_empty() || still_hers && !keys.iter().all(is_known_before);
        if stays {
            news.covered.extend(keys.into_iter().map(|key| (list.name, key)));
        }
        stays
    }
}

/// A sound clip and a key of another order than a reading say something of their own.
fn is_of(set: &Set, line: &KeptLine) -> bool {
    let named = set.names.iter().any(|name| line.is(name));
    let is_spoken_name =
        || line.parameters.iter().any(|parameter| parameter.to_ascii_uppercase().ends_with("X-IRMC-N"));
    named && (!line.is("SOUND") || is_spoken_name()) && (!line.is("SORT-STRING") || all_kana(&line.value))
}

fn is_beside(line: &KeptLine) -> bool {
    BESIDE.iter().any(|name| line.is(name))
}

fn is_same_group(one: &KeptLine, other: &KeptLine) -> bool {
    one.group.eq_ignore_ascii_case(&other.group)
}

/// What a property says when it stands alone on a card, with what its group says beside it.
fn alone(line: &KeptLine, card: &[KeptLine]) -> (Contact, Vec<String>) {
    let beside = card.iter().filter(|other| !line.group.is_empty() && is_beside(other) && is_same_group(line, other));
    let lines: String = std::iter::once(line).chain(beside).map(written).collect();
    let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:-\r\n{lines}END:VCARD\r\n");
    let person = read(&text).ok().and_then(|file| file.people.into_iter().next());
    person.map(|person| (person.contact, person.notes)).unwrap_or_default()
}

fn written(line: &KeptLine) -> String {
    let group = if line.group.is_empty() { String::new() } else { format!("{}.", line.group) };
    let parameters: String = line.parameters.iter().map(|parameter| format!(";{parameter}")).collect();
    format!("{group}{}{parameters}:{}\r\n", line.name, line.value)
}

/// The property without its group, whatever the case and the order of its parameters.
fn exact(line: &KeptLine) -> String {
    let mut parameters: Vec<String> = line.parameters.iter().map(|one| one.to_ascii_uppercase()).collect();
    parameters.sort();
    format!("{};{}:{}", line.name.to_ascii_uppercase(), parameters.join(";"), line.value)
}

fn values(list: &[Labelled]) -> Vec<String> {
    list.iter().map(|one| one.value.clone()).collect()
}

/// Folded as names are; a text of nothing but signs as it is.
fn text_key(text: &str) -> String {
    let key = name_key(text);
    if key.is_empty() { text.trim().to_owned() } else { key }
}
