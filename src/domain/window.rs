//! The day convention of every rule (`domain.md` 2.0): differences of local dates, and windows of days.

use chrono::{NaiveDate, TimeDelta};

/// Returns the days from `day` to `today`; negative for a day to come.
pub fn days_since(day: NaiveDate, today: NaiveDate) -> i64 {
    today.signed_duration_since(day).num_days()
}

/// Tells whether `day` lies in the last `window` days: `today − window < day ≤ today`.
pub fn is_within(day: NaiveDate, today: NaiveDate, window: i64) -> bool {
    (0..window).contains(&days_since(day, today))
}

/// Returns the day `days` after `day`; `day` itself where the calendar ends.
pub fn days_after(day: NaiveDate, days: i64) -> NaiveDate {
    TimeDelta::try_days(days).and_then(|step| day.checked_add_signed(step)).unwrap_or(day)
}

/// Tells whether something put off "until" a day still rests: it does before that day, not on it.
pub fn rests_until(until: Option<NaiveDate>, today: NaiveDate) -> bool {
    until.is_some_and(|until| today < until)
}
