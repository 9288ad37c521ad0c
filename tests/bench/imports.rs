//! People from a file: cards and a table, into an empty book, the same again, and taken back, each a whole process.

use std::{fs, time::Duration};

use enishi::{
    book::{Book, Places},
    transfer::read_vcard,
};

use crate::{
    books::{self, BookFile, clock},
    data::SEED,
    process::Program,
    size::Size,
    stats::{Sample, Tried, said, typical},
    table::{Budget, Row, Unit},
    tables, vcards,
};

/// Imports of the same file, each into a new book.
const IMPORTS: usize = 3;

/// Rows of the table for each card of the other file.
const ROWS_PER_CARD: usize = 10;

/// What was measured of one file.
#[derive(Default)]
struct Times {
    first: Sample,
    again: Sample,
    back: Sample,
    memory: f64,
}

/// Measures both files of a size.
pub fn rows(size: Size) -> Vec<Row> {
    let cards = size.counts().cards;
    let text = vcards::text(cards, SEED);
    let parsed = typical(3, || read_vcard(text.as_bytes())).map(|time| rate(cards, time));
    let mut rows = vec![Row::new(format!("read {cards} vCards, no book"), parsed, Unit::PerSecond)];
    rows.extend(of_file("people.vcf", &text, (cards, "vCards"), 10_000.0));
    let lines = cards * ROWS_PER_CARD;
    rows.extend(of_file("people.csv", &tables::text(lines, SEED), (lines, "rows of a table"), 20_000.0));
    rows
}

fn rate(people: usize, milliseconds: f64) -> f64 {
    people as f64 * 1_000.0 / milliseconds.max(f64::MIN_POSITIVE)
}

fn of_file(file: &str, text: &str, (people, what): (usize, &str), least: f64) -> [Row; 4] {
    let times = measured(file, text);
    let of = |pick: fn(&Times) -> Tried<f64>| times.as_ref().map_err(Clone::clone).and_then(pick);
    let per_second = |pick: fn(&Times) -> Tried<f64>| of(pick).map(|time| rate(people, time));
    [
        Row::new(
            format!("import {people} {what} into an empty book"),
            per_second(|times| times.first.median()),
            Unit::PerSecond,
        )
        .budget(Budget::AtLeast(least)),
        Row::new("the same file again (all same)", per_second(|times| times.again.median()), Unit::PerSecond),
        Row::new("undo of the import", of(|times| times.back.median()), Unit::Milliseconds),
        Row::new("most memory of that import", of(|times| Ok(times.memory)), Unit::Mebibytes),
    ]
}

fn measured(file: &str, text: &str) -> Tried<Times> {
    let mut times = Times::default();
    for _ in 0..IMPORTS {
        let folder = books::scratch()?;
        let file = folder.path().join(file);
        fs::write(&file, text).map_err(said)?;
        let book = BookFile { path: folder.path().join("new.db"), home: folder.path().to_path_buf() };
        drop(Book::create(&book.path, Places::default(), clock(), "bench").map_err(said)?);
        let file = file.to_string_lossy();
        let import = Program::enishi(&book, &["import", &*file, "--yes"]);
        let (first, memory): (Duration, f64) = import.run_watched()?;
        times.first.add(first);
        times.memory = times.memory.max(memory);
        times.again.add(import.run()?);
        times.back.add(Program::enishi(&book, &["undo"]).run()?);
    }
    Ok(times)
}
