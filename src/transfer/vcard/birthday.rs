//! BDAY in all the ways that cards write it, with a year or without one.

use crate::transfer::{
    days::{NO_YEAR, birthday},
    vcard::lines::Line,
};

/// What the card says about the birthday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Birthday {
    /// Nothing, or an empty value.
    None,
    /// `YYYY-MM-DD`, or `--MM-DD` without a year.
    Day(String),
    /// Something that is no day.
    Unread(String),
}

/// Reads the first BDAY that is a day.
pub(super) fn read(lines: &[Line]) -> Birthday {
    let mut unread = Birthday::None;
    for line in lines.iter().filter(|line| line.is("BDAY") && !line.value().trim().is_empty()) {
        let omitted = line.parameters().find_map(omitted_year).unwrap_or(NO_YEAR);
        match birthday(line.value(), omitted) {
            Some(day) => return Birthday::Day(day),
            None => unread = Birthday::Unread(line.value().trim().to_owned()),
        }
    }
    unread
}

fn omitted_year(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    name.eq_ignore_ascii_case("X-APPLE-OMIT-YEAR").then(|| value.trim_matches('"').parse().ok()).flatten()
}
