//! Not to press (4.4, 2.0, F2): five mornings end in a rest and one question, two messages without an answer in a longer round,
//! two quiet weeks in one soft card.

use chrono::Weekday;
use enishi::{
    book::{Book, Command, Places, command::EntryCommand, read::Whose},
    domain::{
        contact::Contact,
        entry::Note,
        id::Id,
        isolation::Isolation,
        phase::TrustPhase,
        profile::{DaysOff, Profile},
        touch::Way,
    },
    i18n::Lang,
    report::{Audience, week_page},
};

use crate::{
    morning::cast::{help, person, run, talk, with},
    stage::{MORNING, Stage, book, clock, demo},
};

/// The working days from the first morning on.
const DAYS: [&str; 8] = ["11-24", "11-25", "11-26", "11-27", "11-30", "12-01", "12-11", "12-15"];

/// Opens the book on a day, lets the list be seen, and returns what the screen showed; the keys come after the first look.
fn morning(dir: tempfile::TempDir, day: &str, keys: &str) -> (String, tempfile::TempDir) {
    morning_at(dir, day, keys, (120, 40))
}

fn morning_at(
    dir: tempfile::TempDir,
    day: &str,
    keys: &str,
    (width, height): (u16, u16),
) -> (String, tempfile::TempDir) {
    let at = format!("2026-{day}T09:00");
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock(&at), "test").expect("the book");
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = Stage::over(book, folder, Lang::En);
    stage.wait(800).wait(800).press(keys);
    (stage.screen(width, height), dir)
}

fn quiet_book() -> (Book, tempfile::TempDir, Id<Contact>) {
    let (mut book, dir) = book(MORNING);
    let ann = person(&mut book, "Ann Bell");
    talk(&mut book, ann, 100, Way::TwoWay);
    let other = person(&mut book, "Cora Dale");
    talk(&mut book, other, 1, Way::TwoWay);
    (book, dir, ann)
}

#[test]
fn whoever_stood_there_on_five_mornings_is_left_alone_for_two_weeks_and_one_question_is_asked() {
    let (book, mut dir, _) = quiet_book();
    drop(book);
    let listed = |screen: &str| screen.contains("Good to reach out") || screen.contains("GOOD TO REACH OUT");
    for (place, day) in DAYS.iter().enumerate() {
        let (screen, back) = morning(dir, day, "");
        dir = back;
        // on the sixth morning she is left alone; two weeks after the fifth she is back
        let expected = place < 5 || *day == "12-15";
        assert_eq!(listed(&screen), expected, "{day}\n{screen}");
        assert_eq!(screen.contains("Here on five mornings"), *day == "11-30", "{day}\n{screen}");
    }
}

#[test]
fn the_question_is_answered_by_one_choice_and_the_count_is_over() {
    let (book, mut dir, ann) = quiet_book();
    drop(book);
    for day in &DAYS[..4] {
        dir = morning(dir, day, "").1;
    }
    let (screen, dir) = morning_at(dir, DAYS[4], "", (80, 24));
    assert!(screen.contains("Here on five mornings by now. Usual interval from 60 to 90 days? (z)"), "{screen}");
    let (screen, dir) = morning_at(dir, DAYS[4], "z", (40, 16));
    assert!(screen.contains("5 longer: 60 to 90 days"), "{screen}");
    let (screen, dir) = morning(dir, DAYS[4], "z");
    assert!(screen.contains("5 longer: 60 to 90 days"), "{screen}");
    let (screen, dir) = morning(dir, DAYS[4], "z 5");
    assert!(!screen.contains("five mornings"), "{screen}");
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock("2026-12-01T09:00"), "test");
    let book = book.expect("the book");
    assert_eq!(book.contact(ann).expect("Ann").cadence_days, Some(90));
    assert!(book.card(ann, 1).expect("a card").mornings.is_empty());
}

#[test]
fn anything_written_about_her_begins_the_count_anew() {
    let (book, mut dir, ann) = quiet_book();
    drop(book);
    for (place, day) in DAYS[..6].iter().enumerate() {
        let (screen, back) = morning(dir, day, "");
        dir = back;
        assert!(screen.contains("Ann Bell"), "{day}\n{screen}");
        if place == 2 {
            let at = clock(&format!("2026-{day}T10:00"));
            let mut book = Book::open(&dir.path().join("book.db"), Places::default(), at, "test").expect("the book");
            let on = book.now().today();
            let note =
                Note { contact_id: ann, on, text: "Called, nobody there".to_owned(), sharing: Default::default() };
            run(&mut book, Command::Entry(EntryCommand::Note(note)));
        }
    }
}

#[test]
fn a_day_off_is_no_morning() {
    let (mut book, mut dir, ann) = quiet_book();
    let days_off = DaysOff { weekdays: vec![Weekday::Sat, Weekday::Sun], ..DaysOff::default() };
    run(&mut book, Command::Profile(Box::new(Profile { days_off, ..Profile::default() })));
    drop(book);
    for day in ["11-28", "11-29", "12-05", "12-06", "12-12", "12-13"] {
        dir = morning(dir, day, "").1;
    }
    let book = Book::open(&dir.path().join("book.db"), Places::default(), clock(MORNING), "test").expect("the book");
    assert!(book.card(ann, 1).expect("a card").mornings.is_empty());
}

