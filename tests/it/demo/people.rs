//! Who is in the example books, and that each record is dated and belongs to somebody.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta, Weekday};
use enishi::{
    book::demo::{self, DemoBook, DemoPerson, DemoRecords},
    domain::{contact::ContactKind, phase::TrustPhase},
};

use super::{ago, day_zero, open};

#[test]
fn each_book_answers_to_its_names() {
    for (word, book) in [
        ("salon", Some(DemoBook::Salon)),
        (" Workshop ", Some(DemoBook::Workshop)),
        ("OFFICE", Some(DemoBook::Office)),
        ("サロン", Some(DemoBook::Salon)),
        ("工房", Some(DemoBook::Workshop)),
        ("事務所", Some(DemoBook::Office)),
        ("bakery", None),
        ("", None),
    ] {
        assert_eq!(DemoBook::from_name(word), book, "{word}");
    }
    for book in DemoBook::ALL {
        assert_eq!(DemoBook::from_name(book.name()), Some(book));
    }
}

#[test]
fn each_book_has_the_people_of_its_table_with_their_phases() {
    // name and phase now; behind > the phase aimed at
    let tables = [
        (
            DemoBook::Salon,
            "高橋彩 3>4, 西村由佳 3, 内藤玲子 3, 小野寺恵 2, 三浦香織 2, 田島里奈 1>2, 青木真理子 2, 浜田美穂 2, \
             堀直樹 2, 森下悟 1, 岡本咲 3, 柳沙織 1, 石川祐子 2, 大塚千尋 2",
        ),
        (
            DemoBook::Workshop,
            "加納剛 3, 宮下陽子 3, 百瀬和彦 2, 滝沢亮 2, 原美咲 1>2, 小松誠 2, 早川智 2, 北原由紀 2, 丸山宏 1, \
             安藤勝 3, 上條恵美 2, 五味大輔 2, 高野信二 2, 豆工房こまき 1",
        ),
        (
            DemoBook::Office,
            "江口修 4, 白石綾 4, 井手真 3>4, 古賀美保 3, 中村剛志 3, 吉田彩香 2, 松尾健 2, 平川由里 2, 野口聡 2, \
             石橋奈々 2, 原口達也 3, 田中圭 1, 永田智美 3, 川崎守 1, 堤葉子 2, リー・メイ 1",
        ),
    ];
    for (book, table) in tables {
        let in_words = |person: &DemoPerson| {
            let contact = &person.contact;
            let target = contact.target_phase.map(|phase| format!(">{}", phase.number())).unwrap_or_default();
            format!("{} {}{target}", contact.name, contact.trust_phase.number())
        };
        let people: Vec<String> = open(book).people.iter().map(in_words).collect();
        assert_eq!(people.join(", "), table, "{}", book.name());
    }
}

#[test]
fn names_have_their_parts_and_two_people_have_no_reading() {
    let books = DemoBook::ALL.map(open);
    let everyone = || books.iter().flat_map(|records| &records.people).map(|person| &person.contact);
    let unread: Vec<&str> = everyone().filter(|c| c.reading.is_empty()).map(|c| c.name.as_str()).collect();
    assert_eq!(unread, ["大塚千尋", "川崎守"]);
    let orgs: Vec<&str> = everyone().filter(|c| c.kind == ContactKind::Org).map(|c| c.name.as_str()).collect();
    assert_eq!(orgs, ["豆工房こまき"]);
    let whole: Vec<&str> = everyone().filter(|c| c.family.is_empty()).map(|c| c.name.as_str()).collect();
    assert_eq!(whole, ["豆工房こまき", "リー・メイ"]);
    for contact in everyone().filter(|c| !c.family.is_empty()) {
        assert_eq!(contact.name, format!("{}{}", contact.family, contact.given));
        assert_eq!(contact.reading, format!("{}{}", contact.family_reading, contact.given_reading));
    }
    let rivals: Vec<&str> = everyone().filter(|c| c.competitor).map(|c| c.name.as_str()).collect();
    assert_eq!(rivals, ["小野寺恵", "丸山宏", "石橋奈々"]);
}

#[test]
fn every_number_and_address_is_a_made_up_one() {
    let mut seen = BTreeSet::new();
    for contact in DemoBook::ALL.map(open).iter().flat_map(|records| &records.people).map(|person| &person.contact) {
        for phone in &contact.phones {
            assert!(phone.value.starts_with("090-0000-00") && phone.value.len() == 13, "{}", phone.value);
        }
        assert!(contact.emails.iter().all(|mail| mail.value.ends_with("@example.jp")), "{}", contact.name);
        assert!(contact.urls.iter().all(|url| url.value.ends_with(".example.jp")), "{}", contact.name);
        for entry in contact.phones.iter().chain(&contact.emails).chain(&contact.urls) {
            assert!(seen.insert(entry.value.clone()), "{} stands twice", entry.value);
        }
    }
}

