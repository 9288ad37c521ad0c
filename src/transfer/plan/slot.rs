//! One person while a plan is made: what each record of the file adds to her.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::{
    domain::{
        contact::Contact,
        merge::{Conflict, Field, Side, merge},
    },
    text::keys::{name_key, uid_key},
    transfer::{
        plan::{Card, KnownPerson, PlannedRow, Target, Verdict},
        read::{CardFormat, ReadPerson, Remark},
    },
};

/// How many records of a file may add to the fields of one person; those beyond add their notes and are kept.
const MOST_RECORDS: usize = 100;

/// What a record was found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
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
pub(super) struct Slot<'a> {
    /// Her record in the book, where she has one.
    pub(super) known: Option<&'a KnownPerson>,
    /// Her fields, as far as the file has been read.
    pub(super) contact: Contact,
    /// Notes to add.
    pub(super) notes: Vec<String>,
    /// Cards to keep.
    pub(super) cards: Vec<Card>,
    /// The lines of her cards and the keys of her notes, once they are asked for.
    card_lines: Option<HashSet<String>>,
    note_keys: Option<HashSet<String>>,
    card_day: Option<NaiveDate>,
    /// The first record that is about her.
    pub(super) first_row: Option<usize>,
    records: usize,
    place: usize,
    /// Something is added to her.
    pub(super) gains: bool,
    /// A field of hers differs.
    pub(super) differs: bool,
}

impl<'a> Slot<'a> {
    /// Starts with her fields; `place` is hers among the new people.
    pub(super) fn of(contact: Contact, known: Option<&'a KnownPerson>, place: usize) -> Self {
        Self {
            known,
            contact,
            notes: Vec::new(),
            cards: Vec::new(),
            card_lines: None,
            note_keys: None,
            card_day: None,
            first_row: None,
            records: 0,
            place,
            gains: false,
            differs: false,
        }
    }

    /// Adds what a record has to this person.
    pub(super) fn take(&mut self, read: ReadPerson, found: Found) -> PlannedRow {
        let again = self.first_row;
        self.first_row = again.or(Some(read.row));
        self.records = self.records.saturating_add(1);
        let side = if self.known.is_some() { Side::Book } else { Side::File };
        let is_own = self.is_our_own(&read);
        self.take_card_day(&read);
        let (mut filled, conflicts) = match found {
            Found::AsItWas | Found::Nobody => (Vec::new(), Vec::new()),
            Found::Person if self.records > MOST_RECORDS => (Vec::new(), Vec::new()),
            Found::Person => merge(&mut self.contact, &read.contact, side),
            Found::SharedMail => (Vec::new(), vec![self.other_name(&read.contact)]),
        };
        if found != Found::AsItWas {
            let notes = if found == Found::SharedMail { Vec::new() } else { read.notes };
            filled.extend(self.add_notes(notes));
            if !is_own {
                filled.extend(self.add_card(Card { uid: read.uid, raw: read.raw, format: read.format }));
            }
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

    /// A row that our own export wrote about her, and nothing in it beyond her fields.
    fn is_our_own(&self, read: &ReadPerson) -> bool {
        let kept_only = || read.remarks.iter().any(|remark| matches!(remark, Remark::KeptOnly(_)));
        let hers = |known: &KnownPerson| uid_key(&read.uid) == known.id.to_string();
        read.format == CardFormat::Csv && self.known.is_some_and(hers) && !kept_only()
    }

    /// A later business card of somebody who is new says where she is now; in the book nothing is overwritten.
    fn take_card_day(&mut self, read: &ReadPerson) {
        let Some(day) = read.card_day.filter(|day| self.card_day.is_none_or(|before| *day > before)) else { return };
        if self.known.is_none() && self.card_day.is_some() {
            let (ours, theirs) = (&mut self.contact, &read.contact);
            if !theirs.business.is_empty() && ours.business != theirs.business {
                ours.business_reading.clone_from(&theirs.business_reading);
            }
            for (old, new) in [
                (&mut ours.business, &theirs.business),
                (&mut ours.title, &theirs.title),
                (&mut ours.department, &theirs.department),
            ] {
                if !new.is_empty() {
                    old.clone_from(new);
                }
            }
        }
        self.card_day = Some(day);
    }

    fn add_notes(&mut self, notes: Vec<String>) -> Option<Field> {
        let before = self.notes.len();
        let theirs = self.known.map(|known| known.notes.as_slice()).unwrap_or_default();
        if !notes.is_empty() {
            let known = self.note_keys.get_or_insert_with(|| theirs.iter().map(|note| note_key(note)).collect());
            self.notes.extend(notes.into_iter().filter(|note| known.insert(note_key(note))));
        }
        (self.notes.len() > before).then_some(Field::Notes)
    }

    /// Keeps a card when it has a line that no kept card of hers has; a new date of writing alone is no reason.
    fn add_card(&mut self, card: Card) -> Option<Field> {
        let of_the_book = self.known.map(|known| known.raws.as_slice()).unwrap_or_default();
        let first = of_the_book.is_empty() && self.cards.is_empty();
        let more = if first {
            telling(&card.raw).next().is_some()
        } else {
            let of_the_file = self.cards.iter().map(|card| &card.raw);
            let lines = of_the_book.iter().chain(of_the_file).flat_map(|raw| telling(raw));
            let kept = self.card_lines.get_or_insert_with(|| lines.map(str::to_owned).collect());
            let new = telling(&card.raw).filter(|line| !kept.contains(*line)).map(str::to_owned).collect::<Vec<_>>();
            let more = !new.is_empty();
            kept.extend(new);
            more
        };
        if more {
            self.cards.push(card);
        }
        more.then_some(Field::Card)
    }
}

/// What two notes are compared by: their letters and digits, or all of a note that has none.
fn note_key(note: &str) -> String {
    let key = name_key(note);
    if key.is_empty() { format!("\0{}", note.trim()) } else { key }
}

/// The lines of a record that tell something about a person.
fn telling(raw: &str) -> impl Iterator<Item = &str> {
    const SILENT: [&str; 2] = ["REV", "PRODID"];
    raw.lines().map(str::trim).filter(|line| {
        let name = line.split([':', ';']).next().unwrap_or_default();
        !line.is_empty() && !SILENT.iter().any(|silent| name.eq_ignore_ascii_case(silent))
    })
}
