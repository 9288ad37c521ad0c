//! The one-line syntax, the guess of a kind, names typed for people, keys with Japanese input on.

use chrono::NaiveDate;
use enishi::domain::{
    action::{ActionKind, Repeat, RepeatUnit},
    calendar::WeekStart,
    exchange::SupportKind,
    phase::TrustPhase,
    touch::{Channel, Way},
};
use enishi::input::{
    folded_key::{FoldedKey, fold_key},
    kind::guess_kind,
    line::{
        LineFrame, Part, Span, Subject, minutes, parse_action_line, parse_action_line_in, parse_exchange_line,
        parse_person_line, parse_person_line_in, parse_talk_line, read_rhythm, yen,
    },
    whom::{Candidate, Whom, choose, without_honorific},
};
use enishi::text::fold::search_key;
use proptest::prelude::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day of the calendar")
}

fn today() -> NaiveDate {
    day(11, 23)
}

fn part<'a>(line: &'a str, spans: &[Span], part: Part) -> Option<&'a str> {
    spans.iter().find(|span| span.part == part).and_then(|span| line.get(span.range.clone()))
}

#[test]
fn a_person_in_one_line() {
    let line = "Tanaka Yuko @税理士 #tokyo ~monthly !follow up fri";
    let read = parse_person_line(line, today(), WeekStart::Monday);
    assert_eq!((read.name.name.as_str(), read.title.as_str()), ("Tanaka Yuko", "税理士"));
    assert_eq!((read.tags.as_slice(), read.cadence_days), (["tokyo".to_owned()].as_slice(), Some(30)));
    let next = read.next.expect("a next step");
    assert_eq!((next.text.as_str(), next.due), ("follow up", Some(day(11, 27))));
    assert!(read.not_understood.is_empty() && read.note.is_empty());
    let parts = [
        (Part::Name, "Tanaka Yuko"),
        (Part::Who, "@税理士"),
        (Part::Tag, "#tokyo"),
        (Part::Rhythm, "~monthly"),
        (Part::Next, "!follow up fri"),
        (Part::Date, "fri"),
    ];
    for (kind, text) in parts {
        assert_eq!(part(line, &read.spans, kind), Some(text));
    }
}

#[test]
fn a_person_in_full_width_signs() {
    for line in [
        "田中優子(たなかゆうこ)　＠税理士　＃東京　～毎月　！資料を送る 来週金曜　％２",
        "田中優子（たなかゆうこ）＠税理士＃東京 〜毎月 ！資料を送る来週金曜 %2",
        "田中優子(たなかゆうこ) ~毎月 %２ #東京 @税理士 !来週金曜に資料を送る",
    ] {
        let read = parse_person_line(line, today(), WeekStart::Monday);
        assert_eq!((read.name.name.as_str(), read.name.reading.as_str()), ("田中優子", "たなかゆうこ"), "{line}");
        assert_eq!((read.title.as_str(), read.tags.join(" ").as_str()), ("税理士", "東京"), "{line}");
        assert_eq!((read.cadence_days, read.phase), (Some(30), Some(TrustPhase::Cooperation)), "{line}");
        let next = read.next.expect("a next step");
        assert_eq!((next.text.as_str(), next.due), ("資料を送る", Some(day(12, 4))), "{line}");
        assert!(read.not_understood.is_empty(), "{line}: {:?}", read.not_understood);
    }
}

