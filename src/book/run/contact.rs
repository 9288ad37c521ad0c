//! People: add, change, set the phase, put off, trash.

use super::{Acting, merge};
use crate::{
    book::{Deed, Error, Refusal, Said, check, command::ContactCommand},
    domain::{
        action::Action,
        contact::{Contact, SourceCard},
        entry::{Concern, Dismissal, FeltBalance, Need, Note, Offer},
        exchange::Exchange,
        id::Id,
        merge::same_text,
        phase::PhaseChange,
        touch::Touch,
    },
    store::{record::Record, table::Table},
};

/// The tables whose records belong to a person.
pub(super) const OF_PERSON: [fn() -> &'static Table; 11] = [
    Action::table,
    Exchange::table,
    Touch::table,
    Note::table,
    Need::table,
    Concern::table,
    Offer::table,
    FeltBalance::table,
    Dismissal::table,
    PhaseChange::table,
    SourceCard::table,
];

pub(super) fn run(acting: &Acting<'_>, command: ContactCommand) -> Result<Said, Error> {
    match command {
        ContactCommand::Add { id, contact, next, note } => add(acting, id, *contact, next.map(|next| *next), &note),
        ContactCommand::Change { id, version, contact } => change(acting, id, version, *contact),
        ContactCommand::Phase { id, to } => {
            let was = acting.get(id)?.trust_phase;
            if was != to {
                acting.alter(id, |contact| contact.trust_phase = to)?;
                acting.writing.add(&PhaseChange {
                    contact_id: id,
                    was: Some(was),
                    now: to,
                    on: acting.moment.today(),
                })?;
            }
            Ok(Said::of(Deed::PhaseSet).about(acting.who(id)?))
        }
        ContactCommand::Rhythm { id, days } => {
            let contact = tidied(Contact { cadence_days: Some(days), ..acting.get(id)?.body })?;
            acting.alter(id, |kept| *kept = contact)?;
            Ok(Said::of(Deed::PersonChanged).about(acting.who(id)?))
        }
        ContactCommand::Later { id, until } => {
            acting.alter(id, |contact| contact.snoozed_until = Some(until))?;
            Ok(Said::of(Deed::PersonLater).about(acting.who(id)?).on(until))
        }
        ContactCommand::Merge { into, from, note } => merge::run(acting, into, from, &note),
        ContactCommand::Tag { id, add, remove } => tag(acting, id, &add, &remove),
        ContactCommand::Trash { id } => trash(acting, id),
    }
}

/// Writes a new person and the first step of her trust phase; returns her as she was written.
pub(super) fn enter(acting: &Acting<'_>, id: Id<Contact>, contact: Contact) -> Result<Contact, Error> {
    let contact = tidied(contact)?;
    acting.writing.add_as(id, &contact)?;
    acting.writing.add(&PhaseChange {
        contact_id: id,
        was: None,
        now: contact.trust_phase,
        on: acting.moment.today(),
    })?;
    Ok(contact)
}

fn add(
    acting: &Acting<'_>,
    id: Id<Contact>,
    contact: Contact,
    next: Option<Action>,
    note: &str,
) -> Result<Said, Error> {
    let contact = enter(acting, id, contact)?;
    let due = next.as_ref().and_then(|next| next.due);
    if let Some(mut next) = next {
        next.contact_id = Some(id);
        next.text = check::words(&next.text)?;
        acting.writing.add(&next)?;
    }
    let note = check::tidy(note);
    if !note.is_empty() {
        acting.writing.add(&Note {
            contact_id: id,
            on: acting.moment.today(),
            text: note,
            sharing: contact.sharing,
        })?;
    }
    Ok(Said::of(Deed::PersonAdded).about(acting.who(id)?).next(due))
}

fn change(acting: &Acting<'_>, id: Id<Contact>, version: i64, contact: Contact) -> Result<Said, Error> {
    let before = acting.get(id)?.body;
    let contact = tidied(contact)?;
    acting.save(id, version, &contact)?;
    if before.trust_phase != contact.trust_phase {
        let step = PhaseChange {
            contact_id: id,
            was: Some(before.trust_phase),
            now: contact.trust_phase,
            on: acting.moment.today(),
        };
        acting.writing.add(&step)?;
    }
    Ok(Said::of(Deed::PersonChanged).about(acting.who(id)?))
}

/// A tag that is there already is not written twice, whatever its width and case.
fn tag(acting: &Acting<'_>, id: Id<Contact>, add: &[String], remove: &[String]) -> Result<Said, Error> {
    let mut contact = acting.get(id)?.body;
    contact.tags.retain(|tag| !remove.iter().any(|other| same_text(tag, other)));
    for tag in add {
        if !contact.tags.iter().any(|own| same_text(own, tag)) {
            contact.tags.push(tag.clone());
        }
    }
    let contact = tidied(contact)?;
    acting.alter(id, |kept| *kept = contact)?;
    Ok(Said::of(Deed::PersonChanged).about(acting.who(id)?))
}

/// Everything of hers goes with her, in the same act, and comes back with her.
fn trash(acting: &Acting<'_>, id: Id<Contact>) -> Result<Said, Error> {
    let who = acting.who(id)?;
    let key = id.to_string();
    for table in OF_PERSON {
        acting.writing.trash_of(table(), &key)?;
    }
    acting.trash(id)?;
    Ok(Said::of(Deed::PersonTrashed).about(who))
}

/// The record as it is kept: names without spaces around, lists without empty values, a rhythm in its range.
pub(super) fn tidied(mut contact: Contact) -> Result<Contact, Refusal> {
    contact.name = check::name(&contact.name)?;
    for text in [
        &mut contact.reading,
        &mut contact.family,
        &mut contact.given,
        &mut contact.family_reading,
        &mut contact.given_reading,
        &mut contact.honorific,
        &mut contact.business,
        &mut contact.business_reading,
        &mut contact.title,
        &mut contact.department,
        &mut contact.place,
        &mut contact.trade_group,
        &mut contact.introduced_by,
        &mut contact.shared_goal,
    ] {
        *text = check::tidy(text);
    }
    for list in [&mut contact.emails, &mut contact.phones, &mut contact.urls, &mut contact.addresses] {
        for one in list.iter_mut() {
            one.value = check::tidy(&one.value);
            one.label = check::tidy(&one.label);
        }
        list.retain(|one| !one.value.is_empty());
    }
    contact.tags = contact.tags.iter().map(|tag| check::tidy(tag)).filter(|tag| !tag.is_empty()).collect();
    if !matches!(contact.birthday.chars().count(), 0 | 7 | 10) {
        return Err(Refusal::OutOfRange(contact.birthday));
    }
    match contact.cadence_days {
        Some(days) if !(1..=3650).contains(&days) => Err(Refusal::OutOfRange(days.to_string())),
        _ => Ok(contact),
    }
}
