//! Bringing another copy in: what it did becomes one act of ours.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::{
    Other,
    keep::{self, InWords},
    plan::{self, Both, Change, POINTS},
    weigh::Image,
};
use crate::{
    domain::contact::Contact,
    store::{
        StoreError, merged,
        record::{self, Record},
        table::TABLES,
        undo,
        write::Writing,
    },
};

/// From so many records on an act counts as one of very many.
const MANY: usize = 200;

/// What was brought in.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// How many acts of the other copy.
    pub acts: usize,
    /// Records that both had changed in the same place: what was here stays, what the other said is kept beside.
    pub conflicts: Vec<Both>,
}

impl Other {
    /// Brings in what this copy did and the book does not have, inside an act of the book; none = there is nothing to bring.
    /// Where both changed the same, `words` says for a note what this copy has.
    ///
    /// # Errors
    /// Whatever the disk said, or [`StoreError::Damaged`]; the act must not be committed then.
    pub fn bring(
        &self,
        writing: &Writing<'_>,
        today: NaiveDate,
        words: InWords<'_>,
    ) -> Result<Option<Brought>, StoreError> {
        let _of_one_instant = self.db.unchecked_transaction()?;
        let db = writing.db();
        let plan = plan::make(db, &self.db, Some(writing.op()))?;
        if plan.ways.coming.is_empty() {
            return Ok(None);
        }
        if plan.changes.len() > MANY {
            writing.in_bulk()?;
        }
        let at: String = db.query_row("SELECT at FROM op WHERE id = ?1", [writing.op()], |row| row.get(0))?;
        let (stay, go): (Vec<Change>, Vec<Change>) = plan.changes.into_iter().partition(|change| change.to.is_some());
        // where theirs holds all of ours, it has made its own order already
        let settles = !plan.ways.own.is_empty();
        for mut change in stay {
            if settles {
                keep::settle(db, &mut change, &at)?;
            }
            write(db, change)?;
        }
        let conflicts: Vec<Both> =
            plan.both.into_iter().filter(|both| both.fields.iter().any(|field| field.is_conflict)).collect();
        for both in &conflicts {
            if let Some(mut second) = keep::keep(writing, both, today, words)? {
                keep::settle(db, &mut second, &at)?;
                write(db, second)?;
            }
        }
        // what others point to goes after them, or not at all
        for change in go.into_iter().rev() {
            if !is_pointed_to(db, &change)? {
                undo::put(db, change.table, &change.row, None, None)?;
            }
        }
        merged::remember(db, writing.op(), &plan.ways.fresh)?;
        Ok(Some(Brought { acts: plan.ways.coming.len(), conflicts }))
    }
}

fn write(db: &Connection, change: Change) -> Result<(), StoreError> {
    let Some(mut image) = change.to else { return Ok(()) };
    if change.table.name == Contact::table().name {
        let person: Contact = record::of_image(&image)?;
        for column in ["sort_key", "search_key"] {
            image.insert(column.to_owned(), Value::String(person.derived(column)));
        }
    }
    // the version only ever goes up, here and there
    let highest = change.version.max(plan::version(change.was.as_ref()));
    image.insert("version".to_owned(), Value::from(highest));
    let now = change.was.is_some().then(|| json!({ "version": highest }).to_string());
    undo::put(db, change.table, &change.row, Some(&text(&image)?), now.as_deref())
}

fn text(image: &Image) -> Result<String, StoreError> {
    Ok(serde_json::to_string(image)?)
}

/// Tells whether a record that is to go has others that point to it.
fn is_pointed_to(db: &Connection, change: &Change) -> Result<bool, StoreError> {
    for (column, _) in POINTS.into_iter().filter(|(_, to)| *to == change.table.name) {
        for table in TABLES.into_iter().filter(|table| table.columns.iter().any(|one| one.name == column)) {
            let found: bool = db
                .prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM {} WHERE {column} = ?1)", table.name))?
                .query_row([&change.row], |row| row.get(0))?;
            if found {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
