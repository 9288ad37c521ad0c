//! Text that may go to a terminal or a file: no escape sequences, no controls, no hidden marks; full-width kana; NFC.
//!
//! The rules are those of `reliability.md` 7.1. Cleaning a clean text changes nothing.

use std::{fmt, iter::Peekable, ops::Deref, str::Chars};

use unicode_normalization::{
    UnicodeNormalization,
    char::{compose, is_combining_mark},
};

use crate::text::script::is_kanji;

/// A text that has been cleaned; [`safe`] and [`safe_lines`] are the only ways to make one.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Safe(String);

/// Cleans a text for one line: line breaks and tabs become spaces.
pub fn safe(text: &str) -> Safe {
    Safe(clean(text, Breaks::Space).text)
}

/// Cleans a text of several lines: `\n`, `\r\n` and `\r` all become `\n`, tabs become spaces.
pub fn safe_lines(text: &str) -> Safe {
    Safe(clean(text, Breaks::Keep).text)
}

/// Returns how many things [`safe_lines`] takes out: each escape sequence is one, each dropped character is one.
/// Line breaks, tabs and the width of kana do not count.
pub fn count_removed(text: &str) -> usize {
    clean(text, Breaks::Keep).removed
}

/// Returns a text without the characters that a terminal acts on or that nobody sees, line breaks too, and otherwise letter for
/// letter as it is: for what is kept as it came.
pub fn bare(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter)).collect()
}

impl Safe {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text as a string of its own.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Safe {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Safe {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<Safe> for String {
    fn from(text: Safe) -> String {
        text.0
    }
}

/// What becomes of a line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Keep,
    Space,
}

struct Cleaned {
    text: String,
    removed: usize,
}

/// At most this many combining marks stay on one base.
const MARKS: usize = 8;

/// At most this many joiners stay in one joined emoji; the longest that exists has five.
const JOINS: usize = 6;

fn clean(text: &str, breaks: Breaks) -> Cleaned {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Cleaned { text: text.to_owned(), removed: 0 };
    }
    let (bare, sequences) = without_sequences(text);
    let (visible, hidden) = without_hidden(&bare, breaks);
    let (parted, joins) = with_few_joins(&visible);
    let (text, marks) = with_few_marks(&parted);
    Cleaned { text, removed: sequences + hidden + joins + marks }
}

/// Takes out whole escape sequences in their 7-bit and 8-bit forms, also those that never end.
fn without_sequences(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut removed = 0;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let Some(sequence) = opened(c, &mut rest) else {
            kept.push(c);
            continue;
        };
        removed += 1;
        match sequence {
            Sequence::Control => skip_control(&mut rest),
            Sequence::Text => skip_text(&mut rest),
            Sequence::Short => skip_short(&mut rest),
            Sequence::Bare => {}
        }
    }
    (kept, removed)
}

enum Sequence {
    /// CSI: parameters and a final letter.
    Control,
    /// OSC, DCS, SOS, PM, APC: a text up to its end mark.
    Text,
    /// ESC with a letter, such as `ESC c`.
    Short,
    /// An ESC that starts nothing.
    Bare,
}

fn opened(c: char, rest: &mut Chars<'_>) -> Option<Sequence> {
    match c {
        '\u{9b}' => Some(Sequence::Control),
        '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => Some(Sequence::Text),
        '\u{1b}' => Some(match rest.clone().next() {
            Some('[') => {
                rest.next();
                Sequence::Control
            }
            Some(']' | 'P' | 'X' | '^' | '_') => {
                rest.next();
                Sequence::Text
            }
            Some(' '..='~') => Sequence::Short,
            _ => Sequence::Bare,
        }),
        _ => None,
    }
}

fn skip_control(rest: &mut Chars<'_>) {
    loop {
        let mut ahead = rest.clone();
        match ahead.next() {
            Some(' '..='?') => *rest = ahead,
            Some('@'..='~') => {
                *rest = ahead;
                return;
            }
            _ => return,
        }
    }
}

/// A text ends at its mark, or, where the mark is missing, with the line.
fn skip_text(rest: &mut Chars<'_>) {
    loop {
        let mut ahead = rest.clone();
        match ahead.next() {
            None | Some('\n' | '\r') => return,
            Some('\u{7}' | '\u{9c}' | '\u{18}' | '\u{1a}') => {
                *rest = ahead;
                return;
            }
            Some('\u{1b}') => {
                if ahead.next() == Some('\\') {
                    *rest = ahead;
                }
                return;
            }
            Some(_) => *rest = ahead,
        }
    }
}

fn skip_short(rest: &mut Chars<'_>) {
    loop {
        let mut ahead = rest.clone();
        match ahead.next() {
            Some(' '..='/') => *rest = ahead,
            Some('0'..='~') => {
                *rest = ahead;
                return;
            }
            _ => return,
        }
    }
}

