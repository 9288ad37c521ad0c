//! The calendar: weeks, Japanese public holidays, the owner's days off (`domain.md` 5.1).

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::domain::profile::{DaysOff, Profile};

/// The day a week starts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum WeekStart {
    /// As in business planners and ISO 8601.
    #[default]
    Monday,
    /// As on wall calendars.
    Sunday,
}

impl WeekStart {
    /// Returns the owner's choice.
    pub fn of(profile: &Profile) -> Self {
        if profile.week_starts_sunday { Self::Sunday } else { Self::Monday }
    }

    /// Returns the other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Monday => Self::Sunday,
            Self::Sunday => Self::Monday,
        }
    }

    /// Returns how many days after the start of the week a weekday comes, 0 to 6.
    pub fn place(self, weekday: Weekday) -> u64 {
        u64::from(match self {
            Self::Monday => weekday.num_days_from_monday(),
            Self::Sunday => weekday.num_days_from_sunday(),
        })
    }
}

/// Returns the first and the last day of the calendar week of a date.
pub fn week_of(date: NaiveDate, start: WeekStart) -> (NaiveDate, NaiveDate) {
    let first = date.checked_sub_days(Days::new(start.place(date.weekday()))).unwrap_or(date);
    (first, first.checked_add_days(Days::new(6)).unwrap_or(date))
}

/// Why a day is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// Closed each week on this weekday.
    Weekday(Weekday),
    /// Closed on this weekday of the month.
    Nth(u8, Weekday),
    /// Closed on this single day.
    Single,
    /// A public holiday.
    Holiday(Holiday),
}

/// Returns why the owner is closed on a date, or none. A date in `open_dates` is never off; a single day comes before a weekday,
/// a weekday before a holiday.
pub fn day_off(date: NaiveDate, days: &DaysOff) -> Option<DayOff> {
    if days.open_dates.contains(&date) {
        return None;
    }
    if days.dates.contains(&date) {
        return Some(DayOff::Single);
    }
    let weekday = date.weekday();
    if days.weekdays.contains(&weekday) {
        return Some(DayOff::Weekday(weekday));
    }
    let nth = nth_of(date);
    if days.nth.iter().any(|rule| rule.nth == nth && rule.weekday == weekday) {
        return Some(DayOff::Nth(nth, weekday));
    }
    holiday(date).filter(|_| days.holidays).map(DayOff::Holiday)
}

/// The public holidays of Japan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 元日.
    NewYear,
    /// 成人の日.
    ComingOfAge,
    /// 建国記念の日.
    Foundation,
    /// 天皇誕生日.
    Emperor,
    /// 春分の日.
    SpringEquinox,
    /// 昭和の日.
    Showa,
    /// 憲法記念日.
    Constitution,
    /// みどりの日.
    Greenery,
    /// こどもの日.
    Children,
    /// 海の日.
    Marine,
    /// 山の日.
    Mountain,
    /// 敬老の日.
    RespectForAged,
    /// 秋分の日.
    AutumnEquinox,
    /// スポーツの日.
    Sports,
    /// 文化の日.
    Culture,
    /// 勤労感謝の日.
    LabourThanksgiving,
    /// 振替休日: for a holiday on a Sunday.
    Substitute,
    /// 国民の休日: a weekday between two holidays.
    Between,
}

impl Holiday {
    /// All eighteen.
    pub const ALL: [Self; 18] = [
        Self::NewYear,
        Self::ComingOfAge,
        Self::Foundation,
        Self::Emperor,
        Self::SpringEquinox,
        Self::Showa,
        Self::Constitution,
        Self::Greenery,
        Self::Children,
        Self::Marine,
        Self::Mountain,
        Self::RespectForAged,
        Self::AutumnEquinox,
        Self::Sports,
        Self::Culture,
        Self::LabourThanksgiving,
        Self::Substitute,
        Self::Between,
    ];

    /// Returns the id of its name among the messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NewYear => "holiday-new-year",
            Self::ComingOfAge => "holiday-coming-of-age",
            Self::Foundation => "holiday-foundation",
            Self::Emperor => "holiday-emperor",
            Self::SpringEquinox => "holiday-spring-equinox",
            Self::Showa => "holiday-showa",
            Self::Constitution => "holiday-constitution",
            Self::Greenery => "holiday-greenery",
            Self::Children => "holiday-children",
            Self::Marine => "holiday-marine",
            Self::Mountain => "holiday-mountain",
            Self::RespectForAged => "holiday-respect-for-aged",
            Self::AutumnEquinox => "holiday-autumn-equinox",
            Self::Sports => "holiday-sports",
            Self::Culture => "holiday-culture",
            Self::LabourThanksgiving => "holiday-labour-thanksgiving",
            Self::Substitute => "holiday-substitute",
            Self::Between => "holiday-between",
        }
    }
}

