//! What a column can be, and the fields that our own export and a mapping name.

use crate::{
    domain::contact::Contact,
    transfer::{
        address::Address,
        csv::{draft::Draft, own},
    },
};

/// A list of a person that a value goes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Reach {
    /// E-mail addresses.
    Emails,
    /// Phones.
    Phones,
    /// Web addresses.
    Urls,
    /// Postal addresses.
    Addresses,
}

/// What a column is.
#[derive(Clone, Copy)]
pub(super) enum Field {
    /// A text that somebody can be called by.
    Name(fn(&mut Draft) -> &mut String),
    /// Any other text.
    Text(fn(&mut Draft) -> &mut String),
    /// A value of a list, with the word that says which; empty = none.
    List(Reach, &'static str),
    /// The word for the values of the same list and group.
    Label(Reach),
    /// A part of the address of this place, with the word that says which.
    Part(u32, &'static str, fn(&mut Address) -> &mut String),
    /// Tags.
    Tags,
    /// A note.
    Notes,
    /// The birthday.
    Birthday,
    /// The day we met.
    MetOn,
    /// A value that only the owner sets; false = not understood.
    Own(fn(&mut Contact, &str) -> bool),
    /// Nothing about the person; it stays in the kept row.
    Silent,
}

impl Field {
    /// Tells whether a table with such a column is about people.
    pub(super) fn names_somebody(&self) -> bool {
        matches!(self, Self::Name(_) | Self::List(Reach::Emails | Reach::Phones, _))
    }
}

pub(super) const NAME: Field = Field::Name(|draft| &mut draft.name);
pub(super) const FAMILY: Field = Field::Name(|draft| &mut draft.parts.family);
pub(super) const GIVEN: Field = Field::Name(|draft| &mut draft.parts.given);
pub(super) const MIDDLE: Field = Field::Text(|draft| &mut draft.parts.additional);
pub(super) const PREFIX: Field = Field::Text(|draft| &mut draft.parts.prefix);
pub(super) const SUFFIX: Field = Field::Text(|draft| &mut draft.parts.suffix);
pub(super) const NICKNAME: Field = Field::Name(|draft| &mut draft.nickname);
pub(super) const READING: Field = Field::Text(|draft| &mut draft.reading);
pub(super) const FAMILY_READING: Field = Field::Text(|draft| &mut draft.family_reading);
pub(super) const GIVEN_READING: Field = Field::Text(|draft| &mut draft.given_reading);
pub(super) const BUSINESS: Field = Field::Name(|draft| &mut draft.contact.business);
pub(super) const BUSINESS_READING: Field = Field::Text(|draft| &mut draft.contact.business_reading);
pub(super) const TITLE: Field = Field::Text(|draft| &mut draft.contact.title);
pub(super) const DEPARTMENT: Field = Field::Text(|draft| &mut draft.contact.department);
pub(super) const PLACE: Field = Field::Text(|draft| &mut draft.contact.place);
pub(super) const TRADE: Field = Field::Text(|draft| &mut draft.contact.trade_group);
pub(super) const INTRODUCED_BY: Field = Field::Text(|draft| &mut draft.contact.introduced_by);
pub(super) const EMAIL: Field = Field::List(Reach::Emails, "");
pub(super) const PHONE: Field = Field::List(Reach::Phones, "");
pub(super) const CELL: Field = Field::List(Reach::Phones, "cell");
pub(super) const WORK: Field = Field::List(Reach::Phones, "work");
pub(super) const HOME: Field = Field::List(Reach::Phones, "home");
pub(super) const OTHER: Field = Field::List(Reach::Phones, "other");
pub(super) const URL: Field = Field::List(Reach::Urls, "");

/// The fields by the names of `product.md` 5, as our own export heads its columns and a mapping calls them.
pub(super) const OURS: &[(&str, Field)] = &[
    ("id", Field::Text(|draft| &mut draft.uid)),
    ("name", NAME),
    ("reading", READING),
    ("family", FAMILY),
    ("given", GIVEN),
    ("family_reading", FAMILY_READING),
    ("given_reading", GIVEN_READING),
    ("honorific", PREFIX),
    ("business", BUSINESS),
    ("business_reading", BUSINESS_READING),
    ("title", TITLE),
    ("department", DEPARTMENT),
    ("kind", Field::Own(own::kind)),
    ("emails", EMAIL),
    ("phones", PHONE),
    ("urls", URL),
    ("addresses", Field::List(Reach::Addresses, "")),
    ("tags", Field::Tags),
    ("place", PLACE),
    ("trade_group", TRADE),
    ("experience_band", Field::Own(own::experience_band)),
    ("introduced_by", INTRODUCED_BY),
    ("met_on", Field::MetOn),
    ("birthday", Field::Birthday),
    ("cadence_days", Field::Own(own::cadence_days)),
    ("trust_phase", Field::Own(own::trust_phase)),
    ("target_phase", Field::Own(own::target_phase)),
    ("shared_goal", Field::Text(|draft| &mut draft.contact.shared_goal)),
    ("competitor", Field::Own(own::competitor)),
    ("sharing", Field::Own(own::sharing)),
    ("paused_until", Field::Own(own::paused_until)),
    ("snoozed_until", Field::Own(own::snoozed_until)),
    ("archived", Field::Own(own::archived)),
    ("notes", Field::Notes),
];
