//! vCard 2.1, 3.0 and 4.0 to people: each card is kept whole, and what has a field is read out of it.

mod address;
mod birthday;
mod card;
mod kept;
mod lines;
mod mend;
mod names;
mod ours;
mod person;
mod reach;
mod split;

use crate::transfer::{
    read::{ReadError, ReadFile, Remark, SkipReason, Skipped},
    vcard::{
        card::Card,
        lines::{Line, unfold},
        split::{Ending, RawCard, split},
    },
};

pub(super) use kept::{KeptLine, kept_lines};
pub(super) use ours::{OURS, differing};

/// Reads the text of a vCard file (`peers_and_formats.md` 4.7). A damaged card never touches its neighbours.
///
/// # Errors
/// [`ReadError`] when the file passes a limit of `reliability.md` 7.6.
pub fn read(text: &str) -> Result<ReadFile, ReadError> {
    let pieces = split(text)?;
    let mut file = ReadFile::default();
    for (at, raw) in pieces.cards.iter().enumerate() {
        read_card(&mut file, at.saturating_add(1), raw)?;
    }
    if pieces.between > 0 {
        file.remarks.push(Remark::TextBetween(pieces.between));
    }
    Ok(file)
}

/// Returns the unfolded properties of one card, `NAME;PARAMETERS:VALUE` each, without its BEGIN and END and without the
/// cards that lie inside it.
///
/// # Errors
/// [`ReadError::TooManyProperties`] for row 1.
pub fn properties(raw: &str) -> Result<Vec<String>, ReadError> {
    Ok(unfold(raw, 1)?.into_iter().map(Line::into_text).collect())
}

fn read_card(file: &mut ReadFile, row: usize, raw: &RawCard<'_>) -> Result<(), ReadError> {
    let lines = unfold(raw.text, row)?;
    let card = Card::parse(&lines);
    let skip = |reason| Skipped { row, name: person::called(&card), reason, raw: raw.text.to_owned() };
    if raw.ending == Ending::Cut {
        file.skipped.push(skip(SkipReason::Cut));
    } else if card.is_group() {
        file.skipped.push(skip(SkipReason::Group));
    } else {
        match person::read(&card, &lines, row, raw) {
            Some(person) => file.people.push(person),
            None => file.skipped.push(skip(SkipReason::Empty)),
        }
    }
    Ok(())
}