#[test]
fn a_person_with_contacts_introducer_and_note() {
    let line = "高橋 健 @みなと社労士事務所 ken@example.jp 090-0000-0001 https://example.jp/a#b via 佐藤 !fri 14:00 // 甘いものが好き #not";
    let read = parse_person_line(line, today(), WeekStart::Monday);
    assert_eq!((read.name.family.as_str(), read.name.given.as_str()), ("高橋", "健"));
    assert_eq!((read.business.as_str(), read.title.as_str(), read.via.as_str()), ("みなと社労士事務所", "", "佐藤"));
    assert_eq!(read.emails, ["ken@example.jp"]);
    assert_eq!(read.phones, ["090-0000-0001"]);
    assert_eq!(read.urls, ["https://example.jp/a#b"]);
    assert_eq!(read.note, "甘いものが好き #not");
    let next = read.next.expect("a next step");
    assert_eq!((next.text.as_str(), next.due, next.time.as_str()), ("", Some(day(11, 27)), "14:00"));
    let read = parse_person_line("Lisa Park 紹介:佐藤", today(), WeekStart::Monday);
    assert_eq!((read.name.name.as_str(), read.via.as_str()), ("Lisa Park", "佐藤"));
}

#[test]
fn only_a_name_is_needed_and_odd_words_stay() {
    for (line, name) in [("monitor", "monitor"), ("田中", "田中"), ("\"Fri & Sons\" @shop", "Fri & Sons"), ("  ", "")]
    {
        let read = parse_person_line(line, today(), WeekStart::Monday);
        assert_eq!(read.name.name, name);
        assert!(read.next.is_none() && read.not_understood.is_empty(), "{line}");
    }
    let read = parse_person_line("Lisa ~sometimes %9 #a stray", today(), WeekStart::Monday);
    assert_eq!(read.not_understood, ["~sometimes", "%9", "stray"]);
    assert_eq!(read.note, "~sometimes %9 stray");
    let read = parse_person_line("Lisa !call 31 feb", today(), WeekStart::Monday);
    assert_eq!(read.not_understood, ["31 feb"]);
    assert_eq!(read.next.map(|next| (next.text, next.due)), Some(("call 31 feb".to_owned(), None)));
}

#[test]
fn a_match_can_be_turned_off() {
    let line = "visit the shop on sun";
    let read = parse_action_line(line, today(), WeekStart::Monday);
    assert_eq!((read.text.as_str(), read.due), ("visit the shop", Some(day(11, 29))));
    let date = read.spans.iter().find(|span| span.part == Part::Date).map(|span| span.range.clone()).into_iter();
    let off: Vec<_> = date.collect();
    let frame = LineFrame { today: today(), week_start: WeekStart::Monday, off: &off };
    let read = parse_action_line_in(line, &frame);
    assert_eq!((read.text.as_str(), read.due), (line, None));
    let off = vec![std::ops::Range { start: 5, end: 9 }];
    let frame = LineFrame { today: today(), week_start: WeekStart::Monday, off: &off };
    assert_eq!(parse_person_line_in("Lisa #one #two", &frame).name.name, "Lisa #one");
}

#[test]
fn a_to_do_in_one_line() {
    let line = "send the papers fri 14:00 @Lisa Park #tax ~2w ! +30m // she asked twice";
    let read = parse_action_line(line, today(), WeekStart::Monday);
    assert_eq!((read.text.as_str(), read.due, read.time.as_str()), ("send the papers", Some(day(11, 27)), "14:00"));
    assert_eq!(
        (read.people.as_slice(), read.tags.as_slice()),
        (["Lisa Park".to_owned()].as_slice(), ["tax".to_owned()].as_slice())
    );
    assert_eq!((read.kind, read.minutes), (ActionKind::Promise, Some(30)));
    assert_eq!(read.repeat, Some(Repeat { every: 2, unit: RepeatUnit::Week }));
    assert_eq!(read.note, "she asked twice");
}

