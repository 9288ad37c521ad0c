//! A table that goes out comes in again equal: what the export writes as CSV, the import of tables reads.

use enishi::{
    domain::contact::{Contact, Labelled},
    text::safe::safe,
    transfer::{
        export::csv::{Encoding, write},
        read::ReadPerson,
        read_table,
    },
};
use proptest::prelude::*;

use crate::exports::people::{any_contact, any_text, cleaned, leaving, yuko};

/// The same person as a table can hold her: every value in one line, a label without the sign that parts it from its value.
fn in_cells(contact: &Contact) -> Contact {
    let clean = cleaned(contact);
    let list = |list: &[Labelled]| -> Vec<Labelled> {
        let one = |text: &str| String::from(safe(text).trim());
        list.iter().map(|entry| Labelled { label: entry.label.replace(": ", ":"), value: one(&entry.value) }).collect()
    };
    Contact {
        emails: list(&clean.emails),
        phones: list(&clean.phones),
        urls: list(&clean.urls),
        addresses: list(&clean.addresses),
        ..clean
    }
}

fn back(people: &[enishi::transfer::export::Person]) -> Vec<ReadPerson> {
    let (bytes, _) = write(people, Encoding::Utf8Mark).expect("a table");
    read_table(&bytes).expect("within the limits").people
}

#[test]
fn somebody_of_whom_everything_is_known_comes_back_equal() {
    let person = leaving(yuko(), &["花が好き\n市は土曜", "二つ目"], &[]);
    let read = back(std::slice::from_ref(&person));
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].contact, in_cells(&person.contact));
    assert_eq!(read[0].notes, person.notes);
}

proptest! {
    #[test]
    fn anybody_comes_back_equal(contact in any_contact(), note in any_text()) {
        let person = leaving(contact, &[&note], &[]);
        let read = back(std::slice::from_ref(&person));
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(&read[0].contact, &in_cells(&person.contact));
    }
}
