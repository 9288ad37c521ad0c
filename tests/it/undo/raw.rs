//! A second look at a book: a bare connection that reads what stands in the file, past the program.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    time::Duration,
};

use enishi::{
    domain::id::Id,
    store::{record::Record, search, table::TABLES},
};
use rusqlite::{Connection, config::DbConfig};
use sha2::{Digest, Sha256};

/// A sum over each table of records, versions left out, and over the summaries.
pub type State = BTreeMap<&'static str, u64>;

/// Opens the file without any of the program's safeties.
pub fn raw(path: &Path) -> Connection {
    let db = Connection::open(path).expect("a connection");
    search::prepare(&db).expect("the functions of the triggers");
    db.busy_timeout(Duration::from_secs(60)).expect("a wait");
    db
}

/// Returns what stands in the book.
pub fn state(db: &Connection) -> State {
    let mut state = State::new();
    for table in TABLES {
        let image = table.image(table.name);
        let sql = format!("SELECT json_remove({image}, '$.version') FROM {} ORDER BY id", table.name);
        state.insert(table.name, sum(db, &sql));
    }
    // a person without any record may or may not have a row of empty days
    let summaries =
        "SELECT json_array(contact_id, last_direct, last_group, last_one_way, thanks_for) FROM person_summary
                     WHERE contact_id IN (SELECT id FROM contact)
                       AND coalesce(last_direct, last_group, last_one_way, thanks_for) IS NOT NULL ORDER BY contact_id";
    state.insert("person_summary", sum(db, summaries));
    state
}

/// Returns the ids of the records of a table that a condition picks, oldest first.
pub fn ids<T: Record>(db: &Connection, condition: &str) -> Vec<Id<T>> {
    let table = T::table().name;
    let mut statement =
        db.prepare_cached(&format!("SELECT id FROM {table} WHERE {condition} ORDER BY id")).expect("a statement");
    let texts: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("ids");
    texts.iter().map(|text| text.parse().expect("an id")).collect()
}

/// Returns a number that the file answers.
pub fn number(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |row| row.get(0)).expect("a number")
}

/// Returns a text that the file answers.
pub fn text(db: &Connection, sql: &str) -> String {
    db.query_row(sql, [], |row| row.get(0)).expect("a text")
}

/// Returns how many acts are in the log.
pub fn acts(db: &Connection) -> i64 {
    number(db, "SELECT count(*) FROM op")
}

/// Lets this connection write behind the log: no trigger fires for it.
pub fn disarm(db: &Connection) {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).expect("a switch");
}

/// Goes over the whole log and returns its length: each act knows the one before it, and its hash is that of what it says.
pub fn chain(db: &Connection) -> usize {
    let mut statement = db.prepare("SELECT id, parent_hash, said, hash FROM op ORDER BY id").expect("a statement");
    let acts: Vec<(i64, String, String, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("acts");
    let mut before = String::new();
    for (id, parent, said, hash) in &acts {
        assert_eq!(*parent, before, "act {id} does not hang on the one before it");
        assert_eq!(*hash, hash_of(db, *id, parent, said), "act {id} does not say what it said");
        before.clone_from(hash);
    }
    acts.len()
}

fn hash_of(db: &Connection, act: i64, parent: &str, said: &str) -> String {
    let mut sum = Sha256::new();
    sum.update(parent.as_bytes());
    sum.update(said.as_bytes());
    let mut statement = db
        .prepare_cached(
            "SELECT tbl, row_id, coalesce(old, ''), coalesce(new, '') FROM change WHERE op_id = ?1 ORDER BY id",
        )
        .expect("a statement");
    let mut rows = statement.query([act]).expect("rows");
    while let Some(row) = rows.next().expect("a row") {
        for place in 0..4 {
            sum.update(row.get::<_, String>(place).expect("a text").as_bytes());
            sum.update([0]);
        }
    }
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sum(db: &Connection, sql: &str) -> u64 {
    let mut statement = db.prepare_cached(sql).expect("a statement");
    let mut rows = statement.query([]).expect("rows");
    let mut sum = DefaultHasher::new();
    while let Some(row) = rows.next().expect("a row") {
        row.get::<_, String>(0).expect("an image").hash(&mut sum);
    }
    sum.finish()
}
