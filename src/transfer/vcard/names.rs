//! What a person is called: family name first for Japanese parts, as written for others, and the reading in kana.

use crate::{
    domain::contact::ContactKind,
    text::{
        keys::{name_key, one_width},
        names::has_company_form,
        script::all_kana,
    },
    transfer::{
        names::{Parts, spoken, without_envelope},
        vcard::card::{Card, clean, is_phonetic, is_phonetic_script, sort_as},
    },
};

/// The name of a card in its parts. Empty text means unknown.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Names {
    /// What the person is called; empty when the card gives nothing to call anybody by.
    pub(super) name: String,
    /// Person or organisation.
    pub(super) kind: ContactKind,
    /// Family name.
    pub(super) family: String,
    /// Given name.
    pub(super) given: String,
    /// The whole reading.
    pub(super) reading: String,
    /// Reading of the family name.
    pub(super) family_reading: String,
    /// Reading of the given name.
    pub(super) given_reading: String,
    /// Dr., 先生, …
    pub(super) honorific: String,
}

/// Reads the name of a card whose firm is `business` (the rules of the import fixtures, `peers_and_formats.md` 4).
pub(super) fn read(card: &Card, business: &str) -> Names {
    let written = without_envelope(&card.first("FN"));
    let parts = parts_of(card);
    if is_organisation(card, &parts, &written, business) {
        let name = [written.as_str(), business].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        return Names { name: name.to_owned(), kind: ContactKind::Org, ..Names::default() };
    }
    let mut parts = parts.unwrap_or_default();
    let listed = card.all("N").next().is_some();
    if parts.is_empty() && !listed {
        parts.split_off(&written);
    } else if parts.given.is_empty() || parts.family.is_empty() {
        let whole = format!("{}{}", parts.family, parts.given);
        parts.split_off(&whole);
    }
    let name = if parts.is_empty() { written } else { parts.display(&written) };
    let (family_reading, given_reading, whole) = reading(card, &parts);
    Names {
        name,
        kind: ContactKind::Person,
        reading: whole,
        family_reading,
        given_reading,
        honorific: parts.honorific(),
        family: parts.family,
        given: parts.given,
    }
}

/// The first N that is written, not spoken, and says something.
fn parts_of(card: &Card) -> Option<Parts> {
    card.all("N")
        .filter(|entry| !is_phonetic(entry))
        .map(|entry| {
            let mut parts = card.parts(entry, " ").into_iter();
            let mut next = || parts.next().unwrap_or_default();
            Parts { family: next(), given: next(), additional: next(), prefix: next(), suffix: next() }
        })
        .find(|parts| !parts.is_empty())
}

/// A card that says so, or one without a person's name whose written name is the firm's.
fn is_organisation(card: &Card, parts: &Option<Parts>, written: &str, business: &str) -> bool {
    let kind = card.first("KIND").to_ascii_lowercase();
    if matches!(kind.as_str(), "org" | "location") {
        return !(written.is_empty() && business.is_empty());
    }
    let shown_as_firm = card.first("X-ABSHOWAS").eq_ignore_ascii_case("COMPANY");
    let same = written.is_empty() || name_key(written) == name_key(business);
    parts.is_none() && (!business.is_empty() && (same || shown_as_firm) || has_company_form(written))
}

/// The reading in its parts and whole, from the first source that has one.
fn reading(card: &Card, parts: &Parts) -> (String, String, String) {
    let (family, given) = reading_parts(card).unwrap_or_default();
    let sorted = Some(one_width(&card.first("SORT-STRING"))).filter(|text| all_kana(text)).unwrap_or_default();
    spoken(parts, family, given, sorted)
}

/// X-PHONETIC-…, then N with PHONETIC=script, then SOUND;X-IRMC-N, then a SORT-AS in kana.
fn reading_parts(card: &Card) -> Option<(String, String)> {
    let named = || Some((card.first("X-PHONETIC-LAST-NAME"), card.first("X-PHONETIC-FIRST-NAME")));
    let spoken = || card.all("N").find(|entry| is_phonetic_script(entry)).map(|entry| pair(card.parts(entry, " ")));
    let sound = || card.all("SOUND").next().map(|entry| pair(card.text(entry).split(';').map(str::to_owned).collect()));
    let sorted = || {
        card.all("N")
            .map(sort_as)
            .find(|text| all_kana(text))
            .map(|text| pair(clean(&text).split([',', ';']).map(str::to_owned).collect()))
    };
    let sources: [&dyn Fn() -> Option<(String, String)>; 4] = [&named, &spoken, &sound, &sorted];
    sources
        .into_iter()
        .filter_map(|source| source())
        .map(|(family, given)| (one_width(family.trim()), one_width(given.trim())))
        .find(|(family, given)| !family.is_empty() || !given.is_empty())
}

fn pair(parts: Vec<String>) -> (String, String) {
    let mut parts = parts.into_iter();
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}
