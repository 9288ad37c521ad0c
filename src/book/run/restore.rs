//! Back from the trash: a person with everything that went with her, or one record alone.

use super::{Acting, contact::OF_PERSON, refuse};
use crate::{
    book::{
        Deed, Error, Said,
        command::{EntryRef, TrashRef},
    },
    domain::{contact::Contact, id::Id},
    store::record::Record,
};

pub(super) fn run(acting: &Acting<'_>, what: TrashRef) -> Result<Said, Error> {
    match what {
        TrashRef::Contact(id) => person(acting, id),
        TrashRef::Action(id) => one(acting, id, |action| (action.contact_id, action.text.clone())),
        TrashRef::Exchange(id) => one(acting, id, |exchange| (Some(exchange.contact_id), exchange.text.clone())),
        TrashRef::Filter(id) => one(acting, id, |filter| (None, filter.name.clone())),
        TrashRef::Entry(EntryRef::Touch(id)) => one(acting, id, |touch| (Some(touch.contact_id), touch.text.clone())),
        TrashRef::Entry(EntryRef::Note(id)) => one(acting, id, |note| (Some(note.contact_id), note.text.clone())),
        TrashRef::Entry(EntryRef::Need(id)) => one(acting, id, |need| (Some(need.contact_id), need.text.clone())),
        TrashRef::Entry(EntryRef::Concern(id)) => {
            one(acting, id, |concern| (Some(concern.contact_id), concern.text.clone()))
        }
        TrashRef::Entry(EntryRef::Offer(id)) => one(acting, id, |offer| (Some(offer.contact_id), offer.text.clone())),
    }
}

fn person(acting: &Acting<'_>, id: Id<Contact>) -> Result<Said, Error> {
    let when = acting.writing.take_back(id).map_err(refuse)?;
    let key = id.to_string();
    for table in OF_PERSON {
        acting.writing.take_back_of(table(), &key, &when)?;
    }
    Ok(Said::of(Deed::PersonRestored).about(acting.who(id)?))
}

/// Brings one record back; `of` says whose it is and what it says. Its person must be in the book.
fn one<T: Record>(
    acting: &Acting<'_>,
    id: Id<T>,
    of: impl Fn(&T) -> (Option<Id<Contact>>, String),
) -> Result<Said, Error> {
    acting.writing.take_back(id).map_err(refuse)?;
    let (contact_id, text) = of(&acting.get(id)?.body);
    let who = contact_id.map(|id| acting.who(id)).transpose()?;
    Ok(Said::of(Deed::Restored).about(who).text(text))
}
