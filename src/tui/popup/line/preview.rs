//! The rows under a line: what each part was understood as, in the order name, who, tags, rhythm, next, phase.

use super::{LineView, meaning::Read};
use crate::{
    domain::{
        action::ActionKind,
        exchange::{Direction, SupportKind},
        phase::TrustPhase,
    },
    i18n::{days, people, said, words::value},
    input::line::{ActionLine, ExchangeLine, PersonLine},
    text::{
        number::{YenStyle, yen},
        width::cells,
    },
    tui::{canvas::Line, route::LineKind, theme::Role, view::Cx, widget::person_line},
};

/// Below this width the kinds of support stand as one sign each.
const NARROW: usize = 60;

/// One row under the line.
pub struct PreviewRow {
    /// The id of its label.
    pub label: &'static str,
    /// What was understood.
    pub value: Line,
    /// The sign that sets it.
    pub hint: String,
}

/// Returns the title of the box.
pub fn title(view: &LineView, cx: Cx<'_>) -> Line {
    let sign = match view.kind {
        LineKind::Received => format!("{} ", cx.glyphs.received),
        LineKind::Gave => format!("{} ", cx.glyphs.gave),
        _ => String::new(),
    };
    let id = format!("{}-title", view.kind.place());
    Line::new().add(format!("{sign}{}", cx.words.say(&id)), cx.theme.style(Role::Title))
}

/// Returns the rows of a line.
pub fn rows(view: &LineView, cx: Cx<'_>, width: usize) -> Vec<PreviewRow> {
    let mut rows = match &view.meaning.read {
        Read::Person(read) => person(view, read, cx),
        Read::Action(read) => action(view, read, cx),
        Read::Exchange(read) => exchange(view, read, cx, width),
        Read::Text => vec![about("preview-about", view, cx)],
    };
    let lost = match &view.meaning.read {
        Read::Person(read) => &read.not_understood,
        Read::Action(read) => &read.not_understood,
        Read::Exchange(read) => &read.not_understood,
        Read::Text => return rows,
    };
    if !lost.is_empty() {
        let text = Line::new().add(lost.join("  "), cx.theme.style(Role::Look));
        rows.push(PreviewRow { label: "preview-not-understood", value: text, hint: cx.words.say("preview-quotes") });
    }
    rows
}

/// Returns rows as lines of a width, each with what stands at its right edge. Where they are more than `room`, each row keeps one line.
pub fn lines(rows: Vec<PreviewRow>, cx: Cx<'_>, width: usize, room: usize) -> Vec<(Line, Line)> {
    let quiet = cx.theme.style(Role::Quiet);
    let labels: Vec<String> = rows.iter().map(|row| cx.words.say(row.label)).collect();
    let column = labels.iter().map(|label| cells(label)).max().unwrap_or(0).saturating_add(2);
    let (mut whole, mut short) = (Vec::new(), Vec::new());
    for (row, label) in rows.into_iter().zip(labels) {
        let line = Line::new().add(label, quiet).to(column).and(row.value);
        let hint = Line::new().add(row.hint, quiet);
        // what was understood comes before what would set it
        let fits = line.cells().saturating_add(hint.cells()) < width;
        let hint = if fits { hint } else { Line::new() };
        whole.extend(line.wrapped(width, column).into_iter().enumerate().map(|(place, line)| {
            let right = if place == 0 { hint.clone() } else { Line::new() };
            (line, right)
        }));
        short.push((line, hint));
    }
    if whole.len() <= room { whole } else { short }
}

fn row(label: &'static str, value: impl Into<Line>, hint: &str) -> PreviewRow {
    PreviewRow { label, value: value.into(), hint: hint.to_owned() }
}

fn or_nothing(cx: Cx<'_>, text: String) -> String {
    if text.is_empty() { cx.glyphs.nothing.to_owned() } else { text }
}

