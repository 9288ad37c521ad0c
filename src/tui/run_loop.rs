//! The loop: sleep until a key or the next wake, take everything that came, draw once.

use std::{
    io,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};
use thiserror::Error;

use crate::{
    book::{self, Book},
    keymap::Key,
    tui::{
        app::{App, Look},
        clipboard,
        event::{key, mouse},
        terminal::{self, Screen},
        watch::Watch,
    },
};

/// Keys that come within this time are one burst.
const BURST: Duration = Duration::from_millis(2);

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

/// How the program on the screen ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The signal that ended it, if one did.
    pub signal: Option<i32>,
    /// What to say when something could not be written any more.
    pub unwritten: Option<String>,
}

/// Shows a book until the owner leaves.
///
/// # Errors
/// [`Error::Terminal`] when the terminal cannot be used, [`Error::Book`] when the book cannot be read at the start.
pub fn run(book: Book, look: Look) -> Result<Ended, Error> {
    let mut app = App::new(book, look, Instant::now())?;
    let watch = Watch::start()?;
    let mut screen = terminal::on()?;
    let ended = turns(&mut app, &mut screen, &watch);
    let unwritten = app.end(Instant::now());
    terminal::restore();
    ended?;
    Ok(Ended { signal: watch.signal(), unwritten })
}

fn turns(app: &mut App, screen: &mut Screen, watch: &Watch) -> Result<(), Error> {
    let size = screen.size()?;
    app.sized(size.width, size.height);
    let mut title = String::new();
    let mut changed = true;
    let mut mouse = false;
    loop {
        if mouse != app.takes_mouse() {
            mouse = app.takes_mouse();
            terminal::mouse(mouse)?;
        }
        if changed {
            draw(app, screen)?;
            let now = app.title();
            if now != title {
                terminal::title(&now, title.is_empty())?;
                title = now;
            }
        }
        if app.has_left() || watch.signal().is_some() {
            return Ok(());
        }
        let stops = watch.is_to_stop() | app.take_suspended();
        if stops || watch.went_on() {
            // what is half written is on the disk before anybody may end us while we stand still; and whoever went on without
            // having been asked to stop finds the terminal set in the shell's own way
            app.keep_drafts();
            terminal::restore();
            if stops {
                watch.stand_still()?;
            }
            *screen = terminal::take()?;
            let size = screen.size()?;
            app.sized(size.width, size.height);
            app.stale();
            title.clear();
            (changed, mouse) = (true, false);
            continue;
        }
        let wait = app.next_wake().saturating_duration_since(Instant::now());
        changed = match event::poll(wait) {
            Ok(true) => take_all(app)?,
            Ok(false) => false,
            // a signal came; the watch knows which
            Err(error) if error.kind() == io::ErrorKind::Interrupted => false,
            Err(error) => return Err(error.into()),
        };
        changed |= app.wake(Instant::now());
        if let Some(text) = app.take_copied() {
            clipboard::copy(&text)?;
        }
        if app.take_redraw() {
            screen.clear()?;
            changed = true;
        }
    }
}

/// Takes everything that has come; keys that came too fast for hands run nothing.
fn take_all(app: &mut App) -> Result<bool, Error> {
    let mut keys: Vec<Key> = Vec::new();
    let mut changed = false;
    loop {
        match event::read()? {
            Event::Key(event) => keys.extend(key(event)),
            Event::Paste(text) => {
                give(app, &mut keys);
                app.paste(&text, Instant::now());
                changed = true;
            }
            Event::Resize(width, height) => {
                app.sized(width, height);
                changed = true;
            }
            Event::Mouse(event) => {
                give(app, &mut keys);
                if let Some(mouse) = mouse(event) {
                    app.mouse(mouse, Instant::now());
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
    give(app, &mut keys);
    Ok(changed)
}

fn give(app: &mut App, keys: &mut Vec<Key>) {
    let now = Instant::now();
    if !app.burst(keys, now) {
        keys.iter().for_each(|key| app.key(*key, now));
    }
    keys.clear();
}

fn draw(app: &App, screen: &mut Screen) -> Result<(), Error> {
    terminal::begin_frame()?;
    let drawn = screen.draw(|frame| {
        let area = frame.area();
        if let Some(caret) = app.draw(area, frame.buffer_mut()) {
            frame.set_cursor_position(caret);
        }
    });
    terminal::end_frame()?;
    drawn?;
    Ok(())
}
