//! Action items: to-dos, promises, follow-ups and thanks, mine or theirs.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{contact::Contact, exchange::Exchange, id::Id};

/// What kind of action item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Something to do.
    #[default]
    Todo,
    /// Something promised (S28).
    Promise,
    /// A planned next word with a person (S35).
    FollowUp,
    /// A thank-you, or telling how it went.
    Thanks,
}

/// Whose turn it is. `Them` is a waiting list, never a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// Mine.
    #[default]
    Me,
    /// I wait for them.
    Them,
}

/// Where the action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// To be done.
    #[default]
    Open,
    /// Done on `done_on`.
    Done,
    /// Let go by agreement; leaves every count.
    Dropped,
    /// Wanted, without a date.
    Someday,
}

/// The unit of a repeat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RepeatUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Calendar months; 31 January + 1 month = the last of February.
    Month,
}

/// A repeat, counted from the day the last one was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// How many units, 1 and up.
    pub every: u16,
    /// Which unit.
    pub unit: RepeatUnit,
}

impl Repeat {
    /// Returns the next day, counted from the day of completion.
    pub fn after(self, done_on: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            RepeatUnit::Day => done_on.checked_add_days(Days::new(self.every.into())),
            RepeatUnit::Week => done_on.checked_add_days(Days::new(u64::from(self.every) * 7)),
            RepeatUnit::Month => done_on.checked_add_months(Months::new(self.every.into())),
        }
    }

    /// Returns the length in days, a month counted as 30.
    pub fn days(self) -> u16 {
        self.every.saturating_mul(match self.unit {
            RepeatUnit::Day => 1,
            RepeatUnit::Week => 7,
            RepeatUnit::Month => 30,
        })
    }
}

/// One change of a due date, kept so that a date agreed anew in time counts as kept (F17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reagreed {
    /// The day it was moved.
    pub on: NaiveDate,
    /// The date before; none when there was no date.
    pub was: Option<NaiveDate>,
}

impl Reagreed {
    /// In time = moved on or before the day it was due.
    pub fn in_time(&self) -> bool {
        self.was.is_none_or(|was| self.on <= was)
    }
}

/// An action item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// For or with whom; none for a to-do of the owner's alone.
    #[serde(default)]
    pub contact_id: Option<Id<Contact>>,
    /// What kind.
    #[serde(default)]
    pub kind: ActionKind,
    /// Whose turn.
    #[serde(default)]
    pub owner: Owner,
    /// Where it stands.
    #[serde(default)]
    pub state: ActionState,
    /// What is to be done; never empty.
    pub text: String,
    /// The day it is due.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// A time of day, `HH:MM`, or empty.
    #[serde(default)]
    pub time: String,
    /// The day it was promised, asked or written down.
    pub made_on: NaiveDate,
    /// Each time the date was agreed anew, oldest first.
    #[serde(default)]
    pub reagreed: Vec<Reagreed>,
    /// The day it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// Comes again after it is done.
    #[serde(default)]
    pub repeat: Option<Repeat>,
    /// Minutes it will take.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Why, or anything else worth keeping.
    #[serde(default)]
    pub note: String,
    /// Tags without their sign.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The exchange that a thank-you is for.
    #[serde(default)]
    pub exchange_id: Option<Id<Exchange>>,
}

impl Action {
    /// An open to-do of the owner's, written down on `made_on`.
    pub fn todo(text: impl Into<String>, made_on: NaiveDate) -> Self {
        Self {
            contact_id: None,
            kind: ActionKind::Todo,
            owner: Owner::Me,
            state: ActionState::Open,
            text: text.into(),
            due: None,
            time: String::new(),
            made_on,
            reagreed: Vec::new(),
            done_on: None,
            repeat: None,
            minutes: None,
            note: String::new(),
            tags: Vec::new(),
            exchange_id: None,
        }
    }

    /// Tells whether a step of `reagreed` was in time, and every one before it too: once a promise was late, another day does not make
    /// it kept (F17).
    pub fn was_agreed_in_time(&self, step: usize) -> bool {
        step < self.reagreed.len() && self.reagreed.iter().take(step.saturating_add(1)).all(Reagreed::in_time)
    }

    /// How often the date has been put off; at three the owner is asked whether it is still wanted (P25).
    pub fn delays(&self) -> usize {
        self.reagreed.iter().filter(|step| step.was.is_some()).count()
    }
}
