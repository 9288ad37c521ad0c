//! Japanese words for days.

use chrono::Weekday;

use super::{
    DateFrame, Ground, Wanted,
    reckon::{
        Found, Step, Wrong, coming, coming_or_week, day_in_month, day_of_month, end_of_month, full, in_week, month_day,
        on_weekday, step,
    },
};

/// Reads a phrase in plain form; spaces inside do not count.
pub(super) fn read(phrase: &str, frame: &DateFrame, ground: Ground) -> Result<Option<Found>, Wrong> {
    let joined: String = phrase.chars().filter(|c| *c != ' ').collect();
    let words = without_particle(&joined);
    if let Some(&(_, fixed)) = FIXED.iter().find(|(name, _)| *name == words) {
        return step(frame, fixed).map(Some);
    }
    if let Some(found) = near_weekday(words, frame) {
        return found.map(Some);
    }
    if let Some(step_away) = length(words, frame, ground) {
        return step(frame, step_away?).map(Some);
    }
    absolute(words, frame)
}

/// Takes off what follows a date in a sentence: 金曜までに, 明日は.
pub(super) fn without_particle(words: &str) -> &str {
    PARTICLES.iter().find_map(|particle| words.strip_suffix(*particle)).filter(|rest| !rest.is_empty()).unwrap_or(words)
}

/// Returns the weekday of 月, 月曜 or 月曜日; 月・祝 in brackets is a Monday too.
pub(super) fn weekday(name: &str) -> Option<Weekday> {
    let name = name.split('・').next().unwrap_or(name);
    let sign = name.strip_suffix("曜日").or_else(|| name.strip_suffix('曜')).unwrap_or(name);
    WEEKDAYS.iter().find(|(kanji, _)| *kanji == sign).map(|&(_, weekday)| weekday)
}

pub(super) const PARTICLES: &[&str] =
    &["までには", "までに", "まで", "には", "ごろに", "ごろ", "頃に", "頃", "に", "は"];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("月", Weekday::Mon),
    ("火", Weekday::Tue),
    ("水", Weekday::Wed),
    ("木", Weekday::Thu),
    ("金", Weekday::Fri),
    ("土", Weekday::Sat),
    ("日", Weekday::Sun),
];

/// Whole phrases.
const FIXED: &[(&str, Step)] = &[
    ("今日", Step::Days(0)),
    ("きょう", Step::Days(0)),
    ("本日", Step::Days(0)),
    ("今日中", Step::Days(0)),
    ("本日中", Step::Days(0)),
    ("今夜", Step::Days(0)),
    ("今晩", Step::Days(0)),
    ("明日", Step::Days(1)),
    ("あした", Step::Days(1)),
    ("あす", Step::Days(1)),
    ("明日中", Step::Days(1)),
    ("明後日", Step::Days(2)),
    ("あさって", Step::Days(2)),
    ("明々後日", Step::Days(3)),
    ("しあさって", Step::Days(3)),
    ("昨日", Step::Days(-1)),
    ("きのう", Step::Days(-1)),
    ("一昨日", Step::Days(-2)),
    ("おととい", Step::Days(-2)),
    ("今週", Step::WeekEnd(0)),
    ("今週中", Step::WeekEnd(0)),
    ("来週", Step::Days(7)),
    ("来週中", Step::WeekEnd(1)),
    ("再来週", Step::Days(14)),
    ("先週", Step::Days(-7)),
    ("週末", Step::Weekend(0)),
    ("今週末", Step::Weekend(0)),
    ("来週末", Step::Weekend(1)),
    ("先週末", Step::Weekend(-1)),
    ("今月", Step::MonthEnd(0)),
    ("今月中", Step::MonthEnd(0)),
    ("月末", Step::MonthEnd(0)),
    ("今月末", Step::MonthEnd(0)),
    ("来月", Step::Months(1)),
    ("来月中", Step::MonthEnd(1)),
    ("来月末", Step::MonthEnd(1)),
    ("再来月", Step::Months(2)),
    ("再来月末", Step::MonthEnd(2)),
    ("先月", Step::Months(-1)),
    ("先月末", Step::MonthEnd(-1)),
    ("年末", Step::YearEnd),
    ("今年中", Step::YearEnd),
    ("年内", Step::YearEnd),
    ("来年", Step::Months(12)),
    ("去年", Step::Months(-12)),
    ("昨年", Step::Months(-12)),
    ("半年後", Step::Months(6)),
    ("半年前", Step::Months(-6)),
];

