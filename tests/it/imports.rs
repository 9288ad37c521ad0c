//! Tables in: every named source with what it must give, broken and hostile ones, encodings, mappings, and our own export.

mod cli;

use std::{collections::BTreeSet, fs, path::PathBuf};

use enishi::{
    domain::{
        contact::{Contact, ContactKind, ExperienceBand, Labelled, Sharing},
        id::Id,
        phase::TrustPhase,
    },
    transfer::{
        csv::{self, Asked, Mapping, MappingError, Table, TableError},
        plan::{ImportPlan, KnownPerson, NewPerson, Verdict, plan},
        read::{CELL_LIMIT, FILE_LIMIT, ReadError, ReadFile, Remark, SkipReason},
        read_vcard,
    },
};
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Every table with what it must give.
const TABLES: [(&str, Asked); 12] = [
    ("eight_new", Asked::Eight),
    ("eight_old", Asked::Eight),
    ("generic_en", Asked::Any),
    ("generic_ja", Asked::Any),
    ("google_current", Asked::Google),
    ("google_old", Asked::Google),
    ("google_template", Asked::Google),
    ("linkedin_connections", Asked::Linkedin),
    ("outlook_classic_en", Asked::Outlook),
    ("outlook_classic_ja", Asked::Outlook),
    ("outlook_com", Asked::Outlook),
    ("sansan", Asked::Sansan),
];
const CARDS: [&str; 3] = ["people_21", "people_3", "people_4"];

pub fn file(name: &str) -> Vec<u8> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/it/data/imports", name].iter().collect();
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn any(bytes: &[u8]) -> Table {
    csv::read(bytes, Asked::Any, None).unwrap_or_else(|error| panic!("{error}"))
}

fn planned(file: ReadFile, known: &[KnownPerson]) -> ImportPlan {
    plan(file.people, file.skipped, known)
}

/// The book after an import into an empty one.
fn book_of(plan: &ImportPlan) -> Vec<KnownPerson> {
    let known = |person: &NewPerson| KnownPerson {
        id: Id::fresh(),
        contact: person.contact.clone(),
        uids: person.cards.iter().map(|card| card.uid.clone()).filter(|uid| !uid.is_empty()).collect(),
        raws: person.cards.iter().map(|card| card.raw.replace('\0', "")).collect(),
        notes: person.notes.clone(),
    };
    plan.new.iter().map(known).collect()
}

fn names(file: &ReadFile) -> Vec<&str> {
    file.people.iter().map(|person| person.contact.name.as_str()).collect()
}

fn values(list: &[Labelled]) -> BTreeSet<String> {
    list.iter().map(|labelled| labelled.value.nfc().collect()).collect()
}

fn digits(list: &BTreeSet<String>) -> BTreeSet<String> {
    list.iter()
        .map(|value| value.chars().filter(|letter| *letter == '+' || letter.is_ascii_digit()).collect())
        .collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().nfc().collect()
}

fn texts_of(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().map(text_of).collect()
}

/// Compares a plan with what a file must give; of soft fields only that something is there.
fn compare(name: &str, plan: &ImportPlan, expected: &Value) {
    let summary = ["people", "merged", "skipped"].map(|key| expected["summary"][key].as_u64().unwrap_or(99));
    let tally = [plan.tally.people, plan.tally.merged, plan.tally.skipped].map(|count| count as u64);
    assert_eq!(tally, summary, "{name}");
    let people = expected["people"].as_array().expect("people");
    assert_eq!(plan.new.len(), people.len(), "{name}");
    for (person, expected) in plan.new.iter().zip(people) {
        let contact = &person.contact;
        let who = format!("{name} {}", contact.name);
        let soft = texts_of(&expected["soft"]);
        let met_on = contact.met_on.map(|day| day.to_string()).unwrap_or_default();
        for (key, ours) in [
            ("display", &contact.name),
            ("family", &contact.family),
            ("given", &contact.given),
            ("family_kana", &contact.family_reading),
            ("given_kana", &contact.given_reading),
            ("company", &contact.business),
            ("title", &contact.title),
            ("department", &contact.department),
            ("birthday", &contact.birthday),
            ("met_on", &met_on),
            ("note", &person.notes.join("\n")),
        ] {
            let wished = text_of(&expected[key]);
            if !soft.contains(key) {
                assert_eq!(ours.nfc().collect::<String>(), wished, "{who} {key}");
            }
        }
        let wished = ["family_kana", "given_kana"].into_iter().any(|key| expected[key].is_string());
        assert!(!wished || !contact.reading.is_empty(), "{who}: the reading is there");
        assert_eq!(values(&contact.emails), texts_of(&expected["emails"]), "{who} emails");
        assert_eq!(digits(&values(&contact.phones)), digits(&texts_of(&expected["phones"])), "{who} phones");
        assert_eq!(values(&contact.urls), texts_of(&expected["urls"]), "{who} urls");
        let tags: BTreeSet<String> = contact.tags.iter().map(|tag| tag.nfc().collect()).collect();
        assert_eq!(tags, texts_of(&expected["tags"]), "{who} tags");
        let kind = if expected["kind"] == "org" { ContactKind::Org } else { ContactKind::Person };
        assert_eq!(contact.kind, kind, "{who} kind");
    }
}

