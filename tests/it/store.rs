//! The file itself: the switches it is opened with, what it refuses, who else writes, drafts, and the shape of its tables.

mod rot;
mod texts;

use std::{collections::BTreeSet, time::Duration};

use enishi::{
    book::{
        Book, Command, Error, Places, Refusal, StoreError,
        command::{ActionCommand, ContactCommand, EntryCommand, ImportCommand, ImportedPerson},
    },
    domain::{action::Action, contact::Contact, entry::Note, id::Id},
    store::{
        Store,
        migrate::{self, APPLICATION_ID},
        table::{HEAD, Holds, TABLES},
    },
};
use rusqlite::{Connection, config::DbConfig};

use crate::{
    stage::{self, MORNING},
    undo::{acts::Desk, person, raw},
};

/// Tables that are not records: what they are for stands in the schema.
const BESIDE: [&str; 17] = [
    "change",
    "cur",
    "draft",
    "forgotten",
    "merged",
    "meta",
    "op",
    "person_summary",
    "search",
    "search_config",
    "search_data",
    "search_doc",
    "search_docsize",
    "search_idx",
    "search_new",
    "shown",
    "total",
];

#[test]
fn every_safety_switch_is_on_after_making_and_after_opening() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("book.db");
    let check = |store: &Store| {
        let db = store.db();
        for (pragma, wanted) in [
            ("synchronous", 3),
            ("foreign_keys", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("secure_delete", 1),
            ("temp_store", 2),
            ("fullfsync", 1),
            ("busy_timeout", 5000),
            ("application_id", i64::from(APPLICATION_ID)),
            ("user_version", migrate::newest()),
        ] {
            let is: i64 = db.pragma_query_value(None, pragma, |row| row.get(0)).expect(pragma);
            assert_eq!(is, wanted, "{pragma}");
        }
        let mapped: i64 = db.pragma_query_value(None, "mmap_size", |row| row.get(0)).unwrap_or(0);
        let journal: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0)).expect("a mode");
        assert_eq!((mapped, journal.as_str()), (0, "delete"));
        for (switch, wanted) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        ] {
            assert_eq!(db.db_config(switch).expect("a switch"), wanted, "{switch:?}");
        }
    };
    check(&Store::create(&path, Places::default()).expect("a book"));
    check(&Store::open(&path, Places::default()).expect("the book opens"));
}

#[test]
fn the_sqlite_inside_has_no_known_loss_of_writes() {
    assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
}

#[test]
fn a_journal_that_another_tool_left_is_turned_back() {
    let (mut desk, _dir) = Desk::empty(0);
    person(&mut desk, "田中優子");
    let path = desk.book.path().to_path_buf();
    drop(desk);
    let db = Connection::open(&path).expect("another tool");
    let mode: String = db.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).expect("a mode");
    assert_eq!(mode, "wal");
    drop(db);
    let store = Store::open(&path, Places::default()).expect("the book opens");
    assert_eq!(raw::text(store.db(), "PRAGMA journal_mode"), "delete");
    assert_eq!(raw::number(store.db(), "SELECT count(*) FROM contact"), 1);
}

#[test]
fn a_write_outside_of_an_act_is_refused_by_the_file_itself() {
    let (desk, _dir) = Desk::filled(3);
    let (before, acts) = (desk.state(), raw::acts(&desk.db));
    let refused = |sql: &str| {
        let error = desk.db.execute(sql, []).expect_err(sql);
        assert!(error.to_string().contains("a write outside of an act"), "{sql}: {error}");
    };
    for table in TABLES {
        let name = table.name;
        refused(&format!("UPDATE {name} SET version = version + 1"));
        let columns: Vec<String> = table.names().map(|column| format!("\"{column}\"")).collect();
        let values: Vec<&str> =
            columns.iter().map(|column| if column == "\"id\"" { "upper(id)" } else { column.as_str() }).collect();
        let (columns, values) = (columns.join(", "), values.join(", "));
        refused(&format!("INSERT INTO {name} ({columns}) SELECT {values} FROM {name} LIMIT 1"));
        if !["contact", "exchange"].contains(&name) {
            refused(&format!("DELETE FROM {name}"));
        }
    }
    assert_eq!((desk.state(), raw::acts(&desk.db)), (before, acts));
}

