//! Whom a filter selects, and the records of the book that are theirs.

use std::collections::HashSet;

use crate::{
    book::{Book, Whole},
    cli::failure::Failure,
    domain::{contact::Contact, id::Id},
    input::filter::Filter,
};

/// Returns the people whom the filter of the screen holds, as `enishi list --filter` does; none = everybody.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub(super) fn chosen(book: &Book, filter: Option<&str>) -> Result<Option<HashSet<Id<Contact>>>, Failure> {
    let Some(filter) = filter.map(Filter::parse) else { return Ok(None) };
    let listed = book.listed()?;
    let fits = listed.iter().filter(|person| !person.archived && filter.holds(person));
    Ok(Some(fits.map(|person| person.who.id).collect()))
}

/// Leaves these people and what is about them; the owner's page stays, her goals are about nobody.
pub(super) fn leave_only(whole: &mut Whole, chosen: &HashSet<Id<Contact>>) {
    let about = |id: Id<Contact>| chosen.contains(&id);
    whole.contacts.retain(|one| about(one.id));
    whole.source_cards.retain(|one| about(one.contact_id));
    whole.phase_changes.retain(|one| about(one.contact_id));
    whole.touches.retain(|one| about(one.contact_id));
    whole.exchanges.retain(|one| about(one.contact_id));
    whole.actions.retain(|one| one.contact_id.is_some_and(about));
    whole.needs.retain(|one| about(one.contact_id));
    whole.concerns.retain(|one| about(one.contact_id));
    whole.notes.retain(|one| about(one.contact_id));
    whole.offers.retain(|one| about(one.contact_id));
    whole.felt_balances.retain(|one| about(one.contact_id));
    whole.dismissals.retain(|one| about(one.contact_id));
    whole.goals.clear();
}
