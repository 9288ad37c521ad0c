//! The fields that only the owner sets, read back from our own export.

use chrono::NaiveDate;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    domain::{
        contact::{Contact, ExperienceBand},
        phase::TrustPhase,
    },
    text::keys::name_key,
};

/// The days that a rhythm may have.
const RHYTHM: std::ops::RangeInclusive<u16> = 1..=3650;
/// The words for the trust phases (`product.md` 3).
const PHASES: [(&str, TrustPhase); 4] = [
    ("acquaintance", TrustPhase::Acquaintance),
    ("cooperation", TrustPhase::Cooperation),
    ("deep_trust", TrustPhase::DeepTrust),
    ("partnership", TrustPhase::Partnership),
];
/// The words for yes and no.
const SWITCHES: [(&str, bool); 8] = [
    ("true", true),
    ("false", false),
    ("yes", true),
    ("no", false),
    ("1", true),
    ("0", false),
    ("はい", true),
    ("いいえ", false),
];

/// `person` or `org`.
pub(super) fn kind(contact: &mut Contact, text: &str) -> bool {
    take(word(text), &mut contact.kind)
}

/// `private`, `two_of_us`, `circle` or `public`.
pub(super) fn sharing(contact: &mut Contact, text: &str) -> bool {
    take(word(text), &mut contact.sharing)
}

/// The years in business, by the name they have in JSON.
pub(super) fn experience_band(contact: &mut Contact, text: &str) -> bool {
    let wished = name_key(text);
    let band = ExperienceBand::ALL.into_iter().find(|band| name_key(&in_json(band)) == wished);
    take(band.map(Some), &mut contact.experience_band)
}

/// A number of days.
pub(super) fn cadence_days(contact: &mut Contact, text: &str) -> bool {
    let days = text.parse::<u16>().ok().filter(|days| RHYTHM.contains(days));
    take(days.map(Some), &mut contact.cadence_days)
}

/// 1 to 4, or the word.
pub(super) fn trust_phase(contact: &mut Contact, text: &str) -> bool {
    take(phase(text), &mut contact.trust_phase)
}

/// 1 to 4, or the word.
pub(super) fn target_phase(contact: &mut Contact, text: &str) -> bool {
    take(phase(text).map(Some), &mut contact.target_phase)
}

/// Yes or no.
pub(super) fn competitor(contact: &mut Contact, text: &str) -> bool {
    take(switch(text), &mut contact.competitor)
}

/// Yes or no.
pub(super) fn archived(contact: &mut Contact, text: &str) -> bool {
    take(switch(text), &mut contact.archived)
}

/// A day.
pub(super) fn paused_until(contact: &mut Contact, text: &str) -> bool {
    take(text.parse::<NaiveDate>().ok().map(Some), &mut contact.paused_until)
}

/// A day.
pub(super) fn snoozed_until(contact: &mut Contact, text: &str) -> bool {
    take(text.parse::<NaiveDate>().ok().map(Some), &mut contact.snoozed_until)
}

fn take<T>(read: Option<T>, field: &mut T) -> bool {
    let understood = read.is_some();
    if let Some(value) = read {
        *field = value;
    }
    understood
}

fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(Value::from(text)).ok()
}

fn in_json(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn phase(text: &str) -> Option<TrustPhase> {
    let by_word = PHASES.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, phase)| phase);
    by_word.or_else(|| text.parse().ok().and_then(TrustPhase::from_number))
}

fn switch(text: &str) -> Option<bool> {
    SWITCHES.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, yes)| yes)
}