#[test]
fn a_save_over_an_older_version_is_refused_and_nothing_is_lost() {
    let (mut one, _dir) = Desk::empty(0);
    let id = person(&mut one, "田中優子");
    let action: Id<Action> = Id::fresh();
    let add = ActionCommand::Add(action, Box::new(Action::todo("as it was", one.today())));
    one.book.run(Command::Action(add)).expect("an action");
    let mut other = Desk::over(beside(&one), 0);

    let (person_read, action_read) =
        (one.book.contact(id).expect("a person"), one.book.action(action).expect("an action"));
    let change_person = |title: &str| {
        let contact = Box::new(Contact { title: title.to_owned(), ..person_read.body.clone() });
        Command::Contact(ContactCommand::Change { id, version: person_read.version, contact })
    };
    let change_action = |text: &str| {
        let changed = Box::new(Action { text: text.to_owned(), ..action_read.body.clone() });
        Command::Action(ActionCommand::Change { id: action, version: action_read.version, action: changed })
    };
    other.book.run(change_person("theirs")).expect("the first save");
    other.book.run(change_action("theirs")).expect("the first save");
    let person_late = ImportedPerson {
        contact: Contact { title: "from a file".to_owned(), ..person_read.body.clone() },
        notes: vec!["with it".to_owned()],
        cards: Vec::new(),
    };
    let import = ImportCommand {
        file: "cards.vcf".to_owned(),
        new: vec![ImportedPerson { contact: Contact::named("New"), notes: Vec::new(), cards: Vec::new() }],
        filled: vec![(id, person_read.version, person_late)],
    };
    let (before, acts) = (one.state(), raw::acts(&one.db));
    for command in [change_person("mine"), change_action("mine"), Command::Import(Box::new(import))] {
        let refused = one.book.run(command);
        assert!(matches!(refused, Err(Error::Refused(Refusal::ChangedMeanwhile))), "{refused:?}");
        assert_eq!((one.state(), raw::acts(&one.db)), (before.clone(), acts));
    }
    assert_eq!(one.book.contact(id).expect("a person").title, "theirs");
    other.book.run(Command::Contact(ContactCommand::Trash { id })).expect("to the trash");
    other.book.run(Command::Action(ActionCommand::Trash(action))).expect("to the trash");
    for command in [change_person("mine"), change_action("mine")] {
        let refused = one.book.run(command);
        assert!(matches!(refused, Err(Error::Refused(Refusal::Gone))), "{refused:?}");
    }
}

#[test]
fn the_summaries_of_people_equal_a_recount_after_random_acts() {
    for seed in [5, 6] {
        let (mut desk, _dir) = Desk::filled(seed);
        let health = desk.book.health().expect("a look");
        assert!(health.is_good(), "{health:?}");
        let before = desk.state();
        desk.book.fix().expect("a recount");
        assert_eq!(desk.state(), before);
        let live: i64 = TABLES
            .iter()
            .map(|table| {
                raw::number(&desk.db, &format!("SELECT count(*) FROM {} WHERE deleted_at IS NULL", table.name))
            })
            .sum();
        assert_eq!((health.records, health.acts), (live, raw::acts(&desk.db)));
    }
}

#[test]
fn each_program_sees_that_the_other_wrote_and_not_its_own_writes() {
    let (mut one, _dir) = Desk::empty(0);
    let mut other = Desk::over(beside(&one), 0);
    let seen = |desk: &Desk| desk.book.data_version().expect("a version");
    let (mine, theirs) = (seen(&one), seen(&other));
    person(&mut one, "田中優子");
    assert_eq!(seen(&one), mine);
    assert_ne!(seen(&other), theirs);
    let theirs = seen(&other);
    let refused = other.book.run(Command::Contact(ContactCommand::Trash { id: Id::fresh() }));
    assert!(matches!(refused, Err(Error::Refused(Refusal::Gone))));
    assert_eq!((seen(&one), seen(&other)), (mine, theirs));
}

