//! Copies that are made by themselves: once a day after something was written, before something large, and never in the way.

use std::fs;

use enishi::{
    book::{Before, Book, Command, Copy, Kind, Places, command::ContactCommand},
    domain::{contact::Contact, id::Id},
};

use super::{acts_of, listed, path_of};
use crate::{
    home::Home,
    stage::{self, MORNING},
};

#[test]
fn the_first_write_of_a_day_brings_a_copy_and_nothing_else_does() {
    let home = Home::begun();
    assert_eq!(acts_of(&home), Vec::<i64>::new(), "an empty book has nothing to lose");
    home.run("list").succeeded();
    assert_eq!(home.run("add \"Lisa Park\"").succeeded().stderr, "");
    assert_eq!(acts_of(&home), [1]);
    home.run("note Lisa one").succeeded();
    let home = home.at("2026-11-25T08:59");
    home.run("note Lisa two").succeeded();
    assert_eq!(acts_of(&home), [1], "it is not a day yet");
    let home = home.at("2026-11-25T09:01");
    home.run("list").succeeded();
    home.run("show Nobody").refused(1);
    assert_eq!(acts_of(&home), [1], "nothing was written");
    assert_eq!(home.run("note Lisa three").succeeded().stderr, "");
    assert_eq!(acts_of(&home), [4, 1]);
    home.run("undo").succeeded();
    assert_eq!(acts_of(&home), [4, 1]);
}

#[test]
fn a_clock_that_was_years_ahead_once_keeps_no_copy_back() {
    let home = Home::begun().at("2036-11-24T09:00");
    home.run("add \"Lisa Park\"").succeeded();
    let home = home.at("2026-11-24T09:00");
    home.run("note Lisa one").succeeded();
    let mut acts = acts_of(&home);
    acts.sort_unstable();
    assert_eq!(acts, [1, 2]);
}

#[test]
fn a_copy_that_cannot_be_made_keeps_nothing_from_being_written() {
    let home = Home::begun();
    let folder = home.path().join("data/enishi/backups");
    fs::write(&folder, "a file where the folder should be").expect("written");
    let ran = home.run("add \"Lisa Park\"").succeeded();
    assert!(ran.stdout.contains("Lisa Park"), "{}", ran.stdout);
    let said: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(said.len(), 1, "{}", ran.stderr);
    assert!(said[0].starts_with("hint: no copy was made"), "{}", ran.stderr);
    assert_eq!(home.json("list --format json")[0]["name"], "Lisa Park");
    let ran = home.speaking("ja").run("note Lisa one").succeeded();
    assert!(ran.stderr.contains("控え"), "{}", ran.stderr);
}

#[test]
fn the_second_folder_gets_a_copy_too_when_it_is_there() {
    let home = Home::begun();
    let stick = home.path().join("stick");
    fs::create_dir_all(home.config().parent().expect("a folder")).expect("a folder");
    fs::write(home.config(), format!("backup_also = '{}'\n", stick.display())).expect("written");

    let ran = home.run("add \"Lisa Park\"").succeeded();
    assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("second folder") && ran.stderr.contains("stick"), "{}", ran.stderr);
    assert_eq!(acts_of(&home), [1], "the first folder has its copy");
    assert!(!stick.exists(), "a stick that is not there is not made");
    let ran = home.run("backup").succeeded();
    assert!(ran.stderr.contains("second folder"), "{}", ran.stderr);

    fs::create_dir(&stick).expect("the stick is plugged in");
    let home = home.at("2026-11-26T09:00");
    assert_eq!(home.run("note Lisa one").succeeded().stderr, "");
    assert_eq!(acts_of(&home), [2, 1]);
    let there = home.args(&["backup", "--to", &stick.to_string_lossy(), "list", "--format", "json"]).succeeded();
    let there: serde_json::Value = serde_json::from_str(&there.stdout).expect("a list");
    assert_eq!((there[0]["op"].as_i64(), there[1].is_null()), (Some(2), true));
    assert_eq!(home.run("backup").succeeded().stdout.lines().count(), 2);
}

#[test]
fn an_import_is_copied_before_it_comes_in() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("note Lisa one").succeeded();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maria Lopez\r\nN:Lopez;Maria;;;\r\nEND:VCARD\r\n";
    fs::write(home.path().join("people.vcf"), card).expect("written");
    home.run("import people.vcf").succeeded();
    assert_eq!(acts_of(&home), [1], "a review writes nothing");
    home.run("import people.vcf --yes").succeeded();
    let copies = listed(&home);
    let before = copies.iter().find(|copy| copy["kind"] == "import").expect("a copy before the import");
    assert_eq!((before["op"].as_i64(), before["people"].as_i64()), (Some(2), Some(1)));
    let name = path_of(before).file_name().expect("a name").to_string_lossy().into_owned();
    assert!(name.starts_with("pre-import-2026-11-24T"), "{name}");
}

#[test]
fn an_act_on_very_many_people_is_copied_before_it_is_done() {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = dir.path().join("copies");
    let places = Places { backups: Some(folder.clone()), state: None };
    let mut book = Book::create(&dir.path().join("book.db"), places, stage::clock(MORNING), "test").expect("a book");
    book.run(several(30)).expect("thirty people");
    assert!(book.backups(&folder).is_empty(), "an empty book has nothing to lose");
    book.run(several(29)).expect("people");
    assert!(book.backups(&folder).is_empty());
    book.run(several(30)).expect("people");
    let [copy]: [Copy; 1] = book.backups(&folder).try_into().expect("one copy");
    assert_eq!((copy.kind, copy.op), (Kind::Before(Before::Bulk), 2));
    assert_eq!(copy.people_and_notes(), Some((59, 0)));

    // another book comes in: whoever brings it asks for the copy
    let first = book.backup_before(Before::Merge).expect("a copy").expect("a book with copies");
    assert_eq!(book.backup_before(Before::Merge).expect("a copy"), Some(first), "nothing was done between");
    assert_eq!(book.backups(&folder).len(), 2);
}

#[test]
fn a_book_without_copies_is_never_copied_by_itself() {
    let (mut book, dir) = stage::book(MORNING);
    book.run(several(1)).expect("a person");
    book.run(several(40)).expect("people");
    assert!(!book.is_copy_due());
    assert_eq!(book.backup_before(Before::Import).expect("none"), None);
    book.backup_if_due();
    assert!(book.aside().take().is_empty());
    assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 1, "the book alone");
}

fn several(count: usize) -> Command {
    let one = |n: usize| {
        let contact = Box::new(Contact::named(format!("Person {n}")));
        Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next: None, note: String::new() })
    };
    Command::Together((0..count).map(one).collect())
}
