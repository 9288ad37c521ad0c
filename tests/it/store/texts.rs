//! What was typed comes back as it was typed, and is found again.

use enishi::{
    book::{
        Command,
        command::{
            ActionCommand, ContactCommand, EntryCommand, ExchangeCommand, ImportCommand, ImportedCard, ImportedPerson,
            TouchCommand,
        },
        read::Found,
    },
    domain::{
        action::Action,
        contact::{Contact, Labelled, SourceCard},
        entry::{Concern, Goal, Need, NeedState, Note, Offer},
        exchange::{Direction, Exchange, Size, SupportKind},
        id::Id,
        profile::Profile,
        touch::{Channel, Touch, Way},
    },
};

use crate::undo::{acts::Desk, note, person, raw};

/// What a text may hold; spaces around it are not part of it.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "'; DROP TABLE contact;--",
        "\"; \"\" ' '' ` \\",
        "%_\\%' OR 1=1 /*",
        "?1 :name @x $y {} {0} %s %n",
        "null",
        "0123",
        "1e999",
        "{\"json\":[1,null,true]}",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>&amp;",
        "a\nb\r\nc\td",
        "\u{1b}]52;c;aGk=\u{7}\u{1b}[31m\u{9b}0m\u{7f}\u{8}",
        "a\u{202e}b\u{2066}c\u{200b}d\u{feff}e\u{ad}f",
        "a\u{2028}b\u{2029}c\u{85}d",
        "\u{e0041}\u{fff9}\u{fffd}\u{10ffff}",
        "か\u{3099} が ガ ｶﾞ é e\u{301} Å",
        "髙橋 彩子 𠮷野 葛\u{e0100}城",
        "👩‍👩‍👧‍👦 🇯🇵 ☕\u{fe0f}",
        "مرحبا שלום",
        "../../etc/passwd\\..\\con",
        "x",
    ]
    .map(str::to_owned)
    .into();
    texts.push("長".repeat(390));
    texts
}

#[test]
fn every_text_of_a_person_comes_back_as_it_was_typed() {
    let (mut desk, _dir) = Desk::empty(0);
    let mut typed = Vec::new();
    for text in hostile() {
        let word = || text.clone();
        let list = || vec![Labelled { label: word(), value: word() }, Labelled::plain(word())];
        let contact = Contact {
            name: word(),
            reading: word(),
            family: word(),
            given: word(),
            family_reading: word(),
            given_reading: word(),
            honorific: word(),
            business: word(),
            business_reading: word(),
            title: word(),
            department: word(),
            emails: list(),
            phones: list(),
            urls: list(),
            addresses: list(),
            tags: vec![word(), word()],
            place: word(),
            trade_group: word(),
            introduced_by: word(),
            shared_goal: word(),
            ..Contact::default()
        };
        let id = Id::fresh();
        let add = ContactCommand::Add { id, contact: Box::new(contact.clone()), next: None, note: word() };
        desk.book.run(Command::Contact(add)).expect(&text);
        typed.push((id, contact));
    }
    desk = desk.reopened();
    for (id, contact) in &typed {
        assert_eq!(desk.book.contact(*id).expect("a person").body, *contact);
    }
    while desk.book.undo().is_ok() {}
    while desk.book.redo().is_ok() {}
    for (id, contact) in &typed {
        assert_eq!(desk.book.contact(*id).expect("a person").body, *contact, "over undo and redo");
    }
    assert!(desk.book.health().expect("a look").is_good());
}

