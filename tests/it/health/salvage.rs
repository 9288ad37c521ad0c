//! What can be read of a damaged book, into a new one: all of it where nothing is lost, and never a word that nobody wrote.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use enishi::{
    book::{Book, Places, health},
    store::Store,
};
use serde_json::Value;

use crate::{
    home::Home,
    stage::{self, MORNING},
    undo::{
        acts::{Desk, Random},
        raw,
    },
};

/// So many damaged books of each kind.
const BOOKS: usize = 40;

/// Every record of a book by its kind and id, without the version, which a new book counts anew.
fn records(book: &Book) -> BTreeMap<String, Value> {
    let whole = serde_json::to_value(book.whole().expect("the whole book")).expect("JSON");
    let lists = whole.as_object().expect("a book").iter();
    lists
        .flat_map(|(kind, list)| list.as_array().into_iter().flatten().map(move |one| (kind, one)))
        .filter_map(|(kind, one)| {
            let mut one = one.clone();
            let fields = one.as_object_mut()?;
            fields.remove("version");
            Some((format!("{kind} {}", fields.get("id")?.as_str()?), one))
        })
        .collect()
}

/// Every image in the log, with the id of its record.
fn images(db: &rusqlite::Connection) -> Vec<(String, String)> {
    let mut statement = db.prepare("SELECT row_id, new FROM change WHERE new IS NOT NULL").expect("the log");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("the images");
    rows.collect::<Result<_, _>>().expect("the images")
}

fn open(path: &Path) -> Book {
    Book::open(path, Places::default(), stage::clock(MORNING), "test").expect("the new book opens")
}

#[test]
fn a_sound_book_comes_over_whole_with_its_trash() {
    let (desk, dir) = Desk::filled(51);
    let (before, path) = (records(&desk.book), desk.book.path().to_path_buf());
    drop(desk);
    let bytes = fs::read(&path).expect("the bytes");
    let to = dir.path().join("new.db");
    let came = health::salvage(&path, &to, "?", stage::clock(MORNING)).expect("it is read");
    assert!(came.tables.iter().all(|table| table.whole && table.lost == 0 && table.from_log == 0), "{came:?}");
    let book = open(&to);
    assert_eq!(records(&book), before);
    let health = book.health().expect("a look");
    assert!(health.is_good(), "{health:?}");
    assert!(fs::read(&path).expect("the bytes") == bytes, "the file that was read is as it was");
}

#[test]
fn of_a_book_with_lost_pages_comes_what_was_written_and_nothing_else() {
    let (desk, dir) = Desk::filled(52);
    let (before, path) = (records(&desk.book), desk.book.path().to_path_buf());
    let images = images(&desk.db);
    let page = usize::try_from(raw::number(&desk.db, "PRAGMA page_size")).expect("a size");
    drop(desk);
    let bytes = fs::read(&path).expect("the bytes");
    let (mut random, mut all, mut whole, mut refused, mut before_then) = (Random::new(53), 0, 0, 0, 0);
    for number in 0..BOOKS {
        let mut damaged = bytes.clone();
        let lost: BTreeSet<usize> = (0..1 + number % 5).map(|_| 1 + random.below(bytes.len() / page - 1)).collect();
        for lost in &lost {
            let fill = if number % 2 == 0 { 0 } else { 0xA5 };
            damaged[lost * page..(lost + 1) * page].fill(fill);
        }
        println!("book {number}: pages {lost:?}");
        let (file, to) = (dir.path().join(format!("{number}.db")), dir.path().join(format!("{number}-new.db")));
        fs::write(&file, &damaged).expect("a damaged book");
        let Ok(came) = health::salvage(&file, &to, "?", stage::clock(MORNING)) else {
            refused += 1;
            assert!(!to.exists());
            continue;
        };
        let book = open(&to);
        let health = book.health().expect("a look");
        assert!(health.is_good(), "{health:?}");
        let now = records(&book);
        // people of whom nothing is left but what was noted about them have no name
        let known = now.iter().filter(|(_, one)| one.get("name").and_then(Value::as_str) != Some("?"));
        for (id, one) in known {
            let mut was = before.get(id).unwrap_or_else(|| panic!("{id} was never written")).clone();
            if one.get("exchange_id").is_some_and(Value::is_null) {
                was["exchange_id"] = Value::Null;
            }
            if one != &was {
                // with a log that ends early a record may be as it was before, but never as it never was
                assert!(!came.log_whole, "{id}");
                let row = id.rsplit(' ').next().expect("an id");
                let earlier = images.iter().filter(|(of, _)| of == row);
                let is_in = |image: &str, text: &str| image.contains(&Value::from(text).to_string());
                let strings = || one.as_object().expect("fields").values().filter_map(Value::as_str);
                assert!(
                    earlier.clone().any(|(_, image)| strings().all(|text| text.is_empty() || is_in(image, text))),
                    "{one}"
                );
                before_then += 1;
            }
        }
        let missing = before.keys().filter(|id| !now.contains_key(*id)).count();
        let told = came.tables.iter().any(|table| !table.whole || table.lost > 0 || table.unnamed > 0);
        assert!(missing == 0 || told, "{missing} are missing and nothing says so: {came:?}");
        (all, whole) = (all + now.len(), whole + usize::from(missing == 0));
        assert!(fs::read(&file).expect("the bytes") == damaged);
    }
    println!(
        "{BOOKS} damaged books: {all} of {} records came, {whole} books whole, {refused} gave nothing; {before_then} records as they were earlier",
        before.len() * BOOKS
    );
    assert!(whole > BOOKS / 3 && all > before.len() * BOOKS / 2, "{whole} {all}");
}

