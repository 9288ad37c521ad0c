//! The one door to the screen: every text goes through `text::safe`, is measured in cells and never cuts a character in half.

mod wrapped;

use std::num::NonZeroU16;

use ratatui::{
    buffer::{Buffer, CellDiffOption},
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{
    text::{safe::safe, width},
    tui::{screen::layout::Part, spots::Click, theme::Role, view::Cx},
};

/// A line of pieces, each with its style.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
struct Piece {
    text: String,
    style: Style,
    click: Option<Click>,
}

impl Line {
    /// The empty line.
    pub const EMPTY: Self = Self { pieces: Vec::new() };

    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with a piece more.
    #[must_use]
    pub fn add(mut self, text: impl Into<String>, style: Style) -> Self {
        self.pieces.push(Piece { text: safe(&text.into()).into_string(), style, click: None });
        self
    }

    /// The same; a click on the last `pieces` pieces means something.
    #[must_use]
    pub fn clicked(mut self, pieces: usize, click: Click) -> Self {
        for piece in self.pieces.iter_mut().rev().take(pieces) {
            piece.click = Some(click);
        }
        self
    }

    /// The same with a plain piece more.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.add(text, Style::new())
    }

    /// The same with spaces up to a cell.
    #[must_use]
    pub fn to(self, cell: usize) -> Self {
        let gap = cell.saturating_sub(self.cells());
        self.plain(" ".repeat(gap))
    }

    /// The same with another line behind it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// Returns its width in cells.
    pub fn cells(&self) -> usize {
        self.pieces.iter().map(|piece| width::cells(&piece.text)).sum()
    }

    /// Tells whether nothing but spaces is in it.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.trim().is_empty())
    }

    /// Tells whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.is_empty())
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}

/// A part of the screen to draw on.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
    cx: Cx<'a>,
}

impl<'a> Canvas<'a> {
    /// Draws on a part of a buffer.
    pub fn new(cx: Cx<'a>, area: Rect, buffer: &'a mut Buffer) -> Self {
        let area = area.intersection(buffer.area);
        Self { buffer, area, cx }
    }

    /// Returns the part it draws on.
    pub const fn area(&self) -> Rect {
        self.area
    }

    /// Returns its width in cells.
    pub fn width(&self) -> usize {
        usize::from(self.area.width)
    }

    /// Returns its height in rows.
    pub fn height(&self) -> usize {
        usize::from(self.area.height)
    }

