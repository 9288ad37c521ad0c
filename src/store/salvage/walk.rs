//! Reading a table of a damaged file row by row: from the front, from the back, and over the pages between that cannot be read.

use std::collections::BTreeMap;

use rusqlite::{Connection, types::Value as Sql, types::ValueRef};

/// A rowid that no book of ours reaches.
const HIGH: i64 = 1 << 40;

/// What could be read of a table.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The columns, in their order.
    pub(super) columns: Vec<String>,
    /// The rows by their place. A text that is none any more is a blob.
    pub(super) rows: BTreeMap<i64, Vec<Sql>>,
    /// Whether nothing stood in the way.
    pub(super) whole: bool,
}

/// Reads a table with rowids.
pub(super) fn walk(db: &Connection, table: &str) -> Walk {
    let Some(columns) = columns(db, table) else { return Walk::default() };
    let list: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let select = format!("SELECT rowid, {} FROM \"{table}\" NOT INDEXED WHERE rowid", list.join(", "));
    let mut steps = Steps {
        db,
        up: format!("{select} > ?1 ORDER BY rowid"),
        down: format!("{select} < ?1 ORDER BY rowid DESC"),
        rows: BTreeMap::new(),
    };
    let whole = steps.read(true, i64::MIN);
    if !whole {
        steps.around_bad_pages();
    }
    Walk { columns, rows: steps.rows, whole }
}

/// Returns the values of the one column of a question, as far as they can be read: `ask` is asked up and down.
pub(super) fn texts(db: &Connection, ask: &str) -> Vec<String> {
    let mut found = Vec::new();
    for way in ["", " DESC"] {
        let Ok(mut statement) = db.prepare(&format!("{ask}{way}")) else { continue };
        let Ok(mut rows) = statement.query([]) else { continue };
        while let Ok(Some(row)) = rows.next() {
            found.extend(row.get::<_, String>(0).ok());
        }
    }
    found.sort();
    found.dedup();
    found
}

fn columns(db: &Connection, table: &str) -> Option<Vec<String>> {
    let mut statement = db.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").ok()?;
    let names = statement.query_map([table], |row| row.get(0)).ok()?;
    names.collect::<Result<Vec<String>, _>>().ok().filter(|names| !names.is_empty())
}

struct Steps<'a> {
    db: &'a Connection,
    up: String,
    down: String,
    rows: BTreeMap<i64, Vec<Sql>>,
}

impl Steps<'_> {
    /// Reads on from a place until the end, a row that is known, or a page that cannot be read. Tells whether it came to the end.
    fn read(&mut self, is_up: bool, from: i64) -> bool {
        self.try_read(is_up, from).unwrap_or(false)
    }

    fn try_read(&mut self, is_up: bool, from: i64) -> rusqlite::Result<bool> {
        let mut statement = self.db.prepare_cached(if is_up { &self.up } else { &self.down })?;
        let columns = statement.column_count();
        let mut rows = statement.query([from])?;
        while let Some(row) = rows.next()? {
            let place: i64 = row.get(0)?;
            if self.rows.contains_key(&place) {
                return Ok(false);
            }
            let values = (1..columns).map(|column| Ok(owned(row.get_ref(column)?)));
            self.rows.insert(place, values.collect::<rusqlite::Result<_>>()?);
        }
        Ok(true)
    }

    /// Reads from the back, then leaps from the front over what cannot be read: wherever a leap lands on a good page, that one is read
    /// both ways.
    fn around_bad_pages(&mut self) {
        let mut low = self.rows.keys().next_back().copied().unwrap_or(0);
        self.read(false, i64::MAX);
        let high = self.rows.range(low.saturating_add(1)..).next().map_or(HIGH, |(place, _)| *place);
        let mut leap: i64 = 1;
        while let Some(from) = low.checked_add(leap).filter(|from| *from < high) {
            let before = self.rows.len();
            self.read(true, from);
            if self.rows.len() > before {
                self.read(false, from.saturating_add(1));
                low = self.rows.range(..high).next_back().map_or(from, |(place, _)| *place).max(from);
                leap = 1;
            } else {
                leap = leap.saturating_mul(2);
            }
        }
    }
}

fn owned(value: ValueRef<'_>) -> Sql {
    match value {
        ValueRef::Null => Sql::Null,
        ValueRef::Integer(number) => Sql::Integer(number),
        ValueRef::Real(number) => Sql::Real(number),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Sql::Text(text.to_owned()),
            Err(_) => Sql::Blob(bytes.to_vec()),
        },
        ValueRef::Blob(bytes) => Sql::Blob(bytes.to_vec()),
    }
}
