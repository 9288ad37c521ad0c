//! The money view (F26), for reference only: whole yen first, then the ratio; support, trust and standing have no price.

use serde::{Deserialize, Serialize};

/// How much of a sale came from an introduction, in the owner's judgement (F26).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribution {
    /// Nearly all of it.
    Nearly,
    /// About half.
    Half,
    /// One reason among others.
    Partly,
}

impl Attribution {
    /// All three, the largest first.
    pub const ALL: [Self; 3] = [Self::Nearly, Self::Half, Self::Partly];

    /// Returns 100, 50 or 25 per cent.
    pub const fn percent(self) -> u8 {
        match self {
            Self::Nearly => 100,
            Self::Half => 50,
            Self::Partly => 25,
        }
    }
}

/// A sale that came from an introduction or from joint work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    /// Sales in yen.
    pub yen: i64,
    /// Gross margin in per cent, 0 to 100.
    pub margin_percent: u8,
    /// How much of it is due to the network.
    pub attribution: Attribution,
}

impl Sale {
    /// Returns what counts as benefit, in whole yen, halves rounded up (F26).
    pub fn benefit(self) -> i64 {
        let parts = i128::from(self.yen) * i128::from(self.margin_percent) * i128::from(self.attribution.percent());
        i64::try_from((parts + 5_000).div_euclid(10_000)).unwrap_or(i64::MAX)
    }
}

/// What a year of the network brought and cost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoneyFacts {
    /// Sales from introductions and joint work.
    pub sales: Vec<Sale>,
    /// Savings in yen, one by one.
    pub savings: Vec<i64>,
    /// Fees, travel, food, gifts, shared costs, in yen.
    pub cash: i64,
    /// Time spent, in minutes.
    pub minutes: u32,
    /// What the owner reckons an hour of hers at, in yen; none = not reckoned.
    pub yen_per_own_hour: Option<i64>,
}

/// The money view of a year (F26).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Money {
    /// Benefit in whole yen.
    pub benefit: i64,
    /// Cash cost in whole yen.
    pub cash: i64,
    /// Time in whole yen; none where the owner does not reckon it.
    pub time: Option<i64>,
    /// (benefit − cash)/cash, −1 and up; none without costs.
    pub roi_cash: Option<f64>,
    /// (benefit − cash − time)/(cash + time), −1 and up; none without costs or without a reckoned hour.
    pub roi_time: Option<f64>,
    /// (benefit − cash)/hours, in yen; none without hours.
    pub yen_per_hour: Option<f64>,
    /// Tenths of the benefit that come from one item, 5 to 10; none when no item makes more than half.
    pub largest_tenths: Option<u8>,
}

/// Computes the money view (F26).
pub fn money(facts: &MoneyFacts) -> Money {
    let items: Vec<i64> = facts.sales.iter().map(|sale| sale.benefit()).chain(facts.savings.iter().copied()).collect();
    let benefit = items.iter().fold(0_i64, |sum, &item| sum.saturating_add(item));
    let time = facts.yen_per_own_hour.map(|yen| yen.saturating_mul(i64::from(facts.minutes)) / 60);
    let gain = benefit.saturating_sub(facts.cash);
    Money {
        benefit,
        cash: facts.cash,
        time,
        roi_cash: ratio(gain, facts.cash),
        roi_time: time.and_then(|time| ratio(gain.saturating_sub(time), facts.cash.saturating_add(time))),
        yen_per_hour: (facts.minutes > 0).then(|| gain as f64 * 60.0 / f64::from(facts.minutes)),
        largest_tenths: largest_tenths(&items, benefit),
    }
}

fn ratio(gain: i64, cost: i64) -> Option<f64> {
    (cost > 0).then(|| gain as f64 / cost as f64)
}

fn largest_tenths(items: &[i64], benefit: i64) -> Option<u8> {
    let (largest, benefit) = (i128::from(*items.iter().max()?), i128::from(benefit));
    (benefit > 0 && 2 * largest > benefit).then_some(())?;
    u8::try_from(((20 * largest + benefit) / (2 * benefit)).min(10)).ok()
}
