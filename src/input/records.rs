//! From a line that was read to the records it means: the same for the terminal and the command line.

use chrono::{Days, NaiveDate};

use super::line::{ActionLine, ExchangeLine, NextStep, PersonLine};
use crate::domain::{
    action::{Action, ActionKind},
    contact::{Contact, ContactKind, Labelled},
    exchange::{Direction, Exchange, Size, SupportKind},
    id::Id,
};

/// A new person with what was said in the same line.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPerson {
    /// The person.
    pub contact: Contact,
    /// The next step; its words are `follow_up` where only a date was given, its day tomorrow where none was.
    pub next: Option<Action>,
    /// The note; empty = none.
    pub note: String,
}

/// Makes a person of a line. `follow_up` are the words of a next step without words.
pub fn person(line: &PersonLine, today: NaiveDate, follow_up: &str) -> NewPerson {
    let labelled = |values: &[String]| values.iter().map(Labelled::plain).collect();
    let name = &line.name;
    NewPerson {
        contact: Contact {
            name: name.name.clone(),
            reading: name.reading.clone(),
            family: name.family.clone(),
            given: name.given.clone(),
            family_reading: name.family_reading.clone(),
            given_reading: name.given_reading.clone(),
            kind: if name.is_org { ContactKind::Org } else { ContactKind::Person },
            title: line.title.clone(),
            business: line.business.clone(),
            tags: line.tags.clone(),
            cadence_days: line.cadence_days,
            trust_phase: line.phase.unwrap_or_default(),
            introduced_by: line.via.clone(),
            emails: labelled(&line.emails),
            phones: labelled(&line.phones),
            urls: labelled(&line.urls),
            ..Contact::default()
        },
        next: line.next.as_ref().map(|next| next_step(next, None, today, follow_up)),
        note: line.note.clone(),
    }
}

/// Makes a planned next word of a step.
pub fn next_step(next: &NextStep, contact_id: Option<Id<Contact>>, today: NaiveDate, follow_up: &str) -> Action {
    let text = if next.text.is_empty() { follow_up } else { &next.text };
    Action {
        contact_id,
        kind: ActionKind::FollowUp,
        due: Some(next.due.unwrap_or_else(|| tomorrow(today))),
        time: next.time.clone(),
        ..Action::todo(text, today)
    }
}

/// Makes a to-do or a promise of a line.
pub fn action(line: &ActionLine, contact_id: Option<Id<Contact>>, today: NaiveDate) -> Action {
    Action {
        contact_id,
        kind: line.kind,
        due: line.due,
        time: line.time.clone(),
        repeat: line.repeat,
        minutes: line.minutes,
        note: line.note.clone(),
        tags: line.tags.clone(),
        ..Action::todo(&line.text, today)
    }
}

/// Makes one exchange for each person of a line.
pub fn exchanges(
    line: &ExchangeLine,
    people: &[Id<Contact>],
    direction: Direction,
    kind: SupportKind,
    today: NaiveDate,
) -> Vec<Exchange> {
    let text = with_rest(&line.what, &line.tags, &line.note);
    people
        .iter()
        .map(|contact_id| Exchange {
            contact_id: *contact_id,
            on: line.on.unwrap_or(today),
            kind,
            direction,
            size: Size::Small,
            minutes: line.minutes,
            yen: line.yen,
            text: text.clone(),
            deep: false,
            thanked_on: None,
            sharing: crate::domain::contact::Sharing::default(),
        })
        .collect()
}

/// Returns a text with the tags and the note of its line behind it, as they were typed: such records have one text only.
pub fn with_rest(text: &str, tags: &[String], note: &str) -> String {
    let tags = tags.iter().map(|tag| format!("#{tag}"));
    let note = Some(note).filter(|note| !note.is_empty()).map(|note| format!("// {note}"));
    let parts: Vec<String> =
        [text.trim().to_owned()].into_iter().chain(tags).chain(note).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn tomorrow(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(1)).unwrap_or(today)
}
