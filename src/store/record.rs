//! Records in and out of their tables: one way for all of them, by the columns of [`Table`].

mod cells;
mod row;

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row, ToSql, types::Value as Sql};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use cells::Cells;
use row::Fields;

use crate::{
    domain::{id::Id, record::Kept},
    store::{
        StoreError,
        table::{Holds, Table},
    },
};

/// A record that has a table of its own.
pub trait Record: Serialize + DeserializeOwned {
    /// Returns the table it lies in.
    fn table() -> &'static Table;

    /// Returns the value of a derived column.
    fn derived(&self, _column: &str) -> String {
        String::new()
    }
}

/// How an instant is written: UTC, to the second.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// Returns an instant as the book writes it.
pub fn instant(at: DateTime<Utc>) -> String {
    at.format(INSTANT).to_string()
}

/// Reads an instant; an unreadable one (only a damaged file has it) becomes the epoch.
pub fn parse_instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).unwrap_or_default()
}

/// Returns the record's own values in the order of the table's columns.
pub(super) fn values<T: Record>(body: &T) -> Result<Vec<Sql>, StoreError> {
    let columns = T::table().columns;
    let mut cells = body.serialize(Cells::of(columns))?;
    for (cell, column) in cells.iter_mut().zip(columns).filter(|(_, column)| column.holds == Holds::Derived) {
        *cell = Sql::Text(body.derived(column.name));
    }
    Ok(cells)
}

/// Reads a record from a row of `select(table)`.
pub fn read<T: Record>(row: &Row<'_>) -> Result<Kept<T>, StoreError> {
    Ok(Kept {
        id: parse_id(text(row, 0)?.unwrap_or_default())?,
        version: row.get(1)?,
        created_at: parse_instant(text(row, 2)?.unwrap_or_default()),
        deleted_at: text(row, 3)?.map(parse_instant),
        body: T::deserialize(Fields::of(row, T::table().columns))?,
    })
}

/// A text as it stands in a row; none where there is nothing.
pub(super) fn text<'a>(row: &'a Row<'_>, place: usize) -> Result<Option<&'a str>, StoreError> {
    Ok(row.get_ref(place)?.as_str_or_null().map_err(rusqlite::Error::from)?)
}

/// Reads what a record says from its image in the log.
pub(super) fn of_image<T: Record>(image: &Map<String, Value>) -> Result<T, StoreError> {
    let mut fields = Map::new();
    for column in T::table().columns {
        let value = match (column.holds, image.get(column.name)) {
            (Holds::Derived, _) => continue,
            (_, None | Some(Value::Null)) => Value::Null,
            (Holds::Flag, Some(flag)) => Value::Bool(flag.as_i64() != Some(0)),
            (Holds::Json, Some(Value::String(text))) => serde_json::from_str(text)?,
            (_, Some(value)) => value.clone(),
        };
        fields.insert(column.name.to_owned(), value);
    }
    Ok(serde_json::from_value(Value::Object(fields))?)
}

/// Reads a day as the book writes it.
pub(super) fn parse_day(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Reads an id that the book wrote.
pub fn parse_id<T>(text: &str) -> Result<Id<T>, StoreError> {
    Id::from_str(text).map_err(|error| StoreError::Damaged(format!("an id cannot be read: {error}")))
}

/// Returns `SELECT` with all columns of a table, and the given end (`WHERE …`).
pub fn select(table: &Table, end: &str) -> String {
    let names: Vec<String> = table.names().map(|name| format!("\"{name}\"")).collect();
    format!("SELECT {} FROM {} {end}", names.join(", "), table.name)
}

/// Returns the records that the end of a `SELECT` picks.
pub fn all<T: Record>(db: &Connection, end: &str, params: impl Params) -> Result<Vec<Kept<T>>, StoreError> {
    let mut statement = db.prepare_cached(&select(T::table(), end))?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// Returns one record that is not in the trash.
pub fn get<T: Record>(db: &Connection, id: Id<T>) -> Result<Kept<T>, StoreError> {
    let mut statement = db.prepare_cached(&select(T::table(), "WHERE id = ?1 AND deleted_at IS NULL"))?;
    statement
        .query_row([id.to_string()], |row| Ok(read(row)))
        .optional()?
        .unwrap_or_else(|| Err(StoreError::Gone { table: T::table().name, id: id.to_string() }))
}

/// Binds a list of values.
pub(super) fn params(values: &[Sql]) -> Vec<&dyn ToSql> {
    values.iter().map(|value| value as &dyn ToSql).collect()
}
