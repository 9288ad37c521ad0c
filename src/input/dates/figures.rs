//! Dates in figures: `2026-12-10`, `2026/12/10`, `12/10`, each with a weekday in brackets if one likes: `12/10(木)`.

use chrono::Weekday;

use super::{
    DateFrame, Ground, english, japanese,
    reckon::{Found, Wrong, day_of_month, full, month_day, on_weekday},
};

/// Reads a phrase in plain form. Month before day, as in Japan.
pub(super) fn read(phrase: &str, frame: &DateFrame, ground: Ground) -> Result<Option<Found>, Wrong> {
    let (figures, weekday) = without_weekday(trimmed(phrase));
    let numbers = |sign: char| -> Option<Vec<u32>> { figures.split(sign).map(number).collect() };
    let parts = ['/', '-', '.'].into_iter().find_map(|sign| numbers(sign).filter(|parts| parts.len() > 1));
    let found = match parts.as_deref() {
        Some(&[year, month, day]) if figures.find(['/', '-', '.']) == Some(4) => {
            full(i32::try_from(year).map_err(|_| Wrong::Far)?, month, day)?
        }
        Some(&[month, day]) if figures.contains('/') => month_day(frame, month, day)?,
        None if ground == Ground::Alone && weekday.is_none() => match number(figures) {
            Some(day) if figures.len() < 3 => day_of_month(frame, day)?,
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    on_weekday(found, weekday).map(Some)
}

/// Takes off small words around a date: `by 12/10`, `12/10まで`.
fn trimmed(phrase: &str) -> &str {
    let mut bare = phrase;
    for &lead in english::LEADS {
        bare = bare.strip_prefix(lead).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(bare);
    }
    japanese::without_particle(bare).trim()
}

/// Parts `12/10(木)` or `12/10 (thu)` from its weekday.
fn without_weekday(phrase: &str) -> (&str, Option<Weekday>) {
    let read = || {
        let (figures, bracket) = phrase.strip_suffix(')')?.split_once('(')?;
        let weekday = english::weekday(bracket.trim()).or_else(|| japanese::weekday(bracket.trim()))?;
        Some((figures.trim(), Some(weekday)))
    };
    read().unwrap_or((phrase, None))
}

/// One to four figures.
fn number(text: &str) -> Option<u32> {
    let figures = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if figures { text.parse().ok() } else { None }
}
