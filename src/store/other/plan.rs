//! What bringing another copy in comes to, record by record, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::{
    ways::{self, Base, Ways},
    weigh::{self, Differing, Image, Weighed, trashed},
};
use crate::{
    domain::{contact::Contact, facts::Who, id::Id},
    store::{
        StoreError,
        facts::people,
        table::{self, TABLES, Table},
        undo,
        write::OpId,
    },
};

/// Columns that point to another record, and the table of that record.
pub(super) const POINTS: [(&str, &str); 2] = [("contact_id", "contact"), ("exchange_id", "exchange")];

/// A record that two copies changed, each in its own way.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// Its table.
    pub table: &'static str,
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub contact: Option<Who>,
    /// How it is called here: its name, its text; empty = it has none.
    pub what: String,
    /// Where the two differ.
    pub fields: Vec<Differing>,
    pub(super) theirs: Image,
}

/// A record that is to become something else.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) table: &'static Table,
    pub(super) row: String,
    /// As ours has it; none = it is not there.
    pub(super) was: Option<Image>,
    /// The version in theirs.
    pub(super) version: i64,
    /// What it becomes; none = it goes.
    pub(super) to: Option<Image>,
}

/// What is to be done.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) ways: Ways,
    /// Each table after those it points to, and in a table what is there before what comes new.
    pub(super) changes: Vec<Change>,
    pub(super) both: Vec<Both>,
}

/// One record three ways.
struct Row {
    table: &'static Table,
    id: String,
    base: Option<Image>,
    ours: Option<Image>,
    theirs: Option<Image>,
}

/// Looks at both copies; `but` is the act of ours that is being written.
pub(super) fn make(ours: &Connection, theirs: &Connection, but: Option<OpId>) -> Result<Plan, StoreError> {
    let ways = ways::find(ours, theirs, but)?;
    let mut plan = Plan { ways, changes: Vec::new(), both: Vec::new() };
    if plan.ways.coming.is_empty() {
        return Ok(plan);
    }
    let rows = rows(ours, theirs, &plan.ways)?;
    let spared = Spared::of(&rows);
    for row in rows {
        let Row { table, id, base, ours: was, theirs: there } = row;
        let ours_weighed = spared.alive_here(table, &id, was.clone());
        let theirs_weighed = spared.alive_there(table, &id, there.clone());
        let Weighed { image, conflicts } =
            weigh::weigh(table, base.as_ref(), ours_weighed.as_ref(), theirs_weighed.as_ref());
        if let (Some(here), Some(there)) = (&was, &there) {
            let changed = |now: &Image| !weigh::alike(table, base.as_ref(), Some(now));
            if changed(here) && changed(there) && !weigh::alike(table, Some(here), Some(there)) {
                let fields = weigh::differing(table, here, there, &conflicts);
                let contact = who(ours, theirs, whose(table, &id, here).or_else(|| whose(table, &id, there)))?;
                let (id, what) = (id.clone(), called(here));
                plan.both.push(Both { table: table.name, id, contact, what, fields, theirs: there.clone() });
            }
        }
        if !weigh::alike(table, was.as_ref(), image.as_ref()) {
            plan.changes.push(Change { table, row: id, was, version: version(there.as_ref()), to: image });
        }
    }
    with_parents(&mut plan.changes, ours, theirs)?;
    plan.changes.sort_by_key(|change| (place(change.table), change.was.is_none()));
    Ok(plan)
}

/// Every record that either side touched since the last common act.
fn rows(ours: &Connection, theirs: &Connection, ways: &Ways) -> Result<Vec<Row>, StoreError> {
    let mut touched: BTreeSet<(String, String)> = BTreeSet::new();
    for db in [ours, theirs] {
        let mut statement = db.prepare("SELECT DISTINCT tbl, row_id FROM change WHERE op_id > ?1")?;
        let mut rows = statement.query([ways.common])?;
        while let Some(row) = rows.next()? {
            touched.insert((row.get(0)?, row.get(1)?));
        }
    }
    touched
        .into_iter()
        .map(|(name, id)| {
            let table = table::named(&name)
                .ok_or_else(|| StoreError::Damaged(format!("the log names an unknown table {name}")))?;
            Ok(Row {
                base: base(ours, theirs, ways, table, &id)?,
                ours: now(ours, table, &id)?,
                theirs: now(theirs, table, &id)?,
                table,
                id,
            })
        })
        .collect()
}

/// The record as both sides are held against it.
fn base(
    ours: &Connection,
    theirs: &Connection,
    ways: &Ways,
    table: &'static Table,
    id: &str,
) -> Result<Option<Image>, StoreError> {
    let common = || then(ours, table, id, ways.common);
    match ways.base {
        Base::Common => common(),
        Base::Ours(op) => then(ours, table, id, op),
        Base::Theirs(op) => then(theirs, table, id, op),
        Base::Both { ours: here, theirs: there } => {
            let (here, there) = (then(ours, table, id, here)?, then(theirs, table, id, there)?);
            Ok(weigh::between(table, common()?.as_ref(), here.as_ref(), there.as_ref()))
        }
    }
}