fn person(view: &LineView, read: &PersonLine, cx: Cx<'_>) -> Vec<PreviewRow> {
    let words = cx.words;
    let name = if read.name.reading.is_empty() {
        read.name.name.clone()
    } else {
        format!("{} ({})", read.name.name, read.name.reading)
    };
    let who = [read.title.as_str(), &read.business]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let phase = read.phase.unwrap_or(TrustPhase::Acquaintance);
    let contact =
        [&read.emails, &read.phones, &read.urls].into_iter().flatten().cloned().collect::<Vec<_>>().join("  ");
    let next = read.next.as_ref().map(|next| {
        let due = if view.other_day { next.other.or(next.due) } else { next.due };
        let due = due.map(|due| format!("  {}", days::echo(words, due, cx.now.today()))).unwrap_or_default();
        let text = if next.text.is_empty() { words.say("action-follow-up") } else { next.text.clone() };
        format!("{} {text}{due}", cx.glyphs.duty)
    });
    let mut rows = vec![
        row("preview-name", or_nothing(cx, name), ""),
        row("preview-who", or_nothing(cx, who), "@"),
        row("preview-tags", or_nothing(cx, read.tags.join(" ")), "#"),
        row(
            "preview-rhythm",
            read.cadence_days.map_or_else(|| cx.glyphs.nothing.to_owned(), |days| days::rhythm(words, days)),
            "~",
        ),
        row("preview-next", next.unwrap_or_else(|| cx.glyphs.nothing.to_owned()), "!"),
        row("preview-phase", phase_text(cx, phase), "%1-%4"),
    ];
    for (label, text) in [("preview-via", &read.via), ("preview-contact", &contact), ("preview-note", &read.note)] {
        if !text.is_empty() {
            rows.push(row(label, text.clone(), ""));
        }
    }
    other_day(view, cx, &mut rows);
    for (place, name) in view.meaning.alike.iter().enumerate() {
        let mark = if view.marked == Some(place) { cx.glyphs.selected } else { " " };
        let beside = people::beside(words, &name.about, &name.apart, cx.now.today());
        let line = Line::from(format!("{mark}{}  {beside}", people::called(words, &name.who)));
        rows.push(PreviewRow { label: "preview-same-person", value: line, hint: words.say("preview-down-enter") });
    }
    rows
}

fn phase_text(cx: Cx<'_>, phase: TrustPhase) -> String {
    format!("{}{} {}", phase.number(), cx.glyphs.steps(phase.number()), people::label(cx.words, phase))
}

fn action(view: &LineView, read: &ActionLine, cx: Cx<'_>) -> Vec<PreviewRow> {
    let words = cx.words;
    let kind = if view.thanks.is_some() { ActionKind::Thanks } else { read.kind };
    let due = if view.other_day { read.other.or(read.due) } else { read.due };
    let due = due.map(|due| format!("{} {}", days::echo(words, due, cx.now.today()), read.time)).unwrap_or_default();
    let who = if read.people.is_empty() {
        about("preview-for", view, cx)
    } else {
        row("preview-for", read.people.join(", "), "@")
    };
    let mut rows = vec![
        row("preview-what", or_nothing(cx, read.text.clone()), ""),
        who,
        row("preview-due", or_nothing(cx, due.trim().to_owned()), ""),
        row("preview-kind", people::label(words, kind), "!"),
    ];
    if let Some(repeat) = read.repeat {
        rows.push(row("preview-repeat", days::repeat(words, repeat), "~"));
    }
    if let Some(minutes) = read.minutes {
        rows.push(row("preview-takes", days::duration(words, minutes), "+"));
    }
    for (label, text, hint) in [("preview-tags", read.tags.join(" "), "#"), ("preview-note", read.note.clone(), "//")] {
        if !text.is_empty() {
            rows.push(row(label, text, hint));
        }
    }
    other_day(view, cx, &mut rows);
    rows
}

