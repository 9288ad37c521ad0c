//! Random acts: every command there is, drawn by a small generator whose seed repeats them.

mod draw;

use chrono::NaiveDate;
use enishi::{
    book::{Book, Clock, Command, Places},
    domain::id::Id,
    store::{record::Record, table::TABLES},
};
use rusqlite::Connection;
use tempfile::TempDir;

use super::raw;
use crate::stage::{self, MORNING};

/// A small generator (splitmix64): the same seed draws the same numbers.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("a small number");
        usize::try_from(self.draw() % end).expect("a small number")
    }

    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// A book under test: the program's own connection, a bare one, and the generator.
pub struct Desk {
    pub book: Book,
    pub db: Connection,
    pub random: Random,
}

impl Desk {
    pub fn over(book: Book, seed: u64) -> Self {
        let db = raw::raw(book.path());
        Self { book, db, random: Random::new(seed) }
    }

    pub fn empty(seed: u64) -> (Self, TempDir) {
        let (book, dir) = stage::book(MORNING);
        (Self::over(book, seed), dir)
    }

    /// A book with something in every table of records, the trash included.
    pub fn filled(seed: u64) -> (Self, TempDir) {
        println!("seed {seed}");
        let (mut desk, dir) = Self::empty(seed);
        for acts in 0.. {
            assert!(acts < 2000, "some table stays empty");
            let (_, command) = desk.command();
            let _ = desk.book.run(command);
            let filled =
                |table: &str| raw::number(&desk.db, &format!("SELECT count(*) FROM {table} WHERE deleted_at IS NULL"));
            let trash = raw::number(&desk.db, "SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL");
            if acts >= 100 && trash > 0 && TABLES.iter().all(|table| filled(table.name) > 0) {
                break;
            }
        }
        (desk, dir)
    }

    /// Closes the file and opens it again.
    pub fn reopened(self) -> Self {
        let Self { book, db, random } = self;
        let path = book.path().to_path_buf();
        drop(book);
        drop(db);
        let book = Book::open(&path, Places::default(), stage::clock(MORNING), "test").expect("the book opens again");
        let db = raw::raw(&path);
        Self { book, db, random }
    }

    pub fn state(&self) -> raw::State {
        raw::state(&self.db)
    }

    /// Returns the whole book as JSON, with every version set to 0.
    pub fn whole(&self) -> String {
        let mut whole = serde_json::to_value(self.book.whole().expect("the whole book")).expect("JSON");
        for list in whole.as_object_mut().expect("an object").values_mut() {
            for record in list.as_array_mut().expect("a list") {
                record["version"] = 0.into();
            }
        }
        whole.to_string()
    }

    pub fn today(&self) -> NaiveDate {
        self.book.now().today()
    }

    /// Draws a command that has something to work on; it may still be one that is refused.
    pub fn command(&mut self) -> (&'static str, Command) {
        let all: usize = draw::ACTS.iter().map(|(_, weight, _)| weight).sum();
        loop {
            let mut place = self.random.below(all);
            for (name, weight, act) in draw::ACTS {
                if place < *weight {
                    if let Some(command) = act(self) {
                        return (*name, command);
                    }
                    break;
                }
                place -= weight;
            }
        }
    }

    /// Returns a record of a sort, now and then one that lies in the trash.
    pub fn some<T: Record>(&mut self) -> Option<Id<T>> {
        let condition = if self.random.one_in(20) { "1" } else { "deleted_at IS NULL" };
        let ids: Vec<Id<T>> = raw::ids(&self.db, condition);
        if ids.is_empty() { None } else { Some(self.random.of(&ids)) }
    }
}

/// The names of all random acts.
pub fn names() -> impl Iterator<Item = &'static str> {
    draw::ACTS.iter().map(|(name, _, _)| *name)
}

/// The clock of a morning other than the usual one.
pub fn at(book: Book, moment: &str) -> Book {
    let path = book.path().to_path_buf();
    drop(book);
    let clock: Clock = stage::clock(moment);
    Book::open(&path, Places::default(), clock, "test").expect("the book opens again")
}
