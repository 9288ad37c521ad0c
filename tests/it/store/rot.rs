//! What was changed behind the log is found and named. Single bits of the file: the torture.

use enishi::{
    book::{Book, Health, Places},
    domain::contact::Contact,
    store::table::{HEAD, Holds, TABLES},
};
use rusqlite::types::Value;

use crate::{
    stage::{self, MORNING},
    undo::{acts::Desk, note, person, raw},
};

#[test]
fn every_column_of_every_record_is_guarded_by_the_log() {
    let (desk, _dir) = Desk::filled(21);
    raw::disarm(&desk.db);
    desk.db.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;").expect("no safeties");
    for table in TABLES {
        let name = table.name;
        let id = raw::text(&desk.db, &format!("SELECT id FROM {name} ORDER BY id LIMIT 1"));
        let head = HEAD
            .into_iter()
            .skip(1)
            .map(|column| (column, if column == "version" { Holds::Whole } else { Holds::Text }));
        for (column, holds) in head.chain(table.columns.iter().map(|column| (column.name, column.holds))) {
            let was: Value = desk
                .db
                .query_row(&format!("SELECT \"{column}\" FROM {name} WHERE id = ?1"), [&id], |row| row.get(0))
                .expect("a value");
            let changed = match holds {
                Holds::Whole | Holds::Flag => format!("coalesce(\"{column}\", 0) + 1"),
                // a check that meets no JSON at all fails instead of saying no
                Holds::Json => format!("json_array(coalesce(\"{column}\", ''))"),
                Holds::Text | Holds::Derived => format!("coalesce(\"{column}\", '') || 'x'"),
            };
            desk.db
                .execute(&format!("UPDATE {name} SET \"{column}\" = {changed} WHERE id = ?1"), [&id])
                .expect("behind the log");
            assert_eq!(look(&desk).rotten, [format!("{name} {id}")], "{column}");
            desk.db
                .execute(&format!("UPDATE {name} SET \"{column}\" = ?2 WHERE id = ?1"), (&id, &was))
                .expect("behind the log");
        }
    }
    let health = look(&desk);
    assert!(health.is_good(), "{health:?}");
}

#[test]
fn a_row_that_went_or_came_behind_the_log_is_named() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    note(&mut desk, id, "one");
    note(&mut desk, id, "two");
    raw::disarm(&desk.db);
    let gone = raw::text(&desk.db, "SELECT id FROM note WHERE text = 'one'");
    desk.db
        .execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM note; DELETE FROM note WHERE text = 'one';")
        .expect("behind the log");
    assert_eq!(look(&desk).rotten, [format!("note {gone}")]);
    desk.db.execute_batch("INSERT INTO note SELECT * FROM kept WHERE text = 'one';").expect("behind the log");
    assert!(look(&desk).is_good());
    desk.db
        .execute_batch("UPDATE kept SET id = upper(id); INSERT INTO note SELECT * FROM kept WHERE text = 'two';")
        .expect("behind the log");
    let came = raw::text(&desk.db, "SELECT id FROM note WHERE id = upper(id)");
    assert_eq!(look(&desk).rotten, [format!("note {came}")]);
}

#[test]
fn an_image_that_was_changed_in_the_log_is_named() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    desk.db
        .execute("UPDATE change SET new = json_set(new, '$.name', '田中裕子') WHERE tbl = 'contact'", [])
        .expect("a change of the log");
    assert_eq!(look(&desk).rotten, [format!("contact {id}")]);
}

#[test]
fn a_wrong_summary_is_counted_and_a_recount_mends_it() {
    let (mut desk, _dir) = Desk::filled(22);
    desk.db
        .execute("UPDATE person_summary SET last_direct = '2001-01-01' WHERE last_direct IS NOT NULL", [])
        .expect("derived only");
    let wrong = look(&desk);
    assert!(wrong.miscounted > 0 && wrong.rotten.is_empty() && !wrong.is_good(), "{wrong:?}");
    desk.book.fix().expect("a recount");
    assert!(look(&desk).is_good());
}

#[test]
fn a_missing_summary_is_counted_and_a_recount_mends_it() {
    let (mut desk, _dir) = Desk::filled(23);
    desk.db.execute("DELETE FROM person_summary", []).expect("derived only");
    let wrong = look(&desk);
    assert!(wrong.miscounted > 0 && !wrong.is_good(), "{wrong:?}");
    desk.book.fix().expect("a recount");
    assert!(look(&desk).is_good());
    assert!(raw::number(&desk.db, "SELECT count(*) FROM person_summary") > 0);
}

#[test]
fn looking_at_the_health_changes_nothing() {
    let (desk, _dir) = Desk::filled(24);
    let (before, acts) = (desk.state(), raw::acts(&desk.db));
    let path = desk.book.path().to_path_buf();
    let health = look(&desk);
    assert_eq!((health.loose, health.damage.len(), health.sqlite.as_str()), (0, 0, rusqlite::version()));
    assert_eq!((desk.state(), raw::acts(&desk.db)), (before, acts));
    assert!(!raw::ids::<Contact>(&desk.db, "1").is_empty());
    drop(desk);
    let bytes = std::fs::read(&path).expect("the bytes");
    let book = Book::open(&path, Places::default(), stage::clock(MORNING), "test").expect("the book opens");
    book.health().expect("a look");
    drop(book);
    assert!(std::fs::read(&path).expect("the bytes") == bytes, "opening and looking wrote to the file");
}

fn look(desk: &Desk) -> Health {
    desk.book.health().expect("a look")
}
