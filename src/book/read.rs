//! What a book answers: facts from the store, rules from the domain, put together for one screen part each.

pub mod balance;
pub mod import;
pub mod morning;
pub mod person;
pub mod whom;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::{
    book::{
        Act, Book, Error, Step,
        command::{EntryRef, TrashRef},
    },
    domain::{
        action::Action,
        alike::{Alike, Pair, alike},
        contact::Contact,
        entry::{Dismissal, Goal, Note, SavedFilter},
        facts::{ActionFact, AskFacts, PersonFacts, WeekFacts, Who},
        id::Id,
        isolation::Isolation,
        listed::Listed,
        profile::Profile,
        record::Kept,
        touch::Touch,
    },
    store::{
        change,
        facts::{actions, ask, find, listed, people, tally, trash, week},
        record, undo,
    },
};

pub use crate::store::facts::{
    find::Found,
    people::{Name, Which},
    trash::Trashed,
    week::Whose,
};

/// Two records that may be of one person, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    /// The one that stands first by reading.
    pub one: Kept<Contact>,
    /// The other.
    pub other: Kept<Contact>,
    /// Why, the weightiest first.
    pub reasons: Vec<Alike>,
}

/// Returns the code of a dismissal that says: this one is somebody else.
pub fn not_same(other: Id<Contact>) -> String {
    format!("not_same:{other}")
}

fn record_ref(table: &str, id: &str) -> Option<TrashRef> {
    let entry = |entry: EntryRef| Some(TrashRef::Entry(entry));
    match table {
        "contact" => Some(TrashRef::Contact(id.parse().ok()?)),
        "action" => Some(TrashRef::Action(id.parse().ok()?)),
        "exchange" => Some(TrashRef::Exchange(id.parse().ok()?)),
        "filter" => Some(TrashRef::Filter(id.parse().ok()?)),
        "touch" => entry(EntryRef::Touch(id.parse().ok()?)),
        "note" => entry(EntryRef::Note(id.parse().ok()?)),
        "need" => entry(EntryRef::Need(id.parse().ok()?)),
        "concern" => entry(EntryRef::Concern(id.parse().ok()?)),
        "offer" => entry(EntryRef::Offer(id.parse().ok()?)),
        _ => None,
    }
}

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

    /// Returns everybody as the list of people shows her, by reading.
    pub fn listed(&self) -> Result<Vec<Listed>, Error> {
        let _all_of_one_instant = self.store().reading()?;
        Ok(listed::listed(self.store().db(), self.now().today())?)
    }

    /// Returns the wished-for actions without a date.
    pub fn someday(&self) -> Result<Vec<ActionFact>, Error> {
        Ok(actions::someday(self.store().db())?)
    }

    /// Returns at most `most` of what lies in the trash, the newest first, each with what brings it back.
    pub fn trashed(&self, most: usize) -> Result<Vec<(TrashRef, Trashed, Option<Who>)>, Error> {
        let all = trash::trashed(self.store().db(), most)?;
        let ids: Vec<Id<Contact>> = all.iter().filter_map(|one| one.contact_id).collect();
        let whos = people::whos(self.store().db(), &ids)?;
        let whose = |one: &Trashed| whos.iter().find(|who| Some(who.id) == one.contact_id).cloned();
        Ok(all
            .into_iter()
            .filter_map(|one| Some((record_ref(one.table, &one.id)?, whose(&one), one)))
            .map(|(r, who, one)| (r, one, who))
            .collect())
    }

    /// Returns pairs of records that may be of one person, without those of which the owner said that they are not.
    pub fn duplicates(&self) -> Result<Vec<Duplicate>, Error> {
        let people = self.contacts()?;
        let bodies: Vec<&Contact> = people.iter().map(|person| &person.body).collect();
        let apart: HashSet<(Id<Contact>, String)> =
            record::all::<Dismissal>(self.store().db(), "WHERE deleted_at IS NULL", [])?
                .into_iter()
                .map(|one| (one.contact_id, one.body.suggestion))
                .collect();
        let is_apart = |one: Id<Contact>, other: Id<Contact>| {
            apart.contains(&(one, not_same(other))) || apart.contains(&(other, not_same(one)))
        };
        let pair = |pair: Pair| {
            let (one, other) = (people.get(pair.one)?.clone(), people.get(pair.other)?.clone());
            (!is_apart(one.id, other.id)).then_some(Duplicate { one, other, reasons: pair.reasons })
        };
        Ok(alike(&bodies).into_iter().filter_map(pair).collect())
    }

    /// Returns every tag of the book, the most used first.
    pub fn tags(&self) -> Result<Vec<String>, Error> {
        Ok(listed::tags(self.store().db())?)
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

    /// Returns one talk.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Gone`] when it is not in the book.
    pub fn touch(&self, id: Id<Touch>) -> Result<Kept<Touch>, Error> {
        Ok(record::get(self.store().db(), id)?)
    }

    /// Returns the kept filters of the list of people, in the order they were kept.
    pub fn filters(&self) -> Result<Vec<Kept<SavedFilter>>, Error> {
        Ok(record::all(self.store().db(), "WHERE deleted_at IS NULL ORDER BY place, id", [])?)
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
        self.period(from, from.checked_add_days(Days::new(6)).unwrap_or(from), whose)
    }

    /// Returns the facts of the days `from ..= to`, a month or a quarter, as [`Book::week`] does of a week.
    pub fn period(&self, from: NaiveDate, to: NaiveDate, whose: Whose) -> Result<WeekFacts, Error> {
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

    /// Returns the newest steps, those that were taken back among them, the newest first.
    pub fn steps(&self, most: usize) -> Result<Vec<Step>, Error> {
        Ok(undo::steps(self.store().db(), most)?)
    }

    /// Returns the instant of the last change of every record, by its id.
    pub fn last_changes(&self) -> Result<HashMap<String, DateTime<Utc>>, Error> {
        Ok(change::last_changes(self.store().db())?)
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