#[test]
fn every_day_is_counted_from_today() {
    let later = day_zero() + TimeDelta::days(500);
    for book in DemoBook::ALL {
        let (first, second) = (open(book), demo::read(book, later).expect("an example book"));
        for (one, other) in first.people.iter().zip(&second.people) {
            let shifted =
                |days: Vec<NaiveDate>| days.into_iter().map(|day| day + TimeDelta::days(500)).collect::<Vec<_>>();
            let touches = |person: &DemoPerson| person.touches.iter().map(|touch| touch.on).collect::<Vec<_>>();
            let dues = |person: &DemoPerson| person.actions.iter().filter_map(|action| action.due).collect::<Vec<_>>();
            assert_eq!(shifted(touches(one)), touches(other));
            assert_eq!(shifted(dues(one)), dues(other));
        }
    }
}

#[test]
fn nothing_that_happened_lies_on_day_0_or_after_it() {
    for records in DemoBook::ALL.map(open) {
        for person in &records.people {
            let days = (person.touches.iter().map(|touch| touch.on))
                .chain(person.exchanges.iter().flat_map(|exchange| [Some(exchange.on), exchange.thanked_on]).flatten())
                .chain(person.notes.iter().map(|note| note.on))
                .chain(person.actions.iter().flat_map(|action| [Some(action.made_on), action.done_on]).flatten())
                .chain(person.phases.iter().map(|step| step.on));
            assert!(days.map(ago).all(|days| days >= 1), "{}", person.contact.name);
            assert!(person.touches.is_sorted_by_key(|touch| touch.on), "{}", person.contact.name);
            assert!(person.exchanges.is_sorted_by_key(|exchange| exchange.on), "{}", person.contact.name);
        }
    }
}

#[test]
fn every_record_carries_the_id_of_its_person() {
    for records in DemoBook::ALL.map(open) {
        assert!(records.actions.iter().all(|action| action.contact_id.is_none()));
        for person in &records.people {
            let mut ids = (person.touches.iter().map(|touch| touch.contact_id))
                .chain(person.exchanges.iter().map(|exchange| exchange.contact_id))
                .chain(person.actions.iter().filter_map(|action| action.contact_id))
                .chain(person.notes.iter().map(|note| note.contact_id))
                .chain(person.offers.iter().map(|offer| offer.contact_id));
            assert!(ids.all(|id| id == person.id), "{}", person.contact.name);
            assert!(person.actions.iter().all(|action| action.contact_id.is_some()));
        }
    }
}

#[test]
fn the_last_step_of_trust_is_the_phase_a_person_is_in() {
    for person in DemoBook::ALL.map(open).iter().flat_map(|records| &records.people) {
        let steps: Vec<(Option<TrustPhase>, TrustPhase)> = person.phases.iter().map(|s| (s.was, s.now)).collect();
        assert_eq!(steps.last().map(|step| step.1), Some(person.contact.trust_phase), "{}", person.contact.name);
        let mut was = None;
        for (before, now) in steps {
            assert_eq!(before, was, "{}", person.contact.name);
            was = Some(now);
        }
    }
}

#[test]
fn each_owner_has_a_page_goals_and_days_off() {
    let tables: [(DemoBook, &str, &[Weekday], bool, u8); 3] = [
        (DemoBook::Salon, "佐伯美和", &[Weekday::Mon], false, 2),
        (DemoBook::Workshop, "久保田健一", &[Weekday::Sun], false, 1),
        (DemoBook::Office, "藤原直子", &[Weekday::Sat, Weekday::Sun], true, 3),
    ];
    for (book, name, weekdays, holidays, phase) in tables {
        let DemoRecords { profile, goals, .. } = open(book);
        assert_eq!((profile.name.as_str(), profile.network_phase), (name, phase));
        assert_eq!((profile.days_off.weekdays.as_slice(), profile.days_off.holidays), (weekdays, holidays));
        assert!(goals.iter().filter(|goal| goal.closed_on.is_none()).count() == 2 && !profile.called.is_empty());
    }
    let nth = |book: DemoBook| {
        open(book).profile.days_off.nth.iter().map(|rule| (rule.nth, rule.weekday)).collect::<Vec<_>>()
    };
    assert_eq!(nth(DemoBook::Salon), [(3, Weekday::Tue)]);
    assert_eq!(nth(DemoBook::Workshop), [(2, Weekday::Sat), (4, Weekday::Sat)]);
}

#[test]
fn an_end_of_the_calendar_is_refused_and_not_a_crash() {
    for book in DemoBook::ALL {
        assert!(matches!(demo::read(book, NaiveDate::MIN), Err(demo::DemoError::Day { .. })));
        assert!(matches!(demo::read(book, NaiveDate::MAX), Err(demo::DemoError::Day { .. })));
    }
}
