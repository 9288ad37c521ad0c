//! vCard in: real cards, our own cards with what they must give, damaged and hostile ones, and the plan of an import.

use std::{collections::BTreeSet, fs, path::PathBuf};

use enishi::{
    domain::{
        contact::{Contact, ContactKind, Labelled},
        id::Id,
        merge::Field,
    },
    i18n::words::{Lang, Words},
    transfer::{
        decode::{Encoding, decode},
        plan::{ImportPlan, KnownPerson, Tally, Target, Verdict, plan},
        read::{FILE_LIMIT, PROPERTY_LIMIT, ReadError, ReadFile, ReadPerson, Remark, SkipReason},
        read_vcard, vcard,
    },
};
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Every file and the people it has, read off by eye.
const PEOPLE: &[(&str, &[&str])] = &[
    (
        "John_Doe_ANDROID.vcf",
        &["john.doe@company.com", "jane.doe@company.com", "Ñ Ñ Ñ Ñ", "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ", "Ñ Ñ Ñ Ñ Ñ", "ÑÑÑÑ"],
    ),
    ("John_Doe_BLACK_BERRY.vcf", &["John Doe"]),
    ("John_Doe_EVOLUTION.vcf", &["John Richter, James Doe"]),
    ("John_Doe_GMAIL.vcf", &["John Richter, James Doe"]),
    ("John_Doe_IPHONE.vcf", &["John Richter James Doe"]),
    ("John_Doe_LOTUS_NOTES.vcf", &["John Johny Doe"]),
    ("John_Doe_MAC_ADDRESS_BOOK.vcf", &["John Richter,James Doe"]),
    ("John_Doe_MS_OUTLOOK.vcf", &["John Richter James Doe"]),
    ("fullcontact.vcf", &["FirstName MiddleName LastName"]),
    ("gmail-list.vcf", &["Arnold Smith", "Chris Beatle", "Doug White"]),
    ("gmail-single.vcf", &["Greg Dartmouth"]),
    ("gmail-single2.vcf", &["VCard Test"]),
    ("issue114.vcf", &["Dummy Dummy"]),
    ("outlook-2003.vcf", &["John Doe"]),
    ("outlook-2007.vcf", &["Michael Angstadt"]),
    ("rfc2426-example.vcf", &["Frank Dawson", "Tim Howes"]),
    ("rfc6350-example.vcf", &["Simon Perreault"]),
    ("thunderbird-MoreFunctionsForAddressBook-extension.vcf", &["John Doe"]),
];
const OURS: [&str; 3] = ["people_21", "people_3", "people_4"];

fn file(name: &str) -> Vec<u8> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/it/data/vcards", name].iter().collect();
    fs::read(&path).expect("the file of the test is there")
}

fn read_file(name: &str) -> ReadFile {
    read_vcard(&file(name)).expect("the file is within the limits").0
}

fn read(text: &str) -> ReadFile {
    read_vcard(text.as_bytes()).expect("the text is within the limits").0
}

fn card(version: &str, body: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{}\r\nEND:VCARD\r\n", body.replace('\n', "\r\n"))
}

fn one(version: &str, body: &str) -> ReadPerson {
    let mut file = read(&card(version, body));
    assert_eq!(file.people.len(), 1, "{body}");
    file.people.remove(0)
}

fn planned(file: ReadFile, known: &[KnownPerson]) -> ImportPlan {
    plan(file.people, file.skipped, known)
}

/// The book after an import into an empty one.
fn book_of(plan: &ImportPlan) -> Vec<KnownPerson> {
    let known = |person: &enishi::transfer::plan::NewPerson| KnownPerson {
        id: Id::fresh(),
        contact: person.contact.clone(),
        uids: person.cards.iter().map(|card| card.uid.clone()).filter(|uid| !uid.is_empty()).collect(),
        raws: person.cards.iter().map(|card| card.raw.clone()).collect(),
        notes: person.notes.clone(),
    };
    plan.new.iter().map(known).collect()
}

fn values(list: &[Labelled]) -> BTreeSet<String> {
    list.iter().map(|labelled| labelled.value.nfc().collect()).collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().nfc().collect()
}

fn texts_of(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().map(text_of).collect()
}

fn sorted<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    lines.sort();
    lines
}

