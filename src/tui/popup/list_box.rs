//! A box with lines to choose from: one mark, the keys below, and what an empty one says.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    keymap::{Action, Scope},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        spots::Click,
        theme::Role,
        view::{Cx, Input},
        widget::{scroll, text_box::TextBox},
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

/// A line in which one types: its place, what stands before the text, and the text.
pub struct Typed<'a> {
    /// Its place among the lines.
    pub place: usize,
    /// What stands before the text.
    pub label: String,
    /// The text.
    pub text: &'a TextBox,
}

/// Draws the box; returns the place of the marked line.
pub fn draw(cx: Cx<'_>, scope: Scope, area: Rect, buffer: &mut Buffer, shown: &Shown<'_>) -> Option<Position> {
    draw_typed(cx, scope, area, buffer, shown, None)
}

/// Draws the box with one line to type in; returns the place of the caret.
pub fn draw_typed(
    cx: Cx<'_>,
    scope: Scope,
    area: Rect,
    buffer: &mut Buffer,
    shown: &Shown<'_>,
    typed: Option<&Typed<'_>>,
) -> Option<Position> {
    let width = text_width(area);
    let inner = width.saturating_sub(4);
    let head = if shown.head.is_empty() { Vec::new() } else { wrap(&shown.head, inner) };
    let said = if shown.rows.is_empty() { wrap(&shown.empty, inner) } else { Vec::new() };
    let foot = usize::from(!shown.foot.is_empty());
    let lines = head.len().saturating_add(shown.rows.len().max(said.len()));
    let mut canvas = Canvas::new(cx, place(area, width, lines.saturating_add(foot).saturating_add(2)), buffer);
    let keys = chrome::keys(cx, scope, canvas.width().saturating_sub(6), |action| action != Action::NextField);
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
        let typed = typed.filter(|typed| typed.place == place);
        let label = typed.map(|typed| format!("{mark} {} ", typed.label));
        let cell = label.map_or(0, |label| inside.line_at(row, 0, usize::MAX, &label.into()));
        let here = match typed {
            Some(typed) if place == shown.at => typed.text.draw(&mut inside, row, cell),
            Some(typed) => {
                typed.text.draw_at_rest(&mut inside, row, cell);
                inside.position(row, cell)
            }
            None => inside.position(row, 0),
        };
        if place == shown.at {
            inside.restyle(row, cx.theme.selected());
            caret = Some(here);
        }
    }
    if foot > 0 {
        let row = inside.height().saturating_sub(1);
        inside.line(row, &Line::new().add(shown.foot.as_str(), cx.theme.style(Role::Quiet)));
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
