//! Asks the terminal how wide it draws and what lies behind its text (`ux.md` P19, 4.1), and reads what it answers.
//!
//! The bytes are read here and not by crossterm, so this comes before the first event is asked for, with the keys raw.

use std::{
    io::{self, Write, stdout},
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::{Errno, read},
    stdio::stdin,
};

use crate::config::{Answers, Background, Questions};

/// How long the screen waits for the answers.
pub const SOON: Duration = Duration::from_millis(100);
/// How long somebody waits who wants nothing but the answers.
pub const PATIENT: Duration = Duration::from_secs(1);
/// How much longer an answer is waited for that has begun: its end is on the way.
const REST: Duration = Duration::from_millis(50);

/// An ambiguous sign in the first cell, the question where the cursor stands behind it, and the row as it was.
const WIDTH: &str = "\x1b[H■\x1b[6n\x1b[H\x1b[K";
/// The question for the background.
const BACKGROUND: &str = "\x1b]11;?\x1b\\";
/// What every terminal answers, in the order of the questions: whoever has answered this has answered all he will.
const END: &str = "\x1b[c";

/// How light a background may be and still be dark: as far from black as from white to the eye (CIE lightness 50 of 100).
const HALF: f64 = 0.184_187;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;

/// What came while we listened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    /// What the terminal answered.
    pub answers: Answers,
    /// It has answered all it will.
    pub ended: bool,
    /// The last bytes may be the beginning of an answer.
    pub unfinished: bool,
    /// The beginning of an answer about colours was dropped; the rest of it is on the way.
    pub begun: bool,
    /// The bytes that are no answers, in their order: what was typed meanwhile. Nothing when an answer came in pieces that do
    /// not fit together, because its rest looks like keys.
    pub typed: Vec<u8>,
}

/// Asks and listens, no longer than `patience` and a little more for an answer that has begun. The terminal has to be ours,
/// with the keys raw and the other screen shown. A terminal that cannot be asked has not answered.
pub fn ask(questions: Questions, patience: Duration) -> Heard {
    if !questions.any() {
        return Heard { ended: true, ..Heard::default() };
    }
    match say(questions) {
        Ok(()) => listen(patience),
        Err(_) => Heard::default(),
    }
}

fn say(questions: Questions) -> io::Result<()> {
    let width = if questions.width { WIDTH } else { "" };
    let background = if questions.background { BACKGROUND } else { "" };
    let mut out = stdout().lock();
    out.write_all(format!("{width}{background}{END}").as_bytes())?;
    out.flush()
}

fn listen(patience: Duration) -> Heard {
    let begun = Instant::now();
    let input = stdin();
    let mut bytes: Vec<u8> = Vec::new();
    let mut heard = Heard::default();
    loop {
        let limit = if heard.unfinished { patience.saturating_add(REST) } else { patience };
        let left = limit.saturating_sub(begun.elapsed());
        if heard.ended || left.is_zero() {
            return heard;
        }
        let wait = Timespec::try_from(left).unwrap_or_default();
        let mut watched = [PollFd::new(&input, PollFlags::IN)];
        match poll(&mut watched, Some(&wait)) {
            Ok(0) | Err(Errno::INTR) => continue,
            Ok(_) => {}
            Err(_) => return heard,
        }
        let mut some = [0_u8; 256];
        match read(input, &mut some) {
            Err(Errno::INTR | Errno::AGAIN) => continue,
            // the terminal is gone; the loop will hear of it
            Ok(0) | Err(_) => return heard,
            Ok(count) => bytes.extend_from_slice(some.get(..count).unwrap_or_default()),
        }
        heard = parse(&bytes);
    }
}

