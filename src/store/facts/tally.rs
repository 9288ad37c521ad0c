//! Sums of exchanges by person, kind and direction over a window of days.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row};

use super::{WHO, day, rows, who};
use crate::{
    domain::{
        contact::Contact,
        exchange::{Direction, Size, SupportKind},
        facts::{ExchangeTally, WeekCount, Who},
        id::Id,
        isolation::{self, Isolation},
    },
    store::StoreError,
};

/// Returns the sums of the days after `after` up to `until`, a row for each person who has any, by reading.
pub fn by_person(db: &Connection, after: NaiveDate, until: NaiveDate) -> Result<Vec<(Who, ExchangeTally)>, StoreError> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, e.kind, e.direction, e.size, e.n FROM (
           SELECT contact_id, kind, direction, size, count(*) AS n FROM exchange
           WHERE deleted_at IS NULL AND \"on\" > ?1 AND \"on\" <= ?2 GROUP BY contact_id, kind, direction, size) AS e
         JOIN contact AS c ON c.id = e.contact_id AND c.deleted_at IS NULL ORDER BY c.sort_key, c.id"
    ))?;
    let mut people: Vec<(Who, ExchangeTally)> = Vec::new();
    rows(&mut statement, (after.to_string(), until.to_string()), |row| {
        let who = who(row, 0)?.0;
        if people.last().is_none_or(|(last, _)| last.id != who.id) {
            people.push((who, ExchangeTally::default()));
        }
        if let Some((_, tally)) = people.last_mut() {
            add(tally, row, 7)?;
        }
        Ok(())
    })?;
    Ok(people)
}

/// Returns the sums of one person.
pub fn of_person(
    db: &Connection,
    id: Id<Contact>,
    after: NaiveDate,
    until: NaiveDate,
) -> Result<ExchangeTally, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT kind, direction, size, count(*) FROM exchange
         WHERE contact_id = ?1 AND deleted_at IS NULL AND \"on\" > ?2 AND \"on\" <= ?3 GROUP BY kind, direction, size",
    )?;
    let mut tally = ExchangeTally::default();
    rows(&mut statement, (id.to_string(), after.to_string(), until.to_string()), |row| add(&mut tally, row, 0))?;
    Ok(tally)
}

/// Returns the sums of everybody.
pub fn of_all(db: &Connection, after: NaiveDate, until: NaiveDate) -> Result<ExchangeTally, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT kind, direction, size FROM exchange WHERE deleted_at IS NULL AND \"on\" > ?1 AND \"on\" <= ?2",
    )?;
    // there are few sorts and many rows: to count them here costs less than to have them sorted
    let mut sorts: Vec<([String; 3], u32)> = Vec::new();
    let mut rows = statement.query((after.to_string(), until.to_string()))?;
    while let Some(row) = rows.next()? {
        let words = [row.get_ref(0)?, row.get_ref(1)?, row.get_ref(2)?].map(|word| word.as_str().unwrap_or_default());
        match sorts.iter_mut().find(|(known, _)| known.iter().zip(words).all(|(known, word)| known == word)) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => sorts.push((words.map(str::to_owned), 1)),
        }
    }
    let mut tally = ExchangeTally::default();
    for (sort, count) in sorts {
        put(&mut tally, sort, count)?;
    }
    Ok(tally)
}

/// Weeks that are counted one by one.
const WEEKS: u64 = 12;

/// Returns how often support went either way in the twelve times seven days that end with `until`, the oldest first.
pub fn by_week(db: &Connection, until: NaiveDate) -> Result<Vec<WeekCount>, StoreError> {
    let back = |days: u64| until.checked_sub_days(Days::new(days)).unwrap_or(until);
    let first = back(7 * WEEKS - 1);
    let starts = (1..=WEEKS).rev().map(|week| back(7 * week - 1));
    let mut weeks: Vec<WeekCount> = starts.map(|from| WeekCount { from, given: 0, received: 0 }).collect();
    let mut statement = db.prepare_cached(
        "SELECT direction, \"on\", count(*) FROM exchange
         WHERE deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2 GROUP BY \"on\", direction",
    )?;
    rows(&mut statement, (first.to_string(), until.to_string()), |row| {
        let direction: Direction = serde_json::from_value(serde_json::Value::String(row.get(0)?))?;
        let on = day(row, 1)?.unwrap_or(first);
        let place = usize::try_from(on.signed_duration_since(first).num_days() / 7).unwrap_or(0);
        let count: u32 = row.get(2)?;
        if let Some(week) = weeks.get_mut(place) {
            match direction {
                Direction::Given => week.given = week.given.saturating_add(count),
                Direction::Received => week.received = week.received.saturating_add(count),
            }
        }
        Ok(())
    })?;
    Ok(weeks)
}

/// Returns the signs of isolation (F2): active people with a two-way talk, by spans of 30 days.
pub fn isolation(db: &Connection, today: NaiveDate) -> Result<Isolation, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM (
           SELECT contact_id FROM touch WHERE deleted_at IS NULL AND way = 'two_way' AND \"on\" > ?1 AND \"on\" <= ?2
           UNION SELECT contact_id FROM exchange WHERE deleted_at IS NULL AND \"on\" > ?1 AND \"on\" <= ?2) AS t
         JOIN person_summary AS s ON s.contact_id = t.contact_id AND s.active = 1",
    )?;
    let mut spans = [0; 1 + isolation::SPANS as usize];
    for (back, people) in (0_u32..).zip(&mut spans) {
        let (after, until) = isolation::span(today, back);
        *people = statement.query_row((after.to_string(), until.to_string()), |row| row.get(0))?;
    }
    let mut statement = db.prepare_cached(
        "SELECT min(first_talk), (SELECT max(last_talk) FROM person_summary WHERE active = 1 AND last_talk IS NOT NULL)
         FROM person_summary WHERE first_talk IS NOT NULL",
    )?;
    let ends = rows(&mut statement, [], |row| Ok(day(row, 0)?.zip(day(row, 1)?)))?.into_iter().flatten().next();
    Ok(Isolation::new(spans, ends, today))
}

/// Returns the sums of everybody as a map by person.
pub(super) fn map(
    db: &Connection,
    after: NaiveDate,
    until: NaiveDate,
) -> Result<BTreeMap<Id<Contact>, ExchangeTally>, StoreError> {
    Ok(by_person(db, after, until)?.into_iter().map(|(who, tally)| (who.id, tally)).collect())
}

/// Adds a row of kind, direction, size and number, the first of which stands at `from`.
pub(super) fn add(tally: &mut ExchangeTally, row: &Row<'_>, from: usize) -> Result<(), StoreError> {
    let word = |n: usize| row.get::<_, String>(from.saturating_add(n));
    put(tally, [word(0)?, word(1)?, word(2)?], row.get(from.saturating_add(3))?)
}

/// Adds so many of a kind, a direction and a size.
fn put(tally: &mut ExchangeTally, [kind, direction, size]: [String; 3], count: u32) -> Result<(), StoreError> {
    let kind: SupportKind = serde_json::from_value(kind.into())?;
    let direction: Direction = serde_json::from_value(direction.into())?;
    let size: Size = serde_json::from_value(size.into())?;
    tally.add(kind, direction, size.weight().saturating_mul(count), count);
    Ok(())
}