#[test]
fn our_own_files_give_exactly_the_people_that_are_expected() {
    for name in OURS {
        let expected: Value =
            serde_json::from_slice(&file(&format!("{name}.expected.json"))).expect("the expected people are JSON");
        let plan = planned(read_file(&format!("{name}.vcf")), &[]);
        let summary = ["people", "merged", "skipped"].map(|key| expected["summary"][key].as_u64().unwrap_or(99));
        let tally = [plan.tally.people, plan.tally.merged, plan.tally.skipped].map(|count| count as u64);
        assert_eq!(tally, summary, "{name}");
        let people = expected["people"].as_array().expect("people");
        assert_eq!(plan.new.len(), people.len(), "{name}");
        for (person, expected) in plan.new.iter().zip(people) {
            let contact = &person.contact;
            let soft = texts_of(&expected["soft"]);
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
                ("note", &person.notes.join("\n")),
            ] {
                if !soft.contains(key) {
                    assert_eq!(
                        ours.nfc().collect::<String>(),
                        text_of(&expected[key]),
                        "{name} {} {key}",
                        contact.name
                    );
                }
            }
            for (key, ours) in [("emails", &contact.emails), ("phones", &contact.phones), ("urls", &contact.urls)] {
                assert_eq!(values(ours), texts_of(&expected[key]), "{name} {} {key}", contact.name);
            }
            let tags: BTreeSet<String> = contact.tags.iter().cloned().collect();
            assert_eq!(tags, texts_of(&expected["tags"]), "{name} {}", contact.name);
            let kind = if expected["kind"] == "org" { ContactKind::Org } else { ContactKind::Person };
            assert_eq!(contact.kind, kind, "{name} {}", contact.name);
        }
    }
}

#[test]
fn cards_of_real_programs_give_the_people_that_stand_in_them() {
    for (name, people) in PEOPLE {
        let file = read_file(name);
        let names: Vec<String> = file.people.iter().map(|person| person.contact.name.nfc().collect()).collect();
        assert_eq!(names, *people, "{name}");
        assert!(file.skipped.is_empty(), "{name}");
    }
}

#[test]
fn no_line_of_any_file_is_lost_from_the_kept_cards() {
    let ours = OURS.map(|name| format!("{name}.vcf"));
    for name in PEOPLE.iter().map(|(name, _)| *name).chain(ours.iter().map(String::as_str)) {
        let text = decode(&file(name)).expect("within the limits").text;
        let read = read_file(name);
        let raws: Vec<&str> = read
            .people
            .iter()
            .map(|person| &*person.raw)
            .chain(read.skipped.iter().map(|skipped| &*skipped.raw))
            .collect();
        assert_eq!(sorted(text.lines()), sorted(raws.iter().flat_map(|raw| raw.lines())), "{name}");
        for raw in raws {
            assert!(vcard::properties(raw).expect("within the limits").len() > 2, "{name}");
        }
    }
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let ours = OURS.map(|name| format!("{name}.vcf"));
    for name in PEOPLE.iter().map(|(name, _)| *name).chain(ours.iter().map(String::as_str)) {
        let first = planned(read_file(name), &[]);
        let second = planned(read_file(name), &book_of(&first));
        assert!(second.changes_nothing(), "{name}");
        let calm = |verdict| matches!(verdict, Verdict::Same | Verdict::Skipped(_));
        assert!(second.rows.iter().all(|row| calm(row.verdict)), "{name}");
        assert_eq!(second.tally.people, first.tally.people, "{name}");
        assert_eq!((second.tally.new, second.tally.filled), (0, 0), "{name}");
    }
}

#[test]
fn the_same_people_in_another_version_are_found_by_uid_or_mail() {
    let book = book_of(&planned(read_file("people_3.vcf"), &[]));
    for name in ["people_4.vcf", "people_21.vcf"] {
        let plan = planned(read_file(name), &book);
        let Tally { people, new, merged, conflicts, .. } = plan.tally;
        assert_eq!((people, new, merged, conflicts), (14, 0, 1, 0), "{name}");
        assert!(plan.rows.iter().all(|row| matches!(row.target, Target::Known(_))), "{name}");
    }
}

