//! vCard out: nothing of a kept card is lost, nothing comes twice, and what goes out comes back equal.

use std::{collections::HashMap, fs, path::PathBuf};

use enishi::{
    domain::contact::{Contact, ContactKind, Labelled},
    transfer::{
        export::{
            Person,
            vcard::{Version, write},
        },
        read::ReadPerson,
        read_vcard,
    },
};
use proptest::prelude::*;

use super::{
    compare::{properties, unfolded},
    people::{any_contact, any_text, cleaned, instant, labelled, leaving, yuko},
};

/// The files of real programs; ours (`people_*`) and the damaged ones are tested by the import.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/it/data/vcards"].iter().collect();
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("the folder of cards")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "vcf"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a file of cards"))
        })
        .filter(|(name, _)| !["people_", "no_end", "truncated"].iter().any(|head| name.starts_with(head)))
        .collect();
    files.sort();
    assert!(files.len() >= 18, "the cards were not found");
    files
}

fn read(text: &str) -> Vec<ReadPerson> {
    read_vcard(text.as_bytes()).expect("within the limits").0.people
}

fn one(text: &str) -> ReadPerson {
    let mut people = read(text);
    assert_eq!(people.len(), 1, "{text}");
    people.remove(0)
}

fn imported(read: &ReadPerson) -> Person {
    Person { notes: read.notes.clone(), ..leaving(read.contact.clone(), &[], &[&read.raw]) }
}

fn card(body: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD\r\n", body.replace('\n', "\r\n"))
}

