//! What a person is called: family name first for Japanese parts, as written for others, and the reading in kana.

use crate::{
    domain::contact::ContactKind,
    text::{
        keys::{name_key, one_width},
        names::has_company_form,
        script::{all_kana, is_hiragana, is_kana, is_kanji, is_katakana},
    },
    transfer::vcard::card::{Card, clean, is_phonetic, is_phonetic_script, sort_as},
};

/// What people say to a person; 様 and 殿 belong on envelopes and are left out.
const HONORIFICS: [&str; 6] = ["さん", "先生", "くん", "君", "ちゃん", "氏"];
/// What stands behind a name on envelopes.
const ON_ENVELOPES: [&str; 4] = ["様", "さま", "殿", "御中"];
/// The longest part of a Japanese name that is split at its blank, in letters.
const LONGEST_PART: usize = 4;

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
    let parts = Parts::of(card);
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

/// The parts of N.
#[derive(Debug, Default, Clone)]
struct Parts {
    family: String,
    given: String,
    additional: String,
    prefix: String,
    suffix: String,
}

impl Parts {
    /// The first N that is written, not spoken, and says something.
    fn of(card: &Card) -> Option<Self> {
        card.all("N")
            .filter(|entry| !is_phonetic(entry))
            .map(|entry| {
                let mut parts = card.parts(entry, " ").into_iter();
                let mut next = || parts.next().unwrap_or_default();
                Self { family: next(), given: next(), additional: next(), prefix: next(), suffix: next() }
            })
            .find(|parts| !parts.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.family.is_empty() && self.given.is_empty() && self.additional.is_empty()
    }

    /// Splits `髙梨 悠人` at its one blank when both sides are short and Japanese.
    fn split_off(&mut self, whole: &str) {
        let mut words = whole.split_whitespace();
        let (Some(family), Some(given), None) = (words.next(), words.next(), words.next()) else { return };
        let short = |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).count() <= LONGEST_PART;
        if short(family) && short(given) && family_first(family) && (family_first(given) || all_katakana(given)) {
            self.family = family.to_owned();
            self.given = given.to_owned();
        }
    }

    /// Family first without a blank for Japanese and Korean parts; else as FN writes the same words; else given first.
    fn display(&self, written: &str) -> String {
        let japanese = family_first(&self.family) || family_first(&self.given);
        if japanese {
            return [self.family.as_str(), &self.given, &self.additional].concat();
        }
        let in_order = [self.given.as_str(), &self.additional, &self.family];
        let filled: Vec<&str> = in_order.into_iter().filter(|part| !part.is_empty()).collect();
        let plain = filled.join(" ");
        let katakana = filled.iter().all(|part| all_katakana(part));
        if !written.contains(',') && same_words(written, &plain) || katakana && !written.is_empty() {
            return written.to_owned();
        }
        if katakana { [self.family.as_str(), &self.given, &self.additional].concat() } else { plain }
    }

    fn honorific(&self) -> String {
        let behind = HONORIFICS.into_iter().find(|word| *word == self.suffix).unwrap_or_default();
        if self.prefix.is_empty() { behind.to_owned() } else { self.prefix.clone() }
    }
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
    let (mut family, mut given) = reading_parts(card).unwrap_or_default();
    let sorted = Some(one_width(&card.first("SORT-STRING"))).filter(|text| all_kana(text)).unwrap_or_default();
    let both_named = !parts.family.is_empty() && !parts.given.is_empty();
    let all_in_one = [&family, &given, &sorted].into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
    if both_named
        && (family.is_empty() || given.is_empty())
        && let Some((first, last)) = all_in_one.split_once(char::is_whitespace)
    {
        family = first.trim().to_owned();
        given = last.trim().to_owned();
    }
    if family.is_empty() && given.is_empty() {
        return (family, given, sorted);
    }
    let family_goes_first = family_first(&parts.family) || family_first(&parts.given) || parts.is_empty();
    let spoken = if family_goes_first { [family.as_str(), &given] } else { [given.as_str(), &family] };
    let kana = spoken.iter().any(|part| part.chars().any(is_kana));
    let filled: Vec<&str> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
    let whole = filled.join(if kana { "" } else { " " });
    (family, given, whole)
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

/// Takes 様 and its like from behind a name, where a blank stands before it.
fn without_envelope(written: &str) -> String {
    match written.rsplit_once(char::is_whitespace) {
        Some((name, last)) if ON_ENVELOPES.contains(&last) => name.trim_end().to_owned(),
        _ => written.to_owned(),
    }
}

/// Ideographs, hiragana and hangul put the family name first.
fn family_first(text: &str) -> bool {
    text.chars().any(|letter| is_kanji(letter) || is_hiragana(letter) || matches!(letter, '\u{AC00}'..='\u{D7A3}'))
}

fn all_katakana(text: &str) -> bool {
    text.chars().any(is_katakana) && text.chars().all(|letter| is_katakana(letter) || matches!(letter, '＝' | ' '))
}

fn same_words(one: &str, other: &str) -> bool {
    sorted_words(one) == sorted_words(other)
}

fn sorted_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text.split_whitespace().map(name_key).collect();
    words.sort();
    words
}