#[test]
fn a_book_that_somebody_else_holds_is_busy_and_then_it_is_not() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    desk.book.wait_at_most(Duration::from_millis(20)).expect("a wait");
    let holder = raw::raw(desk.book.path());
    let command = || {
        let note = Note { contact_id: id, on: desk.today(), text: "a note".to_owned(), sharing: Default::default() };
        Command::Entry(EntryCommand::Note(note))
    };
    let (first, second, third) = (command(), command(), command());
    holder.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    assert!(matches!(desk.book.run(first), Err(Error::Store(StoreError::Busy))));
    assert!(matches!(desk.book.undo(), Err(Error::Store(StoreError::Busy))));
    assert!(matches!(desk.book.keep_draft("line-note", "{}"), Err(Error::Store(StoreError::Busy))));
    assert_eq!(desk.book.count_people().expect("reading goes on"), 1);
    holder.execute_batch("ROLLBACK; BEGIN EXCLUSIVE").expect("the lock");
    assert!(matches!(desk.book.run(second), Err(Error::Store(StoreError::Busy))));
    assert!(matches!(desk.book.morning(), Err(Error::Store(StoreError::Busy))));
    holder.execute_batch("ROLLBACK").expect("the lock is free");
    desk.book.run(third).expect("a note");
    assert_eq!(raw::acts(&desk.db), 2);
}

