//! Whom to ask (4.5): three people for a wanted kind of support, with reasons; a second name is always among them.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::{
    balance::{BalanceWord, word_of},
    exchange::{Direction, SupportKind},
    facts::AskFacts,
    phase::TrustPhase,
    window::rests_until,
};

/// People shown (4.5).
const NAMES: usize = 3;
/// Times received that count at most (4.5).
const RECEIVED_MOST: u32 = 2;

/// One person to ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'a> {
    /// The person.
    pub facts: &'a AskFacts,
    /// Why, the weightiest first; what speaks for waiting stands last.
    pub reasons: Vec<AskReason>,
}

/// Why somebody may be asked, or had rather not be asked again just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskReason {
    /// She can be asked for the kind; in the owner's words, which may be empty.
    Offers {
        /// The kind.
        kind: SupportKind,
        /// The owner's words.
        text: String,
    },
    /// She helped with this kind so many times in 365 days.
    Helped {
        /// Times, 1 and up.
        times: u32,
    },
    /// The owner gives more here (F3), so a turn to ask is fine.
    Giving,
    /// The trust phase.
    Phase(TrustPhase),
    /// Asked so many times in 30 days already, twice and up.
    AskedLately {
        /// Times, 2 and up.
        times: u32,
    },
}

/// Returns up to three people for a kind of support (4.5): the paused left out; equal ones by how seldom they were
/// asked in 30 days, then by reading.
pub fn candidates(people: &[AskFacts], kind: SupportKind, today: NaiveDate) -> Vec<Candidate<'_>> {
    let mut awake: Vec<&AskFacts> = people.iter().filter(|facts| !rests_until(facts.paused_until, today)).collect();
    awake.sort_by_key(|facts| (Reverse(half_points(facts, kind)), facts.asked_30, &facts.sort_key, facts.who.id));
    awake.into_iter().take(NAMES).map(|facts| Candidate { facts, reasons: reasons(facts, kind) }).collect()
}

/// Returns how many times the owner has given support in the window of the facts: said before asking (Hashimoto 2015).
pub fn given_so_far(people: &[AskFacts]) -> u32 {
    people.iter().fold(0, |sum, facts| sum.saturating_add(facts.tally.count_all(Direction::Given)))
}

/// Twice `3·[offers] + min(2, received) + phase/2 + [giving] − max(0, asked − 1)`, so that it stays whole.
fn half_points(facts: &AskFacts, kind: SupportKind) -> i64 {
    let offers = i64::from(offer(facts, kind).is_some());
    let received = i64::from(received(facts, kind).min(RECEIVED_MOST));
    let giving = i64::from(word_of(&facts.tally) == BalanceWord::Giving);
    let asked = i64::from(facts.asked_30.saturating_sub(1));
    2 * (3 * offers + received + giving - asked) + i64::from(facts.who.trust_phase.number())
}

fn reasons(facts: &AskFacts, kind: SupportKind) -> Vec<AskReason> {
    let times = received(facts, kind);
    [
        offer(facts, kind).map(|text| AskReason::Offers { kind, text: text.to_owned() }),
        (times > 0).then_some(AskReason::Helped { times }),
        (word_of(&facts.tally) == BalanceWord::Giving).then_some(AskReason::Giving),
        Some(AskReason::Phase(facts.who.trust_phase)),
        (facts.asked_30 > 1).then_some(AskReason::AskedLately { times: facts.asked_30 }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn offer(facts: &AskFacts, kind: SupportKind) -> Option<&str> {
    facts.offers.iter().find(|(offered, _)| *offered == kind).map(|(_, text)| text.as_str())
}

fn received(facts: &AskFacts, kind: SupportKind) -> u32 {
    facts.received_365.get(kind.index()).copied().unwrap_or(0)
}
