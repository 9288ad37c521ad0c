//! What takes a row out of the morning, and what comes after it: talks, thanks, needs, repeats, delays, promises kept.

use chrono::NaiveDate;
use enishi::{
    book::{
        Book, Command, Deed, Places,
        command::{ActionCommand, EntryCommand, NextStep, TouchCommand},
        read::{Whose, morning::DeedToday},
    },
    domain::{
        action::{Action, ActionKind, ActionState, Owner, Repeat, RepeatUnit},
        entry::NeedState,
        id::Id,
        promises::{self, PromisesKept},
        touch::Way,
    },
    i18n::Lang,
};
use tempfile::TempDir;

use super::cast::{add, day, done, due, help, morning, need, of, person, place, run, talk, touch, words};
use crate::{
    stage::{self, MORNING, Stage},
    undo::acts,
};

#[test]
fn a_talk_of_today_takes_a_person_out_and_undo_brings_her_back() {
    for way in [Way::TwoWay, Way::OneWay] {
        let (mut book, _dir) = stage::book(MORNING);
        let id = person(&mut book, "田中優子");
        talk(&mut book, id, 100, Way::TwoWay);
        assert_eq!((place(&book, id), of(&book, id).parts.gap), ("reach out", 12));
        talk(&mut book, id, 0, way);
        assert_eq!(place(&book, id), "");
        let deeds: Vec<DeedToday> = morning(&book).done.iter().map(|done| done.deed).collect();
        assert_eq!(deeds, [if way == Way::TwoWay { DeedToday::Talked } else { DeedToday::Sent }]);
        book.undo().expect("the talk");
        assert_eq!(place(&book, id), "reach out");
    }
}

#[test]
fn help_received_asks_for_thanks_until_they_are_said() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "内藤玲子");
    let first = help(&mut book, id, 9, None);
    help(&mut book, id, 4, None);
    assert_eq!((place(&book, id), of(&book, id).parts.thanks), ("reach out", 12));
    let talk = touch(&book, id, 0, Way::TwoWay);
    let said = run(&mut book, Command::Touch(TouchCommand::LogThanks(talk))).said;
    assert_eq!(said.deed, Deed::TalkedThanked);
    assert_eq!((place(&book, id), of(&book, id).parts.thanks), ("", 0));
    let thanked: Vec<Option<NaiveDate>> =
        book.timeline(id, usize::MAX).expect("her records").exchanges.iter().map(|kept| kept.thanked_on).collect();
    assert_eq!(thanked, [Some(day(&book, 0)); 2]);
    book.undo().expect("one step");
    assert_eq!(of(&book, id).parts.thanks, 12);
    assert_eq!(
        book.timeline(id, usize::MAX)
            .expect("her records")
            .exchanges
            .iter()
            .find(|kept| kept.id == first)
            .expect("the help")
            .thanked_on,
        None
    );
}

#[test]
fn thanks_that_are_planned_are_a_row_of_mine_and_not_a_reason() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "内藤玲子");
    let on = day(&book, 1);
    let help = help(&mut book, id, 4, Some(on));
    let shown = morning(&book);
    assert_eq!((of(&book, id).parts.thanks, place(&book, id)), (0, "promised"));
    assert_eq!(words(&shown.promised), ["お礼を伝える"]);
    let plan = shown.promised[0].action.id;

    // let go: the reason is there again
    run(&mut book, Command::Action(ActionCommand::Drop(plan)));
    assert_eq!((of(&book, id).parts.thanks, place(&book, id)), (12, "reach out"));
    book.undo().expect("the plan stands");
    // put into the trash: the same
    run(&mut book, Command::Action(ActionCommand::Trash(plan)));
    assert_eq!(of(&book, id).parts.thanks, 12);
    book.undo().expect("the plan stands");

    done(&mut book, plan, NextStep::None);
    let records = book.timeline(id, usize::MAX).expect("her records");
    assert_eq!(
        records.exchanges.iter().find(|kept| kept.id == help).expect("the help").thanked_on,
        Some(day(&book, 0))
    );
    assert_eq!(records.touches.iter().map(|kept| kept.way).collect::<Vec<_>>(), [Way::OneWay]);
    assert_eq!((of(&book, id).parts.thanks, place(&book, id)), (0, ""));
    let deeds: Vec<DeedToday> = morning(&book).done.iter().map(|done| done.deed).collect();
    assert_eq!(deeds, [DeedToday::Thanked], "said once");
}

#[test]
fn a_need_that_is_over_leaves() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "三浦香織");
    for (state, points) in [(NeedState::Open, 30), (NeedState::Urgent, 50)] {
        let need = need(&mut book, id, state);
        assert_eq!((place(&book, id), of(&book, id).parts.need), ("reach out", points));
        run(&mut book, Command::Entry(EntryCommand::CloseNeed(need)));
        assert_eq!((place(&book, id), of(&book, id).parts.need), ("", 0));
        assert_eq!(
            book.timeline(id, usize::MAX)
                .expect("her records")
                .needs
                .iter()
                .find(|kept| kept.id == need)
                .expect("the need")
                .closed_on,
            Some(day(&book, 0))
        );
    }
}

