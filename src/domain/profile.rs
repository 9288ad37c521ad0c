//! The owner's own page: name, business, days off.

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A closing day that comes every month: the third Tuesday is `{ nth: 3, weekday: Tue }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NthWeekday {
    /// 1 to 5.
    pub nth: u8,
    /// Which weekday.
    pub weekday: Weekday,
}

/// The owner's days off (定休日): weekdays, nth weekdays of a month, single days, and whether public holidays count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DaysOff {
    /// Closed each week on these.
    pub weekdays: Vec<Weekday>,
    /// Closed each month on these.
    pub nth: Vec<NthWeekday>,
    /// Closed on these single days.
    pub dates: Vec<NaiveDate>,
    /// Open on these days although a rule says closed.
    pub open_dates: Vec<NaiveDate>,
    /// Japanese public holidays are days off.
    pub holidays: bool,
}

/// The owner. There is one row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Name as it stands on the weekly page; the book greets with it.
    pub name: String,
    /// Reading.
    pub reading: String,
    /// How the morning greets: a given name with さん, or what the owner likes; empty = `name`.
    pub called: String,
    /// Shop, firm or office.
    pub business: String,
    /// Trade.
    pub trade_group: String,
    /// Town.
    pub place: String,
    /// Days off.
    pub days_off: DaysOff,
    /// The week starts on Sunday instead of Monday.
    pub week_starts_sunday: bool,
    /// First month of the business year, 1 to 12; 0 = not set (January).
    pub fiscal_month: u8,
    /// Phase of the whole network as the owner set it, 1 to 3; 0 = not set.
    pub network_phase: u8,
}
