//! The properties of a kept card one by one, as 3.0 and 4.0 write them, so that they can be written out again.

use crate::transfer::vcard::{
    lines::{Line, unfold},
    mend::{is_old, plain},
    split::{Mark, mark, physical},
};

/// One property of a kept card: `group.NAME;PARAMETERS:VALUE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::transfer) struct KeptLine {
    /// What stands before the dot; empty when nothing does.
    pub(in crate::transfer) group: String,
    /// The name as it is written: letters, digits and dashes.
    pub(in crate::transfer) name: String,
    /// The parameters as they are written, without those of an encoding that is undone.
    pub(in crate::transfer) parameters: Vec<String>,
    /// The value with its escapes.
    pub(in crate::transfer) value: String,
}

/// Returns the properties of a card in their order; a line that is none is left out.
pub(in crate::transfer) fn kept_lines(raw: &str) -> Vec<KeptLine> {
    let lines = unfold(raw, 1).unwrap_or_default();
    let old = is_old(&lines);
    let properties = lines.iter().filter(|line| line.has_value());
    let mut kept: Vec<KeptLine> = properties.filter_map(|line| KeptLine::of(&plain(line, old))).collect();
    if let Some(agent) = kept.iter_mut().find(|line| line.is("AGENT") && line.value.trim().is_empty()) {
        agent.value = inner(raw);
    }
    kept
}

impl KeptLine {
    fn of(text: &str) -> Option<Self> {
        let line = Line::new(text);
        let mut pieces = pieces(line.head()).into_iter();
        let first = pieces.next().unwrap_or_default().trim();
        let (group, name) = first.rsplit_once('.').unwrap_or(("", first));
        let is_name = !name.is_empty() && name.chars().all(is_of_a_name);
        is_name.then(|| Self {
            group: group.chars().filter(|letter| is_of_a_name(*letter)).collect(),
            name: name.to_owned(),
            parameters: pieces.map(str::to_owned).collect(),
            value: line.value().to_owned(),
        })
    }

    /// Tells whether the name is this one, in any case.
    pub(in crate::transfer) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// Cuts at the semicolons that stand outside quotes.
fn pieces(head: &str) -> Vec<&str> {
    let mut quoted = false;
    head.split(|letter: char| {
        quoted ^= letter == '"';
        letter == ';' && !quoted
    })
    .collect()
}

/// The cards that lie inside a card, as the value of AGENT writes them since 3.0 (RFC 2426, 3.5.4).
fn inner(raw: &str) -> String {
    let mut depth = 0usize;
    let mut value = String::new();
    for content in physical(raw) {
        let content = content.trim_end_matches(['\r', '\n']);
        let mark = mark(content, depth > 0);
        if mark == Mark::Begin {
            depth = depth.saturating_add(1);
        }
        if depth > 1 {
            let joint = if value.is_empty() { "" } else { "\\n" };
            value.push_str(joint);
            value.push_str(&content.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,"));
        }
        if mark == Mark::End {
            depth = depth.saturating_sub(1);
        }
    }
    value
}
