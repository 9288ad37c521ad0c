//! The rows inside the box of a step: laid out for a width, and the lesser ones gone where the height is short.

use ratatui::layout::Position;

use crate::{
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::Cx,
        widget::{scroll, text_box::TextBox},
    },
};

/// The last rank of rows; 0 is never left out.
const RANKS: u8 = 5;

/// One row.
pub struct Row<'a> {
    /// 0 = never left out; the higher, the sooner it is.
    rank: u8,
    line: Line,
    /// A box behind the line.
    typed: Option<&'a TextBox>,
    /// The cell where the cursor rests; in a box it stands at the caret.
    cursor: Option<usize>,
}

impl<'a> Row<'a> {
    /// A row to read.
    pub fn text(rank: u8, line: impl Into<Line>) -> Self {
        Self { rank, line: line.into(), typed: None, cursor: None }
    }

    /// A row without anything.
    pub fn gap() -> Self {
        Self::text(RANKS, Line::new())
    }

    /// A row of choices, with the cursor at a cell where it has the focus.
    pub fn choices(line: Line, cursor: Option<usize>) -> Self {
        Self { rank: 0, line, typed: None, cursor }
    }

    /// Tells whether it is never left out.
    pub const fn is_kept(&self) -> bool {
        self.rank == 0
    }

    /// A row with a text to type behind its line.
    pub fn typed(line: Line, typed: &'a TextBox, has_focus: bool) -> Self {
        let cursor = has_focus.then(|| line.cells());
        Self { rank: 0, line, typed: Some(typed), cursor }
    }
}

/// Returns a text as rows of a rank that fit into a width.
pub fn wrapped<'a>(rank: u8, text: &str, width: usize, role: Role, cx: Cx<'_>) -> Vec<Row<'a>> {
    let style = cx.theme.style(role);
    wrap(text, width).into_iter().map(|line| Row::text(rank, Line::new().add(line, style))).collect()
}

/// Draws the rows; what has the cursor is in sight however few there is room for. Returns where it stands.
pub fn paint(inside: &mut Canvas<'_>, rows: Vec<Row<'_>>) -> Option<Position> {
    let height = inside.height();
    let rows = fit(rows, height);
    let focus = rows.iter().position(|row| row.cursor.is_some()).unwrap_or(0);
    // from the lowest part up, so that as much as can be stands above what has the focus
    let first = scroll::first_row(focus.saturating_add(1).saturating_sub(height), focus, rows.len(), height);
    let mut caret = None;
    for (place, row) in rows.iter().skip(first).take(height).enumerate() {
        inside.line(place, &row.line);
        match (row.typed, row.cursor) {
            (Some(typed), Some(cell)) => caret = Some(typed.draw(inside, place, cell)),
            (Some(typed), None) => typed.draw_at_rest(inside, place, row.line.cells()),
            (None, Some(cell)) => caret = Some(inside.position(place, cell)),
            (None, None) => {}
        }
    }
    caret
}

/// Leaves rows out, the highest rank first and from below, until the rest fits or is all of rank 0.
fn fit(mut rows: Vec<Row<'_>>, height: usize) -> Vec<Row<'_>> {
    for rank in (1..=RANKS).rev() {
        while rows.len() > height {
            match rows.iter().rposition(|row| row.rank == rank) {
                Some(place) => drop(rows.remove(place)),
                None => break,
            }
        }
    }
    rows
}

/// A part of the value of a row.
pub struct Part {
    line: Line,
    /// The cursor rests here when the row has the focus.
    is_chosen: bool,
    /// It begins a line of its own.
    is_apart: bool,
}

impl Part {
    /// A part that is no choice.
    pub const fn plain(line: Line) -> Self {
        Self { line, is_chosen: false, is_apart: false }
    }

    /// The same on a line of its own.
    #[must_use]
    pub const fn apart(mut self) -> Self {
        self.is_apart = true;
        self
    }
}

/// Returns choices as parts, with the digit that makes each.
pub fn choices(cx: Cx<'_>, ids: &[&str], chosen: usize) -> Vec<Part> {
    let part = |(place, id): (usize, &&str)| {
        let label = format!("{} {}", place.saturating_add(1), cx.words.say(id));
        if place == chosen {
            let line = Line::new().add(format!("[{label}]"), cx.theme.style(Role::Title));
            Part { line, is_chosen: true, is_apart: false }
        } else {
            Part::plain(Line::from(format!(" {label} ")))
        }
    };
    ids.iter().enumerate().map(part).collect()
}

/// Lays parts behind a head, in as many lines as a width makes of them; the lines below the first begin at `indent`. With each comes
/// the cell of the chosen part, where it stands in that line.
pub fn flow(head: Line, indent: usize, width: usize, parts: Vec<Part>) -> Vec<(Line, Option<usize>)> {
    let mut lines = Vec::new();
    let (mut line, mut cursor) = (head, None);
    for part in parts {
        let end = behind(&line, indent).saturating_add(part.line.cells());
        if line.cells() > indent && (part.is_apart || end > width) {
            lines.push((std::mem::take(&mut line), cursor.take()));
        }
        let at = behind(&line, indent);
        if part.is_chosen {
            cursor = Some(at);
        }
        line = line.to(at).and(part.line);
    }
    lines.push((line, cursor));
    lines
}

/// Returns the cell where the next part of a line begins.
fn behind(line: &Line, indent: usize) -> usize {
    let cells = line.cells();
    if cells > indent { cells.saturating_add(1) } else { indent }
}
