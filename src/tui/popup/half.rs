//! What a half-written line of a box keeps: its text, the caret, and what stood there when it was begun.

use serde::{Deserialize, Serialize};

use crate::tui::widget::text_box::TextBox;

/// A half-written line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    /// The text.
    pub text: String,
    /// The caret, in characters.
    pub caret: usize,
    /// What was there when it was begun; empty where nothing was.
    #[serde(default)]
    pub was: Vec<String>,
}

impl Half {
    /// Reads what was kept; what cannot be read, or says nothing, is none.
    pub fn read(draft: Option<&str>) -> Option<Self> {
        draft.and_then(|draft| serde_json::from_str(draft).ok()).filter(|half: &Self| !half.text.is_empty())
    }

    /// Returns the line with its caret.
    pub fn typed(&self) -> TextBox {
        TextBox::at(&self.text, self.caret)
    }

    /// Returns a line as it is kept; an empty one is thrown away.
    pub fn kept(typed: &TextBox, was: &[String]) -> String {
        if typed.is_empty() {
            return String::new();
        }
        let half = Self { text: typed.text().to_owned(), caret: typed.caret(), was: was.to_vec() };
        serde_json::to_string(&half).unwrap_or_default()
    }
}
