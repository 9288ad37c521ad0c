//! What day 0 shows, and the patterns that the records of the example books hold.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use enishi::{
    book::demo::{DemoBook, DemoPerson, DemoRecords},
    domain::{
        balance::{self, BalanceWord},
        conventions::Conventions,
        entry::NeedState,
        exchange::{Direction, SupportKind},
        facts::PersonFacts,
        morning::{PersonMorning, person_morning},
        promises, rhythm,
        touch::Channel,
    },
};

use super::{ago, day_zero, facts, find, is_two_way, last_direct, open};

fn count(person: &DemoPerson, direction: Direction) -> usize {
    person.exchanges.iter().filter(|exchange| exchange.direction == direction && ago(exchange.on) < 365).count()
}

fn mornings(records: &DemoRecords) -> Vec<PersonMorning> {
    records.people.iter().map(|person| person_morning(&facts(person), day_zero(), &Conventions::default())).collect()
}

#[test]
fn the_mornings_of_day_0_are_those_of_the_page() {
    let tables: [(DemoBook, &[(&str, u32)], &[(&str, u32)]); 3] = [
        (
            DemoBook::Salon,
            &[("三浦香織", 30), ("森下悟", 15), ("内藤玲子", 12), ("柳沙織", 11), ("堀直樹", 10)],
            &[("浜田美穂", 4)],
        ),
        (DemoBook::Workshop, &[("宮下陽子", 30), ("上條恵美", 15)], &[("北原由紀", 3)]),
        (DemoBook::Office, &[("江口修", 50), ("古賀美保", 22)], &[("原口達也", 8)]),
    ];
    for (book, at_the_floor, below) in tables {
        let mut people: Vec<(String, u32)> = mornings(&open(book))
            .into_iter()
            .filter(|morning| morning.points > 0)
            .map(|morning| (morning.who.name, morning.points))
            .collect();
        people.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        let wanted: Vec<(String, u32)> =
            at_the_floor.iter().chain(below).map(|&(name, points)| (name.to_owned(), points)).collect();
        assert_eq!(people, wanted, "{}", book.name());
    }
}

#[test]
fn the_days_since_the_last_talk_are_those_of_the_page() {
    for (book, name, days, dormant) in [
        (DemoBook::Salon, "岡本咲", 195, true),
        (DemoBook::Salon, "柳沙織", 230, false),
        (DemoBook::Salon, "浜田美穂", 64, false),
        (DemoBook::Salon, "森下悟", 5, false),
        (DemoBook::Workshop, "北原由紀", 61, false),
        (DemoBook::Workshop, "安藤勝", 428, true),
        (DemoBook::Workshop, "豆工房こまき", 362, true),
        (DemoBook::Office, "原口達也", 38, false),
        (DemoBook::Office, "堤葉子", 1159, true),
    ] {
        let records = open(book);
        let person = find(&records, name);
        assert_eq!(last_direct(person).map(ago), Some(days), "{name}");
        let morning = person_morning(&facts(person), day_zero(), &Conventions::default());
        assert_eq!(morning.dormant, dormant, "{name}");
    }
}

#[test]
fn the_load_of_each_book_is_that_of_the_page() {
    for (book, load) in [(DemoBook::Salon, 7.25), (DemoBook::Workshop, 6.5), (DemoBook::Office, 12.5357)] {
        let people: Vec<PersonFacts> = open(book).people.iter().map(facts).collect();
        let is = rhythm::load_of(&people, day_zero(), &Conventions::default());
        assert!((is - load).abs() < 0.001, "{}: {is}", book.name());
    }
}

