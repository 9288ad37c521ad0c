//! Rhythm and decay (F11–F16): days since a talk against the owner's own usual interval; words, not warnings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    conventions::Conventions,
    facts::PersonFacts,
    phase::TrustPhase,
    window::{days_since, rests_until},
};

pub mod long_time;

/// Days from which a person can be dormant at all (F13).
const DORMANT_DAYS: i64 = 180;
/// Days of a long dormant tie, three years (F13; Levin et al. 2011).
const LONG_DORMANT_DAYS: i64 = 1095;
/// Periods that regularity looks at, at most and at least (F14).
const PERIODS: (i64, i64) = (2, 6);

/// The rhythm in a word (F12): the share of the usual interval that has gone by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RhythmWord {
    /// No talk on record.
    Never,
    /// Below 0.8 of the interval.
    Recent,
    /// 0.8 to 1.
    Soon,
    /// Above 1, below 2.
    Past,
    /// Twice the interval and more.
    Long,
}

/// Where one person stands in her rhythm today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// Days that count against the interval (F12); none when there was never a talk.
    pub days: Option<i64>,
    /// The usual interval in days, 1 and up (F11).
    pub cadence: u16,
    /// Two messages in a row had no answer: the interval of this round is twice as long (2.0).
    pub unanswered: bool,
}

impl Rhythm {
    /// Returns the rhythm of a person today; a talk dated in the future counts as today.
    pub fn of(facts: &PersonFacts, today: NaiveDate, conventions: &Conventions) -> Self {
        let phase = facts.who.trust_phase;
        let cadence = conventions.cadence(facts.own_cadence, phase);
        let ago = |day: Option<NaiveDate>| day.map(|day| days_since(day, today).max(0));
        let days = effective_days(phase, cadence, ago(facts.last_direct), ago(facts.last_group));
        Self { days, cadence, unanswered: facts.unanswered }
    }

    /// Returns the interval of this round in days, 1 and up.
    pub fn interval(self) -> i64 {
        i64::from(self.cadence.max(1)) * if self.unanswered { 2 } else { 1 }
    }

    /// Returns the word (F12).
    pub fn word(self) -> RhythmWord {
        let interval = self.interval();
        match self.days {
            None => RhythmWord::Never,
            Some(days) if days.saturating_mul(10) < 8 * interval => RhythmWord::Recent,
            Some(days) if days <= interval => RhythmWord::Soon,
            Some(days) if days < 2 * interval => RhythmWord::Past,
            Some(_) => RhythmWord::Long,
        }
    }

    /// Returns ρ, the share of the interval that has gone by, 0 and up (F12); none when there was never a talk.
    pub fn share(self) -> Option<f64> {
        self.days.map(|days| days as f64 / self.interval() as f64)
    }

    /// Dormant: three usual intervals and at least 180 days (F13). A view; the phase stays.
    pub fn is_dormant(self) -> bool {
        self.days.is_some_and(|days| days >= dormant_from(self.cadence))
    }

    /// Long dormant: three years and more (F13).
    pub fn is_long_dormant(self) -> bool {
        self.days.is_some_and(|days| days >= LONG_DORMANT_DAYS)
    }
}

/// Returns the days from which a tie with this interval is dormant (F13).
pub fn dormant_from(cadence: u16) -> i64 {
    DORMANT_DAYS.max(3 * i64::from(cadence))
}

/// Returns the days by which a meeting of several counts later than a talk one to one (F12): half an interval from phase 3 on.
pub fn group_delay(phase: TrustPhase, cadence: u16) -> i64 {
    match phase {
        TrustPhase::Acquaintance | TrustPhase::Cooperation => 0,
        TrustPhase::DeepTrust | TrustPhase::Partnership => i64::from(cadence / 2),
    }
}

/// Returns the days that count (F12): since a talk one to one, or since a group meeting, which counts in full for
/// phases 1 and 2 and half an interval later for 3 and 4; the smaller. Both arguments are days ago.
pub fn effective_days(phase: TrustPhase, cadence: u16, direct: Option<i64>, group: Option<i64>) -> Option<i64> {
    let late = group_delay(phase, cadence);
    [direct, group.map(|days| days.saturating_add(late))].into_iter().flatten().min()
}

/// How regular the talks were: periods of one interval each with at least one talk (F14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regularity {
    /// Periods with a talk.
    pub held: u32,
    /// Periods looked at, 2 to 6.
    pub periods: u32,
}

impl Regularity {
    /// Returns the share, 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.held) / f64::from(self.periods.max(1))
    }
}

/// Returns the regularity (F14) from the days ago of two-way talks and the days known; none below two whole periods.
pub fn regularity(days_ago: &[i64], cadence: u16, known_days: i64) -> Option<Regularity> {
    let cadence = i64::from(cadence.max(1));
    let (least, most) = PERIODS;
    let periods = most.min(known_days / cadence);
    if periods < least {
        return None;
    }
    let is_held = |period: &i64| days_ago.iter().any(|days| (period * cadence..(period + 1) * cadence).contains(days));
    let held = (0..periods).filter(is_held).count();
    Some(Regularity { held: u32::try_from(held).ok()?, periods: u32::try_from(periods).ok()? })
}

/// Returns the talks a month that these intervals imply (F15), 0 and up; leave the paused and the dormant out.
pub fn load(cadences: impl IntoIterator<Item = u16>) -> f64 {
    cadences.into_iter().map(|cadence| 30.0 / f64::from(cadence.max(1))).sum()
}

/// Returns the load of these people today (F15), the paused and the dormant left out.
pub fn load_of(people: &[PersonFacts], today: NaiveDate, conventions: &Conventions) -> f64 {
    let awake = people.iter().filter(|facts| !rests_until(facts.paused_until, today));
    load(
        awake
            .map(|facts| Rhythm::of(facts, today, conventions))
            .filter(|rhythm| !rhythm.is_dormant())
            .map(|r| r.cadence),
    )
}

/// How the load compares with what was done (F15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadReading {
    /// About what is done.
    Fits,
    /// More than 1.3 times what was done, two months running: offer longer intervals.
    Much,
}

/// Compares the load with the touch-days of the last 30 days and of the 30 before (F15).
pub fn load_reading(load: f64, done: [u32; 2]) -> LoadReading {
    if done.into_iter().all(|done| load > 1.3 * f64::from(done)) { LoadReading::Much } else { LoadReading::Fits }
}
