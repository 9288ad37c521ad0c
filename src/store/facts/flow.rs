//! How giving and receiving went over the weeks, and how the owner feels about it with each person.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::{day, rows, tally};
use crate::{
    domain::{
        balance::{Feeling, WeekFlow},
        calendar::{WeekStart, week_of},
        contact::Contact,
        facts::ExchangeTally,
        id::Id,
    },
    store::{
        StoreError,
        record::{parse_id, parse_instant},
    },
};

/// Weeks that are shown.
const WEEKS: u64 = 12;

/// Returns the last twelve weeks, the one of today last.
pub fn weeks(db: &Connection, today: NaiveDate, start: WeekStart) -> Result<Vec<WeekFlow>, StoreError> {
    let this = week_of(today, start).0;
    let first = this.checked_sub_days(Days::new(7 * WEEKS.saturating_sub(1))).unwrap_or(this);
    let mut statement = db.prepare_cached(
        "SELECT kind, direction, size, count(*), \"on\" FROM exchange
         WHERE deleted_at IS NULL AND \"on\" >= ?1 AND \"on\" <= ?2 GROUP BY \"on\", kind, direction, size",
    )?;
    let span = (first.to_string(), today.to_string());
    let mut flows: HashMap<NaiveDate, ExchangeTally> = HashMap::new();
    rows(&mut statement, [&span.0, &span.1], |row| {
        let on = day(row, 4)?.unwrap_or(today);
        tally::add(flows.entry(week_of(on, start).0).or_default(), row, 0)
    })?;
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT \"on\" FROM touch WHERE deleted_at IS NULL AND \"on\" >= ?1 AND \"on\" <= ?2",
    )?;
    let talked = rows(&mut statement, [&span.0, &span.1], |row| Ok(day(row, 0)?.map(|on| week_of(on, start).0)))?;
    let written: BTreeSet<NaiveDate> = talked.into_iter().flatten().collect();
    let week = |n: u64| {
        let from = first.checked_add_days(Days::new(7 * n)).unwrap_or(first);
        let tally = flows.get(&from).copied().or_else(|| written.contains(&from).then(ExchangeTally::default));
        WeekFlow { from, tally }
    };
    Ok((0..WEEKS).map(week).collect())
}

/// Returns how the owner feels about each person, and since when they know each other.
pub fn feelings(db: &Connection) -> Result<HashMap<Id<Contact>, Feeling>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT c.id, c.met_on, s.first_talk, c.created_at FROM contact AS c
         LEFT JOIN person_summary AS s ON s.contact_id = c.id WHERE c.deleted_at IS NULL",
    )?;
    let known = rows(&mut statement, [], |row| {
        let entered = parse_instant(&row.get::<_, String>(3)?).with_timezone(&chrono::Local).date_naive();
        let since = [day(row, 1)?, day(row, 2)?, Some(entered)].into_iter().flatten().min();
        Ok((parse_id(&row.get::<_, String>(0)?)?, Feeling { felt: None, since }))
    })?;
    let mut feelings: HashMap<Id<Contact>, Feeling> = known.into_iter().collect();
    let mut statement = db.prepare_cached(
        "SELECT contact_id, felt, \"on\" FROM felt_balance WHERE deleted_at IS NULL ORDER BY \"on\", id",
    )?;
    for (id, felt, on) in
        rows(&mut statement, [], |row| Ok((parse_id(&row.get::<_, String>(0)?)?, row.get::<_, u8>(1)?, day(row, 2)?)))?
    {
        if let (Some(feeling), Some(on)) = (feelings.get_mut(&id), on) {
            feeling.felt = Some((felt, on));
        }
    }
    Ok(feelings)
}
