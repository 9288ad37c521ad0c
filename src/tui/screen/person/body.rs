//! Drawing the page of a person: the head, the tabs, the rows of the tab.

use ratatui::layout::Position;

use super::{Leaf, PersonView, rows};
use crate::{
    domain::{action::Owner, facts::CardFacts},
    i18n::{days, words::value},
    keymap::Action,
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        screen::card,
        spots::Click,
        theme::Role,
        view::Cx,
        widget::{more::InSight, person_line, scroll},
    },
};

/// Cells of one side of the bar of twelve weeks.
const HALF: usize = 10;

/// Cells between the parts of a line of the head.
const GAP: usize = 3;

/// Draws the page; returns the place of the selected row, where the unseen cursor rests.
pub fn draw(mut canvas: Canvas<'_>, view: &PersonView) -> Option<Position> {
    let cx = canvas.cx();
    let back = Line::new().add(format!("{} ", cx.words.say("person-back")), cx.theme.style(Role::Quiet));
    let place = Line::new().plain(" ").add(cx.words.say("person-title"), cx.theme.style(Role::Title));
    canvas.line_with_right(0, &place, &back.clicked(1, Click::Act(Action::Leave)));
    canvas.rule(1);
    let (height, width) = (canvas.height().saturating_sub(2), canvas.width());
    let mut inside = canvas.part(2, 1, height, width.saturating_sub(2));
    let Some(card) = &view.focus.card else {
        for (row, line) in wrap(&cx.words.say("reason-in-trash"), inside.width()).into_iter().enumerate() {
            inside.line(row, &line.into());
        }
        return Some(inside.position(0, 0));
    };
    let head = head(cx, card, inside.width());
    // the tabs and the rows need their room before the head is told whole
    let head_rows = head.len().min(height / 3).max(1);
    for (row, line) in head.iter().take(head_rows).enumerate() {
        inside.line(row, line);
    }
    let name = person_line::phase(cx, &view.who);
    let at = inside.width().saturating_sub(name.cells());
    inside.line_at(0, at, name.cells(), &name);
    let top = head_rows.saturating_add(1);
    let (rows, cells) = (inside.height().saturating_sub(top), inside.width());
    let (caret, in_sight) = list(&mut inside.part(top, 0, rows, cells), view);
    tabs(&mut inside, head_rows, view, &in_sight.sign(cx));
    caret
}

/// Who she is, in as many lines as are known. What does not fit into its line is left out whole; the last tab has all of it.
fn head(cx: Cx<'_>, card: &CardFacts, width: usize) -> Vec<Line> {
    let contact = &card.contact;
    let words = cx.words;
    let quiet = cx.theme.style(Role::Quiet);
    let tags: Vec<String> = contact.tags.iter().map(|tag| format!("#{tag}")).collect();
    let met =
        contact.met_on.map(|on| words.with("person-met", [("day", value(days::month_day(words, on, cx.now.today())))]));
    let via = Some(&contact.introduced_by).filter(|via| !via.is_empty());
    let via = via.map(|via| words.with("person-via", [("who", value(via.as_str()))]));
    let cadence = cx.conventions.cadence(contact.cadence_days, contact.trust_phase);
    let rhythm = words.with("person-rhythm", [("every", value(days::rhythm(words, cadence)))]);
    let next = card.actions.iter().filter(|action| action.owner == Owner::Me).find_map(|action| action.due);
    let next = next.map(|due| words.with("person-next", [("day", value(days::due_word(words, due, cx.now.today())))]));
    let said = |text: String| Line::new().add(text, quiet);
    let name = Line::new().add(card::full_name(cx, card), cx.theme.style(Role::Title));
    let about = vec![Line::from(card::about(card)), said(tags.join(" "))];
    let reach = [Some(card::addresses(card)), met, via].into_iter().flatten().map(Line::from).collect();
    let rhythm = vec![said(rhythm), card::last_talk(cx, card), said(next.unwrap_or_default())];
    let lines = [vec![name], about, reach, rhythm, vec![card::weeks(cx, card, HALF)]];
    lines.into_iter().map(|parts| fitting(parts, width)).filter(|line| !line.is_blank()).collect()
}

