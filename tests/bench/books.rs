//! The generated books: made once, in a child so that this process stays small, and kept in `target/bench`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use enishi::{
    book::{self, Book, Clock, Places},
    store::migrate,
};

use crate::{
    data,
    size::Size,
    stats::{Tried, said},
};

/// The program that is measured.
pub const ENISHI: &str = env!("CARGO_BIN_EXE_enishi");

/// The moment of every measurement, a Tuesday morning, as `ENISHI_NOW` takes it.
pub const NOW: &str = "2026-11-24T09:00";

/// Goes up when the generator makes another book from the same seed.
const GENERATION: u32 = 1;

/// A book on the disk, and the home folder of those who open it.
pub struct BookFile {
    pub path: PathBuf,
    pub home: PathBuf,
}

/// Returns the day of every measurement.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default()
}

/// Returns the same moment as [`NOW`].
pub fn clock() -> Clock {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    Clock::Fixed(NaiveDateTime::new(today(), nine))
}

/// Returns the folder of everything that is kept between runs.
pub fn folder() -> PathBuf {
    let target = Path::new(ENISHI).ancestors().nth(2).unwrap_or(Path::new("target"));
    target.join("bench")
}

/// Returns the book of a size; makes it where it is missing or was made by another generator.
pub fn ready(size: Size) -> Tried<BookFile> {
    let book = place(size);
    fs::create_dir_all(&book.home).map_err(said)?;
    if book.path.is_file() && fs::read_to_string(stamp_of(&book.path)).is_ok_and(|stamp| stamp == stamp_now()) {
        return Ok(book);
    }
    println!("making the book of size {} (once) ...", size.name());
    let made = Command::new(env::current_exe().map_err(said)?).args(["--make", size.name()]).status().map_err(said)?;
    if made.success() { Ok(book) } else { Err(format!("the book could not be made: {made}")) }
}

/// Makes the book of a size; the work of the child.
pub fn make(size: Size) -> Tried<()> {
    let path = place(size).path;
    let stamp = stamp_of(&path);
    for old in [stamp.clone(), path.clone(), path.with_extension("db-journal")] {
        if old.exists() {
            fs::remove_file(old).map_err(said)?;
        }
    }
    let mut book = Book::create(&path, Places::default(), clock(), "bench").map_err(said)?;
    book.run(book::Command::Load(Box::new(data::whole(size, today())))).map_err(said)?;
    fs::write(stamp, stamp_now()).map_err(said)
}

/// Copies a book into a folder of its own, so that it can be written to.
pub fn copy(book: &BookFile, folder: &Path) -> Tried<BookFile> {
    let path = folder.join("copy.db");
    fs::copy(&book.path, &path).map_err(said)?;
    Ok(BookFile { path, home: folder.to_path_buf() })
}

/// Makes a folder that goes away, on the same disk as the books.
pub fn scratch() -> Tried<tempfile::TempDir> {
    fs::create_dir_all(folder()).map_err(said)?;
    tempfile::Builder::new().prefix("scratch-").tempdir_in(folder()).map_err(said)
}

fn place(size: Size) -> BookFile {
    let name = size.name();
    BookFile { path: folder().join(format!("{name}.db")), home: folder().join(format!("home-{name}")) }
}

fn stamp_of(path: &Path) -> PathBuf {
    path.with_extension("stamp")
}

/// What a kept book must have been made with.
fn stamp_now() -> String {
    format!("seed {}, generation {GENERATION}, format {}, today {}\n", data::SEED, migrate::newest(), today())
}
