//! The text of a vCard file with as many people as are wanted, each another one.

use std::fmt::Write;

use crate::{
    names::{self, phrase},
    random::Random,
};

/// Returns so many cards, version 3.0, half a kilobyte at the most each.
pub fn text(cards: usize, seed: u64) -> String {
    let mut random = Random::new(seed);
    let mut text = String::with_capacity(cards * 420);
    for number in 0..cards {
        // writing to a text cannot fail
        let _ = card(&mut text, number, &mut random);
    }
    text
}

fn card(text: &mut String, number: usize, random: &mut Random) -> std::fmt::Result {
    let named = names::nth(number);
    write!(text, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:bench-{number:06}\r\n")?;
    write!(text, "N:{};{};;;\r\nFN:{}\r\n", named.whole_family(), named.given, named.name)?;
    if named.is_japanese {
        let (family, given) = (&named.family_reading, named.given_reading);
        write!(text, "X-PHONETIC-LAST-NAME:{family}\r\nX-PHONETIC-FIRST-NAME:{given}\r\n")?;
    }
    write!(text, "ORG:{}\r\nTITLE:Owner\r\n", names::business(&named, random))?;
    write!(text, "EMAIL;TYPE=WORK:card{number}@example.com\r\n")?;
    write!(text, "TEL;TYPE=CELL:080-{:04}-{:04}\r\n", number / 10_000, number % 10_000)?;
    write!(text, "ADR;TYPE=WORK:;;{} Hill Road;Kobe;;650-0001;Japan\r\n", number % 90 + 1)?;
    if random.chance(30) {
        let (month, day) = (random.between(1, 12), random.between(1, 28));
        write!(text, "BDAY:{}-{month:02}-{day:02}\r\n", random.between(1950, 2000))?;
    }
    if random.chance(30) {
        write!(text, "NOTE:{}\r\n", phrase(random, named.is_japanese))?;
    }
    write!(text, "END:VCARD\r\n")
}
