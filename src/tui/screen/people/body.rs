//! Drawing the list of people: the head with filter and order, the rows, the card, how many stand in each phase.

use ratatui::layout::Position;

use super::People;
use crate::{
    domain::{
        listed::{Listed, NextStep, Order, by_phase},
        phase::TrustPhase,
    },
    i18n::{days, people::label, words::value},
    text::{width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        screen::layout::{self, NARROW},
        spots::Click,
        theme::Role,
        view::Cx,
        widget::{diverging, more::InSight, person_line, scroll},
    },
};

/// Cells of one side of the bar.
const HALF: usize = 5;
/// Cells of the columns behind the name and the role: phase, last talk, what comes next, the bar.
const PHASE: usize = 7;
const LAST: usize = 8;
const NEXT: usize = 11;
const BAR: usize = 2 * HALF + 2;

/// Draws the list; returns where the caret stands, or where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, people: &People) -> Option<Position> {
    let top = layout::below_head(&mut canvas);
    let height = canvas.height().saturating_sub(top);
    let phases = usize::from(height > 16 && canvas.width() >= NARROW).saturating_mul(2);
    let body = height.saturating_sub(phases);
    if phases > 0 {
        foot(&mut canvas, top.saturating_add(body), people);
    }
    let focus = Some(&people.focus).filter(|_| !people.hides_card);
    let part = layout::with_card(&mut canvas, top, body, people.shown.len().saturating_add(1), focus);
    let (rest, in_sight) = list(&mut canvas.at(part), people);
    head(&mut canvas, people, in_sight).or(rest)
}

/// Cells kept free behind the caret of an empty filter.
const COMPOSED: usize = 6;

/// The place, how many of how many, the order; the filter while it is typed and while it holds; which rows are in sight.
fn head(canvas: &mut Canvas<'_>, people: &People, in_sight: InSight) -> Option<Position> {
    let cx = canvas.cx();
    let words = cx.words;
    let active = people.all.iter().filter(|person| !person.archived).count();
    let title = Line::new().plain(" ").add(words.say("view-people"), cx.theme.style(Role::Title));
    let (shown, narrow) = (people.shown.len(), canvas.width() < NARROW);
    if people.typing {
        let cell = canvas.line_at(0, 0, usize::MAX, &title.plain("  ").add("/ ", cx.theme.style(Role::Key)));
        let count = Line::new()
            .add(words.with("people-fit", [("count", value(shown))]), cx.theme.style(Role::Quiet))
            .plain(" ");
        let count = in_sight.behind(cx, count);
        let width = canvas.width();
        let room = width.saturating_sub(cell).saturating_sub(count.cells()).saturating_sub(1);
        canvas.line_at(0, width.saturating_sub(count.cells()), count.cells(), &count);
        let hint = Line::new().add(words.say("people-filter-hint"), cx.theme.style(Role::Quiet));
        // room for what an input method composes; where the rest is too narrow nothing is said
        if people.filter.is_empty() && hint.cells().saturating_add(COMPOSED) <= room {
            canvas.line_at(0, cell.saturating_add(COMPOSED), hint.cells(), &hint);
        }
        return Some(people.filter.draw(&mut canvas.part(0, cell, 1, room), 0, 0));
    }
    let count = if people.filter.is_empty() {
        words.with("people-count", [("count", value(active))])
    } else {
        words.with("people-count-of", [("count", value(shown)), ("all", value(active))])
    };
    let order = words.say(order_id(people.order));
    let order = if narrow { String::new() } else { words.with("people-sort", [("by", value(order))]) };
    let filter = match people.filter.text() {
        "" => Line::new(),
        text => Line::new().add("   / ", cx.theme.style(Role::Key)).add(text, cx.theme.style(Role::Title)),
    };
    let left =
        title.plain(format!("  {count}")).plain(if order.is_empty() { String::new() } else { format!("   {order}") });
    layout::head(canvas, &left.and(filter), people.marked.len(), in_sight);
    None
}

