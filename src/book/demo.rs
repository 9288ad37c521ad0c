//! The three example books: `assets/demo/*.toml` read into records whose days are counted from today (`domain.md` 6).

mod dated;
mod layout;

use chrono::NaiveDate;
use thiserror::Error;

use crate::domain::{
    action::Action,
    contact::Contact,
    entry::{Concern, FeltBalance, Goal, Need, Note, Offer},
    exchange::Exchange,
    id::Id,
    phase::PhaseChange,
    profile::Profile,
    touch::Touch,
};

/// Which example book (`domain.md` 6.1, 6.2, 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DemoBook {
    /// Nails and facial care, alone in her shop.
    #[default]
    Salon,
    /// Wooden tableware and a shop, two of the family.
    Workshop,
    /// A labour and social security consultant.
    Office,
}

/// What each book may be called, beside its own name.
const ALIASES: [(&str, DemoBook); 12] = [
    ("beauty", DemoBook::Salon),
    ("サロン", DemoBook::Salon),
    ("美容", DemoBook::Salon),
    ("店", DemoBook::Salon),
    ("maker", DemoBook::Workshop),
    ("工房", DemoBook::Workshop),
    ("木工", DemoBook::Workshop),
    ("製造", DemoBook::Workshop),
    ("practice", DemoBook::Office),
    ("事務所", DemoBook::Office),
    ("士業", DemoBook::Office),
    ("オフィス", DemoBook::Office),
];

impl DemoBook {
    /// All three, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Salon, Self::Workshop, Self::Office];

    /// Returns the name as it is written on the command line: `salon`, `workshop` or `office`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Salon => "salon",
            Self::Workshop => "workshop",
            Self::Office => "office",
        }
    }

    /// Returns the book that a word names, in English in any case or in Japanese; none when it names none.
    pub fn from_name(text: &str) -> Option<Self> {
        let word = text.trim();
        Self::ALL
            .into_iter()
            .find(|book| book.name().eq_ignore_ascii_case(word))
            .or_else(|| ALIASES.into_iter().find(|(alias, _)| alias.eq_ignore_ascii_case(word)).map(|(_, book)| book))
    }

    const fn source(self) -> &'static str {
        match self {
            Self::Salon => include_str!("../../assets/demo/salon.toml"),
            Self::Workshop => include_str!("../../assets/demo/workshop.toml"),
            Self::Office => include_str!("../../assets/demo/office.toml"),
        }
    }
}

/// Why an example book could not be read.
#[derive(Debug, Error)]
pub enum DemoError {
    /// The file does not have the layout of an example book.
    #[error("the example book {book} cannot be read")]
    Layout {
        /// Which book.
        book: &'static str,
        /// Where and why.
        source: toml::de::Error,
    },
    /// A day that no calendar has, counted from today.
    #[error("day {day} of the example book is outside the calendar")]
    Day {
        /// The day, counted from today.
        day: i64,
    },
}

/// Everything in an example book.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoRecords {
    /// The owner.
    pub profile: Profile,
    /// The owner's goals.
    pub goals: Vec<Goal>,
    /// What the owner has to do with nobody else in it.
    pub actions: Vec<Action>,
    /// The people, in the order of the file.
    pub people: Vec<DemoPerson>,
}

/// One person with all her records; every one of them carries her id. Touches and exchanges are in the order of their days.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoPerson {
    /// Her id, made when the book was read.
    pub id: Id<Contact>,
    /// The person.
    pub contact: Contact,
    /// Contacts made, oldest first.
    pub touches: Vec<Touch>,
    /// Exchanges of support, oldest first.
    pub exchanges: Vec<Exchange>,
    /// Action items with her, mine and hers.
    pub actions: Vec<Action>,
    /// Notes, oldest first.
    pub notes: Vec<Note>,
    /// Her troubles.
    pub needs: Vec<Need>,
    /// Frictions between us.
    pub concerns: Vec<Concern>,
    /// What can be asked of her, and done for her.
    pub offers: Vec<Offer>,
    /// Steps of the trust phase, oldest first; the last is the phase she is in.
    pub phases: Vec<PhaseChange>,
    /// How the exchange with her felt.
    pub felt: Vec<FeltBalance>,
}

/// Returns the records of an example book with `today` as day 0. Ids are made afresh with each reading.
///
/// # Errors
/// [`DemoError::Layout`] when the file is not an example book, [`DemoError::Day`] when `today` lies at an end of the calendar.
pub fn read(book: DemoBook, today: NaiveDate) -> Result<DemoRecords, DemoError> {
    let written: layout::Book =
        toml::from_str(book.source()).map_err(|source| DemoError::Layout { book: book.name(), source })?;
    dated::Days { today }.records(written)
}
