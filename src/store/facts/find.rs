//! Searching everything that was written, newest first, by folded text.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{WHO, day, rows, who};
use crate::{
    domain::facts::Who,
    store::{StoreError, open},
    text::fold::{fold, search_forms},
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

/// Gives a connection the function that folds text for searching.
pub fn prepare(db: &Connection) -> Result<(), StoreError> {
    use rusqlite::functions::FunctionFlags as Flags;
    let flags = Flags::SQLITE_UTF8 | Flags::SQLITE_DETERMINISTIC | Flags::SQLITE_INNOCUOUS;
    Ok(db.create_scalar_function("fold", 1, flags, |context| Ok(fold(&context.get::<String>(0)?)))?)
}

/// Returns at most `most` places that hold every word of the query, people first, then newest first.
pub fn find(store: &open::Store, query: &str, most: usize) -> Result<Vec<Found>, StoreError> {
    let db = store.db();
    prepare(db)?;
    let words: Vec<Vec<String>> = query.split_whitespace().map(forms).filter(|forms| !forms.is_empty()).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let words = serde_json::to_string(&words)?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let holds = |text: &str| {
        format!(
            "NOT EXISTS (SELECT 1 FROM json_each(?1) AS word WHERE NOT EXISTS (
               SELECT 1 FROM json_each(word.value) AS form WHERE instr({text}, form.value) > 0))"
        )
    };
    let parts: Vec<String> = [
        ("touch", "\"on\""),
        ("exchange", "\"on\""),
        ("action", "coalesce(done_on, due, made_on)"),
        ("note", "\"on\""),
        ("need", "opened_on"),
        ("concern", "opened_on"),
        ("offer", "NULL"),
    ]
    .into_iter()
    .map(|(table, day)| {
        format!(
            "SELECT '{table}' AS tbl, id, contact_id, {day} AS day, text FROM {table} WHERE deleted_at IS NULL AND text <> '' AND {}",
            holds("fold(text)")
        )
    })
    .collect();
    let sql = format!(
        "SELECT f.tbl, f.id, f.day, f.text, {WHO} FROM (
           SELECT 'contact' AS tbl, id, id AS contact_id, NULL AS day, name AS text FROM contact WHERE deleted_at IS NULL AND {}
           UNION ALL {}) AS f
         LEFT JOIN contact AS c ON c.id = f.contact_id AND c.deleted_at IS NULL
         ORDER BY f.tbl <> 'contact', f.day DESC, c.sort_key LIMIT ?2",
        holds("search_key"),
        parts.join(" UNION ALL ")
    );
    let mut statement = db.prepare_cached(&sql)?;
    rows(&mut statement, (words, most), |row| {
        let person = if row.get::<_, Option<String>>(4)?.is_some() { Some(who(row, 4)?.0) } else { None };
        Ok(Found { table: row.get(0)?, id: row.get(1)?, on: day(row, 2)?, text: row.get(3)?, who: person })
    })
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
