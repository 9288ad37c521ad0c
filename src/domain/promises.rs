//! Promises kept (F17): the owner's own only; nothing of the kind is ever computed about other people.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{
    action::{Action, ActionKind, ActionState, Owner},
    window::is_within,
};

/// How the owner's promises ended whose agreed date has passed (F17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PromisesKept {
    /// Done on or before the agreed date.
    pub on_time: u32,
    /// Done after it.
    pub late: u32,
    /// Past it and still open.
    pub missed: u32,
}

impl PromisesKept {
    /// Returns how many came due: the base of the fraction.
    pub fn due(self) -> u32 {
        self.on_time.saturating_add(self.late).saturating_add(self.missed)
    }

    /// Returns the share kept in time, 0 to 1; none when nothing came due. Below ten it is shown as a fraction.
    pub fn rate(self) -> Option<f64> {
        (self.due() > 0).then(|| f64::from(self.on_time) / f64::from(self.due()))
    }
}

/// Counts the promises whose agreed date passed in the last `days` days (F17; `Conventions::promises_days`).
pub fn kept<'a>(actions: impl IntoIterator<Item = &'a Action>, today: NaiveDate, days: i64) -> PromisesKept {
    count(actions, today, |due| is_within(due, today, days))
}

/// Counts the promises whose agreed date lies in these days and has passed by `today` (F17, the weekly page).
pub fn kept_between<'a>(
    actions: impl IntoIterator<Item = &'a Action>,
    days: RangeInclusive<NaiveDate>,
    today: NaiveDate,
) -> PromisesKept {
    count(actions, today, |due| days.contains(&due))
}

/// Returns the date that a promise is measured by (F17): the newest one agreed in time. Moved only after it had passed,
/// a date stays. None for a promise without a date.
pub fn agreed_due(action: &Action) -> Option<NaiveDate> {
    let passed = action.reagreed.iter().find(|step| !step.in_time());
    passed.and_then(|step| step.was).or(action.due)
}

fn count<'a>(
    actions: impl IntoIterator<Item = &'a Action>,
    today: NaiveDate,
    in_window: impl Fn(NaiveDate) -> bool,
) -> PromisesKept {
    let mut kept = PromisesKept::default();
    for (due, end) in actions.into_iter().filter_map(|action| end_of(action, today)) {
        let counter = match end {
            _ if !in_window(due) => continue,
            End::OnTime => &mut kept.on_time,
            End::Late => &mut kept.late,
            End::Missed => &mut kept.missed,
        };
        *counter = counter.saturating_add(1);
    }
    kept
}

enum End {
    OnTime,
    Late,
    Missed,
}

/// A promise of mine that has come to its end, with its agreed date. One due today ends when it is done, or tomorrow.
fn end_of(action: &Action, today: NaiveDate) -> Option<(NaiveDate, End)> {
    if (action.kind, action.owner) != (ActionKind::Promise, Owner::Me) {
        return None;
    }
    let due = agreed_due(action)?;
    let end = match action.state {
        ActionState::Dropped | ActionState::Someday => return None,
        ActionState::Done if action.done_on.is_some_and(|done| done > due) => End::Late,
        ActionState::Done => End::OnTime,
        ActionState::Open => End::Missed,
    };
    let has_passed = due < today || (due == today && matches!(end, End::OnTime));
    has_passed.then_some((due, end))
}
