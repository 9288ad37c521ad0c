//! Whether copies are still what was copied, from the command line; and what comes back from them.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use enishi::store::backup;
use rusqlite::Connection;

use super::{acts_of, listed, path_of};
use crate::{
    home::{Home, Ran},
    undo::raw,
};

/// A home with ten copies, one of each day.
fn ten() -> Home {
    let mut home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    for day in 25..34 {
        let (month, day) = if day > 30 { (12, day - 30) } else { (11, day) };
        home = home.at(&format!("2026-{month}-{day:02}T10:00"));
        home.run(&format!("note Lisa \"on the {day}th\"")).succeeded();
    }
    assert_eq!(listed(&home).len(), 10);
    home
}

#[test]
fn the_one_bad_copy_of_ten_is_named_and_never_comes_back() {
    let home = ten();
    let sound = |ran: &Ran| ran.stdout.lines().filter(|line| line.starts_with("Sound: ")).count();
    assert_eq!(sound(&home.run("backup verify").succeeded()), 10);
    let bad = path_of(&listed(&home)[4]);
    // sound for SQLite, and yet another book
    let db = Connection::open(&bad).expect("the copy");
    raw::disarm(&db);
    let changed = db.execute("UPDATE note SET text = 'never written' WHERE text LIKE 'on the 2%'", []);
    assert!(changed.expect("another text") > 0);
    assert_eq!(raw::text(&db, "PRAGMA integrity_check(1)"), "ok");
    drop(db);

    let ran = home.run("backup verify");
    assert_eq!(ran.status, 3, "{}{}", ran.stdout, ran.stderr);
    let not_sound: Vec<&str> = ran.stdout.lines().filter_map(|line| line.strip_prefix("Not sound: ")).collect();
    assert_eq!(not_sound, [bad.to_string_lossy()]);
    assert_eq!(sound(&ran), 9);
    let marked: Vec<PathBuf> = listed(&home).iter().filter(|copy| copy["sound"] == false).map(path_of).collect();
    assert_eq!(marked, std::slice::from_ref(&bad));
    let named = bad.to_string_lossy().into_owned();
    assert_eq!(home.args(&["backup", "verify", &named]).status, 3);
    home.args(&["backup", "verify", &path_of(&listed(&home)[3]).to_string_lossy()]).succeeded();

    let before = home.run("export").succeeded().stdout;
    let refused = home.args(&["restore", &named, "--yes"]).refused(3);
    assert!(refused.stderr.contains("cannot be used"), "{}", refused.stderr);
    home.run("restore 5 --yes").refused(3);
    assert_eq!(home.run("export").succeeded().stdout, before);
}

#[test]
fn copies_of_an_older_program_are_copies_too() {
    let home = ten();
    let first = path_of(&listed(&home)[0]);
    let list = first.parent().expect("a folder").join("copies.jsonl");
    fs::remove_file(&list).expect("an older program made none");
    let copies = listed(&home);
    assert_eq!(copies.len(), 10);
    assert!(copies.iter().all(|copy| copy["people"] == 1 && copy["verified"].is_null()), "{copies:#?}");
    let mut bytes = fs::read(&first).expect("the bytes");
    bytes[4096..8192].fill(0xff);
    fs::write(&first, bytes).expect("a page is lost");
    assert_eq!(home.run("backup verify").status, 3);
    let sound = |copy: &&serde_json::Value| copy["sound"] == true;
    assert_eq!(listed(&home).iter().filter(sound).count(), 9, "from now on they are known");
}

#[test]
fn what_comes_back_is_what_was_copied_and_what_was_there_can_come_back_too() {
    let home = ten();
    let then = home.run("export").succeeded().stdout;
    home.run("backup").succeeded();
    home.run("remove Lisa").succeeded();
    home.run("add \"Maria Lopez\"").succeeded();
    let now = home.run("export").succeeded().stdout;
    assert_ne!(then, now);

    home.run("restore 1").refused(1);
    home.run("restore 11 --yes").refused(1);
    home.run("restore 0 --yes").refused(1);
    assert_eq!(home.run("export").succeeded().stdout, now);
    let ran = home.run("restore 1 --yes").succeeded();
    assert!(ran.stderr.contains("before-restore"), "{}", ran.stderr);
    assert_eq!(home.run("export").succeeded().stdout, then);

    let copies = listed(&home);
    let before = copies.iter().find(|copy| copy["kind"] == "restore").expect("a copy of what was there");
    assert_eq!((before["pinned"].as_bool(), before["pinned_why"].as_str()), (Some(true), Some("restore")));
    home.args(&["restore", &path_of(before).to_string_lossy(), "--yes"]).succeeded();
    assert_eq!(home.run("export").succeeded().stdout, now);
    home.run("doctor").succeeded();
}

#[test]
fn a_lost_or_broken_book_has_its_copies_all_the_same() {
    for broken in [None, Some("no book any more, but a text of some length")] {
        let home = ten();
        let then = home.run("export").succeeded().stdout;
        match broken {
            None => fs::remove_file(home.book()).expect("the book is lost"),
            Some(text) => fs::write(home.book(), text.repeat(9)).expect("the book is broken"),
        }
        assert_eq!(listed(&home).len(), 10);
        home.run("backup verify").succeeded();
        home.run("restore 1 --yes").succeeded();
        assert_eq!(home.run("export").succeeded().stdout, then);
        if let Some(text) = broken {
            let kept = beside(&home.book(), "before-restore");
            assert_eq!(fs::read_to_string(kept).expect("what was there"), text.repeat(9));
        }
    }
}

#[test]
fn what_killed_programs_left_is_never_listed_and_goes_when_it_is_old() {
    let home = ten();
    let copies = listed(&home);
    let shelf = path_of(&copies[0]).parent().expect("a folder").to_path_buf();
    // what a killed copy leaves opens as a sound and empty database
    let leave = |name: &str| {
        let path = shelf.join(name);
        Connection::open(&path).and_then(|db| db.execute_batch("VACUUM")).expect("an empty database");
        path
    };
    let old = leave(".0193a000-0000-7000-8000-000000000001.tmp");
    let fresh = leave(".0193a000-0000-7000-8000-000000000002.tmp");
    let long_ago = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
    File::options().write(true).open(&old).and_then(|file| file.set_modified(long_ago)).expect("an old file");
    assert_eq!(listed(&home), copies);
    home.run("note Lisa again").succeeded();
    home.run("backup").succeeded();
    assert_eq!(acts_of(&home).len(), 11);
    assert_eq!((old.exists(), fresh.exists()), (false, true), "another program may be at work on the fresh one");
}

#[test]
fn the_list_is_a_table_for_eyes_too() {
    let home = ten();
    let table = home.run("backup list").succeeded().stdout;
    assert_eq!(table.lines().count(), 11, "{table}");
    let newest = listed(&home)[0].clone();
    let row = table.lines().nth(1).expect("a row");
    assert!(row.starts_with("1 "), "{row}");
    for part in ["2026-12-03 10:00", newest["path"].as_str().expect("a path")] {
        assert!(row.contains(part), "{part}: {row}");
    }
    for copy in listed(&home) {
        backup::verify(&path_of(&copy)).expect("a sound copy");
    }
}

/// The one file beside a book whose name has a word in it.
fn beside(book: &Path, word: &str) -> PathBuf {
    let entries = fs::read_dir(book.parent().expect("a folder")).expect("a folder").flatten();
    let has_it = |path: &PathBuf| path.to_string_lossy().contains(word);
    let found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(has_it).collect();
    let [path] = found.as_slice() else { panic!("{found:?}") };
    path.clone()
}
