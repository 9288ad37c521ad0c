//! Facts: what the store answers and the rules read. Small structs, no rows, no words.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    action::Action,
    contact::{Contact, ContactKind},
    entry::{Goal, Need, Note, Offer},
    exchange::{Direction, Exchange, SupportKind},
    id::Id,
    phase::{PhaseChange, TrustPhase},
    profile::Profile,
    record::Kept,
    touch::Touch,
};

/// Who a person is, wherever one stands in a list: the `contact` of every JSON answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// The id.
    pub id: Id<Contact>,
    /// What the person is called.
    pub name: String,
    /// The reading; empty when unknown.
    pub reading: String,
    /// The trust phase the owner has set.
    pub trust_phase: TrustPhase,
    /// さん, 先生 …; empty = the language's own way. Not part of the JSON shape.
    #[serde(skip)]
    pub honorific: String,
    /// True for a shop or firm without a person. Not part of the JSON shape.
    #[serde(skip)]
    pub is_org: bool,
}

impl From<&Kept<Contact>> for Who {
    fn from(contact: &Kept<Contact>) -> Self {
        Self {
            id: contact.id,
            name: contact.name.clone(),
            reading: contact.reading.clone(),
            trust_phase: contact.trust_phase,
            honorific: contact.honorific.clone(),
            is_org: contact.kind == ContactKind::Org,
        }
    }
}

/// A need as the morning sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedFact {
    /// Urgent or not.
    pub urgent: bool,
    /// The day the owner learned of it.
    pub opened_on: NaiveDate,
    /// What it is.
    pub text: String,
}

/// A promise of mine as the morning sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct DueFact {
    /// The day it is due.
    pub due: NaiveDate,
    /// What it is.
    pub text: String,
}

/// What the rules of rhythm and morning need to know of one active person. All dates are local days.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonFacts {
    /// Who.
    pub who: Who,
    /// Key for the order by reading (`text::sort_key`).
    pub sort_key: String,
    /// Her own rhythm, if the owner set one.
    pub own_cadence: Option<u16>,
    /// How far it may grow.
    pub target_phase: Option<TrustPhase>,
    /// The day we met; else none.
    pub met_on: Option<NaiveDate>,
    /// The day the record was made.
    pub created_on: NaiveDate,
    /// Paused until.
    pub paused_until: Option<NaiveDate>,
    /// Put off until.
    pub snoozed_until: Option<NaiveDate>,
    /// `YYYY-MM-DD`, `--MM-DD` or empty.
    pub birthday: String,
    /// Last one-to-one two-way touch or exchange of support.
    pub last_direct: Option<NaiveDate>,
    /// Last meeting of several that both attended.
    pub last_group: Option<NaiveDate>,
    /// Last one-way message.
    pub last_one_way: Option<NaiveDate>,
    /// Two messages or more since the last talk had no answer.
    pub unanswered: bool,
    /// The mornings on which she stood in the list since anything was last written about her, oldest first.
    pub mornings: Vec<NaiveDate>,
    /// Open needs.
    pub needs: Vec<NeedFact>,
    /// My open promises and to-dos to her with a date: only kind `promise` counts for points (4.4).
    pub promises: Vec<DueFact>,
    /// The earliest due day among what I wait for from her.
    pub waiting_due: Option<NaiveDate>,
    /// The newest help received for which no thanks is logged or planned.
    pub thanks_for: Option<NaiveDate>,
}

/// Sums of exchanges with one person in one window, by kind: `[kind][0]` given, `[kind][1]` received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExchangeTally {
    /// Weighted by size (small 1, medium 2, large 3).
    pub weight: [[u32; 2]; 4],
    /// Bare counts.
    pub count: [[u32; 2]; 4],
}

impl ExchangeTally {
    /// Adds one exchange or a group of alike ones.
    pub fn add(&mut self, kind: SupportKind, direction: Direction, weight: u32, count: u32) {
        let side = usize::from(direction == Direction::Received);
        if let (Some(weights), Some(counts)) = (self.weight.get_mut(kind.index()), self.count.get_mut(kind.index()))
            && let (Some(w), Some(c)) = (weights.get_mut(side), counts.get_mut(side))
        {
            *w = w.saturating_add(weight);
            *c = c.saturating_add(count);
        }
    }

    /// Adds another tally.
    pub fn merge(&mut self, other: &Self) {
        for kind in SupportKind::ALL {
            for direction in Direction::ALL {
                self.add(kind, direction, other.weight_of(kind, direction), other.count_of(kind, direction));
            }
        }
    }

    /// Returns the weighted sum of one kind in one direction.
    pub fn weight_of(&self, kind: SupportKind, direction: Direction) -> u32 {
        Self::pick(&self.weight, kind, direction)
    }

    /// Returns the count of one kind in one direction.
    pub fn count_of(&self, kind: SupportKind, direction: Direction) -> u32 {
        Self::pick(&self.count, kind, direction)
    }

    /// Returns the weighted sum of all kinds in one direction.
    pub fn weight_all(&self, direction: Direction) -> u32 {
        SupportKind::ALL.into_iter().map(|kind| self.weight_of(kind, direction)).sum()
    }

    /// Returns the count of all kinds in one direction.
    pub fn count_all(&self, direction: Direction) -> u32 {
        SupportKind::ALL.into_iter().map(|kind| self.count_of(kind, direction)).sum()
    }

