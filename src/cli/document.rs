//! The document of a whole book, written: `{"enishi": 1, …}` with every list of records; `null` stands for what is not known of a person.

use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    book::{
        Whole,
        document::{NOTES, PEOPLE, VERSION},
    },
    cli::{failure::Failure, person_shape::undefined},
};

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
