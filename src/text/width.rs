//! Widths in terminal cells: measuring, cutting and padding without ever halving a wide character.
//!
//! A terminal set up for Japanese may draw signs of ambiguous width (é, ①, ※) in two cells. Which of the two it is belongs to the
//! terminal that a thread draws on, and is said once by [`ambiguous_is_wide`].

use std::cell::Cell;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

thread_local! {
    static WIDE: Cell<bool> = const { Cell::new(false) };
}

/// Says whether the terminal that this thread draws on takes two cells for a sign of ambiguous width.
pub fn ambiguous_is_wide(wide: bool) {
    WIDE.set(wide);
}

/// Returns how many cells one grapheme takes, 0 to 2 (more for a chain of emoji that the terminal does not join).
pub fn grapheme_cells(grapheme: &str) -> usize {
    if WIDE.get() { grapheme.width_cjk() } else { grapheme.width() }
}

/// Returns how many cells a text takes when it is drawn grapheme by grapheme; kana and kanji take two.
pub fn cells(text: &str) -> usize {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return text.len();
    }
    text.graphemes(true).map(grapheme_cells).sum()
}

/// Returns the longest beginning that fits into `max` cells, in whole graphemes.
pub fn head(text: &str, max: usize) -> &str {
    let mut used = 0_usize;
    for (at, grapheme) in text.grapheme_indices(true) {
        used = used.saturating_add(grapheme_cells(grapheme));
        if used > max {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// Returns the text cut to at most `max` cells; what is cut ends with `ellipsis` where that fits.
pub fn clip(text: &str, max: usize, ellipsis: &str) -> String {
    if cells(text) <= max {
        return text.to_owned();
    }
    match max.checked_sub(cells(ellipsis)) {
        Some(room) => format!("{}{ellipsis}", head(text, room).trim_end()),
        None => head(text, max).to_owned(),
    }
}

/// Returns the text with spaces after it up to `width` cells; a wider text comes back as it is.
pub fn pad_right(text: &str, width: usize) -> String {
    format!("{text}{}", gap(text, width))
}

/// Returns the text with spaces before it up to `width` cells; a wider text comes back as it is.
pub fn pad_left(text: &str, width: usize) -> String {
    format!("{}{text}", gap(text, width))
}

/// Returns the text cut or padded on the right to exactly `width` cells.
pub fn fit(text: &str, width: usize, ellipsis: &str) -> String {
    pad_right(&clip(text, width, ellipsis), width)
}

/// Returns the text cut or padded on the left to exactly `width` cells, for figures.
pub fn fit_left(text: &str, width: usize, ellipsis: &str) -> String {
    pad_left(&clip(text, width, ellipsis), width)
}

fn gap(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(cells(text)))
}
