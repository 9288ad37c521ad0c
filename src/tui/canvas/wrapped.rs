//! A line of pieces broken into several lines: every piece keeps its style, and a click on it its meaning.

use super::{Line, Piece};
use crate::text::wrap::wrap_behind;

impl Line {
    /// Returns the line in as many lines as it takes for none to be wider than `width` cells; those below the first begin at the cell
    /// `indent`.
    pub fn wrapped(&self, width: usize, indent: usize) -> Vec<Self> {
        if self.cells() <= width {
            return vec![self.clone()];
        }
        let whole: String = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let mut lines = Vec::new();
        let mut from = 0_usize;
        for text in wrap_behind(&whole, width, 0, indent) {
            // the spaces where it was broken are in no line
            let spaces = whole.get(from..).and_then(|rest| rest.find(text.as_str())).unwrap_or(0);
            let start = from.saturating_add(spaces);
            from = start.saturating_add(text.len());
            let head = Self::new().to(if lines.is_empty() { 0 } else { indent });
            lines.push(head.and(self.slice(start, from)));
        }
        lines
    }

    /// Returns what stands between two places, in bytes.
    fn slice(&self, start: usize, end: usize) -> Self {
        let mut line = Self::new();
        let mut at = 0_usize;
        for piece in &self.pieces {
            let next = at.saturating_add(piece.text.len());
            let (from, to) = (start.clamp(at, next), end.clamp(at, next));
            let text = piece.text.get(from.saturating_sub(at)..to.saturating_sub(at)).unwrap_or_default();
            if !text.is_empty() {
                line.pieces.push(Piece { text: text.to_owned(), ..piece.clone() });
            }
            at = next;
        }
        line
    }
}