const fn order_id(order: Order) -> &'static str {
    match order {
        Order::Next => "people-by-next",
        Order::Name => "people-by-name",
        Order::LastTalk => "people-by-last-talk",
        Order::Phase => "people-by-phase",
    }
}

/// How many stand in each phase.
fn foot(canvas: &mut Canvas<'_>, row: usize, people: &People) {
    let cx = canvas.cx();
    canvas.rule(row);
    let quiet = cx.theme.style(Role::Quiet);
    let line = |named: bool| {
        TrustPhase::ALL.into_iter().zip(by_phase(&people.all)).fold(Line::new(), |line, (phase, count)| {
            let number = phase.number();
            let name = if named { format!(" {}", label(cx.words, phase)) } else { String::new() };
            let gap = if line.is_empty() { " " } else { "   " };
            line.plain(gap)
                .plain(number.to_string())
                .add(cx.glyphs.steps(number), quiet)
                .plain(format!("{name} {count}"))
        })
    };
    // where the names do not fit the steps say it
    let whole = line(true);
    let line = if whole.cells() <= canvas.width() { whole } else { line(false) };
    canvas.line(row.saturating_add(1), &line);
}

fn list(canvas: &mut Canvas<'_>, people: &People) -> (Option<Position>, InSight) {
    let cx = canvas.cx();
    if people.shown.is_empty() {
        empty(canvas, people);
        return (None, InSight::default());
    }
    let two = canvas.width() < NARROW;
    let columns = Columns::of(canvas.width());
    let titled = usize::from(!two && canvas.height() > 6);
    if titled > 0 {
        titles(canvas, columns);
    }
    let each = if two { 2 } else { 1 };
    let room = canvas.height().saturating_sub(titled) / each;
    let most = people.rows().map(|person| person.given.max(person.received)).max().unwrap_or(1);
    let first = scroll::first_row(people.at.saturating_sub(room / 2), people.at, people.shown.len(), room);
    let mut caret = None;
    for (line, (place, person)) in people.rows().enumerate().skip(first).take(room).enumerate() {
        let row = titled.saturating_add(line.saturating_mul(each));
        let mark = match (people.marked.contains(&person.who.id), place == people.at) {
            (true, _) => cx.glyphs.marked,
            (false, true) => cx.glyphs.selected,
            (false, false) => " ",
        };
        if two {
            two_lines(canvas, row, person, mark);
        } else {
            one_line(canvas, row, person, mark, columns);
        }
        for row in row..row.saturating_add(each) {
            canvas.click(row, 0, canvas.width(), Click::Row(place));
            if place == people.at {
                canvas.restyle(row, cx.theme.selected());
            }
        }
        if !two {
            bar(canvas, row, person, columns, most);
        }
        if place == people.at {
            caret = Some(canvas.position(row, 0));
        }
    }
    let all = people.shown.len();
    (caret, InSight::new(first, room.min(all), all))
}

/// The cells of the name and of the role; the other columns are fixed.
#[derive(Debug, Clone, Copy)]
struct Columns {
    name: usize,
    role: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let room = width.saturating_sub(2).saturating_sub(PHASE + LAST + NEXT + BAR);
        let role = if room < 24 { 0 } else { room.saturating_mul(45) / 100 };
        Self { name: room.saturating_sub(role), role }
    }

    /// Returns where each column begins: role, phase, last talk, next step, bar.
    fn begins(self) -> [usize; 5] {
        let role = self.name.saturating_add(2);
        let phase = role.saturating_add(self.role);
        let last = phase.saturating_add(PHASE);
        let next = last.saturating_add(LAST);
        [role, phase, last, next, next.saturating_add(NEXT)]
    }
}

