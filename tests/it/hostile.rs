//! Texts from outside in every field of every record: drawn in every box and told by every command, they stay texts
//! (`reliability.md` 7.1; `product.md` 2.7).

use std::{path::Path, time::Instant};

use enishi::{
    book::{Book, Places},
    i18n::Lang,
    text::width::cells,
    tui::{Look, glyphs, theme::Theme},
};
use ratatui::buffer::Buffer;

use crate::{
    figures::figure,
    kills::enishi,
    stage::{MORNING, Stage, book, clock},
};

mod cast;

pub use cast::{hostile_book, texts};

const SIZES: [(u16, u16); 5] = [(120, 40), (80, 24), (60, 20), (40, 16), (39, 11)];

/// What is opened over the morning; `true` = the texts are pasted into it too.
const PLACES: &[(&str, bool)] = &[
    ("", false),
    ("Tab", false),
    ("G", false),
    ("Enter", false),
    ("c", true),
    ("t", true),
    ("r", true),
    ("s", true),
    ("n", true),
    ("z", true),
    ("X", false),
    ("f", false),
    ("p", false),
    ("e", true),
    ("Tab e", true),
    (": «人»", true),
    (".", false),
    ("? Tab", false),
    ("? /", true),
    ("y", false),
    ("x", false),
    ("u", false),
    ("w ]", false),
    ("w ] p", false),
    ("w ] p p", false),
    ("w e", true),
];

