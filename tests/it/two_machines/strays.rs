//! Second copies that sync services lay beside the book: known by their names, held against the book, told once.

use std::fs;

use enishi::{
    book::{Book, Error, StoreError},
    i18n::Lang,
    store::open::strays::{is_conflict_copy, stands_for},
};

use super::open;
use crate::{
    home::Home,
    stage::{self, MORNING, Stage},
};

#[test]
fn the_names_that_sync_services_give_are_known() {
    for name in [
        "enishi (Yuko's conflicted copy 2026-11-20).db",
        "enishi (conflicted copy 2026-11-20 091400).db",
        "enishi (優子 の競合コピー 2026-11-20).db",
        "enishi.sync-conflict-20261120-091400-ABCDEFG.db",
        "enishi_conflict-20261120-091400.db",
        "enishi 2.db",
        "enishi (1).db",
    ] {
        assert!(is_conflict_copy("enishi.db", name), "{name}");
    }
    for name in [
        "enishi.db",
        "enishi.db-journal",
        "enishi.before-restore-20261120T091400Z.db",
        "enishi 2026.db",
        "enishi old.db",
        "enishi ().db",
        "other (1).db",
        "my enishi (1).db",
        "enishi (1).txt",
    ] {
        assert!(!is_conflict_copy("enishi.db", name), "{name}");
    }
    assert!(is_conflict_copy("book", "book 2"));
    assert_eq!(stands_for(".enishi 2.db.icloud"), Some("enishi 2.db"));
    for name in ["enishi 2.db.icloud", ".icloud", "..icloud", ".enishi.db"] {
        assert_eq!(stands_for(name), None, "{name}");
    }
}

#[test]
fn only_copies_of_the_same_book_are_told_and_none_is_touched() {
    let (book, dir) = stage::book(MORNING);
    let beside = |name: &str| dir.path().join(name);
    assert!(book.strays().is_empty());
    fs::copy(book.path(), beside("book 2.db")).expect("a copy");
    fs::copy(book.path(), beside("old book.db")).expect("a copy of another name");
    fs::write(beside("book (1).db"), b"no book at all").expect("another file");
    let (stranger, _elsewhere) = stage::book(MORNING);
    fs::copy(stranger.path(), beside("book 3.db")).expect("another book");
    fs::write(beside(".book (2).db.icloud"), b"away").expect("a placeholder");
    let bytes = fs::read(beside("book 2.db")).expect("the bytes");
    let told: Vec<(String, bool)> = book
        .strays()
        .into_iter()
        .map(|stray| (stray.path.file_name().expect("a name").to_string_lossy().into_owned(), stray.is_away))
        .collect();
    assert_eq!(told, [(".book (2).db.icloud".to_owned(), true), ("book 2.db".to_owned(), false)]);
    assert!(fs::read(beside("book 2.db")).expect("the bytes") == bytes);
}

#[test]
fn the_screen_tells_once_of_a_second_copy() {
    let (book, dir) = stage::book(MORNING);
    fs::copy(book.path(), dir.path().join("book (1).db")).expect("a copy");
    let mut stage = Stage::over(book, dir, Lang::En);
    assert!(!stage.screen(120, 40).contains("book (1).db"));
    stage.wait(800);
    assert!(stage.screen(120, 40).contains("book (1).db"), "{}", stage.screen(120, 40));
    stage.wait(11_000).wait(800);
    assert!(!stage.screen(120, 40).contains("book (1).db"));
}

#[test]
fn the_doctor_names_a_second_copy_and_how_it_is_compared() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    assert_eq!(home.run("doctor").succeeded().stderr, "");
    let copy = home.book().with_file_name("enishi (1).db");
    fs::copy(home.book(), &copy).expect("a copy");
    for lang in ["en", "ja"] {
        let told = home.run(&format!("--lang {lang} doctor")).succeeded().stdout;
        assert!(told.contains("enishi (1).db") && told.contains("enishi compare"), "{told}");
    }
}

#[test]
fn a_book_that_a_sync_service_took_away_is_no_missing_one() {
    let (book, dir) = stage::book(MORNING);
    let path = book.path().to_path_buf();
    drop(book);
    fs::rename(&path, dir.path().join(".book.db.icloud")).expect("it is taken away");
    let places = enishi::book::Places::default;
    let opened = Book::open(&path, places(), stage::clock(MORNING), "test");
    assert!(matches!(opened.err(), Some(Error::Store(StoreError::Evicted(_)))));
    let made = Book::begin_with(&path, places(), stage::clock(MORNING), "test", |_| Ok::<(), Error>(()));
    assert!(matches!(made.err(), Some(Error::Store(StoreError::Evicted(_)))));
    assert!(!path.exists(), "nothing was made in its place");
    fs::rename(dir.path().join(".book.db.icloud"), &path).expect("it comes back");
    drop(open(&path));
}
