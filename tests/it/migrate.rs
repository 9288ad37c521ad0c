//! Steps to a later format: a copy first, no row lost, all or nothing; and the books as they were released.

mod released;

use std::{
    cell::{Cell, RefCell},
    path::Path,
};

use enishi::{
    book::{Book, Error, Places, Said, StoreError},
    domain::entry::SavedFilter,
    store::{
        Store, backup,
        migrate::{self, Moves, STEPS, Step},
        undo,
        write::NewOp,
    },
};
use rusqlite::Connection;

use crate::{
    stage::{self, MORNING},
    undo::{acts::Desk, raw},
};

/// A released book of the first format: three rows and more in every table, trash, Japanese, nothing at all, and a log.
const V1: &str = include_str!("data/books/v1.sql");

/// A step that only adds.
const ADDS: Step = Step {
    sql: "ALTER TABLE note ADD COLUMN mood TEXT; CREATE TABLE circle (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
          INSERT INTO circle VALUES ('1', '川越びようつながり会');",
    expects: &[],
    rebuilds: false,
    moves: None,
};

#[test]
fn a_further_step_keeps_every_row_and_a_copy_is_made_before_it() {
    let (desk, dir) = Desk::filled(41);
    let (mut db, before) = closed(desk);
    let rows = migrate::counts(&db).expect("counts");
    let copy = dir.path().join("copy.db");
    let (copies, newest) = (Cell::new(0), migrate::newest());
    migrate::run(&mut db, &and([ADDS]), |db, format| {
        copies.set(copies.get() + 1);
        assert_eq!((format, raw::number(db, "PRAGMA user_version")), (newest, newest));
        assert_eq!(backup::content(db).expect("a sum"), before);
        db.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        backup::verify(&copy)
    })
    .expect("a step");

    assert_eq!(copies.get(), 1);
    assert_eq!(backup::content(&Connection::open(&copy).expect("the copy")).expect("a sum"), before);
    assert_eq!(raw::number(&db, "PRAGMA user_version"), newest + 1);
    assert_eq!(raw::number(&db, "PRAGMA foreign_keys"), 1);
    let after = migrate::counts(&db).expect("counts");
    assert_eq!(after.get("circle"), Some(&1));
    for (table, count) in rows {
        assert_eq!(after.get(&table), Some(&count), "{table}");
    }
}

#[test]
fn the_same_steps_again_do_nothing() {
    let (desk, _dir) = Desk::filled(42);
    let (mut db, _) = closed(desk);
    migrate::run(&mut db, &and([ADDS]), |_, _| Ok(())).expect("a step");
    let (before, shape) = (backup::content(&db).expect("a sum"), schema(&db));
    for _ in 0..2 {
        migrate::run(&mut db, &and([ADDS]), |_, _| panic!("a copy for nothing")).expect("no step");
    }
    assert_eq!((backup::content(&db).expect("a sum"), schema(&db)), (before, shape));
}

#[test]
fn a_step_that_loses_rows_or_leaves_loose_ends_is_refused_and_the_book_is_as_it_was() {
    let (desk, _dir) = Desk::filled(43);
    let (mut db, before) = closed(desk);
    let shape = schema(&db);
    // the steps take the triggers out of their way first, as a step that rewrites rows has to
    raw::disarm(&db);
    let loses = |sql: &'static str, expects| Step { sql, expects, rebuilds: false, moves: None };
    for (what, step) in [
        ("rows", loses("DELETE FROM note WHERE id = (SELECT min(id) FROM note);", &[])),
        ("rows of a table it does not name", loses("DELETE FROM note; DELETE FROM offer;", &["note"])),
        ("rows more than before", loses("INSERT INTO meta VALUES ('a', 'b');", &[])),
        ("parents", loses("DELETE FROM contact WHERE id = (SELECT min(contact_id) FROM touch);", &["contact"])),
    ] {
        let result = migrate::run(&mut db, &and([step]), |_, _| Ok(()));
        assert!(matches!(result, Err(StoreError::Migration(_))), "{what}: {result:?}");
        assert_eq!(backup::content(&db).expect("a sum"), before, "{what}");
    }
    for sql in ["ALTER TABLE note ADD COLUMN mood TEXT; SELECT * FROM no_such_table;", "DROP TABLE goal;", "nonsense"] {
        assert!(migrate::run(&mut db, &and([loses(sql, &[])]), |_, _| Ok(())).is_err());
    }
    assert_eq!((backup::content(&db).expect("a sum"), schema(&db)), (before, shape));
    assert_eq!(raw::number(&db, "PRAGMA user_version"), migrate::newest());
    assert_eq!(raw::number(&db, "PRAGMA foreign_keys"), 1);
    assert_eq!(raw::text(&db, "PRAGMA integrity_check"), "ok");
}

