//! The document of a whole book, read: `{"enishi": 1, …}` with every list of records.

use serde_json::{Value, error::Category};

use crate::store::facts::whole::Whole;

/// The version of the document that this program writes, and the newest that it reads.
pub const VERSION: u64 = 1;
/// The list of people in it, and in each of them the texts of her notes, which are there to be read and are not read back.
pub const PEOPLE: &str = "contacts";
/// See [`PEOPLE`].
pub const NOTES: &str = "notes";

/// The key that tells a document of ours.
const MARK: &str = "enishi";

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    /// It is JSON of something else.
    Foreign,
    /// A newer program wrote it, in this version of the document.
    Newer(u64),
    /// It is of ours, and something in it is not.
    Shape(String),
    /// It is broken at this line, from 1.
    Damaged(usize),
}

impl DocumentError {
    /// Returns the id of the message; what it names, see [`DocumentError::what`].
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Foreign => "document-foreign",
            Self::Newer(_) => "document-newer",
            Self::Shape(_) => "document-shape",
            Self::Damaged(_) => "document-damaged",
        }
    }

    /// Returns what the message names; empty where it names nothing.
    pub fn what(&self) -> String {
        match self {
            Self::Foreign => String::new(),
            Self::Newer(version) => version.to_string(),
            Self::Shape(what) => what.clone(),
            Self::Damaged(line) => line.to_string(),
        }
    }
}

impl From<serde_json::Error> for DocumentError {
    fn from(error: serde_json::Error) -> Self {
        match error.classify() {
            Category::Data => Self::Shape(error.to_string()),
            Category::Io | Category::Syntax | Category::Eof => Self::Damaged(error.line()),
        }
    }
}

/// Tells whether bytes look like a document of ours.
pub fn is_ours(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).into_owned();
    head.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

/// Reads a document into the records of a book.
///
/// # Errors
/// [`DocumentError`] when it is no document of ours, is damaged, or is of a newer version.
pub fn read(bytes: &[u8]) -> Result<Whole, DocumentError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut document: Value = serde_json::from_slice(bytes)?;
    match document.get(MARK).and_then(Value::as_u64) {
        None => return Err(DocumentError::Foreign),
        Some(version) if version > VERSION => return Err(DocumentError::Newer(version)),
        Some(_) => {}
    }
    if let Some(Value::Array(people)) = document.get_mut(PEOPLE) {
        for fields in people.iter_mut().filter_map(Value::as_object_mut) {
            fields.remove(NOTES);
            fields.values_mut().for_each(without_null);
            // every field of a person has a value of its own for "not known"
            fields.retain(|_, value| !value.is_null());
        }
    }
    Ok(serde_json::from_value(document)?)
}

fn without_null(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(without_null),
        Value::Object(fields) => fields.retain(|_, value| !value.is_null()),
        _ => {}
    }
}
