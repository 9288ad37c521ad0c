//! The small pieces that the parts of a weekly page are made of: a person, an action with its date, lists that are cut short.

use chrono::NaiveDate;

use crate::domain::action::{ActionKind, Owner};
use crate::i18n::{days, people, words::Words};
use crate::report::{
    names::Person,
    phrase::{Slot, phrase},
    tree::Text,
    week::promises::ActionLine,
};
use crate::text::{script, width};

/// Cells that one text from the book may take on the page; the book keeps it whole.
const TEXT_CELLS: usize = 72;
/// What a text that was cut ends with.
const ELLIPSIS: &str = "…";

/// Returns a text from the book, cut to fit a line of the page.
pub(crate) fn told(text: &str) -> Text {
    Text::book(&width::clip(text, TEXT_CELLS, ELLIPSIS))
}

/// Returns a day as the language writes it beside text.
pub(crate) fn day(words: &Words, date: NaiveDate) -> Slot {
    days::short_date(words, date).into()
}

/// Returns what a person is called: さん after a Japanese page's people, not after shops; somebody where she is not known.
pub(crate) fn called(words: &Words, who: Option<&Person>) -> Text {
    match who {
        None => phrase(words, "week-somebody", []),
        Some(Person::Whole(who)) => Text::book(&people::called(words, who)),
        Some(Person::Veiled { name, is_org: true }) => Text::book(name),
        Some(Person::Veiled { name, is_org: false }) => {
            let id = if name.ends_with(script::is_japanese) { "week-called-close" } else { "week-called" };
            phrase(words, id, [("who", Text::book(name).into())])
        }
    }
}

/// Returns people in one line, at most `most` of them.
pub(crate) fn called_all(words: &Words, people: &[Person], most: usize) -> Text {
    let names = people.iter().map(|who| called(words, Some(who))).collect();
    Text::joined(capped(words, names, most, "week-more-people"), &words.say("list-comma"))
}

/// Returns an action: the person, what it is (its kind where the words are not for this audience), and its date as since, by
/// or asked.
pub(crate) fn action(words: &Words, line: &ActionLine) -> Text {
    let what = match &line.text {
        Some(text) => told(text),
        None if line.kind == ActionKind::Thanks => phrase(words, "week-say-thanks", []),
        None => Text::words(people::label(words, line.kind)),
    };
    let item = match &line.who {
        Some(who) => phrase(words, "week-item-for", [("who", called(words, Some(who)).into()), ("what", what.into())]),
        None => what,
    };
    match when(words, line) {
        Some(when) => phrase(words, "week-item-when", [("item", item.into()), ("when", when.into())]),
        None => item,
    }
}

fn when(words: &Words, line: &ActionLine) -> Option<Text> {
    let (id, date) = match (line.owner, line.due) {
        (Owner::Them, _) => ("week-when-asked", line.made_on),
        (Owner::Me, Some(due)) if line.has_passed => ("week-when-since", due),
        (Owner::Me, Some(due)) => ("week-when-by", due),
        (Owner::Me, None) => return None,
    };
    Some(phrase(words, id, [("day", day(words, date))]))
}

/// Returns actions in one line, at most `most` of them.
pub(crate) fn actions(words: &Words, lines: &[ActionLine], most: usize) -> Text {
    let items = lines.iter().map(|line| action(words, line)).collect();
    Text::joined(capped(words, items, most, "week-more"), &words.say("week-semicolon"))
}

/// Returns at most `most` texts; where there are more, the last one says how many.
pub(crate) fn capped(words: &Words, mut texts: Vec<Text>, most: usize, more: &str) -> Vec<Text> {
    if texts.len() > most {
        let kept = most.saturating_sub(1);
        let left = i64::try_from(texts.len().saturating_sub(kept)).unwrap_or(i64::MAX);
        texts.truncate(kept);
        texts.push(phrase(words, more, [("n", left.into())]));
    }
    texts
}
