//! Content lines as vCard (RFC 6350, 3.2) and iCalendar (RFC 5545, 3.1) write them: escaped, folded at 75 octets, ended with CRLF.
//! No text of a book makes a line of its own (`reliability.md` 7.3).

use crate::text::safe::{bare, safe, safe_lines};

/// The most octets of a line without its end.
const WIDTH: usize = 75;

/// One line before it is folded: `group.NAME;PARAMETERS:VALUE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    group: String,
    name: String,
    parameters: Vec<String>,
    value: String,
}

impl Property {
    /// A property whose value is a text.
    pub(super) fn text(name: &str, text: &str) -> Self {
        Self::of(name, escaped(text))
    }

    /// A property whose value is made of parts.
    pub(super) fn parts(name: &str, parts: &[&str]) -> Self {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        Self::of(name, parts.join(";"))
    }

    /// A property whose value is a list of texts.
    pub(super) fn list<'a>(name: &str, texts: impl Iterator<Item = &'a str>) -> Self {
        Self::of(name, texts.map(escaped).collect::<Vec<String>>().join(","))
    }

    /// A property whose value has no escapes: a day, an address of the web, or a value that came with its own.
    pub(super) fn plain(name: &str, value: &str) -> Self {
        Self::of(name, bare(value))
    }

    fn of(name: &str, value: String) -> Self {
        Self { group: String::new(), name: name.to_owned(), parameters: Vec::new(), value }
    }

    /// The same with a parameter, `NAME=VALUE`; its text stays as it is but for what ends a line or a quotation.
    #[must_use]
    pub(super) fn with(mut self, parameter: &str) -> Self {
        let parameter = bare(parameter);
        let quotes = parameter.matches('"').count();
        self.parameters.push(if quotes.is_multiple_of(2) { parameter } else { parameter.replace('"', "") });
        self
    }

    /// The same as a part of a group.
    #[must_use]
    pub(super) fn in_group(mut self, group: &str) -> Self {
        group.clone_into(&mut self.group);
        self
    }

    /// Adds the line, folded.
    pub(super) fn write(&self, out: &mut String) {
        let mut line = String::new();
        if !self.group.is_empty() {
            line.push_str(&self.group);
            line.push('.');
        }
        line.push_str(&self.name);
        for parameter in &self.parameters {
            line.push(';');
            line.push_str(parameter);
        }
        line.push(':');
        line.push_str(&self.value);
        fold(&line, out);
    }
}

/// Returns a parameter whose value is a text: quoted, and escaped by RFC 6868.
pub(super) fn parameter(name: &str, text: &str) -> String {
    format!("{name}=\"{}\"", safe(text).replace('^', "^^").replace('"', "^'"))
}

/// A text with the escapes of both formats; line breaks of every sort are one.
pub(super) fn escaped(text: &str) -> String {
    let text = safe_lines(text);
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

/// Cuts between letters, never inside one.
fn fold(line: &str, out: &mut String) {
    let mut room = WIDTH;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = WIDTH.saturating_sub(1);
        }
        out.push(letter);
        room = room.saturating_sub(letter.len_utf8());
    }
    out.push_str("\r\n");
}
