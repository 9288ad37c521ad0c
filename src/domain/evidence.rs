//! Evidence for a step of trust (4.2): a checklist with counts, never a score; it decides nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    exchange::{Direction, Exchange, SupportKind},
    facts::PhaseFacts,
    phase::TrustPhase,
    promises::{PromisesKept, agreed_due, kept},
    window::{days_after, days_since, is_within},
};

/// Window of what was given and received, of kinds and of promises, in days (2.0).
const YEAR: i64 = 365;
/// Window of the talk days on the way to deep trust (4.2).
const HALF_YEAR: i64 = 180;
/// Days that joint work must run to count before it is finished (4.2).
const JOINT_DAYS: i64 = 90;

/// What one line of the checklist looks at (4.2, 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceCode {
    /// Days known.
    KnownDays,
    /// Days with any talk or exchange, ever.
    TouchDays,
    /// Days with any talk or exchange in 180 days.
    RecentTouchDays,
    /// Days with a two-way talk of the two alone, ever.
    OneToOne,
    /// Exchanges in either direction, ever.
    Exchanges,
    /// Exchanges given in 365 days.
    Given,
    /// Exchanges received in 365 days.
    Received,
    /// Deep ones given in 365 days: emotional, appraisal, large, or marked important.
    DeepGiven,
    /// Deep ones received in 365 days.
    DeepReceived,
    /// The owner's promises to her that came due in 365 days: `value` kept in time, `of` due.
    PromisesKept,
    /// Kinds of support exchanged in 365 days, 0 to 4.
    Kinds,
    /// Joint projects finished, or running for 90 days.
    Joint,
    /// The shared long-term goal is written: 1 or 0.
    SharedGoal,
    /// No concern is open: 1 or 0.
    NoConcern,
    /// Days that a concern has been open (4.3).
    ConcernDays,
    /// Days without joint work (4.3).
    NoJointDays,
    /// Days that count against the rhythm; needed are two intervals (4.3).
    QuietDays,
    /// Days without a two-way talk of the two alone (4.3).
    NoOneToOneDays,
    /// Days without an exchange (4.3).
    NoExchangeDays,
    /// Days without any two-way talk (4.3).
    NoTwoWayDays,
}

/// One line of the checklist, with the JSON keys of `product.md` 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What it looks at.
    pub code: EvidenceCode,
    /// Whether the line holds.
    pub holds: bool,
    /// What the records show.
    pub value: i64,
    /// What the line needs at least.
    pub needed: i64,
    /// The base of `value` where it is a part of something: promises due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<i64>,
    /// The day from which the line has held, where the records tell.
    #[serde(skip)]
    pub since: Option<NaiveDate>,
}

impl Evidence {
    /// A line that holds from `needed` upwards.
    pub(crate) fn at_least(code: EvidenceCode, value: i64, needed: i64, since: Option<NaiveDate>) -> Self {
        let holds = value >= needed;
        Self { code, holds, value, needed, of: None, since: since.filter(|_| holds) }
    }

    /// A line that counts the days on which something happened, in any order.
    fn counted(code: EvidenceCode, mut days: Vec<NaiveDate>, needed: usize) -> Self {
        days.sort_unstable();
        let since = needed.checked_sub(1).and_then(|place| days.get(place)).copied();
        Self::at_least(code, number(days.len()), number(needed), since)
    }

    /// A line about something that is so or is not.
    fn is_so(code: EvidenceCode, so: bool) -> Self {
        Self::at_least(code, i64::from(so), 1, None)
    }
}