#[test]
fn a_follow_up_that_is_done_counts_as_a_talk_and_a_to_do_does_not() {
    for (kind, days) in
        [(ActionKind::FollowUp, Some(0)), (ActionKind::Todo, Some(100)), (ActionKind::Promise, Some(100))]
    {
        let (mut book, _dir) = stage::book(MORNING);
        let id = person(&mut book, "森下悟");
        talk(&mut book, id, 100, Way::TwoWay);
        let action = due(&book, Some(id), kind, 0, "はじめてのひと声");
        let action = add(&mut book, action);
        assert_eq!(place(&book, id), "promised");
        done(&mut book, action, NextStep::ByRhythm);
        assert_eq!(of(&book, id).days, days, "{kind:?}");
        let shown = morning(&book);
        assert!(shown.promised.is_empty() && shown.soon.is_empty());
        assert_eq!(shown.done.len(), 1, "told once");
    }
}

#[test]
fn a_repeat_is_counted_from_the_day_it_was_done() {
    let cases = [
        ("2026-11-24T09:00", 1, RepeatUnit::Week, "2026-12-01"),
        ("2026-11-24T09:00", 10, RepeatUnit::Day, "2026-12-04"),
        ("2026-11-24T09:00", 1, RepeatUnit::Month, "2026-12-24"),
        ("2027-01-31T09:00", 1, RepeatUnit::Month, "2027-02-28"),
        ("2028-01-31T23:59", 1, RepeatUnit::Month, "2028-02-29"),
        ("2026-12-31T00:00", 2, RepeatUnit::Week, "2027-01-14"),
    ];
    for (moment, every, unit, next) in cases {
        let (mut book, _dir) = stage::book(moment);
        // written down for a fortnight ago, done today
        let action = Action {
            repeat: Some(Repeat { every, unit }),
            tags: vec!["店".to_owned()],
            ..due(&book, None, ActionKind::Todo, -14, "棚卸し")
        };
        let id = add(&mut book, action);
        let told = done(&mut book, id, NextStep::ByRhythm);
        let open = book.due().expect("actions");
        assert_eq!(words(&open), ["棚卸し"]);
        let again = &open[0].action;
        assert_eq!(
            (again.due, told.said.next),
            (next.parse::<NaiveDate>().ok(), again.due),
            "{moment} {every} {unit:?}"
        );
        assert!(
            again.id != id
                && again.repeat == Some(Repeat { every, unit })
                && again.tags == ["店"]
                && again.reagreed.is_empty()
        );
        book.undo().expect("one step for both");
        assert_eq!(book.due().expect("actions").into_iter().map(|fact| fact.action.id).collect::<Vec<_>>(), [id]);
    }
}

#[test]
fn what_comes_next_is_a_follow_up_on_the_chosen_day_or_nothing() {
    let (mut book, _dir) = stage::book(MORNING);
    let id = person(&mut book, "田中優子");
    let repeat = Some(Repeat { every: 1, unit: RepeatUnit::Week });
    for (next, left) in [(NextStep::On(day(&book, 9)), vec!["様子をきく"]), (NextStep::None, vec![])] {
        let action = Action { repeat, ..due(&book, Some(id), ActionKind::Promise, 0, "見本を送る") };
        let action = add(&mut book, action);
        done(&mut book, action, next);
        let open = book.due().expect("actions");
        assert_eq!(words(&open), left);
        for fact in open {
            assert_eq!(
                (fact.action.kind, fact.action.due, fact.action.repeat),
                (ActionKind::FollowUp, Some(day(&book, 9)), None)
            );
            run(&mut book, Command::Action(ActionCommand::Trash(fact.action.id)));
        }
    }
}

#[test]
fn the_third_delay_asks_whether_it_is_still_wanted() {
    for (answer, state) in [("1", ActionState::Open), ("2", ActionState::Someday), ("3", ActionState::Dropped)] {
        let (mut book, dir) = stage::book(MORNING);
        let action = due(&book, None, ActionKind::Todo, 0, "Sort the old samples");
        let id = add(&mut book, action);
        for days in [1, 0] {
            let until = day(&book, days);
            run(&mut book, Command::Action(ActionCommand::Later { id, until }));
        }
        let mut stage = Stage::over(book, dir, Lang::En);
        stage.press("z 1");
        let screen = stage.screen(80, 24);
        assert!(screen.contains("Still wanted?") && screen.contains("Moved three times"), "{screen}");
        stage.press(answer);
        let screen = stage.screen(80, 24);
        assert!(!screen.contains("Still wanted?"), "{screen}");
        assert_eq!(kept(stage, id), state, "answer {answer}");
    }
}