    /// Returns what every view may look at.
    pub const fn cx(&self) -> Cx<'a> {
        self.cx
    }

    /// Returns the style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.cx.theme.style(role)
    }

    /// Draws a line at a row, from a cell on; what does not fit ends with the sign for cut text. Returns the cell behind it.
    pub fn line_at(&mut self, row: usize, cell: usize, max: usize, line: &Line) -> usize {
        let max = max.min(self.width().saturating_sub(cell));
        if row >= self.height() {
            return cell;
        }
        let whole = line.cells() <= max;
        let ellipsis = if whole { "" } else { self.cx.glyphs.ellipsis };
        let mut room = max.saturating_sub(width::cells(ellipsis));
        let mut at = cell;
        for Piece { text, style, click } in &line.pieces {
            let part = width::head(text, room);
            let start = at;
            at = self.put(row, at, part, *style);
            if let Some(click) = click {
                self.click(row, start, at.saturating_sub(start), *click);
            }
            room = room.saturating_sub(width::cells(part));
            if part.len() < text.len() {
                at = self.put(row, at, ellipsis, *style);
                return at;
            }
        }
        at
    }

    /// Draws a line over the whole width.
    pub fn line(&mut self, row: usize, line: &Line) {
        let max = self.width();
        self.line_at(row, 0, max, line);
    }

    /// Draws a line with a part at the right edge; the left part gives way.
    pub fn line_with_right(&mut self, row: usize, left: &Line, right: &Line) {
        let width = self.width();
        let need = right.cells();
        let start = width.saturating_sub(need);
        let room = if need == 0 { width } else { start.saturating_sub(1) };
        self.line_at(row, 0, room, left);
        self.line_at(row, start, need, right);
    }

    /// Draws a rule across.
    pub fn rule(&mut self, row: usize) {
        let sign = self.cx.glyphs.rule;
        let style = self.style(Role::Quiet);
        let line = Line::new().add(sign.repeat(self.width()), style);
        self.line(row, &line);
    }

    /// Lays a style over a row, on top of what stands in it.
    pub fn restyle(&mut self, row: usize, style: Style) {
        if let Some(area) = self.row_area(row) {
            self.buffer.set_style(area, style);
        }
    }

    /// Takes the mark of the selected row off some cells: what is filled whole would show as a hole.
    pub fn unmark(&mut self, row: usize, cell: usize, cells: usize) {
        let Some(whole) = self.row_area(row) else { return };
        let area = Rect { x: whole.x.saturating_add(small(cell)), width: small(cells), ..whole }.intersection(whole);
        self.buffer.set_style(area, Style::new().remove_modifier(Modifier::REVERSED));
    }

    /// Notes that a click on some cells of a row means something.
    pub fn click(&self, row: usize, cell: usize, cells: usize, click: Click) {
        if let Some(whole) = self.row_area(row) {
            let area = Rect { x: whole.x.saturating_add(small(cell)), width: small(cells), ..whole };
            self.cx.spots.note(area.intersection(whole), click);
        }
    }

    /// Empties a row.
    pub fn clear_row(&mut self, row: usize) {
        let width = self.width();
        self.part(row, 0, 1, width).clear();
    }

    /// Underlines some cells of a row.
    pub fn underline(&mut self, row: usize, from: usize, cells: usize) {
        let Some(whole) = self.row_area(row) else { return };
        let area = Rect { x: whole.x.saturating_add(small(from)), width: small(cells), ..whole }.intersection(whole);
        self.buffer.set_style(area, Style::new().add_modifier(Modifier::UNDERLINED));
    }

    /// Returns a canvas over a part of this one.
    pub fn part(&mut self, row: usize, cell: usize, height: usize, width: usize) -> Canvas<'_> {
        let area = Rect {
            x: self.area.x.saturating_add(small(cell)),
            y: self.area.y.saturating_add(small(row)),
            width: small(width),
            height: small(height),
        };
        let area = area.intersection(self.area);
        Canvas { buffer: self.buffer, area, cx: self.cx }
    }

    /// Returns a canvas over a part of this one.
    pub fn at(&mut self, part: Part) -> Canvas<'_> {
        self.part(part.row, part.cell, part.height, part.width)
    }

    /// Returns the place of a cell on the whole screen.
    pub fn position(&self, row: usize, cell: usize) -> Position {
        let last = |from: u16, size: u16, at: usize| from.saturating_add(small(at).min(size.saturating_sub(1)));
        Position { x: last(self.area.x, self.area.width, cell), y: last(self.area.y, self.area.height, row) }
    }

    /// Empties the canvas; a wide character that its left edge would halve is blanked whole.
    pub fn clear(&mut self) {
        for y in self.area.top()..self.area.bottom() {
            if let Some(before) = self.area.x.checked_sub(1).and_then(|x| self.buffer.cell_mut((x, y)))
                && width::cells(before.symbol()) > 1
            {
                before.reset();
            }
            for x in self.area.left()..self.area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }

    /// Draws the frame of a box with a title above and its keys below, empties it, and returns the canvas inside.
    pub fn framed(&mut self, title: &Line, below: &Line) -> Canvas<'_> {
        self.framed_list(title, &Line::EMPTY, below)
    }

    /// The same with a sign at the right end of the title, which says that the list goes on.
    pub fn framed_list(&mut self, title: &Line, more: &Line, below: &Line) -> Canvas<'_> {
        self.clear();
        let [ul, ur, ll, lr] = self.cx.glyphs.corners;
        let (rule, side) = (self.cx.glyphs.rule, self.cx.glyphs.divider);
        let (width, height) = (self.width(), self.height());
        let inner = width.saturating_sub(2);
        // a space on each side
        let sign = if more.is_empty() { 0 } else { more.cells().saturating_add(2) };
        for (row, left, right, text, taken) in [(0, ul, ur, title, sign), (height.saturating_sub(1), ll, lr, below, 0)]
        {
            let edge = Line::new().plain(left).plain(rule.repeat(inner)).plain(right);
            self.line(row, &edge);
            if !text.is_empty() && inner > 6 {
                let at = self.line_at(row, 2, 1, &Line::from(" "));
                let end = self.line_at(row, at, inner.saturating_sub(4).saturating_sub(taken), text);
                self.line_at(row, end, 1, &Line::from(" "));
            }
        }
        if sign > 0 && inner > sign {
            self.line_at(0, inner.saturating_sub(sign), sign, &Line::from(" ").and(more.clone()).plain(" "));
        }
        for row in 1..height.saturating_sub(1) {
            self.line_at(row, 0, 1, &Line::from(side));
            self.line_at(row, width.saturating_sub(1), 1, &Line::from(side));
        }
        self.part(1, 2, height.saturating_sub(2), width.saturating_sub(4))
    }

    fn row_area(&self, row: usize) -> Option<Rect> {
        (row < self.height()).then(|| Rect { y: self.area.y.saturating_add(small(row)), height: 1, ..self.area })
    }

    fn put(&mut self, row: usize, cell: usize, text: &str, style: Style) -> usize {
        let max = self.width().saturating_sub(cell);
        if text.is_empty() || max == 0 || row >= self.height() {
            return cell;
        }
        let (x, y) = (self.area.x.saturating_add(small(cell)), self.area.y.saturating_add(small(row)));
        if cells_agree(text) {
            let (end, _) = self.buffer.set_stringn(x, y, text, max, style);
            return usize::from(end.saturating_sub(self.area.x));
        }
        self.put_wide(row, cell, text, style)
    }

    /// Puts a text with signs that this terminal draws wider than others do: each of them says how many cells it takes.
    fn put_wide(&mut self, row: usize, cell: usize, text: &str, style: Style) -> usize {
        let y = self.area.y.saturating_add(small(row));
        let mut at = cell;
        for grapheme in text.graphemes(true) {
            let cells = width::grapheme_cells(grapheme);
            if cells == 0 || at.saturating_add(cells) > self.width() {
                continue;
            }
            let x = |step: usize| self.area.x.saturating_add(small(at.saturating_add(step)));
            let (first, second) = (x(0), x(1));
            if let Some(behind) = self.buffer.cell_mut((second, y)).filter(|_| cells > 1) {
                behind.reset();
                behind.set_style(style);
            }
            self.buffer.set_stringn(first, y, grapheme, cells, style);
            if let Some(place) = self.buffer.cell_mut((first, y)) {
                let forced = NonZeroU16::new(small(cells)).filter(|_| !cells_agree(grapheme));
                place.set_diff_option(forced.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth));
            }
            at = at.saturating_add(cells);
        }
        at
    }
}

/// Tells whether a text is as wide on this terminal as on any other.
fn cells_agree(text: &str) -> bool {
    text.is_ascii() || text.graphemes(true).all(|grapheme| width::grapheme_cells(grapheme) == grapheme.width())
}

/// A size of the screen from a count: never more than a terminal can have.
pub fn small(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
