//! Suggestions about a trust phase (4.1–4.3): rare, with their evidence, silent when put off; only the owner decides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    conventions::Conventions,
    evidence::{Evidence, EvidenceCode, evidence},
    facts::PhaseFacts,
    phase::TrustPhase,
    rhythm::effective_days,
    window::{days_after, days_since, is_within, rests_until},
};

/// Days that a concern is open before a talk is suggested (4.3).
const CONCERN_DAYS: i64 = 14;
/// Days of silence after which a phase may be looked at again (4.3).
const HALF_YEAR: i64 = 180;
/// The same for phases 1, 2 and 4 (4.3).
const YEAR: i64 = 365;
/// Days after an import without history in which nothing is suggested (4.3).
const IMPORT_DAYS: i64 = 30;

/// What is suggested. The names are those of `Dismissal::suggestion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionCode {
    /// A concern has been open for two weeks: make time to talk.
    Repair,
    /// Everything for the next phase is on record.
    PhaseUp,
    /// The distance now may be nearer to the phase below.
    PhaseDown,
    /// No talk for a year at phase 1: put the record away.
    Archive,
}

impl SuggestionCode {
    /// Returns the name in JSON and in a dismissal.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Repair => "repair",
            Self::PhaseUp => "phase_up",
            Self::PhaseDown => "phase_down",
            Self::Archive => "archive",
        }
    }
}

/// One suggestion with the evidence that all holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// What is suggested.
    #[serde(rename = "suggestion")]
    pub code: SuggestionCode,
    /// The phase it points to; none where it is not about a phase.
    pub to: Option<TrustPhase>,
    /// The lines it rests on.
    pub evidence: Vec<Evidence>,
    /// The day from which all of them have held.
    pub since: NaiveDate,
}

/// Returns the one suggestion about a person, if any (4.2, 4.3). A repair goes first. None while she is paused, within
/// 60 days of a change or a dismissal, after a dismissal for good, and within 30 days of an import without history.
pub fn suggestion(facts: &PhaseFacts, today: NaiveDate, conventions: &Conventions) -> Option<Suggestion> {
    if is_silent(facts, today, conventions) {
        return None;
    }
    repair(facts, today).or_else(|| step_up(facts, today)).or_else(|| step_down(facts, today))
}

/// Returns the one suggestion to show of many: a repair first, then the oldest evidence, then the first given (4.3).
pub fn pick_one<T>(suggestions: impl IntoIterator<Item = (T, Suggestion)>) -> Option<(T, Suggestion)> {
    suggestions.into_iter().min_by_key(|(_, one)| (one.code != SuggestionCode::Repair, one.since))
}

/// A soft note that the circle of close people has grown (4.1; layers of 5, 15 and 50).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capacity {
    /// More than 5 partners.
    Partners(usize),
    /// More than 15 in deep trust or partnership.
    Close(usize),
    /// More than 50 active people.
    Active(usize),
}

/// Returns the note for the phases of all active people, the inner circle first (4.1).
pub fn capacity(phases: &[TrustPhase]) -> Option<Capacity> {
    let from = |least: TrustPhase| phases.iter().filter(|&&phase| phase >= least).count();
    let over = |least: TrustPhase, most: usize| Some(from(least)).filter(|count| *count > most);
    over(TrustPhase::Partnership, 5)
        .map(Capacity::Partners)
        .or_else(|| over(TrustPhase::DeepTrust, 15).map(Capacity::Close))
        .or_else(|| over(TrustPhase::Acquaintance, 50).map(Capacity::Active))
}

fn is_silent(facts: &PhaseFacts, today: NaiveDate, conventions: &Conventions) -> bool {
    let is_fresh = |day: NaiveDate| is_within(day, today, conventions.silent_days);
    rests_until(facts.paused_until, today)
        || facts.phase_since.is_some_and(is_fresh)
        || facts.dismissed.is_some_and(|(day, for_good)| for_good || is_fresh(day))
        || (facts.imported && is_within(facts.created_on, today, IMPORT_DAYS))
}

fn repair(facts: &PhaseFacts, today: NaiveDate) -> Option<Suggestion> {
    let lines = vec![silence(EvidenceCode::ConcernDays, facts.concern_since?, CONCERN_DAYS, today)];
    all_hold(SuggestionCode::Repair, None, lines, facts)
}

/// Never above the target, which is the phase now where none is set.
fn step_up(facts: &PhaseFacts, today: NaiveDate) -> Option<Suggestion> {
    let next = facts.phase.up().filter(|_| facts.target.is_some_and(|target| target > facts.phase))?;
    all_hold(SuggestionCode::PhaseUp, Some(next), evidence(facts, today), facts)
}

fn step_down(facts: &PhaseFacts, today: NaiveDate) -> Option<Suggestion> {
    let below = facts.phase.down();
    let code = if below.is_some() { SuggestionCode::PhaseDown } else { SuggestionCode::Archive };
    let last = |days: &[NaiveDate]| days.iter().copied().filter(|&day| day <= today).max();
    let since_last = |code, day: Option<NaiveDate>, needed| {
        // nothing on record is no evidence of silence before the record began
        silence(code, day.unwrap_or(facts.created_on), needed, today)
    };
    let lines = match facts.phase {
        TrustPhase::Partnership => {
            let interval = i64::from(facts.cadence);
            let ago = |day: Option<NaiveDate>| day.map(|day| days_since(day, today));
            let days = effective_days(
                facts.phase,
                facts.cadence,
                ago(last(&facts.direct_days)),
                ago(last(&facts.two_way_days)),
            );
            let talked = days.map(|days| days_after(today, days.saturating_neg()));
            vec![
                since_last(EvidenceCode::NoJointDays, last_joint(facts, today), YEAR),
                since_last(EvidenceCode::QuietDays, talked, 2 * interval),
            ]
        }
        TrustPhase::DeepTrust => {
            let exchanged: Vec<_> = facts.exchanges.iter().map(|exchange| exchange.on).collect();
            vec![
                since_last(EvidenceCode::NoOneToOneDays, last(&facts.direct_days), HALF_YEAR),
                since_last(EvidenceCode::NoExchangeDays, last(&exchanged), HALF_YEAR),
            ]
        }
        TrustPhase::Cooperation | TrustPhase::Acquaintance => {
            vec![since_last(EvidenceCode::NoTwoWayDays, last(&facts.two_way_days), YEAR)]
        }
    };
    all_hold(code, below, lines, facts)
}

/// A line about something that has lasted, or has not happened, since a day.
fn silence(code: EvidenceCode, since: NaiveDate, needed: i64, today: NaiveDate) -> Evidence {
    Evidence::at_least(code, days_since(since, today).max(0), needed, Some(days_after(since, needed)))
}

/// The last day of joint work: today while one runs.
fn last_joint(facts: &PhaseFacts, today: NaiveDate) -> Option<NaiveDate> {
    let begun = facts.joint.iter().filter(|(from, _)| *from <= today);
    begun.map(|(_, to)| to.map_or(today, |to| to.min(today))).max()
}

fn all_hold(
    code: SuggestionCode,
    to: Option<TrustPhase>,
    evidence: Vec<Evidence>,
    facts: &PhaseFacts,
) -> Option<Suggestion> {
    let since = evidence.iter().filter_map(|line| line.since).max().unwrap_or(facts.known_since);
    evidence.iter().all(|line| line.holds).then_some(Suggestion { code, to, evidence, since })
}
