//! Every threshold of the rules in one place: conventions of ours (`domain.md`), changeable, never science.

use serde::{Deserialize, Serialize};

use crate::domain::phase::TrustPhase;

/// The numbers behind the rules. Days are calendar days; a window of W days at day T is `T−W < d ≤ T`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conventions {
    /// Default rhythm in days for phase 1, 2, 3, 4 (F11).
    pub cadence_days: [u16; 4],
    /// People in "good to reach out", 1 to 7 (4.4).
    pub reach_out: usize,
    /// Points a person needs to stand there (4.4).
    pub floor_points: u32,
    /// Days ahead that a promise is shown in the morning.
    pub promise_days_ahead: i64,
    /// Days after which somebody without a date is in "waiting for".
    pub waiting_days: i64,
    /// Window of the balance in days (F3).
    pub balance_days: i64,
    /// Window of promises kept in days (F17).
    pub promises_days: i64,
    /// A put-off suggestion, or a change of phase, is followed by this many silent days (4.3).
    pub silent_days: i64,
    /// Days without a two-way talk with anybody before the soft card (F2).
    pub quiet_days: i64,
    /// Minutes counted for a promise in "about n min".
    pub minutes_promise: u32,
    /// Minutes counted for any other row.
    pub minutes_other: u32,
}

impl Default for Conventions {
    fn default() -> Self {
        Self {
            cadence_days: [120, 60, 30, 14],
            reach_out: 3,
            floor_points: 10,
            promise_days_ahead: 2,
            waiting_days: 10,
            balance_days: 365,
            promises_days: 90,
            silent_days: 60,
            quiet_days: 14,
            minutes_promise: 3,
            minutes_other: 1,
        }
    }
}

impl Conventions {
    /// Returns the rhythm for a person: her own, or the default of her phase (F11).
    pub fn cadence(&self, own: Option<u16>, phase: TrustPhase) -> u16 {
        let [one, two, three, four] = self.cadence_days;
        own.unwrap_or(match phase {
            TrustPhase::Acquaintance => one,
            TrustPhase::Cooperation => two,
            TrustPhase::DeepTrust => three,
            TrustPhase::Partnership => four,
        })
        .max(1)
    }
}
