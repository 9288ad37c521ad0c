//! The points of the morning (4.4): eight parts, whole numbers, each from one figure; the balance is not among them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{
    facts::PersonFacts,
    morning::mornings::Mornings,
    phase::TrustPhase,
    rhythm::{Rhythm, dormant_from},
    window::{days_since, is_within, rests_until},
};

/// Days that a one-way message rests the rhythm (2.0).
const ONE_WAY_DAYS: i64 = 7;

/// The eight parts, in points (4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parts {
    /// Their open need: 0 to 50.
    pub need: u32,
    /// My promise, by its date: 0 to 41.
    pub promise: u32,
    /// Waiting for their answer: 0 or 10.
    pub waiting: u32,
    /// The rhythm: 0 to 20.
    pub gap: u32,
    /// A thank-you or a word on how it went: 0, 6 or 12.
    pub thanks: u32,
    /// We meet today or tomorrow: 0 or 10.
    pub meet: u32,
    /// Newly met: 0, 8 or 15.
    pub new: u32,
    /// A birthday: 0 or 5.
    pub occasion: u32,
}

impl Parts {
    /// Returns the sum of the parts that bring a person into "good to reach out" (`product.md` 4.3): promises and answers that are
    /// waited for have sections of their own.
    pub fn reach(&self) -> u32 {
        self.total().saturating_sub(self.promise).saturating_sub(self.waiting)
    }

    /// Returns the sum.
    pub fn total(&self) -> u32 {
        [self.need, self.promise, self.waiting, self.gap, self.thanks, self.meet, self.new, self.occasion].iter().sum()
    }
}

/// An open need as the points see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedFigure {
    /// Urgent or not.
    pub urgent: bool,
    /// Days since the owner heard of it.
    pub days: i64,
    /// Days since the last touch of any sort after that day; none when there was none.
    pub touched: Option<i64>,
}

/// The figures that the points are made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The trust phase.
    pub phase: TrustPhase,
    /// Days and interval.
    pub rhythm: Rhythm,
    /// The rhythm rests: paused, a one-way message less than 7 days ago, or shown on many mornings to no end.
    pub gap_rests: bool,
    /// Open needs.
    pub needs: Vec<NeedFigure>,
    /// Days to the date of each of my open promises; negative when it has passed.
    pub promises: Vec<i64>,
    /// Days since the start, where a rhythm of her own is set and there was never a talk.
    pub never: Option<i64>,
    /// Days past the earliest date of what I wait for; negative before it.
    pub waiting: Option<i64>,
    /// Days since help was received for which no thanks is logged.
    pub thanks: Option<i64>,
    /// Days to the next meeting with her.
    pub meet: Option<i64>,
    /// Days since we met, while nothing followed.
    pub new: Option<i64>,
    /// Her birthday is today.
    pub occasion: bool,
}

impl Figures {
    /// The figures of a person with nothing but a rhythm.
    pub const fn quiet(phase: TrustPhase, rhythm: Rhythm) -> Self {
        Self {
            phase,
            rhythm,
            gap_rests: false,
            needs: Vec::new(),
            promises: Vec::new(),
            never: None,
            waiting: None,
            thanks: None,
            meet: None,
            new: None,
            occasion: false,
        }
    }

    /// Reads the figures off the facts.
    pub fn of(facts: &PersonFacts, rhythm: Rhythm, today: NaiveDate) -> Self {
        let last_touch = last_touch(facts, today);
        let need = |urgent: bool, opened_on: NaiveDate| NeedFigure {
            urgent,
            days: days_since(opened_on, today).max(0),
            touched: last_touch.filter(|&day| day > opened_on).map(|day| days_since(day, today)),
        };
        let sent = facts.last_one_way.is_some_and(|day| is_within(day, today, ONE_WAY_DAYS));
        Self {
            gap_rests: sent || rests_until(facts.paused_until, today) || Mornings::of(&facts.mornings, today).rests,
            needs: facts.needs.iter().map(|fact| need(fact.urgent, fact.opened_on)).collect(),
            promises: facts.promises.iter().map(|fact| -days_since(fact.due, today)).collect(),
            waiting: facts.waiting_due.map(|due| days_since(due, today)),
            thanks: facts.thanks_for.map(|day| days_since(day, today)),
            new: facts
                .met_on
                .filter(|&met| facts.promises.is_empty() && last_touch.is_none_or(|day| day <= met))
                .map(|met| days_since(met, today)),
            occasion: is_birthday(&facts.birthday, today),
            never: (facts.own_cadence.is_some() && rhythm.days.is_none())
                .then(|| days_since(facts.met_on.unwrap_or(facts.created_on), today)),
            ..Self::quiet(facts.who.trust_phase, rhythm)
        }
    }

