//! What a half-written line keeps: its text, the caret, the person and the kind that were chosen.

use serde::{Deserialize, Serialize};

use crate::domain::{exchange::SupportKind, facts::Who};

/// A half-written line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The caret, in characters.
    pub caret: usize,
    /// The person it is about.
    #[serde(default)]
    pub who: Option<Who>,
    /// The kind of support that was chosen.
    #[serde(default)]
    pub kind: Option<SupportKind>,
}

/// Reads a draft; one that cannot be read is none.
pub fn read(json: &str) -> Option<Draft> {
    serde_json::from_str(json).ok()
}

/// Writes a draft; an empty line is none.
pub fn write(text: &str, caret: usize, who: Option<&Who>, kind: Option<SupportKind>) -> String {
    if text.is_empty() {
        return String::new();
    }
    serde_json::to_string(&Draft { text: text.to_owned(), caret, who: who.cloned(), kind }).unwrap_or_default()
}

/// Returns the draft of a text that nobody typed into the box yet, such as one that was pasted beside it.
pub fn of(text: &str) -> String {
    write(text, text.chars().count(), None, None)
}
