//! The parts of a frame inside one process: the book's answers and the drawing, without a terminal.

use std::{hint::black_box, time::Instant};

use enishi::{
    book::{Book, Places},
    i18n::{Lang, Words},
    tui::{App, Look, glyphs, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    bare,
    books::{BookFile, clock},
    names::HEAVIEST,
    pty::SIZE,
    stats::{Sample, Tried, said, typical},
    table::{Row, Unit},
};

/// Questions of each sort.
const QUESTIONS: usize = 11;
/// Frames of each sort.
const FRAMES: usize = 200;
/// Rows of each list of a card, as the morning asks for them.
const CARD: usize = 12;

/// A figure with its name.
type Named = (&'static str, Tried<f64>);

/// Measures the answers of a book and the drawing of its morning.
pub fn rows(book: &BookFile) -> Vec<Row> {
    let mut rows = match answers(book) {
        Ok(figures) => figures.into_iter().map(|(name, time)| Row::new(name, time, Unit::Milliseconds)).collect(),
        Err(why) => vec![Row::new("the book's answers", Err(why), Unit::Milliseconds)],
    };
    rows.extend(drawing(book));
    rows
}

fn answers(file: &BookFile) -> Tried<Vec<Named>> {
    let book = open(file)?;
    let heaviest = book.whom(HEAVIEST).map_err(said)?.id;
    Ok(vec![
        ("words of one language", typical(QUESTIONS, || Ok::<_, String>(Words::new(Lang::Ja)))),
        ("open the book", typical(QUESTIONS, || open(file))),
        ("open the book and the morning's view", typical(QUESTIONS, || app(file))),
        ("morning()", typical(QUESTIONS, || book.morning())),
        ("card() of the longest history", typical(QUESTIONS, || book.card(heaviest, CARD))),
        ("names()", typical(QUESTIONS, || book.names())),
        ("due()", typical(QUESTIONS, || book.due())),
    ])
}

fn drawing(file: &BookFile) -> Vec<Row> {
    let floor = bare_frames();
    let name = "draw one frame of the morning, buffer only";
    let drawn = app(file).and_then(|app| frames(&app));
    vec![
        Row::new("draw a bare ratatui frame into memory", floor.clone(), Unit::Milliseconds),
        Row::new(name, drawn, Unit::Milliseconds).base(&floor),
    ]
}

/// Draws the morning into a buffer that is empty each time.
fn frames(app: &App) -> Tried<f64> {
    let area = area();
    let mut buffer = Buffer::empty(area);
    let mut sample = Sample::default();
    for _ in 0..FRAMES {
        buffer.reset();
        let begun = Instant::now();
        black_box(app.draw(area, &mut buffer));
        sample.add(begun.elapsed());
    }
    sample.median()
}

/// Fills, compares and encodes a frame in which every cell changes.
fn bare_frames() -> Tried<f64> {
    let mut terminal = bare::memory(area()).map_err(said)?;
    let mut sample = Sample::default();
    for word in ["Help", "Wait"].iter().cycle().take(FRAMES) {
        let begun = Instant::now();
        terminal.draw(|frame| bare::fill(frame.buffer_mut(), word)).map_err(said)?;
        sample.add(begun.elapsed());
    }
    sample.median()
}

fn open(file: &BookFile) -> Tried<Book> {
    Book::open(&file.path, Places::default(), clock(), "bench").map_err(said)
}

fn app(file: &BookFile) -> Tried<App> {
    let look = Look { lang: Lang::En, glyphs: glyphs::UNICODE, theme: Theme::Sixteen };
    App::new(open(file)?, look, Instant::now()).map_err(said)
}

fn area() -> Rect {
    let (rows, cols) = SIZE;
    Rect::new(0, 0, cols, rows)
}
