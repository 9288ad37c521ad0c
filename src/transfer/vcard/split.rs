//! Cuts the text of a file into single cards by their BEGIN and END, so that a damaged card stays alone with its damage.

use crate::transfer::{
    read::{DEPTH_LIMIT, RECORD_LIMIT, ReadError},
    vcard::lines::Line,
};

/// How a card ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With its END.
    Whole,
    /// The next card or the end of the file comes first, after a whole line.
    NoEnd,
    /// The file stops in the middle of a line.
    Cut,
}

/// One card as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawCard<'a> {
    /// From its BEGIN to the end of its END line, unchanged.
    pub(super) text: &'a str,
    /// How it ends.
    pub(super) ending: Ending,
}

/// The cards of a file, and how many lines belong to none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pieces<'a> {
    /// In the order of the file.
    pub(super) cards: Vec<RawCard<'a>>,
    /// Lines outside, without blank ones and without the VADDRESSBOOK wrapper.
    pub(super) between: usize,
}

/// Cuts a text into cards. A BEGIN inside an open card is a card of its own, except after `AGENT:` (vCard 2.1, 6.1 of
/// RFC 2426), where it belongs to the outer one.
pub(super) fn split(text: &str) -> Result<Pieces<'_>, ReadError> {
    let mut pieces = Pieces::default();
    let mut open: Option<Open> = None;
    let mut bare = 0usize;
    let mut at = 0usize;
    for line in physical(text) {
        let start = at;
        at = at.saturating_add(line.len());
        let row = pieces.cards.len().saturating_add(1);
        open = match (mark(line, open.is_some()), open) {
            (Mark::Blank, open) => open,
            (Mark::Begin, None) => Some(Open::at(start)),
            (Mark::Begin, Some(card)) if card.before_agent => Some(card.deeper(row)?),
            (Mark::Begin, Some(card)) => {
                bare = if card.has_lines { 0 } else { bare.saturating_add(1) };
                if bare >= DEPTH_LIMIT {
                    return Err(ReadError::TooDeep { row });
                }
                pieces.keep(text.get(card.start..start), Ending::NoEnd)?;
                Some(Open::at(start))
            }
            (Mark::End, Some(card)) if card.inner > 0 => Some(card.shallower()),
            (Mark::End, Some(card)) => {
                bare = 0;
                pieces.keep(text.get(card.start..at), Ending::Whole)?;
                None
            }
            (Mark::Other | Mark::Wrapper, Some(card)) => Some(card.with(line)),
            (Mark::Wrapper, None) => None,
            (Mark::Other | Mark::End, None) => {
                pieces.between = pieces.between.saturating_add(1);
                None
            }
        };
    }
    if let Some(card) = open {
        let whole_line = text.ends_with(['\n', '\r']);
        pieces.keep(text.get(card.start..), if whole_line { Ending::NoEnd } else { Ending::Cut })?;
    }
    Ok(pieces)
}

/// The lines of a text with their ends, whether these are LF, CRLF or the single CR of old programs.
pub(super) fn physical(text: &str) -> impl Iterator<Item = &str> {
    let end = if text.contains('\n') { '\n' } else { '\r' };
    text.split_inclusive(end)
}

/// What a physical line is to the one who cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `BEGIN:VCARD`.
    Begin,
    /// `END:VCARD`.
    End,
    /// BEGIN or END of the VADDRESSBOOK around all cards.
    Wrapper,
    /// Nothing but blanks.
    Blank,
    /// Anything else.
    Other,
}

/// Tells what a line is; inside a card a line that begins with a blank goes on with the one above.
pub(super) fn mark(line: &str, inside: bool) -> Mark {
    let folded = inside && line.starts_with([' ', '\t']);
    let line = line.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    if line.is_empty() {
        return Mark::Blank;
    }
    let Some((name, value)) = line.split_once(':').filter(|_| !folded) else { return Mark::Other };
    let (name, value) = (name.trim_end(), value.trim_start());
    let is = |text: &str, word: &str| text.eq_ignore_ascii_case(word);
    match (is(name, "BEGIN"), is(name, "END"), is(value, "VCARD"), is(value, "VADDRESSBOOK")) {
        (true, _, true, _) => Mark::Begin,
        (_, true, true, _) => Mark::End,
        (true, _, _, true) | (_, true, _, true) => Mark::Wrapper,
        _ => Mark::Other,
    }
}

impl<'a> Pieces<'a> {
    fn keep(&mut self, text: Option<&'a str>, ending: Ending) -> Result<(), ReadError> {
        if self.cards.len() >= RECORD_LIMIT {
            return Err(ReadError::TooManyRecords);
        }
        self.cards.push(RawCard { text: text.unwrap_or_default(), ending });
        Ok(())
    }
}

/// A card whose END has not come yet.
#[derive(Debug, Clone, Copy)]
struct Open {
    /// Where it begins, in bytes.
    start: usize,
    /// How many cards are open inside it.
    inner: usize,
    /// It has a line besides its BEGIN.
    has_lines: bool,
    /// The line above was an AGENT without a value.
    before_agent: bool,
}

impl Open {
    const fn at(start: usize) -> Self {
        Self { start, inner: 0, has_lines: false, before_agent: false }
    }

    fn with(self, line: &str) -> Self {
        let line = Line::new(line.trim_end());
        let agent = line.is("AGENT") && line.value().trim().is_empty();
        Self { has_lines: true, before_agent: agent, ..self }
    }

    const fn deeper(self, row: usize) -> Result<Self, ReadError> {
        if self.inner >= DEPTH_LIMIT {
            return Err(ReadError::TooDeep { row });
        }
        Ok(Self { inner: self.inner.saturating_add(1), before_agent: false, ..self })
    }

    const fn shallower(self) -> Self {
        Self { inner: self.inner.saturating_sub(1), before_agent: false, ..self }
    }
}
