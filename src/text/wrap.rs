//! Breaking a text into lines with Japanese rules: no 。、」 at the head of a line, no 「 at its end (kinsoku).

use std::ops::Range;

use textwrap::{Options, WordSeparator, WordSplitter, core::Fragment, wrap_algorithms::wrap_first_fit};
use unicode_segmentation::UnicodeSegmentation;

/// Returns the lines of a text, none wider than `cells`; its own line breaks stay. A width of 0 counts as 1.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    wrap_behind(text, cells, 0, 0)
}

/// Returns the lines of a text that stands behind a head of `first` cells in its first line and behind `rest` cells in the others;
/// the head and the gaps are not in the lines, and with them no line is wider than `cells`.
pub fn wrap_behind(text: &str, cells: usize, first: usize, rest: usize) -> Vec<String> {
    let (first, rest) = (" ".repeat(first), " ".repeat(rest));
    let options = Options::new(cells.max(1))
        .word_separator(separator(text))
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(true)
        .initial_indent(&first)
        .subsequent_indent(&rest);
    let without = |(place, line): (usize, std::borrow::Cow<'_, str>)| {
        let gap: &str = if place == 0 { &first } else { &rest };
        line.strip_prefix(gap).unwrap_or(&line).to_owned()
    };
    textwrap::wrap(text, options).into_iter().enumerate().map(without).collect()
}

/// Keeps the first lines of a wrapped text, at most `most`; the last of them takes the rest, and is cut where it is drawn.
pub fn at_most(mut lines: Vec<String>, most: usize) -> Vec<String> {
    let rest = lines.split_off(lines.len().min(most));
    if let Some(last) = lines.last_mut() {
        for line in rest {
            last.push(' ');
            last.push_str(&line);
        }
    }
    lines
}

/// Returns where the lines of a text begin and end in its bytes, none longer than `width` in the measure of `measure`; spaces
/// between two lines are in neither. A piece that has no place to break is broken between two letters.
pub fn wrap_measured(text: &str, width: f64, measure: impl Fn(&str) -> f64) -> Vec<Range<usize>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0_usize;
    for word in separator(text).find_words(text) {
        let end = at.saturating_add(word.word.len());
        let after = end.saturating_add(word.whitespace.len());
        pieces.extend(apart(word.word, at, width, &measure));
        if let Some(last) = pieces.last_mut() {
            last.space = measure(word.whitespace);
        }
        at = after;
    }
    let lines = wrap_first_fit(&pieces, &[width]);
    lines.into_iter().filter_map(|line| Some(line.first()?.bytes.start..line.last()?.bytes.end)).collect()
}

/// A piece of a text that stays in one line.
#[derive(Debug)]
struct Piece {
    bytes: Range<usize>,
    width: f64,
    /// Width of the spaces behind it.
    space: f64,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.width
    }

    fn whitespace_width(&self) -> f64 {
        self.space
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// A word as one piece, or as many as it takes to fit.
fn apart(word: &str, at: usize, most: f64, measure: impl Fn(&str) -> f64) -> Vec<Piece> {
    let whole = measure(word);
    let place = |range: Range<usize>| at.saturating_add(range.start)..at.saturating_add(range.end);
    if whole <= most {
        return vec![Piece { bytes: place(0..word.len()), width: whole, space: 0.0 }];
    }
    let mut pieces = Vec::new();
    let (mut start, mut used) = (0_usize, 0.0_f64);
    for (from, letter) in word.grapheme_indices(true) {
        let letter = measure(letter);
        if from > start && used + letter > most {
            pieces.push(Piece { bytes: place(start..from), width: used, space: 0.0 });
            (start, used) = (from, 0.0);
        }
        used += letter;
    }
    pieces.push(Piece { bytes: place(start..word.len()), width: used, space: 0.0 });
    pieces
}

/// How the words of a text are told apart: without a dictionary of their words, some scripts break at spaces, or anywhere
/// where there are none.
fn separator(text: &str) -> WordSeparator {
    if text.chars().any(needs_dictionary) { WordSeparator::AsciiSpace } else { WordSeparator::UnicodeBreakProperties }
}

/// Tells whether a letter is of a script that parts its words by meaning alone: Thai, Lao, Burmese, Khmer.
const fn needs_dictionary(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}
