//! The environment as it was when the program started, read once.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use serde::Serialize;
use thiserror::Error;

/// What the environment says. An empty variable counts as one that is not set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The words after the program's name, with that name first.
    pub args: Vec<OsString>,
    /// `ENISHI_DB`: the book.
    pub db: Option<PathBuf>,
    /// `ENISHI_LANG`: the language.
    pub lang: Option<String>,
    /// The first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set.
    pub locale: Option<String>,
    /// `NO_COLOR` is set.
    pub no_color: bool,
    /// `CLICOLOR`: `0` = no colour.
    pub cli_color: Option<String>,
    /// `COLORTERM`: `truecolor` or `24bit` = all colours.
    pub color_term: Option<String>,
    /// `COLORFGBG`: what some terminals say of their background.
    pub color_fg_bg: Option<String>,
    /// `TERM`.
    pub term: Option<String>,
    /// `SSH_CONNECTION` or `SSH_TTY` is set: the terminal is far away.
    pub ssh: bool,
    /// `TMUX` is set.
    pub tmux: bool,
    /// `WAYLAND_DISPLAY` is set.
    pub wayland: bool,
    /// `DISPLAY` is set.
    pub display: bool,
    /// `WSL_DISTRO_NAME` or `WSL_INTEROP` is set: Linux inside of Windows.
    pub wsl: bool,
    /// The program runs on macOS.
    pub mac: bool,
    /// `PATH`: the folders of programs.
    pub path: Option<OsString>,
    /// `VISUAL`, or else `EDITOR`: the program for longer texts, as a shell understands it.
    pub editor: Option<String>,
    /// `XDG_RUNTIME_DIR`: the folder of this login.
    pub runtime: Option<PathBuf>,
    /// `HOME`: the home folder, for showing paths below it.
    pub home: Option<PathBuf>,
    /// `ENISHI_NOW`: a fixed moment for tests and demonstrations, as it was typed.
    pub now: Option<String>,
}

/// What lies behind the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Background {
    /// Dark.
    Dark,
    /// Light.
    Light,
}

/// `ENISHI_NOW` is set and is no moment.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("ENISHI_NOW cannot be read: {0}")]
pub struct UnreadNow(pub String);

/// How `ENISHI_NOW` may be written.
const MOMENTS: [&str; 2] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

impl Surroundings {
    /// Reads the environment of this program.
    pub fn read() -> Self {
        Self::from_lookup(env::args_os().collect(), env::var_os)
    }

    /// Reads an environment through a function, for tests.
    pub fn from_lookup(args: Vec<OsString>, get: impl Fn(&'static str) -> Option<OsString>) -> Self {
        let raw = |name| get(name).filter(|value| !value.is_empty());
        let text = |name| raw(name).as_deref().and_then(OsStr::to_str).map(str::to_owned);
        Self {
            args,
            db: raw("ENISHI_DB").map(PathBuf::from),
            lang: text("ENISHI_LANG"),
            locale: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(text),
            no_color: raw("NO_COLOR").is_some(),
            cli_color: text("CLICOLOR"),
            color_term: text("COLORTERM"),
            color_fg_bg: text("COLORFGBG"),
            term: text("TERM"),
            ssh: raw("SSH_CONNECTION").is_some() || raw("SSH_TTY").is_some(),
            tmux: raw("TMUX").is_some(),
            wayland: raw("WAYLAND_DISPLAY").is_some(),
            display: raw("DISPLAY").is_some(),
            wsl: raw("WSL_DISTRO_NAME").is_some() || raw("WSL_INTEROP").is_some(),
            mac: cfg!(target_os = "macos"),
            path: raw("PATH"),
            editor: ["VISUAL", "EDITOR"].into_iter().find_map(text),
            runtime: raw("XDG_RUNTIME_DIR").map(PathBuf::from),
            home: raw("HOME").map(PathBuf::from),
            now: raw("ENISHI_NOW").map(|value| value.to_string_lossy().into_owned()),
        }
    }

    /// Returns the fixed moment, local time, if one is set.
    ///
    /// # Errors
    /// [`UnreadNow`] when it is set and cannot be read.
    pub fn fixed_now(&self) -> Result<Option<NaiveDateTime>, UnreadNow> {
        let Some(text) = &self.now else { return Ok(None) };
        let moment = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok());
        moment.map(Some).ok_or_else(|| UnreadNow(text.clone()))
    }

    /// Returns what the terminal says of its background: `COLORFGBG` ends with its colour, 0 to 15.
    pub fn background(&self) -> Option<Background> {
        match self.color_fg_bg.as_deref()?.rsplit(';').next()?.parse::<u8>().ok()? {
            0..=6 | 8 => Some(Background::Dark),
            7 | 9..=15 => Some(Background::Light),
            _ => None,
        }
    }

    /// Tells whether the environment asks for no colour.
    pub fn wants_no_colour(&self) -> bool {
        self.no_color || self.cli_color.as_deref() == Some("0") || self.term.as_deref() == Some("dumb")
    }

    /// Tells whether the terminal has all colours.
    pub fn has_all_colours(&self) -> bool {
        matches!(self.color_term.as_deref(), Some("truecolor" | "24bit"))
    }

    /// Tells whether the terminal can be asked anything; one that cannot might show the question itself.
    pub fn can_answer(&self) -> bool {
        !matches!(self.term.as_deref(), None | Some("dumb" | "linux"))
    }

    /// Returns the file of a program in the first folder of `PATH` that has it; folders that depend on where we stand do
    /// not count.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let folders = env::split_paths(self.path.as_deref()?).filter(|folder| folder.is_absolute());
        folders.map(|folder| folder.join(program)).find(|file| file.is_file())
    }

    /// Returns a path as it is shown, the home folder as `~`.
    pub fn shown(&self, path: &Path) -> String {
        match self.home.as_deref().and_then(|home| path.strip_prefix(home).ok()) {
            Some(rest) => format!("~/{}", rest.to_string_lossy()),
            None => path.to_string_lossy().into_owned(),
        }
    }
}
