//! People from a file, and a whole book from a document: one act each, one undo.

use super::{Acting, contact};
use crate::{
    book::{
        Deed, Error, Refusal, Said, check,
        command::{ImportCommand, ImportedPerson},
    },
    domain::{
        contact::{Contact, SourceCard},
        entry::Note,
        id::Id,
        profile::Profile,
    },
    store::{
        facts::{
            people,
            whole::{self, Whole},
        },
        record,
    },
};

pub(super) fn run(acting: &Acting<'_>, import: ImportCommand) -> Result<Said, Error> {
    let count = import.new.len().saturating_add(import.filled.len());
    acting.writing.in_bulk_of_new()?;
    let go_on = || if acting.progress.one_more() { Ok(()) } else { Err(Refusal::Stopped) };
    for person in import.new {
        go_on()?;
        let id = Id::fresh();
        contact::enter(acting, id, person.contact.clone())?;
        around(acting, id, &person, &import.file)?;
    }
    for (id, version, person) in import.filled {
        go_on()?;
        let contact = contact::tidied(person.contact.clone())?;
        if acting.get(id)?.body != contact {
            acting.save(id, version, &contact)?;
        }
        around(acting, id, &person, &import.file)?;
    }
    Ok(Said { count: u32::try_from(count).unwrap_or(u32::MAX), ..Said::of(Deed::Imported).text(import.file) })
}

fn around(acting: &Acting<'_>, id: Id<Contact>, person: &ImportedPerson, file: &str) -> Result<(), Error> {
    for note in person.notes.iter().map(|note| check::tidy(note)).filter(|note| !note.is_empty()) {
        acting.writing.add(&Note {
            contact_id: id,
            on: acting.moment.today(),
            text: note,
            sharing: person.contact.sharing,
        })?;
    }
    for card in &person.cards {
        acting.writing.add(&SourceCard {
            contact_id: id,
            format: card.format.clone(),
            file: file.to_owned(),
            uid: card.uid.clone(),
            raw: card.raw.replace('\0', ""),
        })?;
    }
    Ok(())
}

/// A document of a whole book comes into an empty one; ids, versions and the trash stay as they were.
pub(super) fn load(acting: &Acting<'_>, whole: &Whole) -> Result<Said, Error> {
    if !people::is_empty(acting.writing.db())? {
        return Err(Refusal::NotEmpty.into());
    }
    // there is one page of the owner; that of the document takes its place
    for page in record::all::<Profile>(acting.writing.db(), "WHERE deleted_at IS NULL", [])? {
        if !whole.profile.is_empty() {
            acting.trash(page.id)?;
        }
    }
    acting.writing.in_bulk_of_new()?;
    whole::write(acting.writing, whole)?;
    Ok(Said { count: u32::try_from(whole.contacts.len()).unwrap_or(u32::MAX), ..Said::of(Deed::Loaded) })
}
