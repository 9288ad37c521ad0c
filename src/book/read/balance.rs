//! Giving and receiving over a window of days: by kind, by person, and of the whole network (F3–F6).

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    book::{Book, Error},
    domain::{
        balance::{self, BalanceWord, Feeling, NetworkBalance, WeekFlow},
        calendar::WeekStart,
        contact::Contact,
        facts::{ExchangeTally, Who},
        id::Id,
    },
    store::facts::{flow, tally},
};

/// The balance of a window.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Sums of everybody.
    pub all: ExchangeTally,
    /// Sums by person, by reading: never by the balance.
    pub people: Vec<PersonBalance>,
    /// The network's figures.
    pub network: NetworkBalance,
}

/// One person's side of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonBalance {
    /// Who.
    pub who: Who,
    /// Sums.
    pub tally: ExchangeTally,
    /// The word (F3).
    pub word: BalanceWord,
}

impl Book {
    /// Returns the balance of the days `from ..= today`, of everybody or of one person.
    pub fn balance(&self, from: NaiveDate, of: Option<Id<Contact>>) -> Result<Balance, Error> {
        let to = self.now().today();
        let after = from.pred_opt().unwrap_or(from);
        let people: Vec<PersonBalance> = tally::by_person(self.store().db(), after, to)?
            .into_iter()
            .filter(|(who, _)| of.is_none_or(|id| who.id == id))
            .map(|(who, tally)| PersonBalance { who, word: balance::word_of(&tally), tally })
            .collect();
        let mut all = ExchangeTally::default();
        for person in &people {
            all.merge(&person.tally);
        }
        Ok(Balance { from, to, all, network: balance::network(people.iter().map(|person| &person.tally)), people })
    }

    /// Returns the last twelve weeks of giving and receiving, the one of today last.
    pub fn weeks12(&self, start: WeekStart) -> Result<Vec<WeekFlow>, Error> {
        Ok(flow::weeks(self.store().db(), self.now().today(), start)?)
    }

    /// Returns how the owner feels about each person, and since when they know each other (F4).
    pub fn feelings(&self) -> Result<HashMap<Id<Contact>, Feeling>, Error> {
        Ok(flow::feelings(self.store().db())?)
    }

    /// Returns the first day of a window of `days` that ends today.
    pub fn window_start(&self, days: i64) -> NaiveDate {
        let today = self.now().today();
        let back = u64::try_from(days.saturating_sub(1)).unwrap_or(0);
        today.checked_sub_days(chrono::Days::new(back)).unwrap_or(today)
    }
}
