//! The book itself: bits that flip, files that are none, many who write at once, copies that come back, two computers with one folder.

mod bad;
mod restores;
mod rot;
mod synced;
mod writers;

use crate::disk::{Tried, home::scratch};

/// Numbers that look drawn, the same for the same seed.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from((self.0 >> 8) % end).unwrap_or(0)
    }
}

/// Bits that flip in the file: whatever changes a record is told.
///
/// # Errors
/// A flip that changed a record without a word.
pub fn rotten_bits(is_long: bool, seed: u64) -> Tried<Vec<String>> {
    let folder = scratch()?;
    let seen = rot::flip(folder.path(), seed, if is_long { 20_000 } else { 2_000 })?;
    Ok(vec![format!(
        "{} flips: {} did not open, {} changed what is read, all of them told; {} more told by the doctor",
        seen.flips, seen.refused, seen.changed, seen.told
    )])
}

/// Files that are no book, or a broken one: a sentence, and not a byte of them changes.
///
/// # Errors
/// A file that was taken for a book, changed, or met without a word.
pub fn bad_files(seed: u64) -> Tried<Vec<String>> {
    let folder = scratch()?;
    let (refused, by_doctor) = bad::meet(folder.path(), seed)?;
    Ok(vec![format!(
        "{} kinds: {refused} refused with a sentence, {by_doctor} told by the doctor, not a byte changed",
        refused + by_doctor
    )])
}

/// Five who write at once.
///
/// # Errors
/// An act that was told and is not there, or one that was refused.
pub fn many_writers(is_long: bool) -> Tried<Vec<String>> {
    let folder = scratch()?;
    let seconds = if is_long { 600 } else { 30 };
    let told = writers::write(folder.path(), seconds)?;
    Ok(vec![format!("3 commands and 2 open books, {seconds} s: {told} acts told, 0 not there, 0 refused")])
}

/// Copies that come back.
///
/// # Errors
/// A copy that brought back anything but what was copied.
pub fn restores(is_long: bool, seed: u64) -> Tried<Vec<String>> {
    let folder = scratch()?;
    let (restored, verified) = restores::run(folder.path(), seed, if is_long { 1_000 } else { 200 })?;
    Ok(vec![format!("{restored} copies brought back, all as they were made; {verified} copies verified, all sound")])
}

/// Two computers that write to one book by turns and at once, with a service that keeps the file alike.
///
/// # Errors
/// An act that was told and is lost, or a file that was taken without a word.
pub fn two_machines(is_long: bool, seed: u64) -> Tried<Vec<String>> {
    let folder = scratch()?;
    let seen = synced::run(folder.path(), seed, if is_long { 1_000 } else { 100 })?;
    Ok(vec![format!(
        "{} rounds, {} acts told: {} times a file went back or another way, each told before a write; {} merges, 0 acts lost",
        seen.rounds, seen.acts, seen.told, seen.merges
    )])
}
