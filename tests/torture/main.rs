//! The torture of the program as it was built: power that goes, calls that fail, no room, and bytes from nowhere (`reliability.md` 11).
//!
//! ```text
//! cargo test --test torture                       all trials, some minutes
//! cargo test --test torture -- --long             hours: 50,000 states, every call, 30 minutes for each reader
//! cargo test --test torture -- power_loss         one trial
//! cargo test --test torture -- --again NAME HEX   the bytes that a failure printed
//! ```
//!
//! Each trial prints its figures and the seed; it ends with a failure where anything was lost, damaged or told wrong.
#![expect(clippy::disallowed_macros, reason = "a trial prints its figures and its seed")]

mod book;
mod disk;
mod fuzz;

use std::{env, process::ExitCode, time::Instant};

use disk::Held;

/// The seed of every trial.
const SEED: u64 = 7;

/// A trial: whether it is the long one and the seed in, figures out.
type Trial = fn(bool, u64) -> Result<Held, String>;

const TRIALS: [(&str, Trial); 10] = [
    ("power_loss", disk::power_loss),
    ("failing_calls", disk::failing_calls),
    ("cut_off_steps", disk::cut_off_steps),
    ("no_room", disk::no_room),
    ("rotten_bits", |is_long, seed| book::rotten_bits(is_long, seed).map(Held::Figures)),
    ("bad_files", |_, seed| book::bad_files(seed).map(Held::Figures)),
    ("many_writers", |is_long, _| book::many_writers(is_long).map(Held::Figures)),
    ("restores", |is_long, seed| book::restores(is_long, seed).map(Held::Figures)),
    ("two_machines", |is_long, seed| book::two_machines(is_long, seed).map(Held::Figures)),
    ("readers", |is_long, seed| fuzz::feed_all(is_long, seed).map(Held::Figures)),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let done = match words.as_slice() {
        [word, rest @ ..] if word == disk::WORD => disk::write_carelessly(rest),
        [word, name, digits] if word == "--again" => fuzz::again(name, digits),
        _ => all(&words),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn all(words: &[String]) -> Result<(), String> {
    let is_long = words.iter().any(|word| word == "--long");
    let names: Vec<&String> = words.iter().filter(|word| *word != "--long").collect();
    if let Some(unknown) = names.iter().find(|name| !TRIALS.iter().any(|(known, _)| name.as_str() == *known)) {
        return Err(format!("there is no trial {unknown}"));
    }
    let mut failed = 0;
    for (name, trial) in TRIALS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted.as_str() == name) {
            continue;
        }
        let begun = Instant::now();
        let held = trial(is_long, SEED);
        println!("{name}: {:.0} s, seed {SEED}", begun.elapsed().as_secs_f64());
        match held {
            Ok(Held::Figures(lines)) => lines.iter().for_each(|line| println!("  {line}")),
            Ok(Held::NotRun(why)) => println!("  NOT RUN: {why}"),
            Err(why) => {
                failed += 1;
                println!("  FAILED: {why}");
            }
        }
    }
    if failed == 0 { Ok(()) } else { Err(format!("{failed} trials failed")) }
}
