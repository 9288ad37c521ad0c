//! Bringing two copies together: nothing is lost, one undo takes it back, and both come to the same.

use enishi::{
    book::{
        Command, Deed, Error, StoreError,
        command::{ActionCommand, ContactCommand, EntryCommand, EntryRef, NextStep},
    },
    domain::{
        action::Action,
        contact::Contact,
        entry::{Goal, Note},
        id::Id,
        profile::Profile,
    },
};

use super::{Pair, Records, bring, is_alive, open, path_of, records, written};
use crate::{
    stage,
    undo::{acts::Desk, note, person, raw},
};

const SEEDS: [u64; 4] = [71, 20_261_124, 3_141_592_653, 0xdead_beef];

#[test]
fn random_acts_on_two_copies_come_together_and_nothing_is_lost() {
    for seed in SEEDS {
        let mut pair = Pair::of(seed);
        pair.go_on(40);
        let (ours, theirs) = (records(&pair.one.db), records(&pair.other.db));
        let (state, other_state) = (pair.one.state(), pair.other.state());
        let from = path_of(&pair.other);

        let (done, _) = bring(&mut pair.one, &from).expect("something comes");
        assert_eq!(done.said.deed, Deed::BookMerged);
        let together = records(&pair.one.db);
        nothing_is_lost(&pair.before, &ours, &together, &format!("seed {seed}, ours"));
        nothing_is_lost(&pair.before, &theirs, &together, &format!("seed {seed}, theirs"));
        assert_eq!(pair.other.state(), other_state, "seed {seed}: the other copy was written to");

        let came = pair.one.state();
        pair.one.book.undo().expect("one undo");
        assert_eq!(pair.one.state(), state, "seed {seed}: one undo takes it back");
        pair.one.book.redo().expect("one redo");
        assert_eq!(pair.one.state(), came, "seed {seed}: and one redo brings it again");
        let acts = raw::acts(&pair.one.db);
        assert!(bring(&mut pair.one, &from).is_none(), "seed {seed}: the same file a second time");
        assert_eq!((pair.one.state(), raw::acts(&pair.one.db)), (came, acts), "seed {seed}");
    }
}

#[test]
fn brought_in_both_ways_two_copies_come_to_the_same() {
    for seed in SEEDS {
        let mut pair = Pair::of(seed ^ 0xff);
        for round in 0..3 {
            pair.go_on(25);
            let (one, other) = (path_of(&pair.one), path_of(&pair.other));
            bring(&mut pair.one, &other).expect("something comes");
            bring(&mut pair.other, &one).expect("something comes");
            assert_eq!(records(&pair.one.db), records(&pair.other.db), "seed {seed}, round {round}");
            assert_eq!(pair.one.state(), pair.other.state(), "seed {seed}, round {round}");
            let acts = raw::acts(&pair.one.db);
            bring(&mut pair.one, &other).expect("the act that brought all of it is new here");
            assert_eq!(raw::acts(&pair.one.db), acts + 1);
            assert_eq!(records(&pair.one.db), records(&pair.other.db), "seed {seed}, round {round}");
        }
    }
}

#[test]
fn brought_in_at_the_same_time_two_copies_lose_nothing_either() {
    for seed in SEEDS {
        let mut pair = Pair::of(seed ^ 0xabc);
        pair.go_on(30);
        let (ours, theirs) = (records(&pair.one.db), records(&pair.other.db));
        // both were copied before either was brought in, as a sync service does it
        let (one, other) = (pair.dir.path().join("one-then.db"), pair.dir.path().join("other-then.db"));
        std::fs::copy(pair.one.book.path(), &one).expect("a copy");
        std::fs::copy(pair.other.book.path(), &other).expect("a copy");
        bring(&mut pair.one, &other).expect("something comes");
        bring(&mut pair.other, &one).expect("something comes");
        let (one, other) = (path_of(&pair.one), path_of(&pair.other));
        bring(&mut pair.one, &other).expect("the act that brought it is new here");
        bring(&mut pair.other, &one).expect("the act that brought it is new here");
        let (here, there) = (records(&pair.one.db), records(&pair.other.db));
        for together in [&here, &there] {
            nothing_is_lost(&pair.before, &ours, together, &format!("seed {seed}, ours"));
            nothing_is_lost(&pair.before, &theirs, together, &format!("seed {seed}, theirs"));
        }
        assert_eq!(here, there, "seed {seed}");
    }
}

