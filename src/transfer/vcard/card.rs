//! One parsed card with its values cleaned: no control character leaves this file, and each one is counted.

use calcard::{
    Entry, Parser,
    common::IanaType,
    vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardPhonetic, VCardValue},
};

use crate::{
    text::safe::{count_removed, safe, safe_lines},
    transfer::vcard::{lines::Line, mend::readable},
};

/// The place of a value that names no preference: behind all that do (PREF is 1 to 100).
const NO_PREFERENCE: u32 = 101;

/// The properties of one card that have a field.
pub(super) struct Card {
    entries: Vec<VCardEntry>,
    removed: usize,
}

impl Card {
    /// Parses the unfolded lines of a card.
    pub(super) fn parse(lines: &[Line]) -> Self {
        let text = readable(lines);
        let entries = match Parser::new(&text).entry() {
            Entry::VCard(card) => card.entries,
            _ => Vec::new(),
        };
        let removed = entries
            .iter()
            .flat_map(|entry| &entry.values)
            .map(|value| one_line(&plain(value, ",")))
            .fold(0usize, |sum, text| sum.saturating_add(count_removed(&text)));
        Self { entries, removed }
    }

    /// Returns how many characters that do not belong into a text were left out of the values.
    pub(super) const fn removed(&self) -> usize {
        self.removed
    }

    /// Tells whether the card is a list of other cards (KIND of RFC 6350, 6.1.4, and Apple's older way).
    pub(super) fn is_group(&self) -> bool {
        ["KIND", "X-ADDRESSBOOKSERVER-KIND"].into_iter().any(|name| self.first(name).eq_ignore_ascii_case("group"))
    }

    /// Returns the properties of a name, in the order of the card.
    pub(super) fn all(&self, name: &'static str) -> impl Iterator<Item = &VCardEntry> {
        self.entries.iter().filter(move |entry| entry.name.as_str().eq_ignore_ascii_case(name))
    }

    /// Returns the properties of a name, the preferred ones first.
    pub(super) fn preferred(&self, name: &'static str) -> Vec<&VCardEntry> {
        let mut entries: Vec<&VCardEntry> = self.all(name).collect();
        entries.sort_by_key(|entry| preference(entry));
        entries
    }

    /// Returns the first value of a name that is not empty, in one line.
    pub(super) fn first(&self, name: &'static str) -> String {
        self.all(name).map(|entry| self.text(entry)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Returns the whole value in one line.
    pub(super) fn text(&self, entry: &VCardEntry) -> String {
        let values: Vec<String> = entry.values.iter().map(|value| plain(value, ",")).collect();
        clean(&values.join(";"))
    }

    /// Returns the parts of a structured value, each in one line; what a part lists, and its lines, are joined with `joint`.
    pub(super) fn parts(&self, entry: &VCardEntry, joint: &str) -> Vec<String> {
        let part = |value| plain(value, joint).replace("\r\n", "\n").replace('\n', joint);
        entry.values.iter().map(|value| clean(&part(value))).collect()
    }

    /// Returns the value with its line breaks as `\n`.
    pub(super) fn lines(&self, entry: &VCardEntry) -> String {
        let values: Vec<String> = entry.values.iter().map(|value| plain(value, ",")).collect();
        let text = values.join(";").replace("\r\n", "\n").replace('\r', "\n");
        let kept: Vec<String> = safe_lines(&text).lines().map(|line| line.trim_end().to_owned()).collect();
        kept.join("\n").trim().to_owned()
    }

    /// Returns the label that Apple's cards put beside a value of the same group, without its wrapping; empty when none.
    pub(super) fn label_beside(&self, entry: &VCardEntry) -> String {
        let Some(group) = entry.group.as_deref() else { return String::new() };
        let same = |other: &&VCardEntry| other.group.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(group));
        let label = self.all("X-ABLABEL").find(same).map(|label| self.text(label)).unwrap_or_default();
        match label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_")) {
            Some(inner) => inner.to_ascii_lowercase(),
            None => label,
        }
    }
}

/// Cleans a text to one line without blanks at its ends.
pub(super) fn clean(text: &str) -> String {
    String::from(safe(&one_line(text)).trim())
}

/// Returns the words of TYPE, and the bare parameters of 2.1, in lower case.
pub(super) fn types(entry: &VCardEntry) -> Vec<String> {
    entry
        .params
        .iter()
        .filter_map(|parameter| match (&parameter.name, &parameter.value) {
            (VCardParameterName::Type, value) => value.as_text().map(str::to_ascii_lowercase),
            (VCardParameterName::Other(name), VCardParameterValue::Null) => Some(name.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

/// Returns SORT-AS as one text; empty when there is none.
pub(super) fn sort_as(entry: &VCardEntry) -> String {
    let values: Vec<&str> =
        entry.parameters(&VCardParameterName::SortAs).filter_map(VCardParameterValue::as_text).collect();
    values.join(",")
}

/// Tells whether a property says how a name sounds instead of how it is written, in letters (RFC 9554, 4.6).
pub(super) fn is_phonetic(entry: &VCardEntry) -> bool {
    entry.phonetic_system().is_some()
}

/// Tells whether it says so in a script, kana for instance, and not in a phonetic alphabet.
pub(super) fn is_phonetic_script(entry: &VCardEntry) -> bool {
    match entry.phonetic_system() {
        Some(IanaType::Iana(system)) => *system == VCardPhonetic::Script,
        Some(IanaType::Other(word)) => word.eq_ignore_ascii_case("script"),
        None => false,
    }
}

/// The place among values of the same name: PREF of 4.0, `pref` of 3.0 and 2.1, else the last.
fn preference(entry: &VCardEntry) -> u32 {
    let named = entry.params.iter().find(|parameter| parameter.name == VCardParameterName::Pref);
    match named.map(|parameter| &parameter.value) {
        Some(VCardParameterValue::Integer(place)) => *place,
        Some(VCardParameterValue::Null) => 1,
        Some(_) => NO_PREFERENCE,
        None if types(entry).iter().any(|word| word == "pref") => 1,
        None => NO_PREFERENCE,
    }
}

/// Line breaks and tabs as blanks.
fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ")
}

/// A value as text; pictures and the like are empty.
fn plain(value: &VCardValue, joint: &str) -> String {
    match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(list) => {
            let filled: Vec<&str> = list.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).collect();
            filled.join(joint)
        }
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}
