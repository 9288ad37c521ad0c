//! The mask over free text on a page for others: people of the book become initials, mail addresses and phone numbers go.

use std::collections::BTreeMap;

use wana_kana::ConvertJapanese;

use crate::domain::{contact::Contact, facts::Who, id::Id};
use crate::report::names::{is_japanese, parts};
use crate::text::{
    safe::safe,
    script::{self, half_width, is_kanji},
};

/// What stands for something that is cut out, and for a name that two people share.
const CUT: &str = "…";

/// What follows a name in Japanese and tells that it is one.
const HONORIFICS: [&str; 10] = ["さん", "さま", "様", "先生", "氏", "くん", "君", "ちゃん", "社長", "店長"];

/// Names that are also everyday words: these count as a name only with a capital.
const EVERYDAY: [&str; 30] = [
    "an", "art", "bill", "brook", "chance", "dean", "dawn", "faith", "frank", "grace", "grant", "hope", "jack", "joy",
    "june", "long", "mark", "may", "miles", "nick", "page", "park", "price", "rich", "rose", "sue", "so", "do", "will",
    "young",
];

/// Where a name has to stand to be taken as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Anywhere.
    Anywhere,
    /// As a whole word; Latin letters of any case.
    Word,
    /// As a whole word that starts with a capital.
    CapitalWord,
    /// Before an honorific, and not in the middle of a longer name.
    BeforeHonorific,
}

/// One way in which a person may be named in a text, in small letters of half width.
#[derive(Debug, Clone)]
struct Needle {
    letters: Vec<char>,
    place: Place,
    id: Id<Contact>,
}

/// The names that a text must not give away, by their first letter.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    needles: BTreeMap<char, Vec<Needle>>,
}

impl Mask {
    /// Prepares a mask for these people.
    pub fn new<'a>(people: impl Iterator<Item = &'a Who>) -> Self {
        let mut needles: BTreeMap<char, Vec<Needle>> = BTreeMap::new();
        for needle in people.flat_map(needles_of) {
            if let Some(first) = needle.letters.first() {
                needles.entry(*first).or_default().push(needle);
            }
        }
        Self { needles }
    }

    /// Returns the text with every known name replaced by what `short` gives for its person, and without mail addresses and
    /// phone numbers. Where several people fit, `about` wins; else the name is cut out.
    pub fn veil(&self, text: &str, about: Option<Id<Contact>>, mut short: impl FnMut(Id<Contact>) -> String) -> String {
        let text: Vec<char> = text.chars().collect();
        let mut veiled = String::new();
        let mut at = 0_usize;
        while let Some(letter) = text.get(at) {
            let (length, instead) = match (address(&text, at), self.name(&text, at, about)) {
                (Some(length), _) => (length, CUT.to_owned()),
                (None, Some((length, Some(id)))) => (length, spaced(short(id), &text, at.saturating_add(length))),
                (None, Some((length, None))) => (length, CUT.to_owned()),
                (None, None) => (1, letter.to_string()),
            };
            veiled.push_str(&instead);
            at = at.saturating_add(length.max(1));
        }
        veiled
    }

    /// Returns the length of the longest name at a place and whose it is; nobody when several people share it.
    fn name(&self, text: &[char], at: usize, about: Option<Id<Contact>>) -> Option<(usize, Option<Id<Contact>>)> {
        let begun = self.needles.get(&small(*text.get(at)?))?;
        let found: Vec<&Needle> = begun.iter().filter(|needle| needle.stands(text, at)).collect();
        let length = found.iter().map(|needle| needle.letters.len()).max()?;
        let longest = found.iter().filter(|needle| needle.letters.len() == length);
        let mut ids: Vec<Id<Contact>> = longest.map(|needle| needle.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let one = about.filter(|id| ids.contains(id)).or_else(|| ids.first().copied().filter(|_| ids.len() == 1));
        Some((length, one))
    }
}

impl Needle {
    fn stands(&self, text: &[char], at: usize) -> bool {
        let end = at.saturating_add(self.letters.len());
        let Some(here) = text.get(at..end) else { return false };
        if !here.iter().zip(&self.letters).all(|(letter, wanted)| small(*letter) == *wanted) {
            return false;
        }
        let before = at.checked_sub(1).and_then(|before| text.get(before)).copied();
        let after = text.get(end).copied();
        let whole = !before.is_some_and(is_word_letter) && !after.is_some_and(is_word_letter);
        match self.place {
            Place::Anywhere => true,
            Place::Word => whole,
            Place::CapitalWord => whole && here.first().is_some_and(|first| first.is_uppercase()),
            Place::BeforeHonorific => !before.is_some_and(is_kanji) && has_honorific(text, end),
        }
    }
}

fn needles_of(who: &Who) -> Vec<Needle> {
    let name = safe(&who.name).trim().to_owned();
    let reading = safe(&who.reading).trim().to_owned();
    let mut ways: Vec<(String, Place)> = Vec::new();
    for whole in [&name, &reading] {
        let place = if is_japanese(whole) { Place::Anywhere } else { Place::Word };
        ways.extend([(whole.clone(), place), (parts(whole).concat(), place)]);
        if !who.is_org {
            ways.extend(if is_japanese(whole) { japanese_ways(whole) } else { latin_ways(whole) });
        }
    }
    if !who.is_org && is_japanese(&reading) {
        ways.extend(romaji_ways(&reading));
    }
    ways.retain(|(way, place)| way.chars().count() >= least_letters(way, *place));
    ways.into_iter()
        .map(|(way, place)| Needle { letters: way.chars().map(small).collect(), place, id: who.id })
        .collect()
}