/// Whatever a side wrote stands in the whole, and its words stand there or beside it.
fn nothing_is_lost(before: &Records, side: &Records, together: &Records, what: &str) {
    for ((table, id), image) in written(before, side) {
        // there is one page of the owner's, and a filter of the same name gives way
        if ["profile", "filter"].contains(table) {
            continue;
        }
        let kept = together.get(&(*table, id.clone()));
        let kept = kept.filter(|kept| is_alive(kept));
        let kept = kept.unwrap_or_else(|| panic!("{what}: {table} {id} is gone: {image:?}"));
        for column in ["text", "name", "note"] {
            let Some(text) = image.get(column).and_then(|text| text.as_str()) else { continue };
            let stands = kept.get(column).and_then(|text| text.as_str()) == Some(text);
            let beside = || {
                let mut texts = together.iter().filter(|((table, _), _)| ["note", "action", "goal"].contains(table));
                texts.any(|(_, image)| {
                    ["text", "note"].iter().any(|name| {
                        image.get(*name).and_then(|text| text.as_str()).is_some_and(|beside| beside.contains(text))
                    })
                })
            };
            assert!(stands || beside(), "{what}: {table} {id} {column}: {text:?}");
        }
    }
}

/// Two copies of a book with one person.
fn with_one_person() -> (Pair, Id<Contact>) {
    let (mut one, dir) = Desk::empty(0);
    let id = person(&mut one, "田中優子");
    let path = dir.path().join("other.db");
    std::fs::copy(one.book.path(), &path).expect("a copy");
    let other = Desk::over(open(&path), 0);
    let before = records(&one.db);
    (Pair { one, other, before, dir }, id)
}

fn change(desk: &mut Desk, id: Id<Contact>, alter: impl FnOnce(&mut Contact)) {
    let kept = desk.book.contact(id).expect("her record");
    let mut contact = Box::new(kept.body);
    alter(&mut contact);
    desk.book.run(Command::Contact(ContactCommand::Change { id, version: kept.version, contact })).expect("a change");
}

fn notes(desk: &Desk) -> Vec<String> {
    desk.book.notes().expect("the notes").into_iter().map(|kept| kept.body.text).collect()
}

#[test]
fn different_columns_come_together_and_the_same_one_stays_with_a_note() {
    let (mut pair, id) = with_one_person();
    change(&mut pair.one, id, |contact| {
        contact.title = "税理士".to_owned();
        contact.place = "川越".to_owned();
    });
    change(&mut pair.other, id, |contact| {
        contact.title = "会計士".to_owned();
        contact.trade_group = "tax".to_owned();
    });
    let version = pair.one.book.contact(id).expect("her record").version;
    let from = path_of(&pair.other);
    let (_, brought) = bring(&mut pair.one, &from).expect("something comes");
    let kept = pair.one.book.contact(id).expect("her record");
    assert_eq!((kept.title.as_str(), kept.place.as_str(), kept.trade_group.as_str()), ("税理士", "川越", "tax"));
    assert!(kept.version > version);
    assert_eq!(brought.conflicts.len(), 1);
    assert_eq!(notes(&pair.one), ["title: 会計士"]);
    // what is found by words is found by all of them
    assert_eq!(pair.one.book.find("川越", 9).expect("a search").len(), 1);

    let one = path_of(&pair.one);
    bring(&mut pair.other, &one).expect("something comes");
    assert_eq!(records(&pair.other.db), records(&pair.one.db));
    // it is settled by hand on one side, and that comes over without another question
    change(&mut pair.other, id, |contact| contact.title = "税理士・会計士".to_owned());
    let (_, brought) = bring(&mut pair.one, &from).expect("something comes");
    assert!(brought.conflicts.is_empty(), "{:?}", brought.conflicts);
    assert_eq!(pair.one.book.contact(id).expect("her record").title, "税理士・会計士");
    assert_eq!(notes(&pair.one).len(), 1);
}