#[test]
fn every_table_gives_exactly_the_people_that_are_expected() {
    for (name, source) in TABLES {
        let bytes = file(&format!("{name}.csv"));
        let expected: Value = serde_json::from_slice(&file(&format!("{name}.expected.json"))).expect("JSON");
        for asked in [Asked::Any, source] {
            let table = csv::read(&bytes, asked, None).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(table.layout, text_of(&expected["format"]), "{name}");
            assert_eq!(table.encoding.name(), text_of(&expected["encoding"]), "{name}");
            assert_eq!(table.delimiter.to_string(), text_of(&expected["delimiter"]), "{name}");
            compare(name, &planned(table.file, &[]), &expected);
        }
    }
}

#[test]
fn every_file_of_cards_gives_exactly_the_people_that_are_expected() {
    for name in CARDS {
        let (read, encoding) = read_vcard(&file(&format!("{name}.vcf"))).expect("within the limits");
        let expected: Value = serde_json::from_slice(&file(&format!("{name}.expected.json"))).expect("JSON");
        // the letters of the old cards are coded inside of plain ASCII
        if name != "people_21" {
            assert_eq!(encoding.name(), text_of(&expected["encoding"]), "{name}");
        }
        compare(name, &planned(read, &[]), &expected);
    }
}

#[test]
fn the_same_table_twice_changes_nothing() {
    for (name, _) in TABLES {
        let bytes = file(&format!("{name}.csv"));
        let first = planned(any(&bytes).file, &[]);
        let second = planned(any(&bytes).file, &book_of(&first));
        assert!(second.changes_nothing(), "{name}");
        assert_eq!((second.tally.new, second.tally.filled, second.tally.conflicts), (0, 0, 0), "{name}");
        assert_eq!(second.tally.people, first.tally.people, "{name}");
    }
}

#[test]
fn no_cell_of_any_table_is_lost_from_the_kept_rows() {
    for (name, _) in TABLES {
        for person in any(&file(&format!("{name}.csv"))).file.people {
            let row: Value = serde_json::from_str(&person.raw).unwrap_or_else(|error| panic!("{name}: {error}"));
            let cells: Vec<&str> = row.as_object().expect("an object").values().filter_map(Value::as_str).collect();
            for mail in &person.contact.emails {
                assert!(cells.iter().any(|cell| cell.to_lowercase().contains(&mail.value)), "{name} {}", mail.value);
            }
            for note in &person.notes {
                let note = note.replace('\n', "");
                let bare = |cell: &&str| cell.replace(['\r', '\n'], "");
                assert!(cells.iter().any(|cell| bare(cell).contains(&note)), "{name} {note}");
            }
        }
    }
    let table = any(&file("google_current.csv"));
    let tom = table.file.people.iter().find(|person| person.contact.name.starts_with("Tom")).expect("Tom");
    let row: Value = serde_json::from_str(&tom.raw).expect("JSON");
    let cells = ["Custom Field 1 - Label", "Custom Field 1 - Value"].map(|name| row[name].as_str());
    assert_eq!(cells, [Some("Shoe size"), Some("27")]);
    let kept = tom.remarks.iter().find_map(|remark| match remark {
        Remark::KeptOnly(names) => Some(names.clone()),
        _ => None,
    });
    assert_eq!(kept.expect("a remark"), ["Custom Field 1 - Value", "Event 1 - Value", "Relation 1 - Value"]);
}

