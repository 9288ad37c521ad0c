//! What the person at the terminal feels: the first frame, each key, the memory of a long visit, and quiet.

use std::{thread, time::Duration};

use enishi::i18n::{Lang, Words};

use crate::{
    books::BookFile,
    process::{Program, in_turn, peak_memory, processor_time},
    pty::Session,
    size::Size,
    stats::{Sample, Tried, median},
    table::{Budget, Row, Unit},
};

/// Starts of each program.
const STARTS: usize = 20;
/// Keys of each sort.
const KEYS: usize = 200;
/// Openings of each view.
const OPENINGS: usize = 11;
/// How long nothing is done, in seconds.
const IDLE: f64 = 5.0;

/// What is typed into the menu, again and again.
const TYPED: [&str; 5] = ["tanaka", "優子", "marsh", "やまだ", "design"];

/// Keys that open everything there is and change nothing.
const TOUR: &[&str] = &[
    "?", "\x1b[6~", "\x1b", ":", "a", "n", "\x1b", ".", "\x1b", "c", "\x1b", "t", "\x1b", "r", "\x1b", "s", "\x1b",
    "n", "\x1b", "f", "\x1b", "p", "\x1b", "e", "\x1b", "z", "\x1b", "\r", "\x1b", "\t", "j", "j", "j", "\r", "G",
    "\r", "\x1b", "\x1b[H", "\t", "\t", "\t", "\x1b[6~", "\x1b[5~", "L", "L", "G", "2", "j", "j", "S", "S", "S", "S",
    "/", "優", "\x1b", "\r", "]", "]", "]", "]", "]", "\x1b", "T", "\x1b", "3", "j", "\x1b[6~", "G", "4", "]", "]",
    "[", "K", "j", "1",
];

/// The views besides the morning: the key that opens each from the one before it.
const VIEWS: [(&str, &str); 3] = [("People", "2"), ("Actions", "3"), ("Balance", "4")];

/// Measures the program in a terminal; `smaller` is the book that a larger one is held against.
pub fn rows(size: Size, book: &BookFile, smaller: Option<&BookFile>) -> Vec<Row> {
    let mut rows = first_frames(size, book, smaller);
    rows.extend(keys(size, book));
    rows.extend(memory(size, book, smaller));
    rows.extend(idle(book));
    rows
}

/// The budgets are of size S and below; a larger book is held against the smaller one.
fn of_size_s(size: Size, budget: Budget) -> Budget {
    if size == Size::M { Budget::Open } else { budget }
}

fn first_frames(size: Size, book: &BookFile, smaller: Option<&BookFile>) -> Vec<Row> {
    let word = footer_word();
    let bare = match Program::bare_frame(&word) {
        Ok(bare) => bare,
        Err(why) => return vec![Row::new("exec -> bare ratatui frame", Err(why), Unit::Milliseconds)],
    };
    let today = Program::enishi(book, &[]);
    let smaller = smaller.map(|book| Program::enishi(book, &[]));
    let programs: Vec<&Program> = [Some(&bare), Some(&today), smaller.as_ref()].into_iter().flatten().collect();
    let times = in_turn(&programs, STARTS, |program| {
        let mut session = Session::start(program)?;
        let took = session.first_frame(&word)?;
        session.leave();
        Ok(took)
    });
    let medians: Vec<Tried<f64>> = times.iter().map(median).collect();
    let (floor, first) = (taken(&medians, 0), taken(&medians, 1));
    let mut rows = vec![
        Row::new("exec -> bare ratatui frame", floor.clone(), Unit::Milliseconds),
        Row::new("exec -> complete Today", first.clone(), Unit::Milliseconds)
            .base(&floor)
            .budget(of_size_s(size, Budget::Times(3.0))),
    ];
    if medians.len() > 2 {
        let row = Row::new("exec -> complete Today, against size s", first, Unit::Milliseconds);
        rows.push(row.base(&taken(&medians, 2)).budget(Budget::Times(1.25)));
    }
    rows
}

fn keys(size: Size, book: &BookFile) -> Vec<Row> {
    let mut session = match opened(book) {
        Ok(session) => session,
        Err(why) => return vec![Row::new("key -> frame", Err(why), Unit::Milliseconds)],
    };
    let moves = moving(&mut session);
    let menu = typing(&mut session, b":", b"\x1b");
    let views: Vec<Tried<Sample>> = VIEWS.iter().map(|(_, key)| opening(&mut session, key)).collect();
    let in_people = session.press(b"2").and_then(|_| moving(&mut session));
    let filter = typing(&mut session, b"/", b"\x1b");
    session.leave();
    let [median_budget, tail_budget] = [2.0, 8.0].map(|most| of_size_s(size, Budget::AtMost(most)));
    let pair = |name: &str, sample: &Tried<Sample>| {
        let tail = sample.as_ref().map_err(Clone::clone).and_then(Sample::p99);
        [
            Row::new(format!("key -> frame, {name}, median"), median(sample), Unit::Milliseconds).budget(median_budget),
            Row::new(format!("key -> frame, {name}, p99"), tail, Unit::Milliseconds).budget(tail_budget),
        ]
    };
    let [(menu_opens, in_menu), (filter_opens, in_filter)] = [menu, filter].map(|both| match both {
        Ok((opening, letters)) => (Ok(opening), Ok(letters)),
        Err(why) => (Err(why.clone()), Err(why)),
    });
    let opens = |name: &str, sample: &Tried<Sample>| {
        Row::new(format!("key -> frame, {name} opens, median"), median(sample), Unit::Milliseconds)
    };
    let mut rows = Vec::new();
    rows.extend(pair("j and k in the morning", &moves));
    rows.extend(pair("j and k in People", &in_people));
    rows.extend(pair("a letter in the menu", &in_menu));
    rows.extend(pair("a letter in the filter of People", &in_filter));
    rows.push(opens("the menu", &menu_opens));
    rows.push(opens("the filter", &filter_opens));
    rows.extend(VIEWS.iter().zip(&views).map(|((name, _), sample)| opens(name, sample)));
    rows
}

