//! The loop: sleep until a key or the next wake, take everything that came, draw once.

use std::{
    io,
    path::Path,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use thiserror::Error;

use crate::{
    book::{self, Book},
    config::{Questions, Surroundings, Wishes},
    i18n::Lang,
    keymap::{Key, Keymap},
    tui::{
        app::{App, Look, Mouse},
        clipboard::{Clipboard, Copied},
        early,
        event::{key, mouse},
        late::Late,
        look,
        probe::{self, Heard},
        terminal::{self, Screen},
        watch::Watch,
    },
};

/// Keys that come within this time are one burst.
const BURST: Duration = Duration::from_millis(2);
/// How long nothing may wake the loop: a signal that another thread heard is seen at the latest then.
const NAP: Duration = Duration::from_millis(500);

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
    /// The keys in force.
    pub keys: Keymap,
}

/// How the program on the screen ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The signal that ended it, if one did.
    pub signal: Option<i32>,
    /// What to say when something could not be written any more.
    pub unwritten: Option<String>,
}

/// What is shown on the terminal and hears what comes from it.
pub(super) trait Shown {
    /// Hears how large the terminal is.
    fn resized(&mut self, width: u16, height: u16);

    /// Takes the keys that came together.
    fn typed(&mut self, keys: &[Key]);

    /// Takes pasted text.
    fn pasted(&mut self, text: &str);

    /// Draws; changes nothing. Returns where the caret stands.
    fn drawn(&self, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// Tells whether it has ended.
    fn is_over(&self) -> bool;

    /// Returns the title of the terminal's window; empty = as it is.
    fn window_title(&self) -> String {
        String::new()
    }

    /// Hears that the program is about to stand still.
    fn stops(&mut self) {}

    /// Hears that time has passed without it.
    fn goes_on(&mut self) {}

    /// Returns when it wants to be woken.
    fn wakes_at(&self) -> Instant {
        Instant::now() + NAP
    }

    /// Does what time brings; tells whether the screen may have changed.
    fn woken(&mut self) -> bool {
        false
    }

    /// Takes the text that is to go to the clipboard.
    fn copied(&mut self) -> Option<String> {
        None
    }

    /// Hears what became of it.
    fn was_copied(&mut self, _text: &str, _copied: &Copied) {}

    /// Tells whether the mouse is ours.
    fn takes_mouse(&self) -> bool {
        false
    }

    /// Takes what the mouse did.
    fn moused(&mut self, _mouse: Mouse) {}

    /// Takes the wish to stand still.
    fn wants_to_stop(&mut self) -> bool {
        false
    }

    /// Takes the wish to draw everything anew.
    fn drawn_anew(&mut self) -> bool {
        false
    }
}

/// The terminal, taken, and the watch over what comes from outside: one for everything that is shown, the first start and the book.
/// It is given back when this goes away.
pub struct Seat {
    screen: Screen,
    watch: Watch,
    clipboard: Clipboard,
    heard: Heard,
    late: Late,
}

impl Seat {
    /// Takes the terminal and asks it what the looks depend on.
    ///
    /// # Errors
    /// [`Error::Terminal`] when it cannot be used; it is then as it was.
    pub fn take(setting: &Setting<'_>) -> Result<Self, Error> {
        let watch = Watch::start()?;
        let screen = terminal::on()?;
        let heard = probe::ask(Questions::needed(setting.wishes, setting.surroundings), probe::SOON);
        let late = Late::after(heard.ended, Instant::now());
        let clipboard = Clipboard::new(setting.surroundings, setting.state);
        Ok(Self { screen, watch, clipboard, heard, late })
    }

    /// Returns how the screen looks, by what was chosen and what the terminal answered.
    pub fn look(&self, setting: &Setting<'_>) -> Look {
        look::chosen(setting.lang, setting.wishes, setting.surroundings, self.heard.answers)
    }

    /// Returns the signal that asked us to leave.
    pub(super) fn signal(&self) -> Option<i32> {
        self.watch.signal()
    }

