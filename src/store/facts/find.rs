//! Searching everything that was written: people first, then the newest.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{day, people::whos, rows};
use crate::{
    domain::{facts::Who, id::Id},
    store::{StoreError, record::parse_id},
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

/// The records that can be found: their table, what is looked through, what is shown, and the day.
const SORTS: [(&str, &str, &str, &str); 8] = [
    ("contact", "search_key", "name", "NULL"),
    ("touch", "fold(text)", "text", "\"on\""),
    ("exchange", "fold(text)", "text", "\"on\""),
    ("action", "fold(text)", "text", "coalesce(done_on, due, made_on)"),
    ("note", "fold(text)", "text", "\"on\""),
    ("need", "fold(text)", "text", "opened_on"),
    ("concern", "fold(text)", "text", "opened_on"),
    ("offer", "fold(text)", "text", "NULL"),
];

/// Returns at most `most` places that hold every word of the query: people first, then the newest.
pub fn find(db: &Connection, query: &str, most: usize) -> Result<Vec<Found>, StoreError> {
    let words: Vec<Vec<String>> = query.split_whitespace().map(forms).filter(|forms| !forms.is_empty()).collect();
    let each: Vec<String> = words.iter().filter_map(|forms| any_of(forms)).collect();
    if each.is_empty() || each.len() < words.len() {
        return Ok(Vec::new());
    }
    let holds = |text: &str| words.iter().all(|forms| forms.iter().any(|form| text.contains(form.as_str())));
    let mut places = db.prepare_cached(
        "SELECT d.tbl, d.row_id, d.contact_id FROM search AS s JOIN search_doc AS d ON d.doc = s.rowid
         WHERE s.search MATCH ?1 ORDER BY s.rowid DESC",
    )?;
    let mut rows = places.query([each.join(" AND ")])?;
    let (mut found, mut whose) = (Vec::new(), Vec::new());
    // the index finds what may hold the words; each text is looked at, and no more of them than are wanted
    while let Some(row) = rows.next()?.filter(|_| found.len() < most) {
        let (table, id): (String, String) = (row.get(0)?, row.get(1)?);
        let Some((_, through, shown, day_of)) = SORTS.into_iter().find(|(name, ..)| *name == table) else { continue };
        let mut text = db.prepare_cached(&format!(
            "SELECT {through}, {shown}, {day_of} FROM {table} WHERE id = ?1 AND deleted_at IS NULL"
        ))?;
        let Some((key, text, on)) =
            super::rows(&mut text, [&id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, day(row, 2)?)))?.pop()
        else {
            continue;
        };
        if holds(&key) {
            whose.push(row.get::<_, Option<String>>(2)?.map(|id| parse_id(&id)).transpose()?);
            found.push(Found { table, id, on, text, who: None });
        }
    }
    let mut known = whos(db, &whose.iter().flatten().copied().collect::<Vec<Id<_>>>())?;
    known.sort_by_key(|who| who.id);
    for (place, id) in found.iter_mut().zip(whose) {
        place.who =
            id.and_then(|id| known.binary_search_by_key(&id, |who| who.id).ok()).and_then(|at| known.get(at).cloned());
    }
    // people by reading, as in every list
    let people = found.iter().take_while(|place| place.table == "contact").count();
    if let Some(people) = found.get_mut(..people) {
        people.sort_by_cached_key(|place| place.who.as_ref().map(|who| sort_key(&who.reading, &who.name)));
    }
    Ok(found)
}

/// Returns the people whose search key may hold one of some folded forms, as a list of ids; the key itself is to be looked at.
pub(super) fn people_with(db: &Connection, forms: &[String]) -> Result<Vec<String>, StoreError> {
    let Some(query) = any_of(forms) else { return Ok(Vec::new()) };
    // people have the last numbers of all
    let mut statement = db.prepare_cached(
        "SELECT d.row_id FROM search AS s JOIN search_doc AS d ON d.doc = s.rowid
         WHERE s.search MATCH ?1 AND s.rowid >= CAST(julianday('9999-12-31') AS INTEGER) << 24",
    )?;
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
