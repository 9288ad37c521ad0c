//! What leaves in a file, and for whom (`product.md` 2.6, `domain.md` 2.12): for herself all of it; for others whom she lets be seen,
//! under initials, with what tells nothing more of them, and the notes that are shared so widely.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::{
    book::{Book, read::Whose},
    cli::{
        export::{chosen::chosen, dated::dated},
        failure::Failure,
    },
    domain::{
        contact::{Contact, SourceCard},
        entry::Note,
        facts::Who,
        id::Id,
        record::Kept,
    },
    i18n::{Words, people::called},
    report::{
        Audience,
        names::{self, Names},
    },
    text::sort::sort_key,
    transfer::export::{
        Person,
        ics::{Birthday, Task},
    },
};

/// What the kept cards of an address book are called.
const VCARD: &str = "vcard";

/// What leaves, and how much of it does not.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    /// People, by reading.
    pub(super) people: Vec<Person>,
    /// What is to be done, in the order it was written down.
    pub(super) tasks: Vec<Task>,
    /// Birthdays, by reading.
    pub(super) birthdays: Vec<Birthday>,
    /// How many people are not shared so widely.
    pub(super) held_people: usize,
    /// How many notes about the people who leave are not.
    pub(super) held_notes: usize,
    /// How many actions are not.
    pub(super) held_actions: usize,
}

/// What one audience gets to see.
pub(super) struct Sight<'a> {
    pub(super) audience: Audience,
    pub(super) words: &'a Words,
    /// Short names; none where the owner looks herself.
    names: Option<Names<'a>>,
    changes: HashMap<String, DateTime<Utc>>,
}

impl Sight<'_> {
    /// Returns the name of a person as it may be seen.
    pub(super) fn name(&mut self, id: Id<Contact>, whole: impl FnOnce() -> String) -> String {
        match self.names.as_mut().map(|names| names.of(id)) {
            None => whole(),
            Some(Some(names::Person::Veiled { name, .. })) => name,
            Some(Some(names::Person::Whole(_)) | None) => String::new(),
        }
    }

    /// Returns what a person is called in a sentence.
    pub(super) fn called(&mut self, person: &Kept<Contact>) -> String {
        let words = self.words;
        self.name(person.id, || called(words, &Who::from(person)))
    }

    /// Returns a text as it may be read.
    pub(super) fn text(&mut self, text: &str, about: Option<Id<Contact>>) -> String {
        self.names.as_mut().map_or_else(|| text.to_owned(), |names| names.veil(text, about))
    }

    /// Tells whether the owner looks herself.
    pub(super) fn is_whole(&self) -> bool {
        self.names.is_none()
    }

    /// Returns the instant a record last changed.
    pub(super) fn changed<T>(&self, record: &Kept<T>) -> DateTime<Utc> {
        self.changes.get(&record.id.to_string()).copied().unwrap_or(record.created_at)
    }

    fn person(&mut self, kept: &Kept<Contact>, notes: Vec<String>, cards: Vec<String>) -> Person {
        let changed = self.changed(kept);
        if self.is_whole() {
            return Person { id: Some(kept.id), contact: kept.body.clone(), notes, cards, changed };
        }
        let about = Some(kept.id);
        let contact = Contact {
            name: self.name(kept.id, String::new),
            kind: kept.kind,
            title: self.text(&kept.title, about),
            tags: kept.tags.iter().map(|tag| self.text(tag, about)).collect(),
            place: self.text(&kept.place, about),
            trade_group: self.text(&kept.trade_group, about),
            experience_band: kept.experience_band,
            ..Contact::default()
        };
        Person { id: None, contact, notes, cards: Vec::new(), changed }
    }
}

/// Gathers what leaves for an audience, of everybody or of those whom a filter selects.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub(super) fn leaving(
    book: &Book,
    audience: Audience,
    filter: Option<&str>,
    words: &Words,
) -> Result<Leaving, Failure> {
    let whole = book.whole()?;
    let chosen = chosen(book, filter)?;
    let facts = match audience {
        Audience::Me => None,
        Audience::Coach | Audience::Circle => Some(book.week(book.now().today(), Whose::Everybody)?),
    };
    let names = facts.as_ref().map(|facts| Names::new(facts, audience));
    let mut sight = Sight { audience, words, names, changes: book.last_changes()? };

    let mut meant: Vec<&Kept<Contact>> = whole.contacts.iter().filter(|one| one.deleted_at.is_none()).collect();
    meant.retain(|one| chosen.as_ref().is_none_or(|ids| ids.contains(&one.id)));
    meant.sort_by_cached_key(|one| (sort_key(&one.reading, &one.name), one.id));
    let (seen, held): (Vec<&Kept<Contact>>, Vec<&Kept<Contact>>) =
        meant.into_iter().partition(|one| audience.may_have(one.sharing));

    let mut notes = notes_of(&whole.notes);
    let mut cards = cards_of(&whole.source_cards);
    let mut leaving = Leaving { held_people: held.len(), ..Leaving::default() };
    for person in seen.iter().copied() {
        let own = notes.remove(&person.id).unwrap_or_default();
        let (shared, kept_back): (Vec<&Kept<Note>>, Vec<&Kept<Note>>) =
            own.into_iter().partition(|note| audience.may_have(note.sharing));
        leaving.held_notes = leaving.held_notes.saturating_add(kept_back.len());
        let texts = shared.into_iter().map(|note| sight.text(&note.text, Some(person.id))).collect();
        let own = cards.remove(&person.id).unwrap_or_default();
        leaving.people.push(sight.person(person, texts, own));
    }
    dated(&whole.actions, (seen.as_slice(), held.as_slice()), chosen.is_none(), &mut sight, &mut leaving);
    Ok(leaving)
}

/// The notes that are not in the trash, the newest of each person first.
fn notes_of(notes: &[Kept<Note>]) -> HashMap<Id<Contact>, Vec<&Kept<Note>>> {
    let mut notes: Vec<&Kept<Note>> = notes.iter().filter(|note| note.deleted_at.is_none()).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.on, note.id)));
    let mut of: HashMap<Id<Contact>, Vec<&Kept<Note>>> = HashMap::new();
    for note in notes {
        of.entry(note.contact_id).or_default().push(note);
    }
    of
}

/// The vCards that people came in with, oldest first.
fn cards_of(cards: &[Kept<SourceCard>]) -> HashMap<Id<Contact>, Vec<String>> {
    let mut of: HashMap<Id<Contact>, Vec<String>> = HashMap::new();
    for card in cards.iter().filter(|card| card.deleted_at.is_none() && card.format == VCARD) {
        of.entry(card.contact_id).or_default().push(card.raw.clone());
    }
    of
}
