//! Programs to time: their words and their home, whole runs without a terminal, and what Linux tells of a process.

use std::{
    env,
    ffi::OsString,
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;

use crate::{
    books::{BookFile, ENISHI, NOW},
    stats::{Sample, Tried, said},
};

/// What of the caller's environment would change what is measured.
const SILENCED: [&str; 9] = [
    "NO_COLOR",
    "CLICOLOR",
    "COLORTERM",
    "COLORFGBG",
    "ENISHI_DB",
    "SSH_CONNECTION",
    "SSH_TTY",
    "TMUX",
    "RUST_BACKTRACE",
];

/// A program with its words and its surroundings.
pub struct Program {
    path: PathBuf,
    words: Vec<OsString>,
    surroundings: Vec<(&'static str, OsString)>,
}

impl Program {
    /// A Rust process that ends at once: this file with a word for it.
    pub fn empty() -> Tried<Self> {
        Self::own(&["--empty"])
    }

    /// One frame of ratatui full of a word, without any data: this file with a word for it.
    pub fn bare_frame(word: &str) -> Tried<Self> {
        Self::own(&["--bare-frame", word])
    }

    fn own(words: &[&str]) -> Tried<Self> {
        let path = env::current_exe().map_err(said)?;
        let words: Vec<OsString> = words.iter().map(Into::into).collect();
        Ok(Self { path, words, surroundings: vec![("TERM", "xterm-256color".into())] })
    }

    /// `enishi` over a book, with the words of a command; none = the terminal.
    pub fn enishi(book: &BookFile, words: &[&str]) -> Self {
        let mut all: Vec<OsString> = words.iter().map(Into::into).collect();
        all.extend([OsString::from("--db"), book.path.clone().into_os_string()]);
        let inside = |name: &str| book.home.join(name).into_os_string();
        Self {
            path: ENISHI.into(),
            words: all,
            surroundings: vec![
                ("HOME", book.home.clone().into_os_string()),
                ("XDG_CONFIG_HOME", inside("config")),
                ("XDG_DATA_HOME", inside("data")),
                ("XDG_STATE_HOME", inside("state")),
                ("XDG_CACHE_HOME", inside("cache")),
                ("ENISHI_NOW", NOW.into()),
                ("ENISHI_LANG", "en".into()),
                ("LC_ALL", "C.UTF-8".into()),
                ("TERM", "xterm-256color".into()),
            ],
        }
    }

    /// Runs it to its end and returns how long that took.
    pub fn run(&self) -> Tried<Duration> {
        let begun = Instant::now();
        let output = self.command().output().map_err(said)?;
        let took = begun.elapsed();
        ended_well(&output).map(|()| took)
    }

    /// Runs it to its end and returns how long that took, and the most memory it was seen to have, in MiB.
    pub fn run_watched(&self) -> Tried<(Duration, f64)> {
        let begun = Instant::now();
        let mut child = self.command().spawn().map_err(said)?;
        let mut most: f64 = 0.0;
        while child.try_wait().map_err(said)?.is_none() {
            // one that has just ended has no memory to tell of
            most = most.max(peak_memory(child.id()).unwrap_or(0.0));
            thread::sleep(Duration::from_millis(2));
        }
        let took = begun.elapsed();
        ended_well(&child.wait_with_output().map_err(said)?).map(|()| (took, most))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.args(&self.words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        for name in SILENCED {
            command.env_remove(name);
        }
        command.envs(self.surroundings.iter().cloned());
        command
    }

    /// Returns it ready for a terminal.
    pub fn for_terminal(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(&self.path);
        command.args(&self.words);
        for name in SILENCED {
            command.env_remove(name);
        }
        for (name, value) in &self.surroundings {
            command.env(name, value);
        }
        command
    }
}

fn ended_well(output: &Output) -> Tried<()> {
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(format!("{}, {}", output.status, told.lines().next().unwrap_or("without a word")))
}

/// Times programs in turn, A B C A B C …, so that a slow moment of the machine strikes all of them.
pub fn in_turn(programs: &[&Program], rounds: usize, run: impl Fn(&Program) -> Tried<Duration>) -> Vec<Tried<Sample>> {
    let mut samples: Vec<Tried<Sample>> = programs.iter().map(|_| Ok(Sample::default())).collect();
    for _ in 0..rounds {
        for (program, sample) in programs.iter().zip(&mut samples) {
            let Ok(times) = sample else { continue };
            match run(program) {
                Ok(took) => times.add(took),
                Err(why) => *sample = Err(why),
            }
        }
    }
    samples
}

/// Returns the most memory a process ever had, in MiB.
pub fn peak_memory(process: u32) -> Tried<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).map_err(said)?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse().map_err(said)?;
    Ok(kibibytes / 1_024.0)
}

/// Returns the time that all threads of a process have been on a processor, in milliseconds.
pub fn processor_time(process: u32) -> Tried<f64> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).map_err(said)?;
    let mut nanos = 0.0;
    for thread in threads {
        let told = fs::read_to_string(thread.map_err(said)?.path().join("schedstat")).map_err(said)?;
        nanos += told.split(' ').next().unwrap_or_default().parse::<f64>().map_err(said)?;
    }
    Ok(nanos / 1_000_000.0)
}
