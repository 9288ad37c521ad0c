//! The first start drawn: the box of the step, and below it why something could not be done.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{FirstStart, Step, page_one, page_two, rows};
use crate::{
    i18n::words::value,
    text::width::cells,
    tui::{
        canvas::{Canvas, Line, small},
        chrome,
        popup::frame::{place, text_width},
        status,
        theme::Role,
        view::Cx,
    },
};

/// From this height on the rows of the status stay free, so that the box does not move when something is said.
const ROOMY: u16 = 20;
/// Rows of the status that stay free.
const FREE: usize = 2;

/// Draws the step; returns where the caret stands.
pub fn draw(first: &FirstStart, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let cx = first.cx(area);
    let mut canvas = Canvas::new(cx, area, buffer);
    if chrome::is_small(area) {
        chrome::small(&mut canvas);
        return None;
    }
    let told = status::rows(cx, first.notice.as_ref(), canvas.width());
    let below = told.len().max(if area.height >= ROOMY { FREE } else { 0 });
    let from = canvas.height().saturating_sub(below);
    for (row, line) in told.iter().enumerate() {
        canvas.line(from.saturating_add(row), line);
    }
    let body = Rect { height: area.height.saturating_sub(small(below)), ..area };
    let (width, most) = (text_width(body), usize::from(body.height).saturating_sub(2));
    // two edges and a cell beside each
    let inner = width.saturating_sub(4);
    let (step, rows, keys) = match first.step {
        Step::One => (1, page_one::rows(first, cx, inner), ["start-keys-one", "start-keys-one-short"]),
        Step::Two => (2, page_two::rows(first, cx, inner, most), ["start-keys-two", "start-keys-two-short"]),
    };
    let height = rows.len().min(most).saturating_add(2);
    let title = cx.words.with("start-title", [("step", value(step))]);
    let mut frame = Canvas::new(cx, place(body, width, height), buffer);
    let keys = keys_line(cx, keys, frame.width().saturating_sub(6));
    let mut inside = frame.framed(&Line::new().add(title, cx.theme.style(Role::Title)), &keys);
    rows::paint(&mut inside, rows)
}

/// Returns the keys of the step: the longer telling where it fits.
fn keys_line(cx: Cx<'_>, [long, short]: [&str; 2], room: usize) -> Line {
    let whole = cx.words.say(long);
    let line = if cells(&whole) <= room { whole } else { cx.words.say(short) };
    Line::new().add(line, cx.theme.style(Role::Key))
}
