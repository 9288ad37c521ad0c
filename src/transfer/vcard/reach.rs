//! How a person is reached: e-mail, phones, web and postal addresses, each with the word that says which.

use calcard::vcard::VCardEntry;

use crate::{
    domain::contact::Labelled,
    text::keys::{mail_key, name_key, phone_key, url_key},
    transfer::{
        reached::{LABELS, NOISE, is_fax, mail, phone},
        vcard::{
            address::one_line,
            card::{Card, clean, types},
        },
    },
};

/// Returns the e-mail addresses in lower case, the preferred one first.
pub(super) fn emails(card: &Card) -> Vec<Labelled> {
    collect(card, "EMAIL", mail_key, |entry| mail(&card.text(entry)))
}

/// Returns the phones as they are written, without fax numbers and those of assistants (both stay in the card).
pub(super) fn phones(card: &Card) -> Vec<Labelled> {
    collect(card, "TEL", phone_key, |entry| {
        if is_fax(&card.label_beside(entry)) || types(entry).iter().any(|word| word.contains("fax")) {
            return String::new();
        }
        phone(&card.text(entry))
    })
}

/// Returns the web addresses.
pub(super) fn urls(card: &Card) -> Vec<Labelled> {
    collect(card, "URL", url_key, |entry| card.text(entry))
}

/// Returns the postal addresses, one line each.
pub(super) fn addresses(card: &Card) -> Vec<Labelled> {
    collect(card, "ADR", name_key, |entry| one_line(card, entry))
}

/// The values of one property that are not empty, each once, with their labels.
fn collect(
    card: &Card,
    name: &'static str,
    key: fn(&str) -> String,
    value: impl Fn(&VCardEntry) -> String,
) -> Vec<Labelled> {
    let mut found: Vec<(String, Labelled)> = Vec::new();
    for entry in card.preferred(name) {
        let value = value(entry);
        let key = key(&value);
        if !value.is_empty() && !found.iter().any(|(other, _)| *other == key) {
            found.push((key, Labelled { label: label(card, entry), value }));
        }
    }
    found.into_iter().map(|(_, labelled)| labelled).collect()
}

/// The label beside the value, else the word of TYPE that tells most, else nothing.
fn label(card: &Card, entry: &VCardEntry) -> String {
    let beside = card.label_beside(entry);
    let lower = beside.to_lowercase();
    if let Some((_, word)) = LABELS.into_iter().find(|(name, _)| *name == lower) {
        return word.to_owned();
    }
    if !beside.is_empty() && !NOISE.contains(&lower.as_str()) {
        return beside;
    }
    let types = types(entry);
    if let Some((_, word)) = LABELS.into_iter().find(|(name, _)| types.iter().any(|word| word == name)) {
        return word.to_owned();
    }
    types.iter().find(|word| !NOISE.contains(&word.as_str())).map(|word| clean(word)).unwrap_or_default()
}