    /// Returns the rhythm that brings points: where the owner set one and there was never a talk, it runs from the start.
    fn counted(&self) -> Rhythm {
        Rhythm { days: self.rhythm.days.or(self.never), ..self.rhythm }
    }

    /// Returns the points, by the table of 4.4.
    pub fn parts(&self) -> Parts {
        Parts {
            need: self.needs.iter().map(|need| need.points()).max().unwrap_or(0),
            promise: promise_points(&self.promises),
            waiting: if self.waiting.is_some_and(|days| days >= 3) { 10 } else { 0 },
            gap: if self.gap_rests { 0 } else { gap_points(self.phase, self.counted()) },
            thanks: by_days(self.thanks, &[(0, 14, 12), (15, 30, 6)]),
            meet: by_days(self.meet, &[(0, 1, 10)]),
            new: by_days(self.new, &[(1, 7, 15), (8, 14, 8)]),
            occasion: if self.occasion { 5 } else { 0 },
        }
    }
}

impl NeedFigure {
    /// Returns the points of one need: 50, 30, 25, 10 or 0.
    pub fn points(self) -> u32 {
        match (self.urgent, self.touched) {
            (true, None) => 50,
            (true, Some(days)) if days >= 3 => 25,
            (true, Some(_)) => 10,
            (false, None) => 30,
            (false, Some(days)) if days >= 7 => 10,
            (false, Some(_)) => 0,
        }
    }
}

/// The most pressing promise, and 3 for each further one that has passed, 6 at most.
fn promise_points(days_to_due: &[i64]) -> u32 {
    let nearest = days_to_due.iter().map(|&days| one_promise(days)).max().unwrap_or(0);
    let passed = days_to_due.iter().filter(|&&days| days < 0).count();
    let further = u32::try_from(passed.saturating_sub(1)).unwrap_or(u32::MAX);
    nearest + further.saturating_mul(3).min(6)
}

fn one_promise(days_to_due: i64) -> u32 {
    match days_to_due {
        i64::MIN..=-1 => 25 + u32::try_from(days_to_due.unsigned_abs().min(10)).unwrap_or(10),
        0 => 22,
        1..=3 => 15,
        4..=7 => 8,
        _ => 0,
    }
}

/// Returns the points of a rhythm: `round(20 · m · clamp((ρ − 0.8) / 1.2, 0, 1))` in whole numbers, halves up; 0 for the dormant.
pub fn gap_points(phase: TrustPhase, rhythm: Rhythm) -> u32 {
    let Some(days) = rhythm.days.filter(|_| !rhythm.is_dormant()) else {
        return 0;
    };
    let percent = match phase {
        TrustPhase::Acquaintance => 60,
        TrustPhase::Cooperation => 80,
        TrustPhase::DeepTrust | TrustPhase::Partnership => 100,
    };
    let interval = rhythm.interval();
    let beyond = days.saturating_mul(10).saturating_sub(8 * interval).clamp(0, 12 * interval);
    u32::try_from((20 * percent * beyond + 600 * interval) / (1200 * interval)).unwrap_or(0)
}

/// Returns the days from which the rhythm alone brings so many points; none where it never does.
pub fn days_for_gap(phase: TrustPhase, cadence: u16, unanswered: bool, points: u32) -> Option<i64> {
    let rhythm = |days| Rhythm { days: Some(days), cadence, unanswered };
    let most = rhythm(0).interval().saturating_mul(2).min(dormant_from(cadence).saturating_sub(1));
    if gap_points(phase, rhythm(most)) < points {
        return None;
    }
    let (mut below, mut from) = (-1, most);
    while from - below > 1 {
        let middle = below.midpoint(from);
        if gap_points(phase, rhythm(middle)) < points { below = middle } else { from = middle }
    }
    Some(from)
}

/// Points by a span of days: `(from, to, points)`, both ends in.
fn by_days(days: Option<i64>, spans: &[(i64, i64, u32)]) -> u32 {
    let span = days.and_then(|days| spans.iter().find(|(from, to, _)| (*from..=*to).contains(&days)));
    span.map_or(0, |(_, _, points)| *points)
}

fn last_touch(facts: &PersonFacts, today: NaiveDate) -> Option<NaiveDate> {
    [facts.last_direct, facts.last_group, facts.last_one_way].into_iter().flatten().filter(|&day| day <= today).max()
}

/// `YYYY-MM-DD` or `--MM-DD`; 29 February is kept on the 28th in common years.
fn is_birthday(birthday: &str, today: NaiveDate) -> bool {
    let mut ends = birthday.rsplit('-').map(str::parse::<u32>);
    let (Some(Ok(day)), Some(Ok(month))) = (ends.next(), ends.next()) else {
        return false;
    };
    let is_leap_day = (month, day) == (2, 29);
    let day = if is_leap_day && !today.leap_year() { 28 } else { day };
    (today.month(), today.day()) == (month, day)
}