#[test]
fn a_state_and_its_day_are_never_mixed() {
    let (mut one, dir) = Desk::empty(0);
    let id = Id::<Action>::fresh();
    let action = Action { text: "見積もり".to_owned(), ..action(&one) };
    one.book.run(Command::Action(ActionCommand::Add(id, Box::new(action)))).expect("an action");
    let path = dir.path().join("other.db");
    std::fs::copy(one.book.path(), &path).expect("a copy");
    let mut other = Desk::over(open(&path), 0);
    one.book.run(Command::Action(ActionCommand::Drop(id))).expect("let go");
    let done = ActionCommand::Done { id, next: NextStep::None, next_text: String::new() };
    other.book.run(Command::Action(done)).expect("done");
    let (ours, theirs) = (records(&one.db), records(&other.db));
    bring(&mut one, &path).expect("something comes");
    let key = ("action", id.to_string());
    let now = records(&one.db);
    for column in ["state", "done_on"] {
        assert_eq!(now[&key][column], ours[&key][column], "{column}");
    }
    // without a person, what the other says is a record of its own
    let second: Vec<_> = now.iter().filter(|((table, other), _)| *table == "action" && *other != key.1).collect();
    assert_eq!(second.len(), 1);
    assert_eq!(second[0].1["state"], theirs[&key]["state"]);
    assert_eq!(second[0].1["done_on"], theirs[&key]["done_on"]);
}

#[test]
fn what_is_written_about_a_person_is_stronger_than_that_she_was_trashed() {
    for trashed_here in [true, false] {
        let (mut pair, id) = with_one_person();
        note(&mut pair.one, id, "before");
        let from = path_of(&pair.other);
        let one = path_of(&pair.one);
        bring(&mut pair.other, &one).expect("the note comes");
        let (throws, writes) =
            if trashed_here { (&mut pair.one, &mut pair.other) } else { (&mut pair.other, &mut pair.one) };
        throws.book.run(Command::Contact(ContactCommand::Trash { id })).expect("to the trash");
        note(writes, id, "after");
        bring(&mut pair.one, &from).expect("something comes");
        assert_eq!(pair.one.book.contact(id).expect("she is there").name, "田中優子");
        assert_eq!(notes(&pair.one), ["before", "after"], "trashed here: {trashed_here}");
    }
}

#[test]
fn what_one_side_put_into_the_trash_goes_there_where_nobody_wrote_about_it() {
    let (mut pair, id) = with_one_person();
    note(&mut pair.one, id, "one");
    let (one, other) = (path_of(&pair.one), path_of(&pair.other));
    bring(&mut pair.other, &one).expect("the note comes");
    let note_id = raw::ids::<Note>(&pair.other.db, "1")[0];
    pair.other.book.run(Command::Entry(EntryCommand::Trash(EntryRef::Note(note_id)))).expect("to the trash");
    person(&mut pair.one, "Lisa Park");
    bring(&mut pair.one, &other).expect("something comes");
    assert_eq!(notes(&pair.one), Vec::<String>::new());
    assert_eq!(pair.one.book.count_people().expect("a number"), 2);
}

#[test]
fn what_was_brought_in_and_taken_back_is_not_taken_back_on_the_other_side() {
    let (mut pair, id) = with_one_person();
    note(&mut pair.one, id, "ours");
    note(&mut pair.other, id, "theirs");
    let (one, other) = (path_of(&pair.one), path_of(&pair.other));
    bring(&mut pair.one, &other).expect("something comes");
    bring(&mut pair.other, &one).expect("something comes");
    pair.one.book.undo().expect("taken back");
    assert_eq!(notes(&pair.one), ["ours"]);
    bring(&mut pair.other, &one).expect("the undo is an act");
    let mut there = notes(&pair.other);
    there.sort();
    assert_eq!(there, ["ours", "theirs"], "what was written there stays there");
    // and it can be brought in again
    bring(&mut pair.one, &other).expect("something comes");
    assert_eq!(notes(&pair.one).len(), 2);
}

