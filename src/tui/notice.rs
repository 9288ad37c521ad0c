//! What the status line says: the deed that was done, why something was not, or how to go on.

use chrono::NaiveDate;

use crate::{
    book::{Done, Error, Said, Turn},
    config::copying::Way,
    i18n::{
        Words,
        errors::FaultWords,
        said::{SaidWords, said},
        words::value,
    },
    tui::clipboard::Copied,
};

/// Lines that the status line still tells one after the other.
const MOST_LINES: usize = 9;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done and is saved.
    Done,
    /// Something was not done.
    Look,
    /// A hint.
    Hint,
}

/// One line for the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// What can be done now: `u undo`, or a hint.
    pub then: String,
}

impl Notice {
    /// A hint by the id of its message, which may name one thing.
    pub fn hint(words: &Words, id: &str, what: &str) -> Self {
        Self { tone: Tone::Hint, text: words.with(id, [("what", value(what))]), then: String::new() }
    }
}

/// Returns a deed in words.
pub fn deed(words: &Words, parts: &Said, today: NaiveDate) -> String {
    let id = parts.deed.id();
    said(
        words,
        SaidWords {
            id: &id,
            who: parts.who.as_ref(),
            text: &parts.text,
            on: parts.on,
            next: parts.next,
            count: parts.count,
            more: parts.more,
        },
        today,
    )
}

/// Says what was done, and that it can be taken back.
pub fn done(words: &Words, done: &Done, today: NaiveDate) -> Notice {
    let sentence = deed(words, &done.said, today);
    let (text, then) = match done.turned {
        None => (sentence, "tui-then-undo"),
        Some(Turn::Undo) => (words.with("said-undone", [("what", value(sentence))]), "tui-then-redo"),
        Some(Turn::Redo) => (words.with("said-redone", [("what", value(sentence))]), "tui-then-undo"),
    };
    Notice { tone: Tone::Done, text, then: words.say(then) }
}

/// Returns a text as the status line tells of it: of a whole page, how many lines it has.
pub fn in_short(words: &Words, text: &str) -> String {
    match text.lines().count() {
        lines if lines > MOST_LINES => words.with("copied-lines", [("n", value(lines))]),
        _ => text.to_owned(),
    }
}

/// Says which way a text was copied and where the file lies; what was copied comes last and may be cut.
pub fn copied(words: &Words, what: &str, copied: &Copied) -> Notice {
    let what = in_short(words, what);
    let id = match (copied.way, copied.file.is_some()) {
        (Some(Way::Tool(_)), true) => "tui-copied-tool",
        (Some(Way::Tool(_)), false) => "tui-copied-tool-alone",
        (Some(Way::Tmux), true) => "tui-copied-tmux",
        (Some(Way::Tmux), false) => "tui-copied-tmux-alone",
        (Some(Way::Terminal), true) => "tui-copied-terminal",
        (Some(Way::Terminal), false) => "tui-copied-terminal-alone",
        (None, true) => "tui-copied-file",
        (None, false) => "tui-copied-nowhere",
    };
    let way = if let Some(Way::Tool(name)) = copied.way { name } else { "" };
    let file = copied.file.as_deref().unwrap_or_default();
    Notice {
        tone: if copied.way.is_some() { Tone::Hint } else { Tone::Look },
        text: words.with(id, [("way", value(way)), ("file", value(file)), ("what", value(what))]),
        then: String::new(),
    }
}

/// Says why something was not done, and what to do.
pub fn trouble(words: &Words, error: &Error) -> Notice {
    let told = error.told();
    fault(words, &FaultWords { id: told.id, what: told.what, path: told.path, found: told.found, known: told.known })
}

/// Says what went wrong with a file, and what to do.
pub fn fault(words: &Words, fault: &FaultWords<'_>) -> Notice {
    Notice { tone: Tone::Look, text: fault.sentence(words), then: fault.hint(words).unwrap_or_default() }
}
