//! What the page of a week, a month or a quarter is made of.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::{ask, people, people::Which, pressing, rows, tally};
use crate::{
    domain::{
        action::Action,
        contact::{Contact, Sharing},
        conventions::Conventions,
        facts::WeekFacts,
        id::Id,
        profile::Profile,
        record::Kept,
    },
    store::{
        StoreError,
        record::{all, parse_id},
    },
};

/// Whom a page has to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody: a page for others has to know every name to take it out of a text.
    Everybody,
    /// Those who can stand on the owner's own page.
    Concerned,
}

/// Returns the facts of the days `from ..= to`, as they are on `as_of`.
pub fn week_facts(
    db: &Connection,
    (from, to): (NaiveDate, NaiveDate),
    as_of: NaiveDate,
    whose: Whose,
    conventions: &Conventions,
) -> Result<WeekFacts, StoreError> {
    let days = (from.to_string(), to.to_string());
    let inside = "WHERE deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2 ORDER BY \"on\", id";
    let week_later = to.checked_add_days(Days::new(7)).unwrap_or(to);
    let actions: Vec<Kept<Action>> = all(
        db,
        "WHERE deleted_at IS NULL AND made_on <= ?2 AND (
           state = 'open' OR done_on > ?2 OR done_on BETWEEN ?1 AND ?2 OR made_on BETWEEN ?1 AND ?2 OR due BETWEEN ?1 AND ?3)
         ORDER BY due IS NULL, due, id",
        (&days.0, &days.1, week_later.to_string()),
    )?;
    let people = match whose {
        Whose::Everybody => people::person_facts(db, Which::All)?,
        Whose::Concerned => {
            let mut ids = pressing::past_interval(db, as_of, conventions)?;
            ids.extend(actions.iter().filter_map(|action| action.contact_id));
            ids.extend(met_or_named(db, from, to)?);
            people::person_facts(db, Which::These(&ids))?
        }
    };
    let ids: Vec<Id<Contact>> = people.iter().map(|person| person.who.id).collect();
    let mut statement = db.prepare_cached(
        "SELECT id, sharing, archived FROM contact WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?1))",
    )?;
    let levels = rows(&mut statement, [serde_json::to_string(&ids)?], |row| {
        let sharing: Sharing = serde_json::from_value(serde_json::Value::String(row.get(1)?))?;
        Ok((parse_id(&row.get::<_, String>(0)?)?, sharing, row.get::<_, bool>(2)?))
    })?;
    let mut statement = db.prepare_cached(
        "SELECT contact_id FROM person_summary WHERE first_talk IS NOT NULL AND first_talk BETWEEN ?1 AND ?2",
    )?;
    let first_talks = rows(&mut statement, (&days.0, &days.1), |row| parse_id(&row.get::<_, String>(0)?))?;
    Ok(WeekFacts {
        from,
        to,
        profile: profile(db)?,
        people,
        sharing: levels.iter().map(|(id, sharing, _)| (*id, *sharing)).collect(),
        archived: levels.iter().filter(|(.., archived)| *archived).map(|(id, ..)| *id).collect(),
        touches: all(db, inside, (&days.0, &days.1))?,
        exchanges: all(db, inside, (&days.0, &days.1))?,
        weeks12: tally::of_all(db, to.checked_sub_days(Days::new(84)).unwrap_or(to), to)?,
        weeks: tally::by_week(db, to)?,
        actions,
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

/// The people met, entered, talked with for the first time or written about in these days.
fn met_or_named(db: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Id<Contact>>, StoreError> {
    let inside = "deleted_at IS NULL AND \"on\" BETWEEN ?1 AND ?2";
    let mut statement = db.prepare_cached(&format!(
        "SELECT contact_id FROM touch WHERE {inside} UNION SELECT contact_id FROM exchange WHERE {inside}
         UNION SELECT contact_id FROM phase_change WHERE {inside}
         UNION SELECT contact_id FROM person_summary WHERE first_talk IS NOT NULL AND first_talk BETWEEN ?1 AND ?2
         UNION SELECT contact_id FROM person_summary WHERE started BETWEEN date(?1, '-1 day') AND date(?2, '+1 day')"
    ))?;
    rows(&mut statement, (from.to_string(), to.to_string()), |row| parse_id(&row.get::<_, String>(0)?))
}

/// Returns the owner's page; an empty one where none was written.
pub fn profile(db: &Connection) -> Result<Profile, StoreError> {
    Ok(all::<Profile>(db, "WHERE deleted_at IS NULL ORDER BY id LIMIT 1", [])?
        .into_iter()
        .next()
        .map(|kept| kept.body)
        .unwrap_or_default())
}
