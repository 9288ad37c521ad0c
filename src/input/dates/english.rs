//! English words for days.

use chrono::Weekday;

use super::{
    DateFrame, Ground, Wanted,
    reckon::{Found, Step, Wrong, coming, coming_or_week, day_of_month, full, in_week, month_day, on_weekday, step},
};

/// Small words before a date.
pub(super) const LEADS: &[&str] = &["due", "on", "by", "until", "till", "the"];

/// Reads a phrase in plain form.
pub(super) fn read(phrase: &str, frame: &DateFrame, ground: Ground) -> Result<Option<Found>, Wrong> {
    let all: Vec<&str> = phrase.split(' ').map(|word| word.trim_end_matches([',', '.'])).collect();
    let mut words = all.as_slice();
    while let [lead, rest @ ..] = words
        && LEADS.contains(lead)
    {
        words = rest;
    }
    let joined = words.join(" ");
    if let Some(&(_, fixed)) = FIXED.iter().find(|(name, _)| *name == joined) {
        return step(frame, fixed).map(Some);
    }
    if let Some(found) = near_weekday(words, frame) {
        return found.map(Some);
    }
    if let Some(length) = length(words, frame, ground) {
        return step(frame, length?).map(Some);
    }
    absolute(words, frame)
}

/// Returns the weekday of a name or of its short form, in lower case.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(names, _)| names.contains(&word)).map(|&(_, weekday)| weekday)
}

/// Whole phrases.
const FIXED: &[(&str, Step)] = &[
    ("today", Step::Days(0)),
    ("tonight", Step::Days(0)),
    ("tomorrow", Step::Days(1)),
    ("tmr", Step::Days(1)),
    ("tmrw", Step::Days(1)),
    ("day after tomorrow", Step::Days(2)),
    ("yesterday", Step::Days(-1)),
    ("day before yesterday", Step::Days(-2)),
    ("this week", Step::WeekEnd(0)),
    ("end of week", Step::WeekEnd(0)),
    ("end of the week", Step::WeekEnd(0)),
    ("end of this week", Step::WeekEnd(0)),
    ("end of next week", Step::WeekEnd(1)),
    ("eow", Step::WeekEnd(0)),
    ("next week", Step::Days(7)),
    ("last week", Step::Days(-7)),
    ("weekend", Step::Weekend(0)),
    ("this weekend", Step::Weekend(0)),
    ("next weekend", Step::Weekend(1)),
    ("last weekend", Step::Weekend(-1)),
    ("this month", Step::MonthEnd(0)),
    ("end of month", Step::MonthEnd(0)),
    ("end of the month", Step::MonthEnd(0)),
    ("end of this month", Step::MonthEnd(0)),
    ("eom", Step::MonthEnd(0)),
    ("end of next month", Step::MonthEnd(1)),
    ("next month", Step::Months(1)),
    ("last month", Step::Months(-1)),
    ("end of year", Step::YearEnd),
    ("end of the year", Step::YearEnd),
    ("end of this year", Step::YearEnd),
    ("eoy", Step::YearEnd),
    ("next year", Step::Months(12)),
    ("last year", Step::Months(-12)),
];

const WEEKDAYS: &[(&[&str], Weekday)] = &[
    (&["mon", "monday"], Weekday::Mon),
    (&["tue", "tues", "tuesday"], Weekday::Tue),
    (&["wed", "weds", "wednesday"], Weekday::Wed),
    (&["thu", "thur", "thurs", "thursday"], Weekday::Thu),
    (&["fri", "friday"], Weekday::Fri),
    (&["sat", "saturday"], Weekday::Sat),
    (&["sun", "sunday"], Weekday::Sun),
];

/// In the order of the year.
const MONTHS: &[&[&str]] = &[
    &["jan", "january"],
    &["feb", "february"],
    &["mar", "march"],
    &["apr", "april"],
    &["may"],
    &["jun", "june"],
    &["jul", "july"],
    &["aug", "august"],
    &["sep", "sept", "september"],
    &["oct", "october"],
    &["nov", "november"],
    &["dec", "december"],
];

const NUMBERS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

/// What one unit is: days, or months.
const UNITS: &[(&[&str], Step)] = &[
    (&["d", "day", "days"], Step::Days(1)),
    (&["w", "wk", "wks", "week", "weeks"], Step::Days(7)),
    (&["mo", "month", "months"], Step::Months(1)),
    (&["y", "yr", "year", "years"], Step::Months(12)),
];

