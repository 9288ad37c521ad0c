//! A home folder of its own for the built program: nothing of this computer is seen or changed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;

/// The moment of most tests: a Tuesday, the first working day after a long weekend (`domain.md` 6).
pub const NOW: &str = "2026-11-24T09:00";

/// A home.
pub struct Home {
    dir: TempDir,
    now: String,
    lang: &'static str,
}

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

impl Home {
    /// An empty home.
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a folder"), now: NOW.to_owned(), lang: "en" }
    }

    /// A home with an empty book.
    pub fn begun() -> Self {
        let home = Self::new();
        home.run("init").succeeded();
        home
    }

    /// The same home in another language.
    pub fn speaking(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    /// The same home at another moment.
    pub fn at(mut self, now: &str) -> Self {
        self.now = now.to_owned();
        self
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Where the book lies.
    pub fn book(&self) -> PathBuf {
        self.path().join("data/enishi/enishi.db")
    }

    /// Where the config file lies.
    pub fn config(&self) -> PathBuf {
        self.path().join("config/enishi/config.toml")
    }

    /// The program in this home, ready to be run.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_enishi"));
        command
            .env_clear()
            .env("HOME", self.path())
            .env("XDG_DATA_HOME", self.path().join("data"))
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_STATE_HOME", self.path().join("state"))
            .env("TMPDIR", std::env::temp_dir())
            .env("TZ", "Asia/Tokyo")
            .env("ENISHI_NOW", &self.now)
            .env("ENISHI_LANG", self.lang)
            .current_dir(self.path())
            .stdin(Stdio::null());
        command
    }

    /// Runs a line; words in double quotes stay together.
    pub fn run(&self, line: &str) -> Ran {
        self.args(&words(line))
    }

    /// Runs arguments as they are.
    pub fn args<S: AsRef<std::ffi::OsStr>>(&self, args: &[S]) -> Ran {
        Ran::of(self.command().args(args).output().expect("the program starts"))
    }

    /// Runs a line and reads its answer as JSON.
    pub fn json(&self, line: &str) -> Value {
        let ran = self.run(line).succeeded();
        serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{line}: {error}\n{}", ran.stdout))
    }

    /// Every file below the home with its bytes, by name.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push((path.clone(), fs::read(&path).expect("a file")));
                }
            }
        }
        files.sort();
        files
    }
}

impl Ran {
    pub fn of(output: Output) -> Self {
        Self {
            stdout: String::from_utf8(output.stdout).expect("text"),
            stderr: String::from_utf8(output.stderr).expect("text"),
            status: output.status.code().unwrap_or(-1),
        }
    }

    /// The same, after looking that it went well.
    pub fn succeeded(self) -> Self {
        assert_eq!(self.status, 0, "{}{}", self.stdout, self.stderr);
        self
    }

    /// The same, after looking that it ended with a sentence, a hint and nothing on standard output.
    pub fn refused(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stdout, "");
        let first = self.stderr.lines().find(|line| !line.starts_with("hint: ") && !line.starts_with("ヒント: "));
        let is_error = first.is_some_and(|line| line.starts_with("error: ") || line.starts_with("エラー: "));
        assert!(is_error, "{}", self.stderr);
        let last = self.stderr.lines().last().unwrap_or_default();
        assert!(last.starts_with("hint: ") || last.starts_with("ヒント: "), "{}", self.stderr);
        for mark in ["<refus", "<store-", "<usage-", "<hint-", "<error-"] {
            assert!(!self.stderr.contains(mark), "a message is missing: {}", self.stderr);
        }
        self
    }
}

/// Parts a line at its spaces, but not inside double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, piece) in line.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(piece.to_owned());
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}