/// Returns the checklist for the step up from the phase now (4.2); empty for a partner.
pub fn evidence(facts: &PhaseFacts, today: NaiveDate) -> Vec<Evidence> {
    use EvidenceCode as Code;
    let record = Record { facts, today };
    match facts.phase {
        TrustPhase::Acquaintance => vec![
            record.known(30),
            Evidence::counted(Code::TouchDays, record.until_today(&facts.touch_days), 3),
            Evidence::counted(Code::OneToOne, record.until_today(&facts.direct_days), 1),
            Evidence::counted(Code::Exchanges, record.exchanges(i64::MAX, |_| true), 1),
            record.no_concern(),
        ],
        TrustPhase::Cooperation => vec![
            record.known(90),
            Evidence::counted(Code::RecentTouchDays, record.within(&facts.touch_days, HALF_YEAR), 6),
            record.one_way(Code::Given, Direction::Given, 2),
            record.one_way(Code::Received, Direction::Received, 2),
            record.deep(Code::DeepGiven, Direction::Given),
            record.deep(Code::DeepReceived, Direction::Received),
            record.promises(2, 80),
            record.no_concern(),
        ],
        TrustPhase::DeepTrust => vec![
            record.known(365),
            record.one_way(Code::Given, Direction::Given, 4),
            record.one_way(Code::Received, Direction::Received, 4),
            record.kinds(3),
            record.joint(),
            record.promises(5, 90),
            Evidence::is_so(Code::SharedGoal, facts.shared_goal),
            record.no_concern(),
        ],
        TrustPhase::Partnership => Vec::new(),
    }
}

/// The records of one person as of a day.
struct Record<'a> {
    facts: &'a PhaseFacts,
    today: NaiveDate,
}

impl Record<'_> {
    fn known(&self, needed: i64) -> Evidence {
        let since = days_after(self.facts.known_since, needed);
        let days = days_since(self.facts.known_since, self.today).max(0);
        Evidence::at_least(EvidenceCode::KnownDays, days, needed, Some(since))
    }

    fn no_concern(&self) -> Evidence {
        Evidence::is_so(EvidenceCode::NoConcern, self.facts.concern_since.is_none())
    }

    fn one_way(&self, code: EvidenceCode, direction: Direction, needed: usize) -> Evidence {
        Evidence::counted(code, self.exchanges(YEAR, |exchange| exchange.direction == direction), needed)
    }

    fn deep(&self, code: EvidenceCode, direction: Direction) -> Evidence {
        let is_deep = |exchange: &Exchange| exchange.direction == direction && exchange.is_deep();
        Evidence::counted(code, self.exchanges(YEAR, is_deep), 1)
    }

    fn kinds(&self, needed: usize) -> Evidence {
        let first_of = |kind: SupportKind| self.exchanges(YEAR, |exchange| exchange.kind == kind).into_iter().min();
        Evidence::counted(EvidenceCode::Kinds, SupportKind::ALL.into_iter().filter_map(first_of).collect(), needed)
    }

    /// A project counts from its end, or from its 90th day while it runs.
    fn joint(&self) -> Evidence {
        let counts_from = |&(from, to): &(NaiveDate, Option<NaiveDate>)| {
            let ripe = days_after(from, JOINT_DAYS);
            to.map_or(ripe, |to| to.min(ripe))
        };
        let days: Vec<_> = self.facts.joint.iter().map(counts_from).collect();
        Evidence::counted(EvidenceCode::Joint, self.until_today(&days), 1)
    }

    fn promises(&self, needed: u32, percent: u32) -> Evidence {
        let promises = &self.facts.my_promises;
        let kept: PromisesKept = kept(promises, self.today, YEAR);
        let enough =
            kept.due() >= needed && u64::from(kept.on_time) * 100 >= u64::from(kept.due()) * u64::from(percent);
        let last = promises.iter().filter_map(agreed_due).filter(|&due| is_within(due, self.today, YEAR)).max();
        Evidence {
            code: EvidenceCode::PromisesKept,
            holds: enough,
            value: kept.on_time.into(),
            needed: needed.into(),
            of: Some(kept.due().into()),
            since: last.filter(|_| enough),
        }
    }

    fn exchanges(&self, window: i64, keep: impl Fn(&Exchange) -> bool) -> Vec<NaiveDate> {
        let kept = self.facts.exchanges.iter().filter(|exchange| keep(exchange)).map(|exchange| exchange.on);
        kept.filter(|&day| is_within(day, self.today, window)).collect()
    }

    fn within(&self, days: &[NaiveDate], window: i64) -> Vec<NaiveDate> {
        days.iter().copied().filter(|&day| is_within(day, self.today, window)).collect()
    }

    fn until_today(&self, days: &[NaiveDate]) -> Vec<NaiveDate> {
        self.within(days, i64::MAX)
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
