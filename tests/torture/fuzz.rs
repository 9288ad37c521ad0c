//! Bytes from nowhere into everything that reads: each target keeps its promises for whatever comes (`reliability.md` 10).
//!
//! A target is a plain function over bytes that panics where a promise is broken, so other fuzzers can call it too. Here the bytes
//! come from a small mutator over seeds; the seed and the number of the run give the same bytes again, on any machine.

mod mutate;
mod targets;

use std::{
    any::Any,
    panic::{self, AssertUnwindSafe},
    time::{Duration, Instant},
};

use mutate::Mutator;
pub use targets::{TARGETS, Target};

/// So often a target is run at the least, however slow the machine is.
const LEAST: u64 = 20;

/// Feeds a target until the time is over, and returns how often it ran.
///
/// # Errors
/// The bytes that broke a promise, as hex digits, with the seed and what was said.
pub fn feed(target: &Target, seed: u64, time: Duration) -> Result<u64, String> {
    let seeds = (target.seeds)();
    let mut runs = 0;
    for bytes in &seeds {
        one(target, bytes, seed, runs)?;
        runs += 1;
    }
    let mut mutator = Mutator::new(seed, seeds, target.words, target.most);
    let begun = Instant::now();
    while runs < LEAST || begun.elapsed() < time {
        let bytes = mutator.bytes();
        one(target, &bytes, seed, runs)?;
        runs += 1;
    }
    Ok(runs)
}

/// Runs a target over bytes that are given as hex digits: what a failure printed.
///
/// # Errors
/// As [`feed`], and where there is no such target or no such digits.
pub fn again(name: &str, digits: &str) -> Result<(), String> {
    let target = TARGETS.iter().find(|target| target.name == name).ok_or_else(|| format!("there is no target {name}"))?;
    let bytes = from_hex(digits).ok_or("these are no hex digits")?;
    one(target, &bytes, 0, 0)
}

fn one(target: &Target, bytes: &[u8], seed: u64, run: u64) -> Result<(), String> {
    panic::catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))).map_err(|said| {
        let (name, said, digits) = (target.name, words(said.as_ref()), hex(bytes));
        format!("{name}: {said}\n  seed {seed}, run {run}, {} bytes: {digits}", bytes.len())
    })
}

fn words(said: &(dyn Any + Send)) -> String {
    let text = said.downcast_ref::<String>().cloned();
    text.or_else(|| said.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.trim().as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
