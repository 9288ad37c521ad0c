//! What goes into the page, for whom it is, in which language, and where its file lies.

use std::{ffi::OsStr, path::Path};

use ratatui::layout::Position;

use super::{WeekView, page};
use crate::{
    i18n::{Lang, words::value},
    report::{Audience, audience::Part},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        spots::Click,
        theme::Role,
        view::Cx,
        widget::scroll,
    },
};

/// One thing to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A part that goes in or not.
    Part(Part),
    /// For whom the page is.
    For(Audience),
    /// In which language.
    In(Lang),
}

/// For whom a page can be; first the one who reads it most often.
pub const AUDIENCES: [Audience; 3] = [Audience::Coach, Audience::Me, Audience::Circle];

/// All there is to choose, in the order it stands.
pub const ROWS: [Row; 13] = [
    Row::Part(Part::Line),
    Row::Part(Part::Promises),
    Row::Part(Part::Support),
    Row::Part(Part::Thanks),
    Row::Part(Part::People),
    Row::Part(Part::Goals),
    Row::Part(Part::Next),
    Row::Part(Part::Question),
    Row::For(Audience::Coach),
    Row::For(Audience::Me),
    Row::For(Audience::Circle),
    Row::In(Lang::En),
    Row::In(Lang::Ja),
];

/// A line of the options.
enum Told {
    Title(&'static str),
    Row(usize, Row),
    Text(String),
}

/// Draws the options; returns the place of the marked one.
pub fn draw(canvas: &mut Canvas<'_>, view: &WeekView) -> Option<Position> {
    let cx = canvas.cx();
    let lines = lines(view, cx, canvas.width());
    let at = lines.iter().position(|line| matches!(line, Told::Row(place, _) if *place == view.at)).unwrap_or(0);
    // a title stays in sight above its first row
    let first = scroll::first_row(at.saturating_sub(1), at, lines.len(), canvas.height());
    let mut caret = None;
    for (row, line) in lines.iter().skip(first).take(canvas.height()).enumerate() {
        match line {
            Told::Title(id) => canvas.line(row, &Line::new().add(cx.words.say(id), cx.theme.style(Role::Title))),
            Told::Text(text) => canvas.line(row, &Line::new().add(text.as_str(), cx.theme.style(Role::Quiet))),
            Told::Row(place, option) => {
                let is_here = view.on_options && *place == view.at;
                let mark = if is_here { cx.glyphs.selected } else { " " };
                let (left, right) = told(view, cx, *option);
                canvas.line_with_right(row, &Line::new().plain(mark).plain(" ").and(left), &right);
                canvas.click(row, 0, canvas.width(), Click::Row(*place));
                canvas.click(row, 2, 3, Click::Tick(*place));
                if is_here {
                    canvas.restyle(row, cx.theme.selected());
                    caret = Some(canvas.position(row, 0));
                }
            }
        }
    }
    caret
}

fn lines(view: &WeekView, cx: Cx<'_>, width: usize) -> Vec<Told> {
    let mut lines = Vec::new();
    let mut title = "";
    for (place, row) in ROWS.into_iter().enumerate() {
        let own = match row {
            Row::Part(_) => "week-goes-in",
            Row::For(_) => "week-for-whom",
            Row::In(_) => "week-language",
        };
        if own != title {
            if !title.is_empty() {
                lines.push(Told::Text(String::new()));
            }
            lines.push(Told::Title(own));
            title = own;
        }
        lines.push(Told::Row(place, row));
    }
    lines.push(Told::Text(String::new()));
    lines.push(Told::Title("week-file"));
    let file = cx.words.with("week-file-beside", [("file", value(shown(&view.path)))]);
    lines.extend([file, cx.words.say("week-not-sent")].iter().flat_map(|text| wrap(text, width)).map(Told::Text));
    lines
}

/// The folder and the name of a file.
fn shown(path: &Path) -> String {
    let name = |path: Option<&OsStr>| path.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{}/{}", name(path.parent().and_then(Path::file_name)), name(path.file_name()))
}

/// An option in words, and what stands at its right edge.
fn told(view: &WeekView, cx: Cx<'_>, row: Row) -> (Line, Line) {
    let quiet = cx.theme.style(Role::Quiet);
    let chosen = |is_chosen: bool| Line::new().plain(if is_chosen { cx.glyphs.marked } else { " " }).to(2);
    match row {
        Row::Part(part) => {
            let [taken, left_out] = cx.glyphs.tick;
            let sign = if view.takes(part) { taken } else { left_out };
            let line = Line::new().plain(sign).plain(" ").plain(cx.words.say(name(part)));
            let is_seen = page::sees(view.audience, part);
            let note = if is_seen { String::new() } else { cx.words.say("week-part-not-for-short") };
            (line, Line::new().add(note, quiet))
        }
        Row::For(audience) => {
            let (name, names) = audience_names(audience);
            let line = chosen(view.audience == audience).plain(cx.words.say(name));
            (line, Line::new().add(cx.words.say(names), quiet))
        }
        Row::In(lang) => {
            let name = if lang == Lang::En { "English" } else { "日本語" };
            (chosen(view.words.lang() == lang).plain(name), Line::new())
        }
    }
}

/// Returns the ids of what an audience is called, and of how people are named for it.
pub const fn audience_names(audience: Audience) -> (&'static str, &'static str) {
    match audience {
        Audience::Coach => ("week-for-coach", "week-names-initials"),
        Audience::Me => ("week-for-me", "week-names-full"),
        Audience::Circle => ("week-for-circle", "week-names-first"),
    }
}

const fn name(part: Part) -> &'static str {
    match part {
        Part::Line => "week-part-line",
        Part::Promises => "week-promises",
        Part::Support => "week-support",
        Part::Thanks => "week-thanks",
        Part::People => "week-people",
        Part::Goals => "week-goals",
        Part::Next => "week-part-next",
        Part::Question => "week-part-question",
    }
}
