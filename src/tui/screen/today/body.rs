//! Drawing the morning: the head, the rows, the card beside or below, the pulse; what leaves first when rows are short (P21).

use chrono::Timelike;
use ratatui::layout::Position;

use super::{
    pulse,
    rows::{About, Row},
};
use crate::{
    book::read::morning::{DeedToday, DoneToday, Morning},
    domain::{action::Owner, calendar::DayOff, facts::ActionFact, morning::PersonMorning},
    i18n::{Lang, days, reasons, words::value},
    keymap::{Action, Scope},
    text::{
        width::cells,
        wrap::{at_most, wrap},
    },
    tui::{
        canvas::{Canvas, Line},
        screen::{action_card, card, focus::Focus, verbs},
        spots::Click,
        theme::Role,
        view::Cx,
        widget::{more::InSight, person_line, scroll},
    },
};

/// What is drawn.
pub struct Shown<'a> {
    /// The facts.
    pub morning: &'a Morning,
    /// The rows.
    pub rows: &'a [Row],
    /// The selected row.
    pub at: usize,
    /// Its person.
    pub focus: &'a Focus,
}

impl Shown<'_> {
    /// Returns the action of the selected row where it is about nobody: it has no person whose card could stand there.
    fn about_nobody(&self) -> Option<&ActionFact> {
        match &self.rows.get(self.at)?.about {
            About::Action(fact) if fact.who.is_none() => Some(fact.as_ref()),
            _ => None,
        }
    }
}

/// From this width on the card stands beside the list.
const WIDE: usize = 110;
/// Below this width a row takes two lines.
const NARROW: usize = 60;

/// Lines of the reasons at the most.
const WHY: usize = 3;

/// Draws the morning. Returns the place of the selected row, where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, shown: &Shown<'_>) -> Option<Position> {
    let (width, height) = (canvas.width(), canvas.height());
    let mut top = 1;
    if height > 12 {
        canvas.rule(1);
        top = 2;
    }
    let body = height.saturating_sub(top);
    if width >= WIDE {
        let pulse_rows = if body > 20 { 4 } else { 0 };
        let list_rows = body.saturating_sub(pulse_rows);
        let list_width = width.saturating_mul(6) / 10;
        let divider = canvas.cx().glyphs.divider;
        let quiet = canvas.style(Role::Quiet);
        for row in top..top.saturating_add(list_rows) {
            canvas.line_at(row, list_width, 1, &Line::new().add(divider, quiet));
        }
        let cell = list_width.saturating_add(2);
        let mut beside = canvas.part(top, cell, list_rows, width.saturating_sub(cell));
        match shown.about_nobody() {
            Some(fact) => action_card::beside(&mut beside, fact),
            None => card::beside(&mut beside, shown.focus),
        }
        pulse::draw(&mut canvas.part(top.saturating_add(list_rows), 0, pulse_rows, width), shown.morning);
        let (caret, in_sight) = list(canvas.part(top, 0, list_rows, list_width), shown);
        head(&mut canvas, shown.morning, in_sight);
        return caret;
    }
    // below the list: the card takes 4 lines, the pulse 3; they leave in this order when the list needs the room
    let need = lines_of(canvas.cx(), shown.rows, width, body).max(6);
    let has_card = shown.focus.card.is_some() || shown.about_nobody().is_some();
    let card_rows = if width >= NARROW && has_card && body >= need.saturating_add(4).min(12) { 4 } else { 0 };
    let pulse_rows = if width >= NARROW && body >= need.saturating_add(card_rows).saturating_add(3) { 3 } else { 0 };
    let list_rows = body.saturating_sub(card_rows).saturating_sub(pulse_rows);
    if card_rows > 0 {
        let mut below = canvas.part(top.saturating_add(list_rows), 0, card_rows, width);
        match shown.about_nobody() {
            Some(fact) => action_card::below(&mut below, fact),
            None => card::below(&mut below, shown.focus),
        }
    }
    pulse::draw(
        &mut canvas.part(top.saturating_add(list_rows).saturating_add(card_rows), 0, pulse_rows, width),
        shown.morning,
    );
    let (caret, in_sight) = list(canvas.part(top, 0, list_rows, width), shown);
    head(&mut canvas, shown.morning, in_sight);
    caret
}