    /// Shows something until it is over or a signal comes.
    pub(super) fn show(&mut self, shown: &mut dyn Shown) -> Result<(), Error> {
        let size = self.screen.size()?;
        shown.resized(size.width, size.height);
        // what was typed while the terminal was asked is not lost
        give(shown, &mut early::keys(&std::mem::take(&mut self.heard.typed)));
        let mut title = String::new();
        let (mut changed, mut has_mouse) = (true, false);
        loop {
            if has_mouse != shown.takes_mouse() {
                has_mouse = shown.takes_mouse();
                terminal::mouse(has_mouse)?;
            }
            if changed {
                draw(shown, &mut self.screen)?;
                let now = shown.window_title();
                if now != title {
                    terminal::title(&now, title.is_empty())?;
                    title = now;
                }
            }
            if shown.is_over() || self.watch.signal().is_some() {
                return Ok(());
            }
            let stops = self.watch.is_to_stop() | shown.wants_to_stop();
            if stops || self.watch.went_on() {
                // what is half written is on the disk before anybody may end us while we stand still; and whoever went on without
                // having been asked to stop finds the terminal set in the shell's own way
                shown.stops();
                terminal::restore();
                if stops {
                    self.watch.stand_still()?;
                }
                self.screen = terminal::take()?;
                let size = self.screen.size()?;
                shown.resized(size.width, size.height);
                shown.goes_on();
                title.clear();
                (changed, has_mouse) = (true, false);
                continue;
            }
            let wait = shown.wakes_at().saturating_duration_since(Instant::now());
            changed = match event::poll(wait) {
                Ok(true) => take_all(shown, &mut self.late)?,
                Ok(false) => false,
                // a signal came; the watch knows which
                Err(error) if error.kind() == io::ErrorKind::Interrupted => false,
                Err(error) => return Err(error.into()),
            };
            changed |= shown.woken();
            if let Some(text) = shown.copied() {
                let copied = self.clipboard.copy(&text);
                shown.was_copied(&text, &copied);
                changed = true;
            }
            if shown.drawn_anew() {
                self.screen.clear()?;
                changed = true;
            }
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        terminal::restore();
    }
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
    let app = App::new(book, look, Instant::now())?;
    show(seat, app.with_keys(setting.keys).with_mouse(setting.mouse))
}

fn show(mut seat: Seat, mut app: App) -> Result<Ended, Error> {
    let ended = seat.show(&mut app);
    let unwritten = app.end(Instant::now());
    let signal = seat.signal();
    drop(seat);
    ended?;
    Ok(Ended { signal, unwritten })
}

/// Takes everything that has come.
fn take_all(shown: &mut dyn Shown, late: &mut Late) -> Result<bool, Error> {
    let mut keys: Vec<Key> = Vec::new();
    let mut changed = false;
    loop {
        match event::read()? {
            Event::Key(event) if late.swallows(&event, Instant::now()) => {}
            Event::Key(event) => keys.extend(key(event)),
            Event::Paste(text) => {
                give(shown, &mut keys);
                shown.pasted(&text);
                changed = true;
            }
            Event::Resize(width, height) => {
                shown.resized(width, height);
                changed = true;
            }
            Event::Mouse(event) => {
                give(shown, &mut keys);
                if let Some(mouse) = mouse(event) {
                    shown.moused(mouse);
                    changed = true;
                }
            }
            Event::FocusGained | Event::FocusLost => {}
        }
        // one key is answered at once; several that came together may be the head of a paste
        let wait = if keys.len() > 1 { BURST } else { Duration::ZERO };
        if !event::poll(wait)? {
            break;
        }
    }
    changed |= !keys.is_empty();
    give(shown, &mut keys);
    Ok(changed)
}

fn give(shown: &mut dyn Shown, keys: &mut Vec<Key>) {
    if !keys.is_empty() {
        shown.typed(keys);
    }
    keys.clear();
}

fn draw(shown: &dyn Shown, screen: &mut Screen) -> Result<(), Error> {
    terminal::begin_frame()?;
    let drawn = screen.draw(|frame| {
        let area = frame.area();
        if let Some(caret) = shown.drawn(area, frame.buffer_mut()) {
            frame.set_cursor_position(caret);
        }
    });
    terminal::end_frame()?;
    drawn?;
    Ok(())
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
