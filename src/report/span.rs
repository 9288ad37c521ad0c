//! The spans a page can be about, and which one is looked at when none is named.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::{
    calendar::{WeekStart, week_of},
    window::{days_after, days_since},
};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Span {
    /// Seven days.
    #[default]
    Week,
    /// A month of the calendar.
    Month,
    /// Three months of the calendar, from January, April, July or October.
    Quarter,
}

impl Span {
    /// All three, the shortest first.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Quarter];

    /// Returns `week`, `month` or `quarter`, as the JSON and the messages say.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    /// Returns the folder beside the book that its pages are kept in (`ux.md` 6.1).
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Week => "weekly",
            Self::Month => "monthly",
            Self::Quarter => "quarterly",
        }
    }

    /// Returns what the days `from ..= to` are.
    pub fn of(from: NaiveDate, to: NaiveDate) -> Self {
        match days_since(from, to) {
            ..=6 => Self::Week,
            7..=30 => Self::Month,
            _ => Self::Quarter,
        }
    }

    /// Returns the first and the last day of the span that a day lies in.
    pub fn around(self, day: NaiveDate, start: WeekStart) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Week => week_of(day, start),
            Self::Month => months(day, 1),
            Self::Quarter => months(day, 3),
        }
    }

    /// Returns the first and the last day of the span that is looked at when none is named: this one when its end is near
    /// (from Friday on, in the last seven days of a month, in the last fourteen of a quarter), else the one before.
    pub fn to_look_at(self, today: NaiveDate, start: WeekStart) -> (NaiveDate, NaiveDate) {
        let near = match self {
            Self::Week => return week_of(week_to_look_at(today, start), start),
            Self::Month => 7,
            Self::Quarter => 14,
        };
        let (first, last) = self.around(today, start);
        if days_since(today, last) < near {
            (first, last)
        } else {
            self.around(first.pred_opt().unwrap_or(first), start)
        }
    }
}

/// The first and the last day of the months that a day lies in, counted from January by so many.
fn months(day: NaiveDate, count: u32) -> (NaiveDate, NaiveDate) {
    let month = day.month0() / count * count;
    let first = NaiveDate::from_ymd_opt(day.year(), month.saturating_add(1), 1).unwrap_or(day);
    let last = first.checked_add_months(Months::new(count)).and_then(|next| next.pred_opt());
    (first, last.unwrap_or(day))
}

/// Returns the name of a span, `2026-W47`, `2026-11` or `2026-Q4`: the page's file is called so.
pub fn name(from: NaiveDate, to: NaiveDate) -> String {
    let (year, number) = numbered(from, to);
    match Span::of(from, to) {
        Span::Week => format!("{year:04}-W{number:02}"),
        Span::Month => format!("{year:04}-{number:02}"),
        Span::Quarter => format!("{year:04}-Q{number}"),
    }
}

/// Returns the year and the number of the span: the week of the ISO year, the month, the quarter.
pub(crate) fn numbered(from: NaiveDate, to: NaiveDate) -> (i32, u32) {
    match Span::of(from, to) {
        Span::Week => {
            // the middle day decides the number, so that a week from Sunday to Saturday has the number of its weekdays
            let middle = days_after(from, 3).iso_week();
            (middle.year(), middle.week())
        }
        Span::Month => (from.year(), from.month()),
        Span::Quarter => (from.year(), (from.month0() / 3).saturating_add(1)),
    }
}

/// Returns how many spans of its length went by before, so that something can take turns with each.
pub(crate) fn turn(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = from.year().saturating_mul(12).saturating_add(i32::try_from(from.month0()).unwrap_or(0));
    let turn = match Span::of(from, to) {
        Span::Week => days_after(from, 3).num_days_from_ce().saturating_sub(1).div_euclid(7),
        Span::Month => months,
        Span::Quarter => months.div_euclid(3),
    };
    u32::try_from(turn).unwrap_or(0)
}

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