/// A view, opened from the morning again and again.
fn opening(session: &mut Session, key: &str) -> Tried<Sample> {
    let mut sample = Sample::default();
    for _ in 0..OPENINGS {
        session.press(b"1")?;
        sample.add(session.press(key.as_bytes())?);
    }
    Ok(sample)
}

/// Down and up a list.
fn moving(session: &mut Session) -> Tried<Sample> {
    let mut sample = Sample::default();
    for number in 0..KEYS {
        let key: &[u8] = if number / 8 % 2 == 0 { b"j" } else { b"k" };
        sample.add(session.press(key)?);
    }
    Ok(sample)
}

/// A line to search in, opened and typed into; returns the times of its opening and of the letters.
fn typing(session: &mut Session, open: &[u8], close: &[u8]) -> Tried<(Sample, Sample)> {
    let (mut opening, mut letters) = (Sample::default(), Sample::default());
    let mut left = KEYS;
    for word in TYPED.iter().cycle() {
        opening.add(session.press(open)?);
        for letter in word.chars().take(left) {
            letters.add(session.press(letter.encode_utf8(&mut [0; 4]).as_bytes())?);
            left -= 1;
        }
        session.press(close)?;
        if left == 0 {
            break;
        }
    }
    Ok((opening, letters))
}

fn memory(size: Size, book: &BookFile, smaller: Option<&BookFile>) -> Vec<Row> {
    let name = "peak memory, everything visited";
    let peak = tour(book);
    let limit = of_size_s(size, Budget::AtMost(24.0));
    let mut rows = vec![Row::new(name, peak.clone(), Unit::Mebibytes).budget(limit)];
    if let Some(smaller) = smaller {
        let row = Row::new(format!("{name}, against size s"), peak, Unit::Mebibytes);
        rows.push(row.base(&tour(smaller)).budget(Budget::Times(1.5)));
    }
    rows
}

/// Opens everything there is and returns the most memory that was ever used, in MiB.
fn tour(book: &BookFile) -> Tried<f64> {
    let mut session = opened(book)?;
    for key in TOUR {
        session.press(key.as_bytes())?;
    }
    let peak = peak_memory(session.process()?);
    session.leave();
    peak
}

/// Nothing is done for a while. The budget of processor time is that of a minute.
fn idle(book: &BookFile) -> Vec<Row> {
    let measured = quiet(book);
    let of = |part: fn(&(f64, f64)) -> f64| measured.as_ref().map(part).map_err(Clone::clone);
    vec![
        Row::new(format!("idle, bytes in {IDLE} s"), of(|both| both.0), Unit::Bytes).budget(Budget::AtMost(0.0)),
        Row::new(format!("idle, processor time in {IDLE} s, as of a minute"), of(|both| both.1), Unit::Milliseconds)
            .budget(Budget::AtMost(10.0)),
    ]
}

/// Returns the bytes that came while nothing was done, and the processor time of a minute of that in milliseconds.
fn quiet(book: &BookFile) -> Tried<(f64, f64)> {
    let mut session = opened(book)?;
    let process = session.process()?;
    thread::sleep(Duration::from_secs(2));
    session.forget();
    let before = processor_time(process)?;
    thread::sleep(Duration::from_secs_f64(IDLE));
    let spent = processor_time(process)? - before;
    let bytes = session.forget();
    session.leave();
    Ok((bytes as f64, spent * 60.0 / IDLE))
}

fn opened(book: &BookFile) -> Tried<Session> {
    let mut session = Session::start(&Program::enishi(book, &[]))?;
    session.first_frame(&footer_word())?;
    // the work after the first frame is not the work of a key
    thread::sleep(Duration::from_millis(300));
    Ok(session)
}

/// The first word of the footer: the frame that holds it is whole.
fn footer_word() -> String {
    Words::new(Lang::En).say("key-help")
}

fn taken(medians: &[Tried<f64>], place: usize) -> Tried<f64> {
    medians.get(place).cloned().unwrap_or_else(|| Err("not run".to_owned()))
}
