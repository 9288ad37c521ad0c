//! Each record against its newest image in the log: what was changed behind the log, a bit or a row, differs from it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, types::ValueRef};
use serde_json::{Map, Value};

use super::lossy;
use crate::store::{
    StoreError,
    table::{Holds, TABLES, Table},
    undo,
};

/// How a record differs from the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rot {
    /// It is not as it was last written.
    Differs,
    /// It is not there any more, and nobody took it away.
    Missing,
    /// It is there, and nobody wrote it.
    Unknown,
}

/// A record that is not as the log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotten {
    /// Its table.
    pub table: &'static str,
    /// Its id, as it stands there.
    pub id: String,
    /// How it differs.
    pub rot: Rot,
    /// What the person is called whom it is about; empty where it is about nobody.
    pub whose: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Its place in the table; none where it is missing.
    pub(super) rowid: Option<i64>,
}

impl Rotten {
    fn of(
        db: &Connection,
        table: &'static Table,
        id: String,
        rot: Rot,
        rowid: Option<i64>,
        known: Option<&str>,
    ) -> Self {
        let known: Map<String, Value> = known.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default();
        let text = |name: &str| known.get(name).and_then(Value::as_str).unwrap_or_default();
        let day = ["on", "opened_on", "made_on"].into_iter().find_map(|name| text(name).parse().ok());
        let whose = if table.name == "contact" { text("name").to_owned() } else { called(db, text("contact_id")) };
        Self { table: table.name, id, rot, whose, on: day, rowid }
    }

    /// Returns the record as `table id`.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.table, self.id)
    }
}

fn called(db: &Connection, contact: &str) -> String {
    let name = db.query_row("SELECT name FROM contact WHERE id = ?1", [contact], |row| Ok(lossy(row.get_ref(0)?)));
    name.unwrap_or_default()
}

/// Returns every record that is not as the log has it.
pub(super) fn rotten(db: &Connection) -> Result<Vec<Rotten>, StoreError> {
    let mut found = Vec::new();
    for table in TABLES {
        differing(db, table, &mut found)?;
        missing(db, table, &mut found)?;
    }
    Ok(found)
}

fn differing(db: &Connection, table: &'static Table, found: &mut Vec<Rotten>) -> Result<(), StoreError> {
    let name = table.name;
    // no JSON can hold a blob, and none of ours is one: it is written so that it equals nothing
    let pairs: Vec<String> = table
        .names()
        .map(|column| {
            format!(
                "'{column}', iif(typeof(r.\"{column}\") = 'blob', 'a blob: ' || hex(r.\"{column}\"), r.\"{column}\")"
            )
        })
        .collect();
    let mut differs = db.prepare(&format!(
        "SELECT id, now, image, rowid, known FROM (
           SELECT r.id AS id, r.rowid AS rowid, json_object({}) AS now,
             (SELECT new FROM change WHERE row_id = r.id AND tbl = '{name}' ORDER BY id DESC LIMIT 1) AS image,
             EXISTS (SELECT 1 FROM change WHERE row_id = r.id AND tbl = '{name}') AS known FROM {name} AS r)
         WHERE now IS NOT image",
        pairs.join(", ")
    ))?;
    let mut rows = differs.query([])?;
    while let Some(row) = rows.next()? {
        let text = |place: usize| {
            row.get_ref(place).map(|value| if value == ValueRef::Null { None } else { Some(lossy(value)) })
        };
        let (id, now, image) = (text(0)?.unwrap_or_default(), text(1)?, text(2)?);
        let (rowid, known): (i64, bool) = (row.get(3)?, row.get(4)?);
        let (now, image) = (now.as_deref(), image.as_deref());
        if version(now) != version(image) || !undo::same(now, image).unwrap_or(false) {
            let rot = if known { Rot::Differs } else { Rot::Unknown };
            found.push(Rotten::of(db, table, id, rot, Some(rowid), image.or(now)));
        }
    }
    Ok(())
}

fn missing(db: &Connection, table: &'static Table, found: &mut Vec<Rotten>) -> Result<(), StoreError> {
    let name = table.name;
    let mut gone = db.prepare(&format!(
        "SELECT row_id, new FROM change AS c WHERE tbl = '{name}' AND new IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM change AS later WHERE later.row_id = c.row_id AND later.tbl = '{name}' AND later.id > c.id)
           AND NOT EXISTS (SELECT 1 FROM {name} WHERE id = c.row_id)"
    ))?;
    let mut rows = gone.query([])?;
    while let Some(row) = rows.next()? {
        let (id, image) = (lossy(row.get_ref(0)?), lossy(row.get_ref(1)?));
        found.push(Rotten::of(db, table, id, Rot::Missing, None, Some(&image)));
    }
    Ok(())
}

fn version(image: Option<&str>) -> Option<i64> {
    serde_json::from_str::<Value>(image?).ok()?.get("version")?.as_i64()
}

/// Returns a row as it stands there, as an image without the columns that hold what they cannot hold.
pub(super) fn readable(db: &Connection, table: &Table, rowid: i64) -> Result<Option<Map<String, Value>>, StoreError> {
    let names: Vec<String> = table.names().map(|name| format!("\"{name}\"")).collect();
    let mut statement = db.prepare(&format!("SELECT {} FROM {} WHERE rowid = ?1", names.join(", "), table.name))?;
    let read = statement.query_row([rowid], |row| {
        let mut image = Map::new();
        for (place, (name, holds)) in columns(table).enumerate() {
            if let Some(value) = fitting(row.get_ref(place)?, holds) {
                image.insert(name.to_owned(), value);
            }
        }
        Ok(image)
    });
    Ok(read.optional()?)
}

/// Returns all columns of a table with what they hold, head first.
pub(in crate::store) fn columns(table: &Table) -> impl Iterator<Item = (&'static str, Holds)> {
    let own = table.columns;
    table.names().map(move |name| {
        let holds = own.iter().find(|column| column.name == name).map(|column| column.holds);
        (name, holds.unwrap_or(if name == "version" { Holds::Whole } else { Holds::Text }))
    })
}

/// Returns a value as an image has it, if it is one that such a column can hold.
pub(in crate::store) fn fitting(value: ValueRef<'_>, holds: Holds) -> Option<Value> {
    match (value, holds) {
        (ValueRef::Null, _) => Some(Value::Null),
        (ValueRef::Integer(number), Holds::Whole | Holds::Flag) => Some(Value::from(number)),
        (ValueRef::Text(bytes), Holds::Text | Holds::Json | Holds::Derived) => {
            std::str::from_utf8(bytes).ok().map(Value::from)
        }
        _ => None,
    }
}
