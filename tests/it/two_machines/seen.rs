//! What this computer saved is held against the file in its place, before anything is written.

use std::{fs, path::Path};

use chrono::{TimeZone, Utc};
use enishi::book::{Book, Error, Places, StoreError};

use super::{in_words, path_of};
use crate::{
    stage,
    undo::{
        acts::{self, Desk},
        note, person, raw,
    },
};

/// A computer with its own notes of what it saved.
struct Machine {
    state: std::path::PathBuf,
}

impl Machine {
    fn new(dir: &Path, name: &str) -> Self {
        Self { state: dir.join(name) }
    }

    fn places(&self) -> Places {
        Places { backups: None, state: Some(self.state.clone()) }
    }

    fn opens(&self, path: &Path, at: &str) -> Result<Book, Error> {
        Book::open(path, self.places(), stage::clock(at), "test")
    }

    fn refuses(&self, path: &Path) -> StoreError {
        let bytes = fs::read(path).expect("the bytes");
        let refused = match self.opens(path, stage::MORNING) {
            Err(Error::Store(error)) => error,
            Err(error) => panic!("{error:?}"),
            Ok(_) => panic!("it opened"),
        };
        assert!(fs::read(path).expect("the bytes") == bytes, "the file was written to");
        refused
    }

    fn writes(&self, path: &Path, at: &str, texts: &[&str]) {
        let mut desk = Desk::over(self.opens(path, at).expect("it opens"), 0);
        let id = raw::ids(&desk.db, "1")[0];
        texts.iter().for_each(|text| note(&mut desk, id, text));
    }
}

/// A book in a shared folder that a first machine made at 09:14.
fn shared(dir: &Path, machine: &Machine) -> std::path::PathBuf {
    let path = dir.join("book.db");
    let book = Book::create(&path, machine.places(), stage::clock("2026-11-20T09:14"), "test").expect("a book");
    person(&mut Desk::over(book, 0), "田中優子");
    path
}

#[test]
fn an_older_file_is_told_from_one_that_went_another_way() {
    let dir = tempfile::tempdir().expect("a folder");
    let (here, there) = (Machine::new(dir.path(), "here"), Machine::new(dir.path(), "there"));
    let path = shared(dir.path(), &here);
    let (old, other) = (dir.path().join("old.db"), dir.path().join("other.db"));
    fs::copy(&path, &old).expect("a copy");
    fs::copy(&path, &other).expect("a copy");
    here.writes(&path, "2026-11-20T10:00", &["one", "two"]);
    there.writes(&other, "2026-11-20T11:00", &["three", "four", "five"]);

    fs::copy(&old, &path).expect("the old file");
    assert!(matches!(here.refuses(&path), StoreError::RolledBack { seen: 3, found: 1, .. }));
    fs::copy(&other, &path).expect("the other file");
    let since = stage::clock("2026-11-20T09:14").now().at;
    match here.refuses(&path) {
        StoreError::Parted { since: Some(at), here: 3, there: 2, .. } => assert_eq!(at, since),
        error => panic!("{error:?}"),
    }
    // fewer acts than were saved here, and one of them never seen
    let short = dir.path().join("short.db");
    fs::copy(&old, &short).expect("a copy");
    there_alone(&short, "six");
    fs::copy(&short, &path).expect("the short file");
    assert!(matches!(here.refuses(&path), StoreError::Parted { here: 1, there: 2, .. }));
    // the owner may take it as it is
    drop(Book::accept(&path, here.places(), stage::clock(stage::MORNING), "test").expect("she says so"));
    drop(here.opens(&path, stage::MORNING).expect("it opens from now on"));
}

/// Writes on a machine that keeps no notes.
fn there_alone(path: &Path, text: &str) {
    let mut desk = Desk::over(super::open(path), 0);
    let id = raw::ids(&desk.db, "1")[0];
    note(&mut desk, id, text);
}

#[test]
fn far_back_in_a_long_log_both_are_still_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let here = Machine::new(dir.path(), "here");
    let path = shared(dir.path(), &here);
    let early = dir.path().join("early.db");
    here.writes(&path, "2026-11-20T10:00", &["early"; 29]);
    fs::copy(&path, &early).expect("a copy");
    here.writes(&path, "2026-11-21T10:00", &["late"; 300]);
    let now = dir.path().join("now.db");
    fs::copy(&path, &now).expect("a copy");

    fs::copy(&early, &path).expect("an old file");
    assert!(matches!(here.refuses(&path), StoreError::RolledBack { seen: 330, found: 30, .. }));
    let mut desk = Desk::over(acts::at(super::open(&early), "2026-11-22T10:00"), 0);
    let id = raw::ids(&desk.db, "1")[0];
    note(&mut desk, id, "of another computer");
    drop(desk);
    fs::copy(&early, &path).expect("an old file that went on");
    match here.refuses(&path) {
        StoreError::Parted { since: Some(since), here, .. } => {
            assert!(since <= Utc.with_ymd_and_hms(2026, 11, 20, 23, 0, 0).single().expect("an instant"));
            assert!(here >= 1);
        }
        error => panic!("{error:?}"),
    }
    fs::copy(&now, &path).expect("our own file");
    drop(here.opens(&path, stage::MORNING).expect("our own file opens"));
}

