//! People: the facts of rhythm and morning, the list, and the names to choose from.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap, HashSet},
};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{WHO, day, find::people_with, pressing::mornings, rows, who};
use crate::{
    domain::{
        apart::{Mark, Marks, role, telling},
        contact::{Contact, Labelled},
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
pub enum Which<'a> {
    /// Those of the daily lists: not archived, not in the trash.
    Active,
    /// All but the trash.
    All,
    /// These, and no more than the trash is left out.
    These(&'a BTreeSet<Id<Contact>>),
}

/// The records of the people whose ids are asked for.
const SOME: &str = "contact_id IN (SELECT value FROM json_each(?1))";

/// Returns the facts of rhythm and morning of people, by reading. Four questions, whatever the number of people.
pub fn person_facts(db: &Connection, which: Which<'_>) -> Result<Vec<PersonFacts>, StoreError> {
    // a question about some is asked by their ids, so that the others are not even looked at
    let (filter, of, ids) = match which {
        Which::All => ("?1 IS NULL", "?1 IS NULL", None),
        Which::Active => ("?1 IS NULL AND c.archived = 0", "?1 IS NULL", None),
        Which::These(ids) => ("c.id IN (SELECT value FROM json_each(?1))", SOME, Some(serde_json::to_string(ids)?)),
    };
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.cadence_days, c.target_phase, c.met_on, c.created_at, c.paused_until, c.snoozed_until, c.birthday,
                s.last_direct, s.last_group, s.last_one_way, s.thanks_for, coalesce(s.unanswered, 0)
         FROM contact AS c LEFT JOIN person_summary AS s ON s.contact_id = c.id
         WHERE c.deleted_at IS NULL AND {filter} ORDER BY c.sort_key, c.id"
    ))?;
    let mut places = HashMap::new();
    let mut people = rows(&mut statement, [&ids], |row| {
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
            unanswered: row.get(18)?,
            mornings: Vec::new(),
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
    for (id, days) in mornings(db)? {
        at(id, &mut |person| person.mornings.clone_from(&days));
    }
    let mut statement = db.prepare_cached(&format!(
        "SELECT contact_id, state = 'urgent', opened_on, text FROM need WHERE deleted_at IS NULL AND state <> 'closed' AND {of}"
    ))?;
    for (id, need) in rows(&mut statement, [&ids], |row| {
        let need = NeedFact { urgent: row.get(1)?, opened_on: day(row, 2)?.unwrap_or_default(), text: row.get(3)? };
        Ok((parse_id(&row.get::<_, String>(0)?)?, need))
    })? {
        at(id, &mut |person| person.needs.push(need.clone()));
    }
    let mut statement = db.prepare_cached(&format!(
        "SELECT contact_id, owner = 'me', due, text FROM action
         WHERE deleted_at IS NULL AND state = 'open' AND contact_id IS NOT NULL AND due IS NOT NULL
           AND (owner = 'them' OR kind = 'promise') AND {of} ORDER BY due"
    ))?;
    for (id, mine, due, text) in rows(&mut statement, [&ids], |row| {
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
    /// Title and business.
    pub about: String,
    /// What tells her from others of the same name; empty where nobody else is called so.
    pub apart: Vec<Mark>,
    /// The last day both sides spoke.
    pub last: Option<chrono::NaiveDate>,
}

/// Returns every name that is not in the trash, those who spoke last first.
pub fn names(db: &Connection) -> Result<Vec<Name>, StoreError> {
    names_of(db, None)
}

/// Returns the names whose search key holds one of some folded forms, and those whose id begins with `id`.
pub fn names_with(db: &Connection, forms: &[String], id: &str) -> Result<Vec<Name>, StoreError> {
    // the index of words knows who may be meant; each key is looked at
    let mut ids = people_with(db, forms)?;
    let begins =
        Some(id.to_lowercase()).filter(|id| id.len() >= 8 && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-'));
    if let Some(id) = &begins {
        let mut statement = db.prepare_cached("SELECT id FROM contact WHERE id >= ?1 AND id < ?1 || 'g'")?;
        ids.extend(rows(&mut statement, [id], |row| Ok(row.get::<_, String>(0)?))?);
    }
    let mut names = names_of(db, Some(&ids))?;
    let is_meant = |name: &Name| {
        forms.iter().any(|form| name.search_key.contains(form.as_str()))
            || begins.as_ref().is_some_and(|id| name.who.id.to_string().starts_with(id.as_str()))
    };
    names.retain(is_meant);
    Ok(names)
}

fn names_of(db: &Connection, ids: Option<&[String]>) -> Result<Vec<Name>, StoreError> {
    let (filter, ids) = match ids {
        None => ("?1 IS NULL", None),
        Some(ids) => ("c.id IN (SELECT value FROM json_each(?1))", Some(serde_json::to_string(ids)?)),
    };
    // two readings in the order of the file, and one sort, are sooner done than a look at each person's summary
    let mut statement = db.prepare_cached(&format!(
        "SELECT contact_id, last_talk FROM person_summary AS c WHERE last_talk IS NOT NULL AND {}",
        filter.replace("c.id", "c.contact_id")
    ))?;
    let talks: HashMap<String, Option<NaiveDate>> =
        rows(&mut statement, [&ids], |row| Ok((row.get(0)?, day(row, 1)?)))?.into_iter().collect();
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.search_key, c.title, c.business, c.archived FROM contact AS c
         WHERE c.deleted_at IS NULL AND {filter}"
    ))?;
    let mut names = rows(&mut statement, [&ids], |row| {
        let (title, business): (String, String) = (row.get(8)?, row.get(9)?);
        let about = role(&title, &business);
        let last = talks.get(row.get_ref(0)?.as_str().unwrap_or_default()).copied().flatten();
        let (who, sort_key) = who(row, 0)?;
        let place = (row.get::<_, bool>(10)?, Reverse(last), sort_key);
        Ok((place, Name { who, search_key: row.get(7)?, about, apart: Vec::new(), last }))
    })?;
    names.sort_by(|(one, _), (two, _)| one.cmp(two));
    let mut names: Vec<Name> = names.into_iter().map(|(_, name)| name).collect();
    tell_apart(db, &mut names)?;
    Ok(names)
}

/// Fills in what tells those of one name apart. More than their role is asked for only where the role is the same too.
fn tell_apart(db: &Connection, names: &mut [Name]) -> Result<(), StoreError> {
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, name) in names.iter().enumerate() {
        by_name.entry(&name.who.name).or_default().push(place);
    }
    let same: Vec<Vec<usize>> = by_name.into_values().filter(|places| places.len() > 1).collect();
    let of = |places: &[usize]| places.iter().filter_map(|place| names.get(*place)).collect::<Vec<&Name>>();
    let has_one_role_twice = |places: &&Vec<usize>| {
        let roles: HashSet<&str> = of(places).into_iter().map(|name| name.about.as_str()).collect();
        roles.len() < places.len()
    };
    let alike: Vec<Id<Contact>> =
        same.iter().filter(has_one_role_twice).flat_map(|places| of(places)).map(|name| name.who.id).collect();
    let mut more = if alike.is_empty() { HashMap::new() } else { marks(db, &alike)? };
    let mut told: Vec<(usize, Vec<Mark>)> = Vec::new();
    for places in &same {
        let people: Vec<Marks> = of(places)
            .into_iter()
            .map(|name| Marks {
                role: name.about.clone(),
                reading: name.who.reading.clone(),
                last: name.last,
                ..more.remove(&name.who.id).unwrap_or_default()
            })
            .collect();
        told.extend(places.iter().copied().zip(telling(&people)));
    }
    for (place, apart) in told {
        if let Some(name) = names.get_mut(place) {
            name.apart = apart;
        }
    }
    Ok(())
}

/// Returns what else is known of some people: place, tags, the day they were met, the first e-mail address.
fn marks(db: &Connection, ids: &[Id<Contact>]) -> Result<HashMap<Id<Contact>, Marks>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, place, tags, met_on, emails FROM contact WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let known = rows(&mut statement, [serde_json::to_string(ids)?], |row| {
        let mails: Vec<Labelled> = serde_json::from_str(row.get_ref(4)?.as_str().unwrap_or("[]"))?;
        let marks = Marks {
            place: row.get(1)?,
            tags: serde_json::from_str(row.get_ref(2)?.as_str().unwrap_or("[]"))?,
            met_on: day(row, 3)?,
            mail: mails.into_iter().next().map(|mail| mail.value).unwrap_or_default(),
            ..Marks::default()
        };
        Ok((parse_id(&row.get::<_, String>(0)?)?, marks))
    })?;
    Ok(known.into_iter().collect())
}

/// Returns the names of some people by their ids.
pub fn whos(db: &Connection, ids: &[Id<Contact>]) -> Result<Vec<Who>, StoreError> {
    let list = serde_json::to_string(ids)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO} FROM contact AS c JOIN json_each(?1) AS j ON j.value = c.id ORDER BY j.key"
    ))?;
    rows(&mut statement, [list], |row| Ok(who(row, 0)?.0))
}

/// Returns how many people are active, how many of them had a two-way talk after a day, and the day of the last one with any
/// of them (F2).
pub fn count_active(db: &Connection, after: NaiveDate) -> Result<(u32, u32, Option<NaiveDate>), StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT (SELECT n FROM total WHERE what = 'active'),
           (SELECT count(*) FROM person_summary WHERE active = 1 AND last_talk IS NOT NULL AND last_talk > ?1),
           (SELECT max(last_talk) FROM person_summary WHERE active = 1 AND last_talk IS NOT NULL)",
    )?;
    let (active, talked, last): (u32, u32, Option<String>) =
        statement.query_row([after.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok((active, talked, last.and_then(|day| day.parse().ok())))
}

/// Tells whether nobody was ever in the book, not even in its trash.
pub fn is_empty(db: &Connection) -> Result<bool, StoreError> {
    Ok(db.prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM contact)")?.query_row([], |row| row.get(0))?)
}

/// Returns how many people are in the book and not in the trash.
pub fn count(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.prepare_cached("SELECT count(*) FROM contact WHERE deleted_at IS NULL")?.query_row([], |row| row.get(0))?)
}
