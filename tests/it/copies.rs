//! Copies: verified before they have a name, told when they are corrupt, and brought back without losing what was there.

mod back;
mod daily;
mod sealed;
mod shrunk;
mod thinning;
mod verified;

use std::{
    fs,
    path::{Path, PathBuf},
};

use enishi::{
    book::{Book, Error, Places, StoreError},
    store::{backup, migrate},
};
use rusqlite::Connection;
use serde_json::Value;

use crate::{
    home::Home,
    stage::{self, MORNING},
    undo::{
        acts::{self, Desk},
        note, person, raw,
    },
};

#[test]
fn a_copy_is_verified_and_holds_what_the_book_holds() {
    for seed in [51, 52] {
        let (desk, dir) = Desk::filled(seed);
        desk.book.keep_draft("line-note", "{}").expect("a draft");
        let folder = dir.path().join("copies");
        let before = desk.state();
        let copy = desk.book.backup(&folder).expect("a copy");
        backup::verify(&copy).expect("a sound copy");
        assert_eq!(content(&copy), backup::content(&desk.db).expect("a sum"));
        let name = copy.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(name.ends_with(&format!("_op{}_v{}.db", raw::acts(&desk.db), migrate::newest())), "{name}");
        let listed = desk.book.backups(&folder);
        assert_eq!(listed.len(), 1);
        assert_eq!((&listed[0].path, listed[0].bytes), (&copy, fs::metadata(&copy).expect("a file").len()));
        assert_eq!(desk.state(), before);

        let whole = desk.whole();
        let book = Book::open(&copy, Places::default(), stage::clock(MORNING), "test").expect("the copy is a book");
        assert_eq!(Desk::over(book, 0).whole(), whole);
    }
}

#[cfg(unix)]
#[test]
fn copies_and_their_folder_are_the_owners_alone() {
    let (desk, dir) = Desk::filled(53);
    let copy = desk.book.backup(&dir.path().join("copies")).expect("a copy");
    assert_eq!(mode(&copy), 0o600);
    assert_eq!(mode(copy.parent().expect("a folder")), 0o700);
    assert_eq!(mode(desk.book.path()), 0o600);
}

#[test]
fn the_one_corrupt_copy_among_others_is_named() {
    let (mut desk, dir) = Desk::empty(0);
    let folder = dir.path().join("copies");
    let id = person(&mut desk, "田中優子");
    for hour in 10..15 {
        let Desk { book, db, random } = desk;
        drop(db);
        let book = acts::at(book, &format!("2026-11-24T{hour}:00"));
        let db = raw::raw(book.path());
        desk = Desk { book, db, random };
        note(&mut desk, id, &format!("at {hour}"));
        desk.book.backup(&folder).expect("a copy");
    }
    let copies: Vec<PathBuf> = desk.book.backups(&folder).into_iter().map(|copy| copy.path).collect();
    assert_eq!(copies.len(), 5);
    assert!(copies.is_sorted());
    let mut bytes = fs::read(&copies[2]).expect("the bytes");
    bytes[4096..8192].fill(0xff);
    fs::write(&copies[2], bytes).expect("a page is lost");
    let corrupt: Vec<&PathBuf> = copies.iter().filter(|copy| backup::verify(copy).is_err()).collect();
    assert_eq!(corrupt, [&copies[2]]);
}

#[test]
fn what_is_no_sound_copy_does_not_pass_for_one() {
    let (desk, dir) = Desk::filled(54);
    let copy = desk.book.backup(&dir.path().join("copies")).expect("a copy");
    let bytes = fs::read(&copy).expect("the bytes");
    let mut page = bytes.clone();
    page[4096..8192].fill(0xff);
    let foreign = dir.path().join("foreign.db");
    Connection::open(&foreign).and_then(|db| db.execute_batch("CREATE TABLE t (x)")).expect("another program's file");
    let mut loose = dir.path().join("loose.db");
    fs::write(&loose, &bytes).expect("a copy");
    Connection::open(&loose)
        .and_then(|db| {
            db.execute_batch("PRAGMA foreign_keys = OFF; DROP TRIGGER log_contact_delete; DELETE FROM contact;")
        })
        .expect("the parents are gone");
    let cases = [
        ("none", None),
        ("empty", Some(Vec::new())),
        ("head", Some(bytes[..100].to_vec())),
        ("half", Some(bytes[..bytes.len() / 2].to_vec())),
        ("page", Some(page)),
        ("zeros", Some(vec![0; bytes.len()])),
        ("letter", Some(b"Dear Yuko, this is no book.".to_vec())),
    ];
    for (name, content) in cases {
        let path = dir.path().join(name);
        if let Some(content) = content {
            fs::write(&path, content).expect("a file");
        }
        assert!(backup::verify(&path).is_err(), "{name}");
    }
    assert!(matches!(backup::verify(&foreign), Err(StoreError::Foreign(_))));
    assert!(matches!(backup::verify(&loose), Err(StoreError::Damaged(_))));
    loose.pop();
    assert!(backup::verify(&loose).is_err(), "a folder");
    backup::verify(&copy).expect("the copy itself is sound");
}

#[test]
fn a_copy_of_a_later_format_does_not_pass_for_one_that_can_be_brought_back() {
    let (desk, dir) = Desk::filled(55);
    let copy = desk.book.backup(&dir.path().join("copies")).expect("a copy");
    Connection::open(&copy).and_then(|db| db.pragma_update(None, "user_version", 99)).expect("a later format");
    assert!(matches!(backup::verify(&copy), Err(StoreError::Newer { found: 99, .. })));
}

