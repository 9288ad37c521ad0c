//! Undo and acts beside another writer: two connections on one file.

use std::{collections::BTreeSet, thread, time::Duration};

use enishi::{
    book::{
        Book, Command, Deed, Error, Places, Refusal,
        command::{ActionCommand, ContactCommand},
    },
    domain::{action::Action, contact::Contact, id::Id},
    store::{Store, write::NewOp},
};

use super::{acts::Desk, note, person, raw};
use crate::stage::{self, MORNING};

/// What one writer was told is saved.
#[derive(Default)]
struct Acknowledged {
    acts: BTreeSet<i64>,
    people: Vec<Id<Contact>>,
    actions: Vec<Id<Action>>,
    refused: usize,
}

#[test]
fn two_writers_at_once_lose_no_act() {
    const EACH: usize = 200;
    println!("seeds 11 and 12");
    let (mut one, _dir) = Desk::empty(11);
    for n in 0..8 {
        person(&mut one, &format!("Person {n}"));
    }
    let mut other = Desk::over(beside(&one), 12);
    for desk in [&one, &other] {
        desk.book.wait_at_most(Duration::from_secs(60)).expect("a wait");
    }
    let before = raw::acts(&one.db);
    let (first, second) = thread::scope(|scope| {
        let first = scope.spawn(|| write(&mut one, EACH));
        let second = scope.spawn(|| write(&mut other, EACH));
        (first.join().expect("the first writer"), second.join().expect("the second writer"))
    });

    assert!(first.acts.is_disjoint(&second.acts), "both were told of the same act");
    let told = first.acts.len() + second.acts.len();
    assert_eq!(told + first.refused + second.refused, 2 * EACH);
    assert!(first.acts.len() > EACH / 2 && second.acts.len() > EACH / 2);
    assert_eq!(raw::acts(&one.db) - before, i64::try_from(told).expect("a number"));
    for act in first.acts.iter().chain(&second.acts) {
        assert_eq!(
            raw::number(&one.db, &format!("SELECT count(*) FROM op WHERE id = {act} AND hash <> ''")),
            1,
            "act {act}"
        );
    }
    let people: BTreeSet<_> = raw::ids::<Contact>(&one.db, "1").into_iter().collect();
    let actions: BTreeSet<_> = raw::ids::<Action>(&one.db, "1").into_iter().collect();
    assert!(first.people.iter().chain(&second.people).all(|id| people.contains(id)));
    assert!(first.actions.iter().chain(&second.actions).all(|id| actions.contains(id)));
    raw::chain(&one.db);
    let health = one.book.health().expect("a look");
    assert!(health.is_good(), "{health:?}");
}

#[test]
fn an_undo_takes_back_the_newest_act_of_the_book_whoever_did_it() {
    let (mut one, _dir) = Desk::empty(0);
    let id = person(&mut one, "田中優子");
    note(&mut one, id, "mine");
    let mut other = Desk::over(beside(&one), 0);
    note(&mut other, id, "theirs");
    for (text, deed) in [("theirs", Deed::NoteAdded), ("mine", Deed::NoteAdded), ("", Deed::PersonAdded)] {
        let done = one.book.undo().expect("something to undo");
        assert_eq!((done.said.text.as_str(), done.said.deed), (text, deed));
    }
    assert_eq!(other.book.redo().expect("something to redo").said.deed, Deed::PersonAdded);
}

#[test]
fn an_undo_refuses_a_record_that_is_not_as_the_act_left_it_and_writes_nothing() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    note(&mut desk, id, "as it was typed");
    raw::disarm(&desk.db);
    desk.db.execute("UPDATE note SET text = 'as somebody else left it'", []).expect("a write behind the log");
    let (before, acts) = (desk.state(), raw::acts(&desk.db));
    match desk.book.undo() {
        Err(Error::Refused(Refusal::ChangedSince { said, expected, found })) => {
            assert_eq!((said.deed, said.text.as_str()), (Deed::NoteAdded, "as it was typed"));
            assert!(expected.contains("as it was typed") && found.contains("as somebody else left it"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!((desk.state(), raw::acts(&desk.db)), (before, acts));
}

#[test]
fn an_undo_refuses_a_record_that_is_gone_and_a_redo_one_that_is_there() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    note(&mut desk, id, "a note");
    raw::disarm(&desk.db);
    desk.db
        .execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM note; DELETE FROM note;")
        .expect("a write behind the log");
    assert!(matches!(desk.book.undo(), Err(Error::Refused(Refusal::ChangedSince { .. }))));
    desk.db.execute_batch("INSERT INTO note SELECT * FROM kept;").expect("a write behind the log");
    desk.book.undo().expect("the note is as it was");
    desk.db.execute_batch("INSERT INTO note SELECT * FROM kept;").expect("a write behind the log");
    let acts = raw::acts(&desk.db);
    assert!(matches!(desk.book.redo(), Err(Error::Refused(Refusal::ChangedSince { .. }))));
    assert_eq!(raw::acts(&desk.db), acts);
}

#[test]
fn an_undo_that_waited_for_another_writer_overwrites_nothing() {
    let (mut one, _dir) = Desk::empty(0);
    let id = person(&mut one, "田中優子");
    let place = |place: &str, kept: &enishi::domain::record::Kept<Contact>| Contact {
        place: place.to_owned(),
        ..kept.body.clone()
    };
    let kept = one.book.contact(id).expect("her record");
    let contact = Box::new(place("ours", &kept));
    one.book.run(Command::Contact(ContactCommand::Change { id, version: kept.version, contact })).expect("a change");
    let kept = one.book.contact(id).expect("her record");
    let mut other = Store::open(one.book.path(), Places::default()).expect("a second connection");

    let (db, book) = (&one.db, &mut one.book);
    let undone = thread::scope(|scope| {
        let at = book.now().at;
        let writing = other.begin(NewOp { at, actor: "other", undoes: None, root: None }).expect("the lock");
        writing.save(id, kept.version, &place("theirs", &kept)).expect("a change");
        let waiting = scope.spawn(|| book.undo());
        thread::sleep(Duration::from_millis(300));
        writing.commit("{}").expect("their act");
        waiting.join().expect("no panic")
    });
    let now = raw::text(db, "SELECT place FROM contact");
    match undone {
        // it had chosen its own act before the other wrote
        Err(Error::Refused(Refusal::ChangedSince { .. })) => assert_eq!((now.as_str(), raw::acts(db)), ("theirs", 3)),
        // it chose after, and took the newest act back
        Ok(_) => assert_eq!((now.as_str(), raw::acts(db)), ("ours", 4)),
        Err(error) => panic!("{error:?}"),
    }
}

/// Opens the same file a second time.
fn beside(desk: &Desk) -> Book {
    Book::open(desk.book.path(), Places::default(), stage::clock(MORNING), "other").expect("a second connection")
}

fn write(desk: &mut Desk, acts: usize) -> Acknowledged {
    let mut told = Acknowledged::default();
    for _ in 0..acts {
        let (name, command) = desk.command();
        let made = command.clone();
        match desk.book.run(command) {
            Ok(done) => {
                assert!(told.acts.insert(done.op), "act {} was told twice", done.op);
                match made {
                    Command::Contact(ContactCommand::Add { id, .. }) => told.people.push(id),
                    Command::Action(ActionCommand::Add(id, _)) => told.actions.push(id),
                    _ => {}
                }
            }
            Err(Error::Refused(_)) => told.refused += 1,
            Err(error) => panic!("{name}: {error:?}"),
        }
    }
    told
}