#[test]
fn a_to_do_takes_its_date_from_either_end() {
    let cases = [
        ("call @Sato about the loan next fri", "call about the loan", "Sato", Some(day(12, 4))),
        ("@佐藤 資料を送る　来週金曜", "資料を送る", "佐藤", Some(day(12, 4))),
        ("金曜までに資料を送る ＠佐藤", "資料を送る", "佐藤", Some(day(11, 27))),
        ("@Lisa Fri", "", "Lisa", Some(day(11, 27))),
        ("pay the rent +3d", "pay the rent", "", Some(day(11, 26))),
        ("buy a monitor", "buy a monitor", "", None),
        ("write \"see you fri\"", "write see you fri", "", None),
        ("pay +5000", "pay +5000", "", None),
    ];
    for (line, text, person, due) in cases {
        let read = parse_action_line(line, today(), WeekStart::Monday);
        assert_eq!((read.text.as_str(), read.people.join(" ").as_str(), read.due), (text, person, due), "{line}");
    }
}

#[test]
fn an_exchange_in_one_line() {
    let line = "Lisa Park looked at the shop page yesterday +2h +5000円 @Sato #web !fri // long talk";
    let read = parse_exchange_line(line, Subject::Named, today(), WeekStart::Monday);
    assert_eq!((read.person.as_str(), read.what.as_str()), ("Lisa Park", "looked at the shop page"));
    assert_eq!((read.on, read.minutes, read.yen), (Some(day(11, 22)), Some(120), Some(5000)));
    assert_eq!(
        (read.people.join(" ").as_str(), read.tags.join(" ").as_str(), read.note.as_str()),
        ("Sato", "web", "long talk")
    );
    assert_eq!(read.thanks.map(|thanks| thanks.due), Some(day(11, 27)));
    assert_eq!((read.kind.kind, read.kind.word), (SupportKind::Appraisal, Some("looked at")));
    assert_eq!(part(line, &read.spans, Part::Person), Some("Lisa Park"));
    let splits: Vec<&str> = read.splits.iter().map(|split| split.person.as_str()).collect();
    assert_eq!(splits, ["Lisa Park looked", "Lisa Park", "Lisa"]);
}

#[test]
fn an_exchange_in_japanese() {
    for (line, person, what) in [
        ("佐藤さんにサイトを見てもらった ！", "佐藤さん", "サイトを見てもらった"),
        ("佐藤　サイトを見てもらった　！", "佐藤", "サイトを見てもらった"),
        ("佐藤 昨日サイトを見てもらった !", "佐藤", "昨日サイトを見てもらった"),
    ] {
        let read = parse_exchange_line(line, Subject::Named, today(), WeekStart::Monday);
        assert_eq!((read.person.as_str(), read.what.as_str()), (person, what));
        assert_eq!(read.kind.kind, SupportKind::Appraisal);
        assert_eq!(read.thanks.map(|thanks| thanks.due), Some(day(11, 24)));
    }
    let read =
        parse_exchange_line("昨日 話を聞いてもらった !お礼の電話 金曜", Subject::Chosen, today(), WeekStart::Monday);
    assert_eq!((read.person.as_str(), read.what.as_str(), read.on), ("", "話を聞いてもらった", Some(day(11, 22))));
    let thanks = read.thanks.expect("a thank-you");
    assert_eq!((thanks.text.as_str(), thanks.due), ("お礼の電話", day(11, 27)));
}

#[test]
fn a_talk_in_one_line() {
    let line = "Sato phone about the shop page on friday +30m !send the draft fri // calm";
    let read = parse_talk_line(line, Subject::Named, today(), WeekStart::Monday);
    assert_eq!((read.person.as_str(), read.text.as_str()), ("Sato", "phone about the shop page"));
    assert_eq!((read.on, read.channel, read.minutes), (Some(day(11, 20)), Some(Channel::Phone), Some(30)));
    let next = read.next.expect("a next step");
    assert_eq!((next.text.as_str(), next.due), ("send the draft", Some(day(11, 27))));
    let read = parse_talk_line("佐藤さん メールを送った", Subject::Named, today(), WeekStart::Monday);
    assert_eq!((read.channel, read.way), (Some(Channel::Mail), Some(Way::OneWay)));
}

