//! Three things for the time to come: what is due, then whom the rhythm says to write to (`ux.md` 6.1).

use std::collections::BTreeSet;

use crate::domain::{
    action::{Action, ActionKind, Owner},
    record::Kept,
    window::{days_after, days_since, rests_until},
};
use crate::report::{
    audience::{Part, Show},
    names::{Names, Person},
    week::{
        Source,
        people::quiet,
        promises::{ActionLine, is_open},
    },
};

/// How many things a week begins with.
const THREE: usize = 3;

/// One thing for the time to come.
#[derive(Debug, Clone, PartialEq)]
pub enum NextThing {
    /// An action of the owner's that is due, or was.
    Do(ActionLine),
    /// A word to somebody who has been quiet longer than usual.
    ReachOut {
        /// To whom.
        who: Person,
        /// Days since the last talk (F12).
        days: i64,
        /// The usual interval in days (F11).
        cadence: u16,
    },
}

/// Returns at most three things: the owner's actions due in the time after the page, as long as its own, that the audience may know
/// of, the earliest first and promises before the rest; then people quiet longer than usual without a plan, where it sees people.
pub(crate) fn three(source: &Source<'_>, names: &mut Names<'_>) -> Vec<NextThing> {
    let length = days_since(source.facts.from, source.facts.to).saturating_add(1);
    let last = days_after(source.facts.to, length);
    let is_due = |action: &&Kept<Action>| {
        action.owner == Owner::Me && is_open(action, source.as_of) && action.due.is_some_and(|due| due <= last)
    };
    let mut due: Vec<&Kept<Action>> =
        source.facts.actions.iter().filter(is_due).filter(|action| may_know(action, source, names)).collect();
    due.sort_by_key(|action| (action.due, action.kind != ActionKind::Promise, action.time.clone(), action.id));
    due.truncate(THREE);
    let busy: BTreeSet<_> = due.iter().filter_map(|action| action.contact_id).collect();
    let mut things: Vec<NextThing> =
        due.into_iter().map(|action| NextThing::Do(ActionLine::of(action, source, names))).collect();
    if source.audience.sees(Part::People) == Show::All {
        let resting = source.facts.people.iter().filter(|person| rests_until(person.snoozed_until, last));
        let resting: BTreeSet<_> = resting.map(|person| person.who.id).collect();
        let open = quiet(source).into_iter().filter(|one| !one.is_planned());
        let open = open.filter(|one| !busy.contains(&one.id) && !resting.contains(&one.id));
        let left = THREE.saturating_sub(things.len());
        things.extend(open.take(left).filter_map(|one| {
            Some(NextThing::ReachOut { who: names.of(one.id)?, days: one.days, cadence: one.cadence })
        }));
    }
    things
}

/// Tells whether the audience may know of an action at all: the circle only of a planned word or a thank-you, without its
/// text, with somebody who may be named there (`ux.md` 6.1: no promises).
fn may_know(action: &Action, source: &Source<'_>, names: &Names<'_>) -> bool {
    match source.audience.sees(Part::Next) {
        Show::All => true,
        Show::Shareable => {
            matches!(action.kind, ActionKind::FollowUp | ActionKind::Thanks)
                && action.contact_id.is_some_and(|id| names.may_be_named(id))
        }
        Show::Counts | Show::Nothing => false,
    }
}
