//! A text that starts with a person: `Lisa Park looked at the page`, 佐藤さんにサイトを見てもらった.

use std::ops::Range;

use crate::text::script::is_japanese;

/// One way to part a text into a person and the rest; the caller tries which one names somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonSplit {
    /// The person, as typed.
    pub person: String,
    /// The text behind it.
    pub what: String,
    /// Where the person stands in the text, in bytes.
    pub range: Range<usize>,
}

/// Returns the ways to read the first words as a person, the one with the most words first: up to three words, and a first word
/// that goes on behind an honorific (佐藤さんに…).
pub fn person_splits(text: &str) -> Vec<PersonSplit> {
    let ends = word_ends(text);
    let mut splits: Vec<PersonSplit> = ends.iter().rev().filter_map(|&end| split(text, end, 0)).collect();
    splits.extend(
        honorific_end(text, ends.first().copied().unwrap_or_default())
            .and_then(|(end, particle)| split(text, end, particle)),
    );
    splits
}

/// Returns the way that stands to reason before anybody is known: behind an honorific, two capitalised words, else one word.
pub(super) fn likely(splits: &[PersonSplit]) -> PersonSplit {
    let words = |split: &PersonSplit| split.person.split_whitespace().count();
    let glued = splits.last().filter(|split| HONORIFICS.iter().any(|honorific| split.person.ends_with(*honorific)));
    let capitals = splits.iter().find(|split| words(split) == 2 && split.person.split_whitespace().all(is_capitalised));
    glued.or(capitals).or_else(|| splits.iter().rev().find(|split| words(split) == 1)).cloned().unwrap_or_default()
}

/// Tells whether a word starts with a Latin capital and has a small letter.
pub(super) fn is_capitalised(word: &str) -> bool {
    let mut signs = word.chars();
    signs.next().is_some_and(char::is_uppercase) && signs.any(char::is_lowercase)
}

const HONORIFICS: &[&str] = &["さん", "さま", "様", "先生", "くん", "ちゃん"];

/// What may stand between a person and the rest.
const PARTICLES: &[&str] = &["から", "には", "とは", "に", "へ", "と", "は", "が", "の", "を", "、"];

fn split(text: &str, end: usize, particle: usize) -> Option<PersonSplit> {
    let (person, rest) = text.split_at_checked(end)?;
    let what = rest.get(particle..)?.trim_start().to_owned();
    let person = person.trim();
    (!person.is_empty()).then(|| PersonSplit { person: person.to_owned(), what, range: 0..end })
}

/// The ends of the first three words.
fn word_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut last = ' ';
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_whitespace() && !last.is_whitespace() {
            ends.push(at);
        }
        last = c;
    }
    ends.truncate(3);
    ends
}

/// The end of an honorific inside the first word, and the length of the particle behind it.
fn honorific_end(text: &str, word_end: usize) -> Option<(usize, usize)> {
    let word = text.get(..word_end)?;
    let found = HONORIFICS.iter().filter_map(|honorific| {
        let at = word.find(honorific).filter(|at| *at > 0)?;
        Some(at.saturating_add(honorific.len()))
    });
    let end = found.min().filter(|&end| end < word_end)?;
    let rest = word.get(end..)?;
    let particle = PARTICLES.iter().find(|particle| rest.starts_with(**particle)).map_or(0, |particle| particle.len());
    rest.chars().next().is_some_and(is_japanese).then_some((end, particle))
}
