//! Closing days in words: `mon, 3rd tue, 2026-12-29`, 月, 第3火曜, 12/29.

use chrono::{NaiveDate, Weekday};

use crate::{cli::failure::Failure, domain::profile::NthWeekday, text::script::half_width};

/// Closing days as they were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closed {
    /// Each week.
    pub weekdays: Vec<Weekday>,
    /// Each month.
    pub nth: Vec<NthWeekday>,
    /// Single days.
    pub dates: Vec<NaiveDate>,
}

/// First letters of the weekdays in Japanese.
const DAYS: [(char, Weekday); 7] = [
    ('月', Weekday::Mon),
    ('火', Weekday::Tue),
    ('水', Weekday::Wed),
    ('木', Weekday::Thu),
    ('金', Weekday::Fri),
    ('土', Weekday::Sat),
    ('日', Weekday::Sun),
];

/// Reads a list of closing days; `date` reads what is neither a weekday nor one of a month.
///
/// # Errors
/// What `date` says of the first word that is no day.
pub fn read(text: &str, date: impl Fn(&str) -> Result<NaiveDate, Failure>) -> Result<Closed, Failure> {
    let mut closed = Closed::default();
    for word in text.split([',', '、', '，', ';']).map(str::trim).filter(|word| !word.is_empty()) {
        let plain: String = word.chars().map(half_width).flat_map(char::to_lowercase).collect();
        if let Some(day) = weekday(&plain) {
            closed.weekdays.push(day);
        } else if let Some(nth) = nth(&plain) {
            closed.nth.push(nth);
        } else {
            closed.dates.push(date(word)?);
        }
    }
    Ok(closed)
}

/// `mon`, `mondays`, 月, 月曜, 月曜日; `12月` and `3日` are no weekdays.
fn weekday(word: &str) -> Option<Weekday> {
    let short = word.strip_suffix("days").map_or_else(|| word.to_owned(), |head| format!("{head}day"));
    if let Ok(day) = short.parse() {
        return Some(day);
    }
    let mut letters = word.chars();
    let first = letters.next()?;
    let day = DAYS.iter().find(|(letter, _)| *letter == first).map(|(_, day)| *day)?;
    ["", "曜", "曜日"].contains(&letters.as_str()).then_some(day)
}

/// `3rd tue`, `3 tue`, 第3火, 第3火曜日.
fn nth(word: &str) -> Option<NthWeekday> {
    let bare = word.strip_prefix('第').unwrap_or(word);
    let (figure, rest) = bare.split_at_checked(1)?;
    let nth: u8 = figure.parse().ok().filter(|nth| (1..=5).contains(nth))?;
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest).trim();
    // 3月 is a month, 第3月曜 a day
    let is_rule = word.starts_with('第') || rest.is_ascii();
    weekday(rest).filter(|_| is_rule).map(|weekday| NthWeekday { nth, weekday })
}
