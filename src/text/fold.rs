//! Folding for search: width, case, kana, accents and old kanji fall together, and romaji finds kana.
//!
//! Only search and order use folded text; what the owner typed is kept as it is.

use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};
use wana_kana::ConvertJapanese;

use crate::text::{
    script::{all_kana, is_kana, is_latin},
    variants::usual,
};

/// Returns the text in the form that search compares: NFKC, lower case, hiragana for katakana, no accents, the usual form of a
/// kanji, one space between words. `ﾔﾏﾀﾞ` and `やまだ` fold alike, so do `髙` and `高`, `Ōno` and `ono`, `㈱` and `(株)`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            push_folded(c, &mut folded);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Returns the loose romaji of a reading in kana: たなか ゆうこ becomes `tanakayuko`. Latin letters in it are loosened too.
pub fn romaji(reading: &str) -> String {
    loosen_romaji(&hepburn(reading))
}

/// Returns romaji with its spellings unified, without spaces: `Satō`, `Satou`, `Satoh` and `sato` all become `sato`;
/// `shi` and `si`, `tsu` and `tu`, `jun'ichi` and `junichi` fall together.
pub fn loosen_romaji(text: &str) -> String {
    let mut word: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    for &(strict, loose) in SPELLINGS {
        if word.contains(strict) {
            word = word.replace(strict, loose);
        }
    }
    shorten(&word)
}

/// Returns one text in which a folded query is found by `contains`: name, reading in kana, reading in romaji (as spelt and
/// loose), and whatever else is given (business, tags, …). The parts stand on lines of their own.
pub fn search_key(name: &str, reading: &str, more: &[&str]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |part: String| {
        if !part.is_empty() && !parts.contains(&part) {
            parts.push(part);
        }
    };
    for text in [name, reading] {
        let folded = fold(text);
        add(folded.chars().filter(|c| !c.is_whitespace()).collect());
        add(folded);
    }
    for spoken in [name, reading] {
        if all_kana(spoken) || is_latin(spoken) {
            add(hepburn(spoken));
            add(romaji(spoken));
        }
    }
    for text in more {
        add(fold(text));
    }
    parts.join("\n")
}

/// Returns the forms of a query to look for in a [`search_key`]: folded, and, where it is in Latin letters, loose romaji.
/// Empty when the query has nothing to look for.
pub fn search_forms(query: &str) -> Vec<String> {
    let folded = fold(query);
    if folded.is_empty() {
        return Vec::new();
    }
    let loose = if is_latin(&folded) { loosen_romaji(&folded) } else { String::new() };
    if loose.is_empty() || loose == folded { vec![folded] } else { vec![folded, loose] }
}

/// Tells whether a query is found in a [`search_key`]: as a whole, or each of its words in any order. An empty query is found.
pub fn matches(key: &str, query: &str) -> bool {
    Sought::new(query).is_in(key)
}

/// A query in the forms that are looked for, for looking into many keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    whole: Vec<String>,
    words: Vec<Vec<String>>,
}

impl Sought {
    /// Takes a query.
    pub fn new(query: &str) -> Self {
        Self { whole: search_forms(query), words: query.split_whitespace().map(search_forms).collect() }
    }

    /// Tells whether it is found in a [`search_key`], as [`matches()`] does.
    pub fn is_in(&self, key: &str) -> bool {
        let found = |forms: &Vec<String>| forms.iter().any(|form| key.contains(form.as_str()));
        found(&self.whole) || self.words.iter().all(found)
    }
}

fn push_folded(c: char, folded: &mut String) {
    match c {
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {}
        '\'' | '’' | '‘' | '`' | '´' => {}
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => folded.push(char::from_u32(u32::from(c).saturating_sub(0x60)).unwrap_or(c)),
        '‐'..='―' | '−' => folded.push('-'),
        '〜' => folded.push('~'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => decompose_canonical(c, |part| {
            if !matches!(part, '\u{300}'..='\u{36f}') {
                folded.push(part);
            }
        }),
        _ => folded.push(usual(c)),
    }
}

/// Returns a reading in the spelling that most people type: さとう is `satou`, しんいち is `shinichi`.
fn hepburn(reading: &str) -> String {
    let kana: String = reading.nfkc().filter(|c| c.is_alphanumeric()).collect();
    let latin = if kana.chars().any(is_kana) { kana.as_str().to_romaji() } else { kana };
    fold(&latin)
}

/// Spellings of the same sound; applied from the top.
const SPELLINGS: &[(&str, &str)] = &[
    ("tchi", "tti"),
    ("cchi", "tti"),
    ("tch", "tty"),
    ("cch", "tty"),
    ("shi", "si"),
    ("sh", "sy"),
    ("chi", "ti"),
    ("ch", "ty"),
    ("tsu", "tu"),
    ("fu", "hu"),
    ("ji", "zi"),
    ("jy", "zy"),
    ("j", "zy"),
    ("dzu", "zu"),
    ("du", "zu"),
    ("mb", "nb"),
    ("mp", "np"),
    ("mm", "nm"),
];

/// Takes out what people leave out: the second half of a long vowel, a doubled n, the h of `Satoh`; l counts as r.
fn shorten(word: &str) -> String {
    let mut short = String::with_capacity(word.len());
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let last = short.chars().next_back();
        let ends_long_o = c == 'h' && last == Some('o') && !rest.peek().is_some_and(|next| "aiueoy".contains(*next));
        let repeats = matches!(c, 'a' | 'i' | 'u' | 'e' | 'o' | 'n') && last == Some(c);
        let long_o = c == 'u' && last == Some('o');
        if !(ends_long_o || repeats || long_o) {
            short.push(if c == 'l' { 'r' } else { c });
        }
    }
    short
}
