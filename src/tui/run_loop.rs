//! The book on the screen: from a book and a setting to how it ended.

use std::{io, path::Path, time::Instant};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use thiserror::Error;

use crate::{
    book::{self, Book},
    config::{Hints, Surroundings, Wishes},
    i18n::Lang,
    keymap::{Key, Keymap},
    tui::{
        app::{App, Look, Mouse},
        clipboard::Copied,
        seat::Seat,
        shown::Shown,
    },
};

/// Why the screen could not be shown any more.
#[derive(Debug, Error)]
pub enum Error {
    /// The terminal.
    #[error("the terminal: {0}")]
    Terminal(#[from] io::Error),
    /// The book.
    #[error(transparent)]
    Book(#[from] book::Error),
}

/// What the screen starts with.
#[derive(Debug, Clone)]
pub struct Setting<'a> {
    /// The language.
    pub lang: Lang,
    /// What the owner wishes of signs and colours.
    pub wishes: Wishes,
    /// The environment.
    pub surroundings: &'a Surroundings,
    /// The folder for what is no part of the book: the text that was copied last.
    pub state: &'a Path,
    /// Whether the mouse is ours.
    pub mouse: bool,
    /// When the list of what may follow a key is shown.
    pub hints: Hints,
    /// How frames are given to the terminal.
    pub frames: Frames,
    /// The keys in force.
    pub keys: Keymap,
    /// Mistakes in the config file; what they are about is as it usually is.
    pub config_faults: usize,
}

/// How frames are given to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frames {
    /// The terminal is told where a frame begins and ends, so that it shows it at once (P22).
    pub whole: bool,
    /// The terminal's own cursor is seen where nobody types too (P14).
    pub cursor: bool,
}

/// How the program on the screen ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The signal that ended it, if one did.
    pub signal: Option<i32>,
    /// What to say when something could not be written any more.
    pub unwritten: Option<String>,
    /// What there is to tell of the copy that was made at the end.
    pub remarks: Vec<String>,
}

/// Shows a book until the owner leaves.
///
/// # Errors
/// [`Error::Terminal`] when the terminal cannot be used, [`Error::Book`] when the book cannot be read at the start.
pub fn run(book: Book, setting: Setting<'_>) -> Result<Ended, Error> {
    let seat = Seat::take(&setting)?;
    let look = seat.look(&setting);
    run_on(seat, book, look, setting)
}

/// Shows a book on a terminal that is taken already.
///
/// # Errors
/// As [`run`].
pub fn run_on(seat: Seat, book: Book, look: Look, setting: Setting<'_>) -> Result<Ended, Error> {
    let now = Instant::now();
    let app = App::new(book, look, now)?.with_keys(setting.keys).with_mouse(setting.mouse).with_hints(setting.hints);
    show(seat, app.with_config_faults(setting.config_faults, now))
}

fn show(mut seat: Seat, mut app: App) -> Result<Ended, Error> {
    let ended = seat.show(&mut app);
    let unwritten = app.end(Instant::now());
    let signal = seat.signal();
    // the terminal is given back first: nobody looks at a dead screen while a copy is made, and whoever was told to leave makes none
    drop(seat);
    let remarks = if ended.is_ok() && signal.is_none() { app.copied_at_the_end() } else { Vec::new() };
    ended?;
    Ok(Ended { signal, unwritten, remarks })
}

impl Shown for App {
    fn resized(&mut self, width: u16, height: u16) {
        self.sized(width, height);
    }

    /// Keys that came too fast for hands run nothing.
    fn typed(&mut self, keys: &[Key]) {
        let now = Instant::now();
        if !self.burst(keys, now) {
            keys.iter().for_each(|key| self.key(*key, now));
        }
    }

    fn pasted(&mut self, text: &str) {
        self.paste(text, Instant::now());
    }

    fn drawn(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.draw(area, buffer)
    }

    fn has_caret(&self) -> bool {
        App::has_caret(self)
    }

    fn is_over(&self) -> bool {
        self.has_left()
    }

    fn window_title(&self) -> String {
        self.title()
    }

    fn stops(&mut self) {
        self.keep_drafts();
    }

    fn goes_on(&mut self) {
        self.stale();
    }

    fn wakes_at(&self) -> Instant {
        self.next_wake()
    }

    fn woken(&mut self) -> bool {
        self.wake(Instant::now())
    }

    fn copied(&mut self) -> Option<String> {
        self.take_copied()
    }

    fn was_copied(&mut self, text: &str, copied: &Copied) {
        App::copied(self, text, copied, Instant::now());
    }

    fn takes_mouse(&self) -> bool {
        App::takes_mouse(self)
    }

    fn moused(&mut self, mouse: Mouse) {
        self.mouse(mouse, Instant::now());
    }

    fn wants_to_stop(&mut self) -> bool {
        self.take_suspended()
    }

    fn drawn_anew(&mut self) -> bool {
        self.take_redraw()
    }
}
