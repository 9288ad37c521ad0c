//! Single bits that flip in the file of a book.

use std::{fs, path::Path, thread};

use enishi::book::{Book, Clock, Places};

use super::Draw;
use crate::disk::{
    Tried,
    home::{Ground, home_in},
    look::clock,
    said,
};

/// Side by side.
const WORKERS: usize = 2;

/// What came of the flips.
#[derive(Debug, Default)]
pub struct Seen {
    pub flips: usize,
    /// So many files did not open any more.
    pub refused: usize,
    /// So many flips changed what is read, or kept it from being read.
    pub changed: usize,
    /// So many changed nothing that is read, and the doctor told them all the same.
    pub told: usize,
}

/// Flips so many bits, each in a copy of its own.
///
/// # Errors
/// The byte and the bit that changed a record without a word.
pub fn flip(folder: &Path, seed: u64, flips: usize) -> Tried<Seen> {
    let ground = Ground::lay(&home_in(folder)?, 5)?;
    let (bytes, clock) = (fs::read(ground.home.book()).map_err(said)?, clock()?);
    let right = whole(&open(&ground.home.book(), clock).ok_or("the book itself does not open")?);
    let right = right.ok_or("the book itself cannot be read")?;
    let mut draw = Draw::new(seed);
    let places: Vec<(usize, usize)> = (0..flips).map(|_| (draw.below(bytes.len()), draw.below(8))).collect();
    let share = places.len().div_ceil(WORKERS).max(1);
    let all: Vec<Tried<Seen>> = thread::scope(|scope| {
        let workers: Vec<_> = places
            .chunks(share)
            .enumerate()
            .map(|(number, places)| {
                let (bytes, right, file) = (&bytes, &right, folder.join(format!("flipped-{number}.db")));
                scope.spawn(move || some(&file, bytes, right, places, clock))
            })
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err("a flip made the program panic".to_owned())))
            .collect()
    });
    all.into_iter().try_fold(Seen::default(), |sum, seen| {
        let seen = seen?;
        Ok(Seen {
            flips: sum.flips + seen.flips,
            refused: sum.refused + seen.refused,
            changed: sum.changed + seen.changed,
            told: sum.told + seen.told,
        })
    })
}

fn some(file: &Path, bytes: &[u8], right: &str, places: &[(usize, usize)], clock: Clock) -> Tried<Seen> {
    let mut seen = Seen::default();
    let mut flipped = bytes.to_vec();
    for (place, bit) in places {
        seen.flips += 1;
        flipped[*place] ^= 1 << bit;
        fs::write(file, &flipped).map_err(said)?;
        flipped[*place] ^= 1 << bit;
        let Some(book) = open(file, clock) else {
            seen.refused += 1;
            continue;
        };
        let is_right = whole(&book).as_deref() == Some(right);
        // an error of the look tells it as well
        let is_silent = book.health().is_ok_and(|health| health.is_good());
        match (is_right, is_silent) {
            (false, true) => return Err(format!("byte {place} bit {bit} changed what is read, and nothing says so")),
            (false, false) => seen.changed += 1,
            (true, false) => seen.told += 1,
            (true, true) => {}
        }
    }
    Ok(seen)
}

fn open(file: &Path, clock: Clock) -> Option<Book> {
    Book::open(file, Places::default(), clock, "test").ok()
}

fn whole(book: &Book) -> Option<String> {
    serde_json::to_string(&book.whole().ok()?).ok()
}