#[test]
fn no_step_is_taken_when_its_copy_fails() {
    let (desk, _dir) = Desk::filled(44);
    let (mut db, before) = closed(desk);
    let result = migrate::run(&mut db, &and([ADDS, ADDS]), |_, _| Err(StoreError::Copy("no room".to_owned())));
    assert!(matches!(result, Err(StoreError::Copy(_))));
    assert_eq!(
        (backup::content(&db).expect("a sum"), raw::number(&db, "PRAGMA user_version")),
        (before, migrate::newest())
    );
}

#[test]
fn a_later_step_that_fails_takes_the_ones_before_it_back() {
    let (desk, _dir) = Desk::filled(45);
    let (mut db, before) = closed(desk);
    let (shape, formats) = (schema(&db), RefCell::new(Vec::new()));
    let nonsense = Step { sql: "nonsense", expects: &[], rebuilds: false, moves: None };
    let result = migrate::run(&mut db, &and([ADDS, nonsense]), |_, format| {
        formats.borrow_mut().push(format);
        Ok(())
    });
    assert!(result.is_err());
    assert_eq!(formats.into_inner(), [migrate::newest()], "one copy before all of them");
    assert_eq!((backup::content(&db).expect("a sum"), schema(&db)), (before, shape));
    assert_eq!(raw::number(&db, "PRAGMA user_version"), migrate::newest());
}

