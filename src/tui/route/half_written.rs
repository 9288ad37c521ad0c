//! Where each box keeps what is half written in it, and the key that opens it again (P10).

use super::{ChoiceKind, LineKind, Route};
use crate::{domain::facts::Who, keymap::Action, tui::popup::form};

/// Boxes about chosen people or actions: what their places begin with, and what opens them.
const BOXES: [(&str, Action); 5] = [
    (TAGS, Action::Tags),
    (DONE_NEXT, Action::DoneNext),
    (LATER, Action::Later),
    (FOLLOW_UP, Action::FollowUp),
    (IMPORT, Action::Import),
];

const TAGS: &str = "tags-";
const DONE_NEXT: &str = "day-next-";
const LATER: &str = "day-later-";
const FOLLOW_UP: &str = "day-follow-up-";
const IMPORT: &str = "incoming";

impl Route {
    /// Returns the place of its draft, if it keeps one.
    pub fn draft_place(&self) -> Option<String> {
        match self {
            Self::Line { kind, .. } => Some(kind.place().to_owned()),
            Self::Choice(kind) => kind.draft_place(),
            Self::Tags(whos) => Some(tags(whos)),
            Self::EditPerson(id) => Some(form::place_of(*id)),
            Self::EditAction(id) => Some(form::place_of(*id)),
            Self::EditTalk(id) => Some(form::place_of(*id)),
            Self::WeekTexts(place) => Some(place.clone()),
            Self::Import => Some(import()),
            _ => None,
        }
    }
}

impl ChoiceKind {
    /// Returns where a half-typed date is kept: with the very people or actions it is about, so that a digit pressed on
    /// another row finds its list as ever. None where no date is typed.
    pub fn draft_place(&self) -> Option<String> {
        let actions = |facts: &[_]| joined(facts.iter().map(|fact: &crate::domain::facts::ActionFact| fact.action.id));
        match self {
            Self::DoneNext(fact) => Some(format!("{DONE_NEXT}{}", fact.action.id)),
            Self::TalkedNext(whos) => Some(format!("{DONE_NEXT}{}", people(whos))),
            Self::ActionLater(facts) => Some(format!("{LATER}{}", actions(facts))),
            Self::PersonLater(whos, _) => Some(format!("{LATER}{}", people(whos))),
            Self::FollowUp(whos) => Some(format!("{FOLLOW_UP}{}", people(whos))),
            Self::Phase(_) | Self::Felt(_) | Self::StillWanted(_) => None,
        }
    }
}

/// Returns the place of the tags of people.
pub fn tags(whos: &[Who]) -> String {
    format!("{TAGS}{}", people(whos))
}

/// Returns the place of the path of a file that is to come in.
pub fn import() -> String {
    IMPORT.to_owned()
}

/// Returns what opens the box of a place; what edits, where it is a form.
pub fn opened_by(place: &str) -> Action {
    let line = LineKind::ALL.into_iter().find(|kind| place.starts_with(kind.place())).map(LineKind::opened_by);
    let of_box = || BOXES.into_iter().find(|(start, _)| place.starts_with(start)).map(|(_, action)| action);
    line.or_else(of_box).unwrap_or(Action::Edit)
}

/// Tells whether a place is that of a date.
pub fn is_day(place: &str) -> bool {
    [DONE_NEXT, LATER, FOLLOW_UP].iter().any(|start| place.starts_with(start))
}

fn people(whos: &[Who]) -> String {
    joined(whos.iter().map(|who| who.id))
}

fn joined(ids: impl Iterator<Item = impl ToString>) -> String {
    ids.map(|id| id.to_string()).collect::<Vec<_>>().join(",")
}
