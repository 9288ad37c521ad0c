//! "Good to reach out" (4.4, `product.md` 4): who is left out, in which order, and how many are shown.

use std::cmp::Reverse;

use crate::domain::{
    contact::Contact,
    conventions::Conventions,
    id::Id,
    morning::{PersonMorning, points::Parts},
};

/// Whether the owner works today. On a day off only urgent needs and promises due are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MorningDay {
    /// A working day.
    Working,
    /// A closing day or a holiday.
    Off,
}

/// The section "good to reach out".
#[derive(Debug, Clone, PartialEq)]
pub struct ReachOut<'a> {
    /// The people shown, at most `Conventions::reach_out` (1 to 7).
    pub shown: Vec<&'a PersonMorning>,
    /// Those that reach the floor as well, in the same order ("2 more").
    pub rest: Vec<&'a PersonMorning>,
}

/// Returns whom it would be good to reach today: from the floor of points up (`product.md` 4.3), in order, without those in
/// `shown_above` (the people of the sections before), the paused, the put off, and those touched today unless a need
/// is urgent or a promise due (4.4).
pub fn reach_out<'a>(
    people: &'a [PersonMorning],
    shown_above: &[Id<Contact>],
    day: MorningDay,
    conventions: &Conventions,
) -> ReachOut<'a> {
    let mut listed: Vec<&PersonMorning> = people
        .iter()
        .filter(|person| person.parts.reach() >= conventions.floor_points && may_stand(person, day))
        .filter(|person| !shown_above.contains(&person.who.id))
        .collect();
    listed.sort_by_key(|person| {
        let Parts { need, promise, .. } = person.parts;
        (Reverse((person.parts.reach(), need, promise, person.days)), &person.sort_key, person.who.id)
    });
    let rest = listed.split_off(conventions.reach_out.clamp(1, 7).min(listed.len()));
    ReachOut { shown: listed, rest }
}

fn may_stand(person: &PersonMorning, day: MorningDay) -> bool {
    let standing = person.standing;
    let presses = standing.urgent_need || standing.promise_due;
    !standing.paused && !standing.snoozed && (presses || (day == MorningDay::Working && !standing.touched_today))
}
