//! Finding a date inside a text: whole words only, the longest phrase first, never in `"quotes"` ("monitor" is no Monday).

use std::ops::Range;

use super::{DateError, DateFrame, DateWords, Ground, japanese, read, reckon::Wrong};
use crate::text::script::{half_width, is_kana, is_kanji};

/// A phrase in the form of a date, and where it stands in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) range: Range<usize>,
    pub(crate) words: Result<DateWords, DateError>,
}

/// Returns the longest date phrase that a text ends with, and its range in bytes.
pub fn date_at_end(text: &str, frame: &DateFrame) -> Option<(Range<usize>, DateWords)> {
    understood(at_end(text, 0..text.len(), frame, &quotes(text))?)
}

/// Returns the date phrase that a text starts with (明日, 金曜に, `12/10`, `tomorrow`), and its range in bytes with the particle.
pub fn date_at_start(text: &str, frame: &DateFrame) -> Option<(Range<usize>, DateWords)> {
    understood(at_start(text, 0..text.len(), frame, &quotes(text))?)
}

/// Returns the last date phrase that stands anywhere as words of its own between spaces, and its range in bytes.
pub fn date_within_words(text: &str, frame: &DateFrame) -> Option<(Range<usize>, DateWords)> {
    let quotes = quotes(text);
    let words = spaced(text);
    for last in (0..words.len()).rev() {
        for first in last.saturating_sub(WORDS)..=last {
            let (Some(from), Some(to)) = (words.get(first), words.get(last)) else { continue };
            let range = from.start..to.end;
            let Some(phrase) = text.get(range.clone()).filter(|_| !blocks(&quotes, &range)) else { continue };
            if let Ok(Some(found)) = read(phrase, frame, Ground::InText) {
                return Some((range, found));
            }
        }
    }
    None
}

/// As [`date_at_end`], inside a window of the text and outside the blocked ranges; also tells of dates that do not exist.
pub(crate) fn at_end(text: &str, window: Range<usize>, frame: &DateFrame, blocked: &[Range<usize>]) -> Option<Hit> {
    let inside = text.get(window.clone())?;
    let inside = inside.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '。' | '、' | '．' | ',' | '.'));
    let end = window.start.saturating_add(inside.len());
    let mut failed = None;
    for at in starts(inside) {
        let range = window.start.saturating_add(at)..end;
        let Some(phrase) = inside.get(at..).filter(|_| !blocks(blocked, &range)) else { continue };
        match read(phrase, frame, Ground::InText) {
            Ok(Some(words)) => return Some(Hit { range, words: Ok(words) }),
            Ok(None) => {}
            Err(wrong) => {
                let hit = Hit { range, words: Err(DateError::of(wrong, phrase)) };
                if wrong != Wrong::Time {
                    return Some(hit);
                }
                failed = failed.or(Some(hit));
            }
        }
    }
    failed
}

/// As [`date_at_start`], inside a window of the text and outside the blocked ranges.
pub(crate) fn at_start(text: &str, window: Range<usize>, frame: &DateFrame, blocked: &[Range<usize>]) -> Option<Hit> {
    let inside = text.get(window.clone())?;
    let first = half_width(inside.chars().next()?);
    let plain: String = inside.chars().take(8).map(half_width).flat_map(char::to_lowercase).collect();
    if first.is_ascii_alphabetic() && !ENGLISH_HEADS.iter().any(|head| plain.starts_with(*head)) {
        return None;
    }
    let ends: Vec<usize> = inside.char_indices().skip(1).take(REACH).map(|(at, _)| at).collect();
    for at in ends.into_iter().rev() {
        let (Some(phrase), Some(rest)) = (inside.get(..at), inside.get(at..)) else { continue };
        let Some(particle) = particle(rest) else { continue };
        let range = window.start..window.start.saturating_add(at).saturating_add(particle);
        if phrase.ends_with(char::is_whitespace) || blocks(blocked, &range) {
            continue;
        }
        if let Ok(Some(words)) = read(phrase, frame, Ground::InText) {
            return Some(Hit { range, words: Ok(words) });
        }
    }
    None
}

/// Tells whether a word alone is a date.
pub(crate) fn one_word(word: &str, frame: &DateFrame) -> bool {
    matches!(read(word, frame, Ground::InText), Ok(Some(_)))
}

/// Returns the ranges of quoted text with their quotes, in bytes; a quote that is never closed reaches to the end.
pub(crate) fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().filter(|&(_, c)| is_quote(c)) {
        match open.take() {
            Some(start) => found.push(start..at.saturating_add(c.len_utf8())),
            None => open = Some(at),
        }
    }
    found.extend(open.map(|start| start..text.len()));
    found
}

/// Tells whether `c` opens or closes a quotation: `"`, `“`, `”`, `＂`.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '＂')
}

/// Tells whether one of the ranges lies over `range`.
pub(crate) fn blocks(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    ranges.iter().any(|other| other.start < range.end && range.start < other.end)
}

/// How far from the end a phrase may start, in characters.
const REACH: usize = 40;

/// How many words before the last one a phrase may have.
const WORDS: usize = 5;

/// Words that may start an English text as a date; `fri` and `sat` may not.
const ENGLISH_HEADS: &[&str] = &["today", "tomorrow"];

fn understood(hit: Hit) -> Option<(Range<usize>, DateWords)> {
    hit.words.ok().map(|words| (hit.range, words))
}

/// The places near the end where a phrase may start, the farthest first.
fn starts(text: &str) -> Vec<usize> {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let before = [None].into_iter().chain(signs.iter().map(|&(_, c)| Some(c)));
    let all = signs.iter().zip(before).skip(signs.len().saturating_sub(REACH));
    all.filter(|&(&(_, c), last)| starts_word(last, c)).map(|(&(at, _), _)| at).collect()
}

/// A Latin word or a figure starts after a space, a bracket or a kana; a kanji word also after a Latin letter, but never inside a
/// longer kanji word (説明日); a kana word only after a space or a bracket.
fn starts_word(last: Option<char>, c: char) -> bool {
    let Some(last) = last.map(half_width) else { return !c.is_whitespace() };
    if c.is_whitespace() {
        return false;
    }
    if last.is_whitespace() || matches!(last, '(' | '「' | '『' | '、' | '。' | ',' | '!' | ':' | ';') {
        return true;
    }
    let c = half_width(c);
    if c.is_ascii_alphanumeric() || c == '+' {
        return is_kana(last);
    }
    is_kanji(c) && (is_kana(last) || last.is_ascii_alphabetic())
}

/// How many bytes of particle or comma follow a date at the start: 明日までに, 金曜は; a space will do as well.
fn particle(rest: &str) -> Option<usize> {
    let links = japanese::PARTICLES.iter().chain(COMMAS);
    let length = links.copied().find(|link| rest.starts_with(*link)).map_or(0, str::len);
    let follows = rest.get(length..).is_some_and(|rest| !rest.trim().is_empty());
    (follows && (length > 0 || rest.starts_with(char::is_whitespace))).then_some(length)
}

const COMMAS: &[&str] = &["、", ",", ":", "："];

fn spaced(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (open, c.is_whitespace()) {
            (None, false) => open = Some(at),
            (Some(start), true) => {
                words.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    words
}
