//! Breaking a text into lines with Japanese rules: no 。、」 at the head of a line, no 「 at its end (kinsoku).

use textwrap::{Options, WordSeparator, WordSplitter};

/// Returns the lines of a text, none wider than `cells`; its own line breaks stay. A width of 0 counts as 1.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    wrap_behind(text, cells, 0, 0)
}

/// Returns the lines of a text that stands behind a head of `first` cells in its first line and behind `rest` cells in the others;
/// the head and the gaps are not in the lines, and with them no line is wider than `cells`.
pub fn wrap_behind(text: &str, cells: usize, first: usize, rest: usize) -> Vec<String> {
    // without a dictionary of their words, these scripts break at spaces, or anywhere where there are none
    let separator = if text.chars().any(needs_dictionary) {
        WordSeparator::AsciiSpace
    } else {
        WordSeparator::UnicodeBreakProperties
    };
    let (first, rest) = (" ".repeat(first), " ".repeat(rest));
    let options = Options::new(cells.max(1))
        .word_separator(separator)
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

/// Tells whether a letter is of a script that parts its words by meaning alone: Thai, Lao, Burmese, Khmer.
const fn needs_dictionary(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}