#[test]
fn two_messages_without_an_answer_double_the_interval_of_the_round_and_a_talk_ends_it() {
    let (mut book, dir) = book(MORNING);
    let ann = person(&mut book, "Ann Bell");
    talk(&mut book, ann, 140, Way::TwoWay);
    talk(&mut book, ann, 30, Way::OneWay);
    let points = |book: &Book| book.morning().expect("a morning").people.iter().map(|one| one.points).sum::<u32>();
    assert_eq!(points(&book), 16);
    talk(&mut book, ann, 20, Way::OneWay);
    // 140 days of 120 instead of 60
    assert_eq!(points(&book), 5);
    talk(&mut book, ann, 100, Way::TwoWay);
    assert_eq!(points(&book), 0, "the two messages came after it");
    talk(&mut book, ann, 25, Way::TwoWay);
    assert_eq!(points(&book), 0);
    let screen = Stage::over(book, dir, Lang::En).screen(120, 40);
    assert!(!screen.contains("they may be busy"), "{screen}");
}

#[test]
fn the_reason_says_that_they_may_be_busy() {
    let (mut book, dir) = book(MORNING);
    let deep = Contact { trust_phase: TrustPhase::DeepTrust, ..Contact::named("Ann Bell") };
    let ann = with(&mut book, deep);
    talk(&mut book, ann, 100, Way::TwoWay);
    talk(&mut book, ann, 30, Way::OneWay);
    talk(&mut book, ann, 20, Way::OneWay);
    let other = person(&mut book, "Cora Dale");
    talk(&mut book, other, 1, Way::TwoWay);
    let screen = Stage::over(book, dir, Lang::En).screen(200, 40);
    assert!(
        screen.contains("100 days since you spoke, usual 30; no answer to two messages, they may be busy"),
        "{screen}"
    );
}

#[test]
fn people_spoken_with_are_compared_with_the_owners_own_three_months() {
    let (mut book, _dir) = book(MORNING);
    let people: Vec<Id<Contact>> = (0..6).map(|n| person(&mut book, &format!("Person {n}"))).collect();
    let mut speak = |who: &[usize], days: i64| who.iter().for_each(|n| talk(&mut book, people[*n], days, Way::TwoWay));
    speak(&[0, 1], 10);
    speak(&[0, 1, 2, 3], 40);
    speak(&[0], 59);
    speak(&[0, 1, 2, 3, 4, 5], 70);
    speak(&[5], 100);
    assert_eq!(book.isolation().expect("figures"), Isolation { people_30: 2, usual_30: None, quiet_days: Some(10) });
    help(&mut book, people[5], 119, None);
    help(&mut book, people[4], 130, None);
    assert_eq!(book.isolation().expect("figures").usual_30, Some(4));
}

#[test]
fn two_quiet_weeks_bring_one_soft_card_with_names() {
    for (days, said) in [(13, false), (14, true)] {
        let (mut book, dir) = book(MORNING);
        let ann = person(&mut book, "Ann Bell");
        talk(&mut book, ann, days, Way::TwoWay);
        let stage = Stage::over(book, dir, Lang::En);
        for (width, height) in [(120, 40), (80, 24), (40, 16)] {
            let screen = stage.screen(width, height).replace('\n', " ");
            assert_eq!(screen.contains("About 14 quiet days"), said, "{screen}");
        }
        assert_eq!(stage.screen(120, 40).contains("Send somebody a line?  Ann Bell"), said);
        // a name that does not fit whole is left out
        assert!(!stage.screen(80, 24).contains("Ann B…"));
    }
}

#[test]
fn the_owners_week_is_the_same_whether_everybody_is_read_or_only_those_it_can_name() {
    for which in enishi::book::demo::DemoBook::ALL {
        let (book, _dir) = demo(which, MORNING);
        let today = book.now().today();
        for weeks in 0..16 {
            let from = today - chrono::TimeDelta::days(1 + 7 * weeks);
            let page = |whose| {
                let facts = book.week(from, whose).expect("a week");
                week_page(&facts, Audience::Me, today, &book.conventions)
            };
            assert_eq!(page(Whose::Concerned), page(Whose::Everybody), "{which:?} {from}");
        }
    }
}

#[test]
fn of_very_many_the_most_pressing_are_shown_and_whoever_asks_sees_all() {
    let (mut book, dir) = book(MORNING);
    for number in 0..40 {
        let id = person(&mut book, &format!("Person {number:02}"));
        // the higher the number the longer ago, and all of them long enough
        talk(&mut book, id, 130 + number, Way::TwoWay);
    }
    let mut stage = Stage::over(book, dir, Lang::En);
    let screen = stage.screen(120, 60);
    for name in ["Person 39", "Person 38", "Person 37", "17+ more"] {
        assert!(screen.contains(name), "{name}\n{screen}");
    }
    assert!(!screen.contains("Person 36"), "{screen}");
    stage.press("j j j Enter");
    let screen = stage.screen(120, 60);
    for number in 0..40 {
        assert!(screen.contains(&format!("Person {number:02}")), "{number}\n{screen}");
    }
    assert!(!screen.contains("more:"), "{screen}");
}
