//! SIGKILL while somebody types: how many letters of the draft are gone (`reliability.md` 8, 11).

use std::{thread, time::Duration};

use enishi::book::{Book, Places};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::{SEED, Terminal, opened};
use crate::{
    figures::figure,
    kills::Dice,
    stage::{MORNING, clock},
};

/// Kills in all, and how many programs are typed into side by side.
const KILLS: usize = 100;
const SIDE_BY_SIDE: usize = 5;
/// The most letters that one kill may cost.
const MOST: usize = 20;
/// What is typed, over and over.
const LETTERS: &str = "税理士の田中さんに資料を送るカタカナとab12も打つ";

#[test]
fn a_hundred_kills_while_typing_cost_at_most_twenty_letters_each() {
    let desks: Vec<_> = (0..SIDE_BY_SIDE)
        .map(|desk| {
            let seed = SEED + u64::try_from(desk).unwrap_or(0);
            thread::spawn(move || (0..KILLS / SIDE_BY_SIDE).map(|kill| lost(seed, kill)).collect::<Vec<_>>())
        })
        .collect();
    let lost: Vec<usize> = desks.into_iter().flat_map(|desk| desk.join().expect("a desk that holds")).collect();
    let most = lost.iter().max().unwrap_or(&0);
    figure(&format!("drafts: {} kills while typing, {most} letters lost at the most", lost.len()));
    assert_eq!(lost.len(), KILLS);
    // kills that all came before the first letter, or long after the last one, would show nothing
    assert!(lost.iter().any(|letters| *letters > 0), "no kill met an unwritten letter");
}

/// Types into the line of a new person, kills the program in the middle of it, and returns how many letters are gone.
fn lost(seed: u64, kill: usize) -> usize {
    let mut dice = Dice::new(seed * 1_000 + u64::try_from(kill).unwrap_or(0));
    let dir = empty();
    let db = dir.path().join("book.db");
    let mut terminal = Terminal::start(dir.path(), &["--db", &db.to_string_lossy()]);
    terminal.until("the morning", |rows| rows.iter().any(|row| row.contains("Help")));
    terminal.send("c");
    terminal.until("the line", |rows| rows.iter().any(|row| row.contains("Enter save")));
    let count = 10 + dice.below(70);
    let typed: String = LETTERS.chars().cycle().take(count).collect();
    for letter in typed.chars() {
        terminal.send(&letter.to_string());
        thread::sleep(Duration::from_millis(dice.roll() % 30));
    }
    let pid = terminal.child.process_id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    kill_process(pid.expect("a program"), Signal::KILL).expect("a kill");
    let status = terminal.child.wait().expect("its end");
    assert!(!status.success(), "it was not killed");
    let book = opened(&dir);
    assert!(book.health().expect("a look at the book").is_good(), "seed {seed}, kill {kill}: the book is hurt");
    let kept = book.draft("line-person").expect("a look at the draft").map_or_else(String::new, text_of);
    assert!(typed.starts_with(&kept), "seed {seed}, kill {kill}: {kept:?} is no beginning of {typed:?}");
    let lost = count - kept.chars().count();
    assert!(lost <= MOST, "seed {seed}, kill {kill}: {lost} of {count} letters are gone");
    lost
}

/// A book with nobody in it: the first screen is there at once.
fn empty() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    drop(Book::create(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("a book"));
    dir
}

/// The text that a draft holds.
fn text_of(draft: String) -> String {
    let draft: serde_json::Value = serde_json::from_str(&draft).expect("a draft");
    draft.get("text").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}
