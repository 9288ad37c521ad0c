//! A run of plain words, and the date in it.

use std::ops::Range;

use super::{LineFrame, Part, Span, token::Token};
use crate::input::dates::{DateFrame, DateWords, at_end, at_start, quotes};

/// Plain words that follow each other in the line.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) tokens: Vec<Token>,
}

/// What a date left of a run, and what could not be read.
#[derive(Debug, Clone, Default)]
pub(super) struct Dated {
    pub(super) text: String,
    pub(super) date: Option<DateWords>,
    /// Where the date stands, in bytes.
    pub(super) place: Option<Range<usize>>,
    /// A date that does not exist.
    pub(super) refused: Option<String>,
}

impl Dated {
    /// The span to underline.
    pub(super) fn span(&self) -> Option<Span> {
        self.place.clone().map(|range| Span { range, part: Part::Date })
    }
}

/// From which end of a run a date is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    End,
    Start,
}

impl Run {
    pub(super) fn push(&mut self, token: Token) {
        if !token.body.is_empty() {
            self.tokens.push(token);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// From the first byte to the last.
    pub(super) fn range(&self) -> Range<usize> {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// The words inside a window with one space between them; quotes are gone.
    pub(super) fn text_in(&self, line: &str, window: &Range<usize>) -> String {
        let pieces = self.tokens.iter().filter_map(|token| {
            let inside = token.body.start.max(window.start)..token.body.end.min(window.end);
            if token.quoted && inside != token.body {
                return None;
            }
            line.get(inside).map(str::trim).filter(|piece| !piece.is_empty())
        });
        pieces.collect::<Vec<_>>().join(" ")
    }

    /// All the words.
    pub(super) fn text(&self, line: &str) -> String {
        self.text_in(line, &self.range())
    }

    /// Looks for a date at one side; without one the text is whole.
    pub(super) fn dated(&self, line: &str, frame: &LineFrame<'_>, dates: &DateFrame, side: Side) -> Dated {
        let range = self.range();
        let mut blocked = quotes(line);
        blocked.extend(frame.off.iter().cloned());
        let hit = match side {
            Side::End => at_end(line, range.clone(), dates, &blocked),
            Side::Start => at_start(line, range.clone(), dates, &blocked),
        };
        let Some(hit) = hit else { return Dated { text: self.text(line), ..Dated::default() } };
        match hit.words {
            Ok(words) => {
                let rest = match side {
                    Side::End => range.start..hit.range.start,
                    Side::Start => hit.range.end..range.end,
                };
                let text = self.text_in(line, &rest);
                let text = text.trim_matches(['、', ',']).trim().to_owned();
                Dated { text, date: Some(words), place: Some(hit.range), refused: None }
            }
            Err(error) => Dated { text: self.text(line), refused: Some(error.text().to_owned()), ..Dated::default() },
        }
    }

    /// Looks for a date at the end, then at the start.
    pub(super) fn dated_anywhere(&self, line: &str, frame: &LineFrame<'_>, dates: &DateFrame) -> Dated {
        let end = self.dated(line, frame, dates, Side::End);
        if end.date.is_some() || end.refused.is_some() { end } else { self.dated(line, frame, dates, Side::Start) }
    }
}
