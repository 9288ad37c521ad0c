//! The screen beside another program that writes: an act is done once or not at all, and never in silence.

use std::time::Instant;

use enishi::{
    book::{Book, Command, Places, command::ActionCommand, demo::DemoBook},
    domain::facts::ActionFact,
    i18n::Lang,
};
use rusqlite::Connection;

use crate::stage::{MORNING, Stage, demo};

/// An example on the stage, and a second program at the same book.
fn beside() -> (Stage, Connection) {
    let (book, dir) = demo(DemoBook::Salon, MORNING);
    let other = Connection::open(dir.path().join("book.db")).expect("the same book");
    let mut stage = Stage::over(book, dir, Lang::En);
    // the first person of the list
    stage.press("j j");
    (stage, other)
}

fn count(other: &Connection, what: &str) -> i64 {
    other.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).expect("a count")
}

const LOCK: &str = "BEGIN EXCLUSIVE";
const FREE: &str = "ROLLBACK";

#[test]
fn a_line_that_found_the_book_locked_is_saved_once_when_it_is_free() {
    let (mut stage, other) = beside();
    let before = count(&other, "note");
    stage.press("n «frost on the glass»");
    other.execute_batch(LOCK).expect("locked");
    stage.press("Enter");
    assert!(stage.screen(80, 24).contains("Another window is writing"), "{}", stage.screen(80, 24));
    other.execute_batch(FREE).expect("free");
    stage.press("Enter Enter");
    stage.wait(1_000);
    assert_eq!(count(&other, "note"), before + 1);
    assert!(!stage.app.has_left());
}

#[test]
fn an_undo_that_waited_takes_one_act_back() {
    let (mut stage, other) = beside();
    stage.press("n «one» Enter n «two» Enter");
    let acts = count(&other, "op");
    other.execute_batch(LOCK).expect("locked");
    stage.press("u j k");
    other.execute_batch(FREE).expect("free");
    stage.wait(1_000).wait(1_000);
    assert_eq!(count(&other, "op"), acts + 1);
}

#[test]
fn escape_lets_the_wait_go_and_keeps_the_line() {
    let (mut stage, other) = beside();
    let before = count(&other, "note");
    stage.press("n «half»");
    other.execute_batch(LOCK).expect("locked");
    stage.press("Enter Esc");
    assert!(stage.screen(80, 24).contains("Not saved"), "{}", stage.screen(80, 24));
    other.execute_batch(FREE).expect("free");
    stage.wait(1_000);
    assert_eq!(count(&other, "note"), before);
    assert!(stage.screen(80, 24).contains("half"));
    stage.press("Enter");
    assert_eq!(count(&other, "note"), before + 1);
}

#[test]
fn what_waits_when_the_program_ends_is_written_or_told() {
    let (mut stage, other) = beside();
    let before = count(&other, "note");
    stage.press("n «last word»");
    other.execute_batch(LOCK).expect("locked");
    stage.press("Enter");
    other.execute_batch(FREE).expect("free");
    assert_eq!(stage.app.end(Instant::now()), None);
    assert_eq!(count(&other, "note"), before + 1);
}

#[test]
fn what_another_program_wrote_beside_a_draft_is_shown() {
    let (mut stage, other) = beside();
    let clock = crate::stage::clock(MORNING);
    let path = stage.dir.path().join("book.db");
    let mut second = Book::open(&path, Places::default(), clock, "test").expect("the same book");
    let due = second.due().expect("actions");
    let row = |fact: &&ActionFact| stage.screen(120, 40).contains(&format!("☐ {}", fact.action.text));
    let fact = due.iter().find(row).expect("one on the screen");
    let row = format!("☐ {}", fact.action.text);
    stage.press("n «half»");
    second.run(Command::Action(ActionCommand::Drop(fact.action.id))).expect("dropped");
    stage.wait(400).wait(800).press("Esc");
    assert_eq!(count(&other, "draft"), 1);
    assert!(!stage.screen(120, 40).contains(&row), "{}", stage.screen(120, 40));
}
