//! Not to press (4.4): whoever was shown on five mornings and nothing came of it is left alone by the rhythm for two weeks, and
//! one question asks for a longer interval.

use chrono::NaiveDate;

use crate::domain::window::days_since;

/// Mornings in the list without anything done that end in a rest (4.4).
const MOST: usize = 5;
/// Days of the rest (4.4).
const REST_DAYS: i64 = 14;
/// The longest interval there is.
const LONGEST: u16 = 3650;

/// What the mornings in the list come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mornings {
    /// The rhythm brings no points now.
    pub rests: bool,
    /// A longer interval may be offered: on the fifth morning itself and through the rest.
    pub asks: bool,
    /// Today is written down as one of them.
    pub has_today: bool,
}

impl Mornings {
    /// Reads the mornings (working days on which she stood in the list since anything was last written about her, oldest
    /// first). The fifth itself still shows her; after a rest the count begins anew.
    pub fn of(days: &[NaiveDate], today: NaiveDate) -> Self {
        let mut count = 0_usize;
        let mut fifth: Option<NaiveDate> = None;
        let resting = |fifth: Option<NaiveDate>, day| fifth.is_some_and(|fifth| days_since(fifth, day) <= REST_DAYS);
        for &day in days.iter().filter(|&&day| day <= today) {
            if resting(fifth, day) {
                continue;
            }
            count = count.saturating_add(1);
            if count == MOST {
                (fifth, count) = (Some(day), 0);
            }
        }
        let asks = resting(fifth, today);
        Self { rests: asks && fifth != Some(today), asks, has_today: days.contains(&today) }
    }
}

/// The one question of 4.4: a longer interval, half as long again (30 becomes 45).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Longer {
    /// The interval now, in days.
    pub from: u16,
    /// The one that is offered, in days.
    pub to: u16,
}

impl Longer {
    /// Returns the offer for an interval.
    pub fn than(from: u16) -> Self {
        Self { from, to: from.saturating_add(from.div_ceil(2)).min(LONGEST).max(from) }
    }
}
