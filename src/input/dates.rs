//! Dates and times in words of both languages, half or full width: `fri`, `next fri`, `in 3 days`, 来週金曜, 月末, `12/10 14:00` (P4, `ux.md` 2.3).

use chrono::{NaiveDate, NaiveTime};
use thiserror::Error;

use crate::domain::calendar::WeekStart;
use crate::text::script::{half_width, is_japanese};

mod english;
mod figures;
mod japanese;
mod reckon;
mod scan;
mod time;

pub(crate) use scan::{at_end, at_start, blocks, is_quote, one_word, quotes};
pub use scan::{date_at_end, date_at_start, date_within_words};

use reckon::{Found, Wrong};

/// Where a word without a direction points: `fri` is the coming Friday in a plan, the last one in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Wanted {
    /// Something to come.
    #[default]
    Future,
    /// Something that has been.
    Past,
}

/// What a date in words is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateFrame {
    /// Today, a local day.
    pub today: NaiveDate,
    /// The day the owner's week starts on.
    pub week_start: WeekStart,
    /// Plan or log.
    pub wanted: Wanted,
}

impl DateFrame {
    /// A frame for plans.
    pub const fn future(today: NaiveDate, week_start: WeekStart) -> Self {
        Self { today, week_start, wanted: Wanted::Future }
    }

    /// A frame for what happened.
    pub const fn past(today: NaiveDate, week_start: WeekStart) -> Self {
        Self { today, week_start, wanted: Wanted::Past }
    }
}

/// A date that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateWords {
    /// The day. It may be past, where the words say so (`this fri` on a Sunday); the caller asks then.
    pub date: NaiveDate,
    /// The other day that the words may mean, offered with Down: the week may start elsewhere, `next fri` may be the nearest one.
    pub other: Option<NaiveDate>,
    /// A time of day, where one was given.
    pub time: Option<NaiveTime>,
}

impl DateWords {
    /// Returns the time as `HH:MM`, the form that an action keeps; empty without a time.
    pub fn time_text(&self) -> String {
        self.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default()
    }
}

/// Why a text is no date. [`DateError::id`] names the message, whose variable is `$text`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateError {
    /// Nothing was typed.
    #[error("no date")]
    Empty,
    /// Words that mean no date.
    #[error("not a date: {0}")]
    Unknown(String),
    /// 31 February, 13/45.
    #[error("no such day: {0}")]
    NoSuchDay(String),
    /// 25:00.
    #[error("no such time: {0}")]
    NoSuchTime(String),
    /// `Mon 27 Nov` where the 27th is a Friday.
    #[error("another weekday: {0}")]
    OtherWeekday(String),
    /// Before 1900 or after 2199.
    #[error("too far away: {0}")]
    TooFar(String),
}

impl DateError {
    /// Returns the id of the message that tells what is wrong and what to type.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "date-error-empty",
            Self::Unknown(_) => "date-error-unknown",
            Self::NoSuchDay(_) => "date-error-no-such-day",
            Self::NoSuchTime(_) => "date-error-no-such-time",
            Self::OtherWeekday(_) => "date-error-other-weekday",
            Self::TooFar(_) => "date-error-too-far",
        }
    }

    /// Returns what was typed; empty for [`DateError::Empty`].
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Unknown(text)
            | Self::NoSuchDay(text)
            | Self::NoSuchTime(text)
            | Self::OtherWeekday(text)
            | Self::TooFar(text) => text,
        }
    }

    fn of(wrong: Wrong, text: &str) -> Self {
        let text = text.trim().to_owned();
        match wrong {
            Wrong::Day => Self::NoSuchDay(text),
            Wrong::Time => Self::NoSuchTime(text),
            Wrong::Weekday => Self::OtherWeekday(text),
            Wrong::Far => Self::TooFar(text),
        }
    }
}

/// Reads a date that stands alone in a field or an option, for a plan: `fri` is the Friday to come.
pub fn parse_date(text: &str, today: NaiveDate, week_start: WeekStart) -> Result<DateWords, DateError> {
    parse_date_in(text, &DateFrame::future(today, week_start))
}

/// Reads a date that stands alone, for a log: `fri` is the last Friday, `12/10` the last 10 December.
pub fn parse_past_date(text: &str, today: NaiveDate, week_start: WeekStart) -> Result<DateWords, DateError> {
    parse_date_in(text, &DateFrame::past(today, week_start))
}

/// Reads a date that stands alone, counted from `frame`.
pub fn parse_date_in(text: &str, frame: &DateFrame) -> Result<DateWords, DateError> {
    let bare = text.trim().trim_matches(['"', '“', '”', '＂']).trim();
    if bare.is_empty() {
        return Err(DateError::Empty);
    }
    match read(bare, frame, Ground::Alone) {
        Ok(Some(words)) => Ok(words),
        Ok(None) => Err(DateError::Unknown(bare.to_owned())),
        Err(wrong) => Err(DateError::of(wrong, bare)),
    }
}

/// Where the words stand: alone in a field (`3d` and a bare `10` count), or in a text (they do not).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ground {
    Alone,
    InText,
}

/// Reads a whole phrase: a day, a time, or both. `Ok(None)` is no date at all.
fn read(phrase: &str, frame: &DateFrame, ground: Ground) -> Result<Option<DateWords>, Wrong> {
    let phrase = plain(phrase);
    if let Some(Found { date, other }) = day(&phrase, frame, ground)? {
        return Ok(Some(DateWords { date, other, time: None }));
    }
    for (time, rest) in time::splits(&phrase)? {
        if rest.is_empty() {
            return Ok(Some(DateWords { date: frame.today, other: None, time: Some(time) }));
        }
        if let Some(Found { date, other }) = day(rest, frame, ground)? {
            return Ok(Some(DateWords { date, other, time: Some(time) }));
        }
    }
    Ok(None)
}

fn day(phrase: &str, frame: &DateFrame, ground: Ground) -> Result<Option<Found>, Wrong> {
    if let Some(found) = figures::read(phrase, frame, ground)? {
        return Ok(Some(found));
    }
    let words = if phrase.chars().any(is_japanese) { japanese::read } else { english::read };
    words(phrase, frame, ground)
}

/// Half width, lower case, one space between words.
fn plain(phrase: &str) -> String {
    let half: String = phrase.chars().map(half_width).flat_map(char::to_lowercase).collect();
    half.split_whitespace().collect::<Vec<_>>().join(" ")
}
