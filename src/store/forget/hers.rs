//! What is somebody's: her records and those that were hers, the acts that tell of her, the drafts about her, and who else names her.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

use crate::{
    store::{
        StoreError,
        table::{self, TABLES, Table},
        write::OpId,
    },
    text::forms::{forms, stands_in},
};

/// From so many characters on a reading is looked for in the texts of others; a shorter one is in many words.
const READING: usize = 4;

/// Everything that is to go.
pub(super) struct Hers {
    /// The ids of her records and of those that were hers, her own too.
    pub(super) ids: BTreeSet<String>,
    /// The acts that tell of her, and whether what was said of them goes.
    pub(super) acts: Vec<(OpId, bool)>,
    /// The places of the drafts about her.
    pub(super) drafts: Vec<String>,
    /// Records of others that name her, by id: whether they do so now or did so once.
    pub(super) named: BTreeMap<String, bool>,
}

/// Returns the tables whose records belong to a person.
pub(super) fn tables() -> impl DoubleEndedIterator<Item = &'static Table> {
    TABLES.into_iter().filter(|table| table.columns.iter().any(|column| column.name == "contact_id"))
}

impl Hers {
    pub(super) fn of(db: &Connection, contact: &str) -> Result<Self, StoreError> {
        let ids = ids(db, contact)?;
        let forms = names(db, contact)?;
        let acts = acts(db, contact, &ids, &forms)?;
        let drafts = drafts(db, &ids, &forms)?;
        let named = named(db, &ids, &forms)?;
        Ok(Self { ids, acts, drafts, named })
    }
}

/// Her records, the trash included, and those that were hers until they were taken back; not those that are somebody else's now.
fn ids(db: &Connection, contact: &str) -> Result<BTreeSet<String>, StoreError> {
    let mut ids = BTreeSet::from([contact.to_owned()]);
    for table in tables() {
        let mut statement = db.prepare(&format!("SELECT id FROM {} WHERE contact_id = ?1", table.name))?;
        let found: Vec<String> = statement.query_map([contact], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.extend(found);
    }
    let mut statement = db.prepare(
        "SELECT DISTINCT tbl, row_id FROM change WHERE old ->> 'contact_id' = ?1 OR new ->> 'contact_id' = ?1",
    )?;
    let once: Vec<(String, String)> =
        statement.query_map([contact], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (name, id) in once {
        let Some(table) = table::named(&name) else { continue };
        let whose: Option<Option<String>> = db
            .prepare_cached(&format!("SELECT contact_id FROM {} WHERE id = ?1", table.name))?
            .query_row([&id], |row| row.get(0))
            .optional()?;
        if whose.flatten().is_none_or(|whose| whose == contact) {
            ids.insert(id);
        }
    }
    Ok(ids)
}

fn names(db: &Connection, contact: &str) -> Result<Vec<String>, StoreError> {
    let mut all: Vec<String> = Vec::new();
    let mut statement = db.prepare("SELECT old, new FROM change WHERE row_id = ?1 AND tbl = 'contact'")?;
    let mut rows = statement.query([contact])?;
    while let Some(row) = rows.next()? {
        for place in 0..2 {
            let Some(image) = row.get::<_, Option<String>>(place)? else { continue };
            let image: Map<String, Value> = serde_json::from_str(&image)?;
            let text = |name: &str| image.get(name).and_then(Value::as_str).unwrap_or_default();
            let reading = Some(text("reading")).filter(|reading| reading.chars().count() >= READING);
            for name in [Some(text("name")), reading].into_iter().flatten() {
                for form in forms(name) {
                    if !all.contains(&form) {
                        all.push(form);
                    }
                }
            }
        }
    }
    Ok(all)
}

fn acts(
    db: &Connection,
    contact: &str,
    ids: &BTreeSet<String>,
    forms: &[String],
) -> Result<Vec<(OpId, bool)>, StoreError> {
    let list = serde_json::to_string(ids)?;
    let mut statement = db.prepare(
        "SELECT id, said FROM op WHERE said ->> '$.who.id' = ?1
            OR id IN (SELECT op_id FROM change WHERE row_id IN (SELECT value FROM json_each(?2))) ORDER BY id",
    )?;
    let all: Vec<(OpId, String)> = statement
        .query_map([contact, list.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    all.into_iter().map(|(op, said)| Ok((op, tells_of_her(db, op, &said, contact, ids, forms)?))).collect()
}

/// Tells whether what was said of an act is about her: it names her, or its words are those of a record of hers.
fn tells_of_her(
    db: &Connection,
    op: OpId,
    said: &str,
    contact: &str,
    ids: &BTreeSet<String>,
    forms: &[String],
) -> Result<bool, StoreError> {
    let said: Value = serde_json::from_str(said)?;
    let part = |path: &str| said.pointer(path).and_then(Value::as_str).unwrap_or_default();
    let (who, text) = (part("/who/id"), part("/text"));
    if who == contact || [text, part("/who/name"), part("/who/reading")].iter().any(|part| stands_in(part, forms)) {
        return Ok(true);
    }
    if text.is_empty() {
        return Ok(false);
    }
    let (mut hers, mut others, mut is_hers_alone) = (HashSet::new(), HashSet::new(), true);
    let mut statement = db.prepare_cached("SELECT row_id, old, new FROM change WHERE op_id = ?1")?;
    let mut rows = statement.query([op])?;
    while let Some(row) = rows.next()? {
        let is_hers = ids.contains(&row.get::<_, String>(0)?);
        is_hers_alone &= is_hers;
        for place in 1..3 {
            if let Some(image) = row.get::<_, Option<String>>(place)? {
                texts(&image, if is_hers { &mut hers } else { &mut others })?;
            }
        }
    }
    Ok(hers.contains(text) && !others.contains(text) || who.is_empty() && is_hers_alone)
}

fn texts(image: &str, into: &mut HashSet<String>) -> Result<(), StoreError> {
    let image: Map<String, Value> = serde_json::from_str(image)?;
    into.extend(
        image.into_values().filter_map(|value| if let Value::String(text) = value { Some(text) } else { None }),
    );
    Ok(())
}

fn drafts(db: &Connection, ids: &BTreeSet<String>, forms: &[String]) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare("SELECT place, json FROM draft")?;
    let all: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let is_about_her = |place: &str, json: &str| {
        stands_in(json, forms) || ids.iter().any(|id| place.contains(id.as_str()) || json.contains(id.as_str()))
    };
    Ok(all.into_iter().filter(|(place, json)| is_about_her(place, json)).map(|(place, _)| place).collect())
}

/// The records of others in whose images she is named; the newest image says whether they name her now.
fn named(db: &Connection, ids: &BTreeSet<String>, forms: &[String]) -> Result<BTreeMap<String, bool>, StoreError> {
    let mut named = BTreeMap::new();
    let mut statement = db.prepare("SELECT row_id, old, new FROM change ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: String = row.get(0)?;
        let names_her = |image: Option<String>| image.is_some_and(|image| stands_in(&image, forms));
        let (before, now) = (names_her(row.get(1)?), names_her(row.get(2)?));
        if !ids.contains(&id) && (before || now || named.contains_key(&id)) {
            named.insert(id, now);
        }
    }
    Ok(named)
}
