//! The spans a page can be about, and which one is looked at when none is named.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::calendar::{WeekStart, week_of};

/// Returns the first day of the week that is looked at when none is named: this one from Friday on, else the one before.
pub fn week_to_look_at(today: NaiveDate, start: WeekStart) -> NaiveDate {
    let (first, _) = week_of(today, start);
    match today.weekday() {
        Weekday::Fri | Weekday::Sat => first,
        // with a week that starts on Sunday, Sunday belongs to the new one
        Weekday::Sun if start == WeekStart::Monday => first,
        _ => first.checked_sub_days(Days::new(7)).unwrap_or(first),
    }
}
