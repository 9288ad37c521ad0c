//! The mornings on which somebody stood in the list count for the command line as they do for the screen (`domain.md` 4.4).

use crate::home::Home;

/// A home whose book has one person of phase 2, quiet for 106 days on the first morning.
fn quiet() -> Home {
    let home = Home::begun();
    home.run("add \"Ann Bell %2\"").succeeded();
    home.run("talked \"Ann Bell\" --on 2026-08-10").succeeded();
    home
}

fn morning(home: Home, day: u32, line: &str) -> (bool, Home) {
    let home = home.at(&format!("2026-11-{day}T09:00"));
    (home.run(line).succeeded().stdout.contains("Ann Bell"), home)
}

#[test]
fn whoever_stood_in_the_list_on_five_mornings_is_left_alone() {
    let mut home = quiet();
    for day in 24..=28 {
        for _ in 0..3 {
            let (stands, back) = morning(home, day, "today");
            assert!(stands, "{day}");
            home = back;
        }
    }
    assert!(!morning(home, 29, "today").0);
}

#[test]
fn a_script_that_reads_is_nobody_who_looks() {
    let mut home = quiet();
    for day in 24..=29 {
        for form in ["csv", "ids", "json"] {
            let (_, back) = morning(home, day, &format!("today --format {form}"));
            home = back;
        }
    }
    assert!(morning(home, 30, "today").0);
}

#[test]
fn a_book_that_cannot_be_written_now_is_read_all_the_same() {
    let mut home = quiet();
    for day in 24..=29 {
        let other = rusqlite::Connection::open(home.book()).expect("the book");
        other.execute_batch("BEGIN IMMEDIATE").expect("another program writes");
        let before = std::time::Instant::now();
        let (stands, back) = morning(home, day, "today");
        assert!(stands && before.elapsed() < std::time::Duration::from_secs(3), "{day}");
        home = back;
    }
}
