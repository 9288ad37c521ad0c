//! A table that goes out comes in again equal: what the export writes as CSV, the import of tables reads.

use enishi::{
    domain::contact::{Contact, Labelled},
    text::safe::{safe, safe_lines},
    transfer::{
        csv::{Asked, read},
        export::csv::{Encoding, write},
        read::ReadPerson,
    },
};
use proptest::prelude::*;

use crate::exports::people::{any_contact, any_text, cleaned, leaving, yuko};

/// The same person as a table can hold her: a label without the sign that parts it from its value, and no label alone.
fn in_cells(contact: &Contact) -> Contact {
    let clean = cleaned(contact);
    let list = |list: &[Labelled], one: fn(&str) -> String| -> Vec<Labelled> {
        let joined = |label: &str| {
            let mut label = label.to_owned();
            while label.contains(": ") {
                label = label.replace(": ", ":");
            }
            label
        };
        let entry = |entry: &Labelled| Labelled { label: joined(&entry.label), value: one(&entry.value) };
        list.iter().map(entry).filter(|entry| !entry.value.is_empty()).collect()
    };
    let line = |text: &str| String::from(safe(text).trim());
    let lines = |text: &str| String::from(safe_lines(text).trim());
    Contact {
        emails: list(&clean.emails, line),
        phones: list(&clean.phones, line),
        urls: list(&clean.urls, line),
        addresses: list(&clean.addresses, lines),
        ..clean
    }
}

fn back(people: &[enishi::transfer::export::Person]) -> Vec<ReadPerson> {
    let (bytes, _) = write(people, Encoding::Utf8Mark).expect("a table");
    read(&bytes, Asked::Enishi, None).expect("a table of ours").file.people
}

#[test]
fn somebody_of_whom_everything_is_known_comes_back_equal() {
    let person = leaving(yuko(), &["花が好き\n市は土曜", "二つ目"], &[]);
    let read = back(std::slice::from_ref(&person));
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].contact, in_cells(&person.contact));
    assert_eq!(read[0].notes, person.notes);
}

#[test]
fn a_label_with_blanks_behind_its_colons_stays_a_label() {
    let mut contact = yuko();
    contact.urls = vec![Labelled { label: ":  ^".to_owned(), value: "example.jp".to_owned() }];
    let read = back(&[leaving(contact.clone(), &[], &[])]);
    assert_eq!(read[0].contact.urls, [Labelled { label: ":^".to_owned(), value: "example.jp".to_owned() }]);
}

proptest! {
    #[test]
    fn anybody_comes_back_equal(contact in any_contact(), note in any_text()) {
        let wished = in_cells(&contact);
        // where only the parts of a reading are known, the whole is made of them
        let has_whole = !wished.reading.is_empty();
        prop_assume!(has_whole || (wished.family_reading.is_empty() && wished.given_reading.is_empty()));
        let person = leaving(contact, &[&note], &[]);
        let read = back(std::slice::from_ref(&person));
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(&read[0].contact, &wished);
    }
}
