//! Drawing the actions: how many are open, the groups, and what is known of the selected one.

use ratatui::layout::Position;

use super::{
    Actions,
    groups::{GroupId, Row},
};
use crate::{
    domain::{
        action::{ActionKind, ActionState, Owner},
        facts::ActionFact,
    },
    i18n::{Lang, days, people::label, words::value},
    text::{
        width::{cells, fit},
        wrap::wrap,
    },
    tui::{
        canvas::{Canvas, Line},
        screen::{
            action_card,
            layout::{self, NARROW, Part, WIDE},
            verbs,
        },
        spots::Click,
        theme::Role,
        view::Cx,
        widget::{more::InSight, person_line, scroll},
    },
};

/// Draws the list; returns where the caret stands, or where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, actions: &Actions) -> Option<Position> {
    let top = layout::below_head(&mut canvas);
    let (width, height) = (canvas.width(), canvas.height().saturating_sub(top));
    let fact = actions.row().filter(|_| !actions.hides_card);
    let part = match fact {
        Some(fact) if width >= WIDE => {
            let (list, beside) = layout::columns(&mut canvas, top, height, width.saturating_mul(62) / 100);
            action_card::beside(&mut canvas.at(beside), fact);
            list
        }
        Some(fact) if width >= NARROW && height >= 12 => {
            let rows = height.saturating_sub(action_card::ROWS);
            action_card::below(&mut canvas.part(top.saturating_add(rows), 0, action_card::ROWS, width), fact);
            Part { row: top, cell: 0, height: rows, width }
        }
        _ => Part { row: top, cell: 0, height, width },
    };
    let (rest, in_sight) = list(&mut canvas.at(part), actions);
    head(&mut canvas, actions, in_sight).or(rest)
}

/// The place, how many are open, and how many promises go each way; the filter while it is typed and while it holds; which rows are in
/// sight.
fn head(canvas: &mut Canvas<'_>, actions: &Actions, in_sight: InSight) -> Option<Position> {
    let cx = canvas.cx();
    let words = cx.words;
    let title = Line::new().plain(" ").add(words.say("view-actions"), cx.theme.style(Role::Title));
    if actions.typing {
        let cell = canvas.line_at(0, 0, usize::MAX, &title.plain("  ").add("/ ", cx.theme.style(Role::Key)));
        let sign = in_sight.behind(cx, Line::new());
        let room = canvas.width().saturating_sub(cell).saturating_sub(sign.cells());
        canvas.line_at(0, cell.saturating_add(room), sign.cells(), &sign);
        return Some(actions.filter.draw(&mut canvas.part(0, cell, 1, room), 0, 0));
    }
    let open = |fact: &&ActionFact| fact.action.state == ActionState::Open;
    let facts = || actions.all.iter().map(|(fact, _)| fact).filter(open);
    let promised = |owner: Owner| {
        facts().filter(|fact| fact.action.kind == ActionKind::Promise && fact.action.owner == owner).count()
    };
    let count = words.with("actions-open", [("count", value(facts().count()))]);
    let both = words
        .with("actions-promises", [("mine", value(promised(Owner::Me))), ("theirs", value(promised(Owner::Them)))]);
    let both = if canvas.width() < NARROW { String::new() } else { format!("   {both}") };
    let filter = match actions.filter.text() {
        "" => Line::new(),
        text => Line::new().add("   / ", cx.theme.style(Role::Key)).add(text, cx.theme.style(Role::Title)),
    };
    layout::head(canvas, &title.plain(format!("  {count}{both}")).and(filter), actions.marked.len(), in_sight);
    None
}

fn list(canvas: &mut Canvas<'_>, actions: &Actions) -> (Option<Position>, InSight) {
    if actions.rows.is_empty() {
        empty(canvas, actions);
        return (None, InSight::default());
    }
    let cx = canvas.cx();
    let two = canvas.width() < NARROW;
    let lines = |row: &Row| if two && actions.fact(row).is_some_and(|fact| fact.who.is_some()) { 2 } else { 1 };
    let heights: Vec<usize> = actions.rows.iter().map(lines).collect();
    let first = scroll::first_of(&heights, actions.at, canvas.height());
    let shown = scroll::whole_rows(&heights, first, canvas.height());
    let mut line = 0_usize;
    let mut caret = None;
    for (place, row) in actions.rows.iter().enumerate().skip(first).take(shown) {
        let height = heights.get(place).copied().unwrap_or(1);
        match (row, actions.fact(row)) {
            (Row::Title(group, count), _) => titled(canvas, line, *group, *count),
            (_, Some(fact)) => {
                let mark = match (actions.marked.contains(&fact.action.id), place == actions.at) {
                    (true, _) => cx.glyphs.marked,
                    (false, true) => cx.glyphs.selected,
                    (false, false) => " ",
                };
                action(canvas, line, fact, mark, two);
                for row in line..line.saturating_add(height) {
                    canvas.click(row, 0, canvas.width(), Click::Row(place));
                }
                canvas.click(line, 1, cx.glyphs.sign_cells(), Click::Tick(place));
            }
            _ => {}
        }
        if place == actions.at {
            for row in line..line.saturating_add(height) {
                canvas.restyle(row, cx.theme.selected());
            }
            caret = Some(canvas.position(line, 0));
        }
        line = line.saturating_add(height);
    }
    // titles do not count
    let open = |from: usize, rows: usize| {
        actions.rows.iter().skip(from).take(rows).filter(|row| matches!(row, Row::Action(_))).count()
    };
    (caret, InSight::new(open(0, first), open(first, shown), open(0, actions.rows.len())))
}

