//! The first start in a real terminal: nothing is written before the end, and it is asked once.

use rustix::process::{Pid, Signal, kill_process};

use super::Terminal;

const STEP_ONE: &str = "step 1 of 2";
const MORNING: &str = "Thank Lisa";

fn has(rows: &[String], text: &str) -> bool {
    rows.iter().any(|row| row.contains(text))
}

fn is_empty(home: &std::path::Path) -> bool {
    std::fs::read_dir(home).expect("the home").next().is_none()
}

#[test]
fn who_leaves_the_first_start_is_told_how_to_come_back_and_nothing_is_written() {
    // Ctrl-C, and Esc
    for bytes in ["\u{3}", "\u{1b}"] {
        let home = tempfile::tempdir().expect("a folder");
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.until("the first step", |rows| has(rows, STEP_ONE));
        for keys in ["\t", "Misaki"] {
            terminal.send_and_wait(keys);
        }
        terminal.send(bytes);
        terminal.ends_well(0);
        assert!(has(&terminal.rows(), "Nothing was written"), "{}", terminal.rows().join("\n"));
        assert!(is_empty(home.path()), "something was written");
    }
}

#[test]
fn a_signal_at_the_first_start_gives_the_terminal_back_and_leaves_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.until("the first step", |rows| has(rows, STEP_ONE));
    let pid = terminal.child.process_id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    kill_process(pid.expect("a program"), Signal::TERM).expect("a signal");
    terminal.ends_well(128 + 15);
    assert!(is_empty(home.path()), "something was written");
}

#[test]
fn the_first_start_ends_in_the_morning_and_is_not_asked_again() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.until("the first step", |rows| has(rows, STEP_ONE));
    for keys in ["\t", "Misaki", "\t", "4", "\r", "Lisa < looked at my page", "\r", "\r"] {
        terminal.send_and_wait(keys);
    }
    terminal.until("the morning", |rows| has(rows, MORNING) && has(rows, "Misaki"));
    terminal.send("q");
    terminal.ends_well(0);
    let mut again = Terminal::start(home.path(), &[]);
    again.until("the morning", |rows| has(rows, MORNING));
    let raw = again.seen(|seen| String::from_utf8_lossy(&seen.raw).into_owned());
    assert!(!raw.contains(STEP_ONE), "it is asked again");
    again.send("q");
    again.ends_well(0);
}

#[test]
fn what_cannot_be_opened_is_no_first_start() {
    let home = tempfile::tempdir().expect("a folder");
    let book = home.path().join("book.db");
    std::fs::write(&book, "Dear diary, this is a text and no database at all.").expect("a file");
    let terminal = Terminal::start(home.path(), &["--db", &book.to_string_lossy()]);
    terminal.until("the fault", |rows| has(rows, "error: "));
    assert!(!has(&terminal.rows(), STEP_ONE));
    assert_eq!(std::fs::read_to_string(&book).expect("the file"), "Dear diary, this is a text and no database at all.");
}