/// Parts what came into answers and keys. Any bytes may come: garbage is no answer, and nothing is an error.
pub fn parse(bytes: &[u8]) -> Heard {
    let mut heard = Heard::default();
    let mut is_garbled = false;
    let mut rest = bytes;
    while !rest.is_empty() {
        let (piece, length) = piece(rest);
        let whole = rest.get(..length).unwrap_or_default();
        rest = rest.get(length..).unwrap_or_default();
        match piece {
            Piece::Key => heard.typed.extend_from_slice(whole),
            Piece::Sequence(values, b'R') => {
                heard.answers.ambiguous_wide = heard.answers.ambiguous_wide.or_else(|| is_wide(values));
            }
            Piece::Sequence([b'?', ..], b'c') => heard.ended = true,
            Piece::Sequence(..) => heard.typed.extend_from_slice(whole),
            Piece::Command(text) => {
                let told = str::from_utf8(text).ok().and_then(|text| text.strip_prefix("11;")).and_then(background);
                heard.answers.background = heard.answers.background.or(told);
            }
            Piece::Broken => is_garbled = true,
            Piece::Unfinished => {
                heard.unfinished = true;
                // nobody types the beginning of an answer about colours; the beginning of an arrow key is typed
                if whole.starts_with(b"\x1b]") {
                    heard.begun = true;
                } else {
                    heard.typed.extend_from_slice(whole);
                }
            }
        }
    }
    if is_garbled {
        heard.typed.clear();
    }
    heard
}

/// What stands at the beginning of some bytes.
enum Piece<'a> {
    /// A byte of a key.
    Key,
    /// `ESC [`, the values, and the letter behind them.
    Sequence(&'a [u8], u8),
    /// `ESC ]`, the text, and its end.
    Command(&'a [u8]),
    /// One of both that something else has cut off.
    Broken,
    /// One of both whose end is missing.
    Unfinished,
}

/// Returns the piece at the beginning and its length in bytes, at least 1.
fn piece(bytes: &[u8]) -> (Piece<'_>, usize) {
    match bytes {
        [ESC] => (Piece::Unfinished, 1),
        [ESC, b'[', behind @ ..] => sequence(behind),
        [ESC, b']', behind @ ..] => command(behind),
        _ => (Piece::Key, 1),
    }
}

fn sequence(behind: &[u8]) -> (Piece<'_>, usize) {
    let Some(at) = behind.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return (Piece::Unfinished, behind.len().saturating_add(2));
    };
    let values = behind.get(..at).unwrap_or_default();
    match behind.get(at).copied() {
        Some(last @ 0x40..=0x7e) => (Piece::Sequence(values, last), at.saturating_add(3)),
        _ => (Piece::Broken, at.saturating_add(2)),
    }
}

fn command(behind: &[u8]) -> (Piece<'_>, usize) {
    let Some(at) = behind.iter().position(|byte| matches!(*byte, BEL | ESC)) else {
        return (Piece::Unfinished, behind.len().saturating_add(2));
    };
    let text = behind.get(..at).unwrap_or_default();
    match behind.get(at..) {
        Some([BEL, ..]) => (Piece::Command(text), at.saturating_add(3)),
        Some([ESC, b'\\', ..]) => (Piece::Command(text), at.saturating_add(4)),
        Some([ESC]) => (Piece::Unfinished, behind.len().saturating_add(2)),
        _ => (Piece::Broken, at.saturating_add(2)),
    }
}

/// Reads `row;column`, both from 1, behind one sign in the first cell.
fn is_wide(values: &[u8]) -> Option<bool> {
    let (row, column) = str::from_utf8(values).ok()?.split_once(';')?;
    row.parse::<u16>().ok()?;
    match column.parse::<u16>().ok()? {
        2 => Some(false),
        3 => Some(true),
        _ => None,
    }
}

/// Reads a colour as terminals write it, `rgb:RRRR/GGGG/BBBB` with one to four hexadecimal digits each, and tells whether it
/// is dark; none for anything else.
pub fn background(colour: &str) -> Option<Background> {
    let (name, values) = colour.split_once(':')?;
    let mut parts = values.split('/').map(part);
    let rgb = (parts.next()??, parts.next()??, parts.next()??);
    let is_whole = match name {
        "rgb" => parts.next().is_none(),
        // some add how much shines through
        "rgba" => parts.next()?.is_some() && parts.next().is_none(),
        _ => false,
    };
    let is_dark = luminance(rgb) < HALF;
    is_whole.then_some(if is_dark { Background::Dark } else { Background::Light })
}

/// Reads one to four hexadecimal digits as a part of the whole, 0 to 1.
fn part(digits: &str) -> Option<f64> {
    let most: u32 = match digits.len() {
        1 => 0xf,
        2 => 0xff,
        3 => 0xfff,
        4 => 0xffff,
        _ => return None,
    };
    // a sign would be read as well
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most))
}

/// Returns how much light an sRGB colour gives, 0 to 1, from its parts, 0 to 1 each.
fn luminance((red, green, blue): (f64, f64, f64)) -> f64 {
    let linear = |part: f64| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
