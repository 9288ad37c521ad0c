//! What is known of an action: since when, why, how its day moved, what comes after it (`ux.md` 2.5.4).

use crate::{
    domain::{
        action::{Action, ActionKind, Owner},
        facts::ActionFact,
    },
    i18n::{days, people::label, words::value},
    text::{width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::Cx,
        widget::person_line,
    },
};

/// Rows of the short form below a list, with its rule.
pub const ROWS: usize = 4;

/// Draws it beside the list.
pub fn beside(canvas: &mut Canvas<'_>, fact: &ActionFact) {
    let cx = canvas.cx();
    let width = canvas.width();
    let mut lines: Vec<Line> = Vec::new();
    let title = |id: &str| Line::new().add(cx.words.say(id), cx.theme.style(Role::Title));
    let strong = cx.theme.style(Role::Title);
    lines.extend(wrap(&fact.action.text, width).into_iter().map(|line| Line::new().add(line, strong)));
    let wrapped = |text: String| wrap(&text, width).into_iter().map(Line::from);
    lines.extend(wrapped(made(cx, &fact.action)));
    if let Some(who) = &fact.who {
        lines.push(Line::from(person_line::name(cx, who)).plain("  ").and(person_line::phase(cx, who)));
    }
    lines.extend(wrapped(due(cx, &fact.action)));
    if !fact.action.tags.is_empty() {
        lines.extend(wrapped(fact.action.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ")));
    }
    if fact.who.is_none() {
        let quiet = cx.theme.style(Role::Quiet);
        lines.push(Line::from(" "));
        lines.extend(wrap(&cx.words.say("action-nobody"), width).into_iter().map(|line| Line::new().add(line, quiet)));
    }
    if !fact.action.note.is_empty() {
        lines.extend([Line::from(" "), title("action-why")]);
        lines.extend(wrapped(fact.action.note.clone()));
    }
    if !fact.action.reagreed.is_empty() {
        lines.extend([Line::from(" "), title("action-history")]);
        for text in moves(cx, &fact.action) {
            lines.extend(wrapped(text));
        }
    }
    lines.extend([Line::from(" "), title("action-after")]);
    lines.extend(wrapped(after(cx, &fact.action)));
    for (row, line) in lines.iter().enumerate() {
        canvas.line(row, line);
    }
}

/// Draws the short form below the list: a rule and three rows. A text that is long takes two of them, and is whole.
pub fn below(canvas: &mut Canvas<'_>, fact: &ActionFact) {
    let cx = canvas.cx();
    canvas.rule(0);
    let (quiet, strong) = (cx.theme.style(Role::Quiet), cx.theme.style(Role::Title));
    let made = Line::new().add(made(cx, &fact.action), quiet).plain(" ");
    let room = canvas.width().saturating_sub(2);
    let is_short = cells(&fact.action.text).saturating_add(made.cells()) < room;
    let mut text = wrap(&fact.action.text, room).into_iter().map(|line| Line::new().plain(" ").add(line, strong));
    let first = text.next().unwrap_or_default();
    let nothing = Line::new();
    canvas.line_with_right(1, &first, if is_short { &made } else { &nothing });
    match text.next() {
        Some(second) => canvas.line(2, &second),
        None => canvas.line(2, &Line::new().plain(" ").plain(why(cx, &fact.action))),
    }
    let last = match (is_short, &fact.who, fact.action.repeat) {
        (false, ..) => Line::new().plain(" ").and(made),
        (true, None, None) => Line::new().plain(" ").add(cx.words.say("action-nobody"), quiet),
        _ => {
            let after = after(cx, &fact.action);
            let whole =
                Line::new().plain(" ").add(cx.words.say("action-after-short"), quiet).plain(format!(" {after}"));
            // what comes next matters more than the words before it
            if whole.cells() <= canvas.width() { whole } else { Line::from(format!(" {after}")) }
        }
    };
    canvas.line(3, &last);
}

/// The note, else how the day moved last, else the day.
fn why(cx: Cx<'_>, action: &Action) -> String {
    match (action.note.lines().next(), moves(cx, action).pop()) {
        (Some(note), _) => note.to_owned(),
        (None, Some(moved)) => moved,
        (None, None) => due(cx, action),
    }
}

/// What it is, whose turn, and since when: "promise by you, made Wed 18 Nov".
fn made(cx: Cx<'_>, action: &Action) -> String {
    let id = match action.owner {
        Owner::Me => "action-made-by-you",
        Owner::Them => "action-made-by-them",
    };
    let day = days::near_date(cx.words, action.made_on, cx.now.today());
    cx.words.with(id, [("kind", value(label(cx.words, action.kind))), ("day", value(day))])
}

fn due(cx: Cx<'_>, action: &Action) -> String {
    match action.due {
        Some(due) => cx.words.with("action-due", [("day", value(days::echo(cx.words, due, cx.now.today())))]),
        None => cx.words.say("action-no-day"),
    }
}

/// How the day moved, oldest first; a promise whose day was agreed anew in time counts as kept (F17).
fn moves(cx: Cx<'_>, action: &Action) -> Vec<String> {
    let is_promise = action.kind == ActionKind::Promise && action.owner == Owner::Me;
    let step = |(place, step): (usize, &crate::domain::action::Reagreed)| {
        let to = action.reagreed.get(place.saturating_add(1)).map_or(action.due, |next| next.was);
        let day = |day: Option<chrono::NaiveDate>| {
            day.map_or_else(
                || cx.words.say("action-no-day-short"),
                |day| days::near_date(cx.words, day, cx.now.today()),
            )
        };
        let id = match (is_promise, action.was_agreed_in_time(place)) {
            (true, true) => "action-moved-in-time",
            (true, false) => "action-moved-late",
            (false, _) => "action-moved",
        };
        cx.words.with(
            id,
            [
                ("on", value(days::near_date(cx.words, step.on, cx.now.today()))),
                ("was", value(day(step.was))),
                ("to", value(day(to))),
            ],
        )
    };
    action.reagreed.iter().enumerate().map(step).collect()
}

/// What comes once it is done.
fn after(cx: Cx<'_>, action: &Action) -> String {
    let next = action.repeat.and_then(|repeat| Some((repeat, repeat.after(cx.now.today())?)));
    match next {
        Some((repeat, day)) => cx.words.with(
            "action-repeats",
            [
                ("every", value(days::repeat(cx.words, repeat))),
                ("day", value(days::near_date(cx.words, day, cx.now.today()))),
            ],
        ),
        None => cx.words.say("action-no-repeat"),
    }
}
