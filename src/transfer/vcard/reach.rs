//! How a person is reached: e-mail, phones, web and postal addresses, each with the word that says which.

use calcard::vcard::VCardEntry;

use crate::{
    domain::contact::Labelled,
    text::keys::{mail_key, name_key, one_width, phone_key, url_key},
    transfer::vcard::{
        address::one_line,
        card::{Card, clean, types},
    },
};

/// The words for a label, the one that tells most first.
const LABELS: [(&str, &str); 9] = [
    ("cell", "cell"),
    ("mobile", "cell"),
    ("iphone", "cell"),
    ("work", "work"),
    ("home", "home"),
    ("main", "main"),
    ("main-number", "main"),
    ("pager", "pager"),
    ("other", "other"),
];
/// Words that say nothing to a reader.
const NOISE: [&str; 18] = [
    "internet", "voice", "pref", "msg", "text", "video", "postal", "parcel", "dom", "intl", "x400", "car", "isdn",
    "modem", "bbs", "homepage", "phone", "mail",
];
/// Hyphens that Japanese keyboards and word processors put into numbers.
const HYPHENS: [char; 9] = ['‐', '‑', '‒', '–', '—', '―', '−', 'ー', '－'];

/// Returns the e-mail addresses in lower case, the preferred one first.
pub(super) fn emails(card: &Card) -> Vec<Labelled> {
    collect(card, "EMAIL", mail_key, |entry| without_head(&card.text(entry), "mailto:").to_lowercase())
}

/// Returns the phones as they are written, without fax numbers and those of assistants (both stay in the card).
pub(super) fn phones(card: &Card) -> Vec<Labelled> {
    collect(card, "TEL", phone_key, |entry| {
        let beside = card.label_beside(entry).to_lowercase();
        let others = ["fax", "ファックス", "ファクス", "assistant"].into_iter().any(|word| beside.contains(word));
        if others || types(entry).iter().any(|word| word.contains("fax")) {
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

/// `tel:` and what follows its number are cut off; one width, one kind of hyphen.
fn phone(written: &str) -> String {
    let bare = without_head(written, "tel:");
    let number = if bare.len() < written.len() { bare.split(';').next().unwrap_or_default() } else { bare };
    one_width(number).replace(HYPHENS, "-").trim().to_owned()
}

fn without_head<'a>(text: &'a str, head: &str) -> &'a str {
    match text.get(..head.len()) {
        Some(start) if start.eq_ignore_ascii_case(head) => text.get(head.len()..).unwrap_or(text).trim(),
        _ => text,
    }
}
