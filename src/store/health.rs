//! The health of a book: what SQLite says, what the log says of each row, whether what is derived is right, and where the file lies.

mod chain;
mod inside;
pub mod mend;
mod place;
pub mod rows;
pub mod synced;

use std::{cell::OnceCell, path::PathBuf, time::SystemTime};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, types::ValueRef};

pub use rows::{Rot, Rotten};

use crate::store::{Store, StoreError, search, summary, table::TABLES};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Nothing was found.
    Good,
    /// Worth knowing; the book is sound.
    Notice,
    /// Something is wrong with the book.
    Sick,
}

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The id of its sentence.
    pub id: &'static str,
    /// How bad it is.
    pub grade: Grade,
    /// Whether it can be mended by itself.
    pub fix: bool,
    /// How many of it.
    pub count: i64,
    /// What it is about, where that has names: rows, files, acts.
    pub names: Vec<String>,
}

/// The newest copy that is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newest {
    /// Where.
    pub path: PathBuf,
    /// When it was made; none where that is not told.
    pub at: Option<DateTime<Utc>>,
}

/// What a look at the book found; empty lists and zeros are good.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Health {
    /// The version of SQLite inside.
    pub sqlite: String,
    /// Records that are not in the trash.
    pub records: i64,
    /// Acts in the log.
    pub acts: i64,
    /// What `integrity_check` says besides `ok`, and what could not be looked at.
    pub damage: Vec<String>,
    /// Rows that point to nothing.
    pub loose: i64,
    /// Rows that differ from their newest image in the log, as `table id`.
    pub rotten: Vec<String>,
    /// The same rows, with what is known of them.
    pub rows: Vec<Rotten>,
    /// Summaries and entries of the index of words that differ from a recount.
    pub miscounted: i64,
    /// Every check and what it found, in their order.
    pub findings: Vec<Finding>,
    /// The newest copy that is sound.
    pub newest: Option<Newest>,
}

impl Health {
    /// Tells whether nothing is wrong. What is only worth knowing is not wrong.
    pub fn is_good(&self) -> bool {
        self.findings.iter().all(|finding| finding.grade != Grade::Sick)
    }
}

/// What a check has seen; the default is good.
#[derive(Debug, Default)]
struct Seen {
    count: i64,
    names: Vec<String>,
    rows: Vec<Rotten>,
}

impl Seen {
    fn counted(count: i64) -> Self {
        Self { count, ..Self::default() }
    }

    fn named(names: Vec<String>) -> Self {
        Self { count: i64::try_from(names.len()).unwrap_or(i64::MAX), names, ..Self::default() }
    }

    fn of(name: Option<String>) -> Self {
        Self::named(name.into_iter().collect())
    }
}

/// What the checks look at.
struct Looking<'a> {
    store: &'a Store,
    at: DateTime<Utc>,
    system: SystemTime,
    newest: OnceCell<Option<Newest>>,
}

