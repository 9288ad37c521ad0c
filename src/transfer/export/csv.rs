//! People as CSV for a spreadsheet: the names of `product.md` 5 in the first row, one person a row, all cells quoted.
//!
//! A list has one entry a line, `label: value` where it has a label; an entry of several lines goes on behind a blank.

use serde_json::{Map, Value};

use crate::{
    text::safe::{safe, safe_lines},
    transfer::{
        export::{Person, cp932},
        formula::guarded,
    },
};

/// The columns. Those of the page come first, in its order.
pub const COLUMNS: [&str; 34] = [
    "id",
    "name",
    "family",
    "given",
    "family_reading",
    "given_reading",
    "honorific",
    "business",
    "business_reading",
    "title",
    "department",
    "kind",
    "emails",
    "phones",
    "urls",
    "addresses",
    "tags",
    "place",
    "trade_group",
    "experience_band",
    "introduced_by",
    "met_on",
    "birthday",
    "cadence_days",
    "trust_phase",
    "target_phase",
    "competitor",
    "sharing",
    "paused_until",
    "archived",
    "notes",
    "reading",
    "shared_goal",
    "snoozed_until",
];

/// What only the owner is told: where a person goes out under her initials, these cells are empty.
const OWNERS: [&str; 9] = [
    "cadence_days",
    "trust_phase",
    "target_phase",
    "competitor",
    "sharing",
    "paused_until",
    "archived",
    "shared_goal",
    "snoozed_until",
];

/// In which bytes a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark, as some spreadsheets need it.
    Utf8Mark,
    /// The encoding of older programs in Japan.
    Cp932,
}

/// Letters that an encoding does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What the person is called.
    pub name: String,
    /// The column.
    pub column: &'static str,
    /// The letters, each once.
    pub letters: String,
}

/// Returns the table in its bytes, and the letters that could not be written.
///
/// # Errors
/// [`csv::Error`] when the table cannot be written, which in memory never happens.
pub fn write(people: &[Person], encoding: Encoding) -> Result<(Vec<u8>, Vec<Lost>), csv::Error> {
    let mut lost = Vec::new();
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for person in people {
        let mut row = row(person);
        if encoding == Encoding::Cp932 {
            for (cell, column) in row.iter_mut().zip(COLUMNS) {
                let (fitted, letters) = cp932::fitted(cell);
                *cell = fitted;
                if !letters.is_empty() {
                    lost.push(Lost { name: safe(&person.contact.name).into_string(), column, letters });
                }
            }
        }
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    let bytes = match encoding {
        Encoding::Utf8 => bytes,
        Encoding::Utf8Mark => [b"\xef\xbb\xbf".as_slice(), bytes.as_slice()].concat(),
        Encoding::Cp932 => cp932::encoded(&String::from_utf8_lossy(&bytes)),
    };
    Ok((bytes, lost))
}

fn row(person: &Person) -> Vec<String> {
    let fields = match serde_json::to_value(&person.contact) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let cell = |column: &str| match column {
        "id" => person.id.map(|id| id.to_string()).unwrap_or_default(),
        "notes" => person.notes.iter().map(String::as_str).map(continued).collect::<Vec<String>>().join("\n"),
        _ if person.id.is_none() && OWNERS.contains(&column) => String::new(),
        _ => fields.get(column).map(cell).unwrap_or_default(),
    };
    COLUMNS.iter().map(|column| guarded(&cell(column))).collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => safe(text).into_string(),
        Value::Array(list) => {
            list.iter().map(entry).filter(|entry| !entry.is_empty()).collect::<Vec<String>>().join("\n")
        }
        other => other.to_string(),
    }
}

/// One entry of a list. A value that could be taken for one with a label has an empty label before it.
fn entry(value: &Value) -> String {
    const JOINT: &str = ": ";
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(continued);
    match (text("label"), text("value")) {
        // a label alone says nothing
        (_, Some(value)) if value.is_empty() => value,
        (Some(label), Some(value)) if label.is_empty() && !value.contains(JOINT) => value,
        (Some(label), Some(value)) => format!("{}{JOINT}{value}", one_piece(&label)),
        _ => value.as_str().map_or_else(|| cell(value), |text| safe(text).trim().to_owned()),
    }
}

/// A label in which nothing looks like its end: no blank stands behind a colon.
fn one_piece(label: &str) -> String {
    let mut parts = label.split(':');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| whole + ":" + part.trim_start_matches(' '))
}

/// A text of several lines as one entry of a list: those below the first begin with a blank.
fn continued(text: &str) -> String {
    safe_lines(text).trim().replace('\n', "\n ")
}