/// Calendar weeks; the longer names first.
const WEEKS: &[(&str, i64)] = &[("再来週", 2), ("来週", 1), ("今週", 0), ("先々週", -2), ("先週", -1)];

/// The nearest weekday in one direction; the other reading is a week on.
const NEAR: &[(&str, i64)] = &[("今度の", 1), ("今度", 1), ("次の", 1), ("次", 1), ("この前の", -1), ("前の", -1)];

const MONTHS: &[(&str, i32)] = &[("再来月", 2), ("来月", 1), ("今月", 0), ("先月", -1)];

const YEARS: &[(&str, i32)] = &[("再来年", 2), ("来年", 1), ("今年", 0), ("去年", -1), ("昨年", -1)];

/// What one unit is.
const UNITS: &[(&str, Step)] = &[
    ("日", Step::Days(1)),
    ("週間", Step::Days(7)),
    ("週", Step::Days(7)),
    ("か月", Step::Months(1)),
    ("ヶ月", Step::Months(1)),
    ("カ月", Step::Months(1)),
    ("ヵ月", Step::Months(1)),
    ("ケ月", Step::Months(1)),
    ("箇月", Step::Months(1)),
    ("年", Step::Months(12)),
];

/// 金曜, 来週の金曜日, 次の金曜.
fn near_weekday(words: &str, frame: &DateFrame) -> Option<Result<Found, Wrong>> {
    let named = |text: &str| weekday(text).filter(|_| text.contains('曜'));
    if let Some(day) = named(words) {
        return Some(coming(frame, day));
    }
    if let Some((rest, weeks)) = after(words, WEEKS) {
        return named(rest.strip_prefix('の').unwrap_or(rest)).map(|day| in_week(frame, day, weeks));
    }
    let (rest, weeks) = after(words, NEAR)?;
    named(rest).map(|day| coming_or_week(frame, day, weeks))
}

/// 3日後, 2週間前, あと3日, +3日; alone also 2週間, which lies back, where something happened (a bare 3日 is a day of the month).
fn length(words: &str, frame: &DateFrame, ground: Ground) -> Option<Result<Step, Wrong>> {
    let ends = [("後", 1), ("前", -1)];
    let (span, sign) = if let Some(rest) = words.strip_prefix("あと").or_else(|| words.strip_prefix('+')) {
        (rest, 1)
    } else {
        let looks_back = ground == Ground::Alone && frame.wanted == Wanted::Past && !words.ends_with('日');
        let ended = ends.into_iter().find_map(|(end, sign)| Some((words.strip_suffix(end)?, sign)));
        ended.or_else(|| looks_back.then_some((words, -1)))?
    };
    let (count, unit) = number(span)?;
    let &(_, one) = UNITS.iter().find(|(name, _)| *name == unit)?;
    let Ok(count) = i32::try_from(count) else { return Some(Err(Wrong::Far)) };
    Some(Ok(match one {
        Step::Days(days) => Step::Days(days.saturating_mul(i64::from(count.saturating_mul(sign)))),
        Step::Months(months) => Step::Months(months.saturating_mul(count.saturating_mul(sign))),
        other => other,
    }))
}