#[test]
fn a_record_whose_row_rotted_comes_from_the_log() {
    let (desk, dir) = Desk::filled(54);
    let (before, path) = (records(&desk.book), desk.book.path().to_path_buf());
    raw::disarm(&desk.db);
    desk.db.execute_batch("UPDATE note SET text = text || '!'; DELETE FROM touch;").expect("behind the log");
    drop(desk);
    let to = dir.path().join("new.db");
    let came = health::salvage(&path, &to, "?", stage::clock(MORNING)).expect("it is read");
    assert_eq!(records(&open(&to)), before);
    assert!(came.tables.iter().any(|table| table.table == "touch" && table.rows == 0 && table.from_log > 0));
}

#[test]
fn nothing_is_made_where_nothing_can_be_read_or_something_is_there() {
    let (desk, dir) = Desk::filled(55);
    let path = desk.book.path().to_path_buf();
    drop(desk);
    let to = dir.path().join("new.db");
    fs::write(&to, "mine").expect("a file");
    assert!(health::salvage(&path, &to, "?", stage::clock(MORNING)).is_err());
    assert_eq!(fs::read(&to).expect("the file"), b"mine");
    let bytes = fs::read(&path).expect("the bytes");
    let head = dir.path().join("head.db");
    fs::write(&head, &bytes[..100]).expect("a head");
    for file in [&head, &to] {
        let new = dir.path().join("another.db");
        assert!(health::salvage(file, &new, "?", stage::clock(MORNING)).is_err());
        assert!(!new.exists());
    }
    let left: Vec<_> = fs::read_dir(dir.path()).expect("the folder").filter_map(Result::ok).collect();
    assert!(left.iter().all(|one| !one.file_name().to_string_lossy().starts_with('.')), "{left:?}");
    drop(Store::open(&path, Places::default()).expect("the book is as it was"));
}

#[test]
fn the_command_says_what_came_and_how_to_go_on() {
    let home = Home::begun();
    home.run("add \"Lisa Park\"").succeeded();
    home.run("note Lisa \"opens a second shop\"").succeeded();
    let ran = home.run("salvage").succeeded();
    let new = home.book().with_file_name("enishi.salvaged.db");
    assert!(ran.stdout.contains(&new.display().to_string()) && ran.stdout.contains("note"), "{}", ran.stdout);
    assert!(ran.stderr.contains("enishi restore"), "{}", ran.stderr);
    assert_eq!(home.json("salvage --format json")["records"], 3);
    assert!(home.book().with_file_name("enishi.salvaged-2.db").exists());
    // the whole way: damaged, read out, taken as the book
    let mut bytes = fs::read(home.book()).expect("the book");
    let half = bytes.len() / 2;
    bytes[half..].fill(0);
    fs::write(home.book(), &bytes).expect("damage");
    let third = home.path().join("third.db");
    home.args(&["salvage", &third.display().to_string()]);
    home.args(&["restore", &new.display().to_string(), "--yes"]).succeeded();
    home.run("doctor").succeeded();
    assert!(home.run("show Lisa").succeeded().stdout.contains("second shop"));
}
