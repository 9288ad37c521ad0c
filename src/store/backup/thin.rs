//! Which copies stay: all of two days, then one a day, a week, a month, and one a year for ever. By the order of the acts, not by a
//! clock that may have been wrong.

use std::{cmp::Reverse, collections::BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

/// What is asked of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The newest act in it.
    pub op: i64,
    /// When it was made, by the clock of then.
    pub at: DateTime<Utc>,
    /// Whether it is kept for good.
    pub pinned: bool,
    /// Whether it was made before something large.
    pub pre: bool,
}

/// How many days are kept whole.
const WHOLE_DAYS: usize = 2;
/// Tells which span of time a day falls into.
type Span = fn(NaiveDate) -> i32;

/// A span of time, and how many of them keep their last copy: only those count that have one.
const SPANS: [(Span, usize); 4] = [(day, 14), (week, 8), (month, 12), (year, usize::MAX)];
/// How long a copy stays that was made before something large.
const LARGE: TimeDelta = TimeDelta::days(92);
/// The most time that counts between two copies: a clock that jumped must not make everything old at once.
const MOST: TimeDelta = TimeDelta::days(31);
/// There are never fewer.
const LEAST: usize = 5;

/// Returns the places of the copies that go, now that the one at `newest` was made and verified. That one stays, and so does what is
/// kept for good. Copies with later acts than the newest one stay too: the book was put back since, and they are another course of
/// things.
pub fn dropped(copies: &[Facts], newest: usize) -> Vec<usize> {
    let Some(head) = copies.get(newest) else { return Vec::new() };
    let mut order: Vec<(usize, &Facts)> = copies.iter().enumerate().filter(|(_, copy)| copy.op <= head.op).collect();
    order.sort_by_key(|(place, copy)| Reverse((*place == newest, copy.op, copy.at, *place)));
    let mut spans = SPANS.map(|(key, most)| (key, most, BTreeSet::new()));
    let mut whole = BTreeSet::new();
    let (mut passed, mut later) = (TimeDelta::zero(), head.at);
    let (mut gone, mut kept): (Vec<usize>, usize) = (Vec::new(), 0);
    let mut too_old = Vec::new();
    for (place, copy) in order {
        passed += (later - copy.at).clamp(TimeDelta::zero(), MOST);
        later = copy.at;
        if copy.pinned {
            continue;
        }
        if copy.pre {
            if passed > LARGE && place != newest {
                too_old.push(place);
            }
            continue;
        }
        let date = copy.at.date_naive();
        let mut stays = place == newest || whole.contains(&date);
        if whole.len() < WHOLE_DAYS {
            stays |= whole.insert(date);
        }
        for (key, most, seen) in &mut spans {
            if seen.len() < *most {
                stays |= seen.insert(key(date));
            }
        }
        if stays { kept = kept.saturating_add(1) } else { gone.push(place) }
    }
    // the newest of those that would go come first
    let mut places = gone.split_off(LEAST.saturating_sub(kept).min(gone.len()));
    places.extend(too_old);
    places.sort_unstable();
    places
}

fn day(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

fn week(date: NaiveDate) -> i32 {
    // the first day of the common era was a Monday
    date.num_days_from_ce().saturating_sub(1).div_euclid(7)
}

fn month(date: NaiveDate) -> i32 {
    date.year().saturating_mul(12).saturating_add(i32::try_from(date.month0()).unwrap_or(0))
}

fn year(date: NaiveDate) -> i32 {
    date.year()
}
