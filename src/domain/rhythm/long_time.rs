//! The weekly "long time no see" (F16): one person out of the dormant, chosen by plain weights; skipping is free.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::{facts::Who, phase::TrustPhase, rhythm::Rhythm, window::rests_until};

/// What the choice needs to know of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct LongTimeFacts {
    /// Who.
    pub who: Who,
    /// Key for the order by reading.
    pub sort_key: String,
    /// Days and interval.
    pub rhythm: Rhythm,
    /// Paused until.
    pub paused_until: Option<NaiveDate>,
    /// Help was ever received from her.
    pub helped_me: bool,
    /// Her trade is one of the two rarest in the network.
    pub rare_trade: bool,
    /// She has been in business longer than the owner.
    pub more_experience: bool,
}

/// Returns the person to say hello to this week: dormant, not paused, the most weight, then the longest ago (F16).
pub fn choose(people: &[LongTimeFacts], today: NaiveDate) -> Option<&LongTimeFacts> {
    people
        .iter()
        .filter(|facts| facts.rhythm.is_dormant() && !rests_until(facts.paused_until, today))
        .min_by_key(|facts| (Reverse(weight(facts)), Reverse(facts.rhythm.days), &facts.sort_key, facts.who.id))
}

fn weight(facts: &LongTimeFacts) -> u32 {
    let trusted = facts.helped_me || facts.who.trust_phase >= TrustPhase::Cooperation;
    [(trusted, 3), (facts.rare_trade, 2), (facts.more_experience, 1)]
        .into_iter()
        .filter_map(|(holds, weight)| holds.then_some(weight))
        .sum()
}
