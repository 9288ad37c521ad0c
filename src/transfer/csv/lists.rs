//! Several values in one cell, taken apart as the program that wrote it put them together.

use crate::transfer::csv::{fields::Reach, layout::Lists};

/// Returns the values of a cell for a list, without blank ones.
pub(super) fn values(lists: Lists, reach: Reach, text: &str) -> Vec<String> {
    let parts: Vec<&str> = match (lists, reach) {
        (Lists::Lines, _) => return entries(text),
        (Lists::Colons, _) => text.split(":::").collect(),
        (Lists::Marks, Reach::Emails) => {
            text.split(|letter: char| matches!(letter, ',' | ';' | '、') || letter.is_whitespace()).collect()
        }
        (Lists::Marks, Reach::Phones) => text.split([';', '、', '\n']).collect(),
        (Lists::Marks, Reach::Urls) => text.split_whitespace().collect(),
        (Lists::Marks, Reach::Addresses) => vec![text],
    };
    filled(parts)
}

/// Returns the tags of a cell, without blank ones.
pub(super) fn tags(lists: Lists, text: &str) -> Vec<String> {
    match lists {
        Lists::Lines => entries(text),
        Lists::Colons => filled(text.split(":::").collect()),
        Lists::Marks => filled(text.split([',', ';', '、', '\n']).collect()),
    }
}

/// Returns the notes of a cell.
pub(super) fn notes(lists: Lists, text: &str) -> Vec<String> {
    match lists {
        Lists::Lines => entries(text),
        Lists::Colons | Lists::Marks => filled(vec![text]),
    }
}

/// Takes `label: value` apart; a value that has a colon of its own and no label begins with `: `.
pub(super) fn labelled(entry: &str) -> (&str, &str) {
    entry.split_once(": ").unwrap_or(("", entry))
}

/// One entry on each line; a line that begins with a blank goes on with the entry above.
fn entries(text: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for line in text.split('\n') {
        match (line.strip_prefix(' '), entries.last_mut()) {
            (Some(more), Some(entry)) => {
                entry.push('\n');
                entry.push_str(more);
            }
            _ => entries.push(line.to_owned()),
        }
    }
    entries.retain(|entry| !entry.trim().is_empty());
    entries
}

fn filled(parts: Vec<&str>) -> Vec<String> {
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
