//! What was read of a damaged file, into a new book: each record from its row or from the log, whichever is right.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, types::Value as Sql, types::ValueRef};
use serde_json::{Map, Value};

use super::{
    Came,
    log::Log,
    walk::{Walk, texts, walk},
};
use crate::{
    domain::{contact::Contact, id::Id},
    store::{
        StoreError,
        health::rows::{columns, fitting},
        record::parse_id,
        table::Table,
        undo::put,
        write::Writing,
    },
};

/// A record as it is to come, best first, and whether that is from the log.
type Ways = Vec<(String, bool)>;

/// Fills one table and tells what came. `people` are the ids of those who are in the new book, and grows.
pub(super) fn table(
    from: &Connection,
    log: &Log,
    table: &'static Table,
    writing: &Writing<'_>,
    people: &mut BTreeSet<String>,
    nobody: &str,
) -> Result<Came, StoreError> {
    let read = walk(from, table.name);
    let mut came = Came { table: table.name, whole: read.whole, ..Came::default() };
    let mut rows = by_id(&read, table);
    // an index on its own pages may still know of rows that cannot be read any more
    let indexed = texts(from, &format!("SELECT id FROM \"{}\" ORDER BY id", table.name));
    let ids: BTreeSet<String> =
        rows.keys().cloned().chain(log.ids(table.name).map(str::to_owned)).chain(indexed).collect();
    for id in ids {
        let ways = ways(rows.remove(&id), log, table, &id);
        if ways.is_empty() {
            // what the log knows to be gone was not lost
            came.lost = came.lost.saturating_add(i64::from(log.newest(table.name, &id).is_none()));
            continue;
        }
        let mut done = None;
        for (image, is_from_log) in &ways {
            if write(writing, table, &id, image, people, nobody, &mut came)? {
                done = Some(*is_from_log);
                break;
            }
        }
        let count = match done {
            Some(true) => &mut came.from_log,
            Some(false) => &mut came.rows,
            None => &mut came.lost,
        };
        *count = count.saturating_add(1);
        if done.is_some() && table.name == "contact" {
            people.insert(id);
        }
    }
    Ok(came)
}

/// The rows that were read, by their id, as images; what a column cannot hold is left out, and then the row is not whole.
fn by_id(read: &Walk, table: &Table) -> BTreeMap<String, (String, bool)> {
    let known: Vec<(usize, &str, crate::store::table::Holds)> = columns(table)
        .filter_map(|(name, holds)| Some((read.columns.iter().position(|column| column == name)?, name, holds)))
        .collect();
    let mut found = BTreeMap::new();
    for values in read.rows.values() {
        let mut image = Map::new();
        for (place, name, holds) in &known {
            if let Some(value) = values.get(*place).and_then(|value| fitting(ValueRef::from(value), *holds)) {
                image.insert((*name).to_owned(), value);
            }
        }
        let is_whole = image.len() == known.len();
        let id = image.get("id").and_then(Value::as_str).filter(|id| id.len() == 36).map(str::to_owned);
        if let Some(id) = id {
            found.insert(id, (Value::Object(image).to_string(), is_whole));
        }
    }
    found
}

/// A row that equals its newest image is right. Where they differ, the image is when it can be proven; else the row, when it is whole.
fn ways(row: Option<(String, bool)>, log: &Log, table: &Table, id: &str) -> Ways {
    let image = log.newest(table.name, id);
    let json = image.as_ref().and_then(|image| image.json).map(str::to_owned);
    let is_sure = image.is_some_and(|image| image.sure);
    match (row, json) {
        (Some((row, true)), Some(json)) => {
            let is_same = crate::store::undo::same(Some(&row), Some(&json)).unwrap_or(false);
            if is_same || !is_sure { vec![(row, false), (json, true)] } else { vec![(json, true), (row, false)] }
        }
        (Some((row, true)), None) => vec![(row, false)],
        (Some((_, false)) | None, Some(json)) => vec![(json, true)],
        // half a row is better than none, where its columns can do without the rest
        (Some((row, false)), None) => vec![(row, false)],
        (None, None) => Vec::new(),
    }
}

/// Writes a record; whoever it is about and is not there gets a record without a name of her own. Tells whether the book took it.
fn write(
    writing: &Writing<'_>,
    table: &Table,
    id: &str,
    image: &str,
    people: &mut BTreeSet<String>,
    nobody: &str,
    came: &mut Came,
) -> Result<bool, StoreError> {
    let db = writing.db();
    let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(image) else { return Ok(false) };
    fields.insert("id".to_owned(), Value::from(id));
    if let Some(whose) = fields.get("contact_id").and_then(Value::as_str)
        && !people.contains(whose)
    {
        let Ok(contact) = parse_id::<Contact>(whose) else { return Ok(false) };
        writing.add_as::<Contact>(contact, &Contact::named(nobody))?;
        people.insert(Id::<Contact>::to_string(&contact));
        people.insert(whose.to_owned());
        came.unnamed = came.unnamed.saturating_add(1);
    }
    if let Some(exchange) = fields.get("exchange_id").and_then(Value::as_str) {
        let is_there: bool =
            db.query_row("SELECT EXISTS (SELECT 1 FROM exchange WHERE id = ?1)", [exchange], |row| row.get(0))?;
        if !is_there {
            fields.insert("exchange_id".to_owned(), Value::Null);
        }
    }
    match put(db, table, id, Some(&Value::Object(fields).to_string()), None) {
        Ok(()) => Ok(true),
        Err(error @ (StoreError::Full | StoreError::Busy | StoreError::Io { .. })) => Err(error),
        // a value that the table does not take
        Err(_) => Ok(false),
    }
}

/// Brings the drafts over, as far as they can be read.
pub(super) fn drafts(from: &Connection, writing: &Writing<'_>) -> Result<i64, StoreError> {
    let mut found: BTreeMap<String, (String, String)> = BTreeMap::new();
    for way in ["", " DESC"] {
        let Ok(mut statement) = from.prepare(&format!("SELECT place, json, at FROM draft ORDER BY place{way}")) else {
            continue;
        };
        let Ok(mut rows) = statement.query([]) else { continue };
        while let Ok(Some(row)) = rows.next() {
            if let (Ok(place), Ok(json), Ok(at)) = (row.get(0), row.get(1), row.get(2)) {
                found.insert(place, (json, at));
            }
        }
    }
    let mut came: i64 = 0;
    for (place, (json, at)) in found {
        let draft = [Sql::Text(place), Sql::Text(json), Sql::Text(at)];
        let sql = "INSERT OR IGNORE INTO draft (place, json, at) SELECT ?1, ?2, ?3 WHERE json_valid(?2)";
        let count = writing.db().execute(sql, draft)?;
        came = came.saturating_add(i64::try_from(count).unwrap_or(0));
    }
    Ok(came)
}
