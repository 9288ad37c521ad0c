//! The terminal, taken: a loop that sleeps until a key or the next wake, takes everything that came, and draws once.

use std::{
    io,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};

use crate::{
    config::Questions,
    keymap::Key,
    tui::{
        app::Look,
        clipboard::Clipboard,
        early,
        event::{key, mouse},
        late::Late,
        look,
        probe::{self, Heard},
        run_loop::{Error, Frames, Setting},
        shown::Shown,
        terminal::{self, Screen},
        watch::Watch,
    },
};

/// Keys that come within this time are one burst.
const BURST: Duration = Duration::from_millis(2);

/// The terminal, taken, and the watch over what comes from outside: one for everything that is shown, the first start and the book.
/// It is given back when this goes away.
pub struct Seat {
    screen: Screen,
    watch: Watch,
    clipboard: Clipboard,
    heard: Heard,
    late: Late,
    frames: Frames,
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
        let late = Late::after(heard.ended, heard.begun, Instant::now());
        let clipboard = Clipboard::new(setting.surroundings, setting.state);
        Ok(Self { screen, watch, clipboard, heard, late, frames: setting.frames })
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
                draw(shown, &mut self.screen, self.frames)?;
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

fn draw(shown: &dyn Shown, screen: &mut Screen, frames: Frames) -> Result<(), Error> {
    if frames.whole {
        terminal::begin_frame()?;
    }
    let mut parked = None;
    let drawn = screen.draw(|frame| {
        let area = frame.area();
        let at = shown.drawn(area, frame.buffer_mut());
        if frames.cursor || shown.has_caret() {
            at.into_iter().for_each(|at| frame.set_cursor_position(at));
        } else {
            parked = at;
        }
    });
    let ended = parked.filter(|_| drawn.is_ok()).map_or(Ok(()), terminal::park);
    if frames.whole {
        terminal::end_frame()?;
    }
    drawn?;
    Ok(ended?)
}
