//! What the keys do with a person or an action, the same in every list; with several people, one act for all of them.

use crate::{
    book::{
        Command,
        command::{ActionCommand, ContactCommand, NextStep, TouchCommand},
    },
    domain::{
        action::{Action as Item, ActionKind, Owner},
        contact::Contact,
        facts::{ActionFact, CardFacts, Who},
        record::Kept,
    },
    i18n::{Words, people::called},
    keymap::Action,
    tui::{
        popup::choice::talk,
        route::{ChoiceKind, Route},
        view::{Cx, Effect},
    },
};

/// Tells whether an action of the keymap is one that people or actions take.
pub const fn is_verb(action: Action) -> bool {
    matches!(
        action,
        Action::Done
            | Action::DoneNext
            | Action::Later
            | Action::Open
            | Action::FollowUp
            | Action::Phase
            | Action::Tags
            | Action::Edit
            | Action::Delete
            | Action::Copy
            | Action::Felt
    )
}

/// Returns what is copied of a person: the first address, else the first number, else the name.
pub fn copied(words: &Words, contact: &Kept<Contact>) -> String {
    let address = contact.emails.first().or_else(|| contact.phones.first());
    address.map_or_else(|| called(words, &Who::from(contact)), |address| address.value.clone())
}

/// Runs a command.
pub fn run(command: Command) -> Effect {
    Effect::Run(Box::new(command), None)
}

/// Several commands as one act; one alone stays what it is.
pub fn together(mut commands: Vec<Command>) -> Option<Command> {
    match commands.len() {
        0 => None,
        1 => commands.pop(),
        _ => Some(Command::Together(commands)),
    }
}

/// What an action does with people; what is about one alone takes the first.
pub fn people(whos: &[Who], action: Action, cx: Cx<'_>, card: Option<&CardFacts>) -> Vec<Effect> {
    let Some(first) = whos.first() else { return vec![Effect::Say("reason-no-row", String::new())] };
    let ask = |kind: ChoiceKind| vec![Effect::Open(Route::Choice(kind))];
    match action {
        Action::Open => vec![Effect::Open(Route::Person(first.clone()))],
        Action::Done => {
            vec![run(Command::Touch(TouchCommand::Log(whos.iter().map(|who| talk(who, cx)).collect())))]
        }
        Action::DoneNext => ask(ChoiceKind::TalkedNext(whos.to_vec())),
        Action::Later => {
            let longer = card.filter(|_| whos.len() == 1).and_then(|card| super::card::longer(cx, card));
            ask(ChoiceKind::PersonLater(whos.to_vec(), longer))
        }
        Action::FollowUp => ask(ChoiceKind::FollowUp(whos.to_vec())),
        Action::Phase => ask(ChoiceKind::Phase(whos.to_vec())),
        Action::Felt => ask(ChoiceKind::Felt(first.clone())),
        Action::Tags => vec![Effect::Open(Route::Tags(whos.to_vec()))],
        Action::Edit => vec![Effect::Open(Route::EditPerson(first.id))],
        Action::Delete => {
            let trash = |who: &Who| Command::Contact(ContactCommand::Trash { id: who.id });
            together(whos.iter().map(trash).collect()).map(run).into_iter().collect()
        }
        Action::Copy => vec![Effect::CopyPeople(whos.iter().map(|who| who.id).collect())],
        _ => Vec::new(),
    }
}

/// What an action does with actions; none where it is the verb of their person.
pub fn actions(facts: &[ActionFact], action: Action) -> Option<Vec<Effect>> {
    let first = facts.first()?;
    let all = |command: fn(&ActionFact) -> ActionCommand| {
        together(facts.iter().map(|fact| Command::Action(command(fact))).collect()).map(run).into_iter().collect()
    };
    let ask = |kind: ChoiceKind| vec![Effect::Open(Route::Choice(kind))];
    Some(match action {
        Action::Done => {
            all(|fact| ActionCommand::Done { id: fact.action.id, next: NextStep::ByRhythm, next_text: String::new() })
        }
        Action::DoneNext => ask(ChoiceKind::DoneNext(Box::new(first.clone()))),
        Action::Later => ask(ChoiceKind::ActionLater(facts.to_vec())),
        Action::Edit => vec![Effect::Open(Route::EditAction(first.action.id))],
        Action::Delete => all(|fact| ActionCommand::Trash(fact.action.id)),
        _ => return None,
    })
}

/// Tells whether an action is a duty of mine rather than an idea.
pub fn is_duty(action: &Item) -> bool {
    action.owner == Owner::Me && (action.kind != ActionKind::FollowUp || action.due.is_some())
}
