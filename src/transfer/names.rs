//! What a person is called, from the parts that a card or a table gives: family name first for Japanese parts, as written for
//! others, and the reading in kana.

use crate::text::{
    keys::name_key,
    script::{is_hiragana, is_kana, is_kanji, is_katakana, is_latin},
};

/// What people say to a person; 様 and 殿 belong on envelopes and are left out.
const HONORIFICS: [&str; 6] = ["さん", "先生", "くん", "君", "ちゃん", "氏"];
/// What stands behind a name on envelopes.
const ON_ENVELOPES: [&str; 4] = ["様", "さま", "殿", "御中"];
/// The longest part of a Japanese name that is split at its blank, in letters.
const LONGEST_PART: usize = 4;

/// The parts of a name. Empty text means unknown.
#[derive(Debug, Default, Clone)]
pub(super) struct Parts {
    /// Family name.
    pub(super) family: String,
    /// Given name.
    pub(super) given: String,
    /// Middle names.
    pub(super) additional: String,
    /// Dr., …
    pub(super) prefix: String,
    /// さん, 様, Jr., …
    pub(super) suffix: String,
}

impl Parts {
    /// Tells whether there is no name in them.
    pub(super) fn is_empty(&self) -> bool {
        self.family.is_empty() && self.given.is_empty() && self.additional.is_empty()
    }

    /// Splits `髙梨 悠人` at its one blank when both sides are short and Japanese.
    pub(super) fn split_off(&mut self, whole: &str) {
        let mut words = whole.split_whitespace();
        let (Some(family), Some(given), None) = (words.next(), words.next(), words.next()) else { return };
        let short = |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).count() <= LONGEST_PART;
        if short(family) && short(given) && family_first(family) && (family_first(given) || all_katakana(given)) {
            self.family = family.to_owned();
            self.given = given.to_owned();
        }
    }

    /// Splits `Daniel K. Whitfield` before its last word; a name with a comma says its order in another way.
    pub(super) fn split_last(&mut self, whole: &str) {
        if let Some((given, family)) = whole.rsplit_once(char::is_whitespace)
            && is_latin(whole)
            && !whole.contains(',')
        {
            self.family = family.to_owned();
            self.given = given.trim_end().to_owned();
        }
    }

    /// Family first without a blank for Japanese and Korean parts; else as the written name has the same words; else given first.
    pub(super) fn display(&self, written: &str) -> String {
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

    /// Returns how the person is addressed; empty when the parts do not say.
    pub(super) fn honorific(&self) -> String {
        let behind = HONORIFICS.into_iter().find(|word| *word == self.suffix).unwrap_or_default();
        if self.prefix.is_empty() { behind.to_owned() } else { self.prefix.clone() }
    }
}

/// Returns the reading of the family name, of the given name, and the whole, from what a source says of each. One text with a
/// blank is taken apart where both names are known.
pub(super) fn spoken(parts: &Parts, family: String, given: String, whole: String) -> (String, String, String) {
    let (mut family, mut given) = (family, given);
    let both_named = !parts.family.is_empty() && !parts.given.is_empty();
    let all_in_one = [&family, &given, &whole].into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
    if both_named
        && (family.is_empty() || given.is_empty())
        && let Some((first, last)) = all_in_one.split_once(char::is_whitespace)
    {
        family = first.trim().to_owned();
        given = last.trim().to_owned();
    }
    if family.is_empty() && given.is_empty() {
        return (family, given, whole);
    }
    let family_goes_first = family_first(&parts.family) || family_first(&parts.given) || parts.is_empty();
    let in_order = if family_goes_first { [family.as_str(), &given] } else { [given.as_str(), &family] };
    let kana = in_order.iter().any(|part| part.chars().any(is_kana));
    let filled: Vec<&str> = in_order.into_iter().filter(|part| !part.is_empty()).collect();
    let whole = filled.join(if kana { "" } else { " " });
    (family, given, whole)
}

/// Takes 様 and its like from behind a name, where a blank stands before it.
pub(super) fn without_envelope(written: &str) -> String {
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
