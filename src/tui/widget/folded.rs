//! A row of a list with something at its right edge, folded into as many lines as its words need.

use ratatui::layout::Position;

use crate::tui::{
    canvas::{Canvas, Line},
    spots::Click,
    view::Cx,
    widget::{more::InSight, scroll},
};

/// Lines that each side of a row takes at the most: what somebody wrote at length stands whole on a page of its own.
const MOST: usize = 3;

/// A row, in its lines.
#[derive(Debug, Clone)]
pub struct Row {
    /// The lines, each with what stands at its right edge.
    lines: Vec<(Line, Line)>,
    /// It can be selected.
    is_open: bool,
}

impl Row {
    /// A row that can be selected, for a width. What does not fit goes on at the cell `indent` of the next line; a long right side goes
    /// below the left one.
    pub fn open(left: &Line, right: &Line, width: usize, indent: usize) -> Self {
        Self { lines: fold(left, right, width, indent), is_open: true }
    }

    /// A title over rows.
    pub fn title(line: Line) -> Self {
        Self { lines: vec![(line, Line::EMPTY)], is_open: false }
    }
}

fn fold(left: &Line, right: &Line, width: usize, indent: usize) -> Vec<(Line, Line)> {
    let alone = |line: Line| (line, Line::EMPTY);
    let need = right.cells();
    if need == 0 {
        return at_most(left.wrapped(width, indent)).into_iter().map(alone).collect();
    }
    if left.cells().saturating_add(need) < width {
        return vec![(left.clone(), right.clone())];
    }
    if need <= width / 4 {
        // a key or a day keeps its place at the edge
        let mut right = Some(right.clone());
        let with = |line: Line| (line, right.take().unwrap_or_default());
        let room = width.saturating_sub(need).saturating_sub(1);
        return at_most(left.wrapped(room, indent)).into_iter().map(with).collect();
    }
    let below = Line::new().to(indent).and(right.clone()).wrapped(width, indent);
    at_most(left.wrapped(width, indent)).into_iter().chain(at_most(below)).map(alone).collect()
}

/// Keeps the first lines; the last of them takes the rest, and is cut where it is drawn.
fn at_most(mut lines: Vec<Line>) -> Vec<Line> {
    let rest = lines.split_off(lines.len().min(MOST));
    if let Some(last) = lines.pop() {
        lines.push(rest.into_iter().fold(last, |line, next| line.plain(" ").and(next)));
    }
    lines
}

/// Rows, laid out for a number of lines.
pub struct Rows {
    rows: Vec<Row>,
    at: usize,
    first: usize,
    shown: usize,
    height: usize,
    is_marked: bool,
}

impl Rows {
    /// Lays rows out on `height` lines so that the one at `at` is in sight, moving as little as it can from `from`.
    pub fn new(rows: Vec<Row>, from: usize, at: usize, height: usize) -> Self {
        let heights: Vec<usize> = rows.iter().map(|row| row.lines.len()).collect();
        let first = scroll::first_from(&heights, from, at, height);
        let shown = scroll::whole_rows(&heights, first, height);
        Self { rows, at, first, shown, height, is_marked: true }
    }

    /// The same; the row at hand is selected only where `is_marked`.
    #[must_use]
    pub const fn marked(mut self, is_marked: bool) -> Self {
        self.is_marked = is_marked;
        self
    }

    /// Returns how many lines rows take.
    pub fn lines(rows: &[Row]) -> usize {
        rows.iter().map(|row| row.lines.len()).sum()
    }

    /// Returns the sign that says that there are more; titles do not count.
    pub fn sign(&self, cx: Cx<'_>) -> Line {
        let open = |rows: &[Row]| rows.iter().filter(|row| row.is_open).count();
        let above = open(self.rows.get(..self.first).unwrap_or_default());
        let upto = self.first.saturating_add(self.shown).min(self.rows.len());
        let shown = open(self.rows.get(self.first..upto).unwrap_or_default());
        InSight::new(above, shown, open(&self.rows)).sign(cx)
    }

    /// Returns on which line a row begins; none for one that is not in sight.
    pub fn line_of(&self, place: usize) -> Option<usize> {
        let upto = self.first.saturating_add(self.shown);
        let above = self.rows.get(self.first..place).filter(|_| place < upto)?;
        Some(Self::lines(above))
    }

    /// Draws the rows from a row of a canvas on; returns the place of the selected one.
    pub fn draw(&self, canvas: &mut Canvas<'_>, top: usize) -> Option<Position> {
        let selected = canvas.cx().theme.selected();
        let (mut line, mut caret) = (top, None);
        for (place, row) in self.rows.iter().enumerate().skip(self.first).take(self.shown) {
            let is_here = self.is_marked && row.is_open && place == self.at;
            if is_here {
                caret = Some(canvas.position(line, 0));
            }
            // only a row that is higher than the room for all of them goes below it
            let left = top.saturating_add(self.height).saturating_sub(line);
            for (left, right) in row.lines.iter().take(left) {
                canvas.line_with_right(line, left, right);
                if row.is_open {
                    canvas.click(line, 0, canvas.width(), Click::Row(place));
                }
                if is_here {
                    canvas.restyle(line, selected);
                }
                line = line.saturating_add(1);
            }
        }
        caret
    }
}