fn exchange(view: &LineView, read: &ExchangeLine, cx: Cx<'_>, width: usize) -> Vec<PreviewRow> {
    let words = cx.words;
    let direction = if view.kind == LineKind::Received { Direction::Received } else { Direction::Given };
    let chosen = view.chosen.unwrap_or(view.meaning.kind);
    let kinds = SupportKind::ALL.into_iter().enumerate().fold(Line::new(), |line, (place, kind)| {
        let name = if width < NARROW { people::badge(words, kind) } else { people::label(words, kind) };
        let label = format!("{} {name}", place.saturating_add(1));
        if kind == chosen {
            line.add(format!("[{label}]"), cx.theme.style(Role::Title)).plain(" ")
        } else {
            line.plain(format!(" {label}  "))
        }
    });
    let why = match (view.chosen, view.meaning.kind_word) {
        (None, Some(word)) => words.with("preview-guessed", [("word", value(word))]),
        _ => String::new(),
    };
    let from = if direction == Direction::Received { "preview-from" } else { "preview-to" };
    let today = cx.now.today();
    let when = read.on.map_or_else(|| days::due_word(words, today, today), |on| days::echo(words, on, today));
    let worth = [
        read.minutes.map(|minutes| days::duration(words, minutes)),
        read.yen.map(|amount| yen(amount, YenStyle::Sign)),
    ];
    let worth = worth.into_iter().flatten().collect::<Vec<_>>().join("  ");
    let mut rows = vec![about(from, view, cx), PreviewRow { label: "preview-kind", value: kinds, hint: why }];
    if !read.people.is_empty() {
        rows.push(row("preview-and", read.people.join(", "), "@"));
    }
    rows.push(row("preview-what", or_nothing(cx, read.what.clone()), ""));
    rows.push(row("preview-when", when, ""));
    rows.push(row("preview-worth", or_nothing(cx, worth), "+2h +5000"));
    if let Some(thanks) = read.thanks.as_ref().filter(|_| direction == Direction::Received) {
        let due = if view.other_day { thanks.other.unwrap_or(thanks.due) } else { thanks.due };
        let own = Some(thanks.text.clone()).filter(|text| !text.is_empty());
        let text = own
            .unwrap_or_else(|| view.about.as_ref().map(|who| said::thank(words, who, &read.what)).unwrap_or_default());
        rows.push(row("preview-then", format!("{} {}  {text}", cx.glyphs.duty, days::echo(words, due, today)), "!"));
    } else if direction == Direction::Given {
        rows.push(PreviewRow {
            label: "preview-note",
            value: Line::new().add(words.say("preview-wanted"), cx.theme.style(Role::Quiet)),
            hint: String::new(),
        });
    }
    other_day(view, cx, &mut rows);
    rows
}

/// The person a line is about, with her phase; where others are called the same, with what tells her apart.
fn about(label: &'static str, view: &LineView, cx: Cx<'_>) -> PreviewRow {
    let value = match &view.about {
        Some(who) => {
            let same = view.names.iter().find(|name| name.who.id == who.id && !name.apart.is_empty());
            let beside = same.map(|name| people::beside(cx.words, &name.about, &name.apart, cx.now.today()));
            let line = Line::new().plain(person_line::name(cx, who)).plain("  ").and(person_line::phase(cx, who));
            match beside {
                Some(beside) => line.add(format!("  {beside}"), cx.theme.style(Role::Quiet)),
                None => line,
            }
        }
        None => Line::from(cx.glyphs.nothing),
    };
    PreviewRow { label, value, hint: cx.words.say("preview-other-person") }
}

/// Where the words may mean another day, it is offered.
fn other_day(view: &LineView, cx: Cx<'_>, rows: &mut Vec<PreviewRow>) {
    if let (Some(other), false) = (view.meaning.other_day(), view.other_day) {
        let text = cx.words.with("preview-or", [("day", value(days::echo(cx.words, other, cx.now.today())))]);
        rows.push(PreviewRow {
            label: "preview-empty",
            value: Line::new().add(text, cx.theme.style(Role::Quiet)),
            hint: cx.words.say("preview-down"),
        });
    }
}
