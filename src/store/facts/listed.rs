//! The list of people: three questions, whatever the number of people.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::{WHO, day, rows, who};
use crate::{
    domain::{
        contact::Contact,
        exchange::Direction,
        facts::ExchangeTally,
        id::Id,
        listed::{Listed, NextStep},
    },
    store::{StoreError, record::parse_id},
};

/// Days that the bar of the list looks back.
const WEEKS_12: u64 = 84;

/// Returns everybody who is not in the trash, by reading.
pub fn listed(db: &Connection, today: NaiveDate) -> Result<Vec<Listed>, StoreError> {
    let after = today.checked_sub_days(Days::new(WEEKS_12)).unwrap_or(today);
    let tallies: HashMap<Id<Contact>, ExchangeTally> = super::tally::map(db, after, today)?.into_iter().collect();
    let steps = steps(db)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.search_key, c.title, c.business, c.place, c.tags, c.archived, s.last_talk
         FROM contact AS c LEFT JOIN person_summary AS s ON s.contact_id = c.id
         WHERE c.deleted_at IS NULL ORDER BY c.sort_key, c.id"
    ))?;
    rows(&mut statement, [], |row| {
        let (who, sort_key) = who(row, 0)?;
        let tally = tallies.get(&who.id);
        let count = |way| tally.map_or(0, |tally| tally.count_all(way));
        Ok(Listed {
            sort_key,
            search_key: row.get(7)?,
            title: row.get(8)?,
            business: row.get(9)?,
            place: row.get(10)?,
            tags: serde_json::from_str(row.get_ref(11)?.as_str().unwrap_or("[]"))?,
            archived: row.get(12)?,
            last_talk: day(row, 13)?,
            next: steps.get(&who.id).copied().unwrap_or(NextStep::Nothing),
            given: count(Direction::Given),
            received: count(Direction::Received),
            who,
        })
    })
}

/// Returns every tag of people who are not in the trash, the most used first.
pub fn tags(db: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT t.value FROM contact AS c, json_each(c.tags) AS t WHERE c.deleted_at IS NULL
         GROUP BY t.value ORDER BY count(*) DESC, t.value",
    )?;
    rows(&mut statement, [], |row| Ok(row.get(0)?))
}

/// Returns what comes next with everybody about whom an action is open.
fn steps(db: &Connection) -> Result<HashMap<Id<Contact>, NextStep>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT contact_id, min(CASE WHEN owner = 'me' THEN due END), max(owner = 'them') FROM action
         WHERE deleted_at IS NULL AND state = 'open' AND contact_id IS NOT NULL GROUP BY contact_id",
    )?;
    let steps = rows(&mut statement, [], |row| {
        let step = match (day(row, 1)?, row.get::<_, bool>(2)?) {
            (Some(due), _) => NextStep::Due(due),
            (None, true) => NextStep::Waiting,
            (None, false) => NextStep::Open,
        };
        Ok((parse_id(&row.get::<_, String>(0)?)?, step))
    })?;
    Ok(steps.into_iter().collect())
}