/// One check.
struct Check {
    /// The id of its sentence.
    id: &'static str,
    /// How bad it is when it finds something.
    grade: Grade,
    /// Whether what it finds can be mended by itself.
    fix: bool,
    look: fn(&Looking<'_>) -> Result<Seen, StoreError>,
}

const fn check_of(
    id: &'static str,
    grade: Grade,
    fix: bool,
    look: fn(&Looking<'_>) -> Result<Seen, StoreError>,
) -> Check {
    Check { id, grade, fix, look }
}

/// The sentence of a check that could not look.
const UNREAD: &str = "doctor-unread";
const DAMAGE: &str = "doctor-damage";
const LOOSE: &str = "doctor-loose";
const ROTTEN: &str = "doctor-rotten";
const MISCOUNTED: &str = "doctor-miscounted";
const MISINDEXED: &str = "doctor-misindexed";

/// Every check there is.
const CHECKS: [Check; 20] = [
    check_of(DAMAGE, Grade::Sick, false, inside::damage),
    check_of(LOOSE, Grade::Sick, false, inside::loose),
    check_of(ROTTEN, Grade::Sick, false, inside::rotten),
    check_of("doctor-chain", Grade::Sick, false, |looking| chain::broken(looking.store.db())),
    check_of("doctor-meta", Grade::Sick, false, inside::nameless),
    check_of("doctor-act-open", Grade::Sick, true, inside::act_open),
    check_of("doctor-triggers", Grade::Sick, true, inside::triggers),
    check_of(MISCOUNTED, Grade::Sick, true, |looking| Ok(Seen::counted(summary::differing(looking.store.db())?))),
    check_of(MISINDEXED, Grade::Sick, true, |looking| Ok(Seen::counted(search::differing(looking.store.db())?))),
    check_of("doctor-sqlite", Grade::Sick, false, inside::sqlite),
    check_of("doctor-open-to-others", Grade::Notice, true, place::open_to_others),
    check_of("doctor-synced", Grade::Notice, false, place::synced),
    check_of("doctor-conflicts", Grade::Notice, false, place::conflicts),
    check_of("doctor-away", Grade::Notice, false, place::away),
    check_of("doctor-network", Grade::Notice, false, place::network),
    check_of("doctor-names", Grade::Notice, false, place::names),
    check_of("doctor-leftovers", Grade::Notice, true, place::leftovers),
    check_of("doctor-left-alone", Grade::Notice, false, place::left_alone),
    check_of("doctor-no-copy", Grade::Notice, false, place::no_copy),
    check_of("doctor-old-copy", Grade::Notice, false, place::old_copy),
];

/// Looks at everything, all of one instant. Changes nothing; `at` is what the clock of the book says.
pub fn check(store: &Store, at: DateTime<Utc>) -> Result<Health, StoreError> {
    let looking = Looking { store, at, system: SystemTime::now(), newest: OnceCell::new() };
    let mut health = Health { sqlite: rusqlite::version().to_owned(), ..Health::default() };
    let _of_one_instant = store.reading()?;
    for check in &CHECKS {
        let seen = match (check.look)(&looking) {
            Ok(seen) => seen,
            Err(error @ (StoreError::Busy | StoreError::Full | StoreError::Moved)) => return Err(error),
            Err(error) => {
                health.damage.push(error.to_string());
                health.findings.push(Finding {
                    id: UNREAD,
                    grade: Grade::Sick,
                    fix: false,
                    count: 1,
                    names: vec![error.to_string()],
                });
                continue;
            }
        };
        let Seen { count, names, rows } = seen;
        match check.id {
            DAMAGE => health.damage.extend(names.iter().cloned()),
            LOOSE => health.loose = count,
            ROTTEN => health.rotten.clone_from(&names),
            MISCOUNTED | MISINDEXED => health.miscounted = health.miscounted.saturating_add(count),
            _ => {}
        }
        health.rows.extend(rows);
        let grade = if count == 0 { Grade::Good } else { check.grade };
        health.findings.push(Finding { id: check.id, grade, fix: check.fix && count > 0, count, names });
    }
    health.newest = looking.newest.into_inner().flatten();
    // of a damaged book not even that can be counted; the checks have said so
    health.acts = store.db().query_row("SELECT count(*) FROM op", [], |row| row.get(0)).unwrap_or(0);
    for table in TABLES {
        let sql = format!("SELECT count(*) FROM {} WHERE deleted_at IS NULL", table.name);
        let live: i64 = store.db().query_row(&sql, [], |row| row.get(0)).unwrap_or(0);
        health.records = health.records.saturating_add(live);
    }
    Ok(health)
}

/// A value as text, whatever it is: what is rotten may be anything.
fn lossy(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Tells whether a table holds nothing that is not worked out from others.
pub(super) fn is_derived(table: &str) -> bool {
    ["person_summary", "total"].contains(&table) || table.starts_with("search")
}

/// Builds everything derived anew, inside the transaction of the caller.
pub(super) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    summary::rebuild(db)?;
    search::rebuild(db)
}
