//! The first bytes of a file that is opened as a book: it opens or it is refused, and a file that is no book of ours stays as it was.

use std::{cell::OnceCell, fs};

use enishi::book::{Book, Clock, Error, Places, StoreError};
use tempfile::TempDir;

struct Ground {
    folder: TempDir,
    /// A book that is sound.
    book: Vec<u8>,
}

thread_local! {
    static GROUND: OnceCell<Ground> = const { OnceCell::new() };
}

/// Heads of a sound book, of its length and shorter.
pub fn seeds() -> Vec<Vec<u8>> {
    let book = GROUND.with(|ground| ground.get_or_init(Ground::lay).book.clone());
    [0, 16, 64, 100, 120, 200, 4_096, 8_192].iter().map(|most| book.iter().copied().take(*most).collect()).collect()
}

/// Opens a book that begins with the bytes; short ones are the whole file.
pub fn run(bytes: &[u8]) {
    GROUND.with(|ground| open(ground.get_or_init(Ground::lay), bytes));
}

impl Ground {
    fn lay() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sound.db");
        drop(Book::create(&path, Places::default(), clock(), "test").expect("a book"));
        let book = fs::read(&path).expect("the bytes of the book");
        Self { folder, book }
    }
}

fn clock() -> Clock {
    Clock::Fixed("2026-11-24T09:00:00".parse().expect("a moment"))
}

fn open(ground: &Ground, bytes: &[u8]) {
    let rest: &[u8] = if bytes.len() < 100 { &[] } else { ground.book.get(bytes.len()..).unwrap_or_default() };
    let file = [bytes, rest].concat();
    let path = ground.folder.path().join("fed.db");
    for beside in ["", "-journal", "-wal", "-shm"] {
        let _ = fs::remove_file(ground.folder.path().join(format!("fed.db{beside}")));
    }
    fs::write(&path, &file).expect("a file");
    match Book::open(&path, Places::default(), clock(), "test") {
        Ok(book) => drop(book.health()),
        Err(Error::Store(error)) => {
            let is_ours = !matches!(
                error,
                StoreError::Missing(_)
                    | StoreError::Empty(_)
                    | StoreError::NotADatabase(_)
                    | StoreError::Foreign(_)
                    | StoreError::Newer { .. }
            );
            // a book in another journal mode is turned back before more of it is known
            let was_turned = [18, 19].iter().any(|at| file.get(*at).is_some_and(|mode| *mode != 1));
            let same = fs::read(&path).expect("the bytes of the file") == file;
            assert!(same || is_ours && was_turned, "{error} changed the file");
            let beside = fs::read_dir(ground.folder.path()).expect("the folder").count();
            assert!(beside == 2 || is_ours && was_turned, "{error} left something beside the file");
        }
        Err(error) => panic!("a refusal without an act: {error}"),
    }
}
