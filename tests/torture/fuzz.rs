//! Bytes from nowhere into everything that reads: each target keeps its promises for whatever comes (`reliability.md` 10).
//!
//! A target is a plain function over bytes that panics where a promise is broken, so other fuzzers can call it too. Here the bytes
//! come from a small mutator over seeds; the seed and the number of the run give the same bytes again, on any machine.

mod mutate;
mod targets;

use std::{
    any::Any,
    panic::{self, AssertUnwindSafe},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread,
    time::{Duration, Instant},
};

use mutate::Mutator;
pub use targets::{TARGETS, Target};

/// Targets that are fed side by side.
const WORKERS: usize = 2;
/// So often a target is run at the least, however slow the machine is.
const LEAST: u64 = 20;

/// Feeds every target, and returns how often each ran.
///
/// # Errors
/// The bytes that broke a promise, of each target that did.
pub fn feed_all(is_long: bool, seed: u64) -> Result<Vec<String>, String> {
    let time = if is_long { Duration::from_secs(30 * 60) } else { Duration::from_secs(5) };
    let (next, ran) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                while let Some(target) = TARGETS.get(next.fetch_add(1, Relaxed)) {
                    let fed = feed(target, seed, time);
                    if let Ok(mut ran) = ran.lock() {
                        ran.push((target.name, fed));
                    }
                }
            });
        }
    });
    let ran = ran.into_inner().map_err(|error| error.to_string())?;
    let faults: Vec<&str> = ran.iter().filter_map(|(_, fed)| fed.as_ref().err()).map(String::as_str).collect();
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let runs: u64 = ran.iter().filter_map(|(_, fed)| fed.as_ref().ok()).sum();
    let each: Vec<String> =
        ran.iter().map(|(name, fed)| format!("{name} {}", fed.as_ref().copied().unwrap_or(0))).collect();
    Ok(vec![format!("{runs} executions of {} targets, 0 promises broken", TARGETS.len()), each.join(", ")])
}

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
    let target =
        TARGETS.iter().find(|target| target.name == name).ok_or_else(|| format!("there is no target {name}"))?;
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
