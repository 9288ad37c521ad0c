//! The morning of a whole book (`product.md` 4): five sections, who stands where, and what takes a row away again.

pub mod cast;
mod flow;
mod sections;

use cast::names;
use enishi::{
    book::{
        demo::DemoBook,
        read::{Which, morning::Morning},
    },
    domain::{
        action::Owner,
        calendar::{DayOff, Holiday},
        contact::ContactKind,
    },
};

use crate::{
    stage::{self, MORNING},
    undo::acts::Desk,
};

/// What an example book shows: promised words, people to reach, the others, people waited for.
type Shown<'a> = (&'a [&'a str], &'a [(&'a str, u32)], &'a [(&'a str, u32)], &'a [&'a str]);

#[test]
fn the_example_books_show_the_mornings_of_the_page() {
    let tables: [(DemoBook, Shown<'_>); 3] = [
        (
            DemoBook::Salon,
            (
                &["ジェルの残りを数えて発注する", "来月の予約枠を店の前に貼り出す"],
                &[("三浦香織", 30), ("森下悟", 15), ("内藤玲子", 12)],
                &[("柳沙織", 11)],
                &["堀直樹"],
            ),
        ),
        (DemoBook::Workshop, (&["什器の図面", "乾燥記録表を今月分に差し替える"], &[], &[], &[])),
        (DemoBook::Office, (&["就業規則の点検の一覧を送る", "研究会の議題を3つ書き出す"], &[("江口修", 50)], &[], &[])),
    ];
    for (which, wanted) in tables {
        let (book, _dir) = stage::demo(which, MORNING);
        let morning = book.morning().expect("a morning");
        assert_eq!(morning.day_off, None);
        shows(&morning, wanted, which.name());
        assert!(morning.done.is_empty());
    }
}

#[test]
fn the_points_of_the_example_books_are_those_of_the_page() {
    let tables: [(DemoBook, &[(&str, u32)]); 3] = [
        (
            DemoBook::Salon,
            &[("三浦香織", 30), ("森下悟", 15), ("内藤玲子", 12), ("柳沙織", 11), ("堀直樹", 10), ("浜田美穂", 4)],
        ),
        (DemoBook::Workshop, &[("宮下陽子", 30), ("上條恵美", 15), ("北原由紀", 3)]),
        (DemoBook::Office, &[("江口修", 50), ("古賀美保", 22), ("原口達也", 8)]),
    ];
    for (which, wanted) in tables {
        let (book, _dir) = stage::demo(which, MORNING);
        let mut people: Vec<(String, u32)> =
            book.morning().expect("a morning").people.into_iter().map(|p| (p.who.name, p.points)).collect();
        people.retain(|(_, points)| *points > 0);
        people.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        let people: Vec<(&str, u32)> = people.iter().map(|(name, points)| (name.as_str(), *points)).collect();
        assert_eq!(people, wanted, "{}", which.name());
    }
}

#[test]
fn the_example_owners_rest_on_their_closing_days_and_holidays() {
    use chrono::Weekday;
    let tables: [(DemoBook, Option<DayOff>, Shown<'_>); 3] = [
        (DemoBook::Salon, Some(DayOff::Weekday(Weekday::Mon)), (&[], &[], &[], &[])),
        // the workshop is open on holidays
        (DemoBook::Workshop, None, (&["什器の図面", "乾燥記録表を今月分に差し替える"], &[], &[], &[])),
        (
            DemoBook::Office,
            Some(DayOff::Holiday(Holiday::LabourThanksgiving)),
            (&["就業規則の点検の一覧を送る"], &[("江口修", 50)], &[], &[]),
        ),
    ];
    for (which, day_off, wanted) in tables {
        let (book, _dir) = stage::demo(which, "2026-11-23T09:00");
        let morning = book.morning().expect("a morning");
        assert_eq!(morning.day_off, day_off, "{}", which.name());
        shows(&morning, wanted, which.name());
    }
}

#[test]
fn in_every_book_the_sections_hold_what_they_are_for_and_a_person_stands_in_one() {
    for which in DemoBook::ALL {
        let (book, _dir) = stage::demo(which, MORNING);
        cast::holds(&book);
    }
    for seed in 71..79 {
        let (desk, _dir) = Desk::filled(seed);
        cast::holds(&desk.book);
    }
}

#[test]
fn every_active_person_has_her_points_and_nobody_else() {
    for seed in [81, 82, 83] {
        let (mut desk, _dir) = Desk::filled(seed);
        cast::person(&mut desk.book, "active");
        let put_away = cast::person(&mut desk.book, "put away");
        cast::change(&mut desk.book, put_away, |contact| contact.archived = true);
        let contacts = desk.book.contacts().expect("people");
        let mut active: Vec<_> = contacts.iter().filter(|kept| !kept.archived).map(|kept| kept.id).collect();
        let morning = desk.book.morning().expect("a morning");
        let mut listed: Vec<_> = morning.people.iter().map(|person| person.who.id).collect();
        active.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, active);
        for person in &morning.people {
            assert_eq!(person.points, person.parts.total());
            let reasons: u32 = person.reasons.iter().map(|reason| reason.points).sum();
            assert_eq!(reasons, person.points, "{}", person.who.name);
        }
        assert_eq!(desk.book.people(Which::All).expect("people").len(), contacts.len());
    }
}

#[test]
fn an_empty_book_has_an_empty_morning() {
    let (book, _dir) = stage::book(MORNING);
    let morning = book.morning().expect("a morning");
    assert_eq!((morning.rows(), morning.people.len(), morning.soon.len(), morning.done.len()), (0, 0, 0, 0));
    assert_eq!((morning.minutes(3, 1), morning.active_30, morning.gaps.len()), (0, 0, 0));
}

#[test]
fn a_shop_without_a_person_can_stand_in_the_morning_too() {
    let (book, _dir) = stage::demo(DemoBook::Workshop, MORNING);
    let contacts = book.contacts().expect("people");
    let shop = contacts.iter().find(|kept| kept.kind == ContactKind::Org).expect("a shop");
    let morning = book.morning().expect("a morning");
    let person = morning.people.iter().find(|person| person.who.id == shop.id).expect("the shop");
    assert!(person.who.is_org && person.dormant);
    assert!(morning.promised.iter().all(|fact| fact.action.owner == Owner::Me));
}

fn shows(morning: &Morning, (promised, reach_out, rest, waiting): Shown<'_>, book: &str) {
    let words: Vec<&str> = morning.promised.iter().map(|fact| fact.action.text.as_str()).collect();
    assert_eq!(words, promised, "{book}, promised");
    assert_eq!(cast::points(&morning.reach_out), reach_out, "{book}, good to reach out");
    assert_eq!(cast::points(&morning.reach_rest), rest, "{book}, the others");
    assert_eq!(names(&morning.waiting), waiting, "{book}, waiting for");
}
