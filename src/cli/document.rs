//! The document of a whole book: `{"enishi": 1, …}` with every list of records; `null` stands for what is not known of a person.

use serde::Serialize;
use serde_json::{Value, error::Category, json};

use crate::{
    book::Whole,
    cli::{failure::Failure, person_shape::undefined},
};

/// The version of the document that this program writes, and the newest that it reads.
pub const VERSION: u64 = 1;

/// The id of what is said of JSON that is no document of ours.
pub const FOREIGN: &str = "document-foreign";

/// The key that tells a document of ours.
const MARK: &str = "enishi";
/// The list of people, and in each of them the texts of her notes, which are there to be read and are not read back.
const PEOPLE: &str = "contacts";
const NOTES: &str = "notes";

/// Returns the document of a book.
///
/// # Errors
/// [`Failure::Shape`] for a record that is no JSON, which none of ours is.
pub fn write(whole: &Whole) -> Result<Value, Failure> {
    #[derive(Serialize)]
    struct Document<'a> {
        enishi: u64,
        #[serde(flatten)]
        whole: &'a Whole,
    }
    let mut document = serde_json::to_value(Document { enishi: VERSION, whole }).map_err(Failure::Shape)?;
    if let Some(Value::Array(people)) = document.get_mut(PEOPLE) {
        for (person, kept) in people.iter_mut().zip(&whole.contacts) {
            undefined(person);
            let notes: Vec<&str> = whole
                .notes
                .iter()
                .filter(|note| note.contact_id == kept.id && note.deleted_at.is_none())
                .map(|note| note.text.as_str())
                .collect();
            if let Value::Object(fields) = person {
                fields.insert(NOTES.to_owned(), json!(notes));
            }
        }
    }
    Ok(document)
}

/// Tells whether bytes look like a document of ours.
pub fn is_ours(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).into_owned();
    head.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

/// Reads a document into the records of a book.
///
/// # Errors
/// [`Failure::Refused`] when it is no document of ours, is damaged, or is of a newer version.
pub fn read(bytes: &[u8]) -> Result<Whole, Failure> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut document: Value = serde_json::from_slice(bytes).map_err(|error| damaged(&error))?;
    match document.get(MARK).and_then(Value::as_u64) {
        None => return Err(Failure::Refused(FOREIGN, String::new())),
        Some(version) if version > VERSION => return Err(Failure::Refused("document-newer", version.to_string())),
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
    serde_json::from_value(document).map_err(|error| damaged(&error))
}

fn without_null(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(without_null),
        Value::Object(fields) => fields.retain(|_, value| !value.is_null()),
        _ => {}
    }
}

fn damaged(error: &serde_json::Error) -> Failure {
    match error.classify() {
        Category::Data => Failure::Refused("document-shape", error.to_string()),
        Category::Io | Category::Syntax | Category::Eof => {
            Failure::Refused("document-damaged", error.line().to_string())
        }
    }
}
