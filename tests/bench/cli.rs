//! Whole processes of the command line, each against a Rust process that ends at once, and the size of the program.

use std::fs;

use crate::{
    books::{BookFile, ENISHI},
    names::HEAVIEST,
    process::{Program, in_turn},
    size::Size,
    stats::{median, said},
    table::{Budget, Row, Unit},
};

/// Runs of each command.
const RUNS: usize = 10;

/// The commands, and how many empty processes each may take at size S (`performance.md` 4); none = no budget was set.
const COMMANDS: [(&str, &[&str], Budget); 8] = [
    ("enishi today", &["today"], Budget::Times(5.0)),
    ("enishi find 税理", &["find", "税理"], Budget::Times(5.0)),
    ("enishi show WHO", &["show", HEAVIEST], Budget::Times(5.0)),
    ("enishi week --format md", &["week", "--format", "md"], Budget::Times(10.0)),
    ("enishi week --format pdf", &["week", "--format", "pdf"], Budget::AtMost(400.0)),
    ("enishi list", &["list"], Budget::Open),
    ("enishi balance", &["balance"], Budget::Open),
    ("enishi --version", &["--version"], Budget::Open),
];

/// Measures the commands.
pub fn rows(size: Size, book: &BookFile, smaller: Option<&BookFile>) -> Vec<Row> {
    let empty = match Program::empty() {
        Ok(empty) => empty,
        Err(why) => return vec![Row::new("an empty Rust process", Err(why), Unit::Milliseconds)],
    };
    let commands: Vec<Program> = COMMANDS.iter().map(|(_, words, _)| Program::enishi(book, words)).collect();
    let programs: Vec<&Program> = std::iter::once(&empty).chain(&commands).collect();
    let times = in_turn(&programs, RUNS, Program::run);
    let mut medians = times.iter().map(median);
    let floor = medians.next().unwrap_or_else(|| Err("not run".to_owned()));
    let mut rows = vec![Row::new("an empty Rust process", floor.clone(), Unit::Milliseconds)];
    rows.extend(COMMANDS.iter().zip(medians).map(|((name, _, budget), time)| {
        let budget = if size == Size::M { Budget::Open } else { *budget };
        Row::new(*name, time, Unit::Milliseconds).base(&floor).budget(budget)
    }));
    if let Some(smaller) = smaller {
        rows.extend(COMMANDS.iter().map(|(name, words, _)| growth(name, words, book, smaller)));
    }
    rows
}

/// A command over a book held against the same over a smaller one.
fn growth(name: &str, words: &[&str], book: &BookFile, smaller: &BookFile) -> Row {
    let (large, small) = (Program::enishi(book, words), Program::enishi(smaller, words));
    let times = in_turn(&[&large, &small], RUNS, Program::run);
    let [large, small] = [0, 1].map(|place| times.get(place).map_or_else(|| Err("not run".to_owned()), median));
    Row::new(format!("{name}, against size s"), large, Unit::Milliseconds).base(&small)
}

/// Measures the file of the program.
pub fn binary() -> Row {
    let bytes = fs::metadata(ENISHI).map(|about| about.len() as f64 / 1_000_000.0).map_err(said);
    Row::new("the program's file", bytes, Unit::Megabytes).budget(Budget::AtMost(20.0))
}