#[test]
fn a_step_that_builds_the_table_of_people_anew_keeps_all_that_belongs_to_them() {
    let (desk, _dir) = Desk::filled(46);
    let path = desk.book.path().to_path_buf();
    let (mut db, before) = closed(desk);
    let rows = migrate::counts(&db).expect("counts");
    let made = raw::text(&db, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'contact'");
    let anew = made.replacen("CREATE TABLE contact", "CREATE TABLE contact_anew", 1);
    assert_ne!(anew, made);
    let sql = format!(
        "{anew};\nINSERT INTO contact_anew SELECT * FROM contact;\nDROP TABLE contact;\n\
         ALTER TABLE contact_anew RENAME TO contact;\n\
         CREATE INDEX contact_by_reading ON contact (sort_key) WHERE deleted_at IS NULL;"
    );
    let step = Step { sql: Box::leak(sql.into_boxed_str()), expects: &[], rebuilds: false, moves: None };
    migrate::run(&mut db, &and([step]), |_, _| Ok(())).expect("a step");
    assert_eq!(migrate::counts(&db).expect("counts"), rows);
    assert_eq!(backup::content(&db).expect("a sum"), before);
    assert_eq!(raw::number(&db, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    // children still point to the table of people, and the file still refuses to lose a parent
    let error =
        db.execute("DELETE FROM contact WHERE id = (SELECT min(contact_id) FROM touch)", []).expect_err("a parent");
    assert!(error.to_string().contains("FOREIGN KEY"), "{error}");
    // nothing but the order of the format has changed, so the book opens as what it was
    db.pragma_update(None, "user_version", migrate::newest()).expect("the old format");
    drop(db);
    let mut book = open(&path).expect("the book opens");
    assert!(book.health().expect("a look").is_good());
    book.undo().expect("the newest act goes back");
}

#[test]
fn a_book_of_a_later_format_is_refused_and_not_a_byte_of_it_changes() {
    let (desk, _dir) = Desk::filled(47);
    let path = desk.book.path().to_path_buf();
    let (db, _) = closed(desk);
    for format in [migrate::newest() + 1, 99] {
        db.pragma_update(None, "user_version", format).expect("a later format");
        let bytes = std::fs::read(&path).expect("the bytes");
        match open(&path) {
            Err(Error::Store(StoreError::Newer { found, known, .. })) => {
                assert_eq!((found, known), (format, migrate::newest()))
            }
            Err(other) => panic!("{other:?}"),
            Ok(_) => panic!("it opened"),
        }
        assert!(std::fs::read(&path).expect("the bytes") == bytes);
    }
}

#[test]
fn a_step_that_moves_records_fails_whole() {
    let (desk, _dir) = Desk::filled(48);
    let (mut db, before) = closed(desk);
    let shape = schema(&db);
    let fails = Moves { are_there: |_| Ok(true), write: |_| Err(StoreError::Migration("no".to_owned())) };
    let nothing = Moves { are_there: |_| Ok(false), ..fails };
    let step = |moves| Step { moves: Some(moves), ..ADDS };
    let result = migrate::run(&mut db, &and([step(fails)]), |_, _| Ok(()));
    assert!(matches!(result, Err(StoreError::Migration(_))));
    assert_eq!((backup::content(&db).expect("a sum"), schema(&db)), (before, shape));
    let acts = raw::acts(&db);
    migrate::run(&mut db, &and([step(nothing)]), |_, _| Ok(())).expect("a step");
    assert_eq!(raw::acts(&db), acts, "nothing to move is no act");
}

#[test]
fn an_act_of_a_step_is_not_taken_back_and_ends_no_redo() {
    let (desk, _dir) = Desk::filled(49);
    let Desk { mut book, db, .. } = desk;
    let path = book.path().to_path_buf();
    let mut undone = book.undo().expect("the newest act").said;
    drop((book, db));
    let mut store = Store::open(&path, Places::default()).expect("the book opens");
    let at = stage::clock(MORNING).now().at;
    let writing = store.begin(NewOp { at, actor: undo::STEP, undoes: None, root: None }).expect("an act");
    let filter = SavedFilter { name: "moved".to_owned(), query: "%3".to_owned(), place: 0 };
    writing.add(&filter).expect("a record");
    writing.commit("{}").expect("saved");
    drop(store);
    let mut book = open(&path).expect("the book opens");
    assert_eq!(book.redo().expect("the act comes again").said, undone);
    for _ in 0..3 {
        undone = book.undo().expect("an act of hers").said;
    }
    assert_ne!(undone, Said::default());
    assert!(book.filters().expect("the filters").iter().any(|kept| kept.name == "moved"));
}

#[test]
fn a_released_book_of_the_first_format_comes_to_the_shape_of_a_new_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let fresh = dir.path().join("fresh.db");
    drop(Store::create(&fresh, Places::default()).expect("a book"));
    let path = dir.path().join("released.db");
    let mut db = released(&path);
    let rows = migrate::counts(&db).expect("counts");
    migrate::run(&mut db, STEPS, |_, _| Ok(())).expect("the steps");
    assert_eq!(schema(&db), schema(&Connection::open(&fresh).expect("the new book")));
    let after = migrate::counts(&db).expect("counts");
    for (table, count) in rows {
        assert!(count >= 3 || ["meta", "cur"].contains(&table.as_str()), "{table} has {count} rows");
        if table != "person_summary" {
            assert_eq!(after.get(&table), Some(&count), "{table}");
        }
    }
    assert_eq!(after.get("person_summary"), after.get("contact"));
    assert_eq!(raw::number(&db, "PRAGMA user_version"), migrate::newest());
    raw::chain(&db);
}

#[test]
fn a_released_book_of_the_first_format_is_read_whole_and_its_newest_act_goes_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("released.db");
    drop(released(&path));
    let mut book = open(&path).expect("the book opens");
    let health = book.health().expect("a look");
    assert!(health.is_good(), "{health:?}");
    let whole = book.whole().expect("the whole book");
    assert!(whole.contacts.iter().any(|kept| kept.deleted_at.is_some()));
    assert!(whole.contacts.iter().any(|kept| kept.name == "髙橋 彩" && kept.emails.len() == 2));
    let text = |book: &Book| {
        book.whole().expect("the whole book").notes.into_iter().map(|kept| kept.body.text).collect::<Vec<_>>()
    };
    assert!(text(&book).contains(&"娘さんは春から高校生。二行目".to_owned()), "{:?}", text(&book));
    book.undo().expect("the newest act");
    assert!(text(&book).contains(&"娘さんは春から高校生".to_owned()), "{:?}", text(&book));
    book.redo().expect("the newest act");
    assert!(book.health().expect("a look").is_good());
    assert_eq!(book.draft("line-note").expect("a draft").as_deref(), Some(r#"{"text":"半分"}"#));
}

/// The steps of the program and further ones.
fn and<const N: usize>(further: [Step; N]) -> Vec<Step> {
    STEPS.iter().copied().chain(further).collect()
}

/// Closes the program's connection and returns a bare one with the sum over what stands in the book.
fn closed(desk: Desk) -> (Connection, String) {
    let Desk { book, db, .. } = desk;
    let path = book.path().to_path_buf();
    drop((book, db));
    let db = raw::raw(&path);
    let content = backup::content(&db).expect("a sum");
    (db, content)
}

/// Lays the released book out in a file. It has no triggers: a migration drops what there is and makes its own.
fn released(path: &Path) -> Connection {
    let db = raw::raw(path);
    db.execute_batch(V1).expect("the released book");
    db
}

fn open(path: &Path) -> Result<Book, Error> {
    Book::open(path, Places::default(), stage::clock(MORNING), "test")
}

/// Everything in the schema, one line each, without its comments and spaces.
fn schema(db: &Connection) -> Vec<String> {
    let mut statement = db
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .expect("a statement");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("rows");
    rows.map(|row| {
        let (sort, name, sql): (String, String, String) = row.expect("a row");
        let bare: Vec<&str> = sql
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .flat_map(str::split_whitespace)
            .collect();
        format!("{sort} {name}: {}", bare.join(" "))
    })
    .collect()
}
