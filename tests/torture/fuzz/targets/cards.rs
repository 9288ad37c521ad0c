//! vCards: who comes in is clean, and goes out and comes in again as she is.

use enishi::transfer::{
    export::vcard::{Version, write},
    read::ReadPerson,
    read_vcard,
};

use super::{
    clean::{leaving, look, unfolded},
    files,
};

/// Words of cards.
pub const WORDS: &[&str] = &[
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "VERSION:2.1\r\n",
    "VERSION:3.0\r\n",
    "VERSION:4.0\r\n",
    "\r\n",
    "\n ",
    "=\r\n",
    "N:",
    "FN:",
    "ORG:",
    "TITLE:",
    "TEL;",
    "TYPE=CELL:",
    "EMAIL:",
    "ADR:",
    ";;",
    "BDAY:",
    "--0229",
    "19790415",
    "NOTE:",
    "item1.",
    "X-ABLABEL:",
    "X-PHONETIC-LAST-NAME:",
    "SOUND;X-IRMC-N:",
    "CHARSET=SHIFT_JIS:",
    "ENCODING=QUOTED-PRINTABLE:",
    "ENCODING=b:",
    "=E7=94=B0",
    "UID:urn:uuid:",
    "KIND:group",
    "X-ENISHI-NAME:",
    "CATEGORIES:",
    "\\n",
    "\\,",
];

/// Cards of many programs.
pub fn seeds() -> Vec<Vec<u8>> {
    [files("vcards", &["vcf"]), files("imports", &["vcf"]), files("imports/broken", &["vcf"])].concat()
}

/// Reads cards, writes them and reads them again.
pub fn run(bytes: &[u8]) {
    let Ok((file, _)) = read_vcard(bytes) else { return };
    assert!(file.people.is_sorted_by_key(|person| person.row), "rows out of order");
    for person in file.people {
        look(&person.contact);
        for version in Version::ALL {
            let once = there_and_back(&person, version);
            let twice = there_and_back(&once, version);
            assert_eq!(once.contact, twice.contact, "{}", once.raw);
            assert_eq!(once.notes, twice.notes, "{}", once.raw);
        }
    }
}

fn there_and_back(person: &ReadPerson, version: Version) -> ReadPerson {
    let leaving = leaving(person.contact.clone(), person.notes.clone(), vec![person.raw.clone()]);
    let text = write(&[leaving], version);
    let lines = unfolded(&text);
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VCARD").count(), 1, "{text}");
    let (file, _) = read_vcard(text.as_bytes()).expect("a card of ours");
    assert!(file.people.len() == 1 && file.skipped.is_empty(), "{} people in {text}", file.people.len());
    file.people.into_iter().next().expect("a person")
}
