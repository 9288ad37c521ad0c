//! Searching everything that was written: people first, then the newest.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rusqlite::{Connection, params_from_iter};

use super::{day, people::whos, rows};
use crate::{
    domain::{contact::Contact, facts::Who, id::Id},
    store::{
        StoreError,
        record::parse_id,
        search::{TEXTS, Text, first_person},
    },
    text::{
        fold::{fold, search_forms},
        grams,
        sort::sort_key,
    },
};

/// One place where the words were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Which sort of record: `contact`, `exchange`, `touch`, `action`, `note`, `need`, `concern`, `offer`.
    pub table: String,
    /// The id of the record.
    pub id: String,
    /// Whose.
    pub who: Option<Who>,
    /// The day of the record.
    pub on: Option<NaiveDate>,
    /// The text in which the words were found.
    pub text: String,
}

/// Returns at most `most` places that hold every word of the query: people first, then the newest.
pub fn find(db: &Connection, query: &str, most: usize) -> Result<Vec<Found>, StoreError> {
    let words: Vec<Vec<String>> = query.split_whitespace().map(forms).filter(|forms| !forms.is_empty()).collect();
    let each: Vec<String> = words.iter().filter_map(|forms| any_of(forms)).collect();
    if each.is_empty() || each.len() < words.len() {
        return Ok(Vec::new());
    }
    let holds = |text: &str| words.iter().all(|forms| forms.iter().any(|form| text.contains(form.as_str())));
    let mut entered = db.prepare_cached(
        "SELECT d.tbl, d.row_id FROM search AS s JOIN search_doc AS d ON d.doc = s.rowid
         WHERE s.search MATCH ?1 AND d.row_id NOT IN (SELECT row_id FROM search_new) ORDER BY s.rowid DESC",
    )?;
    let mut noted = db.prepare_cached("SELECT tbl, row_id FROM search_new")?;
    let asked = each.join(" AND ");
    let mut places = Vec::new();
    // the few that were only noted come in no order; of the others, no more are looked at than are wanted
    for (statement, asked, enough) in [(&mut noted, None, usize::MAX), (&mut entered, Some(&asked), most)] {
        let mut rows = statement.query(params_from_iter(asked))?;
        let mut found = 0_usize;
        while let Some(row) = rows.next()?.filter(|_| found < enough) {
            if let Some(place) = place(db, &row.get::<_, String>(0)?, &row.get::<_, String>(1)?, holds)? {
                places.push(place);
                found = found.saturating_add(1);
            }
        }
    }
    places.sort_by_key(|(one, _)| order(one));
    places.truncate(most);
    let ids: Vec<Id<Contact>> = places.iter().filter_map(|(_, id)| *id).collect();
    let mut known = whos(db, &ids)?;
    known.sort_by_key(|who| who.id);
    let who = |id| known.binary_search_by_key(&id, |who: &Who| who.id).ok().and_then(|at| known.get(at).cloned());
    let mut found: Vec<Found> =
        places.into_iter().map(|(place, id)| Found { who: id.and_then(who), ..place }).collect();
    // people by reading, as in every list
    let people = found.iter().take_while(|place| place.table == PERSON).count();
    if let Some(people) = found.get_mut(..people) {
        people.sort_by_cached_key(|place| place.who.as_ref().map(|who| sort_key(&who.reading, &who.name)));
    }
    Ok(found)
}

/// The table of people, who stand before everything else.
const PERSON: &str = "contact";

fn order(found: &Found) -> (bool, Reverse<Option<NaiveDate>>) {
    (found.table != PERSON, Reverse(found.on))
}

/// A place and whose it is.
type Place = (Found, Option<Id<Contact>>);

/// Returns the text of a record and whose it is, where the text is one that is sought.
fn place(db: &Connection, table: &str, id: &str, holds: impl Fn(&str) -> bool) -> Result<Option<Place>, StoreError> {
    let Some(Text { key, shown, day: on, contact, .. }) = TEXTS.iter().find(|text| text.table == table) else {
        return Ok(None);
    };
    let mut statement = db.prepare_cached(&format!(
        "SELECT {key}, {shown}, {on}, {contact} FROM {table} WHERE id = ?1 AND deleted_at IS NULL"
    ))?;
    let found = rows(&mut statement, [id], |row| {
        let text = Found { table: table.to_owned(), id: id.to_owned(), who: None, on: day(row, 2)?, text: row.get(1)? };
        let whose = row.get::<_, Option<String>>(3)?.map(|id| parse_id(&id)).transpose()?;
        Ok((row.get::<_, String>(0)?, (text, whose)))
    })?;
    Ok(found.into_iter().find(|(key, _)| holds(key)).map(|(_, place)| place))
}

/// Returns the people whose search key may hold one of some folded forms, as a list of ids; the key itself is to be looked at.
pub(super) fn people_with(db: &Connection, forms: &[String]) -> Result<Vec<String>, StoreError> {
    let Some(query) = any_of(forms) else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(&format!(
        "SELECT d.row_id FROM search AS s JOIN search_doc AS d ON d.doc = s.rowid WHERE s.search MATCH ?1 AND s.rowid >= {}
         UNION SELECT row_id FROM search_new WHERE tbl = '{PERSON}'",
        first_person()
    ))?;
    rows(&mut statement, [query], |row| Ok(row.get(0)?))
}

/// The question for the index: any of these forms.
fn any_of(forms: &[String]) -> Option<String> {
    let each: Vec<String> =
        forms.iter().filter_map(|form| grams::query(form)).map(|query| format!("({query})")).collect();
    (!each.is_empty()).then(|| format!("({})", each.join(" OR ")))
}

/// The forms of one word: loose romaji only for what is a word, not for `c++`.
fn forms(word: &str) -> Vec<String> {
    let is_word = word.chars().all(char::is_alphabetic);
    if is_word {
        search_forms(word)
    } else {
        Some(fold(word)).filter(|folded| !folded.is_empty()).into_iter().collect()
    }
}
