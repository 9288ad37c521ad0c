//! Files in the place of the book that are no book, or a broken one.

use std::{fs, os::unix::fs::symlink, path::Path};

use rusqlite::Connection;

use super::Draw;
use crate::disk::{
    Tried,
    acts::is_told,
    home::{Ground, Home, home_in},
    said,
};

/// What has to be told of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// Every command refuses it.
    All,
    /// The doctor tells it at the latest; a command that does not meet the place may answer.
    Doctor,
    /// It can be read, and not written to.
    Write,
}

/// A page of the books of the tests.
const PAGE: usize = 4096;

/// How single bytes of the head are changed: what it is, where, to what.
const HEADS: [(&str, usize, &[u8], By); 26] = [
    ("another magic", 0, b"SQLite format 4\0", By::All),
    ("pages of no size", 16, &[0, 0], By::All),
    ("pages of three bytes", 16, &[0, 3], By::All),
    ("pages of an odd size", 16, &[0x13, 0x37], By::All),
    ("pages of half the size", 16, &[8, 0], By::All),
    ("pages of twice the size", 16, &[32, 0], By::All),
    ("written for a later SQLite", 18, &[3], By::Write),
    ("to be read by a later SQLite", 19, &[3], By::All),
    ("much reserved room", 20, &[255], By::All),
    ("another largest part", 21, &[65], By::All),
    ("another smallest part", 22, &[33], By::All),
    ("another part of leaves", 23, &[31], By::All),
    ("a list of free pages that ends nowhere", 32, &[0, 0xFF, 0xFF, 0xFF], By::Doctor),
    ("very many free pages", 36, &[0x7F, 0, 0, 0], By::Doctor),
    ("a schema of a later SQLite", 44, &[0, 0, 0, 9], By::All),
    ("letters in UTF-16", 56, &[0, 0, 0, 2], By::All),
    ("letters in UTF-16 the other way round", 56, &[0, 0, 0, 3], By::All),
    ("the format of a newer program", 60, &[0, 0, 0, 99], By::All),
    ("the highest format", 60, &[0x7F, 0xFF, 0xFF, 0xFF], By::All),
    ("no format", 60, &[0, 0, 0, 0], By::All),
    ("a format below nothing", 60, &[0xFF, 0xFF, 0xFF, 0xFF], By::All),
    ("no program's", 68, &[0, 0, 0, 0], By::All),
    ("another program's", 68, b"GPKG", By::All),
    ("a first page of another kind", 100, &[2], By::All),
    ("a first page of no kind", 100, &[0xFF], By::All),
    ("a first page with very many cells", 103, &[0xFF, 0xFF], By::All),
];

