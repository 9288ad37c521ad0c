//! What of the actions and the birthdays leaves for a calendar.

use std::collections::{HashMap, HashSet};

use crate::{
    cli::export::leaving::{Leaving, Sight},
    domain::{
        action::{Action, ActionState, Owner},
        contact::Contact,
        id::Id,
        record::Kept,
    },
    i18n::{people::label, words::value},
    transfer::export::ics::{Birthday, Task},
};

/// Adds what is to be done and the birthdays of those who are seen. An action about nobody leaves with `everybody` only; what is over
/// leaves for the owner alone, so that her calendar lets go of it.
pub(super) fn dated(
    actions: &[Kept<Action>],
    (seen, held): (&[&Kept<Contact>], &[&Kept<Contact>]),
    everybody: bool,
    sight: &mut Sight<'_>,
    leaving: &mut Leaving,
) {
    let people: HashMap<Id<Contact>, &Kept<Contact>> = seen.iter().map(|person| (person.id, *person)).collect();
    let held: HashSet<Id<Contact>> = held.iter().map(|person| person.id).collect();
    for action in actions.iter().filter(|action| action.deleted_at.is_none()) {
        let person = match action.contact_id {
            None if everybody => None,
            None => continue,
            Some(id) => match people.get(&id) {
                Some(person) => Some(*person),
                None => {
                    leaving.held_actions = leaving.held_actions.saturating_add(usize::from(held.contains(&id)));
                    continue;
                }
            },
        };
        let is_over = matches!(action.state, ActionState::Done | ActionState::Dropped);
        if !sight.audience.reads_action(action.kind) {
            leaving.held_actions = leaving.held_actions.saturating_add(1);
        } else if sight.is_whole() || !is_over {
            leaving.tasks.push(task(action, person, sight));
        }
    }
    for person in seen.iter().copied().filter(|person| !person.birthday.is_empty()) {
        let who = sight.called(person);
        let summary = sight.words.with("calendar-birthday", [("who", value(who))]);
        let day = if sight.is_whole() { person.birthday.clone() } else { without_year(&person.birthday) };
        leaving.birthdays.push(Birthday { id: person.id, changed: sight.changed(person), summary, day });
    }
}

fn task(action: &Kept<Action>, person: Option<&Kept<Contact>>, sight: &mut Sight<'_>) -> Task {
    let text = sight.text(&action.text, action.contact_id);
    let words = sight.words;
    let summary = match (person.map(|person| sight.called(person)), action.owner) {
        (None, _) => text,
        (Some(who), Owner::Me) => words.with("calendar-task", [("text", value(text)), ("who", value(who))]),
        (Some(who), Owner::Them) => words.with("calendar-waiting", [("text", value(text)), ("who", value(who))]),
    };
    let tags = action.tags.iter().map(|tag| sight.text(tag, action.contact_id));
    let categories = std::iter::once(label(words, action.kind)).chain(tags).collect();
    Task {
        id: action.id,
        changed: sight.changed(action),
        summary,
        description: if sight.is_whole() { action.note.clone() } else { String::new() },
        categories,
        state: action.state,
        due: action.due,
        time: action.time.clone(),
        done_on: action.done_on,
    }
}

/// A birthday without the age that it would tell.
fn without_year(birthday: &str) -> String {
    match birthday.get(4..).filter(|_| !birthday.starts_with("--")) {
        Some(rest) => format!("-{rest}"),
        None => birthday.to_owned(),
    }
}
