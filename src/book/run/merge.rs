//! Two records of one person become one: blanks are filled, everything of the other moves over, and the other goes to the trash.

use super::{
    Acting,
    contact::{OF_PERSON, tidied},
};
use crate::{
    book::{Deed, Error, Refusal, Said, check},
    domain::{
        contact::{Contact, Sharing},
        entry::Note,
        id::Id,
        merge::unite,
        phase::PhaseChange,
    },
    store::record::Record,
};

/// Merges; what differed stays with the record that is kept, and the other's words are noted with it.
pub(super) fn run(acting: &Acting<'_>, into: Id<Contact>, from: Id<Contact>, note: &str) -> Result<Said, Error> {
    if into == from {
        return Err(Refusal::SamePerson(acting.who(into)?.name).into());
    }
    let gone = acting.who(from)?;
    let other = acting.get(from)?;
    let mut contact = acting.get(into)?.body;
    unite(&mut contact, &other.body);
    let contact = tidied(contact)?;
    acting.alter(into, |kept| *kept = contact)?;
    let (old, new) = (from.to_string(), into.to_string());
    // the steps of trust were taken with one record each: those of the other tell nothing about this one
    acting.writing.trash_of(PhaseChange::table(), &old)?;
    for table in OF_PERSON.iter().map(|table| table()).filter(|table| table.name != PhaseChange::table().name) {
        acting.writing.give(table, &old, &new)?;
    }
    let note = check::tidy(note);
    if !note.is_empty() {
        let sharing = Sharing::Private;
        acting.writing.add(&Note { contact_id: into, on: acting.moment.today(), text: note, sharing })?;
    }
    acting.trash(from)?;
    Ok(Said::of(Deed::PersonMerged).about(acting.who(into)?).text(gone.name))
}
