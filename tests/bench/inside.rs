//! The parts of a frame inside one process, timed by criterion: the book's answers and the drawing, without a terminal.

use std::{fs, hint::black_box, path::Path, time::Duration, time::Instant};

use criterion::Criterion;
use enishi::{
    book::{Book, Places},
    i18n::{Lang, Words},
    keymap::Key,
    tui::{App, Look, glyphs, theme::Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    bare,
    books::{self, BookFile, clock},
    names::HEAVIEST,
    pty::SIZE,
    stats::{Tried, said},
    table::{Row, Unit},
};

/// Samples of each part, and how long they may take together.
const SAMPLES: usize = 20;
const TIME: Duration = Duration::from_millis(800);
/// Rows of each list of a card, as the morning asks for them.
const CARD: usize = 12;
/// The views and the keys that open them.
const VIEWS: [(&str, &str); 5] = [
    ("draw the morning, buffer only", ""),
    ("draw People, buffer only", "2"),
    ("draw Actions, buffer only", "3"),
    ("draw Balance, buffer only", "4"),
    ("draw the menu over the morning, buffer only", ":"),
];
const BARE: &str = "draw a bare ratatui frame into memory";

/// Measures the answers of a book and the drawing of its views.
pub fn rows(book: &BookFile) -> Vec<Row> {
    match parts(book) {
        Ok(rows) => rows,
        Err(why) => vec![Row::new("the parts", Err(why), Unit::Milliseconds)],
    }
}

fn parts(file: &BookFile) -> Tried<Vec<Row>> {
    let mut bench = Bench::new();
    let book = open(file)?;
    let heaviest = book.whom(HEAVIEST).map_err(said)?.id;
    let mut rows = vec![
        bench.time("words of one language", || Words::new(Lang::Ja)),
        bench.time("open the book", || open(file)),
        bench.time("open the book and the morning's view", || app(file)),
        bench.time("morning()", || book.morning()),
        bench.time("listed(), the list of people", || book.listed()),
        bench.time("card() of the longest history", || book.card(heaviest, CARD)),
        bench.time("find() of two Japanese letters", || book.find("税理", 50)),
        bench.time("find() of a part of a Latin word", || book.find("desig", 50)),
        bench.time("names()", || book.names()),
        bench.time("due()", || book.due()),
    ];
    let mut terminal = bare::memory(area()).map_err(said)?;
    let mut words = ["Help", "Wait"].iter().cycle();
    // fills, compares and encodes a frame in which every cell changes
    let floor = bench.figure(BARE, || {
        let word = words.next().copied().unwrap_or_default();
        terminal.draw(|frame| bare::fill(frame.buffer_mut(), word)).is_ok()
    });
    rows.push(Row::new(BARE, floor.clone(), Unit::Milliseconds));
    for (name, keys) in VIEWS {
        let mut app = app(file)?;
        keys.chars().for_each(|key| app.key(Key::Char(key), Instant::now()));
        let mut buffer = Buffer::empty(area());
        let drawn = bench.figure(name, || {
            buffer.reset();
            app.draw(area(), &mut buffer)
        });
        rows.push(Row::new(name, drawn, Unit::Milliseconds).base(&floor));
    }
    Ok(rows)
}

/// Criterion, quiet about plots, with its files beside the books.
struct Bench(Criterion);

impl Bench {
    fn new() -> Self {
        let criterion = Criterion::default()
            .without_plots()
            .with_output_color(false)
            .output_directory(&kept())
            .sample_size(SAMPLES)
            .warm_up_time(TIME / 4)
            .measurement_time(TIME);
        Self(criterion)
    }

    /// Times a part and returns its row.
    fn time<T>(&mut self, name: &str, work: impl FnMut() -> T) -> Row {
        Row::new(name, self.figure(name, work), Unit::Milliseconds)
    }

    /// Times a part and returns the median in milliseconds, as criterion has written it down.
    fn figure<T>(&mut self, name: &str, mut work: impl FnMut() -> T) -> Tried<f64> {
        let id: String = name.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let file = kept().join(&id).join("new").join("estimates.json");
        // what an older run has left is no figure of this one
        let _ = fs::remove_file(&file);
        self.0.bench_function(&id, |bencher| bencher.iter(|| black_box(work())));
        estimate(&file)
    }
}

fn kept() -> std::path::PathBuf {
    books::folder().join("criterion")
}

fn estimate(file: &Path) -> Tried<f64> {
    let told: serde_json::Value = serde_json::from_slice(&fs::read(file).map_err(said)?).map_err(said)?;
    let nanoseconds = told.pointer("/median/point_estimate").and_then(serde_json::Value::as_f64);
    nanoseconds.map(|nanoseconds| nanoseconds / 1_000_000.0).ok_or_else(|| "no median".to_owned())
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
