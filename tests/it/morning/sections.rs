//! Which section a row stands in, by its day, its owner, and the day of the week.

use chrono::Weekday;
use enishi::{
    book::{
        Command, Turn,
        command::{ActionCommand, ContactCommand, NextStep},
    },
    domain::{
        action::{Action, ActionKind, ActionState},
        entry::NeedState,
        profile::{DaysOff, NthWeekday},
        touch::Way,
    },
};

use super::cast::{
    add, change, day, done, due, help, morning, names, need, person, place, places, rests, run, talk, theirs, words,
};
use crate::{
    stage::{self, MORNING},
    undo::acts,
};

#[test]
fn what_i_promised_stands_by_its_day_oldest_first() {
    let (mut book, _dir) = stage::book(MORNING);
    let yuko = person(&mut book, "田中優子");
    for (days, text) in [
        (2, "in two"),
        (-1, "yesterday"),
        (0, "today"),
        (-9, "long"),
        (1, "tomorrow"),
        (3, "in three"),
        (7, "in a week"),
        (8, "later"),
    ] {
        let action = due(&book, Some(yuko), ActionKind::Promise, days, text);
        add(&mut book, action);
    }
    for (kind, text) in
        [(ActionKind::Todo, "to-do"), (ActionKind::FollowUp, "follow-up"), (ActionKind::Thanks, "thanks")]
    {
        let action = Action { made_on: day(&book, -1), ..due(&book, None, kind, -3, text) };
        add(&mut book, action);
    }
    let (action, someday) = (due(&book, None, ActionKind::Todo, 0, "done"), Action::todo("no day", day(&book, -30)));
    let finished = add(&mut book, action);
    run(
        &mut book,
        Command::Action(ActionCommand::Done { id: finished, next: NextStep::None, next_text: String::new() }),
    );
    add(&mut book, someday);
    for state in [ActionState::Someday, ActionState::Dropped] {
        let action = due(&book, None, ActionKind::Todo, 0, "put away");
        let id = add(&mut book, action);
        let command = if state == ActionState::Someday { ActionCommand::Someday(id) } else { ActionCommand::Drop(id) };
        run(&mut book, Command::Action(command));
    }
    let morning = morning(&book);
    let shown = words(&morning.promised);
    assert_eq!((shown[0], &shown[4..]), ("long", &["yesterday", "today", "tomorrow", "in two"][..]));
    let mut third: Vec<&str> = shown[1..4].to_vec();
    third.sort_unstable();
    assert_eq!(third, ["follow-up", "thanks", "to-do"]);
    // a promise with a day is never hidden, whoever stands above; what has no day closes the list
    assert_eq!(words(&morning.soon), ["in three", "in a week", "no day"]);
    assert_eq!(places(&morning, yuko), ["promised"]);
}

#[test]
fn what_i_wait_for_stands_past_its_day_or_after_ten_days_without_one() {
    let (mut book, _dir) = stage::book(MORNING);
    let cases = [
        ("due tomorrow", Some(1), 30, false),
        ("due today", Some(0), 30, false),
        ("due yesterday", Some(-1), 30, true),
        ("due long ago", Some(-40), 60, true),
        ("asked 9 days ago", None, 9, false),
        ("asked 10 days ago", None, 10, true),
        ("asked 11 days ago", None, 11, true),
        ("asked long ago, due tomorrow", Some(1), 90, false),
    ];
    for (text, due_in, made, _) in cases {
        let due = due_in.map(|days| day(&book, days));
        let action = theirs(Action { due, ..Action::todo(text, day(&book, -made)) });
        add(&mut book, action);
    }
    let morning = morning(&book);
    let shown = words(&morning.waiting);
    for (text, _, _, stands) in cases {
        assert_eq!(shown.contains(&text), stands, "{text}");
    }
    assert!(morning.promised.is_empty() && morning.soon.is_empty(), "what is theirs is not mine");
}

#[test]
fn a_person_stands_in_the_first_section_that_wants_her() {
    let (mut book, _dir) = stage::book(MORNING);
    let everything = person(&mut book, "everything");
    let in_need = person(&mut book, "in need");
    let awaited = person(&mut book, "awaited");
    let later = person(&mut book, "later");
    let quiet = person(&mut book, "quiet");
    for id in [everything, in_need] {
        need(&mut book, id, NeedState::Urgent);
    }
    for id in [everything, in_need, awaited] {
        let action = theirs(due(&book, Some(id), ActionKind::Promise, -1, "their answer"));
        add(&mut book, action);
    }
    for (id, days) in [(everything, 0), (everything, 1), (later, 6)] {
        let action = due(&book, Some(id), ActionKind::Promise, days, "my word");
        add(&mut book, action);
    }
    talk(&mut book, quiet, 5, Way::TwoWay);
    for (id, section) in
        [(everything, "promised"), (in_need, "reach out"), (awaited, "waiting"), (later, ""), (quiet, "")]
    {
        assert_eq!(place(&book, id), section);
    }
    let before = morning(&book);
    assert_eq!((before.promised.len(), names(&before.waiting)), (2, vec!["awaited"]));
    // once the promises are kept, the need is the reason
    for fact in before.promised {
        done(&mut book, fact.action.id, NextStep::None);
    }
    assert_eq!(place(&book, everything), "reach out");
}