/// Characters that are never kept, as ranges: controls, soft hyphen, bidi controls, zero-width and other hidden marks, line and
/// paragraph separators, interlinear marks, tags.
const HIDDEN: &[(char, char)] = &[
    ('\u{0}', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{200b}', '\u{200b}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{e0000}', '\u{e007f}'),
];

fn is_hidden(c: char) -> bool {
    HIDDEN.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Drops what is hidden and folds half-width kana.
fn without_hidden(text: &str, breaks: Breaks) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let mut removed = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => kept.push(match breaks {
                Breaks::Keep => '\n',
                Breaks::Space => ' ',
            }),
            '\t' => kept.push(' '),
            '\u{ff61}'..='\u{ff9d}' => kept.push(full_width(c)),
            '\u{ff9e}' => voice(&mut kept, '\u{3099}', '\u{309b}'),
            '\u{ff9f}' => voice(&mut kept, '\u{309a}', '\u{309c}'),
            _ if is_hidden(c) || !fits(c, kept.chars().next_back(), &mut rest) => removed += 1,
            _ => kept.push(c),
        }
    }
    (kept, removed)
}

/// Parts chains of joined emoji that are longer than any that exists.
fn with_few_joins(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let (mut joins, mut removed, mut before) = (0, 0, None);
    for c in text.chars() {
        if c == '\u{200d}' {
            if joins == JOINS {
                removed += 1;
                before = None;
                continue;
            }
            joins += 1;
        } else if before != Some('\u{200d}') && !is_combining_mark(c) && c != '\u{fe0f}' {
            joins = 0;
        }
        kept.push(c);
        before = Some(c);
    }
    (kept, removed)
}

/// Joiners and variation selectors stay only where they do something: in emoji, after an ideograph, after an Arabic letter.
fn fits(c: char, before: Option<char>, rest: &mut Peekable<Chars<'_>>) -> bool {
    let after = rest.peek().copied();
    match c {
        '\u{200c}' => before.is_some_and(|b| ('\u{600}'..='\u{8ff}').contains(&b) && !is_combining_mark(b)),
        '\u{200d}' => before.is_some_and(|b| is_emoji(b) || b == '\u{fe0f}') && after.is_some_and(is_emoji),
        '\u{fe0e}' | '\u{fe0f}' => {
            before.is_some_and(|b| is_emoji(b) || (matches!(b, '0'..='9' | '#' | '*') && after == Some('\u{20e3}')))
        }
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => before.is_some_and(is_kanji),
        '\u{fe03}'..='\u{fe0d}' => false,
        _ => true,
    }
}

/// Signs that may take an emoji selector or stand in a joined emoji, as ranges.
const EMOJI: &[(char, char)] = &[
    ('\u{a9}', '\u{a9}'),
    ('\u{ae}', '\u{ae}'),
    ('\u{203c}', '\u{203c}'),
    ('\u{2049}', '\u{2049}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2139}', '\u{2139}'),
    ('\u{2194}', '\u{21aa}'),
    ('\u{231a}', '\u{23ff}'),
    ('\u{24c2}', '\u{24c2}'),
    ('\u{25aa}', '\u{25fe}'),
    ('\u{2600}', '\u{27bf}'),
    ('\u{2934}', '\u{2935}'),
    ('\u{2b05}', '\u{2b55}'),
    ('\u{3030}', '\u{3030}'),
    ('\u{303d}', '\u{303d}'),
    ('\u{3297}', '\u{3297}'),
    ('\u{3299}', '\u{3299}'),
    ('\u{1f000}', '\u{1faff}'),
];

fn is_emoji(c: char) -> bool {
    EMOJI.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// U+FF61 to U+FF9D in full width.
const FULL: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

fn full_width(c: char) -> char {
    let place = u32::from(c).saturating_sub(0xff61) as usize;
    FULL.chars().nth(place).unwrap_or(c)
}

/// Joins a half-width voiced mark with the kana before it, or keeps it as a sign of its own.
fn voice(kept: &mut String, joining: char, alone: char) {
    match kept.chars().next_back().and_then(|base| compose(base, joining)) {
        Some(joined) => {
            kept.pop();
            kept.push(joined);
        }
        None => kept.push(alone),
    }
}

/// Brings the text into NFC and keeps the first marks of each base.
fn with_few_marks(text: &str) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let (mut run, mut removed) = (0, 0);
    for c in text.nfc() {
        let counts = is_combining_mark(c) && !matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
        run = if counts { run + 1 } else { 0 };
        if run > MARKS {
            removed += 1;
        } else {
            kept.push(c);
        }
    }
    (kept, removed)
}
