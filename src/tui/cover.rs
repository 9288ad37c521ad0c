//! A blank page over everything, for a terminal that stands in a shop: it says what the program is and how to go on, and nothing
//! of what is in the book.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    text::{width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::Cx,
    },
};

/// Draws the page over a whole terminal of any size.
pub fn draw(cx: Cx<'_>, area: Rect, buffer: &mut Buffer) {
    let mut canvas = Canvas::new(cx, area, buffer);
    canvas.clear();
    let (width, height) = (canvas.width(), canvas.height());
    let mut lines = vec![(cx.words.say("cover-name"), Role::Title), (String::new(), Role::Plain)];
    lines.extend(wrap(&cx.words.say("cover-back"), width).into_iter().map(|line| (line, Role::Plain)));
    let first = height.saturating_sub(lines.len()) / 2;
    for (row, (text, role)) in lines.into_iter().enumerate() {
        let at = width.saturating_sub(cells(&text)) / 2;
        canvas.line(first.saturating_add(row), &Line::new().to(at).add(text, cx.theme.style(role)));
    }
}
