//! One record three ways: as both sides had it, as ours has it, as theirs has it; and what it becomes.

use serde_json::{Map, Value};

use crate::store::table::{Holds, Table};

/// A row as the log keeps it: its columns and their values.
pub(super) type Image = Map<String, Value>;

/// A column in which two copies differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Its name.
    pub field: &'static str,
    /// What it says here; empty = nothing.
    pub here: String,
    /// What it says there; empty = nothing.
    pub there: String,
    /// Whether both changed it, so that what is here stays and what is there is kept beside.
    pub is_conflict: bool,
}

/// What a record becomes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Weighed {
    /// The record; none = it is not there any more.
    pub(super) image: Option<Image>,
    /// The columns that both changed, each in its own way: what ours says stays.
    pub(super) conflicts: Vec<&'static str>,
}

/// Columns that only mean something together: one side's or the other's, never a mixture.
const UNITS: &[(&str, &[&[&str]])] = &[
    (
        "contact",
        &[
            &["name", "family", "given"],
            &["reading", "family_reading", "given_reading"],
            &["business", "business_reading"],
        ],
    ),
    ("action", &[&["state", "done_on"], &["due", "time"]]),
    ("need", &[&["state", "closed_on"]]),
    ("exchange", &[&["kind", "direction"]]),
    ("felt_balance", &[&["on", "felt"]]),
];

/// Weighs a record: what only one side changed is as that side has it, columns that both changed stay as ours has them, and what one
/// side changed is stronger than that the other took it away.
pub(super) fn weigh(
    table: &'static Table,
    base: Option<&Image>,
    ours: Option<&Image>,
    theirs: Option<&Image>,
) -> Weighed {
    let as_it_is = |image: Option<&Image>| Weighed { image: image.cloned(), conflicts: Vec::new() };
    if alike(table, ours, theirs) || alike(table, base, theirs) {
        return as_it_is(ours);
    }
    if alike(table, base, ours) {
        return as_it_is(theirs);
    }
    let (Some(ours), Some(theirs)) = (ours, theirs) else { return as_it_is(ours.or(theirs)) };
    let mut image = ours.clone();
    let mut conflicts = Vec::new();
    for unit in units(table) {
        let same = |one: &Image, other: &Image| unit.iter().all(|name| one.get(*name) == other.get(*name));
        if same(ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
            continue;
        }
        if base.is_some_and(|base| same(base, ours)) {
            for name in &unit {
                image.insert((*name).to_owned(), theirs.get(*name).cloned().unwrap_or_default());
            }
            continue;
        }
        conflicts.extend(unit.iter().copied().filter(|name| ours.get(*name) != theirs.get(*name)));
    }
    // both were changed: it lies in the trash only where both sides put it there, since the earlier of the two
    let trashed = trashed(ours).zip(trashed(theirs)).map(|(one, other)| one.min(other).to_owned());
    image.insert("deleted_at".to_owned(), trashed.map_or(Value::Null, Value::String));
    Weighed { image: Some(image), conflicts }
}

/// Returns what two states come to together; a column that each has in its own way is left open.
pub(super) fn between(
    table: &'static Table,
    base: Option<&Image>,
    ours: Option<&Image>,
    theirs: Option<&Image>,
) -> Option<Image> {
    let Weighed { mut image, conflicts } = weigh(table, base, ours, theirs);
    if let Some(image) = &mut image {
        image.retain(|name, _| !conflicts.contains(&name.as_str()));
    }
    image
}

/// Tells whether two images say the same, but for the version and what is worked out.
pub(super) fn alike(table: &'static Table, one: Option<&Image>, other: Option<&Image>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => counting(table).all(|name| one.get(name) == other.get(name)),
        _ => false,
    }
}

/// Tells whether a side did more to a record than to put it into the trash.
pub(super) fn is_written(table: &'static Table, base: Option<&Image>, now: Option<&Image>) -> bool {
    now.is_some_and(|now| trashed(now).is_none()) && !alike(table, base, now)
}

/// Returns since when a record lies in the trash.
pub(super) fn trashed(image: &Image) -> Option<&str> {
    image.get("deleted_at").and_then(Value::as_str)
}

/// Returns the columns in which two images differ.
pub(super) fn differing(table: &'static Table, ours: &Image, theirs: &Image, conflicts: &[&str]) -> Vec<Differing> {
    let differs = counting(table).filter(|name| ours.get(*name) != theirs.get(*name));
    differs
        .map(|field| Differing {
            field,
            here: plain(table, field, ours),
            there: plain(table, field, theirs),
            is_conflict: conflicts.contains(&field),
        })
        .collect()
}

/// The columns that a record is about.
fn counting(table: &'static Table) -> impl Iterator<Item = &'static str> {
    table.names().filter(move |name| !["id", "version"].contains(name) && holds(table, name) != Holds::Derived)
}

fn units(table: &'static Table) -> Vec<Vec<&'static str>> {
    let groups: Vec<&[&'static str]> =
        UNITS.iter().filter(|(name, _)| *name == table.name).flat_map(|(_, groups)| groups.iter().copied()).collect();
    let alone = counting(table).filter(|name| *name != "deleted_at" && !groups.iter().any(|unit| unit.contains(name)));
    let alone: Vec<Vec<&'static str>> = alone.map(|name| vec![name]).collect();
    groups.iter().map(|unit| unit.to_vec()).chain(alone).collect()
}

fn holds(table: &Table, name: &str) -> Holds {
    table.columns.iter().find(|column| column.name == name).map_or(Holds::Text, |column| column.holds)
}

/// A value as one reads it: a list as its parts.
fn plain(table: &Table, field: &str, image: &Image) -> String {
    match (holds(table, field), image.get(field)) {
        (_, None | Some(Value::Null)) => String::new(),
        (Holds::Json, Some(Value::String(text))) => match serde_json::from_str(text) {
            Ok(Value::Array(list)) => list.iter().map(part).collect::<Vec<_>>().join(", "),
            _ => text.clone(),
        },
        (_, Some(value)) => part(value),
    }
}

fn part(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(parts) => match parts.get("value").and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => value.to_string(),
        },
        other => other.to_string(),
    }
}