/// English titles stand in capitals, Japanese ones in bold.
fn titled(canvas: &mut Canvas<'_>, row: usize, group: GroupId, count: usize) {
    let cx = canvas.cx();
    let title = cx.words.say(group.id());
    let title = if cx.words.lang() == Lang::En { title.to_uppercase() } else { title };
    let title = Line::new().plain(" ").add(title, cx.theme.style(Role::Title));
    canvas.line_with_right(row, &title, &Line::new().add(format!("{count} "), cx.theme.style(Role::Quiet)));
}

fn action(canvas: &mut Canvas<'_>, row: usize, fact: &ActionFact, mark: &str, two: bool) {
    let cx = canvas.cx();
    let quiet = cx.theme.style(Role::Quiet);
    let when = Line::new().add(format!("{} ", when(cx, fact)), quiet);
    let sign = match fact.action.owner {
        Owner::Them => cx.glyphs.waiting,
        Owner::Me if verbs::is_duty(&fact.action) => cx.glyphs.duty,
        Owner::Me => cx.glyphs.idea,
    };
    let head = Line::new().plain(mark).plain(sign).to(cells(mark).saturating_add(cx.glyphs.sign_cells())).plain(" ");
    let text = format!("{} {}", fact.action.time, fact.action.text);
    let text = text.trim_start();
    // the sort stands behind the words; where there is little room they give way, for nothing else says that it is a promise
    let sorted = |room: usize| match fact.action.kind {
        ActionKind::Todo => head.clone().plain(text),
        kind => {
            let sort = format!("  {}", label(cx.words, kind));
            let left = room.saturating_sub(head.cells()).saturating_sub(cells(&sort));
            head.clone().plain(fit(text, left, cx.glyphs.ellipsis)).add(sort, quiet)
        }
    };
    let name = fact.who.as_ref().map(|who| person_line::name(cx, who));
    match (two, name) {
        (true, Some(name)) => {
            canvas.line(row, &sorted(canvas.width()));
            let below = Line::new().to(cx.glyphs.sign_cells().saturating_add(2)).plain(name);
            canvas.line_with_right(row.saturating_add(1), &below, &when);
        }
        (true, None) => {
            let room = canvas.width().saturating_sub(when.cells()).saturating_sub(1);
            canvas.line_with_right(row, &sorted(room), &when);
        }
        (false, name) => {
            let day = when.cells().max(12);
            let room = canvas.width().saturating_sub(day).saturating_sub(2);
            let person = (room.saturating_mul(38) / 100).min(30);
            let what = room.saturating_sub(person).saturating_sub(2);
            canvas.line_at(row, 0, what, &sorted(what));
            canvas.line_at(row, what.saturating_add(2), person, &Line::from(name.unwrap_or_default()));
            canvas.line_at(row, canvas.width().saturating_sub(when.cells()), when.cells(), &when);
        }
    }
}

/// The day of an action in the words of its group.
fn when(cx: Cx<'_>, fact: &ActionFact) -> String {
    let (action, today) = (&fact.action, cx.now.today());
    match (action.owner, action.due) {
        (Owner::Them, None) => {
            cx.words.with("today-asked", [("day", value(days::month_day(cx.words, action.made_on, today)))])
        }
        (_, None) => cx.glyphs.nothing.to_owned(),
        (_, Some(due)) => days::due_word(cx.words, due, today),
    }
}

/// Nothing open: that is allowed, and how to write something down.
fn empty(canvas: &mut Canvas<'_>, actions: &Actions) {
    let cx = canvas.cx();
    let room = canvas.width().saturating_sub(4);
    let id = if actions.all.is_empty() { "actions-empty" } else { "actions-none-fit" };
    for (row, line) in wrap(&cx.words.say(id), room).into_iter().enumerate() {
        canvas.line_at(row.saturating_add(1), 2, room, &line.into());
    }
}
