//! The short ways to write a name: initials, with a second letter where one is not enough, or a first name.

use wana_kana::ConvertJapanese;

use crate::domain::facts::Who;
use crate::report::{
    audience::NameForm,
    names::{is_japanese, parts},
};
use crate::text::{safe::safe, script::half_width};

/// Words of a name that give an initial, at most.
const MOST_WORDS: usize = 3;

/// Kana that belong to the one before them.
const SMALL_KANA: &str = "ぁぃぅぇぉゃゅょゎっァィゥェォャュョヮッー";

/// Returns the initials of a person, the given name first: `L. P.` for Lisa Park, `Y. T.` for 田中優子 (たなか ゆうこ), `T.`
/// when the reading is one piece. None where only kanji are known: the first of them would give the name away.
pub fn initials(who: &Who) -> Option<String> {
    by_initials(who).into_iter().next()
}

/// Returns the ways to write a person in a form, the shortest first: `Y. T.`, `Yu. T.`, `Y. Tn.`, `Yu. Tn.`; for a first name
/// `Lisa`, `Lisa P.`, `Lisa Pa.`. Empty where no initial is known.
pub(crate) fn ways(who: &Who, form: NameForm) -> Vec<String> {
    match form {
        NameForm::First => by_first_name(who),
        NameForm::Full | NameForm::Initials => by_initials(who),
    }
}

fn by_first_name(who: &Who) -> Vec<String> {
    let Some(first) = first_name(who) else { return by_initials(who) };
    let letters = letters(who);
    let rest = letters.get(1..).unwrap_or_default();
    let fuller = [written(rest, |_| false), written(rest, |_| true)];
    let fuller = fuller.iter().filter(|rest| !rest.is_empty()).map(|rest| format!("{first} {rest}"));
    std::iter::once(first.clone()).chain(fuller).collect()
}

fn by_initials(who: &Who) -> Vec<String> {
    let letters = letters(who);
    if letters.is_empty() {
        return Vec::new();
    }
    let one_fuller = (0..letters.len()).map(|fuller| written(&letters, |place| place == fuller));
    let (plain, fullest) = (written(&letters, |_| false), written(&letters, |_| true));
    std::iter::once(plain).chain(one_fuller).chain([fullest]).collect()
}

/// The letters as initials, with the second letter at the places that are fuller.
fn written(letters: &[Letters], is_fuller: impl Fn(usize) -> bool) -> String {
    let one = |(place, letters): (usize, &Letters)| match letters.second.filter(|_| is_fuller(place)) {
        Some(second) => format!("{}{second}.", letters.first),
        None => format!("{}.", letters.first),
    };
    letters.iter().enumerate().map(one).collect::<Vec<String>>().join(" ")
}

/// The first name: the first word of a name in Latin letters, the given part of a reading in two parts; none else.
fn first_name(who: &Who) -> Option<String> {
    let name = safe(&who.name);
    let reading = safe(&who.reading);
    if who.is_org {
        None
    } else if !is_japanese(&name) {
        parts(&name).first().map(|first| (*first).to_owned())
    } else {
        let parts = parts(&reading);
        parts.last().filter(|_| parts.len() == 2).map(|given| (*given).to_owned())
    }
}

/// The letters of a name's words, the given name first.
fn letters(who: &Who) -> Vec<Letters> {
    let name = safe(&who.name);
    let reading = safe(&who.reading);
    let words: Vec<&str> = if !is_japanese(&name) || reading.trim().is_empty() {
        parts(&name)
    } else {
        parts(&reading).into_iter().rev().collect()
    };
    words.into_iter().filter_map(Letters::of).take(MOST_WORDS).collect()
}

/// The letters of one word that initials are made of.
#[derive(Debug, Clone, Copy)]
struct Letters {
    /// The initial, a capital.
    first: char,
    /// That of the second letter or kana.
    second: Option<char>,
}

impl Letters {
    fn of(word: &str) -> Option<Self> {
        let first = letter(word)?;
        let mut signs = word.chars().filter(|sign| sign.is_alphanumeric() && !SMALL_KANA.contains(*sign));
        let second = signs.nth(1).and_then(|sign| letter(&sign.to_string()));
        Some(Self {
            first: first.to_uppercase().next().unwrap_or(first),
            second: second.map(|second| second.to_lowercase().next().unwrap_or(second)),
        })
    }
}

/// The first letter of a word, kana as Hepburn writes them; none for kanji and other scripts that have no initials.
fn letter(word: &str) -> Option<char> {
    let first = half_width(word.to_romaji().chars().find(|sign| sign.is_alphanumeric())?);
    (first.is_ascii_digit() || first.is_uppercase() || first.is_lowercase()).then_some(first)
}
