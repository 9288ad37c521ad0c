//! The small records around a person, the goals, and the owner's page.

use super::Acting;
use crate::{
    book::{Deed, Error, Refusal, Said, check, command::EntryCommand},
    domain::{entry::NeedState, profile::Profile},
    store::record,
};

pub(super) fn run(acting: &Acting<'_>, command: EntryCommand) -> Result<Said, Error> {
    let today = acting.moment.today();
    match command {
        EntryCommand::Note(mut note) => {
            note.text = check::words(&note.text)?;
            acting.writing.add(&note)?;
            Ok(Said::of(Deed::NoteAdded).about(acting.who(note.contact_id)?).text(note.text))
        }
        EntryCommand::Need(mut need) => {
            need.text = check::words(&need.text)?;
            acting.writing.add(&need)?;
            Ok(Said::of(Deed::NeedAdded).about(acting.who(need.contact_id)?).text(need.text))
        }
        EntryCommand::CloseNeed(id) => {
            let need = acting.alter(id, |need| {
                need.state = NeedState::Closed;
                need.closed_on = Some(today);
            })?;
            Ok(Said::of(Deed::NeedClosed).about(acting.who(need.contact_id)?).text(need.text))
        }
        EntryCommand::Concern(mut concern) => {
            concern.text = check::words(&concern.text)?;
            acting.writing.add(&concern)?;
            Ok(Said::of(Deed::ConcernAdded).about(acting.who(concern.contact_id)?).text(concern.text))
        }
        EntryCommand::SettleConcern(id) => {
            let concern = acting.alter(id, |concern| concern.settled_on = Some(today))?;
            Ok(Said::of(Deed::ConcernSettled).about(acting.who(concern.contact_id)?).text(concern.text))
        }
        EntryCommand::Offer(mut offer) => {
            offer.text = check::tidy(&offer.text);
            acting.writing.add(&offer)?;
            Ok(Said::of(Deed::OfferAdded).about(acting.who(offer.contact_id)?).text(offer.text))
        }
        EntryCommand::Goal(mut goal) => {
            goal.text = check::words(&goal.text)?;
            acting.writing.add(&goal)?;
            Ok(Said::of(Deed::GoalAdded).text(goal.text).on(goal.due))
        }
        EntryCommand::CloseGoal(id) => {
            let goal = acting.alter(id, |goal| goal.closed_on = Some(today))?;
            Ok(Said::of(Deed::GoalClosed).text(goal.text))
        }
        EntryCommand::Felt(felt) => {
            if !(1..=5).contains(&felt.felt) {
                return Err(Refusal::OutOfRange(felt.felt.to_string()).into());
            }
            acting.writing.add(&felt)?;
            Ok(Said::of(Deed::FeltNoted).about(acting.who(felt.contact_id)?))
        }
        EntryCommand::Dismiss(dismissal) => {
            acting.writing.add(&dismissal)?;
            Ok(Said::of(Deed::Dismissed).about(acting.who(dismissal.contact_id)?))
        }
    }
}

/// There is one page; it is written over.
pub(super) fn profile(acting: &Acting<'_>, profile: Profile) -> Result<Said, Error> {
    let kept = record::all::<Profile>(acting.writing.db(), "WHERE deleted_at IS NULL ORDER BY id LIMIT 1", [])?;
    match kept.first() {
        Some(kept) => acting.save(kept.id, kept.version, &profile)?,
        None => {
            acting.writing.add(&profile)?;
        }
    }
    Ok(Said::of(Deed::ProfileSaved))
}
