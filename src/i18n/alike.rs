//! Two records of one person in words: why they may be of one, and what differs between them.

use crate::{
    domain::{alike::Alike, merge::Conflict},
    i18n::words::{Words, value},
};

/// Returns why two records may be of one person, in one line: "same e-mail lisa@example.jp, same name".
pub fn reasons(words: &Words, reasons: &[Alike]) -> String {
    let told: Vec<String> = reasons.iter().map(|one| reason(words, one)).collect();
    told.join(&words.say("list-comma"))
}

fn reason(words: &Words, reason: &Alike) -> String {
    match reason {
        Alike::Mail(mail) => words.with("alike-mail", [("what", value(mail.as_str()))]),
        Alike::Phone(phone) => words.with("alike-phone", [("what", value(phone.as_str()))]),
        Alike::Name => words.say("alike-name"),
        Alike::Reading => words.say("alike-reading"),
    }
}

/// Returns what the record that goes says otherwise, in one line: "Role: trainer, Place: Kyoto"; empty where nothing differs.
pub fn differing(words: &Words, conflicts: &[Conflict]) -> String {
    let told: Vec<String> = conflicts.iter().map(|one| field(words, one)).collect();
    told.join(&words.say("list-comma"))
}

fn field(words: &Words, conflict: &Conflict) -> String {
    let name = words.say(conflict.field.id());
    words.with("merge-field", [("field", value(name)), ("text", value(conflict.theirs.as_str()))])
}

/// Returns the note that keeps what differs, for the merge to write; empty where nothing does.
pub fn note(words: &Words, conflicts: &[Conflict]) -> String {
    let what = differing(words, conflicts);
    if what.is_empty() { what } else { words.with("merge-note", [("what", value(what))]) }
}
