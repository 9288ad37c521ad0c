//! Days in words: `Fri 27 Nov`, 11/27(金), `in 11 days`, 金曜から, `every 4 weeks`, names of holidays (`ux.md` 4.5, P4).

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::{
    action::{Repeat, RepeatUnit},
    calendar::{Holiday, holiday},
};
use crate::i18n::words::{Words, value};

/// Days of a year, as a length of time is told.
const YEAR: i64 = 365;
const TWO_YEARS: i64 = 730;

/// Returns `Fri 27 Nov` / `11/27(金)`.
pub fn short_date(words: &Words, date: NaiveDate) -> String {
    dated(words, "day-short", date)
}

/// Returns a day of the record: as [`short_date`] does within this year, else with the year in place of the weekday, which is as wide:
/// `27 Nov 2025` / 2025/11/27.
pub fn near_date(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() { short_date(words, date) } else { month_day(words, date, today) }
}

/// Returns `Mon 23 Nov 2026` / `2026年11月23日(月・祝)`; the Japanese form marks a public holiday.
pub fn full_date(words: &Words, date: NaiveDate) -> String {
    dated(words, if holiday(date).is_some() { "day-full-holiday" } else { "day-full" }, date)
}

/// Returns what a typed date was understood as, with weekday and distance: `Fri 4 Dec (in 11 days)` / `12月4日(金)・11日後`.
/// A year other than this one is named.
pub fn echo(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    let id = if date.year() == today.year() { "day-echo-date" } else { "day-echo-date-year" };
    let (day, distance) = (dated(words, id, date), distance(words, date, today));
    words.with("day-echo", [("day", value(day)), ("distance", value(distance))])
}

/// Returns the distance alone: `today`, `tomorrow`, `in 11 days`, `yesterday`, `5 days ago` / 今日, 明日, 11日後, 昨日, 5日前.
pub fn distance(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    let days = days_between(today, date);
    match days {
        0 => words.say("day-today"),
        1 => words.say("day-tomorrow"),
        -1 => words.say("day-yesterday"),
        2.. => words.with("day-ahead", [("n", value(days))]),
        _ => words.with("day-ago", [("n", value(days.saturating_neg()))]),
    }
}

/// Returns since when something is waiting: `since Fri` within the last six days, else `since 12 Nov` / 金曜から, 11/12から.
pub fn since(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    let day = match days_between(date, today) {
        1..=6 => words.with("day-since-weekday", [("weekday", value(weekday(words, date.weekday())))]),
        _ => words.with("day-since-date", [("day", value(month_day(words, date, today)))]),
    };
    if date == today { words.say("day-since-today") } else { day }
}

/// Returns when something is due, for a narrow column: `today`, `tomorrow`, `Fri 27`, `2 Dec` / 今日, 明日, 27日(金), 12/2;
/// a past day as [`since`] says it.
pub fn due_word(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, date) {
        ..0 => since(words, date, today),
        0 => words.say("day-today"),
        1 => words.say("day-tomorrow"),
        2..=6 => dated(words, "day-near", date),
        _ => month_day(words, date, today),
    }
}

/// Returns how long ago a day was: `today`, `yesterday`, `41 days ago` / 今日, 昨日, 41日前.
pub fn ago(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    distance(words, date, today)
}

/// Returns how long ago a day was, for a narrow column: `today`, `5 d`, from a year on `14 mo`, from two years on `3 y` / 今日, 5日, 14か月,
/// 3年.
pub fn ago_short(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    match days_between(date, today) {
        0 => words.say("day-today"),
        days @ ..=YEAR => words.with("day-ago-short", [("n", value(days))]),
        days if days < TWO_YEARS => words.with("day-ago-short-months", [("n", value(days.saturating_mul(12) / YEAR))]),
        days => words.with("day-ago-short-years", [("n", value(days / YEAR))]),
    }
}

/// Returns `27 Nov` / `11/27`, with the year where it is not that of today.
pub fn month_day(words: &Words, date: NaiveDate, today: NaiveDate) -> String {
    dated(words, if date.year() == today.year() { "day-month-day" } else { "day-month-day-year" }, date)
}

/// Returns a rhythm in days as people say it: 7 `every week`, 28 `every 4 weeks`, 30 `every month`, 45 `every 45 days`.
pub fn rhythm(words: &Words, cadence_days: u16) -> String {
    repeat(
        words,
        match cadence_days {
            365 => Repeat { every: 12, unit: RepeatUnit::Month },
            days if days > 0 && days.is_multiple_of(30) => Repeat { every: days / 30, unit: RepeatUnit::Month },
            days if days > 0 && days.is_multiple_of(7) => Repeat { every: days / 7, unit: RepeatUnit::Week },
            days => Repeat { every: days, unit: RepeatUnit::Day },
        },
    )
}

/// Returns a repeat: `every 2 weeks` / 2週間ごと; a year of months is a year.
pub fn repeat(words: &Words, repeat: Repeat) -> String {
    let (id, every) = match (repeat.unit, repeat.every) {
        (RepeatUnit::Day, every) => ("day-every-days", every),
        (RepeatUnit::Week, every) => ("day-every-weeks", every),
        (RepeatUnit::Month, every) if every > 0 && every.is_multiple_of(12) => ("day-every-years", every / 12),
        (RepeatUnit::Month, every) => ("day-every-months", every),
    };
    words.with(id, [("n", value(every))])
}

/// Returns a length of time: 30 `30 min`, 120 `2 h`, 150 `2 h 30 min` / 30分, 2時間, 2時間30分.
pub fn duration(words: &Words, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => words.with("day-minutes", [("n", value(rest))]),
        (_, 0) => words.with("day-hours", [("n", value(hours))]),
        _ => words.with("day-hours-minutes", [("hours", value(hours)), ("minutes", value(rest))]),
    }
}

/// Returns the month of a day in short: `Nov` / 11.
pub fn month(words: &Words, date: NaiveDate) -> String {
    words.say(MONTHS.get(date.month0() as usize).copied().unwrap_or_default())
}

/// Returns a weekday: `Fri` / 金.
pub fn weekday(words: &Words, weekday: Weekday) -> String {
    words.say(match weekday {
        Weekday::Mon => "weekday-mon",
        Weekday::Tue => "weekday-tue",
        Weekday::Wed => "weekday-wed",
        Weekday::Thu => "weekday-thu",
        Weekday::Fri => "weekday-fri",
        Weekday::Sat => "weekday-sat",
        Weekday::Sun => "weekday-sun",
    })
}

/// Returns the name of a public holiday: `Labour Thanksgiving Day` / 勤労感謝の日.
pub fn holiday_name(words: &Words, holiday: Holiday) -> String {
    words.say(holiday.id())
}

/// Returns the ISO number of the week that a day lies in, 1 to 53; of a week that starts on a Sunday, that of its Thursday.
pub fn week_number(first: NaiveDate) -> u32 {
    let thursday = first.checked_add_days(chrono::Days::new(if first.weekday() == Weekday::Sun { 4 } else { 3 }));
    thursday.unwrap_or(first).iso_week().week()
}

/// Fills a message that takes the parts of a date.
fn dated(words: &Words, id: &str, date: NaiveDate) -> String {
    words.with(
        id,
        [
            ("year", value(date.year())),
            ("month", value(month(words, date))),
            ("day", value(date.day())),
            ("weekday", value(weekday(words, date.weekday()))),
        ],
    )
}

/// The messages of the twelve months.
const MONTHS: &[&str] = &[
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];

fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}
