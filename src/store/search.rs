//! The index of words: every text of the book as grams, numbered so that people come first and the newest text next.
//!
//! What was written lately is only noted and looked at as it is; from fifty on it is entered, all of it at once.

use rusqlite::{Connection, functions::FunctionFlags as Flags};

use crate::{
    store::{StoreError, table::Table},
    text::{fold::fold, grams::grams},
};

/// The texts of one table that can be found.
pub(super) struct Text {
    /// The table.
    pub(super) table: &'static str,
    /// What is looked through, folded.
    pub(super) key: &'static str,
    /// What is shown.
    pub(super) shown: &'static str,
    /// Whose it is.
    pub(super) contact: &'static str,
    /// The day of the record, or NULL.
    pub(super) day: &'static str,
    /// The day by which it is numbered.
    number: &'static str,
    /// The columns that move its entry.
    moves: &'static [&'static str],
}

/// Every table that has texts.
pub(super) const TEXTS: [Text; 8] = [
    Text {
        table: "contact",
        key: "search_key",
        shown: "name",
        contact: "id",
        day: "NULL",
        number: PEOPLE,
        moves: &["search_key"],
    },
    Text::of("touch", "\"on\"", "\"on\"", &["text", "on"]),
    Text::of("exchange", "\"on\"", "\"on\"", &["text", "on"]),
    Text::of(
        "action",
        "coalesce(done_on, due, made_on)",
        "coalesce(done_on, due, made_on)",
        &["text", "done_on", "due", "made_on"],
    ),
    Text::of("note", "\"on\"", "\"on\"", &["text", "on"]),
    Text::of("need", "opened_on", "opened_on", &["text", "opened_on"]),
    Text::of("concern", "opened_on", "opened_on", &["text", "opened_on"]),
    Text::of("offer", "NULL", "'0000-01-01'", &["text"]),
];

/// Later than every day there is: people come first.
const PEOPLE: &str = "'9999-12-31'";
/// How many documents a day has room for, as a power of two.
const ROOM: u32 = 24;
/// From so many texts on, what was only noted is entered.
const MANY: i64 = 50;

