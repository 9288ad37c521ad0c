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

/// How many people a file would bring, and what would become of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// Different people in the file.
    pub people: usize,
    /// People to add.
    pub new: usize,
    /// People of the book who gain something.
    pub filled: usize,
    /// People of the book who stay as they are.
    pub same: usize,
    /// Records that make no person.
    pub skipped: usize,
}

/// Returns the sums of an import in one sentence.
pub fn sums(words: &Words, sums: Sums) -> String {
    let Sums { people, new, filled, same, skipped } = sums;
    words.with(
        "import-summary",
        [
            ("people", value(people)),
            ("new", value(new)),
            ("filled", value(filled)),
            ("same", value(same)),
            ("skipped", value(skipped)),
        ],
    )
}

/// Returns how a file was understood: its encoding, and for a table the layout and what stands between the cells.
pub fn read_as(words: &Words, encoding: &str, table: Option<(char, &str)>) -> String {
    let Some((delimiter, layout)) = table else {
        return words.with("import-encoding", [("name", value(encoding))]);
    };
    let delimiter = match delimiter {
        ',' => "import-delimiter-comma",
        ';' => "import-delimiter-semicolon",
        '\t' => "import-delimiter-tab",
        _ => "import-delimiter-other",
    };
    words.with(
        "import-table",
        [
            ("layout", value(words.say(&format!("layout-{}", layout.replace('_', "-"))))),
            ("name", value(encoding)),
            ("delimiter", value(words.say(delimiter))),
        ],
    )
}

/// Returns a remark by the id of its message, with its number and its text.
pub fn remark(words: &Words, id: &str, number: usize, text: &str) -> String {
    let text = safe(text).into_string();
    words.with(id, [("n", value(number)), ("text", value(text.clone())), ("names", value(text))])
}