#[test]
fn addresses_and_labels_come_from_their_columns() {
    let google = any(&file("google_current.csv")).file.people.remove(0).contact;
    let list = |list: &[Labelled]| list.iter().map(|one| format!("{}|{}", one.label, one.value)).collect::<Vec<_>>();
    assert_eq!(list(&google.phones), ["cell|090-0000-0001", "work|03-0000-0001"]);
    assert_eq!(list(&google.addresses), ["work|〒000-0000 架空市本町0-0-1", "home|〒000-0001 仮名町浜0-0-2"]);
    let outlook = any(&file("outlook_classic_ja.csv")).file.people.remove(0).contact;
    assert_eq!(list(&outlook.addresses), ["work|〒000-0000 架空県能登表市本町0-0-1"]);
    assert_eq!((&*outlook.business_reading, &*outlook.reading), ("ミナトソクリョウ", "タカナシユウト"));
    let daniel = any(&file("outlook_com.csv")).file.people.remove(4).contact;
    assert_eq!((&*daniel.honorific, &*daniel.title), ("Dr.", "Partner, Strategy"));
}

#[test]
fn of_two_cards_the_later_one_tells_the_work_and_the_earlier_one_the_day() {
    let head = "会社名,部署名,役職,氏名,e-mail,名刺交換日,Eightでつながっている人\n";
    let old = "海辺デザイン,営業部,主任,田中 優子,yuko@example.jp,2019/04/01,\n";
    let new = "山手工房,,代表,田中 優子,yuko@example.jp,2024/10/24,1\n";
    for text in [format!("{head}{old}{new}"), format!("{head}{new}{old}")] {
        let plan = planned(any(text.as_bytes()).file, &[]);
        assert_eq!((plan.tally.people, plan.tally.merged), (1, 1));
        let contact = &plan.new.first().expect("a person").contact;
        let work = (&*contact.business, &*contact.title, &*contact.department);
        assert_eq!(work, ("山手工房", "代表", "営業部"));
        assert_eq!(contact.met_on.map(|day| day.to_string()).as_deref(), Some("2019-04-01"));
    }
}

#[test]
fn broken_tables_give_what_can_be_read_and_say_the_rest() {
    for (name, people, skipped) in [
        ("nul_bytes", vec!["髙梨悠人", "Priya Raman"], 1),
        ("long_line", vec!["Priya Raman"], 0),
        ("escape_sequences", vec!["Red Name", "Clip Board", "gnp.exe Bidi", "Clear Screen"], 0),
        ("formula_cells", vec!["=HYPERLINK(\"https://example.com/?x=\"&A1,\"click\")", "@SUM(1+1)", "+Plus"], 0),
        ("duplicate_headers", vec!["髙梨悠人", "Priya Raman"], 0),
        ("wrong_delimiter", vec!["髙梨悠人", "Priya Raman"], 0),
    ] {
        let table = any(&file(&format!("broken/{name}.csv")));
        assert_eq!(names(&table.file), people, "{name}");
        assert_eq!(table.file.skipped.len(), skipped, "{name}");
        for person in &table.file.people {
            let contact = &person.contact;
            let shown = format!("{}{}{}{}", contact.name, contact.business, contact.reading, person.notes.concat());
            let turned = |letter| matches!(letter, '\u{202a}'..='\u{202e}');
            let hostile = |letter: char| letter != '\n' && letter.is_control() || turned(letter);
            assert!(!shown.contains(hostile), "{name} {shown:?}");
            assert!(!person.raw.contains('\0'), "{name}");
        }
    }
    let removed = |name: &str| {
        let table = any(&file(name));
        table
            .file
            .people
            .iter()
            .filter(|one| matches!(one.remarks.first(), Some(Remark::RemovedCharacters(1..))))
            .count()
    };
    assert_eq!((removed("broken/nul_bytes.csv"), removed("broken/escape_sequences.csv")), (1, 4));

    let ragged = any(&file("broken/ragged_rows.csv")).file;
    assert_eq!(names(&ragged)[..3], ["髙梨悠人", "Priya Raman", "望月亮"]);
    assert_eq!(ragged.people[1].remarks, [Remark::KeptOnly(vec!["#5".into(), "#6".into()])]);
    // the quote that is never closed swallows the end: nobody is called so
    assert_eq!(ragged.people.len(), 3);
    assert!(ragged.skipped.iter().any(|one| one.reason == SkipReason::Cut && one.raw.contains("last@example.net")));

    let invalid = any(&file("broken/invalid_utf8.csv"));
    assert_eq!((invalid.file.people.len(), invalid.encoding.name()), (3, "utf-8"));
    assert!(invalid.file.remarks.iter().any(|remark| matches!(remark, Remark::ReplacedLetters(5..))));

    let twice = any(&file("broken/duplicate_headers.csv")).file.people;
    assert_eq!(values(&twice[0].contact.emails).len(), 2);
    assert_eq!(twice[0].notes, ["first note", "second note"]);
    assert_eq!((values(&twice[1].contact.phones).len(), &*twice[1].notes), (1, &["only second".to_owned()][..]));

    let header_only = any(&file("broken/header_only.csv"));
    assert!(header_only.file.people.is_empty() && header_only.file.skipped.is_empty());
    assert_eq!(csv::read(&file("broken/empty.csv"), Asked::Any, None), Err(TableError::NoTable));
}

