//! How a list and the card of its row share the body (`ux.md` 2.4): beside each other where it is wide, the card below where it is
//! not, and the list alone where rows are short.

use super::{card, focus::Focus};
use crate::{
    i18n::words::value,
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::Cx,
        widget::more::InSight,
    },
};

/// From this width on the card stands beside the list.
pub const WIDE: usize = 110;
/// Below this width a row takes two lines.
pub const NARROW: usize = 60;
/// Rows of the card below a list, with its rule.
const BELOW: usize = 4;
/// Rows that a list keeps before a card is drawn below it.
const LIST: usize = 6;

/// A part of a canvas, in its rows and cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// First row.
    pub row: usize,
    /// First cell.
    pub cell: usize,
    /// Rows.
    pub height: usize,
    /// Cells.
    pub width: usize,
}

/// Returns the first row below the head of a view, which is one row, and a rule where there is room for it.
pub fn below_head(canvas: &mut Canvas<'_>) -> usize {
    if canvas.height() <= 12 {
        return 1;
    }
    canvas.rule(1);
    2
}

/// Draws a line between two columns.
pub fn divide(canvas: &mut Canvas<'_>, part: Part) {
    let (divider, quiet) = (canvas.cx().glyphs.divider, canvas.style(Role::Quiet));
    for row in part.row..part.row.saturating_add(part.height) {
        let line = Line::new().add(divider, quiet);
        canvas.line_at(row, part.cell, 1, &line);
    }
}

/// Returns the columns of a list and of what stands beside it in `height` rows from `top` on, parted by a line.
pub fn columns(canvas: &mut Canvas<'_>, top: usize, height: usize, left: usize) -> (Part, Part) {
    let width = canvas.width();
    let list = Part { row: top, cell: 0, height, width: left };
    divide(canvas, Part { row: top, cell: left, height, width: 1 });
    let cell = left.saturating_add(2);
    (list, Part { row: top, cell, height, width: width.saturating_sub(cell) })
}

/// Draws the card of the selected person where there is room for it, and returns what is left for a list that wants `need` rows.
pub fn with_card(canvas: &mut Canvas<'_>, top: usize, height: usize, need: usize, focus: Option<&Focus>) -> Part {
    let width = canvas.width();
    let whole = Part { row: top, cell: 0, height, width };
    let Some(focus) = focus else { return whole };
    if width >= WIDE {
        let (list, beside) = columns(canvas, top, height, width.saturating_mul(62) / 100);
        card::beside(&mut canvas.at(beside), focus);
        return list;
    }
    if width < NARROW
        || focus.card.is_none()
        || height < need.max(LIST).min(LIST.saturating_mul(2)).saturating_add(BELOW)
    {
        return whole;
    }
    let rows = height.saturating_sub(BELOW);
    card::below(&mut canvas.at(Part { row: top.saturating_add(rows), height: BELOW, ..whole }), focus);
    Part { height: rows, ..whole }
}

/// How many rows are marked, and what that means where it fits into `room` cells; nothing where none is.
fn marks(cx: Cx<'_>, marked: usize, room: usize) -> Line {
    if marked == 0 {
        return Line::new();
    }
    let said = |id: &str| {
        Line::new().add(cx.words.with(id, [("count", value(marked))]), cx.theme.style(Role::Title)).plain(" ")
    };
    let whole = said("list-marked");
    if whole.cells() <= room { whole } else { said("list-marked-short") }
}

/// Draws the head of a list: the place and what holds there, and on the right the marks and which rows are in sight.
pub fn head(canvas: &mut Canvas<'_>, left: &Line, marked: usize, in_sight: InSight) {
    let cx = canvas.cx();
    let taken = left.cells().saturating_add(in_sight.behind(cx, Line::new()).cells()).saturating_add(2);
    let marks = marks(cx, marked, canvas.width().saturating_sub(taken));
    canvas.line_with_right(0, left, &in_sight.behind(cx, marks));
}