#[test]
fn a_damaged_card_stays_alone_with_its_damage() {
    let no_end = read_file("no_end.vcf");
    let mails: Vec<(&str, Vec<&str>)> = no_end
        .people
        .iter()
        .map(|person| (&*person.contact.name, person.contact.emails.iter().map(|mail| &*mail.value).collect()))
        .collect();
    let expected = [
        ("髙梨悠人", vec!["yuto.takanashi@example.jp"]),
        ("Priya Raman", vec!["priya.raman@example.com"]),
        ("望月亮", vec!["ryo@example.jp"]),
    ];
    assert_eq!(mails, expected);
    assert_eq!(
        no_end.people.iter().map(|person| person.remarks.contains(&Remark::NoEnd)).collect::<Vec<_>>(),
        [false, true, false]
    );

    let cut = read_file("truncated_card.vcf");
    assert_eq!(cut.people.iter().map(|person| &*person.contact.name).collect::<Vec<_>>(), ["髙梨悠人"]);
    assert_eq!(
        cut.skipped.iter().map(|card| (card.row, &*card.name, card.reason)).collect::<Vec<_>>(),
        [(2, "Priya Raman", SkipReason::Cut)]
    );
}

#[test]
fn wrappers_groups_empty_cards_and_loose_text_make_no_people() {
    let text = "BEGIN:VADDRESSBOOK\nhello\nbegin:vcard\nversion:3.0\nfn:Lisa Park\nend:vcard\n\n\
                BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Golf\nMEMBER:urn:uuid:1\nEND:VCARD\n\
                BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:\nEND:VCARD\nEND:VADDRESSBOOK\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
        let file = read(&text);
        assert_eq!(file.people.iter().map(|person| &*person.contact.name).collect::<Vec<_>>(), ["Lisa Park"]);
        let skipped: Vec<_> = file.skipped.iter().map(|card| (card.row, &*card.name, card.reason)).collect();
        assert_eq!(skipped, [(2, "Golf", SkipReason::Group), (3, "", SkipReason::Empty)]);
        assert_eq!(file.remarks, [Remark::TextBetween(1)]);
    }
}

#[test]
fn a_card_inside_a_card_does_not_melt_into_it() {
    let inner = "BEGIN:VCARD\nVERSION:2.1\nN:Other;Person\nEMAIL:other@example.com\nEND:VCARD";
    let person = one("2.1", &format!("N:Park;Lisa\nAGENT:\n{inner}\nTEL:090-0000-0001"));
    assert_eq!((&*person.contact.name, person.contact.emails.len(), person.contact.phones.len()), ("Lisa Park", 0, 1));
    assert!(person.raw.contains("other@example.com"));
}

#[test]
fn names_are_family_first_for_japanese_and_as_written_for_others() {
    for (body, name, family, given, reading) in [
        ("N:田中;優子;;;\nFN:優子 田中", "田中優子", "田中", "優子", ""),
        (
            "N:田中 優子;;;;\nFN:田中 優子\nX-PHONETIC-FIRST-NAME:タナカ ユウコ",
            "田中優子",
            "田中",
            "優子",
            "タナカユウコ",
        ),
        ("FN:田中　優子 様", "田中優子", "田中", "優子", ""),
        ("N:Tanaka;Yuko;;;\nFN:Tanaka Yuko", "Tanaka Yuko", "Tanaka", "Yuko", ""),
        ("N:Park;Lisa;;Dr.;\nFN:Dr. Lisa Park", "Lisa Park", "Park", "Lisa", ""),
        ("N:スミス;ジョン;;;\nFN:ジョン・スミス", "ジョン・スミス", "スミス", "ジョン", ""),
        ("N:Dow;Jon;;;\nX-PHONETIC-LAST-NAME:Dau\nX-PHONETIC-FIRST-NAME:Jon", "Jon Dow", "Dow", "Jon", "Jon Dau"),
        ("N:林;誠;;;\nSORT-STRING:はやし まこと", "林誠", "林", "誠", "はやしまこと"),
        ("FN:株式会社みなと測量", "株式会社みなと測量", "", "", ""),
        ("NICKNAME:ハルさん\nTEL:090-0000-0001", "ハルさん", "", "", ""),
        ("FN:\nTEL;CELL:090-0000-0001", "090-0000-0001", "", "", ""),
    ] {
        let contact = one("3.0", body).contact;
        let ours = (&*contact.name, &*contact.family, &*contact.given, &*contact.reading);
        assert_eq!(ours, (name, family, given, reading), "{body}");
    }
}

