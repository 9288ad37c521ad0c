//! What a book answers: facts from the store, rules from the domain, put together for one screen part each.

pub mod balance;
pub mod morning;
pub mod person;
pub mod whom;

use chrono::{Days, NaiveDate};

use crate::{
    book::{Act, Book, Error},
    domain::{
        action::Action,
        contact::Contact,
        entry::{Goal, Note},
        facts::{ActionFact, AskFacts, PersonFacts, WeekFacts},
        id::Id,
        isolation::Isolation,
        profile::Profile,
        record::Kept,
    },
    store::{
        change,
        facts::{actions, ask, find, people, tally, week},
        record,
    },
};

pub use crate::store::facts::{
    find::Found,
    people::{Name, Which},
    week::Whose,
};

impl Book {
    /// Returns the owner's page; an empty one where none was written.
    pub fn profile(&self) -> Result<Profile, Error> {
        Ok(week::profile(self.store().db())?)
    }

    /// Returns every open action by date.
    pub fn due(&self) -> Result<Vec<ActionFact>, Error> {
        Ok(actions::open(self.store().db())?)
    }

    /// Returns the facts of rhythm of every person, by reading.
    pub fn people(&self, which: Which<'_>) -> Result<Vec<PersonFacts>, Error> {
        Ok(people::person_facts(self.store().db(), which)?)
    }

    /// Returns how many people are in the book.
    pub fn count_people(&self) -> Result<i64, Error> {
        Ok(people::count(self.store().db())?)
    }

    /// Returns every person whole, by reading.
    pub fn contacts(&self) -> Result<Vec<Kept<Contact>>, Error> {
        Ok(record::all(self.store().db(), "WHERE deleted_at IS NULL ORDER BY sort_key, id", [])?)
    }

    /// Returns one person whole.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Gone`] when she is not in the book.
    pub fn contact(&self, id: Id<Contact>) -> Result<Kept<Contact>, Error> {
        Ok(record::get(self.store().db(), id)?)
    }

    /// Returns one action.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Gone`] when it is not in the book.
    pub fn action(&self, id: Id<Action>) -> Result<Kept<Action>, Error> {
        Ok(record::get(self.store().db(), id)?)
    }

    /// Returns who can be asked for what.
    pub fn ask_facts(&self) -> Result<Vec<AskFacts>, Error> {
        Ok(ask::ask_facts(self.store().db(), self.now().today())?)
    }

    /// Returns with how many people the owner spoke lately, how many are usual for her, and how long it has been quiet (F2).
    pub fn isolation(&self) -> Result<Isolation, Error> {
        Ok(tally::isolation(self.store().db(), self.now().today())?)
    }

    /// Returns the facts of the days `from ..= from + 6`, with everybody or only those whom the owner's own page can name.
    pub fn week(&self, from: NaiveDate, whose: Whose) -> Result<WeekFacts, Error> {
        let to = from.checked_add_days(Days::new(6)).unwrap_or(from);
        let as_of = to.min(self.now().today());
        Ok(week::week_facts(self.store().db(), (from, to), as_of, whose, &self.conventions)?)
    }

    /// Returns at most `most` places that hold every word of a query.
    pub fn find(&self, query: &str, most: usize) -> Result<Vec<Found>, Error> {
        Ok(find::find(self.store().db(), query, most)?)
    }

    /// Returns the newest acts, of the book or of one person, newest first.
    pub fn history(&self, of: Option<Id<Contact>>, most: usize) -> Result<Vec<Act>, Error> {
        Ok(change::history(self.store().db(), of.map(|id| id.to_string()).as_deref(), most)?)
    }

    /// Returns the open goals, oldest first.
    pub fn goals(&self) -> Result<Vec<Kept<Goal>>, Error> {
        Ok(record::all(self.store().db(), "WHERE deleted_at IS NULL AND closed_on IS NULL ORDER BY id", [])?)
    }

    /// Returns every note, oldest first.
    pub fn notes(&self) -> Result<Vec<Kept<Note>>, Error> {
        Ok(record::all(self.store().db(), "WHERE deleted_at IS NULL ORDER BY \"on\", id", [])?)
    }

    /// Returns the cards that people came in with, and whose they are.
    pub fn source_cards(&self) -> Result<Vec<Kept<crate::domain::contact::SourceCard>>, Error> {
        Ok(record::all(self.store().db(), "WHERE deleted_at IS NULL ORDER BY id", [])?)
    }
}
