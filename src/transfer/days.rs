//! Days as other programs write them.

use chrono::{Datelike, NaiveDate};

use crate::text::keys::one_width;

/// Apple writes a birthday without a year into this one (X-APPLE-OMIT-YEAR).
pub(super) const NO_YEAR: u16 = 1604;
/// A leap year, so that 29 February is a day where the year is unknown.
const LEAP: i32 = 2000;
/// Before this year nobody is meant who is alive; some programs write the year 1 for none.
const FIRST_YEAR: u16 = 1800;
/// The months as English files shorten them.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// What programs write where there is no day.
const NO_DAY: [&str; 5] = ["0/0/00", "0/0/0", "00/00/00", "0000-00-00", "0000/00/00"];

/// A day in a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellDay {
    /// None is written.
    None,
    /// `YYYY-MM-DD`, or `--MM-DD` without a year.
    Day(String),
    /// Something that is no day.
    Unread,
}

/// Reads `1979/4/15`, `4/15/1979`, `05 Mar 2024`, `Mar 5, 2024`, `2023年5月18日`, and all that [`birthday`] reads. Where the month
/// comes first by custom and is above 12, the day does.
pub(super) fn cell_day(text: &str) -> CellDay {
    let text = one_width(text.trim());
    if text.is_empty() || NO_DAY.contains(&text.as_str()) {
        return CellDay::None;
    }
    let plain = text.replace(['年', '月'], "-").replace('日', "");
    let read = birthday(&plain, NO_YEAR).or_else(|| year_last(&plain)).or_else(|| in_english(&plain));
    let read = read.or_else(|| without_its_year(&plain));
    read.map_or(CellDay::Unread, CellDay::Day)
}

/// Reads a whole day; none where its year is not known.
pub(super) fn whole_day(text: &str) -> Option<NaiveDate> {
    match cell_day(text) {
        CellDay::Day(day) => day.parse().ok(),
        CellDay::None | CellDay::Unread => None,
    }
}

/// Returns a birthday as `YYYY-MM-DD`, or `--MM-DD` where the year is `omitted` or not there; none for anything that is no day.
pub(super) fn birthday(value: &str, omitted: u16) -> Option<String> {
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

/// `4/15/1979`, and `15/4/1979` where it can be nothing else; a time behind it is left out.
fn year_last(text: &str) -> Option<String> {
    let date = text.split_whitespace().next()?;
    let mut words = date.split(['/', '-', '.']);
    let (first, second, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || year.len() != 4 {
        return None;
    }
    let (first, second) = (first.parse::<u8>().ok()?, second.parse::<u8>().ok()?);
    let (month, day) = if first > 12 { (second, first) } else { (first, second) };
    birthday(&format!("{year}-{month:02}-{day:02}"), NO_YEAR)
}

/// `05 Mar 2024`, `5 March 2024`, `Mar 5, 2024`.
fn in_english(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let [first, second, year, ..] = words.as_slice() else { return None };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), _) => (month, second),
        (None, Some(month)) => (month, first),
        (None, None) => return None,
    };
    birthday(&format!("{year}-{month:02}-{:02}", day.parse::<u8>().ok()?), NO_YEAR)
}

fn month(word: &str) -> Option<usize> {
    MONTHS.iter().position(|name| word.starts_with(name)).map(|at| at.saturating_add(1))
}

/// `5-18-`, as `5月18日` was made.
fn without_its_year(text: &str) -> Option<String> {
    let (month, day) = text.split_once('-')?;
    without_year(month.parse().ok()?, day.trim_end_matches('-').parse().ok()?)
}
