//! The disk under the program: power that goes at any moment, calls that fail, no room, and steps to a new format that are cut off.
//!
//! The program runs as it was built, with nothing added for the tests: strace sees its calls and lets single ones fail. Where strace
//! or the right to use it is missing, a trial says that it was not run; with `ENISHI_STRACE=1`, as in `.ci/run`, that is a failure.

pub mod acts;
mod control;
mod faults;
mod full;
pub mod home;
pub mod look;
mod model;
mod op;
mod power;
mod record;
mod session;
mod steps;
mod strace;

use std::{fmt::Display, path::Path};

use faults::{Suffered, Wanted};
use home::{Ground, home_in, scratch};
use power::Seen;

pub use control::WORD;

/// What came of something, or why nothing did.
pub type Tried<T> = Result<T, String>;

/// How a trial ended that found nothing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Its figures, a line each.
    Figures(Vec<String>),
    /// It could not be run on this machine: why.
    NotRun(String),
}

/// States of the disk under the careless program, with each of its settings.
const CONTROL: usize = 600;

/// Power that goes at any moment, over the program and over a careless one, which has to be found out.
///
/// # Errors
/// What was lost or damaged.
pub fn power_loss(is_long: bool, seed: u64) -> Result<Held, String> {
    let strace = match strace::find() {
        Ok(strace) => strace,
        Err(why) => return not_run(why),
    };
    let wanted = if is_long { 50_000 } else { 5_000 };
    let told = session::run(&strace, seed, wanted)?;
    let careful = control::run(&strace, "EXTRA", seed, CONTROL)?;
    let careless = control::run(&strace, "OFF", seed, CONTROL)?;
    flawless("the program", &told.seen)?;
    flawless("the careful control", &careful)?;
    if careless.faulty == 0 {
        return Err("the careless control lost nothing: this trial finds nothing, so it proves nothing".to_owned());
    }
    let found = format!(
        "control: {} states with EXTRA, 0 faulty; {} with OFF, {} faulty",
        careful.states, careless.states, careless.faulty
    );
    let states = format!("{} distinct states, 0 corrupt, 0 acts lost", told.seen.states);
    Ok(Held::Figures(vec![states, session::sentence(&told), found]))
}

/// Calls that fail, one in each run, in every command that writes.
///
/// # Errors
/// What was lost, damaged, or told wrong.
pub fn failing_calls(is_long: bool, _seed: u64) -> Result<Held, String> {
    let strace = match strace::find() {
        Ok(strace) => strace,
        Err(why) => return not_run(why),
    };
    let folder = scratch()?;
    let (cards, most) = if is_long { (600, usize::MAX) } else { (20, 1_500) };
    let ground = Ground::lay(&home_in(folder.path())?, cards)?;
    let suffered = faults::suffer(&strace, &ground, &acts::ACTS, Wanted { most, only_writes: false })?;
    Ok(Held::Figures(vec![borne(&format!("{} commands", acts::ACTS.len()), &suffered)?]))
}

/// Steps to the newest format that are cut off, for every released book.
///
/// # Errors
/// What was lost or left half done.
pub fn cut_off_steps(is_long: bool, _seed: u64) -> Result<Held, String> {
    let strace = match strace::find() {
        Ok(strace) => strace,
        Err(why) => return not_run(why),
    };
    // all that changes the disk is wanted; what only reads is for the long run
    let wanted = Wanted { most: if is_long { usize::MAX } else { 500 }, only_writes: !is_long };
    let all = steps::run(&strace, wanted)?;
    let lines = all.iter().map(|(name, suffered)| borne(name, suffered));
    Ok(Held::Figures(lines.collect::<Result<_, _>>()?))
}

/// A full disk, and files that may not grow.
///
/// # Errors
/// What was lost, or not said.
pub fn no_room(_is_long: bool, _seed: u64) -> Result<Held, String> {
    let folder = scratch()?;
    let files = full::small_files(&home_in(folder.path())?)?;
    let files = format!(
        "files that may not grow: {} told and there, {} refused, {} ended by the signal, nothing lost",
        files.told, files.refused, files.ended
    );
    let small = folder.path().join("disk");
    if let Err(why) = full::SmallDisk::over(&small) {
        return match not_run(why)? {
            Held::NotRun(why) => Ok(Held::Figures(vec![files, format!("full disk: not run: {why}")])),
            held => Ok(held),
        };
    }
    let disk = full::small_disk(&small)?;
    let disk = format!("full disk: {} told and there, {} refused and said so", disk.told, disk.refused);
    Ok(Held::Figures(vec![files, disk]))
}

/// This file as the careless program: the words behind [`WORD`].
///
/// # Errors
/// Whatever the disk says, and when there are not two words.
pub fn write_carelessly(words: &[String]) -> Result<(), String> {
    match words {
        [setting, path] => control::write(setting, Path::new(path)),
        _ => Err("a setting and a file".to_owned()),
    }
}

fn not_run(why: String) -> Result<Held, String> {
    if strace::is_needed() { Err(format!("it has to be run here, and {why}")) } else { Ok(Held::NotRun(why)) }
}

fn flawless(what: &str, seen: &Seen) -> Result<(), String> {
    if seen.faulty == 0 {
        return Ok(());
    }
    Err(format!("{what}: {} of {} states are faulty:\n  {}", seen.faulty, seen.states, seen.faults.join("\n  ")))
}

fn borne(what: &str, suffered: &Suffered) -> Result<String, String> {
    let Suffered { points, hits, killed, refused, done, there, faults, faulty } = suffered;
    if *faulty > 0 {
        return Err(format!("{what}: {faulty} of {hits} faults did harm:\n  {}", faults.join("\n  ")));
    }
    let there: Vec<String> = there.iter().map(|(call, count)| format!("{count} by {call}")).collect();
    let there = if there.is_empty() { "none".to_owned() } else { there.join(", ") };
    Ok(format!(
        "{what}: {hits} faults at {points} places, 0 corrupt, 0 told and not there; {killed} killed, {refused} refused in words, \
         {done} done all the same; said to have failed and there: {there}"
    ))
}

pub fn said(error: impl Display) -> String {
    error.to_string()
}
