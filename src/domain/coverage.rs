//! Coverage (F1): how many people the owner could ask, by kind of support; perceived availability, not help counted.

use serde::{Deserialize, Serialize};

use crate::domain::{exchange::SupportKind, facts::AskFacts};

/// How many people stand behind one kind of support, in a word (F1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoverageWord {
    /// Nobody yet.
    Nobody,
    /// It rests on one person.
    One,
    /// Two people or more.
    Several,
}

impl CoverageWord {
    /// Returns the word for a number of people.
    pub const fn of(people: u32) -> Self {
        match people {
            0 => Self::Nobody,
            1 => Self::One,
            _ => Self::Several,
        }
    }
}

/// People by kind, in the order of [`SupportKind::ALL`] (F1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Coverage {
    /// Active people who can be asked for the kind.
    pub available: [u32; 4],
    /// People from whom the kind was received in 365 days.
    pub received: [u32; 4],
}

/// Returns the coverage; none where no offer was ever entered, which is "not entered" and not 0 (F1).
pub fn coverage(people: &[AskFacts]) -> Option<Coverage> {
    people.iter().any(|facts| !facts.offers.is_empty()).then(|| Coverage {
        available: SupportKind::ALL.map(|kind| count(people, |facts| facts.offers.iter().any(|offer| offer.0 == kind))),
        received: SupportKind::ALL
            .map(|kind| count(people, |facts| facts.received_365.get(kind.index()).is_some_and(|&times| times > 0))),
    })
}

impl Coverage {
    /// Returns how many people can be asked for a kind, 0 and up.
    pub fn people(&self, kind: SupportKind) -> u32 {
        self.available.get(kind.index()).copied().unwrap_or(0)
    }

    /// Returns the word for a kind.
    pub fn word(&self, kind: SupportKind) -> CoverageWord {
        CoverageWord::of(self.people(kind))
    }

    /// Returns the number of kinds with somebody to ask, 0 to 4.
    pub fn network(&self) -> usize {
        self.available.iter().filter(|&&people| people >= 1).count()
    }

    /// Returns the number of kinds with two people or more, 0 to 4: one can be away.
    pub fn depth(&self) -> usize {
        self.available.iter().filter(|&&people| people >= 2).count()
    }
}

fn count(people: &[AskFacts], holds: impl Fn(&AskFacts) -> bool) -> u32 {
    u32::try_from(people.iter().filter(|facts| holds(facts)).count()).unwrap_or(u32::MAX)
}
