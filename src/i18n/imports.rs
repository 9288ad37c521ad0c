//! What is said of a record that comes in: where it differs, and what else is worth knowing.

use crate::{
    domain::merge::Conflict,
    i18n::words::{Words, value},
    text::safe::safe,
};

/// Returns where a record of a file differs from the book, with what stays and what the file says.
pub fn conflict(words: &Words, conflict: &Conflict) -> String {
    words.with(
        "import-conflict-line",
        [
            ("field", value(words.say(conflict.field.id()))),
            ("ours", value(safe(&conflict.ours).into_string())),
            ("theirs", value(safe(&conflict.theirs).into_string())),
        ],
    )
}

/// Returns a remark by the id of its message, with its number and its text.
pub fn remark(words: &Words, id: &str, number: usize, text: &str) -> String {
    let text = safe(text).into_string();
    words.with(id, [("n", value(number)), ("text", value(text.clone())), ("names", value(text))])
}
