//! A box with lines to choose from: one mark, the keys below, and what an empty one says.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    keymap::{Action, Key, Scope},
    text::wrap::{at_most, wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        theme::Role,
        view::{Cx, Input},
        widget::{
            folded::{Row, Rows},
            scroll,
            text_box::TextBox,
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
    let keys = chrome::keys(cx, scope, canvas.width().saturating_sub(6), |_| true);
    let title = Line::new().add(shown.title.as_str(), cx.theme.style(Role::Title));
    let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
    for (row, line) in head.iter().chain(&said).enumerate() {
        inside.line(row, &line.as_str().into());
    }
    let caret = rows.draw(&mut inside, head.len());
    let typed = typed.and_then(|typed| Some((typed, head.len().saturating_add(rows.line_of(typed.place)?))));
    let caret = typed.map_or(caret, |(typed, row)| type_in(&mut inside, row, typed, shown.at).or(caret));
    for (row, line) in foot.iter().enumerate() {
        let row = head.len().saturating_add(room).saturating_add(row);
        inside.line(row, &Line::new().add(line.as_str(), cx.theme.style(Role::Quiet)));
    }
    caret.or_else(|| Some(inside.position(0, 0)))
}

/// Tells whether an input is the key that opened the box in a list: it closes it too.
pub fn opened_by(cx: Cx<'_>, input: &Input, action: Action) -> bool {
    let Input::Text(letter) = input else { return false };
    let mut lists = Scope::ALL.into_iter().filter(|scope| scope.is_list());
    lists.any(|scope| cx.keys.action(scope, Key::Char(*letter)) == Some(action))
}

/// Draws the line to type in over its row; returns where the caret stands if it is the marked one.
fn type_in(inside: &mut Canvas<'_>, row: usize, typed: &Typed<'_>, at: usize) -> Option<Position> {
    let cx = inside.cx();
    let is_here = typed.place == at;
    let mark = if is_here { cx.glyphs.selected } else { " " };
    let cell = inside.line_at(row, 0, usize::MAX, &format!("{mark} {} ", typed.label).into());
    if !is_here {
        typed.text.draw_at_rest(inside, row, cell);
        return None;
    }
    let caret = typed.text.draw(inside, row, cell);
    inside.restyle(row, cx.theme.selected());
    Some(caret)
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