#[test]
fn the_first_two_delays_ask_nothing() {
    let (mut book, dir) = stage::book(MORNING);
    let action = due(&book, None, ActionKind::Todo, 0, "Sort the old samples");
    let id = add(&mut book, action);
    let mut stage = Stage::over(book, dir, Lang::En);
    for _ in 0..2 {
        stage.press("z 1");
        let screen = stage.screen(80, 24);
        assert!(!screen.contains("Still wanted?") && screen.contains("Sort the old samples"), "{screen}");
    }
    assert_eq!(kept(stage, id), ActionState::Open);
}

#[test]
fn a_promise_is_measured_by_the_day_that_was_agreed_in_time() {
    let (mut book, _dir) = first_of_december();
    // the day each promise was agreed for, and how it ended: 11-18 on time, 11-20 late, 11-25 on time, 11-26 open, 11-27 on time
    let kept = |book: &Book| book.promises_kept(day(book, 0)).expect("a count");
    assert_eq!(kept(&book), PromisesKept { on_time: 3, late: 1, missed: 1 });
    let mut weeks = Vec::new();
    for (from, to) in [
        ("2026-11-09", "2026-11-15"),
        ("2026-11-16", "2026-11-22"),
        ("2026-11-23", "2026-11-29"),
        ("2026-11-30", "2026-12-06"),
    ] {
        let (from, to): (NaiveDate, NaiveDate) = (from.parse().expect("a day"), to.parse().expect("a day"));
        let facts = book.week(from, Whose::Everybody).expect("a week");
        assert_eq!((facts.from, facts.to), (from, to));
        let counted = promises::kept_between(facts.actions.iter().map(|kept| &kept.body), from..=to, day(&book, 0));
        weeks.push((counted.on_time, counted.late, counted.missed));
    }
    assert_eq!(weeks, [(0, 0, 0), (1, 1, 0), (2, 0, 1), (0, 0, 0)]);
    // what is let go by agreement leaves the count
    let open =
        book.due().expect("actions").into_iter().find(|fact| fact.action.text == "never done").expect("it is open");
    run(&mut book, Command::Action(ActionCommand::Drop(open.action.id)));
    assert_eq!(kept(&book), PromisesKept { on_time: 3, late: 1, missed: 0 });
    book.undo().expect("it stands again");
    run(&mut book, Command::Action(ActionCommand::Someday(open.action.id)));
    assert_eq!(kept(&book), PromisesKept { on_time: 3, late: 1, missed: 0 });
}

/// A book on 1 December with promises that ended in each way.
fn first_of_december() -> (Book, TempDir) {
    let (mut book, dir) = stage::book("2026-11-16T09:00");
    let promise = |book: &mut Book, days: i64, text: &str| {
        let action = due(book, None, ActionKind::Promise, days, text);
        add(book, action)
    };
    let on_time = promise(&mut book, 2, "on time");
    let agreed_anew = promise(&mut book, 4, "agreed anew in time");
    let agreed_late = promise(&mut book, 4, "agreed anew too late");
    promise(&mut book, 10, "never done");
    let early = promise(&mut book, 11, "done before its day");
    let to_come = promise(&mut book, 40, "to come");
    let theirs = Action { owner: Owner::Them, ..due(&book, None, ActionKind::Promise, 3, "theirs") };
    add(&mut book, theirs);
    let todo = due(&book, None, ActionKind::Todo, 3, "no promise");
    add(&mut book, todo);
    let later = |book: &mut Book, id: Id<Action>, until: &str| {
        let until = until.parse().expect("a day");
        run(book, Command::Action(ActionCommand::Later { id, until }));
    };
    book = acts::at(book, "2026-11-18T09:00");
    done(&mut book, on_time, NextStep::None);
    done(&mut book, early, NextStep::None);
    book = acts::at(book, "2026-11-20T09:00");
    later(&mut book, agreed_anew, "2026-11-25");
    book = acts::at(book, "2026-11-22T09:00");
    later(&mut book, agreed_late, "2026-11-30");
    book = acts::at(book, "2026-11-25T23:59");
    done(&mut book, agreed_anew, NextStep::None);
    later(&mut book, to_come, "2027-02-01");
    book = acts::at(book, "2026-11-30T09:00");
    done(&mut book, agreed_late, NextStep::None);
    (acts::at(book, "2026-12-01T09:00"), dir)
}

/// Closes the stage and returns the state of an action in the file.
fn kept(stage: Stage, id: Id<Action>) -> ActionState {
    let Stage { app, dir, .. } = stage;
    drop(app);
    let path = dir.path().join("book.db");
    let book = Book::open(&path, Places::default(), stage::clock(MORNING), "test").expect("the book opens");
    book.action(id).expect("the action").state
}