#[test]
fn a_note_of_an_older_program_still_tells_what_it_can() {
    let dir = tempfile::tempdir().expect("a folder");
    let here = Machine::new(dir.path(), "here");
    let path = shared(dir.path(), &here);
    here.writes(&path, "2026-11-20T10:00", &["one", "two"]);
    let db = raw::raw(&path);
    let uuid = raw::text(&db, "SELECT value FROM meta WHERE key = 'uuid'");
    let hash = raw::text(&db, "SELECT hash FROM op WHERE id = 3");
    drop(db);
    let noted = |op: i64, hash: &str| {
        let text = format!(r#"{{"op":{op},"hash":"{hash}"}}"#);
        fs::write(here.state.join(format!("{uuid}.seen")), text).expect("a note");
    };
    noted(3, &hash);
    drop(here.opens(&path, stage::MORNING).expect("it is what was seen"));
    noted(9, "0123");
    assert!(matches!(here.refuses(&path), StoreError::RolledBack { seen: 9, found: 3, .. }));
    noted(2, "0123");
    assert!(matches!(here.refuses(&path), StoreError::Parted { since: None, .. }));
    fs::write(here.state.join(format!("{uuid}.seen")), "no note at all").expect("a note");
    drop(here.opens(&path, stage::MORNING).expect("what cannot be read says nothing"));
}

#[test]
fn a_book_of_an_earlier_format_is_looked_at_before_it_takes_a_step() {
    let dir = tempfile::tempdir().expect("a folder");
    let here = Machine::new(dir.path(), "here");
    let path = dir.path().join("book.db");
    let released = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/books/format-2.db");
    fs::copy(released, &path).expect("a copy");
    let uuid = raw::text(&raw::raw(&path), "SELECT value FROM meta WHERE key = 'uuid'");
    fs::create_dir_all(&here.state).expect("a folder");
    fs::write(here.state.join(format!("{uuid}.seen")), r#"{"op":99999,"hash":"0123"}"#).expect("a note");
    assert!(matches!(here.refuses(&path), StoreError::RolledBack { seen: 99_999, .. }));
}

#[test]
fn a_file_into_which_what_was_seen_here_was_brought_opens() {
    let dir = tempfile::tempdir().expect("a folder");
    let (here, there) = (Machine::new(dir.path(), "here"), Machine::new(dir.path(), "there"));
    let path = shared(dir.path(), &here);
    let other = dir.path().join("other.db");
    fs::copy(&path, &other).expect("a copy");
    here.writes(&path, "2026-11-20T10:00", &["one", "two"]);
    there.writes(&other, "2026-11-20T11:00", &["three"]);
    // the other machine brings ours in, and its file comes here
    let mut book = there.opens(&other, "2026-11-20T12:00").expect("it opens");
    book.bring_in(&path, &in_words).expect("it comes in").expect("something comes");
    drop(book);
    fs::copy(&other, &path).expect("the file comes here");
    let desk = Desk::over(here.opens(&path, "2026-11-20T13:00").expect("it holds what was saved here"), 0);
    assert_eq!(desk.book.notes().expect("the notes").len(), 3);
    drop(desk);
    here.writes(&path, "2026-11-20T14:00", &["four"]);
    drop(here.opens(&path, stage::MORNING).expect("it opens again"));
}

#[test]
fn a_parted_file_stays_told_until_what_was_seen_is_in_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let (here, there) = (Machine::new(dir.path(), "here"), Machine::new(dir.path(), "there"));
    let path = shared(dir.path(), &here);
    let (other, third) = (dir.path().join("other.db"), dir.path().join("third.db"));
    fs::copy(&path, &other).expect("a copy");
    fs::copy(&path, &third).expect("a copy");
    here.writes(&path, "2026-11-20T10:00", &["one", "two"]);
    there.writes(&other, "2026-11-20T11:00", &["three"]);
    there_alone(&third, "four");
    let ours = dir.path().join("ours (conflicted copy).db");
    fs::rename(&path, &ours).expect("the sync service takes ours away");
    fs::copy(&other, &path).expect("and lays the other one in its place");
    assert!(matches!(here.refuses(&path), StoreError::Parted { .. }));

    let mut book = Book::open_apart(&path, here.places(), stage::clock(stage::MORNING), "test").expect("it opens");
    book.bring_in(&third, &in_words).expect("it comes in").expect("something comes");
    drop(book);
    assert!(matches!(here.refuses(&path), StoreError::Parted { .. }), "what was saved here is still not in it");
    let mut book = Book::open_apart(&path, here.places(), stage::clock(stage::MORNING), "test").expect("it opens");
    book.bring_in(&ours, &in_words).expect("it comes in").expect("something comes");
    drop(book);
    let desk = Desk::over(here.opens(&path, stage::MORNING).expect("now it is"), 0);
    assert_eq!(desk.book.notes().expect("the notes").len(), 4);
    assert!(path_of(&desk).ends_with("book.db"));
}