#[test]
fn of_the_owners_page_there_is_one_and_the_other_one_is_not_lost() {
    let (mut pair, _) = with_one_person();
    let page = |name: &str| Command::Profile(Box::new(Profile { name: name.to_owned(), ..Default::default() }));
    pair.one.book.run(page("Misaki")).expect("a page");
    pair.other.book.run(page("美咲")).expect("a page");
    let from = path_of(&pair.other);
    bring(&mut pair.one, &from).expect("something comes");
    assert_eq!(pair.one.book.profile().expect("a page").name, "Misaki");
    assert_eq!(raw::number(&pair.one.db, "SELECT count(*) FROM profile WHERE deleted_at IS NULL"), 1);
    assert_eq!(raw::number(&pair.one.db, "SELECT count(*) FROM profile WHERE name = '美咲'"), 1);
}

#[test]
fn what_is_no_copy_of_the_book_is_refused_and_stays_as_it_is() {
    let (mut pair, _) = with_one_person();
    let (stranger, _dir) = stage::book(stage::MORNING);
    let foreign = stranger.path().to_path_buf();
    drop(stranger);
    let (one, older) = (path_of(&pair.one), pair.dir.path().join("older.db"));
    std::fs::copy(&one, &older).expect("a copy");
    raw::raw(&older).pragma_update(None, "user_version", 3).expect("an earlier format");
    let text = pair.dir.path().join("letter.db");
    std::fs::write(&text, b"Dear Yuko, this is no book at all, and it never was one.".repeat(4)).expect("a file");
    let acts = raw::acts(&pair.one.db);
    let cases: [(_, fn(&StoreError) -> bool); 5] = [
        (foreign, |error| matches!(error, StoreError::AnotherBook(_))),
        (older, |error| matches!(error, StoreError::OtherFormat { found: 3, .. })),
        (text, |error| matches!(error, StoreError::NotADatabase(_))),
        (one, |error| matches!(error, StoreError::SameFile(_))),
        (pair.dir.path().join("none.db"), |error| matches!(error, StoreError::Missing(_))),
    ];
    for (path, wanted) in cases {
        let bytes = std::fs::read(&path).ok();
        for error in [pair.one.book.compare(&path).err(), pair.one.book.bring_in(&path, &super::in_words).err()] {
            match error {
                Some(Error::Store(error)) => assert!(wanted(&error), "{}: {error:?}", path.display()),
                other => panic!("{}: {other:?}", path.display()),
            }
        }
        assert!(std::fs::read(&path).ok() == bytes, "{} was changed", path.display());
    }
    assert_eq!(raw::acts(&pair.one.db), acts);
}

#[test]
fn a_goal_that_both_changed_is_there_twice_and_no_third_time() {
    let (mut one, dir) = Desk::empty(0);
    let goal =
        Goal { text: "本を書く".to_owned(), due: None, wanted: Vec::new(), made_on: one.today(), closed_on: None };
    one.book.run(Command::Entry(EntryCommand::Goal(goal))).expect("a goal");
    let path = dir.path().join("other.db");
    std::fs::copy(one.book.path(), &path).expect("a copy");
    let mut other = Desk::over(open(&path), 0);
    let id = raw::ids::<Goal>(&one.db, "1")[0];
    one.book.run(Command::Entry(EntryCommand::CloseGoal(id))).expect("closed");
    // on another day
    drop(other.db);
    other = Desk::over(crate::undo::acts::at(other.book, "2026-11-25T09:00"), 0);
    other.book.run(Command::Entry(EntryCommand::CloseGoal(id))).expect("closed");
    bring(&mut one, &path).expect("something comes");
    assert_eq!(raw::number(&one.db, "SELECT count(*) FROM goal"), 2);
    one.book.undo().expect("one undo");
    assert_eq!(raw::number(&one.db, "SELECT count(*) FROM goal"), 1);
    bring(&mut one, &path).expect("it comes again");
    assert_eq!(raw::number(&one.db, "SELECT count(*) FROM goal"), 2);
    assert!(bring(&mut one, &path).is_none());
}

fn action(desk: &Desk) -> Action {
    use enishi::domain::action::{ActionKind, ActionState, Owner};
    Action {
        contact_id: None,
        kind: ActionKind::Todo,
        owner: Owner::Me,
        state: ActionState::Open,
        text: String::new(),
        due: Some(desk.today()),
        time: String::new(),
        made_on: desk.today(),
        reagreed: Vec::new(),
        done_on: None,
        repeat: None,
        minutes: None,
        note: String::new(),
        tags: Vec::new(),
        exchange_id: None,
    }
}
