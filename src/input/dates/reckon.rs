//! Counting days: steps from today, weekdays of a calendar week, days of a month.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::{DateFrame, Wanted};
use crate::domain::calendar::{WeekStart, week_of};

/// A day, and the other one that the words may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) date: NaiveDate,
    pub(super) other: Option<NaiveDate>,
}

/// Why words in the form of a date are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// No such day.
    Day,
    /// No such time.
    Time,
    /// The weekday is another.
    Weekday,
    /// Outside the years 1900 to 2199.
    Far,
}

/// A step from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// So many days.
    Days(i64),
    /// So many months, the same day of the month where it exists.
    Months(i32),
    /// The last day of the calendar week so many weeks away.
    WeekEnd(i64),
    /// The last day of the month so many months away.
    MonthEnd(i32),
    /// 31 December of this year.
    YearEnd,
    /// The Saturday of the calendar week so many weeks away; today, where it is the Sunday after it.
    Weekend(i64),
}

pub(super) fn step(frame: &DateFrame, step: Step) -> Result<Found, Wrong> {
    let today = frame.today;
    match step {
        Step::Days(days) => certain(shifted(today, days)),
        Step::Months(months) => certain(months_away(today, months)),
        Step::WeekEnd(weeks) => certain(shifted(week_of(today, frame.week_start).1, weeks.saturating_mul(7))),
        Step::MonthEnd(months) => certain(months_away(today, months).and_then(last_of_month)),
        Step::YearEnd => certain(NaiveDate::from_ymd_opt(today.year(), 12, 31)),
        Step::Weekend(0) if today.weekday() == Weekday::Sun => certain(Some(today)),
        Step::Weekend(weeks) => in_week(frame, Weekday::Sat, weeks),
    }
}

/// The next such weekday that is not today, or the last one, where the past is wanted.
pub(super) fn coming(frame: &DateFrame, weekday: Weekday) -> Result<Found, Wrong> {
    certain(nearest(frame.today, weekday, frame.wanted))
}

/// As [`coming`], and the one of the next calendar week as the other reading (次の金曜).
pub(super) fn coming_or_week(frame: &DateFrame, weekday: Weekday, weeks: i64) -> Result<Found, Wrong> {
    let wanted = if weeks < 0 { Wanted::Past } else { Wanted::Future };
    let found = certain(nearest(frame.today, weekday, wanted))?;
    let week = placed(frame.today, frame.week_start, weekday, weeks);
    Ok(Found { other: week.filter(|&day| day != found.date), ..found })
}

/// The weekday of the calendar week so many weeks away; the other reading is that of the other start of the week, else the nearest.
pub(super) fn in_week(frame: &DateFrame, weekday: Weekday, weeks: i64) -> Result<Found, Wrong> {
    let found = certain(placed(frame.today, frame.week_start, weekday, weeks))?;
    let wanted = if weeks < 0 { Wanted::Past } else { Wanted::Future };
    let near = nearest(frame.today, weekday, wanted).filter(|_| (-1..=1).contains(&weeks));
    let elsewhere = placed(frame.today, frame.week_start.other(), weekday, weeks);
    let other = [elsewhere, near].into_iter().flatten().find(|&day| day != found.date);
    Ok(Found { other, ..found })
}

/// A whole date.
pub(super) fn full(year: i32, month: u32, day: u32) -> Result<Found, Wrong> {
    if !(1900..=2199).contains(&year) {
        return Err(Wrong::Far);
    }
    NaiveDate::from_ymd_opt(year, month, day).map(|date| Found { date, other: None }).ok_or(Wrong::Day)
}

/// A day and month without a year: the next one from today on, or the last one up to today.
pub(super) fn month_day(frame: &DateFrame, month: u32, day: u32) -> Result<Found, Wrong> {
    let year = frame.today.year();
    let mut years = (0..=8).map(|away| match frame.wanted {
        Wanted::Future => year.saturating_add(away),
        Wanted::Past => year.saturating_sub(away),
    });
    let date = years.find_map(|year| NaiveDate::from_ymd_opt(year, month, day).filter(|&date| fits(frame, date)));
    certain(Some(date.ok_or(Wrong::Day)?))
}

/// A day of the month alone: the next one from today on, or the last one up to today; a month that is too short is left out.
pub(super) fn day_of_month(frame: &DateFrame, day: u32) -> Result<Found, Wrong> {
    let first = frame.today.with_day(1).ok_or(Wrong::Day)?;
    let mut months = (0..=12).filter_map(|away| match frame.wanted {
        Wanted::Future => months_away(first, away),
        Wanted::Past => months_away(first, -away),
    });
    let date = months.find_map(|month| month.with_day(day).filter(|&date| fits(frame, date)));
    certain(Some(date.ok_or(Wrong::Day)?))
}

/// A day of the month so many months away (来月10日).
pub(super) fn day_in_month(frame: &DateFrame, months: i32, day: u32) -> Result<Found, Wrong> {
    let first = frame.today.with_day(1).and_then(|first| months_away(first, months)).ok_or(Wrong::Far)?;
    certain(Some(first.with_day(day).ok_or(Wrong::Day)?))
}

/// The last day of a month without a year (3月末).
pub(super) fn end_of_month(frame: &DateFrame, month: u32) -> Result<Found, Wrong> {
    let found = month_day(frame, month, 1)?;
    let this = found.date.with_year(frame.today.year()).and_then(last_of_month).filter(|&date| fits(frame, date));
    certain(this.or_else(|| last_of_month(found.date)))
}

/// Holds a date against the weekday that was typed with it.
pub(super) fn on_weekday(found: Found, weekday: Option<Weekday>) -> Result<Found, Wrong> {
    if weekday.is_none_or(|weekday| found.date.weekday() == weekday) { Ok(found) } else { Err(Wrong::Weekday) }
}

fn certain(date: Option<NaiveDate>) -> Result<Found, Wrong> {
    let date = date.filter(|date| (1900..=2199).contains(&date.year())).ok_or(Wrong::Far)?;
    Ok(Found { date, other: None })
}

fn fits(frame: &DateFrame, date: NaiveDate) -> bool {
    match frame.wanted {
        Wanted::Future => date >= frame.today,
        Wanted::Past => date <= frame.today,
    }
}

fn nearest(today: NaiveDate, weekday: Weekday, wanted: Wanted) -> Option<NaiveDate> {
    let days = WeekStart::Monday.place(weekday).abs_diff(WeekStart::Monday.place(today.weekday()));
    let later = WeekStart::Monday.place(weekday) > WeekStart::Monday.place(today.weekday());
    let (ahead, back) = if days == 0 {
        (7, 7)
    } else if later {
        (days, 7 - days)
    } else {
        (7 - days, days)
    };
    match wanted {
        Wanted::Future => today.checked_add_days(Days::new(ahead)),
        Wanted::Past => today.checked_sub_days(Days::new(back)),
    }
}

fn placed(today: NaiveDate, start: WeekStart, weekday: Weekday, weeks: i64) -> Option<NaiveDate> {
    let (first, _) = week_of(today, start);
    shifted(first, weeks.saturating_mul(7))?.checked_add_days(Days::new(start.place(weekday)))
}

fn shifted(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::try_days(days)?)
}

fn months_away(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }
}

fn last_of_month(date: NaiveDate) -> Option<NaiveDate> {
    date.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}
