//! The benchmark: prints each figure beside its base, measured in the same run, and beside its budget. It asserts nothing.
//!
//! ```text
//! cargo test --release --test bench                  size S: 10,000 people, 100,000 exchanges
//! cargo test --release --test bench -- --size xs     300 people, 3,000 exchanges: a quick look
//! cargo test --release --test bench -- --size m      ten times S, held against S in the same run
//! cargo test --release --test bench -- --size s --json FILE     the same table as JSON too
//! ```
//!
//! The books come from a fixed seed, are written through the library, and stay in `target/bench`: the first run of a size
//! takes as long as making its book does (size M: minutes, and gigabytes of disk), the next ones do not. Every measurement
//! stands at one fixed moment. Times move with the machine; the ratios to a base of the same run are what counts. Needs
//! Linux for memory and processor time; on a system without `/proc` those lines say that they were not measured.
//!
//! Not measured here: `fzf` and the other peers, a start with a cold page cache, and the time of a clean build.

#![allow(clippy::disallowed_macros, reason = "what a benchmark says goes to the terminal, not through a book")]

mod actions;
mod bare;
mod books;
mod cli;
mod data;
mod imports;
mod inside;
mod names;
mod process;
mod pty;
mod random;
mod screen;
mod size;
mod stats;
mod table;
mod tables;
mod vcards;
mod writes;

use std::{env, fs, process::ExitCode, thread};

use crate::{
    size::Size,
    stats::{Tried, said},
};

const USAGE: &str = "cargo test --release --test bench -- [--size xs|s|m] [--json FILE]";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["--empty"] => Ok(()),
        ["--bare-frame", word] => bare::in_terminal(word).map_err(said),
        ["--make", size] => named(size).and_then(books::make),
        ["--size", size] => named(size).and_then(|size| measure(size, None)),
        ["--size", size, "--json", file] => named(size).and_then(|size| measure(size, Some(file))),
        [] => measure(Size::S, None),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

fn named(size: &str) -> Tried<Size> {
    Size::from_name(size).ok_or_else(|| USAGE.to_owned())
}

fn measure(size: Size, json: Option<&str>) -> Tried<()> {
    let book = books::ready(size)?;
    let smaller = if size == Size::M { Some(books::ready(Size::S)?) } else { None };
    about(size);
    table::head();
    let groups = [
        table::group("At the terminal", &screen::rows(size, &book, smaller.as_ref())),
        table::group("Command line, whole processes", &cli::rows(size, &book, smaller.as_ref())),
        table::group("Writing", &writes::commits(&book)),
        table::group("People from a file, whole processes", &imports::rows(size)),
        // last, because it makes this process larger, and a larger one starts others more slowly
        table::group("Inside one process", &inside::rows(&book)),
        table::group("The program", &[cli::binary()]),
    ];
    let Some(file) = json else { return Ok(()) };
    let table = serde_json::json!({ "size": size.name(), "seed": data::SEED, "as_of": books::NOW, "groups": groups });
    fs::write(file, format!("{table:#}\n")).map_err(said)
}

fn about(size: Size) {
    let counts = size.counts();
    let (rows, cols) = pty::SIZE;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!(
        "\nsize {}: {} people, {} exchanges, {} actions, {} touches, {} notes; seed {}, as of {}",
        size.name(),
        counts.people,
        counts.exchanges,
        counts.actions,
        counts.touches,
        counts.notes,
        data::SEED,
        books::NOW,
    );
    println!("terminal {cols}x{rows}, {cores} processors, medians where nothing else is said");
    if cfg!(debug_assertions) {
        println!("this is a debug build: none of these figures means anything");
    }
}
