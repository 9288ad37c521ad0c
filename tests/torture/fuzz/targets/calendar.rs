//! iCalendar: whatever a text says, the calendar has the lines that are meant, and the text comes back.

use enishi::{
    domain::{action::ActionState, id::Id},
    text::safe::safe_lines,
    transfer::export::ics::{Birthday, Task, write},
};

use super::clean::unfolded;

/// Lines of a calendar with one to-do and one birthday: four and one of its own, eleven of each.
const LINES: usize = 27;

/// Writes a to-do and a birthday that say the text everywhere.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let changed = "2026-11-20T01:02:03Z".parse().expect("an instant");
    let due = "2026-11-24".parse().ok();
    let task = Task {
        id: Id::fresh(),
        changed,
        summary: text.clone(),
        description: format!("x{text}"),
        categories: vec![text.clone(), text.clone()],
        state: ActionState::Open,
        due,
        time: text.clone(),
        done_on: None,
    };
    let birthday = Birthday { id: Id::fresh(), changed, summary: text.clone(), day: "--02-29".to_owned() };
    let lines = unfolded(&write(&[task], &[birthday]));
    assert_eq!(lines.len(), LINES, "{lines:#?}");
    for begin in ["BEGIN:VCALENDAR", "BEGIN:VTODO", "BEGIN:VEVENT", "END:VTODO", "END:VEVENT", "END:VCALENDAR"] {
        assert_eq!(lines.iter().filter(|line| *line == begin).count(), 1, "{begin}");
    }
    let told: Vec<String> = lines.iter().filter_map(|line| line.strip_prefix("SUMMARY:")).map(unescaped).collect();
    let meant = safe_lines(&text).into_string();
    assert_eq!(told, [meant.clone(), meant]);
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n') => text.push('\n'),
                Some(sign @ ('\\' | ';' | ',')) => text.push(sign),
                other => panic!("an escape that there is none: {other:?}"),
            },
            (';' | ',', _) => panic!("a bare {letter}"),
            _ => text.push(letter),
        }
    }
    text
}
