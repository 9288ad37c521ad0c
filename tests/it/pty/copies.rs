//! The copy of the day, made when the owner leaves the screen.

use std::{
    fs,
    path::{Path, PathBuf},
};

use enishi::{
    book::{Book, Command, Places, command::ContactCommand},
    domain::{contact::Contact, id::Id},
    store::backup,
};

use super::Terminal;
use crate::stage::{MORNING, clock};

#[test]
fn whoever_leaves_the_screen_has_a_copy_of_the_day() {
    let dir = tempfile::tempdir().expect("a folder");
    let db = dir.path().join("book.db");
    let mut book = Book::create(&db, Places::default(), clock(MORNING), "test").expect("a book");
    let contact = Box::new(Contact::named("Lisa Park"));
    let lisa = ContactCommand::Add { id: Id::fresh(), contact, next: None, note: String::new() };
    book.run(Command::Contact(lisa)).expect("a person");
    drop(book);
    for _ in 0..2 {
        let mut terminal = Terminal::start(dir.path(), &["--db", &db.to_string_lossy()]);
        terminal.until("the morning", |rows| rows.iter().any(|row| row.contains("Help")));
        terminal.send("q");
        terminal.ends_well(0);
        // one for the day, however often she leaves
        let copies = copies_below(dir.path());
        let [copy] = copies.as_slice() else { panic!("{copies:?}") };
        backup::verify(copy).expect("a sound copy");
    }
}

fn copies_below(home: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![home.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if name.contains("_op1_") && name.ends_with(".db") {
                found.push(entry.path());
            }
        }
    }
    found
}
