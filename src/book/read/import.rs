//! What an import is compared with, and the command that a reviewed plan becomes.

use std::collections::HashMap;

use crate::{
    book::{
        Book, Error,
        command::{ImportCommand, ImportedCard, ImportedPerson},
    },
    domain::{
        contact::{Contact, SourceCard},
        id::Id,
        record::Kept,
    },
    transfer::plan::{Card, ImportPlan, KnownPerson},
};

/// The version of each person's record, at one instant.
pub type Versions = HashMap<Id<Contact>, i64>;

/// The people of a book as an import looks at them, all of one instant.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// The people with what tells their records apart, by reading.
    pub people: Vec<KnownPerson>,
    /// The versions that were read.
    pub versions: Versions,
}

impl Book {
    /// Returns the people of the book with what tells their records apart.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub fn known(&self) -> Result<Known, Error> {
        let _all_of_one_instant = self.store().reading()?;
        let mut cards: HashMap<Id<Contact>, Vec<SourceCard>> = HashMap::new();
        for card in self.source_cards()? {
            cards.entry(card.contact_id).or_default().push(card.body);
        }
        let mut notes = self.notes_by_person()?;
        let contacts = self.contacts()?;
        let versions = versions_of(&contacts);
        let person = |Kept { id, body, .. }: Kept<Contact>| {
            let own = cards.remove(&id).unwrap_or_default();
            KnownPerson {
                id,
                contact: body,
                uids: own.iter().map(|card| card.uid.clone()).filter(|uid| !uid.is_empty()).collect(),
                raws: own.into_iter().map(|card| card.raw).collect(),
                notes: notes.remove(&id).unwrap_or_default(),
            }
        };
        Ok(Known { people: contacts.into_iter().map(person).collect(), versions })
    }

    /// Returns the versions of all people's records as they are now.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub fn versions(&self) -> Result<Versions, Error> {
        Ok(versions_of(&self.contacts()?))
    }

    /// Returns the texts of the notes by person, newest first.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub fn notes_by_person(&self) -> Result<HashMap<Id<Contact>, Vec<String>>, Error> {
        let mut by_person: HashMap<Id<Contact>, Vec<String>> = HashMap::new();
        for note in self.notes()?.into_iter().rev() {
            by_person.entry(note.contact_id).or_default().push(note.body.text);
        }
        Ok(by_person)
    }
}

fn versions_of(contacts: &[Kept<Contact>]) -> Versions {
    contacts.iter().map(|kept| (kept.id, kept.version)).collect()
}

/// Returns a plan as a command. `file` is the name without its folder; `versions` are those that the plan was made over: a record
/// that was changed since is refused, and with it the whole import.
pub fn import_command(plan: ImportPlan, file: String, versions: &Versions) -> ImportCommand {
    let new = plan.new.into_iter().map(|person| ImportedPerson {
        contact: person.contact,
        notes: person.notes,
        cards: cards(person.cards),
    });
    let filled = plan.filled.into_iter().map(|person| {
        let imported = ImportedPerson { contact: person.contact, notes: person.notes, cards: cards(person.cards) };
        (person.id, versions.get(&person.id).copied().unwrap_or_default(), imported)
    });
    ImportCommand { file, new: new.collect(), filled: filled.collect() }
}

fn cards(cards: Vec<Card>) -> Vec<ImportedCard> {
    cards
        .into_iter()
        .map(|card| ImportedCard { format: card.format.name().to_owned(), uid: card.uid, raw: card.raw })
        .collect()
}
