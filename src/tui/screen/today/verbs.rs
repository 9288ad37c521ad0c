//! What the keys do with a row of the morning.

use crate::{
    book::{
        Command,
        command::{ActionCommand, ContactCommand, NextStep, TouchCommand},
    },
    domain::{
        action::{Action as Item, ActionKind, Owner},
        facts::{CardFacts, Who},
        morning::PersonMorning,
    },
    i18n::people::called,
    keymap::Action,
    tui::{
        popup::choice::talk,
        route::{ChoiceKind, Route},
        view::{Cx, Effect, Reason},
    },
};

use super::{card, rows::About};

/// Tells whether an action is possible on a row, and if not, why.
pub fn can(about: Option<&About>, action: Action) -> Result<(), Reason> {
    let about = match (about, action) {
        (
            _,
            Action::Done
            | Action::DoneNext
            | Action::Later
            | Action::Open
            | Action::FollowUp
            | Action::Phase
            | Action::Edit
            | Action::Delete
            | Action::Copy,
        ) => about,
        _ => return Ok(()),
    };
    match (about, action) {
        (None, _) => Err(Reason("reason-no-row")),
        (Some(About::More(_)), Action::Open) => Ok(()),
        (Some(About::More(_) | About::Title(_)), _) => Err(Reason("reason-no-row")),
        (Some(About::Done(_)), Action::Done | Action::DoneNext | Action::Later) => Err(Reason("reason-done-already")),
        (Some(about), Action::FollowUp | Action::Phase | Action::Open) if about.who().is_none() => {
            Err(Reason("reason-no-person"))
        }
        (Some(About::Done(_)), Action::Delete) => Err(Reason("reason-undo-instead")),
        (Some(about @ About::Done(_)), Action::Edit) if about.who().is_none() => Err(Reason("reason-no-person")),
        _ => Ok(()),
    }
}

/// Returns what an action does with a row.
pub fn effects(about: Option<&About>, action: Action, cx: Cx<'_>, card: Option<&CardFacts>) -> Vec<Effect> {
    let Some(about) = about else { return Vec::new() };
    let open = |route: Route| vec![Effect::Open(route)];
    match (action, about) {
        (Action::Done, About::Action(fact)) => {
            vec![run(Command::Action(ActionCommand::Done {
                id: fact.action.id,
                next: NextStep::ByRhythm,
                next_text: String::new(),
            }))]
        }
        (Action::Done, About::Person(person)) => vec![run(talked(person, cx))],
        (Action::DoneNext, About::Action(fact)) => open(Route::Choice(ChoiceKind::DoneNext(fact.clone()))),
        (Action::Later, About::Action(fact)) => open(Route::Choice(ChoiceKind::ActionLater(fact.clone()))),
        (Action::Edit, About::Action(fact)) => open(Route::EditAction(fact.action.id)),
        (Action::Delete, About::Action(fact)) => vec![run(Command::Action(ActionCommand::Trash(fact.action.id)))],
        (Action::Delete, About::Person(person)) => {
            vec![run(Command::Contact(ContactCommand::Trash { id: person.who.id }))]
        }
        (_, about) => {
            about.who().map(|who| person(&who, action, cx, card)).unwrap_or_else(|| without_person(about, action))
        }
    }
}

/// What an action does with the person of a row.
pub fn person(who: &Who, action: Action, cx: Cx<'_>, card: Option<&CardFacts>) -> Vec<Effect> {
    match action {
        Action::Open => vec![Effect::Open(Route::Person(who.clone()))],
        Action::Done => vec![run(Command::Touch(TouchCommand::Log(vec![talk(who, cx)])))],
        Action::DoneNext => vec![Effect::Open(Route::Choice(ChoiceKind::TalkedNext(who.clone())))],
        Action::Later => {
            let longer = card.and_then(|card| card::longer(cx, card));
            vec![Effect::Open(Route::Choice(ChoiceKind::PersonLater(who.clone(), longer)))]
        }
        Action::FollowUp => vec![Effect::Open(Route::Choice(ChoiceKind::FollowUp(who.clone())))],
        Action::Phase => vec![Effect::Open(Route::Choice(ChoiceKind::Phase(who.clone())))],
        Action::Edit => vec![Effect::Open(Route::EditPerson(who.id))],
        Action::Delete => vec![run(Command::Contact(ContactCommand::Trash { id: who.id }))],
        Action::Copy => {
            let address = card.and_then(|card| card.contact.emails.first().or_else(|| card.contact.phones.first()));
            vec![Effect::Copy(address.map_or_else(|| called(cx.words, who), |address| address.value.clone()))]
        }
        _ => Vec::new(),
    }
}

fn without_person(about: &About, action: Action) -> Vec<Effect> {
    match (about, action) {
        (About::Action(fact), Action::Copy) => vec![Effect::Copy(fact.action.text.clone())],
        _ => Vec::new(),
    }
}

/// A person's row is ticked by a word with her; where thanks were among the reasons, they are said with it.
fn talked(person: &PersonMorning, cx: Cx<'_>) -> Command {
    let touch = talk(&person.who, cx);
    Command::Touch(if person.parts.thanks > 0 {
        TouchCommand::LogThanks(touch)
    } else {
        TouchCommand::Log(vec![touch])
    })
}

/// Tells whether an action is a duty of mine rather than an idea.
pub fn is_duty(action: &Item) -> bool {
    action.owner == Owner::Me && (action.kind != ActionKind::FollowUp || action.due.is_some())
}

fn run(command: Command) -> Effect {
    Effect::Run(Box::new(command), None)
}