/// Puts parts side by side as far as they fit whole; the first one always stands.
fn fitting(parts: Vec<Line>, width: usize) -> Line {
    parts.into_iter().filter(|part| !part.is_blank()).fold(Line::new(), |line, part| {
        let gap = if line.is_empty() { 0 } else { GAP };
        let need = line.cells().saturating_add(gap).saturating_add(part.cells());
        if gap > 0 && need > width { line } else { line.plain(" ".repeat(gap)).and(part) }
    })
}

/// The tabs in a rule; where they do not fit, the one that is open and its number. At its right end stands which rows are in sight.
fn tabs(canvas: &mut Canvas<'_>, row: usize, view: &PersonView, sign: &Line) {
    let cx = canvas.cx();
    canvas.rule(row);
    let name = |leaf: Leaf| {
        let count = rows::of(leaf, view).iter().filter(|about| about.is_open()).count();
        let name = cx.words.say(leaf.id());
        if matches!(leaf, Leaf::Phase | Leaf::About) { name } else { format!("{name} {count}") }
    };
    let mut whole = Line::new();
    for (place, leaf) in Leaf::ALL.into_iter().enumerate() {
        let (text, role) = if leaf == view.leaf {
            (format!("[{}]", name(leaf)), Role::Title)
        } else {
            (format!(" {} ", name(leaf)), Role::Plain)
        };
        whole = whole.add(text, cx.theme.style(role)).clicked(1, Click::Part(place));
    }
    let keys = Line::new().add(" [ ] ", cx.theme.style(Role::Key));
    let sign = if sign.is_empty() { Line::new() } else { Line::from(" ").and(sign.clone()).plain(" ") };
    let behind = canvas.width().saturating_sub(sign.cells().saturating_add(1));
    canvas.line_at(row, behind, usize::MAX, &sign);
    let room = behind.saturating_sub(2);
    let whole = Line::from(" ").and(whole).plain(" ");
    if whole.cells() <= room {
        canvas.line_at(row, 2, room, &whole);
        // the keys stand apart from the tabs, or not at all
        if whole.cells().saturating_add(keys.cells()) < room {
            canvas.line_at(row, behind.saturating_sub(keys.cells()), keys.cells(), &keys);
        }
        return;
    }
    let place = Leaf::ALL.iter().position(|leaf| *leaf == view.leaf).unwrap_or(0).saturating_add(1);
    let one = Line::from(" ")
        .add(format!("[{}]", name(view.leaf)), cx.theme.style(Role::Title))
        .plain(format!(" {place}/{} ", Leaf::ALL.len()));
    let line = one.clone().and(keys);
    canvas.line_at(row, 2, room, if line.cells() <= room { &line } else { &one });
}

fn list(canvas: &mut Canvas<'_>, view: &PersonView) -> (Option<Position>, InSight) {
    let cx = canvas.cx();
    let about = view.rows();
    let width = canvas.width().saturating_sub(2);
    if about.is_empty() {
        for (row, line) in wrap(&cx.words.say(view.leaf.empty()), width).into_iter().enumerate() {
            canvas.line_at(row, 2, width, &line.into());
        }
        return (Some(canvas.position(0, 0)), InSight::default());
    }
    // no more rows are laid out than can be in sight
    let from = view.at.saturating_sub(canvas.height());
    let shown: Vec<Vec<Line>> = about
        .iter()
        .skip(from)
        .take(canvas.height().saturating_mul(2).saturating_add(1))
        .map(|about| rows::lines(*about, view, cx, width))
        .collect();
    let heights: Vec<usize> = shown.iter().map(Vec::len).collect();
    let at = view.at.saturating_sub(from);
    let first = scroll::first_of(&heights, at, canvas.height());
    let in_sight = scroll::whole_rows(&heights, first, canvas.height());
    let (mut row, mut caret) = (0_usize, None);
    for (place, lines) in shown.iter().enumerate().skip(first) {
        if place == at {
            caret = Some(canvas.position(row, 0));
        }
        for (part, line) in lines.iter().enumerate() {
            let mark = if place == at && part == 0 { cx.glyphs.selected } else { " " };
            canvas.line(row, &Line::new().plain(mark).plain(" ").and(line.clone()));
            canvas.click(row, 0, canvas.width(), Click::Row(place.saturating_add(from)));
            if place == at {
                canvas.restyle(row, cx.theme.selected());
            }
            row = row.saturating_add(1);
        }
        if row >= canvas.height() {
            break;
        }
    }
    (caret, InSight::new(from.saturating_add(first), in_sight, about.len()))
}