#[test]
fn every_text_of_the_other_records_comes_back_as_it_was_typed() {
    for text in hostile() {
        let (mut desk, _dir) = Desk::empty(0);
        let id = person(&mut desk, "田中優子");
        for command in records(&desk, id, &text) {
            desk.book.run(command).expect(&text);
        }
        desk = desk.reopened();
        let line = desk.book.timeline(id, usize::MAX).expect("her records");
        let goals = desk.book.morning().expect("a morning").goals;
        let profile = desk.book.profile().expect("the owner");
        let cards = desk.book.source_cards().expect("the cards");
        let own =
            desk.book.due().expect("actions").into_iter().find(|fact| fact.who.is_none()).expect("her own").action;
        for (sort, is) in [
            ("note", &line.notes[0].text),
            ("need", &line.needs[0].text),
            ("concern", &line.concerns[0].text),
            ("offer", &line.offers[0].text),
            ("exchange", &line.exchanges[0].text),
            ("touch", &line.touches[0].text),
            ("thanks", &line.actions[0].text),
            ("action", &own.text),
            ("action note", &own.note),
            ("action tag", &own.tags[0]),
            ("goal", &goals[0].text),
            ("profile", &profile.name),
            ("business", &profile.business),
            ("card", &cards[0].raw),
            ("card uid", &cards[0].uid),
            ("file", &cards[0].file),
        ] {
            assert_eq!(is, &text, "{sort}");
        }
        assert!(desk.book.health().expect("a look").is_good(), "{text}");
    }
}

#[test]
fn the_end_of_text_sign_is_left_out_and_nothing_behind_it() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中\0優子");
    note(&mut desk, id, "\0before\0behind\0");
    assert_eq!(desk.book.contact(id).expect("a person").name, "田中優子");
    assert_eq!(desk.book.timeline(id, usize::MAX).expect("her records").notes[0].text, "beforebehind");
}

#[test]
fn a_very_long_text_comes_back_whole() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "田中優子");
    let text = "長い話。".repeat(50_000);
    note(&mut desk, id, &text);
    assert!(desk.book.timeline(id, usize::MAX).expect("her records").notes[0].text == text);
    assert_eq!(desk.book.find("長い話", 5).expect("a search").len(), 1);
}

#[test]
fn a_person_is_found_by_kanji_kana_romaji_and_what_stands_around_her() {
    let (mut desk, _dir) = Desk::empty(0);
    let add = |name: &str, reading: &str, business: &str, tag: &str| {
        let contact = Contact {
            name: name.to_owned(),
            reading: reading.to_owned(),
            business: business.to_owned(),
            tags: vec![tag.to_owned()],
            ..Contact::default()
        };
        Command::Contact(ContactCommand::Add {
            id: Id::fresh(),
            contact: Box::new(contact),
            next: None,
            note: String::new(),
        })
    };
    for command in [
        add("田中優子", "たなかゆうこ", "アトリエ ミモザ", "東京"),
        add("髙橋彩", "たかはしあや", "美容室ルーチェ", "紹介"),
        add("Lisa O'Brien", "", "C++ & Co.", "100%"),
        add("豆工房こまき", "", "", "under_score"),
    ] {
        desk.book.run(command).expect("a person");
    }
    for (query, names) in [
        ("田中", vec!["田中優子"]),
        ("たなか", vec!["田中優子"]),
        ("タナカ", vec!["田中優子"]),
        ("ﾀﾅｶ", vec!["田中優子"]),
        ("tanaka", vec!["田中優子"]),
        ("TANAKA", vec!["田中優子"]),
        ("ＴＡＮＡＫＡ", vec!["田中優子"]),
        ("優子 田中", vec!["田中優子"]),
        ("ミモザ", vec!["田中優子"]),
        ("みもざ", vec!["田中優子"]),
        ("東京", vec!["田中優子"]),
        ("高橋", vec!["髙橋彩"]),
        ("髙橋", vec!["髙橋彩"]),
        ("紹介", vec!["髙橋彩"]),
        ("O'Brien", vec!["Lisa O'Brien"]),
        ("obrien", vec!["Lisa O'Brien"]),
        ("c++", vec!["Lisa O'Brien"]),
        ("0%", vec!["Lisa O'Brien"]),
        ("%", vec!["Lisa O'Brien"]),
        ("_", vec!["豆工房こまき"]),
        ("komaki", vec![]),
        ("こまき", vec!["豆工房こまき"]),
        ("田中 高橋", vec![]),
        ("' OR 1=1 --", vec![]),
        ("\"", vec![]),
        ("\\", vec![]),
        ("", vec![]),
        ("　 ", vec![]),
        ("'", vec![]),
    ] {
        let mut found: Vec<String> = search(&desk, query).into_iter().map(|found| found.text).collect();
        found.sort();
        assert_eq!(found, names, "{query}");
    }
}

