//! Tables (CSV): who comes in is clean, goes out without a formula, and comes in again as she is.

use enishi::{
    domain::contact::Contact,
    transfer::{
        csv::{Asked, read},
        export::csv::{Encoding, write},
        read::ReadPerson,
    },
};

use super::{
    clean::{leaving, look},
    files,
};

/// Words of tables.
pub const WORDS: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\r\n",
    "\n",
    "\r",
    "sep=;\n",
    "Name",
    "氏名",
    "会社名",
    "E-mail 1 - Value",
    "Phone 1 - Value",
    "First Name",
    "Last Name",
    "Birthday",
    "生年月日",
    "名刺交換日",
    "=1+1",
    "+81 90",
    "-1",
    "@x",
    "＝",
    "'",
    " ::: ",
    "work: ",
    "1979/4/15",
    "2026-02-31",
];

/// Tables of many programs.
pub fn seeds() -> Vec<Vec<u8>> {
    [files("imports", &["csv"]), files("imports/broken", &["csv"])].concat()
}

/// Reads a table, writes it as ours and reads that again.
pub fn run(bytes: &[u8]) {
    let Ok(table) = read(bytes, Asked::Any, None) else { return };
    table.file.people.iter().for_each(|person| look(&person.contact));
    if table.file.people.is_empty() {
        return;
    }
    let once = there_and_back(&table.file.people);
    let twice = there_and_back(&once);
    assert_eq!(contacts(&once), contacts(&twice));
}

fn contacts(people: &[ReadPerson]) -> Vec<&Contact> {
    people.iter().map(|person| &person.contact).collect()
}

fn there_and_back(people: &[ReadPerson]) -> Vec<ReadPerson> {
    let leaving: Vec<_> =
        people.iter().map(|person| leaving(person.contact.clone(), person.notes.clone(), Vec::new())).collect();
    let (bytes, lost) = write(&leaving, Encoding::Utf8Mark).expect("a table");
    assert!(lost.is_empty(), "letters are lost in UTF-8");
    for record in csv::Reader::from_reader(bytes.as_slice()).records() {
        let record = record.expect("a row");
        let begins = |cell: &&str| {
            cell.trim_start_matches([' ', '\u{3000}']).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        };
        let formula = record.iter().find(begins);
        assert_eq!(formula, None, "a formula");
    }
    let back = read(&bytes, Asked::Enishi, None).expect("a table of ours").file;
    assert!(back.people.len() == people.len(), "{} people of {}", back.people.len(), people.len());
    back.people
}