#[test]
fn a_promise_of_the_next_days_stands_although_its_person_stands_above() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "三浦香織");
    need(&mut book, id, NeedState::Urgent);
    for (kind, text) in [
        (ActionKind::Promise, "my word"),
        (ActionKind::Todo, "to-do"),
        (ActionKind::FollowUp, "follow-up"),
        (ActionKind::Thanks, "thanks"),
    ] {
        let action = due(&book, Some(id), kind, 5, text);
        add(&mut book, action);
    }
    let undated = Action { contact_id: Some(id), kind: ActionKind::Promise, ..Action::todo("some day", day(&book, 0)) };
    add(&mut book, undated);
    let morning = morning(&book);
    assert_eq!(places(&morning, id), ["reach out"], "as a person she stands once");
    assert_eq!(words(&morning.soon), ["my word"], "what else there is with her is on her card");
}

#[test]
fn on_a_day_off_only_urgent_needs_and_promises_due_are_shown() {
    let (mut book, _dir) = stage::book(MORNING);
    let urgent = person(&mut book, "urgent");
    let open = person(&mut book, "open");
    let thanks = person(&mut book, "thanks");
    let awaited = person(&mut book, "awaited");
    let promised = person(&mut book, "promised");
    let tomorrow = person(&mut book, "tomorrow");
    need(&mut book, urgent, NeedState::Urgent);
    need(&mut book, open, NeedState::Open);
    help(&mut book, thanks, 4, None);
    let rows = [
        theirs(due(&book, Some(awaited), ActionKind::Promise, -1, "their answer")),
        due(&book, Some(promised), ActionKind::Promise, -2, "past"),
        due(&book, Some(promised), ActionKind::Promise, 0, "today"),
        due(&book, Some(tomorrow), ActionKind::Promise, 1, "tomorrow"),
        due(&book, None, ActionKind::Todo, 0, "to-do"),
        due(&book, None, ActionKind::FollowUp, -1, "follow-up"),
    ];
    for action in rows {
        add(&mut book, action);
    }
    let everyone = [urgent, open, thanks, awaited, promised, tomorrow];
    let at_work = ["reach out", "reach out", "reach out", "waiting", "promised", "promised"];
    assert_eq!(everyone.map(|id| place(&book, id)), at_work);
    for (what, days_off) in [
        ("a closing day", DaysOff { weekdays: vec![Weekday::Tue], ..DaysOff::default() }),
        ("a single day", DaysOff { dates: vec![day(&book, 0)], ..DaysOff::default() }),
        (
            "the fourth Tuesday",
            DaysOff { nth: vec![NthWeekday { nth: 4, weekday: Weekday::Tue }], ..DaysOff::default() },
        ),
    ] {
        rests(&mut book, days_off);
        let morning = morning(&book);
        assert!(morning.day_off.is_some(), "{what}");
        assert_eq!(words(&morning.promised), ["past", "today"], "{what}");
        assert_eq!(everyone.map(|id| place(&book, id)), ["reach out", "", "", "", "promised", ""], "{what}");
        assert_eq!(morning.people.len(), everyone.len(), "{what}");
    }
    let open_dates = vec![day(&book, 0)];
    rests(&mut book, DaysOff { weekdays: vec![Weekday::Tue], open_dates, ..DaysOff::default() });
    assert_eq!(everyone.map(|id| place(&book, id)), at_work, "open after all");
}

#[test]
fn who_is_put_off_paused_or_put_away_is_left_in_peace_but_a_promise_stands() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "田中優子");
    need(&mut book, id, NeedState::Urgent);
    assert_eq!(place(&book, id), "reach out");
    let until = day(&book, 3);
    run(&mut book, Command::Contact(ContactCommand::Later { id, until }));
    assert_eq!(place(&book, id), "");
    for (moment, section) in [("2026-11-26T23:59", ""), ("2026-11-27T00:00", "reach out")] {
        book = acts::at(book, moment);
        assert_eq!(place(&book, id), section, "{moment}");
    }
    let until = day(&book, 1);
    change(&mut book, id, |contact| contact.paused_until = Some(until));
    assert_eq!(place(&book, id), "");
    book = acts::at(book, "2026-11-28T09:00");
    assert_eq!(place(&book, id), "reach out");
    run(&mut book, Command::Contact(ContactCommand::Later { id, until: "2027-01-01".parse().expect("a day") }));
    let action = due(&book, Some(id), ActionKind::Promise, 0, "my word");
    add(&mut book, action);
    assert_eq!(place(&book, id), "promised");

    let put_away = person(&mut book, "put away");
    need(&mut book, put_away, NeedState::Urgent);
    assert_eq!(place(&book, put_away), "reach out");
    change(&mut book, put_away, |contact| contact.archived = true);
    assert_eq!(place(&book, put_away), "");
    assert!(morning(&book).people.iter().all(|person| person.who.id != put_away));
    change(&mut book, put_away, |contact| contact.archived = false);
    assert_eq!(place(&book, put_away), "reach out");
    run(&mut book, Command::Contact(ContactCommand::Trash { id: put_away }));
    assert!(morning(&book).people.iter().all(|person| person.who.id != put_away));
    book.turn(Turn::Undo).expect("she comes back");
    assert_eq!(place(&book, put_away), "reach out");
}

#[test]
fn at_most_three_people_stand_there_and_the_others_wait_behind() {
    let (mut book, _dir) = stage::book(MORNING);
    for name in ["a", "b", "c", "d", "e"] {
        let id = person(&mut book, name);
        need(&mut book, id, NeedState::Open);
    }
    for (setting, shown, rest) in [(3, 3, 2), (1, 1, 4), (7, 5, 0)] {
        book.conventions.reach_out = setting;
        let morning = morning(&book);
        assert_eq!((morning.reach_out.len(), morning.reach_rest.len()), (shown, rest));
    }
}
