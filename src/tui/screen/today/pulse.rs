//! The pulse: one row of facts about the last weeks, one goal, what is missing. No judgement.

use chrono::NaiveDate;

use crate::{
    book::read::morning::Morning,
    domain::{balance, exchange::Direction},
    i18n::{days, people, reasons, words::value},
    text::width::cells,
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
    },
};

/// Draws the pulse: a rule and at most three rows.
pub fn draw(canvas: &mut Canvas<'_>, morning: &Morning) {
    if canvas.height() < 2 {
        return;
    }
    let cx = canvas.cx();
    let words = cx.words;
    canvas.rule(0);
    let (gave, received) = (morning.weeks4.count_all(Direction::Given), morning.weeks4.count_all(Direction::Received));
    let word = people::label(words, balance::word_of(&morning.weeks4));
    let sums = Line::new()
        .plain(" ")
        .plain(words.say("pulse-4-weeks"))
        .plain("  ")
        .add(format!("{} ", cx.glyphs.gave), cx.theme.style(Role::Gave))
        .plain(words.with("pulse-gave", [("count", value(gave))]))
        .plain("   ")
        .add(format!("{} ", cx.glyphs.received), cx.theme.style(Role::Received))
        .plain(words.with("pulse-received", [("count", value(received))]))
        .plain(if gave.saturating_add(received) == 0 { String::new() } else { format!("   {word}") });
    let network =
        words.with("pulse-network", [("people", value(morning.active)), ("active", value(morning.active_30))]);
    whole(canvas, 1, &sums, &Line::new().add(format!("{network} "), cx.theme.style(Role::Quiet)));
    let goal = morning.goals.first().map(|goal| {
        let far = |due: NaiveDate| due.signed_duration_since(morning.today).num_days() > 14;
        let day = |due| {
            if far(due) { days::month_day(words, due, morning.today) } else { days::echo(words, due, morning.today) }
        };
        let due = goal.due.map(|due| format!("  {}", day(due))).unwrap_or_default();
        Line::new()
            .plain(" ")
            .add(words.say("pulse-goal"), cx.theme.style(Role::Quiet))
            .plain(format!(" {}{due}", goal.text))
    });
    let gap = if morning.gaps.is_empty() {
        Line::new()
    } else {
        let kinds: Vec<String> = morning.gaps.iter().map(|kind| people::label(words, *kind)).collect();
        Line::new()
            .add(words.with("pulse-gap", [("kinds", value(kinds.join(", ")))]), cx.theme.style(Role::Quiet))
            .plain(" ")
    };
    match &morning.quiet {
        // after two quiet weeks this says more than a goal
        Some(quiet) => {
            // a name is there whole or not at all
            let room = canvas.width().saturating_sub(2);
            let card = |names| reasons::quiet_card(words, quiet.days, quiet.who.get(..names).unwrap_or_default());
            let mut cards = (0..=quiet.who.len()).rev().map(card);
            let fitting = cards.find(|card| cells(card) <= room).unwrap_or_else(|| card(0));
            canvas.line(2, &Line::new().plain(" ").plain(fitting));
        }
        None => whole(canvas, 2, &goal.unwrap_or_default(), &gap),
    }
}

/// Draws a line with a part at the right edge, which is left out whole where the two do not fit side by side.
fn whole(canvas: &mut Canvas<'_>, row: usize, left: &Line, right: &Line) {
    let fits = left.cells().saturating_add(right.cells()) < canvas.width();
    canvas.line_with_right(row, left, if fits { right } else { &EMPTY });
}

static EMPTY: Line = Line::EMPTY;