#[test]
fn no_screen_lets_a_hostile_text_out_or_moves_a_column() {
    let texts = texts();
    let (screens, sizes) = (PLACES.len() * 3, SIZES.len());
    figure(&format!("hostile: {} texts on {screens} screens of {sizes} sizes", texts.len()));
    for (chunk, some) in texts.chunks(8).enumerate() {
        let (mut book, mut dir) = hostile_book(some);
        for (place, (set, glyphs)) in
            [("unicode", glyphs::UNICODE), ("cjk", glyphs::CJK), ("ascii", glyphs::ASCII)].into_iter().enumerate()
        {
            let lang = if (chunk + place).is_multiple_of(2) { Lang::En } else { Lang::Ja };
            let mut stage = Stage::dressed(book, dir, Look { lang, glyphs, theme: Theme::None });
            for (keys, is_typed) in PLACES {
                stage.press(keys);
                let what = format!("chunk {chunk}, {set}, {}, after {keys}", lang.code());
                look(&stage, &what);
                if *is_typed {
                    for text in some.iter().filter(|text| text.len() < 500) {
                        stage.app.paste(text, Instant::now());
                    }
                    look(&stage, &format!("{what} and the texts typed"));
                }
                stage.press("Esc Esc Esc");
            }
            let Stage { app, dir: kept, .. } = stage;
            drop(app);
            book =
                Book::open(&kept.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
            dir = kept;
        }
        assert!(book.health().expect("a look at the book").is_good(), "chunk {chunk}: the book is not sound");
    }
}

#[test]
fn no_reading_command_lets_a_hostile_text_out() {
    let (book, dir) = hostile_book(&texts());
    let ids: Vec<String> = book.contacts().expect("the people").iter().map(|one| one.id.to_string()).collect();
    drop(book);
    let db = dir.path().join("book.db");
    for lang in ["en", "ja"] {
        let mut commands: Vec<Vec<&str>> = Vec::new();
        for name in ["today", "due", "list", "balance", "history --most 2000", "find 人", "goal", "profile"] {
            commands.push(name.split(' ').collect());
        }
        commands.extend(ids.iter().take(70).step_by(9).map(|id| vec!["show", id.as_str()]));
        for command in &commands {
            for form in ["table", "json", "csv", "tsv", "ids"] {
                let args: Vec<&str> = command.iter().copied().chain(["--format", form, "--lang", lang]).collect();
                told(dir.path(), &db, &args, form);
            }
        }
        for (form, whom) in [("md", "me"), ("md", "coach"), ("txt", "circle"), ("json", "me"), ("html", "me")] {
            let args = ["week", "--week", "2026-W48", "--format", form, "--for", whom, "--lang", lang];
            told(dir.path(), &db, &args, form);
        }
        told(dir.path(), &db, &["export", "--lang", lang], "json");
        told(dir.path(), &db, &["doctor", "--lang", lang], "table");
    }
}

#[test]
fn a_hostile_word_is_never_echoed_as_it_is() {
    let (book, dir) = book(MORNING);
    drop(book);
    let db = dir.path().join("book.db");
    // a word of a command line cannot hold NUL
    for text in texts().iter().filter(|text| !text.contains('\0') && text.len() < 500) {
        for name in ["find", "show", "todo", "add"] {
            let args = [name, "--", text.as_str()];
            let done = enishi(dir.path(), &db, &args);
            let status = done.status.code();
            assert!(
                matches!(status, Some(0..=2)),
                "{args:?} ended with {status:?}: {}",
                String::from_utf8_lossy(&done.stderr)
            );
            clean(&done.stdout, "\n", &format!("{args:?}"));
            clean(&done.stderr, "\n", &format!("{args:?}"));
        }
    }
}

/// Tells whether a terminal would act on a character, hide it or turn the text around it.
pub fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Draws at every size: no character that is forbidden, no row that is wider or narrower than the screen.
fn look(stage: &Stage, what: &str) {
    for (width, height) in SIZES {
        let (buffer, caret) = stage.draw(width, height);
        let what = format!("{what} at {width}x{height}");
        for y in 0..height {
            row(&buffer, y, &what);
        }
        if let Some(caret) = caret {
            assert!(caret.x < width && caret.y < height, "{what}: the caret stands at {},{}", caret.x, caret.y);
        }
    }
    assert!(!stage.app.title().contains(is_forbidden), "{what}: the title");
}

fn row(buffer: &Buffer, y: u16, what: &str) {
    let width = buffer.area.width;
    let mut x = 0;
    while x < width {
        let symbol = buffer[(x, y)].symbol();
        assert!(!symbol.contains(is_forbidden), "{what}: {symbol:?} in row {y}");
        assert!(
            !symbol.contains(|letter: char| matches!(letter, '\u{ff61}'..='\u{ff9f}')),
            "{what}: {symbol:?} in row {y}"
        );
        assert!(symbol.chars().count() < 24, "{what}: a heap of marks in row {y}: {symbol:?}");
        let wide = u16::try_from(cells(symbol)).expect("a few cells");
        assert!(wide > 0, "{what}: {symbol:?} in row {y} takes no cell");
        for behind in x + 1..(x + wide).min(width) {
            let covered = buffer[(behind, y)].symbol();
            assert!(matches!(covered, "" | " "), "{what}: {covered:?} lies under {symbol:?} in row {y}");
        }
        x += wide;
    }
    assert_eq!(x, width, "{what}: row {y} ends at {x}");
}

/// Runs a command that reads: it succeeds, and what it tells is clean and has its form.
fn told(home: &Path, db: &Path, args: &[&str], form: &str) {
    let what = args.join(" ");
    let done = enishi(home, db, args);
    let errors = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{what}: {:?} {errors}", done.status.code());
    let extra = match form {
        "csv" => "\r\n",
        "tsv" => "\t\n",
        _ => "\n",
    };
    let text = clean(&done.stdout, extra, &what);
    clean(&done.stderr, "\n", &what);
    match form {
        "json" => {
            let read: Result<serde_json::Value, _> = serde_json::from_str(&text);
            assert!(read.is_ok(), "{what}: no JSON: {:?}", read.err());
        }
        "csv" => {
            for record in csv::Reader::from_reader(text.as_bytes()).records() {
                let record = record.unwrap_or_else(|error| panic!("{what}: {error}"));
                let formula =
                    record.iter().find(|cell| cell.trim_start().starts_with(['=', '+', '@', '＝', '＋', '＠']));
                assert!(formula.is_none(), "{what}: a formula: {formula:?}");
            }
        }
        _ => {}
    }
}

/// Returns the text of an output in which nothing but `extra` is forbidden.
fn clean(bytes: &[u8], extra: &str, what: &str) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap_or_else(|error| panic!("{what}: {error}"));
    let found = text.char_indices().find(|(_, letter)| is_forbidden(*letter) && !extra.contains(*letter));
    if let Some((at, letter)) = found {
        let near: String = text
            .chars()
            .skip(text.get(..at).map_or(0, |head| head.chars().count()).saturating_sub(30))
            .take(60)
            .collect();
        panic!("{what}: {letter:?} in {near:?}");
    }
    text
}