/// Files of other programs by their first bytes.
const OTHERS: [(&str, &[u8]); 12] = [
    ("a picture", b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01"),
    ("a page to print", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"),
    ("an archive", b"PK\x03\x04\x14\x00\x00\x00\x08\x00"),
    ("a packed file", b"\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03"),
    ("a letter", b"Dear Lisa,\nthank you for the list of suppliers.\n"),
    ("a letter in UTF-16", b"\xFF\xFED\x00e\x00a\x00r\x00"),
    ("a page of the web", b"<!doctype html><html><head><title>x</title></head></html>"),
    ("a card", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lisa Park\r\nEND:VCARD\r\n"),
    ("a table", b"Name,E-mail\r\nLisa Park,lisa@example.com\r\n"),
    ("a document of ours", b"{\"format\":\"enishi\",\"contacts\":[]}"),
    ("an encrypted copy", b"age-encryption.org/v1\n-> scrypt 8Kx 18\n"),
    ("a program", b"\x7FELF\x02\x01\x01\x00"),
];

/// What is done to the tables of a book.
const TABLES: [(&str, &str, By); 10] = [
    ("a book without people", "DROP TABLE contact", By::All),
    ("a book without a log", "DROP TABLE op", By::All),
    ("a book without changes", "DROP TABLE change", By::Doctor),
    ("a book without its id", "DELETE FROM meta WHERE key = 'uuid'", By::All),
    ("a book without what it knows of itself", "DROP TABLE meta", By::All),
    ("a book without sums", "DELETE FROM person_summary", By::Doctor),
    ("a book without a watch over writes", "DELETE FROM cur", By::Doctor),
    ("a book in which everybody changed", "UPDATE contact SET name = name || 'x'", By::Doctor),
    ("a book whose notes are gone", "DELETE FROM action", By::Doctor),
    ("a book whose log was written again", "UPDATE op SET said = '{}' WHERE id = 2", By::Doctor),
];

/// Meets every file; returns how many are refused by every command, and how many the doctor tells.
///
/// # Errors
/// Every file that was not told, or changed.
pub fn meet(folder: &Path, seed: u64) -> Tried<(usize, usize)> {
    let home = Ground::lay(&home_in(folder)?, 1)?.home;
    let good = fs::read(home.book()).map_err(said)?;
    let mut trial = Trial { home: &home, refused: 0, told: 0, faults: Vec::new() };
    for (what, place, bytes, by) in HEADS {
        trial.bytes(what, &with(&good, place, bytes), by)?;
    }
    for (what, head) in OTHERS {
        let long: Vec<u8> = head.iter().copied().cycle().take(9_000).collect();
        trial.bytes(what, head, By::All)?;
        trial.bytes(&format!("{what}, a long one"), &long, By::All)?;
    }
    for (what, length) in [
        ("nothing", 0),
        ("one byte", 1),
        ("the magic alone", 16),
        ("most of a head", 99),
        ("a head", 100),
        ("a page", PAGE),
        ("half", good.len() / 2),
        ("all but a page", good.len() - PAGE),
        ("all but a byte", good.len() - 1),
    ] {
        trial.bytes(what, good.get(..length).unwrap_or_default(), if length > PAGE { By::Doctor } else { By::All })?;
    }
    let mut draw = Draw::new(seed);
    let noise: Vec<u8> = (0..good.len()).map(|_| u8::try_from(draw.below(256)).unwrap_or(0)).collect();
    trial.bytes("noise", &noise, By::All)?;
    trial.bytes("noise behind a head", &with(&good, 100, noise.get(100..).unwrap_or_default()), By::All)?;
    trial.bytes("zeros", &vec![0; good.len()], By::All)?;
    trial.bytes("zeros behind a head", &with(&good, 100, &vec![0; good.len() - 100]), By::All)?;
    for (what, sql, by) in TABLES {
        home.put(&good)?;
        let db = Connection::open(home.book()).map_err(said)?;
        db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(said)?;
        enishi::store::search::prepare(&db).map_err(said)?;
        db.execute_batch(&format!("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; {sql}")).map_err(said)?;
        drop(db);
        trial.meet(what, by);
    }
    home.clear()?;
    Connection::open(home.book()).and_then(|db| db.execute_batch("CREATE TABLE t (x)")).map_err(said)?;
    trial.meet("a file of another program", By::All);
    home.clear()?;
    fs::create_dir(home.book()).map_err(said)?;
    trial.meet("a folder", By::All);
    home.clear()?;
    symlink("nowhere.db", home.book()).map_err(said)?;
    trial.meet("a link to nothing", By::All);
    home.clear()?;
    symlink("book.db", home.book()).map_err(said)?;
    trial.meet("a link to itself", By::All);
    home.clear()?;
    symlink("/dev/null", home.book()).map_err(said)?;
    trial.meet("a device", By::All);
    home.clear()?;
    trial.meet("nothing at all", By::All);
    fs::write(home.path().join(".book.db.icloud"), "x").map_err(said)?;
    trial.meet("a book that a service took away", By::All);
    if trial.faults.is_empty() { Ok((trial.refused, trial.told)) } else { Err(trial.faults.join("\n    ")) }
}

fn with(good: &[u8], place: usize, bytes: &[u8]) -> Vec<u8> {
    let mut all = good.to_vec();
    all.iter_mut().skip(place).zip(bytes).for_each(|(byte, to)| *byte = *to);
    all
}

struct Trial<'a> {
    home: &'a Home,
    refused: usize,
    told: usize,
    faults: Vec<String>,
}

impl Trial<'_> {
    fn bytes(&mut self, what: &str, bytes: &[u8], by: By) -> Tried<()> {
        self.home.put(bytes)?;
        self.meet(what, by);
        Ok(())
    }

    fn meet(&mut self, what: &str, by: By) {
        if let Err(why) = self.told(by) {
            self.faults.push(format!("{what}: {why}"));
        }
        match by {
            By::All => self.refused += 1,
            By::Doctor | By::Write => self.told += 1,
        }
    }

    /// Looks and writes, as an owner who knows nothing would.
    fn told(&self, by: By) -> Tried<()> {
        let before = self.home.left();
        let last: &[&str] = if by == By::Write { &["note", "Sato", "a word"] } else { &["doctor"] };
        for line in [&["today"][..], &["list"], last] {
            let ended = self.home.run(line)?;
            let is_told_sick = line == ["doctor"] && ended.status.code() == Some(3);
            let may_answer = by != By::All && line != last;
            if !(may_answer && ended.status.success() || is_told_sick) {
                is_told(&ended).map_err(|why| format!("{line:?} {why}"))?;
            }
            if self.home.left() != before {
                return Err(format!("{line:?} changed something"));
            }
        }
        Ok(())
    }
}
