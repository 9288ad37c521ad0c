//! The text of a table of people as one of the large address books writes it, with as many rows as are wanted.

use std::fmt::Write;

use crate::{
    names::{self, phrase},
    random::Random,
};

/// The columns that are filled, in the words of that address book.
const COLUMNS: &str = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,\
Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,\
Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value";

/// Returns so many rows under their columns, each another person.
pub fn text(rows: usize, seed: u64) -> String {
    let mut random = Random::new(seed);
    let mut text = format!("{COLUMNS}\n");
    for number in 0..rows {
        // writing to a text cannot fail
        let _ = row(&mut text, number, &mut random);
    }
    text
}

fn row(text: &mut String, number: usize, random: &mut Random) -> std::fmt::Result {
    let named = names::nth(number);
    // the names come round after ten thousand: the number keeps everybody another person
    write!(text, "{}{},,{},", named.given, number / 10_000, named.whole_family())?;
    if named.is_japanese {
        write!(text, "{},,{}", named.given_reading, named.family_reading)?;
    } else {
        text.push_str(",,");
    }
    let business = names::business(&named, random);
    let note = if random.chance(30) { phrase(random, named.is_japanese) } else { String::new() };
    write!(text, ",,,,,\"{business}\",Owner,,,\"{note}\",,* myContacts,Work,row{number}@example.com,")?;
    writeln!(text, "Mobile,080-{:04}-{:04}", number / 10_000, number % 10_000)
}
