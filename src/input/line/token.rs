//! Cutting a line into words: a sign at the head of a word, quotes, and a note that takes the rest.

use std::ops::Range;

use crate::input::dates::{blocks, is_quote};
use crate::text::script::{half_width, is_japanese};

/// The signs of the one-line syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    At,
    Hash,
    Tilde,
    Bang,
    Percent,
    Plus,
    Note,
}

/// A word with its sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) sign: Option<Sign>,
    /// All of it, in bytes.
    pub(super) range: Range<usize>,
    /// Without sign and quotes.
    pub(super) body: Range<usize>,
    pub(super) quoted: bool,
}

impl Token {
    /// The word without its sign, as a plain one.
    pub(super) fn plain_body(&self) -> Self {
        Self { sign: None, range: self.body.clone(), body: self.body.clone(), quoted: self.quoted }
    }

    /// The whole word, sign and all, as a plain one.
    pub(super) fn plain_whole(&self) -> Self {
        Self { sign: None, range: self.range.clone(), body: self.range.clone(), quoted: false }
    }

    /// The word as a plain one; a sign stays in it.
    pub(super) fn plain_if_signed(&self) -> Self {
        if self.sign.is_some() { self.plain_whole() } else { self.clone() }
    }

    /// The text without sign and quotes.
    pub(super) fn text<'a>(&self, line: &'a str) -> &'a str {
        line.get(self.body.clone()).unwrap_or_default()
    }
}

/// Cuts a line; a sign that touches a range in `off` is part of the text.
pub(super) fn tokens(line: &str, off: &[Range<usize>]) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) {
        if c.is_whitespace() {
            at = at.saturating_add(c.len_utf8());
            continue;
        }
        let token = note(line, at, off).unwrap_or_else(|| word(line, at, c, off));
        at = token.range.end;
        found.push(token);
    }
    found
}

/// `//` at the head of a word: the rest of the line is a note.
fn note(line: &str, at: usize, off: &[Range<usize>]) -> Option<Token> {
    let rest = line.get(at..)?;
    let head: usize = rest.chars().take_while(|&c| half_width(c) == '/').take(2).map(char::len_utf8).sum();
    let slashes = rest.get(..head)?;
    let start = at.saturating_add(head);
    if slashes.chars().count() < 2 || blocks(off, &(at..start)) {
        return None;
    }
    let range = at..line.len();
    Some(Token { sign: Some(Sign::Note), range, body: start..line.len(), quoted: false })
}

fn word(line: &str, at: usize, first: char, off: &[Range<usize>]) -> Token {
    let after_sign = at.saturating_add(first.len_utf8());
    let sign = sign_of(first).filter(|_| !blocks(off, &(at..after_sign)));
    let start = if sign.is_some() { after_sign } else { at };
    let rest = line.get(start..).unwrap_or_default();
    if let Some(quote) = rest.chars().next().filter(|&c| is_quote(c)) {
        let inside = start.saturating_add(quote.len_utf8());
        let text = line.get(inside..).unwrap_or_default();
        let close = text.char_indices().find(|&(_, c)| is_quote(c));
        let end = close.map_or(line.len(), |(place, _)| inside.saturating_add(place));
        let after = close.map_or(line.len(), |(_, c)| end.saturating_add(c.len_utf8()));
        return Token { sign, range: at..after, body: inside..end, quoted: true };
    }
    let end = start.saturating_add(length(line, start, rest, off));
    Token { sign, range: at..end.max(after_sign), body: start..end, quoted: false }
}

/// Bytes up to the next space, or to an @ or # that follows a Japanese sign without a space (田中優子＠税理士).
fn length(line: &str, start: usize, rest: &str, off: &[Range<usize>]) -> usize {
    let mut last: Option<char> = None;
    for (at, c) in rest.char_indices() {
        let place = start.saturating_add(at);
        let here = place..place.saturating_add(c.len_utf8());
        let followed =
            line.get(here.end..).and_then(|rest| rest.chars().next()).is_some_and(|next| !next.is_whitespace());
        let glued = matches!(half_width(c), '@' | '#') && last.is_some_and(is_glue) && followed && !blocks(off, &here);
        if c.is_whitespace() || glued {
            return at;
        }
        last = Some(c);
    }
    rest.len()
}

fn is_glue(last: char) -> bool {
    is_japanese(last) || matches!(last, ')' | '）')
}

fn sign_of(c: char) -> Option<Sign> {
    Some(match half_width(c) {
        '@' => Sign::At,
        '#' => Sign::Hash,
        '~' => Sign::Tilde,
        '!' => Sign::Bang,
        '%' => Sign::Percent,
        '+' => Sign::Plus,
        _ => return None,
    })
}
