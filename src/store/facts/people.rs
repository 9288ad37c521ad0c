//! People: the facts of rhythm and morning, the list, and the names to choose from.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{WHO, day, rows, who};
use crate::{
    domain::{
        contact::Contact,
        facts::{DueFact, NeedFact, PersonFacts, Who},
        id::Id,
        phase::TrustPhase,
    },
    store::{
        StoreError,
        record::{parse_id, parse_instant},
    },
};

/// Which people a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those of the daily lists: not archived, not in the trash.
    Active,
    /// All but the trash.
    All,
}

/// Returns the facts of rhythm and morning of every person, by reading. Three questions, whatever the number of people.
pub fn person_facts(db: &Connection, which: Which) -> Result<Vec<PersonFacts>, StoreError> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.cadence_days, c.target_phase, c.met_on, c.created_at, c.paused_until, c.snoozed_until, c.birthday,
                s.last_direct, s.last_group, s.last_one_way, s.thanks_for
         FROM contact AS c LEFT JOIN person_summary AS s ON s.contact_id = c.id
         WHERE c.deleted_at IS NULL AND (?1 OR c.archived = 0) ORDER BY c.sort_key, c.id"
    ))?;
    let mut places = HashMap::new();
    let mut people = rows(&mut statement, [which == Which::All], |row| {
        let (who, sort_key) = who(row, 0)?;
        places.insert(who.id, places.len());
        Ok(PersonFacts {
            who,
            sort_key,
            own_cadence: row.get(7)?,
            target_phase: row.get::<_, Option<u8>>(8)?.and_then(TrustPhase::from_number),
            met_on: day(row, 9)?,
            created_on: parse_instant(&row.get::<_, String>(10)?).with_timezone(&chrono::Local).date_naive(),
            paused_until: day(row, 11)?,
            snoozed_until: day(row, 12)?,
            birthday: row.get(13)?,
            last_direct: day(row, 14)?,
            last_group: day(row, 15)?,
            last_one_way: day(row, 16)?,
            thanks_for: day(row, 17)?,
            needs: Vec::new(),
            promises: Vec::new(),
            waiting_due: None,
        })
    })?;
    let mut at = |id: Id<Contact>, put: &mut dyn FnMut(&mut PersonFacts)| {
        if let Some(person) = places.get(&id).and_then(|place| people.get_mut(*place)) {
            put(person);
        }
    };
    let mut statement = db.prepare_cached(
        "SELECT contact_id, state = 'urgent', opened_on, text FROM need WHERE deleted_at IS NULL AND state <> 'closed'",
    )?;
    for (id, need) in rows(&mut statement, [], |row| {
        let need = NeedFact { urgent: row.get(1)?, opened_on: day(row, 2)?.unwrap_or_default(), text: row.get(3)? };
        Ok((parse_id(&row.get::<_, String>(0)?)?, need))
    })? {
        at(id, &mut |person| person.needs.push(need.clone()));
    }
    let mut statement = db.prepare_cached(
        "SELECT contact_id, owner = 'me', due, text FROM action
         WHERE deleted_at IS NULL AND state = 'open' AND contact_id IS NOT NULL AND due IS NOT NULL
           AND (owner = 'them' OR kind = 'promise') ORDER BY due",
    )?;
    for (id, mine, due, text) in rows(&mut statement, [], |row| {
        let id = parse_id(&row.get::<_, String>(0)?)?;
        Ok((id, row.get::<_, bool>(1)?, day(row, 2)?.unwrap_or_default(), row.get::<_, String>(3)?))
    })? {
        at(id, &mut |person| {
            if mine {
                person.promises.push(DueFact { due, text: text.clone() });
            } else {
                person.waiting_due = person.waiting_due.or(Some(due));
            }
        });
    }
    Ok(people)
}

/// One name to choose from, with what is said beside it in a list of choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Who.
    pub who: Who,
    /// Everything that finds the person, folded (`text::fold::search_key`).
    pub search_key: String,
    /// Business or title, for telling people of one name apart.
    pub about: String,
    /// The last day both sides spoke.
    pub last: Option<chrono::NaiveDate>,
}

/// Returns every name that is not in the trash, those who spoke last first.
pub fn names(db: &Connection) -> Result<Vec<Name>, StoreError> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.search_key, c.title, c.business, max(coalesce(s.last_direct, ''), coalesce(s.last_group, '')) AS last
         FROM contact AS c LEFT JOIN person_summary AS s ON s.contact_id = c.id
         WHERE c.deleted_at IS NULL ORDER BY c.archived, last DESC, c.sort_key"
    ))?;
    rows(&mut statement, [], |row| {
        let (title, business): (String, String) = (row.get(8)?, row.get(9)?);
        let about = [title, business].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ");
        Ok(Name { who: who(row, 0)?.0, search_key: row.get(7)?, about, last: day(row, 10)? })
    })
}

/// Returns the names of some people by their ids.
pub fn whos(db: &Connection, ids: &[Id<Contact>]) -> Result<Vec<Who>, StoreError> {
    let list = serde_json::to_string(ids)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO} FROM contact AS c JOIN json_each(?1) AS j ON j.value = c.id ORDER BY j.key"
    ))?;
    rows(&mut statement, [list], |row| Ok(who(row, 0)?.0))
}

/// Returns how many people are in the book and not in the trash.
pub fn count(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.prepare_cached("SELECT count(*) FROM contact WHERE deleted_at IS NULL")?.query_row([], |row| row.get(0))?)
}
