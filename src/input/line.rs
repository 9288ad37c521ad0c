//! The one-line syntax (`ux.md` 2.3): a name or a text, then signs in any order, half or full width; read anew at every key.
//!
//! Reading never fails. What was understood is in typed fields with its place in the line ([`Span`], for underlining and the
//! preview); what was not stays in the text and is named in `not_understood`.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::calendar::WeekStart;
use crate::input::dates::{DateFrame, Wanted};

mod action;
mod amount;
mod contact;
mod exchange;
mod helped;
mod person;
mod person_first;
mod rhythm;
mod run;
mod talk;
mod token;

pub use action::{ActionLine, parse_action_line, parse_action_line_in};
pub use amount::{minutes, yen};
pub use exchange::{ExchangeLine, Thanks, parse_exchange_line, parse_exchange_line_in};
pub use helped::{HelpedLine, parse_helped_line};
pub use person::{NextStep, PersonLine, parse_person_line, parse_person_line_in};
pub use person_first::{PersonSplit, person_splits};
pub use rhythm::read_rhythm;
pub use talk::{TalkLine, parse_talk_line, parse_talk_line_in, told_channel};

/// What a piece of a line was understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name of a new person.
    Name,
    /// `@` on a person: role or business.
    Who,
    /// `#`.
    Tag,
    /// `~`: rhythm, or repeat of a to-do.
    Rhythm,
    /// `!` on a person or a talk: the next step.
    Next,
    /// `%1` to `%4`.
    Phase,
    /// `via`, 紹介:.
    Via,
    /// E-mail, phone or web address.
    Contact,
    /// `//`.
    Note,
    /// A date, a time of day, or both.
    Date,
    /// `@` on an action or an exchange, or the person a line starts with.
    Person,
    /// `!` on an action.
    Promise,
    /// `!` on an exchange.
    Thanks,
    /// `+2h`.
    Minutes,
    /// `+5000`.
    Money,
}

/// A piece of the line that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Where it stands, in bytes; both ends lie on characters.
    pub range: Range<usize>,
    /// As what.
    pub part: Part,
}

/// Whether an exchange or a talk still has to name its person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// The first word or words are the person.
    #[default]
    Named,
    /// The person has been chosen before; all of the line is text.
    Chosen,
}

/// What a line is read against.
#[derive(Debug, Clone, Copy)]
pub struct LineFrame<'a> {
    /// Today, a local day.
    pub today: NaiveDate,
    /// The day the owner's week starts on.
    pub week_start: WeekStart,
    /// Matches that the owner has turned off (Backspace right after a wrong one): a sign or a date that touches one of these
    /// ranges is plain text.
    pub off: &'a [Range<usize>],
}

impl LineFrame<'static> {
    /// A frame with nothing turned off.
    pub const fn new(today: NaiveDate, week_start: WeekStart) -> Self {
        Self { today, week_start, off: &[] }
    }
}

impl LineFrame<'_> {
    fn dates(&self, wanted: Wanted) -> DateFrame {
        DateFrame { today: self.today, week_start: self.week_start, wanted }
    }
}
