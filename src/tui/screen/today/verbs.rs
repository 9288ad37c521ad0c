//! What the keys do with a row of the morning.

use super::rows::About;
use crate::{
    book::{Command, command::TouchCommand},
    domain::{facts::CardFacts, morning::PersonMorning},
    keymap::Action,
    tui::{
        popup::choice::talk,
        screen::verbs,
        view::{Cx, Effect, Reason},
    },
};

/// Tells whether an action is possible on a row, and if not, why.
pub fn can(about: Option<&About>, action: Action) -> Result<(), Reason> {
    if !verbs::is_verb(action) {
        return Ok(());
    }
    match (about, action) {
        (None, _) => Err(Reason("reason-no-row")),
        (Some(About::More(_)), Action::Open) => Ok(()),
        (Some(About::More(_) | About::Title(_)), _) => Err(Reason("reason-no-row")),
        (Some(About::Done(_)), Action::Done | Action::DoneNext | Action::Later) => Err(Reason("reason-done-already")),
        (Some(about), Action::FollowUp | Action::Phase | Action::Open | Action::Tags | Action::Felt)
            if about.who().is_none() =>
        {
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
    if let About::Action(fact) = about {
        if let Some(effects) = verbs::actions(std::slice::from_ref(fact.as_ref()), action) {
            return effects;
        }
        if action == Action::Copy && fact.who.is_none() {
            return vec![Effect::Copy(fact.action.text.clone())];
        }
    }
    match (action, about) {
        (Action::Done, About::Person(person)) => vec![verbs::run(talked(person, cx))],
        _ => about.who().map(|who| verbs::people(&[who], action, cx, card)).unwrap_or_default(),
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