/// Returns the public holiday on a date by the law as it stands since 2020, or none; also none outside 2020 to 2099.
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    if !(2020..=2099).contains(&date.year()) {
        return None;
    }
    let named = |day: Option<NaiveDate>| day.and_then(named_holiday);
    named(Some(date)).or_else(|| substitute(date)).or_else(|| {
        let between = named(date.pred_opt()).is_some() && named(date.succ_opt()).is_some();
        (between && date.weekday() != Weekday::Sun).then_some(Holiday::Between)
    })
}

/// The first day after a holiday on a Sunday that is none itself.
fn substitute(date: NaiveDate) -> Option<Holiday> {
    let mut day = date.pred_opt()?;
    while named_holiday(day).is_some() {
        if day.weekday() == Weekday::Sun {
            return Some(Holiday::Substitute);
        }
        day = day.pred_opt()?;
    }
    None
}

/// Month, day, holiday.
const FIXED: &[(u32, u32, Holiday)] = &[
    (1, 1, Holiday::NewYear),
    (2, 11, Holiday::Foundation),
    (2, 23, Holiday::Emperor),
    (4, 29, Holiday::Showa),
    (5, 3, Holiday::Constitution),
    (5, 4, Holiday::Greenery),
    (5, 5, Holiday::Children),
    (8, 11, Holiday::Mountain),
    (11, 3, Holiday::Culture),
    (11, 23, Holiday::LabourThanksgiving),
];

/// Month, which Monday, holiday.
const MONDAYS: &[(u32, u8, Holiday)] =
    &[(1, 2, Holiday::ComingOfAge), (7, 3, Holiday::Marine), (9, 3, Holiday::RespectForAged), (10, 2, Holiday::Sports)];

/// The three that the Olympic Games moved, by year: month, day.
const MOVED: &[(i32, u32, u32, Holiday)] = &[
    (2020, 7, 23, Holiday::Marine),
    (2020, 7, 24, Holiday::Sports),
    (2020, 8, 10, Holiday::Mountain),
    (2021, 7, 22, Holiday::Marine),
    (2021, 7, 23, Holiday::Sports),
    (2021, 8, 8, Holiday::Mountain),
];

fn named_holiday(date: NaiveDate) -> Option<Holiday> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    if let Some(&(.., moved)) = MOVED.iter().find(|&&(y, m, d, _)| (y, m, d) == (year, month, day)) {
        return Some(moved);
    }
    let fixed = FIXED.iter().find(|&&(m, d, _)| (m, d) == (month, day)).map(|&(.., holiday)| holiday);
    let monday = || {
        let third = MONDAYS.iter().find(|&&(m, nth, _)| m == month && nth == nth_of(date));
        third.filter(|_| date.weekday() == Weekday::Mon).map(|&(.., holiday)| holiday)
    };
    let is_moved_away = |holiday: &Holiday| MOVED.iter().any(|&(y, _, _, moved)| y == year && moved == *holiday);
    fixed.or_else(monday).filter(|holiday| !is_moved_away(holiday)).or_else(|| equinox(year, month, day))
}

/// The equinoxes by the usual formula, exact to the day from 1980 to 2099; the official day is gazetted the February before.
fn equinox(year: i32, month: u32, day: u32) -> Option<Holiday> {
    let (base, holiday) = match month {
        3 => (20.8431, Holiday::SpringEquinox),
        9 => (23.2488, Holiday::AutumnEquinox),
        _ => return None,
    };
    let years = year.saturating_sub(1980);
    let found = (base + 0.242_194 * f64::from(years)).floor() - f64::from(years.div_euclid(4));
    ((f64::from(day) - found).abs() < 0.5).then_some(holiday)
}

/// Returns which of its weekday in the month a date is, 1 to 5.
pub fn nth_of(date: NaiveDate) -> u8 {
    u8::try_from(date.day0() / 7).unwrap_or(0).saturating_add(1)
}
