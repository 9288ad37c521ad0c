//! The control: a small program that writes with a bad setting. The same looks at the same states have to find the damage there, or
//! they find nothing anywhere.

use std::{
    env,
    io::{self, Write},
    path::Path,
};

use rusqlite::{Connection, OpenFlags};

use super::{
    Tried,
    home::{Home, home_in, scratch},
    model::State,
    power::{Seen, begin, explore},
    record::WATCHED,
    said,
    strace::{Strace, log},
};

/// The word by which this file runs itself as that program.
pub const WORD: &str = "--write-carelessly";
/// How often it says that something is saved.
const ACTS: usize = 8;
/// Rows of an act.
const ROWS: usize = 6;
/// Rows that are there before.
const BEFORE: usize = 30;

/// Writes with a setting of SQLite (`OFF`, `EXTRA`) and says each time that it is done.
///
/// # Errors
/// Whatever the disk says.
pub fn write(setting: &str, path: &Path) -> Tried<()> {
    let mut db = Connection::open(path).map_err(said)?;
    db.execute_batch(&format!("PRAGMA journal_mode = DELETE; PRAGMA synchronous = {setting};")).map_err(said)?;
    for act in 0..ACTS {
        let writing = db.transaction().map_err(said)?;
        for row in 0..ROWS {
            let text = format!("{act}-{row}-").repeat(150);
            writing.execute("INSERT INTO said (act, text) VALUES (?1, ?2)", (act as i64, text)).map_err(said)?;
        }
        // pages in the middle of the file, too
        writing.execute("UPDATE said SET text = text || ?1 WHERE act < 0", [act as i64]).map_err(said)?;
        writing.commit().map_err(said)?;
        writeln!(io::stdout(), "{act}").map_err(said)?;
    }
    Ok(())
}

/// Looks at the states that the careless program leaves, with a setting.
///
/// # Errors
/// When it cannot be run.
pub fn run(strace: &Strace, setting: &str, seed: u64, wanted: usize) -> Tried<Seen> {
    let folder = scratch()?;
    let root = home_in(folder.path())?;
    let home = Home::at(&root);
    let path = root.join("careless.db");
    let db = Connection::open(&path).map_err(said)?;
    db.execute_batch("CREATE TABLE said (act INTEGER NOT NULL, text TEXT NOT NULL); BEGIN;").map_err(said)?;
    for _ in 0..BEFORE {
        db.execute("INSERT INTO said (act, text) VALUES (-1, ?1)", ["before ".repeat(100)]).map_err(said)?;
    }
    db.execute_batch("COMMIT").map_err(said)?;
    drop(db);
    let (mut recorder, before) = begin(&root)?;
    let kept = folder.path().join("log");
    let own = env::current_exe().map_err(said)?;
    let options = ["-xx", "-s", "4000000", "-e", WATCHED, "-e", "signal=none"];
    let ended = strace.run(&options, &kept, &home, &own, &[WORD, setting, "careless.db"])?;
    if !ended.status.success() {
        return Err(format!("{}: {}", ended.status, String::from_utf8_lossy(&ended.stderr)));
    }
    recorder.follow_each(&log(&kept)?)?;
    explore(&before, &recorder.ops, &root, (seed, wanted), judge)
}

/// Every act that was told is there whole, and one more may be.
fn judge(place: &Path, state: &State, _: usize) -> Tried<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(place.join("careless.db"), flags).map_err(said)?;
    let sound: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(said)?;
    if sound != "ok" {
        return Err(format!("not sound: {sound}"));
    }
    let mut statement = db.prepare("SELECT act, count(*) FROM said GROUP BY act ORDER BY act").map_err(said)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(said)?;
    let rows: Vec<(i64, i64)> = rows.collect::<Result<_, _>>().map_err(said)?;
    let whole = |count: usize| -> Vec<(i64, i64)> {
        let acts = (0..count).map(|act| (act as i64, ROWS as i64));
        std::iter::once((-1, BEFORE as i64)).chain(acts).collect()
    };
    if rows == whole(state.said) || rows == whole(state.said + 1) {
        return Ok(());
    }
    Err(format!("{} acts were told, and there is {rows:?}", state.said))
}
