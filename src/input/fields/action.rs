//! The fields of an action, and the person it is about by her name.

use super::{Field, FieldError, Frame, choice, choose, date, day_text, free, number_of, optional};
use crate::{
    domain::action::{Action, ActionKind, Owner},
    input::whom::{Whom, choose as choose_person},
};

/// An action with the name of the person it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionOf {
    /// The action.
    pub action: Action,
    /// The name; empty where it is about nobody.
    pub who: String,
}

/// The key of the field that takes a name.
pub const PERSON: &str = "person";

const KINDS: [ActionKind; 4] = [ActionKind::Todo, ActionKind::Promise, ActionKind::FollowUp, ActionKind::Thanks];
const TURNS: [Owner; 2] = [Owner::Me, Owner::Them];
const KIND_NAMES: &[&str] = &["action-kind-todo", "action-kind-promise", "action-kind-follow-up", "action-kind-thanks"];
const OWNERS: &[&str] = &["owner-me", "owner-them"];

/// The fields of an action, in the order of the form.
pub fn action() -> Vec<Field<ActionOf>> {
    vec![
        free(
            "text",
            |of: &ActionOf| of.action.text.clone(),
            |of, typed, _| {
                typed.trim().clone_into(&mut of.action.text);
                Ok(())
            },
        ),
        free(PERSON, |of| of.who.clone(), set_person),
        free(
            "due",
            |of| day_text(of.action.due),
            |of, typed, frame| {
                of.action.due = date(typed, frame)?;
                Ok(())
            },
        ),
        choice(
            "action_kind",
            KIND_NAMES,
            |of| number_of(Some(of.action.kind), &KINDS),
            |of, typed, _| {
                of.action.kind = optional(typed, |typed| choose(typed, &KINDS))?.unwrap_or_default();
                Ok(())
            },
        ),
        choice(
            "owner",
            OWNERS,
            |of| number_of(Some(of.action.owner), &TURNS),
            |of, typed, _| {
                of.action.owner = optional(typed, |typed| choose(typed, &TURNS))?.unwrap_or_default();
                Ok(())
            },
        ),
        free(
            "note",
            |of| of.action.note.clone(),
            |of, typed, _| {
                typed.trim().clone_into(&mut of.action.note);
                Ok(())
            },
        ),
    ]
}

/// Finds the one person that is meant, as a line to type does.
fn set_person(of: &mut ActionOf, typed: &str, frame: Frame<'_>) -> Result<(), FieldError> {
    let typed = typed.trim();
    let wrong = |id: &'static str| FieldError { id, text: typed.to_owned() };
    of.action.contact_id = match choose_person(typed, frame.people) {
        _ if typed.is_empty() => None,
        Whom::One(id) => Some(id),
        Whom::Several(_) => return Err(wrong("field-error-several")),
        Whom::Nobody => return Err(wrong("field-error-nobody")),
    };
    typed.clone_into(&mut of.who);
    Ok(())
}