#[test]
fn every_sort_of_record_is_found_by_two_letters_and_people_stand_first() {
    let (mut desk, _dir) = Desk::empty(0);
    let id = person(&mut desk, "紹介さん");
    for command in records(&desk, id, "花嫁さんのご紹介 100%_ O'Brien \"quoted\"") {
        desk.book.run(command).expect("a record");
    }
    let sorts = ["action", "concern", "contact", "exchange", "need", "note", "offer", "touch"];
    let found = search(&desk, "紹介");
    assert_eq!(found[0].table, "contact");
    let mut tables: Vec<&str> = found.iter().map(|found| found.table.as_str()).collect();
    tables.sort_unstable();
    tables.dedup();
    assert_eq!(tables, sorts);
    let days: Vec<_> = found.iter().skip(1).filter_map(|found| found.on).collect();
    assert!(days.is_sorted_by(|newer, older| newer >= older), "{days:?}");
    for query in ["%_", "o'brien", "\"quoted\"", "花嫁 100", "ｈａｎａ 花嫁", "'"] {
        let count = search(&desk, query).len();
        assert_eq!(count > 0, !["ｈａｎａ 花嫁", "'"].contains(&query), "{query}: {count}");
    }
    assert_eq!(desk.book.find("紹介", 3).expect("a search").len(), 3);
    desk.book.run(Command::Contact(ContactCommand::Trash { id })).expect("to the trash");
    assert!(search(&desk, "紹介").iter().all(|found| found.table == "action" && found.who.is_none()));
    assert!(!raw::ids::<SourceCard>(&desk.db, "deleted_at IS NOT NULL").is_empty());
}

/// One command for each sort of record with a text of its own.
fn records(desk: &Desk, contact_id: Id<Contact>, text: &str) -> Vec<Command> {
    let (on, word) = (desk.today(), || text.to_owned());
    let exchange = Exchange {
        contact_id,
        on,
        kind: SupportKind::Informational,
        direction: Direction::Received,
        size: Size::Small,
        minutes: None,
        yen: None,
        text: word(),
        deep: false,
        thanked_on: None,
        sharing: Default::default(),
    };
    let channel = Some(Channel::Phone);
    let touch = Touch { contact_id, on, way: Way::TwoWay, channel, minutes: None, frank: false, text: word() };
    let action = Action { note: word(), tags: vec![word()], ..Action::todo(word(), on) };
    let kept = desk.book.contact(contact_id).expect("her record");
    let card = ImportedCard { format: "vcard".to_owned(), uid: word(), raw: word() };
    let import = ImportCommand {
        file: word(),
        new: Vec::new(),
        filled: vec![(
            contact_id,
            kept.version,
            ImportedPerson { contact: kept.body, notes: Vec::new(), cards: vec![card] },
        )],
    };
    let need = Need {
        contact_id,
        text: word(),
        state: NeedState::Open,
        opened_on: on,
        closed_on: None,
        kind: None,
        sharing: Default::default(),
    };
    let goal = Goal { text: word(), due: None, wanted: Vec::new(), made_on: on, closed_on: None };
    vec![
        Command::Entry(EntryCommand::Note(Note { contact_id, on, text: word(), sharing: Default::default() })),
        Command::Entry(EntryCommand::Need(need)),
        Command::Entry(EntryCommand::Concern(Concern { contact_id, text: word(), opened_on: on, settled_on: None })),
        Command::Entry(EntryCommand::Offer(Offer {
            contact_id,
            direction: Direction::Received,
            kind: SupportKind::Appraisal,
            text: word(),
        })),
        Command::Exchange(ExchangeCommand::Log {
            exchanges: vec![exchange],
            thanks: Some(on),
            thanks_texts: vec![word()],
        }),
        Command::Touch(TouchCommand::Log(vec![touch])),
        Command::Action(ActionCommand::Add(Id::fresh(), Box::new(action))),
        Command::Entry(EntryCommand::Goal(goal)),
        Command::Profile(Box::new(Profile { name: word(), business: word(), ..Profile::default() })),
        Command::Import(Box::new(import)),
    ]
}

fn search(desk: &Desk, query: &str) -> Vec<Found> {
    desk.book.find(query, 100).expect("a search")
}
