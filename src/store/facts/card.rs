//! Everything the card of one person shows.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension};

use super::{day, pressing::mornings_of, tally};
use crate::{
    domain::{contact::Contact, facts::CardFacts, id::Id},
    store::{
        StoreError,
        record::{all, get},
    },
};

/// Returns the card of a person with at most `most` of each list.
pub fn card(db: &Connection, id: Id<Contact>, today: NaiveDate, most: usize) -> Result<CardFacts, StoreError> {
    let key = id.to_string();
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let before = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let newest = "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY \"on\" DESC, id DESC LIMIT ?2";
    let last = db
        .prepare_cached("SELECT last_direct, last_group FROM person_summary WHERE contact_id = ?1")?
        .query_row([&key], |row| Ok((day(row, 0).ok().flatten(), day(row, 1).ok().flatten())))
        .optional()?;
    Ok(CardFacts {
        contact: get(db, id)?,
        exchanges: all(db, newest, (&key, most))?,
        touches: all(db, newest, (&key, most))?,
        actions: all(
            db,
            "WHERE contact_id = ?1 AND deleted_at IS NULL AND state = 'open' ORDER BY due IS NULL, due, id LIMIT ?2",
            (&key, most),
        )?,
        notes: all(db, newest, (&key, most))?,
        needs: all(
            db,
            "WHERE contact_id = ?1 AND deleted_at IS NULL AND state <> 'closed' ORDER BY opened_on DESC",
            [&key],
        )?,
        offers: all(db, "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY id", [&key])?,
        year: tally::of_person(db, id, before(365), today)?,
        weeks12: tally::of_person(db, id, before(84), today)?,
        last_direct: last.and_then(|(direct, _)| direct),
        last_group: last.and_then(|(_, group)| group),
        mornings: mornings_of(db, id)?,
    })
}
