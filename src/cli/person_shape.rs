//! The JSON of `enishi show` (`product.md` 5): a whole person, the evidence of 4.2, and everything that was written.

use serde::Serialize;
use serde_json::Value;

use crate::{
    cli::{failure::Failure, shape::PersonShape, show::Shown},
    domain::{evidence::Evidence, suggestion::Suggestion},
};

/// One person with everything.
#[derive(Debug, Serialize)]
pub struct ShowShape<'a> {
    #[serde(flatten)]
    person: PersonShape<'a>,
    phase_evidence: &'a [Evidence],
    suggestion: Option<&'a Suggestion>,
    exchanges: Value,
    touches: Value,
    actions: Value,
    needs: Value,
    concerns: Value,
    offers: Value,
    phase_changes: Value,
    felt_balances: Value,
    note_records: Value,
}

impl<'a> ShowShape<'a> {
    /// The shape of a person.
    ///
    /// # Errors
    /// [`Failure::Shape`] for a record that is no JSON, which none of ours is.
    pub fn of(shown: &'a Shown, evidence: &'a [Evidence], suggestion: Option<&'a Suggestion>) -> Result<Self, Failure> {
        let timeline = &shown.timeline;
        let notes = timeline.notes.iter().map(|note| note.text.as_str()).collect();
        Ok(Self {
            person: PersonShape::of(shown.who.id, &shown.contact.body, notes),
            phase_evidence: evidence,
            suggestion,
            exchanges: records(&timeline.exchanges)?,
            touches: records(&timeline.touches)?,
            actions: records(&timeline.actions)?,
            needs: records(&timeline.needs)?,
            concerns: records(&timeline.concerns)?,
            offers: records(&timeline.offers)?,
            phase_changes: records(&timeline.phases)?,
            felt_balances: records(&timeline.felt)?,
            note_records: records(&timeline.notes)?,
        })
    }
}

/// Returns records with `null` for what is not known.
///
/// # Errors
/// [`Failure::Shape`] for a record that is no JSON, which none of ours is.
pub fn records(list: &impl Serialize) -> Result<Value, Failure> {
    let mut value = serde_json::to_value(list).map_err(Failure::Shape)?;
    undefined(&mut value);
    Ok(value)
}

/// Turns empty texts into `null`, in lists and records.
pub fn undefined(value: &mut Value) {
    match value {
        Value::String(text) if text.is_empty() => *value = Value::Null,
        Value::Array(list) => list.iter_mut().for_each(undefined),
        Value::Object(fields) => fields.values_mut().for_each(undefined),
        _ => {}
    }
}
