//! The people of the book and of the file side by side while a plan is made.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::Hasher,
};

use crate::{
    domain::{
        contact::Contact,
        merge::{Conflict, Field, Side, merge, names_agree, same_text},
    },
    text::keys::{mail_key, name_key, phone_key, uid_key},
    transfer::{
        plan::{Card, FilledPerson, ImportPlan, KnownPerson, NewPerson, PlannedRow, Tally, Target, Verdict},
        read::{ReadPerson, Remark},
    },
};

/// How many people may be found by the same address, number or name; a file where more share one has no use for it.
const SHARED_BY: usize = 32;

/// The people of the book and of the file so far, found by what they have in common with a record.
pub(super) struct People<'a> {
    slots: Vec<Slot<'a>>,
    found_by: HashMap<Key, Vec<usize>>,
    new: usize,
}

impl<'a> People<'a> {
    /// Starts with the people of the book.
    pub(super) fn of(known: &'a [KnownPerson]) -> Self {
        let mut people = Self { slots: Vec::with_capacity(known.len()), found_by: HashMap::new(), new: 0 };
        for person in known {
            let raws = person.raws.iter().map(|raw| raw_key(raw));
            let uids = person.uids.iter().map(|uid| uid_key(uid)).filter(|uid| !uid.is_empty()).map(Key::Uid);
            let keys = raws.chain(uids).chain(contact_keys(&person.contact)).collect();
            people.remember(keys, people.slots.len());
            people.slots.push(Slot::of(person.contact.clone(), Some(person), 0));
        }
        people
    }

    /// Finds or adds the person of a record and says what becomes of it.
    pub(super) fn take(&mut self, read: ReadPerson) -> PlannedRow {
        let keys = record_keys(&read);
        let (found, at) = self.find(&keys, &read.contact);
        if found == Found::Nobody {
            self.slots.push(Slot::of(read.contact.clone(), None, self.new));
            self.new = self.new.saturating_add(1);
        }
        if found != Found::SharedMail {
            self.remember(keys, at);
        }
        let mut nobody = Slot::of(Contact::default(), None, self.new);
        self.slots.get_mut(at).unwrap_or(&mut nobody).take(read, found)
    }

    /// Returns the whole plan.
    pub(super) fn into_plan(self, rows: Vec<PlannedRow>) -> ImportPlan {
        let mut plan = ImportPlan { rows, ..ImportPlan::default() };
        let (mut same, mut conflicts) = (0usize, 0usize);
        for slot in self.slots {
            let Some(known) = slot.known else {
                plan.new.push(NewPerson { contact: slot.contact, notes: slot.notes, cards: slot.cards });
                continue;
            };
            conflicts = conflicts.saturating_add(usize::from(slot.differs));
            if slot.gains {
                let (contact, notes, cards) = (slot.contact, slot.notes, slot.cards);
                plan.filled.push(FilledPerson { id: known.id, contact, notes, cards });
            } else {
                same = same.saturating_add(usize::from(slot.first_row.is_some()));
            }
        }
        let (new, filled, records) = (plan.new.len(), plan.filled.len(), plan.rows.len());
        let skipped = plan.rows.iter().filter(|row| row.target == Target::Nobody).count();
        let people = new.saturating_add(filled).saturating_add(same);
        let merged = records.saturating_sub(people).saturating_sub(skipped);
        plan.tally = Tally { people, new, filled, same, merged, conflicts, skipped };
        plan
    }

    /// The first key that somebody has, and her place; the place of the next one when nobody has any.
    fn find(&self, keys: &[Key], contact: &Contact) -> (Found, usize) {
        let mut shared = None;
        for key in keys {
            let places = self.found_by.get(key).map(Vec::as_slice).unwrap_or_default();
            let Key::Mail(_) = key else {
                match places.first() {
                    Some(at) if matches!(key, Key::Raw(..)) => return (Found::AsItWas, *at),
                    Some(at) if self.is_hers(key, *at, contact) => return (Found::Person, *at),
                    _ => continue,
                }
            };
            for (at, slot) in places.iter().filter_map(|at| self.slots.get(*at).map(|slot| (*at, slot))) {
                if names_agree(&slot.contact, contact) {
                    return (Found::Person, at);
                }
                shared = shared.or(slot.known.map(|_| at));
            }
        }
        shared.map_or((Found::Nobody, self.slots.len()), |at| (Found::SharedMail, at))
    }

    /// A UID is hers in the book whatever she is called now; two names under one UID in a file are a fault of the program
    /// that wrote it.
    fn is_hers(&self, key: &Key, at: usize, contact: &Contact) -> bool {
        let agrees = |slot: &Slot<'_>| slot.known.is_some() || names_agree(&slot.contact, contact);
        !matches!(key, Key::Uid(_)) || self.slots.get(at).is_some_and(agrees)
    }

    fn remember(&mut self, keys: Vec<Key>, at: usize) {
        for key in keys {
            let places = self.found_by.entry(key).or_default();
            if places.len() < SHARED_BY && !places.contains(&at) {
                places.push(at);
            }
        }
    }
}

/// What two records can have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Raw(u64, u64),
    Uid(String),
    Mail(String),
    Phone(String, String),
    Reading(String, String),
}

