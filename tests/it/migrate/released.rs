//! Every released book in `data/books`: a copy of it takes the steps, keeps what it held, and is killed on the way.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

use enishi::{
    book::{Book, Command, Deed, Error, Places, Refusal, Said, Whole},
    store::{backup, migrate, table::TABLES},
};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{open, schema};
use crate::{
    home::Home,
    kills,
    stage::{self, MORNING},
    undo::raw,
};

/// Kills of each book, spread over the time that the steps take.
const KILLS: u32 = 24;

/// The books that were released, oldest first.
fn books() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/books");
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut books: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder of the books")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| name(path).starts_with("format-") && name(path).ends_with(".db"))
        .collect();
    books.sort();
    assert!(!books.is_empty(), "no released book lies there");
    books
}

/// What a book held before any step.
struct Held {
    format: i64,
    counts: BTreeMap<String, i64>,
    /// Of each table, its columns and its rows in their order.
    rows: BTreeMap<String, (String, Vec<String>)>,
    filters: Vec<String>,
    newest: Said,
}

impl Held {
    fn by(db: &Connection) -> Self {
        let records = TABLES.iter().map(|table| table.name).chain(["op", "change"]);
        let there = |table: &&str| raw::number(db, &format!("SELECT count(*) FROM pragma_table_info('{table}')")) > 0;
        let rows = records.filter(there).map(|table| {
            let columns = raw::text(
                db,
                &format!("SELECT group_concat('\"' || name || '\"', ', ') FROM pragma_table_info('{table}')"),
            );
            (table.to_owned(), (columns.clone(), rows(db, table, &columns)))
        });
        let format = raw::number(db, "PRAGMA user_version");
        // before format 3 the filters were no records
        let filters = match format {
            ..3 => "SELECT coalesce((SELECT value FROM meta WHERE key = 'filters'), '[]')",
            _ => {
                "SELECT json_group_array(query) FROM (SELECT query FROM filter WHERE deleted_at IS NULL ORDER BY place, id)"
            }
        };
        let filters = raw::text(db, filters);
        Self {
            format,
            counts: migrate::counts(db).expect("counts"),
            rows: rows.collect(),
            filters: serde_json::from_str(&filters).expect("a list"),
            newest: Said::parse(&raw::text(db, "SELECT said FROM op ORDER BY id DESC LIMIT 1")),
        }
    }

    /// Looks whether a book of the newest format still holds it, and nothing else but its filters as records.
    fn is_kept_in(&self, db: &Connection, book: &Book) {
        let moved = if self.format < 3 { i64::try_from(self.filters.len()).expect("a small number") } else { 0 };
        let acts = i64::from(moved > 0);
        let counts = migrate::counts(db).expect("counts");
        for (table, count) in &self.counts {
            let more = match table.as_str() {
                "op" => acts,
                "change" => moved,
                "meta" => -acts,
                _ => 0,
            };
            assert_eq!(counts.get(table), Some(&(count + more)), "{table}");
        }
        for (table, (columns, before)) in &self.rows {
            let now = rows(db, table, columns);
            assert!(now.starts_with(before), "{table} is not as it was");
        }
        let filters = book.filters().expect("the filters");
        let kept: Vec<&str> = filters.iter().map(|filter| filter.query.as_str()).collect();
        assert_eq!(kept, self.filters);
        assert!(moved == 0 || filters.iter().all(|filter| filter.name == filter.query));
        assert_eq!(raw::number(db, "SELECT count(*) FROM meta WHERE key = 'filters'"), 0);
        let health = book.health().expect("a look");
        assert!(health.is_good(), "{health:?}");
        raw::chain(db);
    }
}

/// The rows of a table as they stand, by the columns it had.
fn rows(db: &Connection, table: &str, columns: &str) -> Vec<String> {
    let mut statement =
        db.prepare(&format!("SELECT json_array({columns}) FROM {table} ORDER BY id")).expect("a statement");
    statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("rows")
}

/// A copy of a released book in a folder of its own, and what it holds.
fn copied(file: &Path) -> (PathBuf, TempDir, Held) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("book.db");
    fs::copy(file, &path).expect("a copy");
    let held = Held::by(&raw::raw(&path));
    (path, dir, held)
}

/// The whole book, with every version set to 0.
fn whole(book: &Book) -> serde_json::Value {
    let mut whole = serde_json::to_value(book.whole().expect("the whole book")).expect("JSON");
    for record in whole.as_object_mut().expect("an object").values_mut().flat_map(|list| list.as_array_mut()).flatten()
    {
        record["version"] = 0.into();
    }
    whole
}

