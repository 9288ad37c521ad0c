//! What was answered, as the plan of a book.

use chrono::NaiveDate;

use super::{
    step_one::{Begin, StepOne},
    step_two::StepTwo,
};
use crate::{
    book::first::{Cards, Helper, Plan, Start, Support},
    domain::{facts::Who, id::Id, profile::Profile},
    i18n::{Words, said::thank},
    input::{line::HelpedLine, records},
    text::names::parse_name,
};

/// Returns the plan of everything that was answered.
pub fn plan(one: &StepOne, cards: Option<&Cards>, two: &StepTwo, words: &Words, today: NaiveDate) -> Plan {
    let name = parse_name(one.name.text());
    let start = match (one.begin, cards) {
        (Begin::Example(book), _) => Start::Example { book, tag: words.say("start-example-tag") },
        (Begin::Cards, Some(cards)) => Start::Cards(cards.path.clone()),
        (Begin::Cards, None) | (Begin::Empty, _) => Start::Empty,
    };
    Plan {
        profile: Profile { name: name.name, reading: name.reading, ..Profile::default() },
        start,
        helpers: helpers(two, words, today),
    }
}

/// Returns who helped, in the order of the lines.
pub fn helpers(two: &StepTwo, words: &Words, today: NaiveDate) -> Vec<Helper> {
    two.lines.iter().map(|line| helper(&line.read, words, today)).collect()
}

/// A thank-you is planned for today, unless the line names another day.
fn helper(read: &HelpedLine, words: &Words, today: NaiveDate) -> Helper {
    let person = records::person(&read.person, today, &words.say("action-follow-up"));
    let support = read.support.as_ref().map(|line| {
        let who = Who {
            id: Id::fresh(),
            name: person.contact.name.clone(),
            reading: person.contact.reading.clone(),
            trust_phase: person.contact.trust_phase,
            honorific: String::new(),
            is_org: read.person.name.is_org,
        };
        let own = line.thanks.as_ref().map(|thanks| thanks.text.trim()).filter(|text| !text.is_empty());
        Support {
            thanks_on: line.thanks.as_ref().map_or(today, |thanks| thanks.due),
            thanks_text: own.map_or_else(|| thank(words, &who, &line.what), str::to_owned),
            line: line.clone(),
        }
    });
    Helper { person, support }
}
