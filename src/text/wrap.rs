//! Breaking a text into lines with Japanese rules: no 。、」 at the head of a line, no 「 at its end (kinsoku).

use textwrap::{Options, WordSeparator, WordSplitter};

/// Returns the lines of a text, none wider than `cells`; its own line breaks stay. A width of 0 counts as 1.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let options = Options::new(cells.max(1))
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(true);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
