//! Keys in any order on an example book: no screen breaks, no text of the book gets out, and the book stays sound.

use std::{
    cell::OnceCell,
    fs,
    time::{Duration, Instant},
};

use enishi::{
    book::{Book, Clock, Places, demo::DemoBook},
    i18n::Lang,
    keymap::Key,
    text::width::cells,
    tui::{App, Look, glyphs, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;

use super::clean::is_forbidden;

/// What the control characters stand for, from 0 on.
const CONTROLS: [Key; 32] = [
    Key::Up,
    Key::Ctrl('a'),
    Key::BackTab,
    Key::Ctrl('c'),
    Key::Ctrl('d'),
    Key::End,
    Key::Ctrl('f'),
    Key::Down,
    Key::Backspace,
    Key::Tab,
    Key::Enter,
    Key::Ctrl('k'),
    Key::PageDown,
    Key::Enter,
    Key::Ctrl('n'),
    Key::Left,
    Key::Ctrl('p'),
    Key::Right,
    Key::Ctrl('r'),
    Key::Ctrl('s'),
    Key::Home,
    Key::Ctrl('u'),
    Key::PageUp,
    Key::Ctrl('w'),
    Key::Ctrl('x'),
    Key::Ctrl('y'),
    Key::Ctrl('z'),
    Key::Esc,
    Key::Delete,
    Key::Ctrl('e'),
    Key::Ctrl('o'),
    Key::Ctrl('l'),
];

/// Stands for time that passes.
const PAUSE: char = '\u{7f}';
/// Stands for a text that is pasted.
const PASTE: char = '\u{fffd}';

/// Keys that lead somewhere.
pub const WORDS: &[&str] = &[
    "\r", "\u{1b}", "\t", "jj", "G", "gg", "c", "t", "r", "s", "n", "z", "X", "f", "p", "e", "d", "l", "y", "x", "x\r",
    "u", "U", "w ", "1", "2", "3", "4", "5", "?", "/", ".", ":", "m", "M", " ", "fri", "@", "#", "\u{7f}", "\u{7}",
    "\u{0}",
];

/// Ways through the screens, some to the end and some not.
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "cLisa Park @coach ~monthly !call fri\r",
        "tsend the papers fri 14:00\rduU",
        "r田中 looked at my page yesterday +2h\r\u{1b}",
        "/tan\r\t\u{7}\u{7}e\t\tKawagoe\r",
        "w]p]pe\u{1b}\u{1b}",
        "2jjj jj x\ru",
        "? /undo\r\u{1b}\u{1b}",
        "n人は城\u{1b}\u{7f}\u{7f}n\r",
        "3jmjm\r",
    ]
    .iter()
    .map(|keys| keys.as_bytes().to_vec())
    .collect()
}

struct Ground {
    folder: TempDir,
    book: Vec<u8>,
}

thread_local! {
    static GROUND: OnceCell<Ground> = const { OnceCell::new() };
}

/// Presses the keys on a fresh copy of the example book.
pub fn run(bytes: &[u8]) {
    GROUND.with(|ground| press(ground.get_or_init(Ground::lay), &String::from_utf8_lossy(bytes)));
}

impl Ground {
    fn lay() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("example.db");
        let mut book = Book::create(&path, Places::default(), clock(), "test").expect("a book");
        book.fill_demo(DemoBook::Salon).expect("an example");
        drop(book);
        let book = fs::read(&path).expect("the bytes of the book");
        Self { folder, book }
    }
}

fn clock() -> Clock {
    Clock::Fixed("2026-11-24T09:00:00".parse().expect("a moment"))
}

fn press(ground: &Ground, keys: &str) {
    let path = ground.folder.path().join("pressed.db");
    let _ = fs::remove_file(ground.folder.path().join("pressed.db-journal"));
    fs::write(&path, &ground.book).expect("a copy of the example");
    let open = || Book::open(&path, Places::default(), clock(), "test").expect("the book opens");
    let lang = if keys.len().is_multiple_of(2) { Lang::En } else { Lang::Ja };
    let mut now = Instant::now();
    let look = Look { lang, glyphs: glyphs::UNICODE, theme: Theme::None };
    let mut app = App::new(open(), look, now).expect("the morning");
    for (place, letter) in keys.chars().enumerate() {
        match letter {
            PAUSE => {
                now += Duration::from_millis(1_500);
                app.wake(now);
            }
            PASTE => app.paste("田中さん\nsent \u{1b}[31mit", now),
            control if control < ' ' => app.key(CONTROLS[control as usize], now),
            letter => app.key(Key::Char(letter), now),
        }
        if app.has_left() {
            break;
        }
        if place.is_multiple_of(8) {
            draw(&mut app, place / 8);
        }
    }
    (0..SIZES.len()).for_each(|size| draw(&mut app, size));
    let _ = app.end(now);
    drop(app);
    let health = open().health().expect("a look at the book");
    assert!(health.is_good(), "{health:?}");
}

const SIZES: [(u16, u16); 5] = [(80, 24), (120, 40), (40, 10), (39, 11), (7, 3)];

fn draw(app: &mut App, place: usize) {
    let (width, height) = SIZES[place % SIZES.len()];
    app.sized(width, height);
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let caret = app.draw(area, &mut buffer);
    assert!(caret.is_none_or(|caret| caret.x < width && caret.y < height), "the caret stands outside: {caret:?}");
    for y in 0..height {
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            assert!(!symbol.contains(is_forbidden), "{symbol:?} in row {y} at {width}x{height}");
            let wide = u16::try_from(cells(symbol)).expect("a few cells");
            assert!(wide > 0, "{symbol:?} in row {y} takes no cell");
            x += wide;
        }
        assert_eq!(x, width, "row {y} at {width}x{height} ends elsewhere");
    }
    assert!(!app.title().contains(is_forbidden), "the title");
}
