//! The action items of the generated book: most are done, a few are open around today.

use chrono::{NaiveDate, TimeDelta};
use enishi::domain::{
    action::{Action, ActionKind, ActionState, Owner, Reagreed},
    exchange::{Direction, Exchange},
    record::Kept,
};

use crate::{
    data::{Maker, before},
    names::phrase,
};

const STATES: [(u64, ActionState); 4] =
    [(92, ActionState::Done), (4, ActionState::Open), (2, ActionState::Dropped), (2, ActionState::Someday)];
const KINDS: [(u64, ActionKind); 4] =
    [(35, ActionKind::Promise), (30, ActionKind::Todo), (25, ActionKind::FollowUp), (10, ActionKind::Thanks)];
const OWNERS: [(u64, Owner); 2] = [(85, Owner::Me), (15, Owner::Them)];

/// Makes an action item; a thank-you is for one of the exchanges.
pub fn action(maker: &mut Maker, exchanges: &[Kept<Exchange>]) -> Kept<Action> {
    let who = maker.someone();
    let state = maker.random.weighted(&STATES);
    let kind = maker.random.weighted(&KINDS);
    let (made_on, due) = days(maker, state, who.met_on);
    let is_reagreed = due.is_some() && maker.random.chance(5);
    let slip = maker.random.between(-5, 3);
    let mut action = Action::todo(phrase(&mut maker.random, who.is_japanese), made_on);
    action.contact_id = maker.random.chance(92).then_some(who.id);
    action.kind = kind;
    action.owner = maker.random.weighted(&OWNERS);
    action.state = state;
    action.due = due;
    action.done_on = due
        .filter(|_| state == ActionState::Done)
        .map(|due| (due + TimeDelta::days(slip)).clamp(made_on, maker.today.max(made_on)));
    if is_reagreed {
        action.reagreed.push(Reagreed { on: made_on, was: due.map(|due| before(due, 2)) });
    }
    if kind == ActionKind::Thanks {
        let help = exchanges.get(maker.random.below(exchanges.len() as u64) as usize);
        if let Some(help) = help.filter(|help| help.direction == Direction::Received) {
            (action.contact_id, action.exchange_id) = (Some(help.contact_id), Some(help.id));
        }
    }
    maker.kept(made_on, action)
}

/// Returns the day it was written down and the day it is due.
fn days(maker: &mut Maker, state: ActionState, met_on: NaiveDate) -> (NaiveDate, Option<NaiveDate>) {
    let lead = maker.random.between(1, 40);
    let due = match state {
        ActionState::Someday => None,
        ActionState::Open if maker.random.chance(12) => None,
        ActionState::Open => Some(maker.today + TimeDelta::days(maker.random.between(-20, 90))),
        ActionState::Done | ActionState::Dropped => Some(maker.day(met_on)),
    };
    let made_on = before(due.unwrap_or(maker.today).min(maker.today), lead);
    (made_on, due)
}
