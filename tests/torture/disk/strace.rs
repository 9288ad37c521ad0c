//! The tool that watches the calls of a program to the system, and lets single ones fail.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use super::{Tried, home::Home, said};

/// Says that it has to be there; `.ci/run` sets it.
const NEEDED: &str = "ENISHI_STRACE";

/// The tool.
#[derive(Debug, Clone)]
pub struct Strace(PathBuf);

/// Finds the tool and looks whether it may watch.
///
/// # Errors
/// A reason for the line "not run"; where the tool has to be there, callers make a failure of it.
pub fn find() -> Tried<Strace> {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join("strace")).find(|file| file.is_file());
    let strace = Strace(found.ok_or("there is no strace on this machine")?);
    let tried = Command::new(&strace.0).args(["-f", "-o", "/dev/null", "true"]).output().map_err(said)?;
    if tried.status.success() {
        return Ok(strace);
    }
    Err(format!("strace may not watch here: {}", String::from_utf8_lossy(&tried.stderr).trim()))
}

/// Tells whether this machine has to run what needs its rights and tools.
pub fn is_needed() -> bool {
    env::var_os(NEEDED).is_some_and(|value| value == "1")
}

impl Strace {
    /// Runs a program in a home to its end; what was seen lies in `log` then.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn run(&self, options: &[&str], log: &Path, home: &Home, program: &Path, args: &[&str]) -> Tried<Output> {
        let mut command = Command::new(&self.0);
        home.surround(&mut command);
        command.arg("-f").arg("-o").arg(log).args(options).arg(program).args(args);
        command.output().map_err(said)
    }
}

/// One call that came back.
pub struct Call<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it was given.
    pub args: Vec<&'a str>,
    /// What came back; none where that is no number.
    pub result: Option<i64>,
}

/// Reads a log.
///
/// # Errors
/// When it cannot be read.
pub fn log(path: &Path) -> Tried<String> {
    Ok(String::from_utf8_lossy(&fs::read(path).map_err(said)?).into_owned())
}

/// Returns the calls of a log in their order. Strings with `, ` in them part an argument in two, so that only a log in hex digits
/// has its arguments right.
///
/// # Errors
/// When two threads called at once: then the order is not known.
pub fn calls(log: &str) -> Tried<Vec<Call<'_>>> {
    let mut calls = Vec::new();
    for line in log.lines() {
        let line = line.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_start();
        if line.starts_with("+++") || line.starts_with("---") {
            continue;
        }
        let (Some((name, rest)), false) = (line.split_once('('), line.starts_with('<')) else {
            return Err(format!("two threads at once, or a line of strace that is not known: {line}"));
        };
        let Some((args, result)) = rest.rsplit_once(" = ") else {
            return Err(format!("two threads at once, or a line of strace that is not known: {line}"));
        };
        let args = args.trim_end().strip_suffix(')').unwrap_or(args).split(", ").collect();
        let result = result.split(' ').next().and_then(|number| number.parse().ok());
        calls.push(Call { name, args, result });
    }
    Ok(calls)
}

/// Returns the bytes of a string in hex digits, `"\x41\x42"`.
///
/// # Errors
/// When it is none, or was cut short.
pub fn bytes(text: &str) -> Tried<Vec<u8>> {
    let inside =
        text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or_else(|| format!("no string: {text}"))?;
    let pairs = inside.split("\\x").skip(1);
    pairs.map(|pair| u8::from_str_radix(pair, 16).map_err(said)).collect()
}
