//! One exchange of support: a kind (House 1981), a direction, a size.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{contact::Contact, id::Id};

/// The four kinds of support (House 1981; S8–S11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportKind {
    /// Knowledge, news, advice on facts (S8).
    Informational,
    /// Hands, things, introductions (S9).
    Instrumental,
    /// Listening, cheering, sharing joy (S10).
    Emotional,
    /// Honest feedback (S11).
    Appraisal,
}

impl SupportKind {
    /// All four, in the order they are shown and numbered 1 to 4.
    pub const ALL: [Self; 4] = [Self::Informational, Self::Instrumental, Self::Emotional, Self::Appraisal];

    /// Returns the place in [`Self::ALL`], 0 to 3.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Which way the support went, seen from the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From me to them.
    Given,
    /// From them to me.
    Received,
}

impl Direction {
    /// Both, given first.
    pub const ALL: [Self; 2] = [Self::Given, Self::Received];

    /// Returns the other direction.
    pub const fn turned(self) -> Self {
        match self {
            Self::Given => Self::Received,
            Self::Received => Self::Given,
        }
    }
}

/// How much it helped, from the receiver's side; weighs 1, 2 or 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Weight 1.
    #[default]
    Small,
    /// Weight 2.
    Medium,
    /// Weight 3.
    Large,
}

impl Size {
    /// All three, small first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// Returns the weight in the balance: 1, 2 or 3.
    pub const fn weight(self) -> u32 {
        match self {
            Self::Small => 1,
            Self::Medium => 2,
            Self::Large => 3,
        }
    }
}

/// One exchange of support with one person on one day. A talk that helped both is two of these.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// With whom.
    pub contact_id: Id<Contact>,
    /// The day.
    pub on: NaiveDate,
    /// What kind of support.
    pub kind: SupportKind,
    /// Given or received.
    pub direction: Direction,
    /// How much it helped.
    #[serde(default)]
    pub size: Size,
    /// Minutes it took, where known.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// What it was worth in whole yen, where known.
    #[serde(default)]
    pub yen: Option<i64>,
    /// What it was, in the owner's words.
    #[serde(default)]
    pub text: String,
    /// Marked by the owner as an important matter (deep, `domain.md` 4.2).
    #[serde(default)]
    pub deep: bool,
    /// The day the owner said thanks for it (received ones).
    #[serde(default)]
    pub thanked_on: Option<NaiveDate>,
    /// Who may read of it.
    #[serde(default)]
    pub sharing: crate::domain::contact::Sharing,
}

impl Exchange {
    /// Deep = emotional or appraisal, large, or marked so (`domain.md` 4.2).
    pub fn is_deep(&self) -> bool {
        self.deep || self.size == Size::Large || matches!(self.kind, SupportKind::Emotional | SupportKind::Appraisal)
    }
}
