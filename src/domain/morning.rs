//! The morning (4.4): what speaks for a word with one person today, in parts that can be checked.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    conventions::Conventions,
    facts::{PersonFacts, Who},
    rhythm::{Rhythm, RhythmWord},
    window::rests_until,
};

pub mod mornings;
pub mod order;
pub mod points;
pub mod reason;

pub use mornings::{Longer, Mornings};
pub use order::{MorningDay, ReachOut, reach_out};
pub use points::{Figures, NeedFigure, Parts};
pub use reason::{Reason, Why};

/// One active person in the morning. Serialized, it is an item of `people` of `enishi today` (`product.md` 5).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonMorning {
    /// Who.
    #[serde(rename = "contact")]
    pub who: Who,
    /// The full sum of the parts.
    pub points: u32,
    /// The eight parts.
    pub parts: Parts,
    /// Days that count against the rhythm (F12); none when there was never a talk.
    pub days: Option<i64>,
    /// The usual interval in days.
    pub cadence_days: u16,
    /// The rhythm in a word.
    pub rhythm: RhythmWord,
    /// Dormant (F13).
    pub dormant: bool,
    /// Every part above zero in words-to-be, the largest first.
    #[serde(skip)]
    pub reasons: Vec<Reason>,
    /// What may keep her out of the list.
    #[serde(skip)]
    pub standing: Standing,
    /// The mornings on which she was shown and nothing was done.
    #[serde(skip)]
    pub mornings: Mornings,
    /// Key for the order by reading.
    #[serde(skip)]
    pub sort_key: String,
}

/// What may keep a person out of "good to reach out", or in it (4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Paused: no rhythm and no suggestions.
    pub paused: bool,
    /// Put off to a later day.
    pub snoozed: bool,
    /// There was a touch of any sort today.
    pub touched_today: bool,
    /// An urgent need is open.
    pub urgent_need: bool,
    /// A promise of mine is due today or was before.
    pub promise_due: bool,
}

/// Computes the morning of one active person (4.4).
pub fn person_morning(facts: &PersonFacts, today: NaiveDate, conventions: &Conventions) -> PersonMorning {
    let rhythm = Rhythm::of(facts, today, conventions);
    let figures = Figures::of(facts, rhythm, today);
    let parts = figures.parts();
    PersonMorning {
        who: facts.who.clone(),
        points: parts.total(),
        parts,
        days: rhythm.days,
        cadence_days: rhythm.cadence,
        rhythm: rhythm.word(),
        dormant: rhythm.is_dormant(),
        reasons: reason::reasons(facts, &figures, &parts),
        standing: Standing::of(facts, today),
        mornings: Mornings::of(&facts.mornings, today),
        sort_key: facts.sort_key.clone(),
    }
}

impl Standing {
    fn of(facts: &PersonFacts, today: NaiveDate) -> Self {
        Self {
            paused: rests_until(facts.paused_until, today),
            snoozed: rests_until(facts.snoozed_until, today),
            touched_today: [facts.last_direct, facts.last_group, facts.last_one_way].contains(&Some(today)),
            urgent_need: facts.needs.iter().any(|need| need.urgent),
            promise_due: facts.promises.iter().any(|promise| promise.due <= today),
        }
    }
}
