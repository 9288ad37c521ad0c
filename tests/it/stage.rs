//! The stage of screen tests: a real book in a folder of its own, keys in, the whole screen out.

use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use enishi::{
    book::{Book, Clock, Places, demo::DemoBook},
    config::Hints,
    i18n::Lang,
    keymap::{Key, Keymap},
    tui::{App, Look, glyphs, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Position, layout::Rect, style::Modifier};
use tempfile::TempDir;

/// A program on a stage.
pub struct Stage {
    pub app: App,
    pub dir: TempDir,
    pub keys: usize,
    clock: Instant,
}

/// The moment of most tests: a Tuesday, the first working day after a long weekend (`domain.md` 6).
pub const MORNING: &str = "2026-11-24T09:00";

pub fn clock(at: &str) -> Clock {
    Clock::Fixed(NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").expect("a moment"))
}

/// Makes a book in a new folder.
pub fn book(at: &str) -> (Book, TempDir) {
    let dir = tempfile::tempdir().expect("a folder");
    let book = Book::create(&dir.path().join("book.db"), Places::default(), clock(at), "test").expect("a book");
    (book, dir)
}

pub fn demo(which: DemoBook, at: &str) -> (Book, TempDir) {
    let (mut book, dir) = book(at);
    book.fill_demo(which).expect("an example");
    (book, dir)
}

impl Stage {
    /// An example book on the stage.
    pub fn demo(which: DemoBook, lang: Lang) -> Self {
        let (book, dir) = demo(which, MORNING);
        Self::over(book, dir, lang)
    }

    /// An empty book on the stage.
    pub fn empty(lang: Lang) -> Self {
        let (book, dir) = book(MORNING);
        Self::over(book, dir, lang)
    }

    pub fn over(book: Book, dir: TempDir, lang: Lang) -> Self {
        Self::dressed(book, dir, Look { lang, glyphs: glyphs::UNICODE, theme: Theme::None })
    }

    pub fn dressed(book: Book, dir: TempDir, look: Look) -> Self {
        let clock = Instant::now();
        let app = App::new(book, look, clock).expect("the morning opens");
        Self { app, dir, keys: 0, clock }
    }

    /// The same with the owner's own keys.
    pub fn with_keys(self, keys: Keymap) -> Self {
        let Self { app, dir, keys: count, clock } = self;
        Self { app: app.with_keys(keys), dir, keys: count, clock }
    }

    /// The same with lists after a key shown as the owner wishes.
    pub fn with_hints(self, hints: Hints) -> Self {
        Self { app: self.app.with_hints(hints), ..self }
    }

    /// Presses keys: names parted by spaces, and text in `«…»`, which does not count as keys.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for (key, counts) in strokes(script) {
            self.app.key(key, self.clock);
            self.keys += usize::from(counts);
        }
        self
    }

    /// Lets time pass.
    pub fn wait(&mut self, millis: u64) -> &mut Self {
        self.clock += Duration::from_millis(millis);
        self.app.wake(self.clock);
        self
    }

    /// Draws the screen.
    pub fn draw(&self, width: u16, height: u16) -> (Buffer, Option<Position>) {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let caret = self.app.draw(area, &mut buffer);
        (buffer, caret)
    }

    /// Returns the screen as text; reversed rows are marked at the right edge with `<`.
    pub fn screen(&self, width: u16, height: u16) -> String {
        let (buffer, caret) = self.draw(width, height);
        text(&buffer, caret)
    }
}

/// Returns a buffer as text: the cells, `«` behind a reversed row, and where the caret stands.
pub fn text(buffer: &Buffer, caret: Option<Position>) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut skip = 0;
        let mut reversed = false;
        for x in area.left()..area.right() {
            let cell = &buffer[(x, y)];
            reversed |= cell.modifier.contains(Modifier::REVERSED);
            if skip > 0 {
                skip -= 1;
                continue;
            }
            line.push_str(cell.symbol());
            skip = enishi::text::width::cells(cell.symbol()).saturating_sub(1);
        }
        out.push_str(line.trim_end());
        if reversed {
            out.push_str(" «");
        }
        out.push('\n');
    }
    if let Some(caret) = caret {
        out.push_str(&format!("caret {},{}\n", caret.x, caret.y));
    }
    out
}

/// Returns the keys of a script as [`Stage::press`] takes it, and whether each counts as one.
pub fn strokes(script: &str) -> Vec<(Key, bool)> {
    let mut strokes = Vec::new();
    let mut rest = script.trim();
    while !rest.is_empty() {
        if let Some(text) = rest.strip_prefix('«') {
            let (text, behind) = text.split_once('»').expect("a closing mark");
            strokes.extend(text.chars().map(|letter| (Key::Char(letter), false)));
            rest = behind.trim_start();
            continue;
        }
        let (word, behind) = rest.split_once(' ').unwrap_or((rest, ""));
        strokes.push((key(word), true));
        rest = behind.trim_start();
    }
    strokes
}

fn key(word: &str) -> Key {
    match word {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "Backspace" => Key::Backspace,
        "Del" => Key::Delete,
        "Space" => Key::Char(' '),
        _ => match word.strip_prefix("Ctrl-") {
            Some(letter) => Key::Ctrl(letter.chars().next().expect("a letter").to_ascii_lowercase()),
            None => Key::Char(word.chars().next().expect("a key")),
        },
    }
}