/// The date and the greeting; on the right how much there is to look at, and which rows of it are in sight.
fn head(canvas: &mut Canvas<'_>, morning: &Morning, in_sight: InSight) {
    let cx = canvas.cx();
    let words = cx.words;
    let who = if morning.profile.called.is_empty() { &morning.profile.name } else { &morning.profile.called };
    let greeting = if let Some(off) = morning.day_off {
        day_off(cx, off)
    } else {
        let hello = words.say(match cx.now.local.hour() {
            4..11 => "today-morning",
            11..18 => "today-afternoon",
            _ => "today-evening",
        });
        if who.is_empty() {
            hello
        } else {
            words.with("today-greeting", [("hello", value(hello)), ("who", value(who.as_str()))])
        }
    };
    let narrow = canvas.width() < NARROW;
    // what does not fit whole is left out whole
    let greeting = if narrow && morning.day_off.is_none() { String::new() } else { greeting };
    let date = if narrow { days::short_date(words, morning.today) } else { days::full_date(words, morning.today) };
    let conventions = (3, 1);
    let right = match morning.rows() {
        0 => words.say("today-all-clear"),
        rows if narrow => words.with("today-count-short", [("rows", value(rows))]),
        rows => words.with(
            "today-count",
            [("rows", value(rows)), ("minutes", value(morning.minutes(conventions.0, conventions.1)))],
        ),
    };
    let right = in_sight.behind(cx, Line::new().plain(right).plain(" "));
    let left = Line::new().plain(" ").add(date, cx.theme.style(Role::Title));
    let whole = left.clone().plain(format!("   {greeting}"));
    let fits = whole.cells().saturating_add(right.cells()) < canvas.width();
    canvas.line_with_right(0, if fits { &whole } else { &left }, &right);
}

fn day_off(cx: Cx<'_>, off: DayOff) -> String {
    let what = match off {
        DayOff::Holiday(holiday) => days::holiday_name(cx.words, holiday),
        _ => cx.words.say("today-day-off-own"),
    };
    cx.words.with("today-day-off", [("what", value(what))])
}

fn list(mut canvas: Canvas<'_>, shown: &Shown<'_>) -> (Option<Position>, InSight) {
    if !shown.rows.iter().any(Row::is_open) {
        empty(&mut canvas, shown.morning);
        return (None, InSight::default());
    }
    let (cx, width, height) = (canvas.cx(), canvas.width(), canvas.height());
    // no more rows are laid out than can be in sight
    let from = shown.at.saturating_sub(height);
    let near = shown.rows.iter().skip(from).take(height.saturating_mul(2).saturating_add(1));
    let heights: Vec<usize> = near.map(|row| height_of(cx, row, width)).collect();
    let first = scroll::first_of(&heights, shown.at.saturating_sub(from), height);
    let whole = scroll::whole_rows(&heights, first, height);
    let first_place = from.saturating_add(first);
    let mut line = 0_usize;
    let mut caret = None;
    for (place, row) in shown.rows.iter().enumerate().skip(first_place).take(whole) {
        let height = heights.get(place.saturating_sub(from)).copied().unwrap_or(1);
        draw_row(&mut canvas, line, row, place == shown.at);
        for below in 0..height {
            canvas.click(line.saturating_add(below), 0, canvas.width(), Click::Row(place));
        }
        if row.can_be_ticked() {
            canvas.click(line, 1, canvas.cx().glyphs.sign_cells(), Click::Tick(place));
        }
        if place == shown.at {
            for below in 0..height {
                canvas.restyle(line.saturating_add(below), canvas.cx().theme.selected());
            }
            caret = Some(canvas.position(line, 0));
        }
        line = line.saturating_add(height);
    }
    // titles do not count
    let open = |from: usize, rows: usize| shown.rows.iter().skip(from).take(rows).filter(|row| row.is_open()).count();
    (caret, InSight::new(open(0, first_place), open(first_place, whole), open(0, shown.rows.len())))
}

/// Returns how many lines rows take on a width; of more rows than `enough` each counts one, which is more than there is room for.
fn lines_of(cx: Cx<'_>, rows: &[Row], width: usize, enough: usize) -> usize {
    let (near, far) = rows.split_at(rows.len().min(enough));
    near.iter().map(|row| height_of(cx, row, width)).sum::<usize>().saturating_add(far.len())
}

