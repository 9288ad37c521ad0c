//! A box with lines to choose from: one mark, the keys below, and what an empty one says.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    keymap::{Action, Scope},
    text::wrap::{at_most, wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        theme::Role,
        view::{Cx, Input},
        widget::{
            folded::{Row, Rows},
            scroll,
        },
    },
};

/// What a box shows.
pub struct Shown<'a> {
    /// The title.
    pub title: String,
    /// What stands above the lines; may be empty.
    pub head: String,
    /// The lines, each with what stands at its right edge.
    pub rows: &'a [(Line, Line)],
    /// The marked one.
    pub at: usize,
    /// What is said where there are no lines.
    pub empty: String,
    /// What stands below the lines; may be empty.
    pub foot: String,
}

/// Lines that the rows keep where what stands above and below them wants more than there is.
const LEAST: usize = 2;

/// Draws the box; returns the place of the marked line.
pub fn draw(cx: Cx<'_>, scope: Scope, area: Rect, buffer: &mut Buffer, shown: &Shown<'_>) -> Option<Position> {
    let width = text_width(area);
    let inner = width.saturating_sub(4);
    let mark = |place: usize| if place == shown.at { cx.glyphs.selected } else { " " };
    let row = |(place, (left, right)): (usize, &(Line, Line))| {
        Row::open(&Line::new().plain(mark(place)).plain(" ").and(left.clone()), right, inner, 2)
    };
    let rows: Vec<Row> = shown.rows.iter().enumerate().map(row).collect();
    let wrapped = |text: &str| if text.is_empty() { Vec::new() } else { wrap(text, inner) };
    let (head, foot) = (wrapped(&shown.head), wrapped(&shown.foot));
    let said = if rows.is_empty() { wrapped(&shown.empty) } else { Vec::new() };
    let listed = Rows::lines(&rows).max(said.len());
    let wished = head.len().saturating_add(listed).saturating_add(foot.len()).saturating_add(2);
    let mut canvas = Canvas::new(cx, place(area, width, wished), buffer);
    let height = canvas.height().saturating_sub(2);
    let around = height.saturating_sub(listed.min(LEAST));
    let head = at_most(head, around);
    let foot = at_most(foot, around.saturating_sub(head.len()));
    let room = height.saturating_sub(head.len()).saturating_sub(foot.len());
    let rows = Rows::new(rows, 0, shown.at, room);
    let keys = chrome::keys(cx, scope, canvas.width().saturating_sub(6), |action| action != Action::NextField);
    let title = Line::new().add(shown.title.as_str(), cx.theme.style(Role::Title));
    let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
    for (row, line) in head.iter().chain(&said).enumerate() {
        inside.line(row, &line.as_str().into());
    }
    let caret = rows.draw(&mut inside, head.len());
    for (row, line) in foot.iter().enumerate() {
        let row = head.len().saturating_add(room).saturating_add(row);
        inside.line(row, &Line::new().add(line.as_str(), cx.theme.style(Role::Quiet)));
    }
    caret.or_else(|| Some(inside.position(0, 0)))
}

/// Returns where the mark goes for an input that moves it; none for any other.
pub fn moved(input: &Input, at: usize, count: usize) -> Option<usize> {
    let steps = match input {
        Input::Act(action) => scroll::steps(*action)?,
        Input::Text('j') => 1,
        Input::Text('k') => -1,
        Input::Row(place) => return Some((*place).min(count.saturating_sub(1))),
        _ => return None,
    };
    Some(scroll::moved(at, steps, count))
}
