//! BDAY in all the ways that cards write it, with a year or without one.

use chrono::{Datelike, NaiveDate};

use crate::{text::keys::one_width, transfer::vcard::lines::Line};

/// Apple writes a birthday without a year into this one (X-APPLE-OMIT-YEAR).
const NO_YEAR: u16 = 1604;
/// A leap year, so that 29 February is a day where the year is unknown.
const LEAP: i32 = 2000;
/// Before this year nobody is meant who is alive; some programs write the year 1 for none.
const FIRST_YEAR: u16 = 1800;

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
        match day(line.value(), omitted) {
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

fn day(value: &str, omitted: u16) -> Option<String> {
    let value = one_width(value);
    let date = value.trim().split(['T', 't', ' ']).next().unwrap_or_default();
    if let Some(rest) = date.strip_prefix("--") {
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let (month, day) = (digits.len() == 4).then(|| digits.split_at_checked(2)).flatten()?;
        return without_year(month.parse().ok()?, day.parse().ok()?);
    }
    let (year, month, day) = numbers(date)?;
    if year == omitted || year == NO_YEAR {
        return without_year(month, day);
    }
    let full = NaiveDate::from_ymd_opt(i32::from(year), month, day).filter(|_| (FIRST_YEAR..=9999).contains(&year))?;
    Some(full.format("%Y-%m-%d").to_string())
}

/// `19790415`, `1979-04-15`, `1979/4/15`, `1979.4.15`.
fn numbers(date: &str) -> Option<(u16, u32, u32)> {
    if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, rest) = date.split_at_checked(4)?;
        let (month, day) = rest.split_at_checked(2)?;
        return Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?));
    }
    let mut words = date.split(['-', '/', '.']);
    let (year, month, day) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

fn without_year(month: u32, day: u32) -> Option<String> {
    let date = NaiveDate::from_ymd_opt(LEAP, month, day)?;
    Some(format!("--{:02}-{:02}", date.month(), date.day()))
}
