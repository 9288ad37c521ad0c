//! A person (or a shop) in the network, and what is known about her.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::phase::TrustPhase;

/// One e-mail, phone, web address or postal address with the word that says which.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Labelled {
    /// `work`, `home`, `cell`, or any word of the owner's; empty when unknown.
    #[serde(default)]
    pub label: String,
    /// The value as it was typed or imported.
    pub value: String,
}

impl Labelled {
    /// A value without a label.
    pub fn plain(value: impl Into<String>) -> Self {
        Self { label: String::new(), value: value.into() }
    }
}

/// Whether the entry stands for a human or for a shop, firm or office alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A human.
    #[default]
    Person,
    /// A trade name without a person.
    Org,
}

/// With whom a text may be shared (S85); exports obey it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// Only me.
    #[default]
    Private,
    /// The two of us.
    TwoOfUs,
    /// This circle only.
    Circle,
    /// Anyone.
    Public,
}

/// How long the person has run a business (S20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExperienceBand {
    /// Getting ready to open.
    Preparing,
    /// One to three years.
    Years1To3,
    /// Four to ten years.
    Years4To10,
    /// Eleven to twenty years.
    Years11To20,
    /// Twenty-one years and more.
    Years21Up,
}

impl ExperienceBand {
    /// All five, in order.
    pub const ALL: [Self; 5] = [Self::Preparing, Self::Years1To3, Self::Years4To10, Self::Years11To20, Self::Years21Up];
}

/// A person of the network. Only `name` is required; empty text means unknown.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// What the person is called: Japanese parts joined family-first without a space, other names as written, a trade name where there is no person.
    pub name: String,
    /// The whole reading in kana (or Latin letters for a Japanese name that was typed so); empty when unknown.
    pub reading: String,
    /// Family name, where the parts are known.
    pub family: String,
    /// Given name, where the parts are known.
    pub given: String,
    /// Reading of the family name.
    pub family_reading: String,
    /// Reading of the given name.
    pub given_reading: String,
    /// さん, 先生, Dr. …; empty means the language's own way.
    pub honorific: String,
    /// Shop, firm or office.
    pub business: String,
    /// Its reading.
    pub business_reading: String,
    /// Role or job title.
    pub title: String,
    /// Department.
    pub department: String,
    /// Person or organisation.
    pub kind: ContactKind,
    /// E-mail addresses, the first is the main one.
    pub emails: Vec<Labelled>,
    /// Phone numbers as typed.
    pub phones: Vec<Labelled>,
    /// Web addresses.
    pub urls: Vec<Labelled>,
    /// Postal addresses, one line each or with line breaks.
    pub addresses: Vec<Labelled>,
    /// Tags without their sign.
    pub tags: Vec<String>,
    /// Town or prefecture (S22).
    pub place: String,
    /// Trade (S21).
    pub trade_group: String,
    /// Years in business (S20).
    pub experience_band: Option<ExperienceBand>,
    /// Who introduced us: a name.
    pub introduced_by: String,
    /// The day we met.
    pub met_on: Option<NaiveDate>,
    /// `YYYY-MM-DD`, or `--MM-DD` where the year is unknown; empty when unknown.
    pub birthday: String,
    /// The owner's own usual rhythm for this person, 7 to 365 days; none = the default of the phase (F11).
    pub cadence_days: Option<u16>,
    /// The trust phase the owner has set.
    pub trust_phase: TrustPhase,
    /// How far the owner wants this to grow; none = as it is. No suggestion goes above it.
    pub target_phase: Option<TrustPhase>,
    /// The long-term goal we share (S27).
    pub shared_goal: String,
    /// Works in the same market (S85): a mark, never a label in lists.
    pub competitor: bool,
    /// What may be shared about this person.
    pub sharing: Sharing,
    /// No rhythm and no suggestions before this day.
    pub paused_until: Option<NaiveDate>,
    /// Not in the morning's ideas before this day ("later").
    pub snoozed_until: Option<NaiveDate>,
    /// Kept, but out of the lists.
    pub archived: bool,
}

impl Contact {
    /// A person of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}

/// The card a person came in with, kept whole so that nothing it says is lost and it can be written out again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceCard {
    /// Whose card.
    pub contact_id: crate::domain::id::Id<Contact>,
    /// `vcard`, `csv`, …
    pub format: String,
    /// The file it came in, by name only.
    pub file: String,
    /// The name that the source gives the record (vCard UID), empty when it has none.
    pub uid: String,
    /// The record as it stood in the file.
    pub raw: String,
}
