//! The loop: sleep until a key or the next wake, take everything that came, draw once.

use std::{
    io,
    path::Path,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};
use thiserror::Error;

use crate::{
    book::{self, Book},
    config::{Questions, Surroundings, Wishes},
    i18n::Lang,
    keymap::Key,
    tui::{
        app::App,
        clipboard::Clipboard,
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
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The language.
    pub lang: Lang,
    /// What the owner wishes of signs and colours.
    pub wishes: Wishes,
    /// The environment.
    pub surroundings: &'a Surroundings,
    /// The folder for what is no part of the book: the text that was copied last.
    pub state: &'a Path,
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
pub fn run(book: Book, setting: Setting<'_>) -> Result<Ended, Error> {
    let Setting { lang, wishes, surroundings, state } = setting;
    let clipboard = Clipboard::new(surroundings, state);
    let watch = Watch::start()?;
    let mut screen = terminal::on()?;
    let heard = probe::ask(Questions::needed(wishes, surroundings), probe::SOON);
    let mut app = match App::new(book, look::chosen(lang, wishes, surroundings, heard.answers), Instant::now()) {
        Ok(app) => app,
        Err(error) => {
            terminal::restore();
            return Err(error.into());
        }
    };
    let ended = turns(&mut app, &mut screen, &watch, &clipboard, &heard);
    let unwritten = app.end(Instant::now());
    terminal::restore();
    ended?;
    Ok(Ended { signal: watch.signal(), unwritten })
}

fn turns(app: &mut App, screen: &mut Screen, watch: &Watch, clipboard: &Clipboard, heard: &Heard) -> Result<(), Error> {
    let size = screen.size()?;
    app.sized(size.width, size.height);
    give(app, &mut early::keys(&heard.typed));
    let mut late = Late::after(heard.ended, Instant::now());
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
            Ok(true) => take_all(app, &mut late)?,
            Ok(false) => false,
            // a signal came; the watch knows which
            Err(error) if error.kind() == io::ErrorKind::Interrupted => false,
            Err(error) => return Err(error.into()),
        };
        changed |= app.wake(Instant::now());
        if let Some(text) = app.take_copied() {
            app.copied(&text, &clipboard.copy(&text), Instant::now());
            changed = true;
        }
        if app.take_redraw() {
            screen.clear()?;
            changed = true;
        }
    }
}

/// Takes everything that has come; keys that came too fast for hands run nothing.
fn take_all(app: &mut App, late: &mut Late) -> Result<bool, Error> {
    let mut keys: Vec<Key> = Vec::new();
    let mut changed = false;
    loop {
        match event::read()? {
            Event::Key(event) if late.swallows(&event, Instant::now()) => {}
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