/// Returns how many lines a row takes.
fn height_of(cx: Cx<'_>, row: &Row, width: usize) -> usize {
    match &row.about {
        About::Person(person) => why(cx, person, width).len().max(1).saturating_add(usize::from(width < NARROW)),
        About::Action(fact) if width < NARROW && fact.who.is_some() => 2,
        _ => 1,
    }
}

/// Returns why a person stands there, in the lines of its column; below the name where it is narrow.
fn why(cx: Cx<'_>, person: &PersonMorning, width: usize) -> Vec<String> {
    let at = if width < NARROW { below_sign(cx) } else { name_cells(width).saturating_add(8) };
    at_most(wrap(&reasons::reasons(cx.words, &person.reasons), width.saturating_sub(at).saturating_sub(1)), WHY)
}

/// Returns the cell where the second line of a row begins.
fn below_sign(cx: Cx<'_>) -> usize {
    cx.glyphs.sign_cells().saturating_add(2)
}

/// Returns the cells of a name in front of the reasons.
fn name_cells(width: usize) -> usize {
    (width.saturating_mul(3) / 10).clamp(14, 26)
}

fn draw_row(canvas: &mut Canvas<'_>, line: usize, row: &Row, selected: bool) {
    let cx = canvas.cx();
    let two = canvas.width() < NARROW;
    let mark = if selected { cx.glyphs.selected } else { " " };
    match &row.about {
        About::Title(count) => {
            let title = Line::new().plain(" ").add(section_title(cx, row.section.id()), cx.theme.style(Role::Title));
            canvas.line_with_right(line, &title, &Line::new().add(format!("{count} "), cx.theme.style(Role::Quiet)));
        }
        About::More(_) => {
            let text = cx.words.with("today-more", [("count", value(row.more.to_string()))]);
            canvas.line(line, &Line::new().plain(mark).plain("  ").add(text, cx.theme.style(Role::Quiet)));
        }
        About::Action(fact) => action_row(canvas, line, fact, mark, two),
        About::Person(person) => person_row(canvas, line, person, mark),
        About::Done(done) => done_row(canvas, line, done, mark),
    }
}

/// English titles stand in capitals, Japanese ones in bold.
fn section_title(cx: Cx<'_>, id: &str) -> String {
    let title = cx.words.say(id);
    if cx.words.lang() == Lang::En { title.to_uppercase() } else { title }
}

fn sign(cx: Cx<'_>, mark: &str, sign: &str) -> Line {
    Line::new().plain(mark).plain(sign).to(cells(mark).saturating_add(cx.glyphs.sign_cells())).plain(" ")
}

fn action_row(canvas: &mut Canvas<'_>, line: usize, fact: &ActionFact, mark: &str, two: bool) {
    let cx = canvas.cx();
    let action = &fact.action;
    let today = cx.now.today();
    let glyph = match action.owner {
        Owner::Them => cx.glyphs.waiting,
        Owner::Me if verbs::is_duty(action) => cx.glyphs.duty,
        Owner::Me => cx.glyphs.idea,
    };
    let when = match (action.owner, action.due) {
        (Owner::Them, None) => {
            cx.words.with("today-asked", [("day", value(days::near_date(cx.words, action.made_on, cx.now.today())))])
        }
        (Owner::Them, Some(due)) => {
            cx.words.with("today-expected", [("day", value(days::near_date(cx.words, due, cx.now.today())))])
        }
        (Owner::Me, Some(due)) if due < today => days::since(cx.words, due, today),
        (Owner::Me, Some(due)) => days::due_word(cx.words, due, today),
        (Owner::Me, None) => cx.words.say("today-no-day"),
    };
    let when = Line::new().add(format!("{when} "), cx.theme.style(Role::Quiet));
    let text = format!("{} {}", action.time, action.text);
    let head = sign(cx, mark, glyph);
    let Some(who) = &fact.who else {
        return canvas.line_with_right(line, &head.plain(text.trim_start()), &when);
    };
    let name = person_line::name(cx, who);
    if two {
        canvas.line(line, &head.plain(text.trim_start()));
        let below = Line::new().to(below_sign(cx)).plain(name).plain(" ");
        return canvas.line_with_right(line.saturating_add(1), &below.and(person_line::phase(cx, who)), &when);
    }
    let (what, person) = columns(canvas.width(), when.cells());
    canvas.line_at(line, 0, what, &head.plain(text.trim_start()));
    canvas.line_at(line, what.saturating_add(2), person, &Line::from(name));
    let phase_at = what.saturating_add(2).saturating_add(person).saturating_add(2);
    canvas.line_at(line, phase_at, 5, &person_line::phase(cx, who));
    let end = canvas.width().saturating_sub(when.cells());
    canvas.line_at(line, end, when.cells(), &when);
}

