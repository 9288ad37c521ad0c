//! Talks: contact made, with one person or several.

use super::Acting;
use crate::{
    book::{Deed, Error, Refusal, Said, check, command::TouchCommand},
    domain::{
        action::Action,
        exchange::{Direction, Exchange},
        touch::{Touch, Way},
    },
    store::record,
};

pub(super) fn run(acting: &Acting<'_>, command: TouchCommand) -> Result<Said, Error> {
    match command {
        TouchCommand::Log(touches) => log(acting, &touches),
        TouchCommand::LogNext(touches, next) => {
            let said = log(acting, &touches)?;
            let next = Action { text: check::words(&next.text)?, ..*next };
            acting.writing.add(&next)?;
            Ok(said.next(next.due))
        }
        TouchCommand::LogThanks(touch) => {
            let said = log(acting, std::slice::from_ref(&touch))?;
            thank(acting, &touch)?;
            Ok(Said { deed: Deed::TalkedThanked, ..said })
        }
        TouchCommand::Change { id, version, touch } => {
            let who = acting.who(touch.contact_id)?;
            let touch = tidied(acting, &touch)?;
            acting.save(id, version, &touch)?;
            Ok(Said::of(Deed::TalkChanged).about(who).text(touch.text).on(touch.on))
        }
    }
}

fn log(acting: &Acting<'_>, touches: &[Touch]) -> Result<Said, Error> {
    let first = touches.first().ok_or(Refusal::NameMissing)?;
    let who = acting.who(first.contact_id)?;
    for touch in touches {
        acting.who(touch.contact_id)?;
        acting.writing.add(&tidied(acting, touch)?)?;
    }
    let contact = acting.get(first.contact_id)?;
    let cadence = acting.conventions.cadence(contact.cadence_days, contact.trust_phase);
    let deed = match (first.way, first.channel) {
        (Way::OneWay, _) => Deed::Sent,
        (Way::TwoWay, None) if first.on == acting.moment.today() => Deed::TalkedToday,
        (Way::TwoWay, _) => Deed::Talked,
    };
    let next = first.on.checked_add_days(chrono::Days::new(cadence.into())).filter(|_| first.way == Way::TwoWay);
    Ok(Said {
        count: u32::try_from(touches.len()).unwrap_or(u32::MAX),
        more: u32::try_from(touches.len().saturating_sub(1)).unwrap_or(u32::MAX),
        ..Said::of(deed).about(who).text(first.text.clone()).next(next)
    })
}

/// The record as it is kept: nothing that is still to come.
fn tidied(acting: &Acting<'_>, touch: &Touch) -> Result<Touch, Error> {
    check::happened(touch.on, acting.moment.today())?;
    check::minutes(touch.minutes)?;
    Ok(Touch { text: check::tidy(&touch.text), ..touch.clone() })
}

/// Marks everything received from the person and not thanked for yet.
fn thank(acting: &Acting<'_>, touch: &Touch) -> Result<(), Error> {
    let open = record::all::<Exchange>(
        acting.writing.db(),
        "WHERE contact_id = ?1 AND deleted_at IS NULL AND direction = 'received' AND thanked_on IS NULL",
        [touch.contact_id.to_string()],
    )?;
    for exchange in
        open.into_iter().filter(|exchange| exchange.direction == Direction::Received && exchange.on <= touch.on)
    {
        acting.alter(exchange.id, |exchange| exchange.thanked_on = Some(touch.on))?;
    }
    Ok(())
}
