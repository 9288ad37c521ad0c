//! The small records around a person, the goals, and the owner's page.

use super::Acting;
use crate::{
    book::{
        Deed, Error, Refusal, Said, check,
        command::{EntryCommand, EntryRef},
    },
    domain::{contact::Contact, entry::NeedState, id::Id, profile::Profile},
    store::record::{self, Record},
};

pub(super) fn run(acting: &Acting<'_>, command: EntryCommand) -> Result<Said, Error> {
    let today = acting.moment.today();
    match command {
        EntryCommand::Note(mut note) => {
            check::happened(note.on, today)?;
            note.text = check::words(&note.text)?;
            let who = acting.who(note.contact_id)?;
            acting.writing.add(&note)?;
            Ok(Said::of(Deed::NoteAdded).about(who).text(note.text))
        }
        EntryCommand::Need(mut need) => {
            check::happened(need.opened_on, today)?;
            need.text = check::words(&need.text)?;
            let who = acting.who(need.contact_id)?;
            acting.writing.add(&need)?;
            Ok(Said::of(Deed::NeedAdded).about(who).text(need.text))
        }
        EntryCommand::CloseNeed(id) => {
            let need = acting.get(id)?;
            still_open(need.state != NeedState::Closed, &need.text)?;
            let need = acting.alter(id, |need| {
                need.state = NeedState::Closed;
                need.closed_on = Some(today);
            })?;
            Ok(Said::of(Deed::NeedClosed).about(acting.who(need.contact_id)?).text(need.text))
        }
        EntryCommand::Concern(mut concern) => {
            check::happened(concern.opened_on, today)?;
            concern.text = check::words(&concern.text)?;
            let who = acting.who(concern.contact_id)?;
            acting.writing.add(&concern)?;
            Ok(Said::of(Deed::ConcernAdded).about(who).text(concern.text))
        }
        EntryCommand::SettleConcern(id) => {
            let concern = acting.get(id)?;
            still_open(concern.settled_on.is_none(), &concern.text)?;
            let concern = acting.alter(id, |concern| concern.settled_on = Some(today))?;
            Ok(Said::of(Deed::ConcernSettled).about(acting.who(concern.contact_id)?).text(concern.text))
        }
        EntryCommand::Offer(mut offer) => {
            offer.text = check::tidy(&offer.text);
            let who = acting.who(offer.contact_id)?;
            acting.writing.add(&offer)?;
            Ok(Said::of(Deed::OfferAdded).about(who).text(offer.text))
        }
        EntryCommand::Goal(mut goal) => {
            goal.text = check::words(&goal.text)?;
            acting.writing.add(&goal)?;
            Ok(Said::of(Deed::GoalAdded).text(goal.text).on(goal.due))
        }
        EntryCommand::CloseGoal(id) => {
            let goal = acting.get(id)?;
            still_open(goal.closed_on.is_none(), &goal.text)?;
            let goal = acting.alter(id, |goal| goal.closed_on = Some(today))?;
            Ok(Said::of(Deed::GoalClosed).text(goal.text))
        }
        EntryCommand::Felt(felt) => {
            if !(1..=5).contains(&felt.felt) {
                return Err(Refusal::OutOfRange(felt.felt.to_string()).into());
            }
            let who = acting.who(felt.contact_id)?;
            acting.writing.add(&felt)?;
            Ok(Said::of(Deed::FeltNoted).about(who))
        }
        EntryCommand::Trash(EntryRef::Touch(id)) => trash(acting, id, |touch| (touch.contact_id, touch.text.clone())),
        EntryCommand::Trash(EntryRef::Note(id)) => trash(acting, id, |note| (note.contact_id, note.text.clone())),
        EntryCommand::Trash(EntryRef::Need(id)) => trash(acting, id, |need| (need.contact_id, need.text.clone())),
        EntryCommand::Trash(EntryRef::Concern(id)) => {
            trash(acting, id, |concern| (concern.contact_id, concern.text.clone()))
        }
        EntryCommand::Trash(EntryRef::Offer(id)) => trash(acting, id, |offer| (offer.contact_id, offer.text.clone())),
        EntryCommand::Dismiss(dismissal) => {
            let who = acting.who(dismissal.contact_id)?;
            acting.writing.add(&dismissal)?;
            Ok(Said::of(Deed::Dismissed).about(who))
        }
    }
}

/// Puts a small record into the trash; `of` says whose it is and what it says.
fn trash<T: Record>(acting: &Acting<'_>, id: Id<T>, of: impl Fn(&T) -> (Id<Contact>, String)) -> Result<Said, Error> {
    let (contact_id, text) = of(&acting.get(id)?.body);
    acting.trash(id)?;
    Ok(Said::of(Deed::EntryTrashed).about(acting.who(contact_id)?).text(text))
}

/// Refuses to close twice: the day of the first time stands.
fn still_open(open: bool, text: &str) -> Result<(), Refusal> {
    if open { Ok(()) } else { Err(Refusal::NotOpen(text.to_owned())) }
}

/// There is one page; it is written over.
pub(super) fn profile(acting: &Acting<'_>, profile: Profile) -> Result<Said, Error> {
    if profile.fiscal_month > 12 || profile.network_phase > 3 {
        return Err(Refusal::OutOfRange(profile.fiscal_month.max(profile.network_phase).to_string()).into());
    }
    let profile = Profile {
        name: check::tidy(&profile.name),
        called: check::tidy(&profile.called),
        business: check::tidy(&profile.business),
        ..profile
    };
    let kept = record::all::<Profile>(acting.writing.db(), "WHERE deleted_at IS NULL ORDER BY id LIMIT 1", [])?;
    match kept.first() {
        Some(kept) => acting.save(kept.id, kept.version, &profile)?,
        None => {
            acting.writing.add(&profile)?;
        }
    }
    Ok(Said::of(Deed::ProfileSaved))
}