#[test]
fn a_draft_is_kept_until_the_save_that_it_became() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    let draft = |desk: &Desk, place: &str| desk.book.draft(place).expect("a look");
    desk.book.keep_draft("line-note", r#"{"text":"半分"}"#).expect("kept");
    desk.book.keep_draft("line-person", r#""'; DROP TABLE draft;--""#).expect("kept");
    desk.book.keep_draft("line-note", r#"{"text":"半分まで"}"#).expect("kept over the older one");
    assert_eq!(draft(&desk, "line-note").as_deref(), Some(r#"{"text":"半分まで"}"#));
    assert_eq!(desk.book.drafts().expect("places").into_iter().collect::<BTreeSet<_>>().len(), 2);
    desk = desk.reopened();

    let note = |text: &str| {
        Command::Entry(EntryCommand::Note(Note {
            contact_id: id,
            on: desk.today(),
            text: text.to_owned(),
            sharing: Default::default(),
        }))
    };
    let (empty, whole) = (note("  "), note("半分まで、そして全部"));
    let refused = desk.book.run_draft(empty, Some("line-note"));
    assert!(matches!(refused, Err(Error::Refused(Refusal::TextMissing))));
    assert_eq!(draft(&desk, "line-note").as_deref(), Some(r#"{"text":"半分まで"}"#));
    desk.book.run_draft(whole, Some("line-note")).expect("a note");
    assert_eq!(draft(&desk, "line-note"), None);
    assert_eq!(desk.book.drafts().expect("places"), ["line-person"]);
    desk.book.forget_draft("line-person").expect("forgotten");
    assert_eq!(desk.book.drafts().expect("places"), Vec::<String>::new());
    assert_eq!(raw::acts(&desk.db), 2);
}

#[test]
fn what_was_half_written_about_a_record_in_the_trash_waits_until_it_comes_back() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    let (action, todo) = (Id::fresh(), Box::new(Action::todo("見積もり", desk.today())));
    desk.book.run(Command::Action(ActionCommand::Add(action, todo))).expect("a to-do");
    let places = [format!("form-{id}"), format!("form-{id}~2"), format!("form-{action}"), "line-note".to_owned()];
    for place in &places {
        desk.book.keep_draft(place, "{}").expect("kept");
    }
    let announced = |desk: &Desk| desk.book.drafts().expect("places").into_iter().collect::<BTreeSet<_>>();
    assert_eq!(announced(&desk), BTreeSet::from(places.clone()));
    desk.book.run(Command::Contact(ContactCommand::Trash { id })).expect("in the trash");
    desk.book.run(Command::Action(ActionCommand::Trash(action))).expect("in the trash");
    assert_eq!(announced(&desk), BTreeSet::from(["line-note".to_owned()]));
    for _ in 0..2 {
        desk.book.undo().expect("back");
    }
    assert_eq!(announced(&desk), BTreeSet::from(places));
}

#[test]
fn nothing_is_made_where_a_file_is_and_nothing_is_opened_where_none_is() {
    let (desk, dir) = Desk::empty(0);
    let path = desk.book.path().to_path_buf();
    drop(desk);
    let bytes = std::fs::read(&path).expect("the bytes");
    let again = Book::create(&path, Places::default(), stage::clock(MORNING), "test");
    assert!(matches!(again, Err(Error::Store(StoreError::Exists(_)))));
    assert_eq!(std::fs::read(&path).expect("the bytes"), bytes);

    let at = |name: &str, content: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, content).expect("a file");
        path
    };
    let other = dir.path().join("other.db");
    Connection::open(&other).and_then(|db| db.execute_batch("CREATE TABLE t (x)")).expect("another program's file");
    for (path, wanted) in [
        (dir.path().join("none.db"), "store-missing"),
        (at("empty.db", b""), "store-empty"),
        (dir.path().to_path_buf(), "store-not-a-file"),
        (
            at(
                "text.db",
                b"not a book, but a letter of some length; not a book, but a letter of some length, and on it goes",
            ),
            "store-not-a-database",
        ),
        (at("head.db", b"SQLite format 3\0"), "store-not-a-database"),
        (other, "store-foreign"),
    ] {
        let before = std::fs::read(&path).ok();
        let Err(Error::Store(error)) = Book::open(&path, Places::default(), stage::clock(MORNING), "test") else {
            panic!("{wanted}: it opened");
        };
        assert_eq!(error.id(), wanted);
        assert_eq!(std::fs::read(&path).ok(), before, "{wanted}");
    }
}

#[test]
fn the_columns_of_the_code_are_those_of_the_file_in_both_directions() {
    let (desk, _dir) = Desk::filled(9);
    let mut statement = desk
        .db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .expect("a statement");
    let there: BTreeSet<String> =
        statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names");
    let known: BTreeSet<String> = TABLES.iter().map(|table| table.name).chain(BESIDE).map(str::to_owned).collect();
    assert_eq!(there, known);
    for table in TABLES {
        let mut statement = desk
            .db
            .prepare(&format!("SELECT name, type FROM pragma_table_info('{}') ORDER BY cid", table.name))
            .expect("a statement");
        let there: Vec<(String, String)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("columns");
        let head = [("id", "TEXT"), ("version", "INTEGER"), ("created_at", "TEXT"), ("deleted_at", "TEXT")];
        assert_eq!(head.map(|(name, _)| name), HEAD);
        let body = table.columns.iter().map(|column| match column.holds {
            Holds::Whole | Holds::Flag => (column.name, "INTEGER"),
            Holds::Text | Holds::Json | Holds::Derived => (column.name, "TEXT"),
        });
        let known: Vec<(String, String)> =
            head.into_iter().chain(body).map(|(name, sort)| (name.to_owned(), sort.to_owned())).collect();
        assert_eq!(there, known, "{}", table.name);
    }
}

#[test]
fn every_field_of_a_record_has_a_column_and_every_column_a_field() {
    let (desk, _dir) = Desk::filled(10);
    let whole = serde_json::to_value(desk.book.whole().expect("the whole book")).expect("JSON");
    let lists = whole.as_object().expect("an object");
    assert_eq!(lists.len(), TABLES.len());
    for table in TABLES {
        let record = lists[&list_of(table.name)]
            .as_array()
            .expect("a list")
            .first()
            .expect("a record")
            .as_object()
            .expect("an object");
        let fields: BTreeSet<&str> = record.keys().map(String::as_str).filter(|field| !HEAD.contains(field)).collect();
        let columns: BTreeSet<&str> =
            table.columns.iter().filter(|column| column.holds != Holds::Derived).map(|column| column.name).collect();
        assert_eq!(fields, columns, "{}", table.name);
    }
}

/// The name of a table's list in the whole book.
fn list_of(table: &str) -> String {
    match table {
        "profile" => table.to_owned(),
        "touch" => "touches".to_owned(),
        _ => format!("{table}s"),
    }
}

fn beside(desk: &Desk) -> Book {
    Book::open(desk.book.path(), Places::default(), stage::clock(MORNING), "other").expect("a second connection")
}