#[test]
fn every_released_book_keeps_its_records_and_comes_to_the_shape_of_a_new_one() {
    for file in books() {
        let (path, dir, held) = copied(&file);
        let before = backup::content(&raw::raw(&path)).expect("a sum");
        let copies = dir.path().join("copies");
        let places = Places { backups: Some(copies.clone()), state: None };
        let book = Book::open(&path, places, stage::clock(MORNING), "test").expect("the book opens");
        let db = raw::raw(&path);
        held.is_kept_in(&db, &book);
        let (fresh, _dir) = stage::book(MORNING);
        assert_eq!(schema(&db), schema(&raw::raw(fresh.path())));
        // the copy before the steps is the book as it was
        let made = book.backups(&copies);
        let [copy] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!(backup::content(&raw::raw(&copy.path)).expect("a sum"), before);
    }
}

#[test]
fn the_document_of_a_released_book_makes_an_equal_book() {
    for file in books() {
        let (path, _dir, _) = copied(&file);
        let book = open(&path).expect("the book opens");
        let document = serde_json::to_string(&book.whole().expect("the whole book")).expect("JSON");
        let read: Whole = serde_json::from_str(&document).expect("a document");
        let (mut other, _other) = stage::book(MORNING);
        other.run(Command::Load(Box::new(read))).expect("the document comes in");
        assert_eq!(other.whole().expect("the whole book"), book.whole().expect("the whole book"));
        assert!(other.health().expect("a look").is_good());
    }
}

#[test]
fn every_act_of_a_released_book_goes_back_and_comes_again() {
    for file in books() {
        let (path, _dir, held) = copied(&file);
        let mut book = open(&path).expect("the book opens");
        let before = whole(&book);
        let mut undone = Vec::new();
        loop {
            match book.undo() {
                Ok(done) => undone.push(done.said),
                Err(Error::Refused(Refusal::NothingToUndo)) => break,
                Err(error) => panic!("{error:?}"),
            }
        }
        assert_eq!(undone.first(), Some(&held.newest));
        assert!(undone.iter().all(|said| said.deed != Deed::BookRenewed));
        assert_eq!(book.count_people().expect("a number"), 0);
        for said in undone.iter().rev() {
            assert_eq!(book.redo().expect("it comes again").said, *said);
        }
        assert_eq!(whole(&book), before);
        assert!(book.health().expect("a look").is_good());
    }
}

#[test]
fn a_second_opening_changes_no_byte() {
    for file in books() {
        let (path, _dir, _) = copied(&file);
        drop(open(&path).expect("the book opens"));
        let bytes = fs::read(&path).expect("the bytes");
        let book = open(&path).expect("the book opens again");
        assert!(book.health().expect("a look").is_good());
        drop(book);
        assert!(fs::read(&path).expect("the bytes") == bytes);
    }
}

#[test]
fn the_program_opens_a_released_book_and_the_doctor_finds_nothing() {
    for file in books() {
        let home = Home::new();
        let place = home.book();
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::copy(&file, &place).expect("a copy");
        let held = Held::by(&raw::raw(&place));
        home.run("doctor").succeeded();
        let filters = home.json("filters --format json");
        let queries: Vec<&str> =
            filters.as_array().expect("a list").iter().filter_map(|one| one["query"].as_str()).collect();
        assert_eq!(queries, held.filters);
        let document = home.json("export --as json");
        let all = document["filters"].as_array().expect("filters");
        assert_eq!(all.iter().filter(|one| one["deleted_at"].is_null()).count(), held.filters.len());
    }
}

#[test]
fn a_killed_step_leaves_the_old_book_or_the_new_one() {
    for file in books() {
        let (path, dir, held) = copied(&file);
        let journal = dir.path().join("book.db-journal");
        let begun = Instant::now();
        assert!(kills::enishi(dir.path(), &path, &["doctor"]).status.success());
        let most = begun.elapsed();
        for kill in 0..KILLS {
            fs::copy(&file, &path).expect("a copy");
            let _ = fs::remove_file(&journal);
            let mut child = kills::command(dir.path(), &path).arg("doctor").spawn().expect("the program runs");
            thread::sleep(most * kill / KILLS);
            let _ = child.kill();
            child.wait().expect("it ends");
            // whoever opens it first rolls back what was half written
            let db = raw::raw(&path);
            let format = raw::number(&db, "PRAGMA user_version");
            assert_eq!(raw::text(&db, "PRAGMA integrity_check"), "ok", "kill {kill}");
            if format == held.format {
                assert_eq!(migrate::counts(&db).expect("counts"), held.counts, "kill {kill}");
            } else {
                assert_eq!(format, migrate::newest(), "kill {kill}");
            }
            held.is_kept_in(&db, &open(&path).expect("the book opens"));
        }
    }
}
