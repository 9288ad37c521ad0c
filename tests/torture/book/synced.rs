//! Two computers, one book, and a service that copies the file from one to the other: sometimes late, sometimes when both wrote.

use std::{fs, path::Path, process::Output};

use super::Draw;
use crate::disk::{
    Tried,
    home::{Ground, home_in},
    look::{healthy, open},
    said,
};

/// What came of the rounds.
#[derive(Debug, Default)]
pub struct Seen {
    pub rounds: usize,
    /// Acts that were told.
    pub acts: usize,
    /// Times at which a file was refused because it went back or another way.
    pub told: usize,
    pub merges: usize,
}

/// Runs so many rounds: each computer writes or not, the service copies one file over the other and keeps the other beside it.
///
/// # Errors
/// An act that was told and is in no file any more, or a file that was taken without a word.
pub fn run(folder: &Path, seed: u64, rounds: usize) -> Tried<Seen> {
    let first = Ground::lay(&home_in(folder)?, 1)?.home;
    let second = first.copied(&folder.join("second"))?;
    let homes = [first, second];
    let mut draw = Draw::new(seed);
    let (mut seen, mut told) = (Seen::default(), Vec::<String>::new());
    for round in 0..rounds {
        let before = told.len();
        let mut wrote = [0, 0];
        for (side, home) in homes.iter().enumerate() {
            for word in 0..draw.below(3) {
                let text = format!("round-{round}-{side}-{word}");
                home.must(&["note", "Tanaka", &text])?;
                told.push(text);
                wrote[side] += 1;
            }
        }
        seen.acts += told.len() - before;
        // the service takes one side, whoever wrote; the other one lies beside it when both did
        let from = draw.below(2);
        let (winner, loser) = (&homes[from], &homes[1 - from]);
        let beside = loser.book().with_file_name("book (1).db");
        fs::copy(loser.book(), &beside).map_err(said)?;
        fs::copy(winner.book(), loser.book()).map_err(said)?;
        if wrote[1 - from] > 0 {
            // what was saved there is not in the file any more, and nothing may be written before that is told
            refused(&loser.run(&["note", "Tanaka", "never written"])?, round)?;
            seen.told += 1;
            loser.must(&["merge", &beside.display().to_string(), "--yes"])?;
            seen.merges += 1;
        }
        fs::remove_file(&beside).map_err(said)?;
        // the merged file goes back
        fs::copy(loser.book(), winner.book()).map_err(said)?;
        for home in &homes {
            home.must(&["today"])?;
        }
        seen.rounds += 1;
    }
    for home in &homes {
        let (book, _) = open(&home.book(), home.state())?;
        healthy(&book)?;
        let whole = serde_json::to_string(&book.whole().map_err(said)?).map_err(said)?;
        if let Some(lost) = told.iter().find(|text| whole.matches(&format!("\"{text}\"")).count() != 1) {
            return Err(format!("{lost} was told and is not there once"));
        }
        if whole.contains("never written") {
            return Err("a refused note was written".to_owned());
        }
    }
    Ok(seen)
}

fn refused(ended: &Output, round: usize) -> Tried<()> {
    let told = String::from_utf8_lossy(&ended.stderr);
    if ended.status.code() == Some(3) && told.contains("hint: ") {
        return Ok(());
    }
    Err(format!("round {round}: a file that lost an act was taken without a word: {:?} {told}", ended.status))
}
