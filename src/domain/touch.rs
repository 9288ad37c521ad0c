//! A contact made: talked, met, wrote.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{contact::Contact, id::Id};

/// Whether both sides spoke. Only a two-way touch counts for the rhythm (`domain.md` 2.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// We talked, met, or the other side answered.
    #[default]
    TwoWay,
    /// Sent, no answer yet.
    OneWay,
}

/// How the touch happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Face to face.
    #[default]
    InPerson,
    /// Video call.
    Online,
    /// Phone.
    Phone,
    /// Chat.
    Chat,
    /// E-mail.
    Mail,
    /// Letter or card.
    Letter,
    /// A meeting of several that both attended.
    Group,
}

impl Channel {
    /// All seven, in the order they are shown.
    pub const ALL: [Self; 7] =
        [Self::InPerson, Self::Online, Self::Phone, Self::Chat, Self::Mail, Self::Letter, Self::Group];
}

/// One contact made with one person on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Touch {
    /// With whom.
    pub contact_id: Id<Contact>,
    /// The day.
    pub on: NaiveDate,
    /// Both ways or one way.
    #[serde(default)]
    pub way: Way,
    /// How, where it was told.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Minutes it took.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Spoke openly about a weakness, a failure or something awkward (S29).
    #[serde(default)]
    pub frank: bool,
    /// What it was about.
    #[serde(default)]
    pub text: String,
}