#[test]
fn giving_and_receiving_have_the_patterns_of_the_page() {
    for (book, name, given, received) in [
        (DemoBook::Salon, "高橋彩", 6, 5),
        (DemoBook::Salon, "内藤玲子", 1, 7),
        (DemoBook::Salon, "小野寺恵", 0, 0),
        (DemoBook::Workshop, "加納剛", 9, 3),
        (DemoBook::Office, "白石綾", 12, 11),
        (DemoBook::Office, "松尾健", 8, 0),
        (DemoBook::Office, "田中圭", 3, 0),
    ] {
        let records = open(book);
        let person = find(&records, name);
        assert_eq!((count(person, Direction::Given), count(person, Direction::Received)), (given, received), "{name}");
    }
    let workshop = open(DemoBook::Workshop);
    let given = |kind: SupportKind| {
        let all = workshop.people.iter().flat_map(|person| &person.exchanges);
        all.filter(|exchange| exchange.direction == Direction::Given && exchange.kind == kind).count()
    };
    assert_eq!(SupportKind::ALL.map(given), [6, 14, 0, 1]);
    let lately = find(&open(DemoBook::Office), "松尾健").exchanges.iter().filter(|e| ago(e.on) < 30).count();
    assert_eq!(lately, 4);
}

#[test]
fn the_office_gives_61_and_receives_27_in_a_year() {
    let records = open(DemoBook::Office);
    let number = |count: usize| u32::try_from(count).expect("a small number");
    let pairs: Vec<(u32, u32)> = records
        .people
        .iter()
        .map(|person| (number(count(person, Direction::Given)), number(count(person, Direction::Received))))
        .collect();
    let given: u32 = pairs.iter().map(|pair| pair.0).sum();
    let received: u32 = pairs.iter().map(|pair| pair.1).sum();
    assert_eq!((given, received), (61, 27));
    assert_eq!(balance::word(given, received, given, received), BalanceWord::Giving);
    let share = balance::network_reciprocity(&pairs).expect("exchanges");
    assert!((share - 0.545).abs() < 0.001, "{share}");
}

#[test]
fn the_promises_of_90_days_are_kept_as_the_page_says() {
    for (book, on_time, late, missed) in
        [(DemoBook::Salon, 17, 1, 0), (DemoBook::Workshop, 9, 1, 1), (DemoBook::Office, 28, 2, 0)]
    {
        let records = open(book);
        let kept = promises::kept(records.people.iter().flat_map(|person| &person.actions), day_zero(), 90);
        assert_eq!((kept.on_time, kept.late, kept.missed), (on_time, late, missed), "{}", book.name());
    }
}

#[test]
fn heart_can_be_asked_of_one_of_nobody_and_of_one() {
    let tables: [(DemoBook, &[&str]); 3] =
        [(DemoBook::Salon, &["西村由佳"]), (DemoBook::Workshop, &[]), (DemoBook::Office, &["永田智美"])];
    for (book, people) in tables {
        let records = open(book);
        let can = |person: &&DemoPerson| {
            person.offers.iter().any(|o| (o.direction, o.kind) == (Direction::Received, SupportKind::Emotional))
        };
        let names: Vec<&str> = records.people.iter().filter(can).map(|person| person.contact.name.as_str()).collect();
        assert_eq!(names, people, "{}", book.name());
    }
}

#[test]
fn only_the_help_of_four_days_ago_waits_for_thanks() {
    let books = DemoBook::ALL.map(open);
    let waiting: Vec<(&str, i64)> = (books.iter().flat_map(|records| &records.people))
        .flat_map(|person| person.exchanges.iter().map(move |exchange| (person, exchange)))
        .filter(|(_, e)| e.direction == Direction::Received && e.thanked_on.is_none() && ago(e.on) <= 30)
        .map(|(person, exchange)| (person.contact.name.as_str(), ago(exchange.on)))
        .collect();
    assert_eq!(waiting, [("内藤玲子", 4)]);
}