/// The cells of the text and of the person on a row of one line; the phase (5 cells) and the day stand behind them.
fn columns(width: usize, when: usize) -> (usize, usize) {
    let room = width.saturating_sub(when.max(10)).saturating_sub(5).saturating_sub(6);
    let person = (room.saturating_mul(4) / 10).clamp(10, 28);
    (room.saturating_sub(person), person)
}

fn person_row(canvas: &mut Canvas<'_>, line: usize, person: &PersonMorning, mark: &str) {
    let cx = canvas.cx();
    let width = canvas.width();
    let head = sign(cx, mark, cx.glyphs.idea).plain(person_line::name(cx, &person.who));
    let why = why(cx, person, width);
    let phase = person_line::phase(cx, &person.who);
    if width < NARROW {
        canvas.line(line, &head.plain(" ").and(phase));
        for (row, text) in (line.saturating_add(1)..).zip(why) {
            let below = Line::new().to(below_sign(cx)).add(text, cx.theme.style(Role::Quiet));
            canvas.line(row, &below);
        }
        return;
    }
    let name = name_cells(width);
    canvas.line_at(line, 0, name, &head);
    canvas.line_at(line, name.saturating_add(1), 5, &phase);
    let at = name.saturating_add(8);
    for (row, text) in (line..).zip(why) {
        canvas.line_at(row, at, width.saturating_sub(at).saturating_sub(1), &Line::from(text));
    }
}

fn done_row(canvas: &mut Canvas<'_>, line: usize, done: &DoneToday, mark: &str) {
    let cx = canvas.cx();
    let id = match done.deed {
        DeedToday::Done => "today-deed-done",
        DeedToday::Thanked => "today-deed-thanked",
        DeedToday::Talked => "today-deed-talked",
        DeedToday::Sent => "today-deed-sent",
        DeedToday::Gave => "today-deed-gave",
        DeedToday::Received => "today-deed-received",
    };
    let who = done.contact.as_ref().map(|who| person_line::name(cx, who)).unwrap_or_default();
    let text = cx.words.with(id, [("who", value(who)), ("text", value(done.text.as_str()))]);
    let good = cx.theme.style(Role::Good);
    let line_text = Line::new()
        .plain(mark)
        .add(cx.glyphs.done, good)
        .to(cells(mark).saturating_add(cx.glyphs.sign_cells()))
        .plain(" ");
    canvas.line(line, &line_text.add(text.trim(), cx.theme.style(Role::Quiet)));
}

/// An empty morning is a good one, and says so (`product.md` 4); the keys to go on, and where the people are.
fn empty(canvas: &mut Canvas<'_>, morning: &Morning) {
    let cx = canvas.cx();
    let wide = if canvas.width() >= NARROW { 8 } else { 2 };
    let room = canvas.width().saturating_sub(wide).saturating_sub(1);
    let mut row = usize::from(canvas.height() > 8).saturating_mul(2);
    let quiet = morning.quiet.as_ref().map(|quiet| reasons::quiet_card(cx.words, quiet.days, &quiet.who));
    for line in wrap(&quiet.unwrap_or_else(|| cx.words.say("today-empty")), room) {
        canvas.line_at(row, wide, room, &line.into());
        row = row.saturating_add(1);
    }
    let menu = (morning.active > 0).then_some((Action::Menu, "today-empty-people"));
    let keys = [
        (Action::NewPerson, "today-empty-c"),
        (Action::Received, "today-empty-r"),
        (Action::NewAction, "today-empty-t"),
    ];
    // an action that was left without a key stands in the menu
    let with_key = |(action, id): (Action, &'static str)| Some((cx.keys.key_of(Scope::Today, action)?.to_string(), id));
    for (key, id) in keys.into_iter().chain(menu).filter_map(with_key) {
        for (place, line) in wrap(&cx.words.say(id), room.saturating_sub(4)).into_iter().enumerate() {
            row = row.saturating_add(1);
            let key = Line::new().add(if place == 0 { key.as_str() } else { " " }, cx.theme.style(Role::Key));
            canvas.line_at(row, wide, room, &key.to(4).plain(line));
        }
    }
}
