//! Books of older formats: the steps to the newest one are cut off at every call that writes, syncs or takes away, and one by one
//! these calls fail. The book is wholly old or wholly new then, and a second time comes to the same.

use std::{
    fs,
    path::{Path, PathBuf},
};

use enishi::store::search;
use rusqlite::Connection;

use super::{
    Tried,
    acts::STEPS,
    faults::{Suffered, Wanted, suffer},
    home::{Ground, home_in, scratch},
    said,
    strace::Strace,
};

/// Lets the calls of the steps fail for each released book.
///
/// # Errors
/// When a book does not come to the newest format undisturbed.
pub fn run(strace: &Strace, wanted: Wanted) -> Tried<Vec<(String, Suffered)>> {
    let folder = scratch()?;
    let mut all = Vec::new();
    for (name, book) in released(folder.path())? {
        let place = folder.path().join(&name);
        fs::create_dir(&place).map_err(said)?;
        let ground = Ground::released(&home_in(&place)?, &book)?;
        let suffered = suffer(strace, &ground, &[STEPS], wanted).map_err(|error| format!("{name}: {error}"))?;
        all.push((name, suffered));
    }
    Ok(all)
}

/// The released books, oldest first: files, and the first format, which is kept as text.
fn released(folder: &Path) -> Tried<Vec<(String, PathBuf)>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data/books");
    let first = folder.join("first.db");
    let db = Connection::open(&first).map_err(said)?;
    search::prepare(&db).map_err(said)?;
    db.execute_batch(&fs::read_to_string(data.join("v1.sql")).map_err(said)?).map_err(said)?;
    drop(db);
    let mut books = vec![("format-1".to_owned(), first)];
    for entry in fs::read_dir(&data).map_err(said)?.flatten() {
        let path = entry.path();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with("format-") && path.extension().is_some_and(|end| end == "db") {
            books.push((name, path));
        }
    }
    books.sort();
    Ok(books)
}