/// 10日, 12月10日, 2026年12月10日, 令和8年12月10日, 来月10日, 来年1月5日, 3月末, each with a weekday behind it if one likes.
fn absolute(words: &str, frame: &DateFrame) -> Result<Option<Found>, Wrong> {
    let (words, weekday) = without_weekday(words);
    if let Some((rest, months)) = after(words, MONTHS) {
        let rest = rest.strip_prefix('の').unwrap_or(rest);
        return match number(rest) {
            Some((day, "日")) => on_weekday(day_in_month(frame, months, day)?, weekday).map(Some),
            _ => Ok(None),
        };
    }
    let (words, year) = without_year(words, frame);
    let Some((first, rest)) = number(words) else { return Ok(None) };
    let found = match (rest, rest.strip_prefix('月').and_then(number), year) {
        ("月末", ..) => end_of_month(frame, first)?,
        ("日", _, None) if words.starts_with(|c: char| c.is_ascii_digit()) => day_of_month(frame, first)?,
        (_, Some((day, "日")), Some(year)) => full(year, first, day)?,
        (_, Some((day, "日")), None) => month_day(frame, first, day)?,
        _ => return Ok(None),
    };
    on_weekday(found, weekday).map(Some)
}

/// 12月10日(木), 12月10日木曜.
fn without_weekday(words: &str) -> (&str, Option<Weekday>) {
    let bracket = || {
        let (date, sign) = words.strip_suffix(')')?.split_once('(')?;
        Some((date, Some(weekday(sign)?)))
    };
    let behind = || {
        let (at, _) = words
            .char_indices()
            .find(|&(at, _)| words.get(at..).is_some_and(|name| name.contains('曜') && weekday(name).is_some()))?;
        let (date, name) = words.split_at_checked(at)?;
        (!date.is_empty()).then_some((date, weekday(name)))
    };
    bracket().or_else(behind).unwrap_or((words, None))
}

fn without_year<'a>(words: &'a str, frame: &DateFrame) -> (&'a str, Option<i32>) {
    use chrono::Datelike;
    if let Some((rest, years)) = after(words, YEARS) {
        return (rest.strip_prefix('の').unwrap_or(rest), Some(frame.today.year().saturating_add(years)));
    }
    let era = words.strip_prefix("令和");
    let counted = era.unwrap_or(words);
    let first_year = counted.strip_prefix("元年").map(|rest| (1, rest));
    let Some((year, rest)) =
        first_year.or_else(|| number(counted).and_then(|(n, rest)| Some((n, rest.strip_prefix('年')?))))
    else {
        return (words, None);
    };
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    (rest, Some(if era.is_some() { year.saturating_add(2018) } else { year }))
}

/// Returns what follows the first name of a table that the words start with, and its value.
fn after<'a, T: Copy>(words: &'a str, table: &[(&str, T)]) -> Option<(&'a str, T)> {
    table.iter().find_map(|&(name, value)| Some((words.strip_prefix(name)?, value)))
}

/// A number at the head, in figures or in kanji up to 99, and the rest.
fn number(words: &str) -> Option<(u32, &str)> {
    let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
    let (figures, rest) = words.split_at_checked(end)?;
    if !figures.is_empty() {
        return figures.parse().ok().map(|number| (number, rest));
    }
    let end = words.find(|c: char| kanji_digit(c).is_none() && c != '十').unwrap_or(words.len());
    let (kanji, rest) = words.split_at_checked(end)?;
    let value = match kanji.split_once('十') {
        Some((tens, ones)) => kanji_number(tens, 1)?.checked_mul(10)?.checked_add(kanji_number(ones, 0)?)?,
        None => kanji_number(kanji, 0).filter(|_| !kanji.is_empty())?,
    };
    Some((value, rest))
}

/// At most one kanji figure; `nothing` where there is none.
fn kanji_number(kanji: &str, nothing: u32) -> Option<u32> {
    let mut figures = kanji.chars();
    match (figures.next(), figures.next()) {
        (None, _) => Some(nothing),
        (Some(figure), None) => kanji_digit(figure),
        _ => None,
    }
}

fn kanji_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().position(|figure| figure == c).and_then(|place| u32::try_from(place).ok())
}
