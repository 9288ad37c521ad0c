//! What a week's page is made of.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::{ask, people, people::Which, rows, tally};
use crate::{
    domain::{facts::WeekFacts, profile::Profile},
    store::{
        StoreError,
        record::{all, parse_id},
    },
};

/// Returns the facts of the days `from ..= to`.
pub fn week_facts(
    db: &Connection,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<WeekFacts, StoreError> {
    let days = (from.to_string(), to.to_string());
    let inside = "WHERE deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2 ORDER BY \"on\", id";
    let week_later = to.checked_add_days(Days::new(7)).unwrap_or(to);
    let mut statement = db.prepare_cached("SELECT id, sharing FROM contact WHERE deleted_at IS NULL")?;
    let sharing = rows(&mut statement, [], |row| {
        Ok((parse_id(&row.get::<_, String>(0)?)?, serde_json::from_value(serde_json::Value::String(row.get(1)?))?))
    })?;
    let mut statement = db.prepare_cached("SELECT id FROM contact WHERE deleted_at IS NULL AND archived = 1")?;
    let archived = rows(&mut statement, [], |row| parse_id(&row.get::<_, String>(0)?))?;
    let mut statement = db.prepare_cached(
        "SELECT contact_id FROM (
           SELECT contact_id, \"on\" FROM touch WHERE deleted_at IS NULL AND way = 'two_way'
           UNION ALL SELECT contact_id, \"on\" FROM exchange WHERE deleted_at IS NULL)
         WHERE contact_id IN (SELECT contact_id FROM touch WHERE deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2
                              UNION SELECT contact_id FROM exchange WHERE deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2)
         GROUP BY contact_id HAVING min(\"on\") BETWEEN ?1 AND ?2",
    )?;
    let first_talks = rows(&mut statement, (&days.0, &days.1), |row| parse_id(&row.get::<_, String>(0)?))?;
    Ok(WeekFacts {
        from,
        to,
        profile: profile(db)?,
        people: people::person_facts(db, Which::All)?,
        sharing,
        archived,
        touches: all(db, inside, (&days.0, &days.1))?,
        exchanges: all(db, inside, (&days.0, &days.1))?,
        weeks12: tally::of_all(db, to.checked_sub_days(Days::new(84)).unwrap_or(to), to)?,
        actions: all(
            db,
            "WHERE deleted_at IS NULL AND made_on <= ?2 AND (
               state = 'open' OR done_on > ?2 OR done_on BETWEEN ?1 AND ?2 OR made_on BETWEEN ?1 AND ?2 OR due BETWEEN ?1 AND ?3)
             ORDER BY due IS NULL, due, id",
            (&days.0, &days.1, week_later.to_string()),
        )?,
        phase_changes: all(db, inside, (&days.0, &days.1))?,
        first_talks,
        goals: all(
            db,
            "WHERE deleted_at IS NULL AND made_on <= ?2 AND (closed_on IS NULL OR closed_on >= ?1) ORDER BY id",
            (&days.0, &days.1),
        )?,
        coverage: ask::offered(db)?,
    })
}

/// Returns the owner's page; an empty one where none was written.
pub fn profile(db: &Connection) -> Result<Profile, StoreError> {
    Ok(all::<Profile>(db, "WHERE deleted_at IS NULL ORDER BY id LIMIT 1", [])?
        .into_iter()
        .next()
        .map(|kept| kept.body)
        .unwrap_or_default())
}
