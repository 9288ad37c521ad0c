//! The trust phase of one person (S24–S27): four steps that only the owner's hand changes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{contact::Contact, id::Id};

/// The four trust phases, 1 to 4; in JSON and in the book the bare number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum TrustPhase {
    /// 1: we know each other's basics (S24).
    #[default]
    Acquaintance,
    /// 2: small help has gone between us (S25).
    Cooperation,
    /// 3: important matters are talked over, both ways (S26).
    DeepTrust,
    /// 4: we grow together over years (S27).
    Partnership,
}

impl TrustPhase {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Acquaintance, Self::Cooperation, Self::DeepTrust, Self::Partnership];

    /// Returns the number, 1 to 4.
    pub const fn number(self) -> u8 {
        match self {
            Self::Acquaintance => 1,
            Self::Cooperation => 2,
            Self::DeepTrust => 3,
            Self::Partnership => 4,
        }
    }

    /// Returns the phase of a number 1 to 4.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.number() == number)
    }

    /// Returns the next phase up; none above partnership.
    pub fn up(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }

    /// Returns the phase below; none below acquaintance.
    pub fn down(self) -> Option<Self> {
        Self::from_number(self.number() - 1)
    }
}

impl From<TrustPhase> for u8 {
    fn from(phase: TrustPhase) -> u8 {
        phase.number()
    }
}

impl TryFrom<u8> for TrustPhase {
    type Error = String;
    fn try_from(number: u8) -> Result<Self, String> {
        Self::from_number(number).ok_or_else(|| format!("a trust phase is 1, 2, 3 or 4, not {number}"))
    }
}

/// One dated step of a person's trust phase; the first has no `was`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseChange {
    /// Whose phase.
    pub contact_id: Id<Contact>,
    /// The phase before.
    pub was: Option<TrustPhase>,
    /// The phase from then on.
    pub now: TrustPhase,
    /// The day the owner set it.
    pub on: NaiveDate,
}