/// What a record was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// A record that is kept already.
    AsItWas,
    /// More about a person who is here.
    Person,
    /// An address of a person of the book under a name that cannot be hers.
    SharedMail,
    /// Somebody new.
    Nobody,
}

/// One person while the plan is made.
struct Slot<'a> {
    known: Option<&'a KnownPerson>,
    contact: Contact,
    notes: Vec<String>,
    cards: Vec<Card>,
    first_row: Option<usize>,
    place: usize,
    gains: bool,
    differs: bool,
}

impl<'a> Slot<'a> {
    fn of(contact: Contact, known: Option<&'a KnownPerson>, place: usize) -> Self {
        let (notes, cards) = (Vec::new(), Vec::new());
        Self { known, contact, notes, cards, first_row: None, place, gains: false, differs: false }
    }

    /// Adds what a record has to this person.
    fn take(&mut self, read: ReadPerson, found: Found) -> PlannedRow {
        let again = self.first_row;
        self.first_row = again.or(Some(read.row));
        let side = if self.known.is_some() { Side::Book } else { Side::File };
        let (mut filled, conflicts) = match found {
            Found::AsItWas | Found::Nobody => (Vec::new(), Vec::new()),
            Found::Person => merge(&mut self.contact, &read.contact, side),
            Found::SharedMail => (Vec::new(), vec![self.other_name(&read.contact)]),
        };
        if found != Found::AsItWas {
            let notes = if found == Found::SharedMail { Vec::new() } else { read.notes };
            filled.extend(self.add_notes(notes));
            filled.extend(self.add_card(Card { uid: read.uid, raw: read.raw }));
        }
        self.gains |= !filled.is_empty();
        self.differs |= !conflicts.is_empty();
        let verdict = match (self.known, again) {
            (None, None) => Verdict::New,
            (None, Some(_)) => Verdict::Merged,
            (Some(_), _) if !conflicts.is_empty() => Verdict::Conflict,
            (Some(_), _) if !filled.is_empty() => Verdict::Filled,
            (Some(_), _) => Verdict::Same,
        };
        if verdict == Verdict::New {
            filled.clear();
        }
        let mut remarks = read.remarks;
        remarks.extend(again.map(Remark::SameAsRow));
        let target = self.known.map_or(Target::New(self.place), |known| Target::Known(known.id));
        PlannedRow { row: read.row, name: read.contact.name, verdict, target, filled, conflicts, remarks }
    }

    fn other_name(&self, theirs: &Contact) -> Conflict {
        Conflict { field: Field::Name, ours: self.contact.name.clone(), theirs: theirs.name.clone() }
    }

    fn add_notes(&mut self, notes: Vec<String>) -> Option<Field> {
        let before = self.notes.len();
        for note in notes {
            let theirs = self.known.map(|known| known.notes.as_slice()).unwrap_or_default();
            if !theirs.iter().chain(&self.notes).any(|other| same_text(other, &note)) {
                self.notes.push(note);
            }
        }
        (self.notes.len() > before).then_some(Field::Notes)
    }

    /// Keeps a card when it has a line that no kept card of hers has; a new date of writing alone is no reason.
    fn add_card(&mut self, card: Card) -> Option<Field> {
        let more = {
            let of_the_book = self.known.map(|known| known.raws.as_slice()).unwrap_or_default();
            let of_the_file = self.cards.iter().map(|card| &card.raw);
            let kept: HashSet<&str> = of_the_book.iter().chain(of_the_file).flat_map(|raw| telling(raw)).collect();
            telling(&card.raw).any(|line| !kept.contains(line))
        };
        if more {
            self.cards.push(card);
        }
        more.then_some(Field::Card)
    }
}

/// The keys of a record, the surest first.
fn record_keys(read: &ReadPerson) -> Vec<Key> {
    let uid = Some(uid_key(&read.uid)).filter(|uid| !uid.is_empty()).map(Key::Uid);
    std::iter::once(raw_key(&read.raw)).chain(uid).chain(contact_keys(&read.contact)).collect()
}

fn contact_keys(contact: &Contact) -> Vec<Key> {
    let name = name_key(&contact.name);
    let reading = name_key(&contact.reading);
    let mut keys: Vec<Key> = contact.emails.iter().map(|mail| Key::Mail(mail_key(&mail.value))).collect();
    if !name.is_empty() {
        let phones = contact.phones.iter().map(|phone| phone_key(&phone.value)).filter(|digits| !digits.is_empty());
        keys.extend(phones.map(|digits| Key::Phone(name.clone(), digits)));
        if !reading.is_empty() {
            keys.push(Key::Reading(name, reading));
        }
    }
    keys
}

/// A mark of the whole record, the same whatever its line ends and the blanks around it.
fn raw_key(raw: &str) -> Key {
    let mark = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(salt);
        for line in raw.trim().lines() {
            hasher.write(line.as_bytes());
            hasher.write_u8(b'\n');
        }
        hasher.finish()
    };
    Key::Raw(mark(0), mark(1))
}

/// The lines of a record that tell something about a person.
fn telling(raw: &str) -> impl Iterator<Item = &str> {
    const SILENT: [&str; 2] = ["REV", "PRODID"];
    raw.lines().map(str::trim).filter(|line| {
        let name = line.split([':', ';']).next().unwrap_or_default();
        !line.is_empty() && !SILENT.iter().any(|silent| name.eq_ignore_ascii_case(silent))
    })
}