    fn pick(table: &[[u32; 2]; 4], kind: SupportKind, direction: Direction) -> u32 {
        let side = usize::from(direction == Direction::Received);
        table.get(kind.index()).and_then(|row| row.get(side)).copied().unwrap_or(0)
    }
}

/// What the phase evidence (4.2, 4.3) needs to know of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseFacts {
    /// The phase now.
    pub phase: TrustPhase,
    /// The phase aimed at; none = as it is.
    pub target: Option<TrustPhase>,
    /// Her rhythm in days.
    pub cadence: u16,
    /// Known since: the day we met, else the first record of any touch, else the day of entry.
    pub known_since: NaiveDate,
    /// The day the record was made.
    pub created_on: NaiveDate,
    /// Came in by an import and has no history of its own.
    pub imported: bool,
    /// Days with any touch or exchange; distinct, newest first. Of an acquaintance all of them, else those of the last 366
    /// days, the first and the last; so with the three that follow.
    pub touch_days: Vec<NaiveDate>,
    /// Days with a one-to-one two-way touch or exchange.
    pub direct_days: Vec<NaiveDate>,
    /// Days of two-way touches of any sort (direct and group).
    pub two_way_days: Vec<NaiveDate>,
    /// Exchanges, newest first.
    pub exchanges: Vec<Exchange>,
    /// Every promise of mine to her, open, done or dropped.
    pub my_promises: Vec<Action>,
    /// Joint projects: each from its first day to its end, open when it runs.
    pub joint: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// The shared long-term goal is written.
    pub shared_goal: bool,
    /// Since when the oldest open concern is open.
    pub concern_since: Option<NaiveDate>,
    /// The last change of phase.
    pub phase_since: Option<NaiveDate>,
    /// The last dismissal of a suggestion about her and whether it was for good.
    pub dismissed: Option<(NaiveDate, bool)>,
    /// Paused until.
    pub paused_until: Option<NaiveDate>,
}

/// Who helps with what, for coverage (F1) and for whom to ask (4.5).
#[derive(Debug, Clone, PartialEq)]
pub struct AskFacts {
    /// Who.
    pub who: Who,
    /// Key for the order by reading.
    pub sort_key: String,
    /// Kinds I can ask her for, with her words.
    pub offers: Vec<(SupportKind, String)>,
    /// Times each kind was received from her in 365 days.
    pub received_365: [u32; 4],
    /// Times anything was received from her in 30 days (how often she was asked).
    pub asked_30: u32,
    /// Weighted sums of 365 days.
    pub tally: ExchangeTally,
    /// Paused until.
    pub paused_until: Option<NaiveDate>,
}

/// An open action with the person it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionFact {
    /// The action.
    pub action: Kept<Action>,
    /// The person, if any.
    pub who: Option<Who>,
}

/// Everything the card of one person shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CardFacts {
    /// The person, whole.
    pub contact: Kept<Contact>,
    /// The newest exchanges, newest first.
    pub exchanges: Vec<Kept<Exchange>>,
    /// The newest touches, newest first.
    pub touches: Vec<Kept<Touch>>,
    /// Open actions with her, mine and hers, by date.
    pub actions: Vec<Kept<Action>>,
    /// The newest notes, newest first.
    pub notes: Vec<Kept<Note>>,
    /// Open needs.
    pub needs: Vec<Kept<Need>>,
    /// Offers in both directions.
    pub offers: Vec<Kept<Offer>>,
    /// Sums of the last 365 days.
    pub year: ExchangeTally,
    /// Sums of the last 84 days.
    pub weeks12: ExchangeTally,
    /// Last day both sides spoke one to one.
    pub last_direct: Option<NaiveDate>,
    /// Last meeting of several.
    pub last_group: Option<NaiveDate>,
    /// The mornings on which she stood in the list since anything was last written about her, oldest first.
    pub mornings: Vec<NaiveDate>,
}

/// How often support went either way in seven days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WeekCount {
    /// The first of the seven days.
    pub from: NaiveDate,
    /// Times given.
    pub given: u32,
    /// Times received.
    pub received: u32,
}

/// What the page of a week, a month or a quarter is made of. All days are inside `from ..= to` unless said.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekFacts {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The owner.
    pub profile: Profile,
    /// Every person that is not in the trash, with the facts of the rhythm as of `to`.
    pub people: Vec<PersonFacts>,
    /// The people whose sharing level or competitor mark matters: id and level.
    pub sharing: Vec<(Id<Contact>, crate::domain::contact::Sharing)>,
    /// People put away: still named where they stand, but out of the rhythm.
    pub archived: Vec<Id<Contact>>,
    /// Touches of the week.
    pub touches: Vec<Kept<Touch>>,
    /// Exchanges of the week.
    pub exchanges: Vec<Kept<Exchange>>,
    /// Sums of the 84 days that end with `to`.
    pub weeks12: ExchangeTally,
    /// The same 84 days by sevens, the oldest first.
    pub weeks: Vec<WeekCount>,
    /// Every action that was open at the end of the week, was done in it, was made in it, or was due in it or in the seven days after.
    pub actions: Vec<Kept<Action>>,
    /// Phase changes of the week.
    pub phase_changes: Vec<Kept<PhaseChange>>,
    /// People who had their first talk ever in the week.
    pub first_talks: Vec<Id<Contact>>,
    /// Open goals, and those closed in the week.
    pub goals: Vec<Kept<Goal>>,
    /// Per kind, how many active people can be asked (F1); none when no offer was ever entered.
    pub coverage: Option<[u32; 4]>,
}
