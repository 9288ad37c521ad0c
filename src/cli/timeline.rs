//! The timeline of one person as rows: support, talks, actions, notes, needs, concerns, steps of trust, newest first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::{
    book::read::person::Timeline,
    cli::{
        session::Session,
        table::{Cell, Table},
    },
    domain::exchange::Direction,
    i18n::{
        Words,
        days::near_date,
        people::{deed, label},
    },
};

struct Moment {
    on: NaiveDate,
    table: &'static str,
    what: String,
    text: String,
    id: String,
}

/// Returns at most `most` rows.
pub fn table(timeline: &Timeline, most: usize, session: &Session) -> Table {
    let mut moments = moments(timeline, &session.words);
    moments.sort_by_key(|moment| Reverse(moment.on));
    let mut table = Table::new(&["on", "record", "what", "text"]);
    for moment in moments.into_iter().take(most) {
        table.push(
            moment.id,
            vec![
                Cell::both(&near_date(&session.words, moment.on, session.today()), &moment.on.to_string()),
                Cell::both(&session.words.say(&format!("record-{}", moment.table.replace('_', "-"))), moment.table),
                Cell::text(&moment.what),
                Cell::text(&moment.text),
            ],
        );
    }
    table
}

fn moments(timeline: &Timeline, words: &Words) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut push = |on, table, what: String, text: &str, id: String| {
        moments.push(Moment { on, table, what, text: text.to_owned(), id });
    };
    for one in &timeline.exchanges {
        let side = match one.direction {
            Direction::Given => "▸",
            Direction::Received => "◂",
        };
        let text = if one.text.is_empty() { deed(words, one.kind, one.direction) } else { one.text.clone() };
        push(one.on, "exchange", format!("{side} {}", label(words, one.kind)), &text, one.id.to_string());
    }
    for one in &timeline.touches {
        let how = one.channel.map(|channel| format!("{}, ", label(words, channel))).unwrap_or_default();
        push(one.on, "touch", format!("{how}{}", label(words, one.way)), &one.text, one.id.to_string());
    }
    for one in &timeline.actions {
        let on = one.done_on.unwrap_or(one.made_on);
        push(
            on,
            "action",
            format!("{}, {}", label(words, one.kind), label(words, one.state)),
            &one.text,
            one.id.to_string(),
        );
    }
    for one in &timeline.notes {
        push(one.on, "note", String::new(), &one.text, one.id.to_string());
    }
    for one in &timeline.needs {
        push(one.opened_on, "need", label(words, one.state), &one.text, one.id.to_string());
    }
    for one in &timeline.concerns {
        let state = words.say(if one.settled_on.is_some() { "concern-settled" } else { "concern-open" });
        push(one.opened_on, "concern", state, &one.text, one.id.to_string());
    }
    for one in &timeline.phases {
        push(one.on, "phase_change", label(words, one.now), "", one.id.to_string());
    }
    moments
}