#[test]
fn rhythms_times_and_amounts() {
    let rhythms = [
        ("weekly", 7),
        ("2w", 14),
        ("every 2 weeks", 14),
        ("monthly", 30),
        ("quarterly", 90),
        ("10d", 10),
        ("every month", 30),
        ("毎週", 7),
        ("隔週", 14),
        ("毎月", 30),
        ("3か月ごと", 90),
        ("３ヶ月ごと", 90),
        ("2週間に1回", 14),
        ("yearly", 360),
    ];
    for (text, days) in rhythms {
        assert_eq!(read_rhythm(text).map(Repeat::days), Some(days), "{text}");
    }
    for text in ["", "sometimes", "0w", "w", "99999d"] {
        assert_eq!(read_rhythm(text), None, "{text}");
    }
    for (text, expected) in
        [("2h", 120), ("30m", 30), ("1.5h", 90), ("2時間", 120), ("２時間半", 150), ("30分", 30), ("1h30m", 90)]
    {
        assert_eq!(minutes(text), Some(expected), "{text}");
    }
    for (text, expected) in
        [("5000", 5000), ("5,000円", 5000), ("¥12000", 12_000), ("1.2万円", 12_000), ("５０００", 5000)]
    {
        assert_eq!(yen(text), Some(expected), "{text}");
    }
    assert_eq!((minutes("5000"), yen("2h"), yen("0"), minutes("0m")), (None, None, None, None));
}

#[test]
fn words_tell_the_kind_of_support() {
    let cases = [
        ("looked at the new shop page, 3 things to fix", SupportKind::Appraisal, Some("looked at")),
        ("told me about the subsidy", SupportKind::Informational, Some("told")),
        ("lent me the display stand", SupportKind::Instrumental, Some("lent")),
        ("listened for an hour", SupportKind::Emotional, Some("listened")),
        ("補助金のことを教えてもらった", SupportKind::Informational, Some("教え")),
        ("印刷会社を紹介してもらった", SupportKind::Instrumental, Some("紹介")),
        ("話を聞いてもらった", SupportKind::Emotional, Some("話を聞")),
        ("新しいメニューに率直な意見をもらった", SupportKind::Appraisal, Some("意見")),
        ("silently excellent", SupportKind::Informational, None),
        ("", SupportKind::Informational, None),
    ];
    for (text, kind, word) in cases {
        let guess = guess_kind(text);
        assert_eq!((guess.kind, guess.word), (kind, word), "{text}");
    }
}

fn people() -> Vec<Candidate<String>> {
    let known = [
        ("0198a1b2-0000-7000-8000-000000000001", "田中優子", "たなかゆうこ"),
        ("0198a1b2-0000-7000-8000-000000000002", "田中健", "たなかけん"),
        ("0198a1b2-1111-7000-8000-000000000003", "佐藤健", "さとうけん"),
        ("0198c1b2-2222-7000-8000-000000000004", "Lisa Park", ""),
        ("0198d1b2-3333-7000-8000-000000000005", "㈱みなと測量", ""),
        ("0198e1b2-4444-7000-8000-000000000006", "髙橋めぐみ", "たかはしめぐみ"),
    ];
    let candidate = |(id, name, reading): (&str, &str, &str)| Candidate {
        id: id.to_owned(),
        name: name.to_owned(),
        reading: reading.to_owned(),
        search_key: search_key(name, reading, &[]),
    };
    known.into_iter().map(candidate).collect()
}

