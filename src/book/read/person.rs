//! One person: the card, the phase evidence, the timeline.

use chrono::NaiveDate;

use crate::{
    book::{Book, Error},
    domain::{
        action::Action,
        contact::Contact,
        entry::{Concern, FeltBalance, Need, Note, Offer},
        evidence::{Evidence, evidence},
        exchange::Exchange,
        facts::CardFacts,
        id::Id,
        phase::PhaseChange,
        promises::{self, PromisesKept},
        record::Kept,
        suggestion::{Suggestion, suggestion},
        touch::Touch,
    },
    store::{
        facts::{actions, card, phase},
        record::all,
    },
};

/// Everything that was ever written about one person, newest first in each list.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Support.
    pub exchanges: Vec<Kept<Exchange>>,
    /// Talks.
    pub touches: Vec<Kept<Touch>>,
    /// Actions in any state.
    pub actions: Vec<Kept<Action>>,
    /// Notes.
    pub notes: Vec<Kept<Note>>,
    /// Needs.
    pub needs: Vec<Kept<Need>>,
    /// Concerns.
    pub concerns: Vec<Kept<Concern>>,
    /// Steps of trust.
    pub phases: Vec<Kept<PhaseChange>>,
    /// Offers.
    pub offers: Vec<Kept<Offer>>,
    /// Felt balance, the newest first.
    pub felt: Vec<Kept<FeltBalance>>,
}

impl Book {
    /// Returns the card of a person with at most `most` of each list.
    pub fn card(&self, id: Id<Contact>, most: usize) -> Result<CardFacts, Error> {
        Ok(card::card(self.store().db(), id, self.now().today(), most)?)
    }

    /// Returns the lines of evidence for the next trust phase (4.2), and what could be suggested about one person (4.2, 4.3).
    pub fn phase_standing(&self, id: Id<Contact>) -> Result<(Vec<Evidence>, Option<Suggestion>), Error> {
        let today = self.now().today();
        let facts = phase::phase_facts(self.store().db(), id, today, &self.conventions)?;
        Ok((evidence(&facts, today), suggestion(&facts, today, &self.conventions)))
    }

    /// Returns what could be suggested about one person (4.2, 4.3).
    pub fn suggestion(&self, id: Id<Contact>) -> Result<Option<Suggestion>, Error> {
        Ok(self.phase_standing(id)?.1)
    }

    /// Returns everything about one person; of talks, support and notes, which grow with the years, at most the `most` newest.
    pub fn timeline(&self, id: Id<Contact>, most: usize) -> Result<Timeline, Error> {
        let db = self.store().db();
        let key = id.to_string();
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let newest = "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY \"on\" DESC, id DESC";
        let cut = format!("{newest} LIMIT ?2");
        Ok(Timeline {
            exchanges: all(db, &cut, (&key, most))?,
            touches: all(db, &cut, (&key, most))?,
            actions: all(
                db,
                "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY state <> 'open', coalesce(done_on, due, made_on) DESC, id DESC",
                [&key],
            )?,
            notes: all(db, &cut, (&key, most))?,
            needs: all(db, "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY opened_on DESC, id DESC", [&key])?,
            concerns: all(db, "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY opened_on DESC, id DESC", [&key])?,
            phases: all(db, newest, [&key])?,
            offers: all(db, "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY id", [&key])?,
            felt: all(db, newest, [&key])?,
        })
    }

    /// Returns the owner's kept promises of the usual window (F17).
    pub fn promises_kept(&self, today: NaiveDate) -> Result<PromisesKept, Error> {
        let days = self.conventions.promises_days;
        let from = today.checked_sub_days(chrono::Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(today);
        let promises = actions::my_promises(self.store().db(), from)?;
        Ok(promises::kept(&promises, today, days))
    }
}
