//! Signs of isolation (F2): with how many people the owner spoke, and how long it has been quiet; both shown plainly.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    conventions::Conventions,
    facts::PersonFacts,
    rhythm::Rhythm,
    window::{days_after, days_since, rests_until},
};

/// The window of "people I spoke with" in days (F2).
const PEOPLE_DAYS: i64 = 30;
/// Names on the soft card (F2).
const NAMES: usize = 3;
/// Weeks that a comparison needs, and the weeks it looks at (2.14).
const WEEKS: (usize, usize) = (4, 8);

/// Spans of 30 days before the last one that the owner is compared with: her own (F2).
pub const SPANS: u32 = 3;

/// The figures (F2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Isolation {
    /// People with a two-way talk in the last 30 days.
    pub people_30: u32,
    /// The median of the same figure over the three spans before; none until the records go back so far.
    pub usual_30: Option<u32>,
    /// Days since the last two-way talk with anybody; none when there was never one.
    pub quiet_days: Option<i64>,
}

/// Whether the owner is at work or has a rest of her own; a rest is never called quiet (F2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnTime {
    /// At work.
    Working,
    /// Away, ill, on holiday.
    Resting,
}

/// Returns the first day after which the span number `back` begins, and its last day; 0 is the one that ends today (F2).
pub fn span(today: NaiveDate, back: u32) -> (NaiveDate, NaiveDate) {
    let ends = days_after(today, -PEOPLE_DAYS.saturating_mul(i64::from(back)));
    (days_after(ends, -PEOPLE_DAYS), ends)
}

impl Isolation {
    /// Makes the figures (F2): people talked with in the last span and in those before it, newest first; the days of the
    /// first and the last talk with anybody.
    pub fn new(spans: [u32; 1 + SPANS as usize], talks: Option<(NaiveDate, NaiveDate)>, today: NaiveDate) -> Self {
        let [people_30, mut before @ ..] = spans;
        before.sort_unstable();
        let goes_back = talks.is_some_and(|(first, _)| first <= span(today, SPANS).0);
        Self {
            people_30,
            usual_30: before.get(before.len() / 2).copied().filter(|_| goes_back),
            quiet_days: talks.map(|(_, last)| days_since(last, today).max(0)),
        }
    }
}

/// Returns the days to name on the one soft card, or none when there is no reason for it (F2): the last talk with anybody was
/// long ago, and the owner is at work.
pub fn card(
    last_talk: Option<NaiveDate>,
    today: NaiveDate,
    own_time: OwnTime,
    conventions: &Conventions,
) -> Option<i64> {
    let quiet = last_talk.map(|day| days_since(day, today));
    quiet.filter(|&days| own_time == OwnTime::Working && days >= conventions.quiet_days)
}

/// Returns up to three people for the soft card: neither paused, put off nor dormant; the closest first, then the longest ago.
pub fn people_to_greet<'a>(
    people: &'a [PersonFacts],
    today: NaiveDate,
    conventions: &Conventions,
) -> Vec<&'a PersonFacts> {
    let mut awake: Vec<_> = people
        .iter()
        .filter(|facts| !rests_until(facts.paused_until, today) && !rests_until(facts.snoozed_until, today))
        .map(|facts| (facts, Rhythm::of(facts, today, conventions)))
        .filter(|(_, rhythm)| !rhythm.is_dormant())
        .collect();
    awake.sort_by_key(|&(facts, rhythm)| {
        (Reverse(facts.who.trust_phase), Reverse(rhythm.days), &facts.sort_key, facts.who.id)
    });
    awake.into_iter().take(NAMES).map(|(facts, _)| facts).collect()
}

/// How this week compares with the owner's own weeks before; never with anybody else's (2.14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Fewer than four weeks on record.
    TooEarly,
    /// About as usual.
    Usual,
    /// Clearly more.
    More,
    /// Clearly less.
    Less,
}

/// Compares a week's count with the median of up to eight weeks before, newest first: a change is at least 3 and at least half (2.14).
pub fn against_own(now: u32, weeks_before: &[u32]) -> Change {
    let (least, most) = WEEKS;
    let mut weeks: Vec<u64> = weeks_before.iter().take(most).map(|&week| u64::from(week)).collect();
    weeks.sort_unstable();
    let middle = |place: usize| weeks.get(place).copied().unwrap_or(0);
    let twice_median = middle(weeks.len() / 2) + middle(weeks.len().saturating_sub(1) / 2);
    let twice_now = 2 * u64::from(now);
    let is_change = 2 * twice_now.abs_diff(twice_median) >= twice_median.max(12);
    match twice_now > twice_median {
        _ if weeks.len() < least => Change::TooEarly,
        _ if !is_change => Change::Usual,
        true => Change::More,
        false => Change::Less,
    }
}
