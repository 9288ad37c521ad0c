//! Step two drawn: the lines that were added as they were understood, the one that is typed, and what comes of it.

use super::{
    FirstStart, plan,
    rows::{Row, wrapped},
};
use crate::{
    book::first::same_people,
    i18n::{days, people::label, words::value},
    input::line::HelpedLine,
    text::width::{cells, fit},
    tui::{canvas::Line, theme::Role, view::Cx},
};

/// Returns the rows for a width; of many added lines the last are shown, as many as there is room for.
pub fn rows<'a>(first: &'a FirstStart, cx: Cx<'_>, width: usize, height: usize) -> Vec<Row<'a>> {
    let (words, two) = (cx.words, &first.two);
    let all: Vec<&HelpedLine> = two.lines.iter().map(|line| &line.read).chain([&two.read]).collect();
    let columns = Columns::of(cx, &all, width);
    let mut above = wrapped(0, &words.say("start-question"), width, Role::Plain, cx);
    above.push(Row::gap());
    let mut below = vec![Row::typed(Line::from("  "), &two.typed, true)];
    if !two.typed.is_empty() {
        below.push(Row::text(0, columns.line(cx, &two.read, Shade::Typed)));
    }
    below.push(Row::gap());
    below.extend(wrapped(1, &words.say("start-try"), width, Role::Quiet, cx));
    below.push(Row::gap());
    below.extend(wrapped(0, &tally(first, cx), width, Role::Plain, cx));
    below.push(Row::gap());
    below.extend(wrapped(2, &words.say("start-three-keys"), width, Role::Plain, cx));
    // what was added comes before what only helps
    let needed = above.iter().chain(&below).filter(|row| row.is_kept()).count();
    let room = height.saturating_sub(needed).max(1);
    let hidden = match two.lines.len().checked_sub(room) {
        None | Some(0) => 0,
        // the row that says so takes one more
        Some(more) => more.saturating_add(1),
    };
    if hidden > 0 {
        let told = words.with("start-more-above", [("count", value(hidden))]);
        above.push(Row::text(0, Line::new().plain("  ").add(told, cx.theme.style(Role::Quiet))));
    }
    let added = two.lines.iter().skip(hidden);
    above.extend(added.map(|line| Row::text(0, columns.line(cx, &line.read, Shade::Added))));
    above.extend(below);
    above
}

/// Returns how many people and how much help there is so far, and what the morning makes of it.
fn tally(first: &FirstStart, cx: Cx<'_>) -> String {
    let helpers = plan::helpers(&first.two, cx.words, cx.now.today());
    let people = same_people(&helpers).iter().filter(|same| same.is_none()).count();
    let helps = helpers.iter().filter(|helper| helper.support.is_some()).count();
    match (people, helps) {
        (0, _) => cx.words.say("start-nobody-yet"),
        (_, 0) => cx.words.with("start-only-people", [("people", value(people))]),
        _ => cx.words.with("start-tally", [("people", value(people)), ("helps", value(helps))]),
    }
}

/// How a line stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shade {
    /// Added.
    Added,
    /// Being typed: as it would be added.
    Typed,
}

/// How wide the columns of the lines are.
struct Columns {
    name: usize,
    kind: usize,
}

impl Columns {
    fn of(cx: Cx<'_>, lines: &[&HelpedLine], width: usize) -> Self {
        let widest = |text: fn(Cx<'_>, &HelpedLine) -> String| {
            lines.iter().map(|line| cells(&text(cx, line))).max().unwrap_or(0)
        };
        Self { name: widest(name).min(width.saturating_mul(2) / 5), kind: widest(kind) }
    }

    /// Sign, name and what is said of her, kind of support, what it was.
    fn line(&self, cx: Cx<'_>, read: &HelpedLine, shade: Shade) -> Line {
        let style = |role: Role| cx.theme.style(if shade == Shade::Added { role } else { Role::Quiet });
        let sign = if shade == Shade::Added { cx.glyphs.done } else { " " };
        let what = read.support.as_ref().map(|support| support.what.clone()).unwrap_or_default();
        Line::new()
            .add(sign, style(Role::Good))
            .plain(" ")
            .add(fit(&name(cx, read), self.name, cx.glyphs.ellipsis), style(Role::Plain))
            .plain(" ")
            .add(fit(&kind(cx, read), self.kind, cx.glyphs.ellipsis), style(Role::Received))
            .plain(" ")
            .add(what, style(Role::Plain))
    }
}

/// Returns the name with everything else that was understood of the person.
fn name(cx: Cx<'_>, read: &HelpedLine) -> String {
    let person = &read.person;
    let called = person.name.name.clone();
    let roles =
        [&person.title, &person.business].into_iter().filter(|role| !role.is_empty()).map(|role| format!("@{role}"));
    let tags = person.tags.iter().map(|tag| format!("#{tag}"));
    let rhythm = person.cadence_days.map(|days| days::rhythm(cx.words, days));
    let next = person.next.as_ref().map(|next| {
        let text = if next.text.is_empty() { cx.words.say("action-follow-up") } else { next.text.clone() };
        format!("{} {text}", cx.glyphs.duty)
    });
    [called].into_iter().chain(roles).chain(tags).chain(rhythm).chain(next).collect::<Vec<_>>().join(" ")
}

/// Returns the kind of support with its sign; empty where there is none.
fn kind(cx: Cx<'_>, read: &HelpedLine) -> String {
    let support = read.support.as_ref().map(|support| label(cx.words, support.kind.kind));
    support.map(|kind| format!("{} {kind}", cx.glyphs.received)).unwrap_or_default()
}
