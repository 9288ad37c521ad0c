//! The order of people: by reading, as Japanese lists do it (JIS X 4061, `domain.md` 5.1), as one text that plain byte order sorts.
//!
//! First kana in the order of the fifty sounds, then Latin letters, last the names without a reading.

use unicode_normalization::char::decompose_canonical;
use wana_kana::ConvertJapanese;

use crate::text::{
    fold::fold,
    names::without_company_form,
    script::{is_japanese, is_kana, is_latin},
};

/// Where a person stands in an index of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndexRow {
    /// あ か さ た な は ま や ら わ.
    Kana(char),
    /// A to Z.
    Latin(char),
    /// A name whose reading is not known, or that starts with a figure.
    None,
}

impl IndexRow {
    /// Returns the sign of the row, or none.
    pub fn sign(self) -> Option<char> {
        match self {
            Self::Kana(sign) | Self::Latin(sign) => Some(sign),
            Self::None => None,
        }
    }
}

/// Returns the key of a person: plain byte order of the keys is the order of the list. Company forms (㈱, 株式会社) do not count.
/// A reading in romaji sorts as its kana when the name is Japanese.
pub fn sort_key(reading: &str, name: &str) -> String {
    let spoken = spoken(reading, name);
    let name = fold(name);
    match spoken.chars().next() {
        Some(first) if is_kana(first) => kana_key(&spoken, &name),
        Some(first) if first.is_ascii_alphabetic() => format!("{LATIN}{spoken} {name}"),
        _ => format!("{REST}{spoken} {name}"),
    }
}

/// Returns the row of a key made by [`sort_key`].
pub fn index_row(key: &str) -> IndexRow {
    let mut signs = key.chars();
    match (signs.next(), signs.next()) {
        (Some(KANA), Some(first)) => {
            ROWS.iter().find(|(_, row)| row.contains(first)).map_or(IndexRow::None, |&(sign, _)| IndexRow::Kana(sign))
        }
        (Some(LATIN), Some(first)) => IndexRow::Latin(first.to_ascii_uppercase()),
        _ => IndexRow::None,
    }
}

const KANA: char = '1';
const LATIN: char = '2';
const REST: char = '3';

const ROWS: &[(char, &str)] = &[
    ('あ', "あいうえお"),
    ('か', "かきくけこ"),
    ('さ', "さしすせそ"),
    ('た', "たちつてと"),
    ('な', "なにぬねの"),
    ('は', "はひふへほ"),
    ('ま', "まみむめも"),
    ('や', "やゆよ"),
    ('ら', "らりるれろ"),
    ('わ', "わゐゑをん"),
];

/// What is compared: the reading in hiragana, else the Latin name, else the name as it is written.
fn spoken(reading: &str, name: &str) -> String {
    let reading = without_company_form(reading);
    if reading.is_empty() {
        return without_company_form(name);
    }
    if is_latin(&reading) && name.chars().any(is_japanese) {
        let joined: String = reading.chars().filter(|c| c.is_alphabetic()).collect();
        let kana = joined.as_str().to_hiragana();
        if kana.chars().all(is_kana) {
            return kana;
        }
    }
    reading
}

/// Base kana first, then voiced marks, then long, small and repeated signs, then the name.
fn kana_key(spoken: &str, name: &str) -> String {
    let (mut bases, mut voices, mut sizes) = (String::from(KANA), String::new(), String::new());
    for c in spoken.chars().filter(|c| c.is_alphanumeric()) {
        let last = bases.chars().next_back().unwrap_or(KANA);
        let (base, voice, size) = match c {
            'ー' => (vowel_of(last).unwrap_or(c), '0', '0'),
            'ゝ' => (last, '0', '2'),
            'ゞ' => (last, '1', '2'),
            _ => levels(c),
        };
        bases.push(base);
        voices.push(voice);
        sizes.push(size);
    }
    format!("{bases} {voices} {sizes} {name}")
}

/// Splits a sign into its base, its voice (0 plain, 1 ゛, 2 ゜) and its size (1 small, 3 full).
fn levels(c: char) -> (char, char, char) {
    let (large, size) = SMALL.iter().find(|(small, _)| *small == c).map_or((c, '3'), |&(_, large)| (large, '1'));
    let (mut base, mut voice) = (large, '0');
    if is_kana(large) {
        decompose_canonical(large, |part| match part {
            '\u{3099}' => voice = '1',
            '\u{309a}' => voice = '2',
            _ => base = part,
        });
    }
    (base, voice, size)
}

const SMALL: &[(char, char)] = &[
    ('ぁ', 'あ'),
    ('ぃ', 'い'),
    ('ぅ', 'う'),
    ('ぇ', 'え'),
    ('ぉ', 'お'),
    ('っ', 'つ'),
    ('ゃ', 'や'),
    ('ゅ', 'ゆ'),
    ('ょ', 'よ'),
    ('ゎ', 'わ'),
    ('ゕ', 'か'),
    ('ゖ', 'け'),
];

/// The vowel that a long mark after this kana stands for.
fn vowel_of(base: char) -> Option<char> {
    VOWELS.iter().find(|(_, column)| column.contains(base)).map(|&(vowel, _)| vowel)
}

const VOWELS: &[(char, &str)] = &[
    ('あ', "あかさたなはまやらわ"),
    ('い', "いきしちにひみりゐ"),
    ('う', "うくすつぬふむゆる"),
    ('え', "えけせてねへめれゑ"),
    ('お', "おこそとのほもよろを"),
];