impl Text {
    const fn of(table: &'static str, day: &'static str, number: &'static str, moves: &'static [&'static str]) -> Self {
        Self { table, key: "fold(text)", shown: "text", contact: "contact_id", day, number, moves }
    }

    fn triggers(&self) -> String {
        let Self { table, moves, .. } = self;
        let note = |row: &str| format!("INSERT OR IGNORE INTO search_new (row_id, tbl) VALUES ({row}.id, '{table}');");
        let differs: Vec<String> = moves
            .iter()
            .chain(&["deleted_at"])
            .map(|column| format!("OLD.\"{column}\" IS NOT NEW.\"{column}\""))
            .collect();
        format!(
            "CREATE TRIGGER find_{table}_insert AFTER INSERT ON {table} BEGIN {} END;
             CREATE TRIGGER find_{table}_update AFTER UPDATE ON {table} WHEN {} BEGIN {} END;
             CREATE TRIGGER find_{table}_delete AFTER DELETE ON {table} BEGIN {} END;\n",
            note("NEW"),
            differs.join(" OR "),
            note("NEW"),
            note("OLD"),
        )
    }

    /// The texts that stand there: the id, the day of the number, the grams.
    fn standing(&self) -> String {
        let Self { table, key, number, .. } = self;
        format!(
            "SELECT id, created_at, CAST(julianday({number}) AS INTEGER) AS day, {key} AS key FROM {table}
               WHERE deleted_at IS NULL AND {} <> ''",
            self.moves.first().copied().unwrap_or("text")
        )
    }
}

/// Gives a connection the functions that the index needs.
pub fn prepare(db: &Connection) -> Result<(), StoreError> {
    let flags = Flags::SQLITE_UTF8 | Flags::SQLITE_DETERMINISTIC | Flags::SQLITE_INNOCUOUS;
    db.create_scalar_function("fold", 1, flags, |context| Ok(fold(context.get_raw(0).as_str().unwrap_or_default())))?;
    Ok(db.create_scalar_function("grams", 1, flags, |context| {
        Ok(grams(context.get_raw(0).as_str().unwrap_or_default()))
    })?)
}

/// Returns the SQL of all triggers that note what was written.
pub(super) fn triggers() -> String {
    TEXTS.iter().map(Text::triggers).collect()
}

/// Returns the number of the first person among the documents.
pub(super) fn first_person() -> String {
    format!("(CAST(julianday({PEOPLE}) AS INTEGER) << {ROOM})")
}

/// Returns the statement that notes all rows of a table that `from` picks (`FROM …`); empty where its rows have no text.
pub(super) fn noted(table: &Table, from: &str) -> String {
    let name = table.name;
    let has_text = TEXTS.iter().any(|text| text.table == name);
    if has_text {
        format!("INSERT OR IGNORE INTO search_new (row_id, tbl) SELECT id, '{name}' {from};")
    } else {
        String::new()
    }
}

/// Enters what was noted when there is much of it, inside the transaction of the caller.
pub(super) fn enter_if_many(db: &Connection) -> Result<(), StoreError> {
    let noted: i64 = db.prepare_cached("SELECT count(*) FROM search_new")?.query_row([], |row| row.get(0))?;
    if noted < MANY { Ok(()) } else { enter(db) }
}

fn enter(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "DELETE FROM search WHERE rowid IN (SELECT doc FROM search_doc WHERE row_id IN (SELECT row_id FROM search_new));
         DELETE FROM search_doc WHERE row_id IN (SELECT row_id FROM search_new);",
    )?;
    for text in &TEXTS {
        let (table, standing) = (text.table, text.standing());
        // a text gets the number after the last one of its day
        db.execute_batch(&format!(
            "INSERT INTO search_doc (doc, tbl, row_id)
               SELECT (day << {ROOM}) + row_number() OVER (PARTITION BY day ORDER BY created_at, id) - 1
                      + coalesce((SELECT max(doc) + 1 - (day << {ROOM}) FROM search_doc
                                  WHERE doc >= day << {ROOM} AND doc < (day + 1) << {ROOM}), 0),
                 '{table}', id
               FROM ({standing} AND id IN (SELECT row_id FROM search_new WHERE tbl = '{table}'));
             INSERT INTO search (rowid, grams)
               SELECT d.doc, grams(r.key) FROM search_new AS n JOIN search_doc AS d ON d.row_id = n.row_id
               JOIN ({standing}) AS r ON r.id = n.row_id WHERE n.tbl = '{table}' ORDER BY d.doc;"
        ))?;
    }
    Ok(db.execute_batch("DELETE FROM search_new;")?)
}

/// Returns how many texts are neither noted nor entered, and how many entries have no text.
pub(super) fn differing(db: &Connection) -> Result<i64, StoreError> {
    let texts =
        TEXTS.iter().map(|text| format!("SELECT '{}' AS tbl, id AS row_id FROM ({})", text.table, text.standing()));
    let texts = texts.collect::<Vec<_>>().join(" UNION ALL ");
    let entered = "SELECT tbl, row_id FROM search_doc";
    let noted = "row_id NOT IN (SELECT row_id FROM search_new)";
    let sql = format!(
        "SELECT (SELECT count(*) FROM (SELECT * FROM ({texts}) EXCEPT {entered}) WHERE {noted})
              + (SELECT count(*) FROM ({entered} EXCEPT SELECT * FROM ({texts})) WHERE {noted})
              + (SELECT count(*) FROM search_doc WHERE doc NOT IN (SELECT rowid FROM search))"
    );
    Ok(db.query_row(&sql, [], |row| row.get(0))?)
}

/// Builds the index anew, inside the transaction of the caller.
pub(super) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM search_doc; DELETE FROM search_new;",
    )?;
    for Text { table, .. } in &TEXTS {
        db.execute_batch(&format!("INSERT INTO search_new (row_id, tbl) SELECT id, '{table}' FROM {table};"))?;
    }
    enter(db)
}
