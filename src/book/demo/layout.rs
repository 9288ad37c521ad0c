//! An example book as it stands in its file: days counted from day 0, people's records inside the person.

use serde::Deserialize;

use crate::domain::{
    action::{ActionKind, ActionState, Owner, Repeat},
    contact::{ContactKind, ExperienceBand, Sharing},
    entry::NeedState,
    exchange::{Direction, Size, SupportKind},
    phase::TrustPhase,
    profile::DaysOff,
    touch::{Channel, Way},
};

/// A whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Book {
    pub owner: OwnerPage,
    #[serde(default)]
    pub goal: Vec<Goal>,
    pub contact: Vec<Person>,
}

/// The owner: her page, and her to-dos with nobody else in them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnerPage {
    pub name: String,
    pub reading: String,
    pub called: String,
    pub business: String,
    pub trade_group: String,
    pub place: String,
    pub days_off: DaysOff,
    pub fiscal_month: u8,
    pub network_phase: u8,
    #[serde(default)]
    pub actions: Vec<Action>,
}

/// One goal.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goal {
    pub text: String,
    #[serde(default)]
    pub wanted: Vec<SupportKind>,
    pub made: i64,
    pub due: Option<i64>,
    pub closed: Option<i64>,
}

/// One person. A space in `name` and `reading` parts the family name from the given one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub name: String,
    #[serde(default)]
    pub reading: String,
    #[serde(default)]
    pub kind: ContactKind,
    #[serde(default)]
    pub honorific: String,
    #[serde(default)]
    pub business: String,
    #[serde(default)]
    pub business_reading: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub trade_group: String,
    #[serde(default)]
    pub place: String,
    pub experience_band: Option<ExperienceBand>,
    #[serde(default)]
    pub introduced_by: String,
    pub met: Option<i64>,
    /// The next birthday, in days from day 0.
    pub birthday: Option<i64>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub phones: Vec<String>,
    #[serde(default)]
    pub emails: Vec<String>,
    #[serde(default)]
    pub urls: Vec<String>,
    pub trust_phase: TrustPhase,
    pub target_phase: Option<TrustPhase>,
    #[serde(default)]
    pub shared_goal: String,
    #[serde(default)]
    pub competitor: bool,
    #[serde(default)]
    pub sharing: Sharing,
    #[serde(default)]
    pub phases: Vec<Phase>,
    #[serde(default)]
    pub offers: Vec<Offer>,
    #[serde(default)]
    pub needs: Vec<Need>,
    #[serde(default)]
    pub concerns: Vec<Concern>,
    #[serde(default)]
    pub notes: Vec<Note>,
    #[serde(default)]
    pub touches: Vec<Touch>,
    #[serde(default)]
    pub exchanges: Vec<Exchange>,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub felt: Vec<Felt>,
}

/// A step of the trust phase; the phase before is that of the step before.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phase {
    pub day: i64,
    pub now: TrustPhase,
}

/// Something that can be asked or given.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Offer {
    pub direction: Direction,
    pub kind: SupportKind,
    #[serde(default)]
    pub text: String,
}

/// A trouble of hers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Need {
    pub day: i64,
    #[serde(default)]
    pub state: NeedState,
    pub kind: Option<SupportKind>,
    pub text: String,
    pub closed: Option<i64>,
    #[serde(default)]
    pub sharing: Sharing,
}

/// A friction.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concern {
    pub day: i64,
    pub text: String,
    pub settled: Option<i64>,
}

/// A note.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub day: i64,
    pub text: String,
    #[serde(default)]
    pub sharing: Sharing,
}

/// A contact made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Touch {
    pub day: i64,
    #[serde(default)]
    pub way: Way,
    #[serde(default)]
    pub channel: Channel,
    pub minutes: Option<u32>,
    #[serde(default)]
    pub frank: bool,
    #[serde(default)]
    pub text: String,
}

/// An exchange of support.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exchange {
    pub day: i64,
    pub direction: Direction,
    pub kind: SupportKind,
    #[serde(default)]
    pub size: Size,
    pub minutes: Option<u32>,
    pub yen: Option<i64>,
    #[serde(default)]
    pub deep: bool,
    #[serde(default)]
    pub text: String,
    pub thanked: Option<i64>,
    #[serde(default)]
    pub sharing: Sharing,
}

/// An action item; one with a day in `done` is done, without a `state` it is open.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Action {
    pub text: String,
    #[serde(default)]
    pub kind: ActionKind,
    #[serde(default)]
    pub owner: Owner,
    pub state: Option<ActionState>,
    pub made: i64,
    pub due: Option<i64>,
    pub done: Option<i64>,
    #[serde(default)]
    pub reagreed: Vec<Moved>,
    pub repeat: Option<Repeat>,
    pub minutes: Option<u32>,
    #[serde(default)]
    pub note: String,
}

/// A date agreed anew: on which day, and what it was before.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Moved {
    pub day: i64,
    pub was: Option<i64>,
}

/// How the exchange felt, 1 to 5.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Felt {
    pub day: i64,
    pub felt: u8,
}
