//! The people of the book and of the file side by side while a plan is made.

use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::Hasher,
};

use crate::{
    domain::{contact::Contact, merge::names_agree},
    text::keys::{mail_key, name_key, phone_key, uid_key},
    transfer::{
        plan::{
            FilledPerson, ImportPlan, KnownPerson, NewPerson, PlannedRow, Tally, Target,
            slot::{Found, Slot},
        },
        read::ReadPerson,
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
            let own = std::iter::once(Key::Uid(person.id.to_string()));
            let keys = raws.chain(uids).chain(own).chain(contact_keys(&person.contact)).collect();
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