fn titles(canvas: &mut Canvas<'_>, columns: Columns) {
    let cx = canvas.cx();
    let style = cx.theme.style(Role::Title);
    let [role, phase, last, next, bar] = columns.begins();
    let sides =
        cx.words.with("people-head-bar", [("received", value(cx.glyphs.received)), ("gave", value(cx.glyphs.gave))]);
    let heads = [
        (1, "people-head-name"),
        (role, "people-head-who"),
        (phase, "people-head-phase"),
        (last, "people-head-last"),
        (next, "people-head-next"),
    ];
    for (cell, id) in heads.into_iter().filter(|(_, id)| columns.role > 0 || *id != "people-head-who") {
        canvas.line_at(0, cell, usize::MAX, &Line::new().add(cx.words.say(id), style));
    }
    let at = bar.saturating_add((2 * HALF + 1).saturating_sub(cells(&sides)) / 2);
    canvas.line_at(0, at, usize::MAX, &Line::new().add(sides, style));
}

fn one_line(canvas: &mut Canvas<'_>, row: usize, person: &Listed, mark: &str, columns: Columns) {
    let cx = canvas.cx();
    let [role, phase, last, next, _] = columns.begins();
    canvas.line_at(row, 0, columns.name.saturating_add(1), &Line::new().plain(mark).plain(name(cx, person)));
    if columns.role > 0 {
        canvas.line_at(row, role, columns.role.saturating_sub(1), &Line::from(person.about()));
    }
    canvas.line_at(row, phase, PHASE, &person_line::phase(cx, &person.who));
    canvas.line_at(
        row,
        last,
        LAST.saturating_sub(1),
        &Line::new().add(last_talk(cx, person), cx.theme.style(Role::Quiet)),
    );
    canvas.line_at(row, next, NEXT.saturating_sub(1), &Line::from(next_step(cx, person)));
}

/// The bar, drawn over the mark of the selected row.
fn bar(canvas: &mut Canvas<'_>, row: usize, person: &Listed, columns: Columns, most: u32) {
    let [.., at] = columns.begins();
    canvas.unmark(row, at, 2 * HALF + 1);
    let bar = diverging::bar(canvas.cx(), person.received, person.given, most, HALF);
    canvas.line_at(row, at, BAR, &bar);
}

fn two_lines(canvas: &mut Canvas<'_>, row: usize, person: &Listed, mark: &str) {
    let cx = canvas.cx();
    let quiet = cx.theme.style(Role::Quiet);
    canvas.line_with_right(
        row,
        &Line::new().plain(mark).plain(name(cx, person)),
        &person_line::phase(cx, &person.who).plain(" "),
    );
    let about = Line::new().plain("   ").add(person.about(), quiet);
    let when = Line::new().plain(next_step(cx, person)).add(format!("  {} ", last_talk(cx, person)), quiet);
    canvas.line_with_right(row.saturating_add(1), &about, &when);
}

/// The name, with its reading where the language of the screen does not read the name.
fn name(cx: Cx<'_>, person: &Listed) -> String {
    let called = person_line::name(cx, &person.who);
    if person.archived { cx.words.with("people-archived", [("name", value(called))]) } else { called }
}

fn last_talk(cx: Cx<'_>, person: &Listed) -> String {
    let nothing = || cx.glyphs.nothing.to_owned();
    person.last_talk.map_or_else(nothing, |day| days::ago_short(cx.words, day, cx.now.today()))
}

fn next_step(cx: Cx<'_>, person: &Listed) -> String {
    match person.next {
        NextStep::Due(due) => days::due_word(cx.words, due, cx.now.today()),
        NextStep::Waiting => cx.words.say("people-waiting"),
        NextStep::Open => cx.words.say("people-open"),
        NextStep::Nothing => cx.glyphs.nothing.to_owned(),
    }
}

/// Nobody here: why, and how to go on.
fn empty(canvas: &mut Canvas<'_>, people: &People) {
    let cx = canvas.cx();
    let room = canvas.width().saturating_sub(4);
    let id = if people.all.is_empty() { "people-empty" } else { "people-none-fit" };
    for (row, line) in wrap(&cx.words.say(id), room).into_iter().enumerate() {
        canvas.line_at(row.saturating_add(1), 2, room, &line.into());
    }
}