#[test]
fn what_a_killed_copy_left_behind_is_never_listed() {
    let (desk, dir) = Desk::filled(56);
    let folder = dir.path().join("copies");
    assert!(desk.book.backups(&folder).is_empty());
    let copy = desk.book.backup(&folder).expect("a copy");
    let beside = copy.parent().expect("a folder");
    fs::write(beside.join(".0193a000-0000-7000-8000-000000000000.tmp"), fs::read(&copy).expect("the bytes"))
        .expect("a leftover");
    fs::write(beside.join(".half.tmp"), b"").expect("a leftover");
    fs::write(beside.join("note.txt"), b"mine").expect("another file");
    fs::write(folder.join("elsewhere.db"), b"").expect("another file");
    let listed: Vec<PathBuf> = desk.book.backups(&folder).into_iter().map(|copy| copy.path).collect();
    assert_eq!(listed, [copy]);
}

#[test]
fn a_copy_that_cannot_be_made_leaves_nothing_and_the_older_ones_alone() {
    let (desk, dir) = Desk::filled(57);
    let file = dir.path().join("a file where a folder should be");
    fs::write(&file, b"").expect("a file");
    assert!(desk.book.backup(&file).is_err());
    assert_eq!(fs::read(&file).expect("the file"), b"");
    let folder = dir.path().join("copies");
    let copy = desk.book.backup(&folder).expect("a copy");
    let before = content(&copy);
    assert_eq!(desk.book.backup(&folder).expect("the same copy"), copy);
    assert_eq!(content(&copy), before);
    // the copy and the list beside it
    assert_eq!(fs::read_dir(copy.parent().expect("a folder")).expect("a folder").count(), 2);
}

#[test]
fn a_copy_that_lies_there_already_counts_only_when_it_is_sound() {
    let (desk, dir) = Desk::filled(58);
    let folder = dir.path().join("copies");
    let copy = desk.book.backup(&folder).expect("a copy");
    fs::write(&copy, b"half a copy").expect("it is lost");
    // either an error or a new, sound copy; never the lost one with a good word
    if let Ok(again) = desk.book.backup(&folder) {
        backup::verify(&again).expect("what was given is sound");
    }
}

#[test]
fn an_older_file_in_the_place_of_the_book_is_told_before_anything_is_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let (path, old) = (dir.path().join("book.db"), dir.path().join("old.db"));
    let places = || Places { backups: None, state: Some(dir.path().join("state")) };
    let clock = stage::clock(MORNING);
    let mut desk = Desk::over(Book::create(&path, places(), clock, "test").expect("a book"), 0);
    let id = person(&mut desk, "田中優子");
    drop(desk);
    fs::copy(&path, &old).expect("the old file");
    let mut desk = Desk::over(Book::open(&path, places(), clock, "test").expect("it opens"), 0);
    note(&mut desk, id, "one");
    note(&mut desk, id, "two");
    drop(desk);

    fs::copy(&old, &path).expect("the old file is put back");
    let bytes = fs::read(&path).expect("the bytes");
    let rolled = |wanted: (i64, i64)| match Book::open(&path, places(), clock, "test") {
        Err(Error::Store(StoreError::RolledBack { seen, found, .. })) => assert_eq!((seen, found), wanted),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    };
    rolled((3, 1));
    rolled((3, 1));
    assert!(fs::read(&path).expect("the bytes") == bytes);

    // as many acts as before, but others: not older, yet not what was saved here
    let parted = |wanted: (i64, i64)| match Book::open(&path, places(), clock, "test") {
        Err(Error::Store(StoreError::Parted { here, there, since, .. })) => {
            assert_eq!((here, there), wanted);
            assert_eq!(since, Some(clock.now().at));
        }
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    };
    let mut desk =
        Desk::over(Book::open(&path, Places::default(), clock, "test").expect("without the note it opens"), 0);
    note(&mut desk, id, "three");
    note(&mut desk, id, "four");
    drop(desk);
    parted((2, 2));

    let book = Book::accept(&path, places(), clock, "test").expect("the owner says so");
    assert_eq!(book.timeline(id, usize::MAX).expect("her records").notes.len(), 2);
    drop(book);
    let mut desk = Desk::over(Book::open(&path, places(), clock, "test").expect("it is taken as it is"), 0);
    note(&mut desk, id, "five");
    drop(desk);
    drop(Book::open(&path, places(), clock, "test").expect("it opens"));
}

#[test]
fn a_file_that_has_more_than_was_seen_here_opens() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("book.db");
    let places = || Places { backups: None, state: Some(dir.path().join("state")) };
    let clock = stage::clock(MORNING);
    let mut desk = Desk::over(Book::create(&path, places(), clock, "test").expect("a book"), 0);
    let id = person(&mut desk, "田中優子");
    drop(desk);
    // another computer goes on
    let mut desk = Desk::over(Book::open(&path, Places::default(), clock, "test").expect("it opens"), 0);
    note(&mut desk, id, "from elsewhere");
    drop(desk);
    drop(Book::open(&path, places(), clock, "test").expect("it opens here too"));
}

/// The copies that a home lists, the newest first.
fn listed(home: &Home) -> Vec<Value> {
    home.json("backup list --format json").as_array().expect("a list").clone()
}

/// The acts of the copies that a home lists, the newest first.
fn acts_of(home: &Home) -> Vec<i64> {
    listed(home).iter().filter_map(|copy| copy["op"].as_i64()).collect()
}

/// Where a listed copy lies.
fn path_of(copy: &Value) -> PathBuf {
    PathBuf::from(copy["path"].as_str().expect("a path"))
}

/// The sum over what stands in a book.
fn content(path: &Path) -> String {
    let db = Connection::open(path).expect("a connection");
    backup::content(&db).expect("a sum")
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).expect("a file").permissions().mode() & 0o777
}
