//! Action items: add, done, later, let go.

use super::Acting;
use crate::{
    book::{
        Deed, Error, Refusal, Said, check,
        command::{ActionCommand, NextStep},
    },
    domain::{
        action::{Action, ActionKind, ActionState, Owner, Reagreed},
        facts::Who,
        id::Id,
        touch::{Channel, Touch, Way},
    },
    input::line::told_channel,
};

pub(super) fn run(acting: &Acting<'_>, command: ActionCommand) -> Result<Said, Error> {
    match command {
        ActionCommand::Add(id, action) => {
            let action = tidied(acting, *action)?;
            acting.writing.add_as(id, &action)?;
            said(acting, Deed::ActionAdded, &action).map(|said| said.on(action.due))
        }
        ActionCommand::Done { id, next, next_text } => done(acting, id, next, &next_text),
        ActionCommand::Later { id, until } => {
            let today = acting.moment.today();
            open(acting, id)?;
            let now = acting.get(id)?.body;
            if now.state == ActionState::Open && now.due == Some(until) {
                // it is for that day already: nothing was put off
                return Ok(said(acting, Deed::ActionMoved, &now)?.on(until));
            }
            let action = acting.alter(id, |action| {
                action.reagreed.push(Reagreed { on: today, was: action.due });
                action.due = Some(until);
                action.state = ActionState::Open;
            })?;
            let count = u32::try_from(action.delays()).unwrap_or(u32::MAX);
            let last = action.reagreed.len().saturating_sub(1);
            let was_agreed = now.due.is_some() && action.was_agreed_in_time(last);
            let is_mine = action.kind == ActionKind::Promise && action.owner == Owner::Me;
            let deed = if is_mine && was_agreed { Deed::PromiseMoved } else { Deed::ActionMoved };
            Ok(Said { count, ..said(acting, deed, &action)?.on(until) })
        }
        ActionCommand::Someday(id) => turn(acting, id, ActionState::Someday, Deed::ActionSomeday),
        ActionCommand::Drop(id) => turn(acting, id, ActionState::Dropped, Deed::ActionDropped),
        ActionCommand::Change { id, version, action } => {
            let mut action = tidied(acting, *action)?;
            let was = acting.get(id)?.body;
            // a day that is changed in the form was put off like any other
            if was.due.is_some() && was.due != action.due && was.reagreed == action.reagreed {
                action.reagreed.push(Reagreed { on: acting.moment.today(), was: was.due });
            }
            acting.save(id, version, &action)?;
            said(acting, Deed::ActionChanged, &action).map(|said| said.on(action.due))
        }
        ActionCommand::Trash(id) => {
            let action = acting.get(id)?;
            acting.trash(id)?;
            said(acting, Deed::ActionTrashed, &action)
        }
    }
}

/// The record as it is kept; its person must be in the book.
fn tidied(acting: &Acting<'_>, action: Action) -> Result<Action, Error> {
    check::minutes(action.minutes)?;
    action.contact_id.map(|id| acting.who(id)).transpose()?;
    Ok(Action { text: check::words(&action.text)?, note: check::tidy(&action.note), ..action })
}

/// Done: the day is written, a thank-you marks what it was for, a follow-up counts as contact made, and what comes next is planned.
fn done(acting: &Acting<'_>, id: Id<Action>, next: NextStep, next_text: &str) -> Result<Said, Error> {
    let today = acting.moment.today();
    open(acting, id)?;
    let action = acting.alter(id, |action| {
        action.state = ActionState::Done;
        action.done_on = Some(today);
    })?;
    if let (ActionKind::Thanks, Some(exchange)) = (action.kind, action.exchange_id) {
        // the help may lie in the trash by now; the thanks were said all the same
        match acting.alter(exchange, |exchange| exchange.thanked_on = Some(today)) {
            Ok(_) | Err(Error::Refused(Refusal::Gone)) => {}
            Err(error) => return Err(error),
        }
    }
    if let (Some(way), Some(contact_id), Owner::Me) = (contact_made(action.kind), action.contact_id, action.owner) {
        let touch = Touch {
            contact_id,
            on: today,
            way,
            channel: how(&action),
            minutes: None,
            frank: false,
            text: action.text.clone(),
        };
        acting.writing.add(&touch)?;
    }
    let due = match next {
        NextStep::ByRhythm => action.repeat.and_then(|repeat| repeat.after(today)),
        NextStep::On(day) => Some(day),
        NextStep::None => None,
    };
    if let Some(due) = due {
        // without words of its own, what comes next is the same action once more
        let same = next == NextStep::ByRhythm || next_text.is_empty();
        let again = Action {
            state: ActionState::Open,
            kind: if same { action.kind } else { ActionKind::FollowUp },
            text: if same { action.text.clone() } else { check::words(next_text)? },
            due: Some(due),
            made_on: today,
            done_on: None,
            reagreed: Vec::new(),
            exchange_id: None,
            repeat: action.repeat.filter(|_| same),
            ..action.clone()
        };
        acting.writing.add(&again)?;
    }
    Ok(said(acting, Deed::ActionDone, &action)?.next(due))
}

/// What a finished action says about contact made: a follow-up was a talk, a thank-you was sent.
const fn contact_made(kind: ActionKind) -> Option<Way> {
    match kind {
        ActionKind::FollowUp => Some(Way::TwoWay),
        ActionKind::Thanks => Some(Way::OneWay),
        ActionKind::Todo | ActionKind::Promise => None,
    }
}

/// How the contact was made, where a follow-up says it: "call back". A meeting that it names is what it is about, and a thank-you
/// names what it is for.
fn how(action: &Action) -> Option<Channel> {
    let told = if action.kind == ActionKind::FollowUp { told_channel(&action.text) } else { None };
    told.filter(|channel| *channel != Channel::Group)
}

fn turn(acting: &Acting<'_>, id: Id<Action>, state: ActionState, deed: Deed) -> Result<Said, Error> {
    open(acting, id)?;
    let action = acting.alter(id, |action| {
        action.state = state;
        if state == ActionState::Someday {
            action.due = None;
        }
    })?;
    said(acting, deed, &action)
}

/// Refuses what is done or let go already.
fn open(acting: &Acting<'_>, id: Id<Action>) -> Result<(), Error> {
    let action = acting.get(id)?;
    match action.state {
        ActionState::Open | ActionState::Someday => Ok(()),
        ActionState::Done | ActionState::Dropped => Err(Refusal::NotOpen(action.text.clone()).into()),
    }
}

fn said(acting: &Acting<'_>, deed: Deed, action: &Action) -> Result<Said, Error> {
    let who: Option<Who> = action.contact_id.map(|id| acting.who(id)).transpose()?;
    Ok(Said::of(deed).about(who).text(action.text.clone()))
}
