//! Drawing the weekly summary: the page to the letter, and what goes in beside it or in its place.

use ratatui::layout::{Position, Rect};

use super::{WeekView, options};
use crate::{
    i18n::words::value,
    text::{width::cells, wrap::wrap_behind},
    tui::{
        canvas::{Canvas, Line},
        screen::layout::{self, NARROW},
        theme::Role,
        view::Cx,
    },
};

/// From this width on what goes in stands beside the page.
const WIDE: usize = 100;
/// Cells of what goes in, where it stands beside the page.
const OPTIONS: usize = 38;
/// Rows from which on the head has a rule below it.
const LOW: u16 = 12;

/// Tells whether what goes in stands beside the page.
pub fn is_wide(cx: Cx<'_>) -> bool {
    usize::from(cx.body.width) >= WIDE
}

/// The cells and rows that the page has in a body.
fn room(body: Rect) -> (usize, usize) {
    let (width, height) = (usize::from(body.width), usize::from(body.height));
    let below = height.saturating_sub(if body.height > LOW { 2 } else { 1 });
    let beside = if width >= WIDE { width.saturating_sub(OPTIONS.saturating_add(2)) } else { width.saturating_sub(2) };
    // where it does not stand beside the page, what becomes of it is told below
    (beside, if has_foot(width) { below.saturating_sub(1) } else { below })
}

const fn has_foot(width: usize) -> bool {
    width >= NARROW && width < WIDE
}

/// Returns how many lines the page can begin with on the screen: one more than it can be moved.
pub fn tops(view: &WeekView, cx: Cx<'_>) -> usize {
    let (width, height) = room(cx.body);
    lines(&view.text, width).len().saturating_sub(height).saturating_add(1)
}

/// Draws the view; returns where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, view: &WeekView) -> Option<Position> {
    let cx = canvas.cx();
    let (width, height) = room(canvas.area());
    let lines = lines(&view.text, width);
    let top = view.top.min(lines.len().saturating_sub(height));
    head(&mut canvas, view, top, lines.len());
    let from = layout::below_head(&mut canvas);
    let (below, whole) = (canvas.height().saturating_sub(from), canvas.width());
    if whole >= WIDE {
        let left = whole.saturating_sub(OPTIONS);
        let (page, beside) = layout::columns(&mut canvas, from, below, left);
        let resting = preview(&mut canvas.part(page.row, page.cell, page.height, width), &lines, top);
        return options::draw(&mut canvas.at(beside), view).or(resting);
    }
    if view.on_options {
        return options::draw(&mut canvas.part(from, 1, below, whole.saturating_sub(2)), view);
    }
    if has_foot(whole) {
        let line = Line::new().add(cx.words.say("week-not-sent"), cx.theme.style(Role::Quiet));
        canvas.line_at(from.saturating_add(height), 1, usize::MAX, &line);
    }
    preview(&mut canvas.part(from, 1, height, width), &lines, top)
}

/// Which week, how far down, for whom.
fn head(canvas: &mut Canvas<'_>, view: &WeekView, top: usize, count: usize) {
    let cx = canvas.cx();
    let (title, quiet) = (cx.theme.style(Role::Title), cx.theme.style(Role::Quiet));
    let (audience, names) = options::audience_names(view.audience);
    let mut left = Line::new().plain(" ");
    if canvas.width() >= NARROW {
        left = left.add(format!("{}  ", cx.words.say("week-title-view")), title);
    }
    let line = cx.words.with(
        if canvas.width() >= NARROW { "week-line-of" } else { "week-line-of-short" },
        [("line", value(top.saturating_add(1))), ("all", value(count))],
    );
    left = left.add(view.name.as_str(), title).plain("  ").add(line, quiet);
    let right = format!("{}: {} ", cx.words.say(audience), cx.words.say(names));
    canvas.line_with_right(0, &left, &Line::new().add(right, quiet));
}

fn preview(canvas: &mut Canvas<'_>, lines: &[String], top: usize) -> Option<Position> {
    let title = canvas.style(Role::Title);
    for (row, line) in lines.iter().skip(top).take(canvas.height()).enumerate() {
        let shown = if line.starts_with('#') { Line::new().add(line.as_str(), title) } else { line.as_str().into() };
        canvas.line(row, &shown);
    }
    Some(canvas.position(0, 0))
}

/// The page in lines that fit; what belongs to an item stands below its text. A bar is never broken.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        if cells(line) <= width || line.starts_with("    ") {
            lines.push(line.to_owned());
            continue;
        }
        let behind = head_cells(line);
        for (place, part) in wrap_behind(line, width, 0, behind).into_iter().enumerate() {
            lines.push(if place == 0 { part } else { format!("{}{part}", " ".repeat(behind)) });
        }
    }
    lines
}

/// Cells of what stands in front of an item: `- `, `1. `.
fn head_cells(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    match digits {
        0 if rest.starts_with("- ") => 2,
        1.. if rest.starts_with(". ") => digits.saturating_add(2),
        _ => 0,
    }
}