/// The letters a name needs: a syllable or two that may stand anywhere would eat the text around it.
fn least_letters(way: &str, place: Place) -> usize {
    match place {
        Place::Anywhere if !way.chars().any(is_kanji) => 3,
        Place::Anywhere | Place::Word | Place::CapitalWord => 2,
        Place::BeforeHonorific => 1,
    }
}

/// Each word of a Latin name.
fn latin_ways(name: &str) -> Vec<(String, Place)> {
    let place = |word: &str| {
        if EVERYDAY.contains(&word.to_lowercase().as_str()) { Place::CapitalWord } else { Place::Word }
    };
    parts(name).into_iter().map(|word| (word.to_owned(), place(word))).collect()
}

/// The parts of a Japanese name. Where it is written in one piece, the family name is one of its beginnings: two kanji and
/// more are taken wherever they stand, anything else before an honorific; so is each of its endings.
fn japanese_ways(name: &str) -> Vec<(String, Place)> {
    let mut ways = Vec::new();
    for part in parts(name) {
        let letters: Vec<char> = part.chars().collect();
        ways.push((part.to_owned(), Place::BeforeHonorific));
        for cut in 1..letters.len() {
            let (head, tail) = letters.split_at(cut);
            let sure = cut >= 2 && head.iter().copied().all(is_kanji);
            ways.push((head.iter().collect(), if sure { Place::Anywhere } else { Place::BeforeHonorific }));
            ways.push((tail.iter().collect(), Place::BeforeHonorific));
        }
    }
    ways
}

/// A kana reading in our letters, with long vowels as they are and shortened: whole parts, and with a capital every
/// beginning and ending of two kana and more.
fn romaji_ways(reading: &str) -> Vec<(String, Place)> {
    let mut ways = Vec::new();
    for part in parts(reading) {
        let kana: Vec<char> = part.chars().collect();
        let place = if kana.len() > 2 { Place::Word } else { Place::CapitalWord };
        ways.extend(spelled(part).map(|way| (way, place)));
        for cut in 2..kana.len() {
            let (head, tail) = kana.split_at(cut);
            for piece in [head, tail].into_iter().filter(|piece| piece.len() > 1) {
                let piece: String = piece.iter().collect();
                ways.extend(spelled(&piece).map(|way| (way, Place::CapitalWord)));
            }
        }
    }
    ways
}

fn spelled(kana: &str) -> [String; 2] {
    let long = kana.to_romaji();
    let short = long.replace("ou", "o").replace("oo", "o").replace("uu", "u");
    [long, short]
}

fn small(letter: char) -> char {
    let half = half_width(letter);
    half.to_lowercase().next().unwrap_or(half)
}

fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !script::is_japanese(letter)
}

/// A short name with a space behind it where さん or the like follows: `T. さん`, as everywhere on the page.
fn spaced(short: String, text: &[char], end: usize) -> String {
    let follows = text.get(end).is_some_and(|next| !next.is_whitespace()) && has_honorific(text, end);
    if follows && !short.ends_with(script::is_japanese) { format!("{short} ") } else { short }
}

fn has_honorific(text: &[char], at: usize) -> bool {
    let rest: String = text.iter().skip(at).skip_while(|letter| letter.is_whitespace()).take(3).collect();
    HONORIFICS.iter().any(|honorific| rest.starts_with(honorific))
}

/// Returns the length of a mail address or a phone number that starts here.
fn address(text: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|before| text.get(before)).copied();
    mail(text, at, before).or_else(|| phone(text, at, before))
}

fn mail(text: &[char], at: usize, before: Option<char>) -> Option<usize> {
    let is_part = |letter: &&char| letter.is_ascii_alphanumeric() || "._%+-".contains(**letter);
    if before.is_some_and(|letter| is_part(&&letter)) {
        return None;
    }
    let local = text.iter().skip(at).take_while(is_part).count();
    let sign = at.saturating_add(local);
    let domain = text.iter().skip(sign.saturating_add(1)).take_while(is_part).count();
    let is_mail = local > 0 && domain > 0 && text.get(sign).is_some_and(|letter| matches!(letter, '@' | '＠'));
    is_mail.then(|| local.saturating_add(1).saturating_add(domain))
}

/// A phone number: from `0` or `+`, nine digits and more, parted by spaces or dashes; without those, ten and more.
fn phone(text: &[char], at: usize, before: Option<char>) -> Option<usize> {
    if before.is_some_and(is_digit) {
        return None;
    }
    let first = *text.get(at)?;
    let marked = matches!(first, '0' | '０' | '+' | '＋');
    let is_part =
        |letter: &&char| is_digit(**letter) || "+-()＋－（）‐".contains(**letter) || (marked && letter.is_whitespace());
    if !marked && !is_digit(first) {
        return None;
    }
    let run: Vec<char> = text.iter().skip(at).take_while(is_part).copied().collect();
    let length = run.iter().rposition(|letter| is_digit(*letter)).map_or(0, |last| last.saturating_add(1));
    let digits = run.iter().filter(|letter| is_digit(**letter)).count();
    (digits >= if marked { 9 } else { 10 }).then_some(length)
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || ('０'..='９').contains(&letter)
}
