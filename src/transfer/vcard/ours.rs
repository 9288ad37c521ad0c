//! What a card has no property for, or says in another way than the book: `X-ENISHI-…` for a field, one line for each value of
//! a list. Written beside the rest by the export, and read last.

use serde_json::{Map, Value};

use crate::{
    domain::contact::Contact,
    text::safe::safe_lines,
    transfer::vcard::{
        birthday::{self, Birthday},
        card::clean,
        lines::Line,
    },
};

/// How our own properties begin.
pub(in crate::transfer) const OURS: &str = "X-ENISHI-";
/// The longest rhythm that a book takes, in days.
const LONGEST_RHYTHM: u64 = 3650;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// A text of one line, or a word of ours.
    Text,
    /// The name, which is never empty.
    Name,
    /// A birthday.
    Birthday,
    /// A day or a word; empty when there is none.
    Maybe,
    /// A number; empty when there is none.
    Number,
    /// Yes or no.
    Flag,
    /// Several texts.
    Texts,
    /// Several values, each with its label.
    Labelled,
}

/// The fields of a person.
const FIELDS: [(&str, Holds); 32] = [
    ("name", Holds::Name),
    ("reading", Holds::Text),
    ("family", Holds::Text),
    ("given", Holds::Text),
    ("family_reading", Holds::Text),
    ("given_reading", Holds::Text),
    ("honorific", Holds::Text),
    ("business", Holds::Text),
    ("business_reading", Holds::Text),
    ("title", Holds::Text),
    ("department", Holds::Text),
    ("kind", Holds::Text),
    ("emails", Holds::Labelled),
    ("phones", Holds::Labelled),
    ("urls", Holds::Labelled),
    ("addresses", Holds::Labelled),
    ("tags", Holds::Texts),
    ("place", Holds::Text),
    ("trade_group", Holds::Text),
    ("experience_band", Holds::Maybe),
    ("introduced_by", Holds::Text),
    ("met_on", Holds::Maybe),
    ("birthday", Holds::Birthday),
    ("cadence_days", Holds::Number),
    ("target_phase", Holds::Number),
    ("shared_goal", Holds::Text),
    ("competitor", Holds::Flag),
    ("sharing", Holds::Text),
    ("paused_until", Holds::Maybe),
    ("snoozed_until", Holds::Maybe),
    ("archived", Holds::Flag),
    ("trust_phase", Holds::Number),
];

/// Tells whether a property is one of ours.
pub(super) fn is_ours(name: &str) -> bool {
    name.get(..OURS.len()).is_some_and(|head| head.eq_ignore_ascii_case(OURS))
}

/// Returns what has to be said beside a card that reads as `read`, so that it reads as `meant`: the names of the properties, and
/// the parts of each value.
pub(in crate::transfer) fn differing(meant: &Contact, read: &Contact) -> Vec<(String, Vec<String>)> {
    let (meant, read) = (fields(meant), fields(read));
    let differs = |name: &str| meant.get(name) != read.get(name);
    FIELDS
        .iter()
        .filter(|(field, _)| differs(field))
        .flat_map(|(field, _)| values(meant.get(*field)).into_iter().map(move |value| (property(field), value)))
        .collect()
}

/// Takes over what our own properties say of a person; a value that her field cannot hold is passed over.
pub(super) fn read(lines: &[Line], contact: &mut Contact) {
    if !lines.iter().any(|line| is_ours(line.name())) {
        return;
    }
    for (field, holds) in FIELDS {
        let name = property(field);
        let told: Vec<Vec<String>> =
            lines.iter().filter(|line| line.is(&name)).map(|line| parts(line.value())).collect();
        if let Some(changed) = held(holds, &told).and_then(|value| with(contact, field, value)) {
            *contact = changed;
        }
    }
}

fn property(field: &str) -> String {
    match field {
        "trust_phase" => "X-PEER-PHASE".to_owned(),
        field => format!("{OURS}{}", field.to_ascii_uppercase().replace('_', "-")),
    }
}

fn fields(contact: &Contact) -> Map<String, Value> {
    match serde_json::to_value(contact) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn with(contact: &Contact, field: &str, value: Value) -> Option<Contact> {
    let mut fields = fields(contact);
    fields.insert(field.to_owned(), value);
    serde_json::from_value(Value::Object(fields)).ok()
}

/// The values of a field, one for each line, in their parts; a list without any is one empty line.
fn values(value: Option<&Value>) -> Vec<Vec<String>> {
    match value {
        Some(Value::Array(list)) if !list.is_empty() => list.iter().map(in_parts).collect(),
        Some(Value::Array(_)) | None => vec![vec![String::new()]],
        Some(one) => vec![in_parts(one)],
    }
}

fn in_parts(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => ["label", "value"].map(|key| fields.get(key).map(text).unwrap_or_default()).to_vec(),
        one => vec![text(one)],
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What the lines of a field come to; none where they say nothing that the field can hold, or there are none.
fn held(holds: Holds, told: &[Vec<String>]) -> Option<Value> {
    let first = told.first().map(|parts| clean(parts.first().map(String::as_str).unwrap_or_default()))?;
    match holds {
        Holds::Text => Some(Value::from(first)),
        Holds::Name => (!first.is_empty()).then(|| Value::from(first)),
        Holds::Birthday if first.is_empty() => Some(Value::from(first)),
        Holds::Birthday => match birthday::read(&[Line::new(&format!("BDAY:{first}"))]) {
            Birthday::Day(day) => Some(Value::from(day)),
            Birthday::None | Birthday::Unread(_) => None,
        },
        Holds::Maybe | Holds::Number if first.is_empty() => Some(Value::Null),
        Holds::Maybe => Some(Value::from(first)),
        Holds::Number => {
            first.parse::<u64>().ok().filter(|number| (1..=LONGEST_RHYTHM).contains(number)).map(Value::from)
        }
        Holds::Flag => first.parse::<bool>().ok().map(Value::from),
        Holds::Texts => {
            let texts = told.iter().filter_map(|parts| parts.first()).map(|text| clean(text));
            Some(texts.filter(|text| !text.is_empty()).collect())
        }
        Holds::Labelled => Some(told.iter().filter_map(|parts| labelled(parts)).collect()),
    }
}

fn labelled(parts: &[String]) -> Option<Value> {
    let [label, value] = parts else { return None };
    let value = String::from(safe_lines(value).trim());
    (!value.is_empty()).then(|| serde_json::json!({ "label": clean(label), "value": value }))
}

/// The parts of a value, cut at its semicolons, without their escapes.
fn parts(value: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => part.push('\n'),
                Some(other) => part.push(other),
                None => part.push('\\'),
            },
            ';' => parts.push(std::mem::take(&mut part)),
            other => part.push(other),
        }
    }
    parts.push(part);
    parts
}