#[test]
fn birthdays_come_with_a_year_without_one_or_as_a_remark() {
    for (line, day) in [
        ("BDAY:19790415", "1979-04-15"),
        ("BDAY:1979-04-15T00:00:00Z", "1979-04-15"),
        ("BDAY;VALUE=date:1979-4-5", "1979-04-05"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY:--04-15", "--04-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", "--05-09"),
        ("BDAY:19790431", ""),
        ("BDAY;VALUE=text:circa 1800", ""),
        ("BDAY:0001-01-01", ""),
        ("BDAY:", ""),
    ] {
        let person = one("4.0", &format!("FN:Lisa Park\n{line}"));
        assert_eq!(person.contact.birthday, day, "{line}");
        let said = person.remarks.iter().any(|remark| matches!(remark, Remark::BirthdayUnread(_)));
        assert_eq!(said, day.is_empty() && line != "BDAY:", "{line}");
    }
}

#[test]
fn addresses_read_in_the_order_of_their_country() {
    for (value, line) in [
        (";;本町0-0-1\\nソフィアビル;架空市;架空県;000-0000;日本", "〒000-0000 架空県架空市本町0-0-1 ソフィアビル"),
        (";Suite 2;123 Main St;Austin;TX;12345;USA", "Suite 2, 123 Main St, Austin, TX 12345, USA"),
        (";;Hauptstr. 1;Bad Homburg;;61352;Germany", "Hauptstr. 1, 61352 Bad Homburg, Germany"),
        (";;;;;;", ""),
    ] {
        let contact = one("3.0", &format!("FN:Lisa Park\nADR;TYPE=WORK:{value}")).contact;
        let ours: Vec<(&str, &str)> = contact.addresses.iter().map(|adr| (&*adr.label, &*adr.value)).collect();
        let expected: Vec<(&str, &str)> = Some(("work", line)).filter(|_| !line.is_empty()).into_iter().collect();
        assert_eq!(ours, expected, "{value}");
    }
}

#[test]
fn odd_but_common_lines_are_read_as_they_are_meant() {
    let old = one(
        "2.1",
        "N:Park;Lisa\nNOTE:C:\\new\\plans\nTITLE;QUOTED-PRINTABLE:Cr=C3=A9atrice\nORG;ENCODING=QUOTED-PRINTABLE:A=3BB;C=\n",
    );
    assert_eq!((old.notes, &*old.contact.title), (vec!["C:\\new\\plans".to_owned()], "Créatrice"));
    assert_eq!((&*old.contact.business, &*old.contact.department), ("A;B", "C"));

    let new = one(
        "4.0",
        "FN:Lisa Park\nTEL;VALUE=uri:tel:+81-90-0000-0009;ext=5\nTEL;TYPE=\"work,voice\":０３ー００００ー０００１\nTEL;TYPE=work,fax:03-0000-0002\n\
         item1.EMAIL:Lisa@Example.COM\nitem1.X-ABLabel:予備\nEMAIL;PREF=1:mailto:main@example.com\nCATEGORIES:#顧客,myContacts,顧客,Golf\nX-PEER-PHASE:3",
    );
    let list = |list: &[Labelled]| list.iter().map(|one| format!("{}|{}", one.label, one.value)).collect::<Vec<_>>();
    assert_eq!(list(&new.contact.phones), ["|+81-90-0000-0009", "work|03-0000-0001"]);
    assert_eq!(list(&new.contact.emails), ["|main@example.com", "予備|lisa@example.com"]);
    assert_eq!(new.contact.tags, ["顧客", "Golf"]);
    assert_eq!(new.contact.trust_phase.number(), 3);
    assert!(new.raw.contains("03-0000-0002"));
}

#[test]
fn a_file_is_read_in_the_encoding_it_was_written_in() {
    let text = card("3.0", "N:田中;優子;;;\nFN:田中 優子\nX-PHONETIC-LAST-NAME:たなか\nORG:ソ能表工房");
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let cut = text.replace('優', "\u{1}").into_bytes();
    let cut: Vec<u8> =
        cut.into_iter().flat_map(|byte| if byte == 1 { b"\xE5\r\n \x84\xAA".to_vec() } else { vec![byte] }).collect();
    for (bytes, encoding) in [
        (text.clone().into_bytes(), Encoding::Utf8),
        ([&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat(), Encoding::Utf8Mark),
        ([b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(), Encoding::Utf16Le),
        ([b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(), Encoding::Utf16Be),
        (utf16(u16::to_le_bytes), Encoding::Utf16Le),
        (encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(), Encoding::Cp932),
        (encoding_rs::ISO_2022_JP.encode(&text).0.into_owned(), Encoding::Iso2022Jp),
        (cut, Encoding::Utf8),
    ] {
        let (file, found) = read_vcard(&bytes).expect("within the limits");
        assert_eq!(found, encoding);
        assert_eq!(
            file.people.iter().map(|person| &*person.contact.name).collect::<Vec<_>>(),
            ["田中優子"],
            "{encoding:?}"
        );
        assert_eq!(
            file.people.iter().map(|person| &*person.contact.business).collect::<Vec<_>>(),
            ["ソ能表工房"],
            "{encoding:?}"
        );
    }
    let western = card("3.0", "N:Marchand;Éloïse;;;\nTITLE:Créatrice – £10");
    let (file, found) = read_vcard(&encoding_rs::WINDOWS_1252.encode(&western).0).expect("within the limits");
    assert_eq!((found, &*file.people[0].contact.name), (Encoding::Cp1252, "Éloïse Marchand"));
}

#[test]
fn hostile_characters_reach_the_kept_card_only() {
    let person =
        one("3.0", "FN:\u{1b}[31mRed\u{1b}[0m Na\u{202e}me\nNOTE:a\u{7}b\u{1b}]52;c;aGk=\u{7}c\nORG:\u{9b}2JFirm");
    assert_eq!((&*person.contact.name, &*person.contact.business), ("Red Name", "Firm"));
    let shown = format!("{}{}{}", person.contact.name, person.contact.business, person.notes.concat());
    assert!(!shown.chars().any(|letter| letter.is_control() || letter == '\u{202e}'));
    assert!(person.remarks.iter().any(|remark| matches!(remark, Remark::RemovedCharacters(1..))));
    assert!(person.raw.contains('\u{202e}'));
}

#[test]
fn the_limits_are_typed_errors_and_long_cards_are_none() {
    let nested = "BEGIN:VCARD\n".repeat(10_000);
    assert!(matches!(read_vcard(nested.as_bytes()), Err(ReadError::TooDeep { .. })));
    let agents = "BEGIN:VCARD\nAGENT:\n".repeat(10_000);
    assert!(matches!(read_vcard(agents.as_bytes()), Err(ReadError::TooDeep { row: 1 })));
    let many = card("3.0", &"TEL:1\n".repeat(100_000));
    assert_eq!(read_vcard(many.as_bytes()).map(|_| ()), Err(ReadError::TooManyProperties { row: 1 }));
    let records = "BEGIN:VCARD\nEND:VCARD\n".repeat(200_001);
    assert_eq!(read_vcard(records.as_bytes()).map(|_| ()), Err(ReadError::TooManyRecords));
    let big = vec![b' '; FILE_LIMIT + 1];
    assert_eq!(read_vcard(&big).map(|_| ()), Err(ReadError::TooBig { bytes: FILE_LIMIT + 1 }));

    let long = one("3.0", &format!("FN:Lisa Park\nNOTE:{}", "x\n ".repeat(100_000)));
    assert_eq!(long.notes.iter().map(String::len).collect::<Vec<_>>(), [100_000]);
    const { assert!(PROPERTY_LIMIT < 100_000) };
}

fn known(contact: Contact) -> KnownPerson {
    KnownPerson { id: Id::fresh(), contact, uids: Vec::new(), raws: Vec::new(), notes: Vec::new() }
}

#[test]
fn an_import_fills_blanks_unites_lists_and_overwrites_nothing() {
    let mut tanaka = Contact::named("田中優子");
    tanaka.title = "店長".into();
    tanaka.emails = vec![Labelled::plain("YUKO@example.jp")];
    let book = [known(tanaka)];
    let text = card(
        "3.0",
        "N:田中;優子;;;\nTITLE:代表\nORG:花屋\nEMAIL:yuko@example.jp\nEMAIL:second@example.jp\nNOTE:花が好き",
    );
    let plan = planned(read(&text), &book);
    let row = plan.rows.first().expect("one row");
    assert_eq!((row.verdict, row.target), (Verdict::Conflict, Target::Known(book[0].id)));
    assert_eq!(row.filled, [Field::Name, Field::Business, Field::Emails, Field::Notes, Field::Card]);
    assert_eq!(
        row.conflicts.iter().map(|c| (c.field, &*c.ours, &*c.theirs)).collect::<Vec<_>>(),
        [(Field::Title, "店長", "代表")]
    );
    let filled = plan.filled.first().expect("one person");
    assert_eq!((&*filled.contact.title, &*filled.contact.business, filled.contact.emails.len()), ("店長", "花屋", 2));
    assert_eq!((filled.notes.len(), filled.cards.len(), plan.tally.filled, plan.tally.conflicts), (1, 1, 1, 1));
}

#[test]
fn the_same_person_is_found_by_name_with_phone_or_reading_and_not_by_name_alone() {
    let mut tanaka = Contact::named("田中優子");
    tanaka.phones = vec![Labelled::plain("090-0000-0001")];
    tanaka.reading = "たなかゆうこ".into();
    let book = [known(tanaka)];
    for (body, found) in [
        ("N:田中;優子;;;\nTEL:+81 90 0000 0001", true),
        ("N:田中;優子;;;\nX-PHONETIC-LAST-NAME:タナカ\nX-PHONETIC-FIRST-NAME:ユウコ", true),
        ("N:田中;優子;;;", false),
        ("N:田中;太郎;;;\nTEL:090-0000-0001", false),
    ] {
        let plan = planned(read(&card("3.0", body)), &book);
        assert_eq!(plan.new.is_empty(), found, "{body}");
    }
}

#[test]
fn an_address_that_two_people_share_does_not_melt_them() {
    let shop = "EMAIL:shop@example.jp\nTEL:03-0000-000";
    let two = card("3.0", &format!("N:田中;太郎;;;\n{shop}1")) + &card("3.0", &format!("N:鈴木;花子;;;\n{shop}2"));
    let plan = planned(read(&two), &[]);
    assert_eq!(plan.tally.new, 2);
    let book = book_of(&plan);
    assert!(planned(read(&two), &book).changes_nothing());

    let third = planned(read(&card("3.0", &format!("N:山本;次郎;;;\n{shop}3"))), &book);
    assert_eq!(
        third.rows.iter().map(|row| (row.verdict, row.filled.clone())).collect::<Vec<_>>(),
        [(Verdict::Conflict, vec![Field::Card])]
    );
    assert_eq!(third.filled.iter().map(|person| person.contact.phones.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn one_uid_on_all_cards_of_a_file_does_not_melt_its_people() {
    let two = card("3.0", "N:田中;太郎;;;\nUID:1") + &card("3.0", "N:鈴木;花子;;;\nUID:1");
    assert_eq!(planned(read(&two), &[]).tally.new, 2);
    let mut renamed = known(Contact::named("鈴木花子"));
    renamed.uids = vec!["urn:uuid:ABC".into()];
    let plan = planned(read(&card("3.0", "N:佐藤;花;;;\nUID:abc")), &[renamed]);
    assert_eq!(plan.rows.iter().map(|row| row.verdict).collect::<Vec<_>>(), [Verdict::Conflict]);
}

#[test]
fn every_verdict_reason_field_remark_and_error_has_its_words_in_both_languages() {
    let remarks = [
        Remark::RemovedCharacters(1),
        Remark::NoEnd,
        Remark::BirthdayUnread(String::new()),
        Remark::KeptOnly(Vec::new()),
        Remark::PhaseFromCard(1),
        Remark::SameAsRow(1),
        Remark::TextBetween(1),
        Remark::ReplacedLetters(1),
    ];
    let errors = [
        ReadError::TooBig { bytes: 1 },
        ReadError::TooManyRecords,
        ReadError::TooDeep { row: 1 },
        ReadError::TooManyProperties { row: 1 },
        ReadError::CellTooLong { row: 1 },
    ];
    let ids: Vec<&str> = Verdict::ALL
        .iter()
        .map(|verdict| verdict.id())
        .chain(SkipReason::ALL.iter().map(|reason| reason.id()))
        .chain(Field::ALL.iter().map(|field| field.id()))
        .chain(remarks.iter().map(Remark::id))
        .chain(errors.iter().map(|error| error.id()))
        .collect();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in &ids {
            assert!(words.has(id), "{id} in {}", lang.code());
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (file, _) = read_vcard(&bytes).expect("short");
        planned(file, &[]);
    }

    #[test]
    fn any_lines_in_a_card_are_read_without_a_fault_and_twice_changes_nothing(
        body in r#"((item1\.)?(N|FN|TEL|ADR|ORG|NOTE|BDAY|UID|SOUND;X-IRMC-N|EMAIL|AGENT|PHOTO)(;(ENCODING=QUOTED-PRINTABLE|TYPE=[a-z",=]{0,9}|CHARSET=[A-Z_0-9]{0,9}|BASE64|[ -~]{0,9}))?[:;]([ -~ぁ-んア-ン一-龠\\;,=]{0,20}\n?[ =]?){0,4}\n){0,8}"#
    ) {
        let text = format!("BEGIN:VCARD\nVERSION:2.1\n{body}END:VCARD\n");
        let first = planned(read(&text), &[]);
        prop_assert!(planned(read(&text), &book_of(&first)).changes_nothing());
    }
}
