//! What a choice makes of people and actions: one command, for all of them.

use chrono::NaiveDate;

use super::Pick;
use crate::{
    book::{
        Command,
        command::{ActionCommand, ContactCommand, EntryCommand, NextStep, TouchCommand},
    },
    domain::{
        action::{Action as Item, ActionKind},
        entry::FeltBalance,
        facts::{ActionFact, Who},
        id::Id,
        touch::{Touch, Way},
    },
    tui::{route::ChoiceKind, screen::verbs::together, view::Cx},
};

/// Returns the command of a choice; none where everything stays as it is.
pub(super) fn command(kind: &ChoiceKind, pick: Pick, cx: Cx<'_>) -> Option<Command> {
    let each = |whos: &[Who], of: &dyn Fn(&Who) -> Option<Command>| together(whos.iter().filter_map(of).collect());
    match (kind, pick) {
        (ChoiceKind::DoneNext(fact), Pick::Day(day)) => Some(done(fact, NextStep::On(day), cx)),
        (ChoiceKind::DoneNext(fact), _) => Some(done(fact, NextStep::None, cx)),
        (ChoiceKind::TalkedNext(whos), Pick::Day(day)) => each(whos, &|who| {
            let next = Box::new(next_word(who, day, cx));
            Some(Command::Touch(TouchCommand::LogNext(vec![talk(who, cx)], next)))
        }),
        (ChoiceKind::TalkedNext(whos), _) => {
            Some(Command::Touch(TouchCommand::Log(whos.iter().map(|who| talk(who, cx)).collect())))
        }
        (ChoiceKind::ActionLater(facts), Pick::Day(until)) => {
            let later = |fact: &ActionFact| Command::Action(ActionCommand::Later { id: fact.action.id, until });
            together(facts.iter().map(later).collect())
        }
        (ChoiceKind::ActionLater(facts), Pick::Someday) => {
            together(facts.iter().map(|fact| Command::Action(ActionCommand::Someday(fact.action.id))).collect())
        }
        (ChoiceKind::PersonLater(whos, _), Pick::Day(until)) => {
            each(whos, &|who| Some(Command::Contact(ContactCommand::Later { id: who.id, until })))
        }
        (ChoiceKind::PersonLater(whos, _), Pick::Rhythm(days)) => {
            each(whos, &|who| Some(Command::Contact(ContactCommand::Rhythm { id: who.id, days })))
        }
        (ChoiceKind::FollowUp(whos), Pick::Day(day)) => {
            each(whos, &|who| Some(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(next_word(who, day, cx))))))
        }
        (ChoiceKind::Phase(whos), Pick::Phase(to)) => each(whos, &|who| {
            (who.trust_phase != to).then_some(Command::Contact(ContactCommand::Phase { id: who.id, to }))
        }),
        (ChoiceKind::Felt(who), Pick::Felt(felt)) => {
            let felt = FeltBalance { contact_id: who.id, on: cx.now.today(), felt };
            Some(Command::Entry(EntryCommand::Felt(felt)))
        }
        (ChoiceKind::StillWanted(fact), Pick::Someday) => Some(Command::Action(ActionCommand::Someday(fact.action.id))),
        (ChoiceKind::StillWanted(fact), Pick::LetGo) => Some(Command::Action(ActionCommand::Drop(fact.action.id))),
        _ => None,
    }
}

fn done(fact: &ActionFact, next: NextStep, cx: Cx<'_>) -> Command {
    // without a person, what comes next is the same once more
    let next_text = if fact.who.is_some() { cx.words.say("action-follow-up") } else { String::new() };
    Command::Action(ActionCommand::Done { id: fact.action.id, next, next_text })
}

/// A talk today; nobody said how.
pub fn talk(who: &Who, cx: Cx<'_>) -> Touch {
    Touch {
        contact_id: who.id,
        on: cx.now.today(),
        way: Way::TwoWay,
        channel: None,
        minutes: None,
        frank: false,
        text: String::new(),
    }
}

fn next_word(who: &Who, due: NaiveDate, cx: Cx<'_>) -> Item {
    let mut item = Item::todo(cx.words.say("action-follow-up"), cx.now.today());
    item.contact_id = Some(who.id);
    item.kind = ActionKind::FollowUp;
    item.due = Some(due);
    item
}
