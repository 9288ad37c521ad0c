//! What the other side said where both changed the same: kept beside what stays, and never twice.
//!
//! With a person it is a note about her. Without one it is a second record: an action, a goal, a kept filter beside the first,
//! the owner's page in the trash, because there is one page only.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    plan::{self, Both, Change, POINTS},
    weigh::{Image, trashed},
};
use crate::{
    domain::{contact::Sharing, entry::Note, id::Id},
    store::{StoreError, table, write::Writing},
};

/// How a conflict is put into words, for the note.
pub type InWords<'a> = &'a dyn Fn(&Both) -> String;

/// Keeps what the other side says of a record; returns the second record, if it is to be one.
pub(super) fn keep(
    writing: &Writing<'_>,
    both: &Both,
    today: NaiveDate,
    words: InWords<'_>,
) -> Result<Option<Change>, StoreError> {
    let (db, id) = (writing.db(), id_of(both));
    let is_there = |name: &str, id: &str| match table::named(name) {
        Some(table) => plan::now(db, table, id).map(|found| found.is_some()),
        None => Ok(false),
    };
    let person = match &both.contact {
        Some(who) if is_there("contact", &who.id.to_string())? => Some(who),
        _ => None,
    };
    if let Some(who) = person {
        let text = words(both);
        if !is_there("note", &id.to_string())? && !text.is_empty() {
            let note = Note { contact_id: who.id, on: today, text, sharing: Sharing::Private };
            writing.add_as(Id::<Note>::new(id), &note)?;
        }
        return Ok(None);
    }
    let Some(table) = table::named(both.table) else { return Ok(None) };
    let row = id.to_string();
    if is_there(both.table, &row)? {
        return Ok(None);
    }
    let mut image = both.theirs.clone();
    image.insert("id".to_owned(), Value::String(row.clone()));
    for (column, of) in POINTS {
        // what it points to may not have come
        if let Some(id) = image.get(column).and_then(Value::as_str)
            && !is_there(of, id)?
        {
            image.insert(column.to_owned(), Value::Null);
        }
    }
    let version = plan::version(Some(&image));
    Ok(Some(Change { table, row, was: None, version, to: Some(image) }))
}

/// The id of what is kept: the same for the same words of the same record, whenever the two are brought together.
fn id_of(both: &Both) -> Uuid {
    let mut sum = Sha256::new();
    let told = both.fields.iter().filter(|field| field.is_conflict).flat_map(|one| [one.field, one.there.as_str()]);
    for part in [both.table, both.id.as_str()].into_iter().chain(told) {
        sum.update(part.as_bytes());
        sum.update([0]);
    }
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(sum.finalize()).for_each(|(byte, from)| *byte = from);
    uuid::Builder::from_sha1_bytes(bytes).into_uuid()
}

/// Makes room for a record of which there can be only one: a second page of the owner's goes into the trash, and so does a filter that
/// is kept already; another filter of the same name gets a number.
pub(super) fn settle(db: &Connection, change: &mut Change, at: &str) -> Result<(), StoreError> {
    let name = change.table.name;
    let (None, Some(image)) = (&change.was, &mut change.to) else { return Ok(()) };
    if trashed(image).is_some() {
        return Ok(());
    }
    match name {
        "profile" => {
            let pages: i64 =
                db.query_row("SELECT count(*) FROM profile WHERE deleted_at IS NULL", [], |row| row.get(0))?;
            if pages > 0 {
                throw(image, at);
            }
        }
        "filter" => {
            let (name, query) = (text(image, "name"), text(image, "query"));
            if is_kept(db, &name, Some(&query))? {
                throw(image, at);
            } else if is_kept(db, &name, None)? {
                for number in 2..u32::MAX {
                    let other = format!("{name} {number}");
                    if !is_kept(db, &other, None)? {
                        image.insert("name".to_owned(), Value::String(other));
                        break;
                    }
                }
            }
        }
        _ => {}
    }
    Ok(())
}

fn throw(image: &mut Image, at: &str) {
    image.insert("deleted_at".to_owned(), Value::String(at.to_owned()));
}

fn text(image: &Image, name: &str) -> String {
    image.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn is_kept(db: &Connection, name: &str, query: Option<&str>) -> Result<bool, StoreError> {
    let found: i64 = db
        .prepare_cached(
            "SELECT count(*) FROM filter WHERE deleted_at IS NULL AND name = ?1 AND query = coalesce(?2, query)",
        )?
        .query_row((name, query), |row| row.get(0))?;
    Ok(found > 0)
}
