//! Bringing a copy back: the copy stands where the book was, and what was there is kept, whole.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use enishi::{
    book::{Book, Places},
    store::backup,
};
use rusqlite::Connection;
use tempfile::TempDir;

use super::content;
use crate::{
    stage::{self, MORNING},
    undo::{acts::Desk, note, person, raw},
};

/// A closed book, a copy of it, and an act that came after the copy.
struct Case {
    book: PathBuf,
    copy: PathBuf,
    now: String,
    then: String,
    dir: TempDir,
}

#[test]
fn a_copy_comes_back_and_what_was_there_is_kept() {
    let case = Case::new(61);
    let kept = backup::restore(&case.copy, &case.book, at()).expect("the copy comes back").expect("there was a book");
    assert_eq!((content(&case.book), content(&kept)), (case.then.clone(), case.now.clone()));
    assert_eq!(content(&case.copy), case.then);
    assert_eq!(kept.parent(), case.book.parent());
    for path in [&case.book, &kept] {
        let book = open(path);
        assert!(book.health().expect("a look").is_good());
    }
    assert_eq!(leftovers(case.dir.path()), Vec::<String>::new());
    // and back again
    backup::restore(&kept, &case.book, at() + chrono::TimeDelta::seconds(1))
        .expect("it comes back")
        .expect("there was a book");
    assert_eq!(content(&case.book), case.now);
}

#[test]
fn two_copies_brought_back_in_one_second_keep_both_of_what_was_there() {
    let case = Case::new(62);
    let first = backup::restore(&case.copy, &case.book, at()).expect("the copy comes back").expect("there was a book");
    let second = backup::restore(&case.copy, &case.book, at()).expect("the copy comes back").expect("there was a book");
    assert_ne!(first, second);
    assert_eq!((content(&first), content(&second)), (case.now, case.then));
}

#[test]
fn a_copy_that_is_not_sound_is_refused_and_the_book_stays() {
    let case = Case::new(63);
    let bytes = fs::read(&case.copy).expect("the bytes");
    for half in [Vec::new(), bytes[..bytes.len() / 2].to_vec(), vec![0; 8192]] {
        fs::write(&case.copy, half).expect("a corrupt copy");
        assert!(backup::restore(&case.copy, &case.book, at()).is_err());
        assert_eq!(content(&case.book), case.now);
    }
    fs::remove_file(&case.copy).expect("no copy");
    assert!(backup::restore(&case.copy, &case.book, at()).is_err());
    assert_eq!(content(&case.book), case.now);
    assert_eq!(leftovers(case.dir.path()), Vec::<String>::new());
}

#[test]
fn a_copy_comes_back_where_no_book_is_left() {
    let case = Case::new(64);
    fs::remove_file(&case.book).expect("the book is lost");
    assert_eq!(backup::restore(&case.copy, &case.book, at()).expect("the copy comes back"), None);
    assert_eq!(content(&case.book), case.then);
    assert!(open(&case.book).health().expect("a look").is_good());
}

#[test]
fn a_copy_comes_back_over_a_book_that_is_not_one_any_more() {
    let case = Case::new(65);
    fs::write(&case.book, b"not a book, but what is left of one").expect("the book is broken");
    let kept = backup::restore(&case.copy, &case.book, at()).expect("the copy comes back").expect("there was a file");
    assert_eq!(fs::read(kept).expect("what was there"), b"not a book, but what is left of one");
    assert_eq!(content(&case.book), case.then);
}

/// The journal of a write that was killed belongs to the book that was there, and must not be played into the copy.
#[test]
fn a_copy_comes_back_whole_beside_the_journal_of_a_killed_write() {
    let case = Case::new(66);
    let killed = killed_in_the_middle(&case.book, &case.dir.path().join("killed"));
    let proof = killed_in_the_middle(&case.book, &case.dir.path().join("proof"));
    assert_eq!(content(&proof), case.now, "the journal takes the half write back");
    let kept = backup::restore(&case.copy, &killed, at()).expect("the copy comes back").expect("there was a book");
    let sound = |path: &Path| {
        let db = Connection::open(path).expect("a connection");
        let sound: Result<String, _> = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
        (sound.unwrap_or_else(|error| error.to_string()), backup::content(&db).unwrap_or_default())
    };
    assert_eq!(sound(&killed), ("ok".to_owned(), case.then.clone()), "the copy");
    assert_eq!(sound(&kept), ("ok".to_owned(), case.now.clone()), "what was there");
}

#[cfg(unix)]
#[test]
fn a_book_that_was_brought_back_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::new(67);
    // a copy from a memory stick is often open to all
    fs::set_permissions(&case.copy, fs::Permissions::from_mode(0o644)).expect("a mode");
    backup::restore(&case.copy, &case.book, at()).expect("the copy comes back");
    assert_eq!(super::mode(&case.book), 0o600);
}

impl Case {
    fn new(seed: u64) -> Self {
        let (mut desk, dir) = Desk::filled(seed);
        let copy = desk.book.backup(&dir.path().join("copies")).expect("a copy");
        let then = backup::content(&desk.db).expect("a sum");
        let id = person(&mut desk, "森下悟");
        note(&mut desk, id, "after the copy");
        let now = backup::content(&desk.db).expect("a sum");
        assert_ne!(now, then);
        let book = desk.book.path().to_path_buf();
        Self { book, copy, now, then, dir }
    }
}

/// Lays a book into a new folder as a kill in the middle of a write leaves it: half written, its journal beside it.
fn killed_in_the_middle(book: &Path, folder: &Path) -> PathBuf {
    let db = raw::raw(book);
    db.execute_batch("PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE change SET new = new || ' ', old = old || ' ';")
        .expect("half a write");
    let journal = |path: &Path| PathBuf::from(format!("{}-journal", path.display()));
    fs::create_dir(folder).expect("a folder");
    let killed = folder.join("book.db");
    fs::copy(book, &killed).expect("the half-written file");
    fs::copy(journal(book), journal(&killed)).expect("its journal");
    assert!(fs::metadata(journal(&killed)).expect("a journal").len() > 4096, "the write did not reach the disk");
    killed
}

fn at() -> DateTime<Utc> {
    stage::clock(MORNING).now().at
}

fn open(path: &Path) -> Book {
    Book::open(path, Places::default(), stage::clock(MORNING), "test").expect("the book opens")
}

/// Files whose names say that they are not finished.
fn leftovers(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.') || name.ends_with(".tmp"))
        .collect()
}
