//! A box with lines to choose from: one mark, the keys below, and what an empty one says.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    keymap::{Action, Key, Scope},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        spots::Click,
        theme::Role,
        view::{Cx, Input},
        widget::scroll,
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

/// Draws the box; returns the place of the marked line.
pub fn draw(cx: Cx<'_>, scope: Scope, area: Rect, buffer: &mut Buffer, shown: &Shown<'_>) -> Option<Position> {
    let width = text_width(area);
    let inner = width.saturating_sub(4);
    let head = if shown.head.is_empty() { Vec::new() } else { wrap(&shown.head, inner) };
    let said = if shown.rows.is_empty() { wrap(&shown.empty, inner) } else { Vec::new() };
    let foot = usize::from(!shown.foot.is_empty());
    let lines = head.len().saturating_add(shown.rows.len().max(said.len()));
    let mut canvas = Canvas::new(cx, place(area, width, lines.saturating_add(foot).saturating_add(2)), buffer);
    let keys = chrome::keys(cx, scope, canvas.width().saturating_sub(6), |_| true);
    let mut inside = canvas.framed(&Line::new().add(shown.title.as_str(), cx.theme.style(Role::Title)), &keys);
    for (row, line) in head.iter().chain(&said).enumerate() {
        inside.line(row, &line.as_str().into());
    }
    let room = inside.height().saturating_sub(head.len()).saturating_sub(foot);
    let first = scroll::first_row(0, shown.at, shown.rows.len(), room);
    let mut caret = None;
    for (line, (place, (left, right))) in shown.rows.iter().enumerate().skip(first).take(room).enumerate() {
        let row = head.len().saturating_add(line);
        let mark = if place == shown.at { cx.glyphs.selected } else { " " };
        inside.line_with_right(row, &Line::new().plain(mark).plain(" ").and(left.clone()), right);
        inside.click(row, 0, inside.width(), Click::Row(place));
        if place == shown.at {
            inside.restyle(row, cx.theme.selected());
            caret = Some(inside.position(row, 0));
        }
    }
    if foot > 0 {
        let row = inside.height().saturating_sub(1);
        inside.line(row, &Line::new().add(shown.foot.as_str(), cx.theme.style(Role::Quiet)));
    }
    caret.or_else(|| Some(inside.position(0, 0)))
}

/// Tells whether an input is the key that opened the box in a list: it closes it too.
pub fn opened_by(cx: Cx<'_>, input: &Input, action: Action) -> bool {
    let Input::Text(letter) = input else { return false };
    let mut lists = Scope::ALL.into_iter().filter(|scope| scope.is_list());
    lists.any(|scope| cx.keys.action(scope, Key::Char(*letter)) == Some(action))
}

/// Returns where the mark goes for an input that moves it; none for any other.
pub fn moved(input: &Input, at: usize, count: usize) -> Option<usize> {
    let steps = match input {
        Input::Act(action) => scroll::steps(*action)?,
        Input::Row(place) => return Some((*place).min(count.saturating_sub(1))),
        _ => return None,
    };
    Some(scroll::moved(at, steps, count))
}
