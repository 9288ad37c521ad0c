//! Copies of a book that goes on, brought back in any order.

use std::path::Path;

use super::Draw;
use crate::disk::{
    Tried,
    home::{Ground, home_in},
    look::{copies, look, verified},
};

/// Writes, copies and brings back; returns how many copies came back, and how many are sound at the end.
///
/// # Errors
/// A copy that is not what was copied.
pub fn run(folder: &Path, seed: u64, wanted: usize) -> Tried<(usize, usize)> {
    let home = Ground::lay(&home_in(folder)?, 3)?.home;
    let mut draw = Draw::new(seed);
    let mut made: Vec<(String, String)> = Vec::new();
    let mut restored = 0;
    for step in 0.. {
        if restored == wanted {
            break;
        }
        for word in 0..draw.below(3) {
            home.must(&["note", "Tanaka", &format!("step {step} word {word}")])?;
        }
        if made.len() < 3 || draw.below(3) == 0 {
            let told = home.must(&["backup", "--to", &format!("kept/{step}")])?;
            let path = told.split_whitespace().find(|word| word.ends_with(".db")).ok_or("a copy without a place")?;
            made.push((path.to_owned(), look(&home.book())?.content));
        }
        let (path, content) = &made[draw.below(made.len())];
        home.must(&["restore", path, "--yes"])?;
        if &look(&home.book())?.content != content {
            return Err(format!("step {step}: {path} brought back something else"));
        }
        restored += 1;
    }
    let kept = copies(&home.backups());
    for copy in &kept {
        verified(copy)?;
    }
    for (path, content) in &made {
        if &verified(Path::new(path))?.content != content {
            return Err(format!("{path} has changed"));
        }
    }
    Ok((restored, kept.len() + made.len()))
}
