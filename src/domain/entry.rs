//! The small first-class records around a person: needs, concerns, notes, offers, felt balance, put-off suggestions; the owner's goals and kept filters.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{
    contact::{Contact, Sharing},
    exchange::{Direction, SupportKind},
    id::Id,
};

/// How pressing a need is, or that it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeedState {
    /// Open.
    #[default]
    Open,
    /// Open and urgent.
    Urgent,
    /// Over.
    Closed,
}

/// A trouble of theirs (困りごと).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// Whose.
    pub contact_id: Id<Contact>,
    /// What it is.
    pub text: String,
    /// Open, urgent or closed.
    #[serde(default)]
    pub state: NeedState,
    /// The day the owner learned of it.
    pub opened_on: NaiveDate,
    /// The day it was over.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
    /// What kind of support would fit, where known.
    #[serde(default)]
    pub kind: Option<SupportKind>,
    /// Who may read of it.
    #[serde(default)]
    pub sharing: Sharing,
}

/// A friction between us (気がかり).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Concern {
    /// With whom.
    pub contact_id: Id<Contact>,
    /// What happened.
    pub text: String,
    /// Since when.
    pub opened_on: NaiveDate,
    /// The day it was settled; none = still open.
    #[serde(default)]
    pub settled_on: Option<NaiveDate>,
}

/// A note about a person; also the source of the topic to ask about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// About whom.
    pub contact_id: Id<Contact>,
    /// The day.
    pub on: NaiveDate,
    /// The note.
    pub text: String,
    /// Who may read it.
    #[serde(default)]
    pub sharing: Sharing,
}

/// What I can ask them for (`received`), or what I can do for them (`given`) (S61).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// With whom.
    pub contact_id: Id<Contact>,
    /// `received`: I can ask them; `given`: I can help them.
    pub direction: Direction,
    /// Which kind of support.
    pub kind: SupportKind,
    /// In words; may be empty.
    #[serde(default)]
    pub text: String,
}

/// How the owner feels about the exchange with a person (F4): 1 I receive too much … 3 just right … 5 I give too much.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeltBalance {
    /// With whom.
    pub contact_id: Id<Contact>,
    /// The day it was asked.
    pub on: NaiveDate,
    /// 1 to 5.
    pub felt: u8,
}

/// A suggestion the owner has put off; silent for 60 days, or for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dismissal {
    /// About whom.
    pub contact_id: Id<Contact>,
    /// The code of the suggestion (`phase_up`, `phase_down`, `repair`, `archive`).
    pub suggestion: String,
    /// The day.
    pub on: NaiveDate,
    /// "Never suggest again".
    #[serde(default)]
    pub for_good: bool,
}

/// A goal of the owner's (S15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// In the owner's words.
    pub text: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// Kinds of support that would help towards it.
    #[serde(default)]
    pub wanted: Vec<SupportKind>,
    /// The day it was written down.
    pub made_on: NaiveDate,
    /// The day it was reached or let go.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

/// A filter of the list of people that the owner kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFilter {
    /// What it is called; the query itself where no other name was given.
    pub name: String,
    /// What is filtered by, as it is typed in the list.
    pub query: String,
    /// Its place among them, counted from 0.
    #[serde(default)]
    pub place: u32,
}