/// The record as it is.
pub(super) fn now(db: &Connection, table: &Table, id: &str) -> Result<Option<Image>, StoreError> {
    parsed(undo::image(db, table, id)?)
}

/// The record as an act left it, by the log.
fn then(db: &Connection, table: &Table, id: &str, op: OpId) -> Result<Option<Image>, StoreError> {
    let image: Option<Option<String>> = db
        .prepare_cached(
            "SELECT new FROM change WHERE row_id = ?1 AND tbl = ?2 AND op_id <= ?3 ORDER BY id DESC LIMIT 1",
        )?
        .query_row((id, table.name, op), |row| row.get(0))
        .optional()?;
    parsed(image.flatten())
}

fn parsed(image: Option<String>) -> Result<Option<Image>, StoreError> {
    Ok(image.map(|image| serde_json::from_str(&image)).transpose()?)
}

/// People whom one side put into the trash while the other wrote about them: they stay, and so does what went there with them.
/// Each with the instant at which she went.
#[derive(Default)]
struct Spared {
    here: BTreeMap<String, String>,
    there: BTreeMap<String, String>,
}

impl Spared {
    fn of(rows: &[Row]) -> Self {
        let written = |side: fn(&Row) -> Option<&Image>| -> BTreeSet<String> {
            rows.iter()
                .filter(|row| weigh::is_written(row.table, row.base.as_ref(), side(row)))
                .filter_map(|row| whose(row.table, &row.id, side(row)?))
                .collect()
        };
        let (here, there) = (written(|row| row.ours.as_ref()), written(|row| row.theirs.as_ref()));
        let mut spared = Self::default();
        for row in rows.iter().filter(|row| row.table.name == "contact") {
            let (Some(base), Some(ours), Some(theirs)) = (&row.base, &row.ours, &row.theirs) else { continue };
            match (trashed(base), trashed(ours), trashed(theirs)) {
                (None, None, Some(when)) if here.contains(&row.id) => {
                    spared.there.insert(row.id.clone(), when.to_owned());
                }
                (None, Some(when), None) if there.contains(&row.id) => {
                    spared.here.insert(row.id.clone(), when.to_owned());
                }
                _ => {}
            }
        }
        spared
    }

    fn alive_here(&self, table: &Table, id: &str, image: Option<Image>) -> Option<Image> {
        Self::alive(&self.here, table, id, image)
    }

    fn alive_there(&self, table: &Table, id: &str, image: Option<Image>) -> Option<Image> {
        Self::alive(&self.there, table, id, image)
    }

    fn alive(spared: &BTreeMap<String, String>, table: &Table, id: &str, image: Option<Image>) -> Option<Image> {
        let mut image = image?;
        let went = whose(table, id, &image).and_then(|who| spared.get(&who));
        if went.is_some_and(|when| trashed(&image) == Some(when.as_str())) {
            image.insert("deleted_at".to_owned(), Value::Null);
        }
        Some(image)
    }
}

/// Adds the records that others point to and that ours does not have any more.
fn with_parents(changes: &mut Vec<Change>, ours: &Connection, theirs: &Connection) -> Result<(), StoreError> {
    let mut planned: BTreeSet<(&'static str, String)> =
        changes.iter().map(|change| (change.table.name, change.row.clone())).collect();
    let mut at = 0_usize;
    while let Some(change) = changes.get(at) {
        at = at.saturating_add(1);
        let Some(to) = &change.to else { continue };
        let mut missing = Vec::new();
        for (column, name) in POINTS {
            let Some((row, table)) = to.get(column).and_then(Value::as_str).zip(table::named(name)) else { continue };
            if !planned.insert((table.name, row.to_owned())) || now(ours, table, row)?.is_some() {
                continue;
            }
            if let Some(image) = now(theirs, table, row)? {
                let version = version(Some(&image));
                missing.push(Change { table, row: row.to_owned(), was: None, version, to: Some(image) });
            }
        }
        changes.append(&mut missing);
    }
    Ok(())
}

/// Whose a record is.
pub(super) fn whose(table: &Table, id: &str, image: &Image) -> Option<String> {
    match table.name {
        "contact" => Some(id.to_owned()),
        _ => image.get("contact_id").and_then(Value::as_str).map(str::to_owned),
    }
}

fn who(ours: &Connection, theirs: &Connection, id: Option<String>) -> Result<Option<Who>, StoreError> {
    let Some(id) = id.and_then(|id| id.parse::<Id<Contact>>().ok()) else { return Ok(None) };
    for db in [ours, theirs] {
        if let Some(who) = people::whos(db, &[id])?.pop() {
            return Ok(Some(who));
        }
    }
    Ok(None)
}

/// How a record is called: by its name or its words.
fn called(image: &Image) -> String {
    let told = ["name", "text", "suggestion", "file"].into_iter().filter_map(|name| image.get(name)?.as_str());
    told.map(str::to_owned).next().unwrap_or_default()
}

pub(super) fn version(image: Option<&Image>) -> i64 {
    image.and_then(|image| image.get("version")).and_then(Value::as_i64).unwrap_or(0)
}

/// The place of a table among those that point to each other.
fn place(table: &Table) -> usize {
    TABLES.iter().position(|one| one.name == table.name).unwrap_or(TABLES.len())
}
