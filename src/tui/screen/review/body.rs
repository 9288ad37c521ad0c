//! Drawing the review of a file: the sums, the groups, the records, and below them everything about the marked one.

use ratatui::layout::Position;

use super::ReviewView;
use crate::{
    i18n::{
        Words,
        imports::{self, Sums},
        words::value,
    },
    keymap::Scope,
    text::{width::cells, wrap::wrap},
    transfer::plan::{PlannedRow, Tally, Verdict},
    tui::{
        canvas::{Canvas, Line},
        popup::import_file::progress,
        screen::layout::NARROW,
        spots::Click,
        theme::Role,
        view::Cx,
        widget::scroll,
    },
};

/// Rows above the records: title, sums, groups.
const ABOVE: usize = 3;

/// Draws the review; returns the place of the marked record.
pub fn draw(mut canvas: Canvas<'_>, view: &ReviewView) -> Option<Position> {
    let (height, width) = (canvas.height(), canvas.width());
    head(&mut canvas, view);
    groups(&mut canvas, view);
    // a third of what is left tells of the marked one
    let room = height.saturating_sub(ABOVE);
    let told = room.saturating_div(3).clamp(2, 10).min(room);
    let listed = room.saturating_sub(told.saturating_add(1));
    let caret = records(&mut canvas.part(ABOVE, 0, listed, width), view);
    let rule = ABOVE.saturating_add(listed);
    canvas.rule(rule);
    about(&mut canvas.part(rule.saturating_add(1), 1, told, width.saturating_sub(2)), view);
    caret
}

/// The file and how it was understood; the sums, or what is in the way.
fn head(canvas: &mut Canvas<'_>, view: &ReviewView) {
    let cx = canvas.cx();
    let review = &view.review;
    let title = cx.words.with("review-title", [("file", value(review.file()))]);
    let read_as = imports::read_as(cx.words, review.facts.encoding.name(), review.facts.table);
    let right = Line::new().add(format!("{read_as} "), cx.theme.style(Role::Quiet));
    canvas.line_with_right(0, &Line::new().plain(" ").add(title, cx.theme.style(Role::Title)), &right);
    let (text, role) = match (&view.reading, &view.wrong) {
        (Some(step), _) => (progress(cx, Scope::Review, *step), Role::Plain),
        (None, Some(unread)) => (unread.words(cx.words).sentence(cx.words), Role::Look),
        (None, None) if view.is_stale => (cx.words.say("review-stale"), Role::Look),
        (None, None) => (sums(cx.words, review.plan.tally), Role::Plain),
    };
    canvas.line(1, &Line::new().plain(" ").add(text, cx.theme.style(role)));
}

fn sums(words: &Words, tally: Tally) -> String {
    let Tally { people, new, filled, same, skipped, .. } = tally;
    imports::sums(words, Sums { people, new, filled, same, skipped })
}

/// The groups in a rule; where they do not fit, the one that is open and its number.
fn groups(canvas: &mut Canvas<'_>, view: &ReviewView) {
    let cx = canvas.cx();
    let row = ABOVE.saturating_sub(1);
    canvas.rule(row);
    let mut whole = Line::from(" ");
    for (place, ((id, _), count)) in view.groups.iter().enumerate() {
        let name = format!("{} {count}", cx.words.say(id));
        let (text, role) =
            if place == view.group { (format!("[{name}]"), Role::Title) } else { (format!(" {name} "), Role::Plain) };
        whole = whole.add(text, cx.theme.style(role)).clicked(1, Click::Part(place));
    }
    if whole.cells().saturating_add(4) <= canvas.width() {
        canvas.line_at(row, 2, usize::MAX, &whole.plain(" "));
        return;
    }
    let Some(((id, _), count)) = view.groups.get(view.group) else { return };
    let line = Line::from(" ")
        .add(format!("[{} {count}]", cx.words.say(id)), cx.theme.style(Role::Title))
        .plain(format!(" {}/{} ", view.group.saturating_add(1), view.groups.len()));
    canvas.line_at(row, 2, usize::MAX, &line);
}

fn records(canvas: &mut Canvas<'_>, view: &ReviewView) -> Option<Position> {
    let cx = canvas.cx();
    let (count, height) = (view.count(), canvas.height());
    let first = scroll::first_row(0, view.at, count, height);
    let digits = cells(&view.review.plan.rows.len().to_string());
    let mut caret = None;
    for (line, (place, row)) in view.rows().enumerate().skip(first).take(height).enumerate() {
        let mark = if place == view.at { cx.glyphs.selected } else { " " };
        let number = format!("{:>digits$}  ", row.row);
        let left = Line::new().plain(mark).plain(" ").add(number, cx.theme.style(Role::Quiet)).plain(row.name.as_str());
        let verdict = cx.words.say(row.verdict.id());
        let why = if canvas.width() < NARROW { String::new() } else { short_reason(cx.words, row) };
        let right = Line::new().add(why, cx.theme.style(Role::Quiet)).plain("  ").plain(verdict).plain(" ");
        canvas.line_with_right(line, &left, &right);
        canvas.click(line, 0, canvas.width(), Click::Row(place));
        if place == view.at {
            canvas.restyle(line, cx.theme.selected());
            caret = Some(canvas.position(line, 0));
        }
    }
    caret.or_else(|| Some(canvas.position(0, 0)))
}

/// The fields that gain something, or why nobody comes of it; the rest is told below.
fn short_reason(words: &Words, row: &PlannedRow) -> String {
    match row.verdict {
        Verdict::Skipped(reason) => words.say(reason.id()),
        _ => fields(words, row.filled.iter().take(3).map(|field| field.id())),
    }
}

fn fields<'a>(words: &Words, ids: impl Iterator<Item = &'a str>) -> String {
    ids.map(|id| words.say(id)).collect::<Vec<_>>().join(&words.say("list-comma"))
}

/// Everything about the marked record: what it gains, where it differs, what is worth saying.
fn about(canvas: &mut Canvas<'_>, view: &ReviewView) {
    let cx = canvas.cx();
    let Some(row) = view.rows().nth(view.at) else { return };
    let width = canvas.width();
    for (place, line) in told(cx, row).iter().flat_map(|text| wrap(text, width)).take(canvas.height()).enumerate() {
        canvas.line(place, &line.into());
    }
}

fn told(cx: Cx<'_>, row: &PlannedRow) -> Vec<String> {
    let words = cx.words;
    let mut lines = vec![format!("{}  {}", row.name, words.say(row.verdict.id()))];
    if let Verdict::Skipped(reason) = row.verdict {
        lines.push(words.say(reason.id()));
    }
    if !row.filled.is_empty() {
        let gains = fields(words, row.filled.iter().map(|field| field.id()));
        lines.push(words.with("review-gains", [("fields", value(gains))]));
    }
    lines.extend(row.conflicts.iter().map(|one| imports::conflict(words, one)));
    lines.extend(row.remarks.iter().map(|one| imports::remark(words, one.id(), one.number(), &one.text())));
    lines
}
