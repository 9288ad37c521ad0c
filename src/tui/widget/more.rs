//! Says that a list goes on: which of its rows are in sight, and how many there are.

use crate::tui::{canvas::Line, theme::Role, view::Cx};

/// The rows of a list that are in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InSight {
    /// Rows above them.
    above: usize,
    /// Rows in sight.
    rows: usize,
    /// All rows.
    all: usize,
}

impl InSight {
    /// So many rows are in sight below so many others, of so many in all.
    pub const fn new(above: usize, rows: usize, all: usize) -> Self {
        Self { above, rows, all }
    }

    /// Returns the sign, `3-12/57`; an empty line where every row is in sight.
    pub fn sign(self, cx: Cx<'_>) -> Line {
        let Self { above, rows, all } = self;
        if rows >= all {
            return Line::EMPTY;
        }
        let (first, last) = (above.saturating_add(1), above.saturating_add(rows));
        let sign = match rows {
            0 => format!("0/{all}"),
            1 => format!("{first}/{all}"),
            _ => format!("{first}-{last}/{all}"),
        };
        Line::new().add(sign, cx.theme.style(Role::Quiet))
    }

    /// Returns what stands at the right end of a title, with the sign behind it where there is one.
    pub fn behind(self, cx: Cx<'_>, right: Line) -> Line {
        let sign = self.sign(cx);
        if sign.is_empty() {
            return right;
        }
        let gap = if right.is_empty() { "" } else { " " };
        right.plain(gap).and(sign).plain(" ")
    }
}
