//! Faults and refusals in words: one sentence that says what happened, and a hint that says how to go on.

use crate::{
    i18n::words::{Words, value},
    text::safe::safe,
};

/// A fault in plain values. Its sentence is the message `id`, its hint the message `id-hint`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FaultWords<'a> {
    /// The id of the sentence.
    pub id: &'a str,
    /// What it names: a name, a text, what the system said.
    pub what: String,
    /// The file it is about.
    pub path: String,
    /// A first number: what was found, a line, a record.
    pub found: i64,
    /// A second number: what is known, a limit.
    pub known: i64,
}

impl<'a> FaultWords<'a> {
    /// A fault that names nothing.
    pub fn of(id: &'a str) -> Self {
        Self { id, ..Self::default() }
    }

    /// The same, naming something.
    #[must_use]
    pub fn what(mut self, what: impl Into<String>) -> Self {
        self.what = what.into();
        self
    }

    /// The same, about a file.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The same, with its two numbers.
    #[must_use]
    pub fn numbers(mut self, found: i64, known: i64) -> Self {
        self.found = found;
        self.known = known;
        self
    }

    /// Returns the sentence.
    pub fn sentence(&self, words: &Words) -> String {
        self.message(words, self.id)
    }

    /// Returns the hint, where there is one.
    pub fn hint(&self, words: &Words) -> Option<String> {
        let id = format!("{}-hint", self.id);
        words.has(&id).then(|| self.message(words, &id))
    }

    /// Returns the two as lines with their labels: `error: …`, `hint: …`.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let mut lines = vec![words.with("error-line", [("text", value(self.sentence(words)))])];
        lines.extend(self.hint(words).map(|hint| hint_line(words, &hint)));
        lines
    }

    fn message(&self, words: &Words, id: &str) -> String {
        let what = safe(&self.what).into_string();
        words.with(
            id,
            [
                // dates name what was typed `text`, imports count a `row` and a limit `n`
                ("text", value(what.clone())),
                ("what", value(what)),
                ("path", value(safe(&self.path).into_string())),
                ("row", value(self.found)),
                ("found", value(self.found)),
                ("n", value(self.known)),
                ("known", value(self.known)),
            ],
        )
    }
}

/// Returns a hint with its label.
pub fn hint_line(words: &Words, hint: &str) -> String {
    words.with("hint-line", [("text", value(hint))])
}
