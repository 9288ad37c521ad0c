//! What is said of a deed once it is on the disk: one line, the same in the terminal and on the command line.

use chrono::NaiveDate;

use crate::{
    domain::facts::Who,
    i18n::{
        days::echo,
        people::called,
        words::{Words, value},
    },
};

/// A deed in plain values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SaidWords<'a> {
    /// The id of its message, `said-…`.
    pub id: &'a str,
    /// The person it is about.
    pub who: Option<&'a Who>,
    /// Its words.
    pub text: &'a str,
    /// The day it is about.
    pub on: Option<NaiveDate>,
    /// The day of what comes next.
    pub next: Option<NaiveDate>,
    /// How many records or people.
    pub count: u32,
    /// How many more deeds of the same kind were done in the same act.
    pub more: u32,
}

/// Returns the line: every message gets `who`, `text`, `on`, `next` and `count`, the texts empty where there is nothing. The
/// message that ends in `-next` or `-on` is taken where there is one and there is such a day.
pub fn said(words: &Words, said: SaidWords<'_>, today: NaiveDate) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| echo(words, day, today)).unwrap_or_default();
    let fuller = [("next", said.next), ("on", said.on)]
        .into_iter()
        .filter(|(_, day)| day.is_some())
        .map(|(end, _)| format!("{}-{end}", said.id))
        .find(|id| words.has(id));
    let line = words.with(
        fuller.as_deref().unwrap_or(said.id),
        [
            ("who", value(said.who.map(|who| called(words, who)).unwrap_or_default())),
            ("text", value(said.text)),
            ("on", value(day(said.on))),
            ("next", value(day(said.next))),
            ("count", value(said.count)),
        ],
    );
    match said.more {
        0 => line,
        more => words.with("said-and-more", [("what", value(line)), ("more", value(more))]),
    }
}

/// Returns the line of a deed that was taken back.
pub fn undone(words: &Words, what: &str) -> String {
    words.with("said-undone", [("what", value(what))])
}

/// Returns the line of a deed that was brought back.
pub fn redone(words: &Words, what: &str) -> String {
    words.with("said-redone", [("what", value(what))])
}

/// Returns the words of a thank-you: whom for, and what for where it is known.
pub fn thank(words: &Words, who: &Who, what: &str) -> String {
    let name = ("who", value(called(words, who)));
    match what.trim() {
        "" => words.with("thanks-text-bare", [name]),
        what => words.with("thanks-text", [name, ("what", value(what))]),
    }
}
