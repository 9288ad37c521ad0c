//! Step one drawn: five rows, and around them as much as the screen has room for.

use super::{
    FirstStart,
    rows::{Part, Row, choices, flow, wrapped},
    step_one::{Begin, Field},
};
use crate::{
    i18n::words::value,
    tui::{canvas::Line, theme::Role, view::Cx},
};

/// From this width inside the box on, the values stand in a column of their own.
const WIDE: usize = 52;
/// Where the lines below the first begin in a narrow box.
const INDENT: usize = 3;

/// Returns the rows for a width.
pub fn rows<'a>(first: &'a FirstStart, cx: Cx<'_>, width: usize) -> Vec<Row<'a>> {
    let words = cx.words;
    let one = &first.one;
    let mut rows =
        vec![Row::text(4, Line::new().add(words.say("start-welcome"), cx.theme.style(Role::Title))), Row::gap()];
    rows.extend(wrapped(3, &words.say("start-about"), width, Role::Plain, cx));
    rows.extend(wrapped(2, &words.say("start-place"), width, Role::Plain, cx));
    rows.push(Row::text(2, Line::new().plain("  ").add(first.opening.place.clone(), cx.theme.style(Role::Quiet))));
    if let Some(folder) = &first.opening.copies {
        let told = words.with("start-copies", [("what", value(folder.as_str()))]);
        rows.extend(wrapped(1, &told, width, Role::Look, cx));
    }
    rows.push(Row::gap());
    let column = one.fields().into_iter().map(|field| label(first, cx, field).cells()).max().unwrap_or(0);
    let indent = if width >= WIDE { column.saturating_add(2) } else { INDENT };
    for field in one.fields() {
        let head = label(first, cx, field);
        let has_focus = one.at == field;
        match field {
            Field::Name => rows.push(Row::typed(boxed(head, indent), &one.name, has_focus)),
            Field::File => rows.push(Row::typed(boxed(head, indent), &one.file, has_focus)),
            Field::Language | Field::Start | Field::Signs | Field::Colours => {
                if field == Field::Signs {
                    rows.push(Row::gap());
                }
                let lines = flow(head, indent, width, parts(first, cx, field));
                rows.extend(lines.into_iter().map(|(line, cursor)| Row::choices(line, cursor.filter(|_| has_focus))));
            }
        }
        if field == Field::Start && matches!(one.begin, Begin::Example(_)) {
            let tag = words.say("start-example-tag");
            let told = words.with("start-example-told", [("what", value(tag))]);
            let style = cx.theme.style(Role::Quiet);
            rows.push(Row::text(4, Line::new().to(indent).add(told, style)));
        }
    }
    rows.push(Row::gap());
    rows.extend(wrapped(4, &words.say("start-next"), width, Role::Quiet, cx));
    rows
}

/// Returns the label of a row, marked where it has the focus.
fn label(first: &FirstStart, cx: Cx<'_>, field: Field) -> Line {
    let id = match field {
        Field::Language => "start-language",
        Field::Name => "start-name",
        Field::Start => "start-with",
        Field::File => "start-file",
        Field::Signs => "start-signs",
        Field::Colours => "start-colours",
    };
    let (mark, role) = if first.one.at == field { (cx.glyphs.selected, Role::Title) } else { (" ", Role::Quiet) };
    Line::new().plain(mark).plain(" ").add(cx.words.say(id), cx.theme.style(role))
}

/// Returns a label with room up to where its box begins.
fn boxed(label: Line, indent: usize) -> Line {
    let cell = label.cells().saturating_add(1).max(indent);
    label.to(cell)
}

/// Returns the value of a row with choices.
fn parts(first: &FirstStart, cx: Cx<'_>, field: Field) -> Vec<Part> {
    let (chosen, _) = first.one.choice(field);
    match field {
        Field::Name | Field::File => Vec::new(),
        Field::Language => choices(cx, &["start-language-en", "start-language-ja"], chosen),
        Field::Start => {
            let mut parts = vec![Part::plain(cx.words.say("start-example").into())];
            let ids = ["start-salon", "start-workshop", "start-office", "start-with-nobody", "start-with-cards"];
            let examples = Begin::ALL.iter().filter(|begin| matches!(begin, Begin::Example(_))).count();
            let all = choices(cx, &ids, chosen).into_iter().enumerate();
            parts.extend(all.map(|(place, part)| if place == examples { part.apart() } else { part }));
            parts
        }
        Field::Signs => {
            let mut parts = vec![Part::plain(signs(cx).into())];
            parts.extend(choices(cx, &["start-yes", "start-no-letters"], chosen));
            parts
        }
        Field::Colours => {
            let sample = cx.words.say("start-sample");
            let roles = [Role::Gave, Role::Received, Role::Look];
            let line = roles.into_iter().fold(Line::new(), |line, role| {
                let gap = if line.is_empty() { "" } else { " " };
                line.plain(gap).add(sample.clone(), cx.theme.style(role))
            });
            let mut parts = vec![Part::plain(line)];
            parts.extend(choices(cx, &["start-fine", "start-no-colours"], chosen));
            parts
        }
    }
}

/// Returns the signs that are to be looked at.
fn signs(cx: Cx<'_>) -> String {
    let glyphs = cx.glyphs;
    let signs = [glyphs.gave, glyphs.received, glyphs.duty, glyphs.done, glyphs.divider, glyphs.rule];
    format!("[{} {}]", glyphs.steps(2), signs.join(" "))
}
