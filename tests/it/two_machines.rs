//! Two machines and one synced folder: a copy that went another way is told, compared and brought in, and nothing is lost.

mod seen;
mod strays;
mod together;
mod told;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use enishi::{
    book::{Book, Both, Brought, Done, Places},
    store::table::TABLES,
};
use rusqlite::Connection;
use serde_json::{Map, Value};
use tempfile::TempDir;

use crate::{
    stage::{self, MORNING},
    undo::{acts::Desk, raw},
};

/// A record as it stands in a file: its columns without the version and what is worked out.
type Image = Map<String, Value>;

/// Every record of a book, by table and id.
type Records = BTreeMap<(&'static str, String), Image>;

/// Two copies of a book with something in every table, and the book as it was when they went apart.
struct Pair {
    one: Desk,
    other: Desk,
    before: Records,
    dir: TempDir,
}

impl Pair {
    fn of(seed: u64) -> Self {
        let (one, dir) = Desk::filled(seed);
        let path = dir.path().join("other.db");
        fs::copy(one.book.path(), &path).expect("a copy");
        let other = Desk::over(open(&path), seed ^ 0x5555);
        let before = records(&one.db);
        Self { one, other, before, dir }
    }

    /// Lets both go on, each in its own way.
    fn go_on(&mut self, acts: usize) {
        for desk in [&mut self.one, &mut self.other] {
            for _ in 0..acts {
                go_on(desk);
            }
        }
    }
}

/// One random act, or an undo or redo now and then.
fn go_on(desk: &mut Desk) {
    match desk.random.below(9) {
        0 => drop(desk.book.undo()),
        1 => drop(desk.book.redo()),
        _ => {
            let (_, command) = desk.command();
            drop(desk.book.run(command));
        }
    }
}

fn open(path: &Path) -> Book {
    Book::open(path, Places::default(), stage::clock(MORNING), "test").expect("the book opens")
}

/// Brings a copy in and looks that the book is sound after it.
fn bring(desk: &mut Desk, from: &Path) -> Option<(Done, Brought)> {
    let brought = desk.book.bring_in(from, &in_words).expect("it comes in");
    let health = desk.book.health().expect("a look");
    assert!(health.is_good(), "{health:?}");
    raw::chain(&desk.db);
    brought
}

/// What the other copy says where both changed the same.
fn in_words(both: &Both) -> String {
    let told = both.fields.iter().filter(|one| one.is_conflict);
    told.map(|one| format!("{}: {}", one.field, one.there)).collect::<Vec<_>>().join("\n")
}

fn path_of(desk: &Desk) -> PathBuf {
    desk.book.path().to_path_buf()
}

fn records(db: &Connection) -> Records {
    let mut records = Records::new();
    for table in TABLES {
        let sql = format!("SELECT id, {} FROM {}", table.image(table.name), table.name);
        let mut statement = db.prepare(&sql).expect("a statement");
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let (id, image): (String, String) = (row.get(0).expect("an id"), row.get(1).expect("an image"));
            let mut image: Image = serde_json::from_str(&image).expect("JSON");
            for column in ["version", "sort_key", "search_key"] {
                image.remove(column);
            }
            records.insert((table.name, id), image);
        }
    }
    records
}

fn is_alive(image: &Image) -> bool {
    image["deleted_at"].is_null()
}

/// The records that stand in a copy and are not as they were before.
fn written<'a>(before: &'a Records, now: &'a Records) -> impl Iterator<Item = (&'a (&'static str, String), &'a Image)> {
    now.iter().filter(move |(key, image)| is_alive(image) && before.get(*key) != Some(*image))
}
