//! What stands around every view: the tabs above, the status line and the keys below.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    keymap::{Action, Footer, Scope},
    text::width::cells,
    tui::{
        canvas::{Canvas, Line, small as small_size},
        notice::Notice,
        spots::Click,
        status,
        tab::Tab,
        theme::Role,
        view::{Cx, View},
    },
};

/// The smallest terminal in which the views are drawn (P21).
pub const SMALLEST: (u16, u16) = (40, 12);

/// Tells whether a terminal is too small for the views.
pub const fn is_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// Returns where the views stand: below the tabs, above the keys and the rows of what is said; one of those is always kept free.
pub fn body(area: Rect, said: usize) -> Rect {
    let around = small_size(said.max(1).saturating_add(2));
    Rect { x: area.x, y: area.y.saturating_add(1), width: area.width, height: area.height.saturating_sub(around) }
}

/// Draws the lowest screen view that fills the body, and every box over it.
pub fn draw(
    cx: Cx<'_>,
    stack: &[Box<dyn View>],
    notice: Option<&Notice>,
    area: Rect,
    buffer: &mut Buffer,
) -> Option<Position> {
    let mut canvas = Canvas::new(cx, area, buffer);
    if is_small(area) {
        small(&mut canvas);
        return None;
    }
    let height = canvas.height();
    tabs(&mut canvas, stack.first().and_then(|view| view.tab()));
    let top = stack.last()?;
    // a long sentence takes rows of the body: the views draw on what is left, so that nothing is covered
    let said = status::rows(cx, notice, canvas.width());
    let body = body(area, said.len());
    let cx = Cx { body, ..cx };
    let first_said = height.saturating_sub(1).saturating_sub(said.len());
    for (row, line) in said.iter().enumerate() {
        canvas.line(first_said.saturating_add(row), line);
    }
    footer(&mut canvas, height.saturating_sub(1), top.as_ref());
    let first = stack.iter().rposition(|view| view.is_screen()).unwrap_or(0);
    let mut caret = None;
    for (place, view) in stack.iter().enumerate().skip(first) {
        if place > first {
            // a click beside a box does nothing
            cx.spots.clear();
        }
        caret = view.draw(cx, body, buffer);
    }
    caret
}

/// One line in both languages: what is missing, and what still works.
pub fn small(canvas: &mut Canvas<'_>) {
    let words = canvas.cx().words;
    canvas.line(0, &words.say("tui-small").into());
    canvas.line(1, &words.say("tui-small-other").into());
}

/// Only views that exist have a tab. Where the names do not fit side by side, only that of the view on the screen stands whole.
fn tabs(canvas: &mut Canvas<'_>, base: Option<Tab>) {
    let cx = canvas.cx();
    let whole = tab_line(cx, base, true);
    let line = if whole.cells() <= canvas.width() { whole } else { tab_line(cx, base, false) };
    canvas.line(0, &line);
}

fn tab_line(cx: Cx<'_>, base: Option<Tab>, named: bool) -> Line {
    let mut line = Line::new();
    for tab in Tab::ALL {
        let (number, name) = (tab.number(), cx.words.say(tab.id()));
        let (text, role) = match (Some(tab) == base, named) {
            (true, _) => (format!("[{number} {name}]"), Role::Title),
            (false, true) => (format!(" {number} {name} "), Role::Plain),
            (false, false) => (format!(" {number} "), Role::Plain),
        };
        line = line.add(text, cx.theme.style(role)).clicked(1, Click::Act(tab.action()));
    }
    line
}

/// The keys of the place, help first; what does not fit is left out whole.
fn footer(canvas: &mut Canvas<'_>, row: usize, view: &dyn View) {
    let can = |action: Action| view.can(action).is_ok();
    let line =
        keys_called(canvas.cx(), view.scope(), canvas.width().saturating_sub(2), can, |action| view.key_word(action));
    canvas.line(row, &Line::from(" ").and(line));
}

/// Returns the footer's keys of a place that fit into a width, in their order.
pub fn keys(cx: Cx<'_>, scope: Scope, room: usize, can: impl Fn(Action) -> bool) -> Line {
    keys_called(cx, scope, room, can, |action| format!("key-{}", action.id()))
}

/// The same, with the words (ids of messages) that a view has for its keys.
pub fn keys_called(
    cx: Cx<'_>,
    scope: Scope,
    room: usize,
    can: impl Fn(Action) -> bool,
    word: impl Fn(Action) -> String,
) -> Line {
    let mut hints: Vec<Hint> = cx
        .keys
        .rows(scope)
        .filter(|row| can(row.action))
        .filter_map(|row| {
            let (place, kept) = match row.footer {
                Footer::Kept(place) => (place, true),
                Footer::At(place) => (place, false),
                Footer::Hidden => return None,
            };
            let word = cx.words.say(&word(row.action));
            let key = row.keys.first()?.to_string();
            let cells = cells(&key).saturating_add(cells(&word)).saturating_add(3);
            Some(Hint { place, kept, cells, key, word, action: row.action })
        })
        .collect();
    hints.sort_by_key(|hint| hint.place);
    // those that are never left out take their room first; the last hint needs no gap behind it
    let kept: usize = hints.iter().filter(|hint| hint.kept).map(|hint| hint.cells).sum();
    let mut left = room.saturating_add(2).saturating_sub(kept);
    let mut line = Line::new();
    for hint in hints {
        if !hint.kept {
            // the first that does not fit ends the row: a lesser key never stands where a better one is missing
            let Some(rest) = left.checked_sub(hint.cells) else {
                left = 0;
                continue;
            };
            left = rest;
        }
        let gap = if line.is_empty() { "" } else { "  " };
        let words = Line::new().add(hint.key, cx.theme.style(Role::Key)).plain(" ").plain(hint.word);
        line = line.plain(gap).and(words.clicked(3, Click::Act(hint.action)));
    }
    line
}

/// One key of the footer.
struct Hint {
    place: u8,
    kept: bool,
    cells: usize,
    key: String,
    word: String,
    action: Action,
}