/// How often each property stands there.
fn counted(text: &str) -> HashMap<(String, String), usize> {
    let mut counts = HashMap::new();
    for property in properties(text) {
        *counts.entry(property).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_property_of_real_cards_is_written_again() {
    for (name, bytes) in files() {
        let (file, _) = read_vcard(&bytes).expect("within the limits");
        assert!(!file.people.is_empty(), "{name}");
        for person in &file.people {
            for version in Version::ALL {
                let text = write(&[imported(person)], version);
                let (before, after) = (counted(&person.raw), counted(&text));
                assert!(!before.is_empty(), "{name}");
                for (property, count) in before {
                    let now = after.get(&property).copied().unwrap_or(0);
                    assert_eq!(now, count, "{name} {version:?} {property:?} in\n{text}");
                }
                let again = one(&text);
                assert_eq!(again.contact, person.contact, "{name} {version:?}\n{text}");
                assert_eq!(again.notes, person.notes, "{name} {version:?}");
            }
        }
    }
}

#[test]
fn a_card_with_every_field_says_it_as_address_books_read_it() {
    let person = leaving(yuko(), &["花が好き\n市は土曜"], &[]);
    let id = person.id.expect("an id");
    let uid = format!("UID:urn:uuid:{id}");
    let both = [
        uid.as_str(),
        "REV:20261120T010203Z",
        "FN:田中優子",
        "X-PHONETIC-LAST-NAME:たなか",
        "X-PHONETIC-FIRST-NAME:ゆうこ",
        "X-PHONETIC-ORG:はなやはな",
        "TITLE:店長",
        "TEL;TYPE=cell:+81 90-0000-0001",
        "TEL:03-0000-0002",
        "URL:https://example.jp/?a=1,2;b",
        "ADR;TYPE=work:;;〒100-0001 東京都千代田区1-1\\n花ビル2階;;;;",
        "CATEGORIES:東京,花\\, 木",
        "NOTE:花が好き\\n市は土曜",
        "X-PEER-PHASE:3",
        "X-ENISHI-MET-ON:2024-04-01",
        "X-ENISHI-SHARING:circle",
        "X-ENISHI-ARCHIVED:true",
    ];
    let own: [(Version, &[&str]); 2] = [
        (
            Version::V3,
            &[
                "VERSION:3.0",
                "N:田中;優子;;;先生",
                "SORT-STRING:たなかゆうこ",
                "ORG:花屋 はな\\;\\, \\\\;仕入れ",
                "BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-02-29",
                "EMAIL;TYPE=INTERNET;TYPE=work:yuko@example.jp",
            ],
        ),
        (
            Version::V4,
            &[
                "VERSION:4.0",
                "N;SORT-AS=\"たなか,ゆうこ\":田中;優子;;;先生",
                "ORG;SORT-AS=\"はなやはな\":花屋 はな\\;\\, \\\\;仕入れ",
                "BDAY:--0229",
                "EMAIL;TYPE=work:yuko@example.jp",
            ],
        ),
    ];
    for (version, own) in own {
        let text = write(std::slice::from_ref(&person), version);
        let lines = unfolded(&text);
        for line in both.iter().chain(own) {
            assert!(lines.iter().any(|own| own == line), "{line} in\n{}", lines.join("\n"));
        }
        let group = lines.iter().find_map(|line| line.strip_suffix(".X-ABLabel:お店")).expect("a label of her own");
        assert!(lines.iter().any(|line| line.starts_with(group) && line.ends_with(":hana@example.jp")), "{text}");
        let again = one(&text);
        assert_eq!(again.contact, person.contact, "{text}");
        assert_eq!((again.notes, again.uid), (person.notes.clone(), id.to_string()));
        assert_eq!(write(std::slice::from_ref(&person), version), text, "the same people, the same bytes");
    }
}

#[test]
fn a_firm_says_that_it_is_one() {
    let firm = Contact {
        name: "みなと測量".into(),
        business: "みなと測量".into(),
        kind: ContactKind::Org,
        ..Contact::default()
    };
    for (version, line) in [(Version::V3, "X-ABShowAs:COMPANY"), (Version::V4, "KIND:org")] {
        let text = write(&[leaving(firm.clone(), &[], &[])], version);
        assert!(unfolded(&text).iter().any(|own| own == line), "{text}");
        assert_eq!(one(&text).contact, firm, "{text}");
    }
}

#[test]
fn what_the_owner_changed_is_written_and_what_she_took_away_is_not() {
    let raw = card(
        "N:田中;優子;;;\nFN:田中 優子\nTITLE:店長\nTEL;TYPE=CELL:090-0000-0001\nTEL;TYPE=HOME:03-0000-0002\n\
         TEL;TYPE=WORK,FAX:03-0000-0003\nitem1.EMAIL:yuko@example.jp\nitem1.X-ABLabel:お店\nNICKNAME:ゆう\n\
         X-OTHER;A=b:kept\\, as it is\nCATEGORIES:花\nUID:7\nBDAY:1979-04-15\nREV:2020-01-01",
    );
    let read = one(&raw);
    let mut person = imported(&read);
    person.contact.title = "代表".into();
    person.contact.phones.remove(0);
    person.contact.emails.clear();
    person.contact.tags = vec!["木".into()];
    person.contact.birthday = "1980-05-16".into();
    for version in Version::ALL {
        let text = write(std::slice::from_ref(&person), version);
        for gone in ["店長", "090-0000-0001", "yuko@example.jp", "お店", "CATEGORIES:花", "1979", "2020-01-01"] {
            assert!(!text.contains(gone), "{gone} in\n{text}");
        }
        for there in ["TITLE:代表", "03-0000-0002", "03-0000-0003", "NICKNAME:ゆう", "X-OTHER;A=b:kept\\, as it is"]
        {
            assert_eq!(text.matches(there).count(), 1, "{there} in\n{text}");
        }
        assert!(text.contains("CATEGORIES:木") && text.contains("UID:7\r\n"), "{text}");
        assert_eq!(one(&text).contact, person.contact, "{text}");
    }
}

#[test]
fn two_cards_of_one_person_say_nothing_twice() {
    let first =
        card("N:田中;優子;;;\nTEL;TYPE=CELL:090-0000-0001\nitem1.URL:https://a.example\nitem1.X-ABLabel:blog\nUID:1");
    let second = card(
        "N:田中;優子;;;\nTEL;TYPE=cell:+81 90 0000 0001\nTEL:03-0000-0002\nitem1.URL:https://b.example\n\
         item1.X-ABLabel:shop\nX-OTHER:more\nUID:2",
    );
    let mut contact = one(&first).contact;
    contact.phones.push(Labelled::plain("03-0000-0002"));
    contact.urls.push(labelled("shop", "https://b.example"));
    let person = leaving(contact, &[], &[&first, &second]);
    for version in Version::ALL {
        let text = write(std::slice::from_ref(&person), version);
        for once in ["\r\nN:田中", "0001", "0002", "UID:", "X-OTHER:more", "a.example", "b.example"] {
            assert_eq!(text.matches(once).count(), 1, "{once} in\n{text}");
        }
        assert_eq!(one(&text).contact, person.contact, "{text}");
    }
}

#[test]
fn pictures_and_inner_cards_are_written_as_each_version_has_them() {
    let old = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Lisa Park\r\nTEL;CELL;PREF:1\r\nPHOTO;JPEG;ENCODING=BASE64:\r\n AAECAw==\r\n\r\n\
               AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Ken;Mori\r\nEND:VCARD\r\nEND:VCARD\r\n";
    let person = imported(&one(old));
    let agent = "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Ken\\;Mori\\nEND:VCARD";
    for (version, lines) in [
        (Version::V3, ["PHOTO;ENCODING=b;TYPE=JPEG:AAECAw==", "TEL;TYPE=CELL,pref:1", agent]),
        (Version::V4, ["PHOTO:data:image/jpeg;base64,AAECAw==", "TEL;PREF=1;TYPE=CELL:1", agent]),
    ] {
        let text = write(std::slice::from_ref(&person), version);
        let own = unfolded(&text);
        for line in lines {
            assert!(own.iter().any(|own| own == line), "{line} in\n{text}");
        }
    }
    let four = write(std::slice::from_ref(&person), Version::V4);
    let back = write(&[imported(&one(&four))], Version::V3);
    assert!(unfolded(&back).iter().any(|line| line == "PHOTO;ENCODING=b;TYPE=JPEG:AAECAw=="), "{back}");
}

#[test]
fn who_goes_out_under_initials_has_no_id() {
    let person = Person { id: None, ..leaving(Contact::named("Y. T."), &[], &[]) };
    for version in Version::ALL {
        let text = write(std::slice::from_ref(&person), version);
        assert!(text.contains("FN:Y. T.\r\n") && !text.contains("UID") && !text.contains("REV"), "{text}");
    }
}

#[test]
fn a_property_of_ours_that_her_field_cannot_hold_is_passed_over() {
    let body = "FN:Lisa Park\nX-ENISHI-CADENCE-DAYS:99999\nX-ENISHI-BIRTHDAY:soon\nX-ENISHI-KIND:robot\nX-ENISHI-NAME:\n\
                X-ENISHI-MET-ON:2026-02-31\nX-ENISHI-ARCHIVED:perhaps\nX-ENISHI-SHARING:public\nX-ENISHI-NOTHING:x";
    let read = one(&card(body));
    let mut expected = one(&card("FN:Lisa Park")).contact;
    expected.sharing = enishi::domain::contact::Sharing::Public;
    assert_eq!(read.contact, expected);
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
}

proptest! {
    #[test]
    fn what_goes_out_as_a_card_comes_back_equal(
        contact in any_contact(),
        notes in prop::collection::vec(any_text(), 0..3),
        is_new in any::<bool>(),
    ) {
        let version = if is_new { Version::V4 } else { Version::V3 };
        let person = Person { notes, ..leaving(contact, &[], &[]) };
        let text = write(std::slice::from_ref(&person), version);
        let again = one(&text);
        prop_assert_eq!(&again.contact, &cleaned(&person.contact), "{}", text);
        // and a second time with the card that came of it
        let second = Person { cards: vec![again.raw.clone()], notes: again.notes.clone(), contact: again.contact.clone(), ..person };
        let once_more = one(&write(std::slice::from_ref(&second), version));
        prop_assert_eq!(&once_more.contact, &again.contact);
        prop_assert_eq!(&once_more.notes, &again.notes);
    }

    #[test]
    fn any_kept_card_is_written_without_a_line_of_its_own(raw in any_text(), contact in any_contact()) {
        for raw in [raw.clone(), card(&raw), card(&format!("FN:x\nX-A;B={raw}:{raw}\nitem1.TEL:{raw}"))] {
            let person = Person { changed: instant(), ..leaving(contact.clone(), &[], &[&raw]) };
            let text = write(&[person], Version::V4);
            super::look(&text, "BEGIN:VCARD", 1);
            prop_assert_eq!(read(&text).len(), 1, "{}", text);
        }
    }
}