#[test]
fn needs_concerns_and_waiting_stand_where_the_page_puts_them() {
    let (salon, workshop, office) = (open(DemoBook::Salon), open(DemoBook::Workshop), open(DemoBook::Office));
    let need =
        |records: &DemoRecords, name: &str| find(records, name).needs.first().map(|n| (n.state, ago(n.opened_on)));
    assert_eq!(need(&salon, "三浦香織"), Some((NeedState::Open, 4)));
    assert_eq!(need(&office, "江口修"), Some((NeedState::Urgent, 3)));
    let concern = find(&workshop, "五味大輔").concerns.first().map(|c| (ago(c.opened_on), c.settled_on));
    assert_eq!(concern, Some((19, None)));
    assert_eq!(find(&workshop, "加納剛").felt.first().map(|felt| felt.felt), Some(3));
    let waits = facts(find(&salon, "堀直樹")).waiting_due.map(ago);
    assert_eq!(waits, Some(5));
    assert!(!find(&office, "井手真").contact.shared_goal.is_empty());
    assert!(find(&salon, "高橋彩").contact.shared_goal.is_empty());
    assert!(find(&office, "中村剛志").touches.iter().all(|touch| touch.channel != Some(Channel::InPerson)));
    assert!(find(&salon, "小野寺恵").touches.iter().all(|touch| touch.channel == Some(Channel::Group)));
    let days = |records: &DemoRecords, name: &str| {
        let person = find(records, name);
        let touches = person.touches.iter().map(|touch| touch.on);
        touches.chain(person.exchanges.iter().map(|exchange| exchange.on)).collect::<BTreeSet<_>>().len()
    };
    assert!(days(&salon, "田島里奈") >= 3);
    assert_eq!(days(&workshop, "原美咲"), 2);
}

#[test]
fn the_circles_meet_on_their_days() {
    for (book, weekday, nth) in [
        (DemoBook::Salon, Weekday::Mon, Some(2)),
        (DemoBook::Workshop, Weekday::Thu, Some(3)),
        (DemoBook::Office, Weekday::Fri, None),
    ] {
        let records = open(book);
        let all = records.people.iter().flat_map(|person| &person.touches);
        let days: BTreeSet<NaiveDate> =
            all.filter(|t| t.channel == Some(Channel::Group) && ago(t.on) <= 92).map(|touch| touch.on).collect();
        assert_eq!(days.len(), 3, "{}", book.name());
        for day in days {
            assert_eq!(day.weekday(), weekday, "{day}");
            let is_last = (day + TimeDelta::days(7)).month() != day.month();
            assert!(nth.map_or(is_last, |nth| day.day().div_ceil(7) == nth), "{day}");
        }
    }
}

#[test]
fn the_weeks_have_the_densities_of_the_page() {
    for (book, touches, exchanges) in
        [(DemoBook::Salon, 6..=10, 2..=4), (DemoBook::Workshop, 3..=7, 1..=3), (DemoBook::Office, 8..=12, 3..=7)]
    {
        let records = open(book);
        let week = |day: NaiveDate| (2..=92).contains(&ago(day)).then(|| (92 - ago(day)) / 7);
        let mut weeks: BTreeMap<i64, (usize, usize)> = BTreeMap::new();
        for person in &records.people {
            person.touches.iter().filter_map(|t| week(t.on)).for_each(|at| weeks.entry(at).or_default().0 += 1);
            person.exchanges.iter().filter_map(|e| week(e.on)).for_each(|at| weeks.entry(at).or_default().1 += 1);
        }
        assert_eq!(weeks.len(), 13, "{}", book.name());
        for (at, (talks, help)) in weeks {
            assert!(
                touches.contains(&talks) && exchanges.contains(&help),
                "{} week {at}: {talks}, {help}",
                book.name()
            );
        }
    }
    let office = open(DemoBook::Office);
    let done = |person: &DemoPerson| {
        let talks = person.touches.iter().filter(|touch| is_two_way(touch)).map(|touch| touch.on);
        let days: BTreeSet<NaiveDate> = talks.chain(person.exchanges.iter().map(|exchange| exchange.on)).collect();
        days.into_iter().filter(|&day| ago(day) < 30).count()
    };
    assert_eq!(office.people.iter().map(done).sum::<usize>(), 41);
}