#[test]
fn each_encoding_and_delimiter_is_told() {
    let text = "氏名,フリガナ,会社名,メール\r\n田中 優子,タナカ ユウコ,ソ能表工房,yuko@example.jp\r\n";
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "utf-8"),
        ([&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat(), "utf-8-sig"),
        ([b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(), "utf-16-le"),
        ([b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(), "utf-16-be"),
        (utf16(u16::to_le_bytes), "utf-16-le"),
        (utf16(u16::to_be_bytes), "utf-16-be"),
        (encoding_rs::SHIFT_JIS.encode(text).0.into_owned(), "cp932"),
        (encoding_rs::ISO_2022_JP.encode(text).0.into_owned(), "iso-2022-jp"),
        (encoding_rs::EUC_JP.encode(text).0.into_owned(), "euc-jp"),
    ] {
        let table = any(&bytes);
        assert_eq!((names(&table.file), table.encoding.name()), (vec!["田中優子"], name));
        let contact = &table.file.people[0].contact;
        assert_eq!((&*contact.business, &*contact.family_reading), ("ソ能表工房", "タナカ"));
    }
    for (sign, text) in [
        (',', "Name,Email\nLisa Park,lisa@example.jp\n"),
        (';', "Name;Email\nLisa Park;lisa@example.jp\n"),
        ('\t', "Name\tEmail\nLisa Park\tlisa@example.jp\n"),
        (';', "sep=;\r\nName;Email\r\nLisa Park;lisa@example.jp\r\n"),
        ('|', "\"sep=|\"\nName|Email\nLisa Park|lisa@example.jp\n"),
        (',', "My people, all of them\n\nName,Email\rLisa Park,lisa@example.jp\r"),
    ] {
        let table = any(text.as_bytes());
        assert_eq!((names(&table.file), table.delimiter), (vec!["Lisa Park"], sign), "{text}");
        assert_eq!(values(&table.file.people[0].contact.emails).into_iter().collect::<Vec<_>>(), ["lisa@example.jp"]);
    }
}

#[test]
fn names_and_days_are_read_as_they_are_meant() {
    let one = |header: &str, cells: &str| {
        let mut table = any(format!("{header}\n{cells}\n").as_bytes());
        assert_eq!(table.file.people.len(), 1, "{cells}");
        table.file.people.remove(0)
    };
    for (cell, name, reading, honorific) in [
        ("田中　優子 様", "田中優子", "", ""),
        ("田中 優子（たなか ゆうこ）", "田中優子", "たなかゆうこ", ""),
        ("リサ パーク", "リサ パーク", "", ""),
        ("Sato Ken", "Sato Ken", "", ""),
    ] {
        let contact = one("Name,Email", &format!("{cell},a@example.jp")).contact;
        assert_eq!((&*contact.name, &*contact.reading, &*contact.honorific), (name, reading, honorific), "{cell}");
    }
    for (cell, day) in [
        ("1979-04-15", "1979-04-15"),
        ("1979/4/5", "1979-04-05"),
        ("4/15/1979", "1979-04-15"),
        ("15/4/1979", "1979-04-15"),
        ("05 Mar 2024", "2024-03-05"),
        ("\"Mar 5, 2024\"", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("3月5日", "--03-05"),
        ("--0229", "--02-29"),
        ("0/0/00", ""),
        ("next spring", ""),
    ] {
        let person = one("Name,Birthday", &format!("Lisa Park,{cell}"));
        assert_eq!(person.contact.birthday, day, "{cell}");
        let said = person.remarks.iter().any(|remark| matches!(remark, Remark::BirthdayUnread(_)));
        assert_eq!(said, cell == "next spring", "{cell}");
    }
}

#[test]
fn a_sign_against_formulas_is_taken_away_again() {
    let text = "Name,Phone,Notes\n'=cmd,'+81 90-0000-0001,\"'\t=1\"\n'Ama,'090,'quoted'\n''=x,,'＝1\n";
    let people = any(text.as_bytes()).file.people;
    let read: Vec<(&str, &str)> =
        people.iter().map(|one| (&*one.contact.name, one.notes.first().map_or("", |note| note.as_str()))).collect();
    assert_eq!(read, [("=cmd", " =1"), ("'Ama", "'quoted'"), ("'=x", "＝1")].map(|(name, note)| (name, note.trim())));
    assert_eq!(people[0].contact.phones, [Labelled::plain("+81 90-0000-0001")]);
}

#[test]
fn a_header_that_says_nothing_is_shown_and_a_mapping_explains_it() {
    let text = "Wer,Wo,Draht\nLisa Park,Harbor,lisa@example.jp\n".as_bytes();
    let names_of = |names: [&str; 3]| names.map(str::to_owned).to_vec();
    let unknown = Err(TableError::Headers(names_of(["Wer", "Wo", "Draht"])));
    assert_eq!(csv::read(text, Asked::Any, None), unknown);

    let mapping = Mapping::parse("name = \"Wer\"\nbusiness = [\"Wo\"]\nemails = [\"draht\"]\n");
    let mapping = mapping.unwrap_or_else(|error| panic!("{error}"));
    let table = csv::read(text, Asked::Any, Some(&mapping)).expect("a table");
    let contact = &table.file.people[0].contact;
    assert_eq!((&*contact.name, &*contact.business, table.layout), ("Lisa Park", "Harbor", "map"));
    assert_eq!(contact.emails, [Labelled::plain("lisa@example.jp")]);

    let other = "Name,Email\nLisa Park,lisa@example.jp\n".as_bytes();
    let missing = csv::read(other, Asked::Any, Some(&mapping));
    let found = vec!["Name".to_owned(), "Email".to_owned()];
    // business, emails, name: the fields of a mapping stand in the order of their names
    assert_eq!(missing, Err(TableError::Missing { missing: names_of(["Wo", "draht", "Wer"]), found }));
    for (text, error) in [
        ("name = \"a\"\nnonsense", MappingError::Syntax(2)),
        ("shoe_size = \"a\"", MappingError::Field("shoe_size".into())),
        ("name = []", MappingError::Empty),
        ("", MappingError::Empty),
    ] {
        assert_eq!(Mapping::parse(text).err(), Some(error), "{text}");
    }
}

#[test]
fn our_own_table_is_read_back_exactly() {
    let header = "id,name,family,given,family_reading,given_reading,honorific,business,business_reading,title,department,kind,\
                  emails,phones,urls,addresses,tags,place,trade_group,experience_band,introduced_by,met_on,birthday,\
                  cadence_days,trust_phase,target_phase,competitor,sharing,paused_until,archived,notes";
    let id = "0192f0c1-0000-7000-8000-000000000001";
    let row = format!(
        "{id},田中優子,田中,優子,たなか,ゆうこ,先生,みなと測量,みなとそくりょう,代表,営業部,person,\
         \"work: Yuko@Example.jp\nsecond@example.jp\",\"'+81 90-0000-0001\nFAX: 03-0000-0002\",https://example.jp/a,\
         \"home: 本町0-0-1\n 2F\n: Suite: 5\",\"港, 海\n士業\",神戸,測量,Years4To10,佐藤さん,2020-05-01,--02-29,45,3,4,true,\
         two_of_us,2026-12-01,false,\"first\n second line\nanother: note\""
    );
    let table = any(format!("{header}\r\n{row}\r\n").as_bytes());
    assert_eq!((table.layout, table.file.people.len()), ("enishi", 1));
    let person = &table.file.people[0];
    let with = |label: &str, value: &str| Labelled { label: label.into(), value: value.into() };
    let expected = Contact {
        name: "田中優子".into(),
        reading: "たなかゆうこ".into(),
        family: "田中".into(),
        given: "優子".into(),
        family_reading: "たなか".into(),
        given_reading: "ゆうこ".into(),
        honorific: "先生".into(),
        business: "みなと測量".into(),
        business_reading: "みなとそくりょう".into(),
        title: "代表".into(),
        department: "営業部".into(),
        emails: vec![with("work", "Yuko@Example.jp"), with("", "second@example.jp")],
        phones: vec![with("", "+81 90-0000-0001"), with("FAX", "03-0000-0002")],
        urls: vec![with("", "https://example.jp/a")],
        addresses: vec![with("home", "本町0-0-1\n2F"), with("", "Suite: 5")],
        tags: vec!["港, 海".into(), "士業".into()],
        place: "神戸".into(),
        trade_group: "測量".into(),
        experience_band: Some(ExperienceBand::Years4To10),
        introduced_by: "佐藤さん".into(),
        met_on: "2020-05-01".parse().ok(),
        birthday: "--02-29".into(),
        cadence_days: Some(45),
        trust_phase: TrustPhase::DeepTrust,
        target_phase: Some(TrustPhase::Partnership),
        competitor: true,
        sharing: Sharing::TwoOfUs,
        paused_until: "2026-12-01".parse().ok(),
        ..Contact::default()
    };
    assert_eq!(person.contact, expected);
    assert_eq!((&*person.uid, person.remarks.len()), (id, 0));
    assert_eq!(person.notes, ["first\nsecond line", "another: note"]);

    let known = KnownPerson {
        id: id.parse().expect("an id"),
        contact: Contact { name: "別の名前".into(), emails: Vec::new(), ..expected },
        uids: Vec::new(),
        raws: Vec::new(),
        notes: person.notes.clone(),
    };
    let into_its_book = planned(table.file, &[known]);
    assert_eq!((into_its_book.tally.new, into_its_book.tally.conflicts), (0, 1));
    let filled = into_its_book.filled.first().expect("a person");
    assert_eq!((&*filled.contact.name, filled.contact.emails.len(), filled.cards.len()), ("別の名前", 2, 0));
}

#[test]
fn a_header_that_comes_again_is_no_person() {
    let text = "Name,Email\nLisa Park,lisa@example.jp\nName,Email\nMaria Lopez,maria@example.jp\n,\n";
    let file = any(text.as_bytes()).file;
    assert_eq!(names(&file), ["Lisa Park", "Maria Lopez"]);
    let skipped: Vec<_> = file.skipped.iter().map(|skipped| (skipped.row, skipped.reason)).collect();
    assert_eq!(skipped, [(2, SkipReason::Header), (4, SkipReason::Empty)]);
    // another export behind it has other tags
    let head = "会社名,氏名,e-mail,名刺交換日,Eightでつながっている人";
    let (one, other) = ("A,田中 優子,a@example.jp,2020/01/01,,1", "B,佐藤 健,b@example.jp,2020/01/01,,1");
    let joined = format!("{head},顧客\n{one}\n{head},職人\n{other}\n");
    let people = any(joined.as_bytes()).file.people;
    assert_eq!(people.iter().map(|person| person.contact.tags.concat()).collect::<Vec<_>>(), ["顧客", "職人"]);
}

#[test]
fn the_limits_of_tables_are_typed_errors() {
    let limit = |text: &str| csv::read(text.as_bytes(), Asked::Any, None).map(|table| table.file.people.len());
    let head = "Name,Email,Notes\n";
    let long = "x".repeat(CELL_LIMIT + 1);
    assert_eq!(limit(&format!("{head}A,a@example.jp,{long}\n")), Err(ReadError::CellTooLong { row: 2 }.into()));
    let open = format!("{head}A,a@example.jp,\"{}", "never closed\n".repeat(CELL_LIMIT / 12));
    assert_eq!(limit(&open), Err(ReadError::CellTooLong { row: 1 }.into()));
    let wide = format!("{head}A,a@example.jp{}\n", ",".repeat(3_000));
    assert_eq!(limit(&wide), Err(ReadError::TooManyProperties { row: 1 }.into()));
    let many = format!("{head}{}", "A,,\n".repeat(200_001));
    assert_eq!(limit(&many), Err(ReadError::TooManyRecords.into()));
    let big = vec![b' '; FILE_LIMIT + 1];
    let error = csv::read(&big, Asked::Any, None).map(|table| table.layout);
    assert_eq!(error, Err(ReadError::TooBig { bytes: FILE_LIMIT + 1 }.into()));
}

#[test]
fn many_rows_of_one_person_and_many_people_are_no_great_work() {
    let mut text = String::from("Name,Email,Phone,Notes\n");
    for number in 0..5_000 {
        text.push_str(&format!("Lisa Park,lisa@example.jp,090-{number:08},note {number}\n"));
    }
    let plan = planned(any(text.as_bytes()).file, &[]);
    assert_eq!((plan.tally.people, plan.tally.merged), (1, 4_999));
    let lisa = plan.new.first().expect("Lisa");
    assert_eq!((lisa.notes.len(), lisa.cards.len()), (5_000, 5_000));
}

/// A cell that means harm, in quotes as a table has it.
fn cell() -> impl Strategy<Value = String> {
    let signs = r#"[ -~ぁ-んア-ン一-龠\u{0}-\u{1f}\u{80}-\u{9f}\u{202a}-\u{202e}\u{feff}\u{e0100}=+@'",;:\n\r]{0,30}"#;
    (signs, prop::bool::ANY).prop_map(|(text, quoted)| match quoted {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_as_a_table_without_a_fault(bytes in prop::collection::vec(prop::num::u8::ANY, 0..600)) {
        if let Ok(table) = csv::read(&bytes, Asked::Any, None) {
            planned(table.file, &[]);
        }
    }

    #[test]
    fn hostile_cells_are_read_without_a_fault_and_twice_changes_nothing(
        layout in 0usize..5,
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..9), 0..6)
    ) {
        const HEADS: [&str; 5] = [
            "Name,Email,Phone,Birthday,Notes,Tags,Address,Website",
            "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Street,Birthday",
            "会社名,姓,名,e-mail,住所,携帯電話,名刺交換日,Eightでつながっている人",
            "id,name,kind,emails,trust_phase,addresses,notes,cadence_days",
            "First Name,Last Name,Connected On,URL,Email Address,Company,Position",
        ];
        let body: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        let text = format!("{}\n{}\n", HEADS[layout], body.join("\n"));
        let table = csv::read(text.as_bytes(), Asked::Any, None);
        prop_assert!(table.is_ok(), "{table:?}");
        let first = planned(table.expect("looked at").file, &[]);
        for person in &first.new {
            prop_assert!(!person.contact.name.trim().is_empty());
            prop_assert!(!person.contact.name.chars().any(char::is_control));
        }
        let again = csv::read(text.as_bytes(), Asked::Any, None).expect("read before");
        prop_assert!(planned(again.file, &book_of(&first)).changes_nothing());
    }

    #[test]
    fn a_mapping_of_any_text_is_read_without_a_fault(text in "[a-z_]{0,9} ?= ?(\"[^\"]{0,9}\"|\\[.{0,9}\\])?\n?.{0,20}") {
        let _ = Mapping::parse(&text);
    }

    #[test]
    fn verdicts_of_a_second_reading_are_calm(count in 1usize..40) {
        let rows: String = (0..count).map(|n| format!("Person {n},p{}@example.jp\n", n / 2)).collect();
        let text = format!("Name,Email\n{rows}");
        let first = planned(any(text.as_bytes()).file, &[]);
        let second = planned(any(text.as_bytes()).file, &book_of(&first));
        prop_assert!(second.rows.iter().all(|row| row.verdict == Verdict::Same));
    }
}