/// `fri`, `this fri`, `next fri`, `last fri`, `coming fri`.
fn near_weekday(words: &[&str], frame: &DateFrame) -> Option<Result<Found, Wrong>> {
    match words {
        [day] => weekday(day).map(|day| coming(frame, day)),
        ["this", day] => weekday(day).map(|day| in_week(frame, day, 0)),
        ["next", day] => weekday(day).map(|day| in_week(frame, day, 1)),
        ["last", day] => weekday(day).map(|day| in_week(frame, day, -1)),
        ["coming", day] => weekday(day).map(|day| coming_or_week(frame, day, 1)),
        _ => None,
    }
}

/// `in 3 days`, `+2w`, `3 weeks later`, `2 days ago`; alone also `3d` and `3 days`, which lie back where something happened.
fn length(words: &[&str], frame: &DateFrame, ground: Ground) -> Option<Result<Step, Wrong>> {
    let (span, sign) = match words {
        ["in", span @ ..] | [span @ .., "later"] | [span @ .., "from", "now"] => (span, 1),
        [span @ .., "ago"] => (span, -1),
        [one] if one.starts_with('+') => (words, 1),
        [..] if ground == Ground::Alone && frame.wanted == Wanted::Past => (words, -1),
        [..] if ground == Ground::Alone => (words, 1),
        _ => return None,
    };
    let (count, unit) = match span {
        [count, unit] => (number(count)?, *unit),
        [both] => {
            let both = both.strip_prefix('+').unwrap_or(both);
            let (count, unit) = both.split_at_checked(both.find(|c: char| !c.is_ascii_digit())?)?;
            (count.parse().ok()?, unit)
        }
        _ => return None,
    };
    let &(_, one) = UNITS.iter().find(|(names, _)| names.contains(&unit))?;
    Some(times(one, count, sign))
}

fn times(one: Step, count: u32, sign: i32) -> Result<Step, Wrong> {
    let count = i32::try_from(count).map_err(|_| Wrong::Far)?.saturating_mul(sign);
    Ok(match one {
        Step::Days(days) => Step::Days(days.saturating_mul(count.into())),
        Step::Months(months) => Step::Months(months.saturating_mul(count)),
        other => other,
    })
}

/// `10 dec`, `dec 10th 2026`, `10th`, each with a weekday before it if one likes.
fn absolute(words: &[&str], frame: &DateFrame) -> Result<Option<Found>, Wrong> {
    let (weekday, words) = match words {
        [first, rest @ ..] if weekday(first).is_some() => (weekday(first), rest),
        _ => (None, words),
    };
    let words: Vec<&str> = words.iter().filter(|word| **word != "of" && **word != "the").copied().collect();
    let found = match *words.as_slice() {
        [day] => match ordinal(day) {
            Some(day) => day_of_month(frame, day)?,
            None => return Ok(None),
        },
        [one, two] => match day_and_month(one, two) {
            Some((day, month)) => month_day(frame, month, day)?,
            None => return Ok(None),
        },
        [one, two, year] if year.len() == 4 => match (day_and_month(one, two), year.parse::<i32>()) {
            (Some((day, month)), Ok(year)) => full(year, month, day)?,
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    on_weekday(found, weekday).map(Some)
}

fn day_and_month(one: &str, two: &str) -> Option<(u32, u32)> {
    let pair = |day: &str, name: &str| Some((ordinal(day).or_else(|| figures(day))?, month(name)?));
    pair(one, two).or_else(|| pair(two, one))
}

fn month(word: &str) -> Option<u32> {
    MONTHS.iter().position(|names| names.contains(&word)).and_then(|place| u32::try_from(place.saturating_add(1)).ok())
}

/// `1st`, `2nd`, `10th`.
fn ordinal(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"].iter().find_map(|&end| word.strip_suffix(end)).and_then(figures)
}

fn figures(word: &str) -> Option<u32> {
    let short = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if short { word.parse().ok() } else { None }
}

fn number(word: &str) -> Option<u32> {
    let named = NUMBERS.iter().find(|(name, _)| *name == word).map(|&(_, number)| number);
    named.or_else(|| if word.bytes().all(|byte| byte.is_ascii_digit()) { word.parse().ok() } else { None })
}
