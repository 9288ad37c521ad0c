//! `enishi backup list`: the copies, the newest first, each with what is in it.

use std::path::Path;

use chrono::{DateTime, Local, SecondsFormat, Utc};
use serde::Serialize;

use crate::{
    book::{Copy, Kind},
    cli::{
        copies,
        failure::{Failure, shown},
        session::Session,
        table::{Cell, Format, Table},
    },
    i18n::Words,
    text::number::grouped,
};

/// What stands where something is not known.
const UNKNOWN: &str = "—";

#[derive(Debug, Serialize)]
struct CopyShape<'a> {
    n: usize,
    path: String,
    at: String,
    bytes: u64,
    op: i64,
    kind: &'static str,
    people: Option<i64>,
    pinned: bool,
    pinned_why: Option<&'a str>,
    encrypted: bool,
    verified: Option<String>,
    sound: Option<bool>,
}

/// Writes the list.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be opened and no copy is there either.
pub fn run(format: Format, folder: &Path, session: &mut Session) -> Result<(), Failure> {
    let copies = copies::all(folder, session)?;
    if format == Format::Json {
        let shapes: Vec<CopyShape<'_>> = copies.iter().enumerate().map(|(place, copy)| shape(place, copy)).collect();
        return session.out.json(&shapes);
    }
    let mut table = Table::new(&["number", "at", "bytes", "op", "people", "pinned", "verified", "path"]);
    for (place, copy) in copies.iter().enumerate() {
        table.push("", cells(place, copy, &session.words));
    }
    session.write_table(&table, format, "backup-none")
}

fn cells(place: usize, copy: &Copy, words: &Words) -> Vec<Cell> {
    let shape = shape(place, copy);
    let bytes = i64::try_from(copy.bytes).unwrap_or(i64::MAX);
    let people = shape.people.map_or_else(|| UNKNOWN.to_owned(), grouped);
    let pinned = match copy.pinned {
        true => words.say("backup-pinned"),
        false => String::new(),
    };
    let verified = match (&copy.line, shape.sound) {
        (_, Some(false)) => words.say("backup-not-sound"),
        (Some(line), _) => line.verified.map_or_else(|| UNKNOWN.to_owned(), local),
        (None, _) => UNKNOWN.to_owned(),
    };
    vec![
        Cell::number(shape.n),
        Cell::both(&local(copy.at), &shape.at),
        Cell::both(&grouped(bytes), &copy.bytes.to_string()),
        Cell::number(copy.op),
        Cell::both(&people, &shape.people.map(|people| people.to_string()).unwrap_or_default()),
        Cell::both(&pinned, &copy.pinned.to_string()),
        Cell::both(&verified, shape.verified.as_deref().unwrap_or_default()),
        Cell::text(&shape.path),
    ]
}

fn shape(place: usize, copy: &Copy) -> CopyShape<'_> {
    let line = copy.line.as_ref();
    let verified = line.and_then(|line| line.verified);
    let bad = line.is_some_and(|line| line.bad.is_some());
    CopyShape {
        n: place.saturating_add(1),
        path: shown(&copy.path),
        at: instant(copy.at),
        bytes: copy.bytes,
        op: copy.op,
        kind: match copy.kind {
            Kind::Rotated => "rotated",
            Kind::Before(before) => before.word(),
            Kind::Other => "other",
        },
        people: copy.people_and_notes().map(|(people, _)| people),
        pinned: copy.pinned,
        pinned_why: line.and_then(|line| line.pinned.as_deref()),
        encrypted: copy.sealed,
        verified: verified.map(instant),
        sound: if bad { Some(false) } else { verified.map(|_| true) },
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn local(at: DateTime<Utc>) -> String {
    at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}
