//! The promises of a week: kept, still open, new; and what the owner waits for (F17, S28).

use chrono::NaiveDate;

use crate::domain::{
    action::{Action, ActionKind, ActionState, Owner},
    id::Id,
    promises::{self, PromisesKept},
    record::Kept,
};
use crate::report::{
    audience::Audience,
    names::{Names, Person},
    week::Source,
};

/// The promises of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Promises {
    /// How those ended whose date passed in the week.
    pub kept: PromisesKept,
    /// Made before the week and still open at its end; by date, the undated last.
    pub open: Vec<ActionLine>,
    /// Made in the week and still open at its end.
    pub new: Vec<ActionLine>,
    /// What others have in hand for the owner; a waiting list, no rating.
    pub waiting_for: Vec<ActionLine>,
}

impl Promises {
    /// Tells whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.kept.due() == 0 && self.open.is_empty() && self.new.is_empty() && self.waiting_for.is_empty()
    }

    pub(crate) fn of(source: &Source<'_>, names: &mut Names<'_>) -> Self {
        let facts = source.facts;
        let all = facts.actions.iter().map(|kept| &kept.body);
        let days = facts.from..=facts.to;
        let is_mine = |action: &Action| (action.kind, action.owner) == (ActionKind::Promise, Owner::Me);
        let mut lines = |wanted: &dyn Fn(&Action) -> bool| -> Vec<ActionLine> {
            let mut chosen: Vec<&Kept<Action>> =
                facts.actions.iter().filter(|action| is_open(action, source.as_of) && wanted(action)).collect();
            chosen.sort_by_key(|action| (action.due.is_none(), action.due, action.made_on, action.id));
            chosen.into_iter().map(|action| ActionLine::of(action, source, names)).collect()
        };
        Self {
            kept: promises::kept_between(all, days.clone(), source.today),
            open: lines(&|action| is_mine(action) && !days.contains(&action.made_on)),
            new: lines(&|action| is_mine(action) && days.contains(&action.made_on)),
            waiting_for: lines(&|action| action.owner == Owner::Them),
        }
    }
}

/// One action as a page tells of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionLine {
    /// The id; for the owner's eyes only.
    pub id: Option<Id<Action>>,
    /// For or with whom.
    pub who: Option<Person>,
    /// What is to be done; none where these words are not for this audience.
    pub text: Option<String>,
    /// What kind of action.
    pub kind: ActionKind,
    /// Whose turn it is.
    pub owner: Owner,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// The day it was promised, asked or written down.
    pub made_on: NaiveDate,
    /// The date has passed.
    pub has_passed: bool,
}

impl ActionLine {
    pub(crate) fn of(action: &Kept<Action>, source: &Source<'_>, names: &mut Names<'_>) -> Self {
        let is_own = source.audience == Audience::Me;
        let tells = source.audience.reads_action(action.kind) && action.contact_id.is_none_or(|id| names.can_veil(id));
        Self {
            id: is_own.then_some(action.id),
            who: action.contact_id.and_then(|id| names.of(id)),
            text: tells.then(|| names.veil(&action.text, action.contact_id)),
            kind: action.kind,
            owner: action.owner,
            due: action.due,
            made_on: action.made_on,
            has_passed: action.due.is_some_and(|due| due < source.today && due <= source.facts.to),
        }
    }
}

/// Tells whether an action was open at the end of a day: open now, or done later. Dropped and "someday" are not.
pub(crate) fn is_open(action: &Action, day: NaiveDate) -> bool {
    let is_open = match action.state {
        ActionState::Open => true,
        ActionState::Done => action.done_on.is_some_and(|done| done > day),
        ActionState::Dropped | ActionState::Someday => false,
    };
    is_open && action.made_on <= day
}
