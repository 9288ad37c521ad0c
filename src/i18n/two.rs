//! Two copies of one book in words: where a record differs, and the note that keeps what the other one says.

use crate::{
    domain::facts::Who,
    i18n::{
        people::called,
        words::{Words, value},
    },
    text::safe::safe,
};

/// A column in which two copies differ, in plain values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differs<'a> {
    /// Its name in the book.
    pub field: &'a str,
    /// What it says here; empty = nothing.
    pub here: &'a str,
    /// What it says there; empty = nothing.
    pub there: &'a str,
}

/// A record in plain values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RecordWords<'a> {
    /// Its table.
    pub table: &'a str,
    /// Whose it is.
    pub who: Option<&'a Who>,
    /// How it is called.
    pub text: &'a str,
}

/// Columns whose values have names of their own, and how the ids of these begin.
const NAMED: [(&str, &str, &str); 13] = [
    ("action", "kind", "action-kind-"),
    ("action", "state", "action-state-"),
    ("action", "owner", "owner-"),
    ("contact", "kind", "field-kind-"),
    ("need", "state", "need-"),
    ("touch", "way", "way-"),
    ("touch", "channel", "channel-"),
    ("", "kind", "kind-"),
    ("", "direction", "direction-"),
    ("", "size", "size-"),
    ("", "sharing", "sharing-"),
    ("", "wanted", "kind-"),
    ("contact", "experience_band", "experience-"),
];

/// Columns that say yes or no.
const FLAGS: [&str; 6] = ["competitor", "archived", "frank", "deep", "for_good", "week_starts_sunday"];

/// Returns the line of a record: whose it is, what it is, how it is called.
pub fn record_line(words: &Words, record: RecordWords<'_>) -> String {
    let who = record.who.map(|who| called(words, who)).unwrap_or_default();
    // a person is called as she is
    let text = if record.table == "contact" { "" } else { record.text };
    let named = [
        ("who", value(safe(&who).into_string())),
        ("record", value(sort(words, record.table))),
        ("text", value(safe(text).into_string())),
    ];
    words.with("two-record", named).trim_end().to_owned()
}

/// Returns the line of a column: what it says here and there.
pub fn field_line(words: &Words, table: &str, differs: Differs<'_>) -> String {
    let told = |text: &str| value(safe(&said(words, table, differs.field, text)).into_string());
    let (here, there) = (told(differs.here), told(differs.there));
    words.with("two-field", [("field", value(field(words, table, differs.field))), ("here", here), ("there", there)])
}

/// Returns the note that keeps what the other copy says of a record.
pub fn note(words: &Words, record: RecordWords<'_>, differs: &[Differs<'_>]) -> String {
    let told = differs.iter().map(|one| {
        let there = said(words, record.table, one.field, one.there);
        words.with("two-note-field", [("field", value(field(words, record.table, one.field))), ("there", value(there))])
    });
    let what = told.collect::<Vec<_>>().join(&words.say("list-comma"));
    match record.table {
        "contact" => words.with("two-note", [("what", value(what))]),
        table => words.with(
            "two-note-of",
            [("record", value(sort(words, table))), ("text", value(record.text)), ("what", value(what))],
        ),
    }
}

/// Returns what a record of a table is called.
pub fn sort(words: &Words, table: &str) -> String {
    words.say(&format!("record-{}", dashed(table)))
}

/// What a column is called; one that has no words goes by its own name.
fn field(words: &Words, table: &str, name: &str) -> String {
    let id = match (table, name) {
        ("contact", "kind") => "field-kind".to_owned(),
        ("action", "kind") => "field-action-kind".to_owned(),
        (_, "kind") => "col-kind".to_owned(),
        _ => format!("field-{}", dashed(name)),
    };
    if words.has(&id) { words.say(&id) } else { name.to_owned() }
}

/// What a column says: a name for a code, a word for nothing.
fn said(words: &Words, table: &str, name: &str, text: &str) -> String {
    if text.is_empty() {
        return words.say("two-nothing");
    }
    if FLAGS.contains(&name) {
        return words.say(if text == "0" { "field-no" } else { "field-yes" });
    }
    let mut named = NAMED.iter();
    let found = named.find(|(whose, column, _)| *column == name && (whose.is_empty() || *whose == table));
    let Some((_, _, head)) = found else { return text.to_owned() };
    let named = text.split(", ").map(|code| {
        let id = format!("{head}{}", dashed(code));
        if words.has(&id) { words.say(&id) } else { code.to_owned() }
    });
    named.collect::<Vec<_>>().join(&words.say("list-comma"))
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}