#[test]
fn a_typed_name_finds_whom_it_means() {
    let people = people();
    let one = |query: &str| match choose(query, &people) {
        Whom::One(id) => people.iter().find(|person| person.id == id).map(|person| person.name.clone()),
        Whom::Several(ids) => Some(format!("{} people", ids.len())),
        Whom::Nobody => None,
    };
    let cases = [
        ("田中優子", Some("田中優子")),
        ("田中 優子さん", Some("田中優子")),
        ("＠田中優子様", Some("田中優子")),
        ("たなかゆうこ", Some("田中優子")),
        ("タナカ　ケン", Some("田中健")),
        ("Tanaka Yuko", Some("田中優子")),
        ("yuko tanaka", Some("田中優子")),
        ("tanaka-san", Some("2 people")),
        ("田中", Some("2 people")),
        ("sato", Some("佐藤健")),
        ("優子", Some("田中優子")),
        ("lisa", Some("Lisa Park")),
        ("park", Some("Lisa Park")),
        ("みなと測量", Some("㈱みなと測量")),
        ("高橋", Some("髙橋めぐみ")),
        ("0198c1b2", Some("Lisa Park")),
        ("0198a1b2-0000-7000-8000-000000000002", Some("田中健")),
        ("0198a1b2", Some("3 people")),
        ("鈴木", None),
        ("", None),
    ];
    for (query, expected) in cases {
        assert_eq!(one(query).as_deref(), expected, "{query}");
    }
    assert_eq!(
        ["田中さん", "田中先生", "Tanaka-san", "さん"].map(without_honorific),
        ["田中", "田中", "Tanaka", "さん"]
    );
}

#[test]
fn keys_work_with_japanese_input_on() {
    let cases = [
        ('ｘ', FoldedKey::Key('x')),
        ('？', FoldedKey::Key('?')),
        ('１', FoldedKey::Key('1')),
        ('：', FoldedKey::Key(':')),
        ('　', FoldedKey::Key(' ')),
        ('あ', FoldedKey::Key('a')),
        ('お', FoldedKey::Key('o')),
        ('・', FoldedKey::Key('/')),
        ('「', FoldedKey::Key('[')),
        ('ー', FoldedKey::Key('-')),
        ('〜', FoldedKey::Key('~')),
        ('j', FoldedKey::Key('j')),
        ('か', FoldedKey::Kana),
        ('ア', FoldedKey::Kana),
        ('ｱ', FoldedKey::Kana),
        ('田', FoldedKey::Kana),
    ];
    for (typed, key) in cases {
        assert_eq!(fold_key(typed), key, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_line_is_read_and_spans_lie_on_characters(line in "[a-cA-C田中さん（）()@＠#＃~～!！%％+＋/／\"“ 　0-9fri月曜金日来週viahm.:：紹介円]{0,40}") {
        let chosen = [Subject::Named, Subject::Chosen];
        let mut spans = parse_person_line(&line, today(), WeekStart::Monday).spans;
        spans.extend(parse_action_line(&line, today(), WeekStart::Sunday).spans);
        for subject in chosen {
            spans.extend(parse_exchange_line(&line, subject, today(), WeekStart::Monday).spans);
            spans.extend(parse_talk_line(&line, subject, today(), WeekStart::Monday).spans);
        }
        for span in spans {
            prop_assert!(line.get(span.range.clone()).is_some_and(|text| !text.is_empty()), "{span:?}");
        }
    }
}

#[test]
fn what_a_helper_did_may_stand_behind_her_reading() {
    let read = |line: &str| {
        let read = enishi::input::line::parse_helped_line(line, today(), WeekStart::Monday);
        (read.person.name.name, read.person.name.reading, read.support.map(|support| support.what))
    };
    let is =
        |name: &str, reading: &str, text: Option<&str>| (name.to_owned(), reading.to_owned(), text.map(str::to_owned));
    assert_eq!(
        read("田中優子(たなかゆうこ) 確定申告を見てもらった"),
        is("田中優子", "たなかゆうこ", Some("確定申告を見てもらった"))
    );
    assert_eq!(read("田中優子（たなかゆうこ）　資料を見てくれた").2.as_deref(), Some("資料を見てくれた"));
    assert_eq!(read("田中優子(たなかゆうこ) @税理士").2, None);
    assert_eq!(read("田中優子(たなかゆうこ) ＜ 資料").2.as_deref(), Some("資料"));
    assert_eq!(read("Lisa Park (the baker) looked at my page").2, None);
}
