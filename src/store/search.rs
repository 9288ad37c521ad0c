//! The index of words: every text of the book as grams, numbered so that people come first and the newest text next.

use rusqlite::{Connection, functions::FunctionFlags as Flags};

use crate::{
    store::{StoreError, triggers::ONE_BY_ONE, write::OpId},
    text::{fold::fold, grams::grams},
};

/// The texts that can be found: the table, the folded text, and the day of its number.
const TEXTS: [Text; 8] = [
    // later than every day there is: people come first
    Text { table: "contact", text: "search_key", folded: true, contact: "id", day: "'9999-12-31'" },
    Text::of("touch", "\"on\""),
    Text::of("exchange", "\"on\""),
    Text::of("action", "coalesce({row}.done_on, {row}.due, {row}.made_on)"),
    Text::of("note", "\"on\""),
    Text::of("need", "opened_on"),
    Text::of("concern", "opened_on"),
    Text::of("offer", "'0000-01-01'"),
];

/// How many documents a day has room for, as a power of two.
const ROOM: u32 = 24;

struct Text {
    table: &'static str,
    text: &'static str,
    folded: bool,
    contact: &'static str,
    day: &'static str,
}

impl Text {
    const fn of(table: &'static str, day: &'static str) -> Self {
        Self { table, text: "text", folded: false, contact: "contact_id", day }
    }

    fn day(&self, row: &str) -> String {
        match self.day {
            fixed if fixed.starts_with('\'') => fixed.to_owned(),
            pattern if pattern.contains("{row}") => pattern.replace("{row}", row),
            column => format!("{row}.{column}"),
        }
    }

    fn grams(&self, row: &str) -> String {
        let Self { text, .. } = self;
        if self.folded { format!("grams({row}.{text})") } else { format!("grams(fold({row}.{text}))") }
    }

    fn add(&self, row: &str) -> String {
        let Self { table, text, contact, .. } = self;
        let (day, grams) = (self.day(row), self.grams(row));
        format!(
            "INSERT INTO search_text (tbl, row_id, contact_id, day, grams) SELECT '{table}', {row}.id, {row}.{contact}, {day}, {grams}
               WHERE {row}.deleted_at IS NULL AND {row}.{text} <> '';"
        )
    }

    fn remove(row: &str) -> String {
        format!("DELETE FROM search_text WHERE row_id = {row}.id;")
    }

    fn triggers(&self) -> String {
        let Self { table, text, contact, .. } = self;
        let differs = format!(
            "OLD.{text} <> NEW.{text} OR OLD.deleted_at IS NOT NEW.deleted_at OR OLD.{contact} IS NOT NEW.{contact} OR {} IS NOT {}",
            self.day("OLD"),
            self.day("NEW"),
        );
        format!(
            "CREATE TRIGGER find_{table}_insert AFTER INSERT ON {table} WHEN {ONE_BY_ONE} BEGIN {} END;
             CREATE TRIGGER find_{table}_update AFTER UPDATE ON {table} WHEN {ONE_BY_ONE} AND ({differs}) BEGIN {} {} END;
             CREATE TRIGGER find_{table}_delete AFTER DELETE ON {table} WHEN {ONE_BY_ONE} BEGIN {} END;\n",
            self.add("NEW"),
            Self::remove("OLD"),
            self.add("NEW"),
            Self::remove("OLD"),
        )
    }
}

/// Gives a connection the functions that the triggers of the index call.
pub fn prepare(db: &Connection) -> Result<(), StoreError> {
    let flags = Flags::SQLITE_UTF8 | Flags::SQLITE_DETERMINISTIC | Flags::SQLITE_INNOCUOUS;
    db.create_scalar_function("fold", 1, flags, |context| Ok(fold(context.get_raw(0).as_str().unwrap_or_default())))?;
    Ok(db.create_scalar_function("grams", 1, flags, |context| {
        Ok(grams(context.get_raw(0).as_str().unwrap_or_default()))
    })?)
}

/// A text gets the number after the last one of its day; it goes with its number.
fn numbered() -> String {
    let first = format!("(CAST(julianday(NEW.day) AS INTEGER) << {ROOM})");
    format!(
        "CREATE TRIGGER find_text_insert INSTEAD OF INSERT ON search_text BEGIN
           INSERT INTO search_doc (doc, tbl, row_id, contact_id)
             SELECT max({first}, coalesce(max(doc), 0) + 1), NEW.tbl, NEW.row_id, NEW.contact_id FROM search_doc
             WHERE doc >= {first} AND doc < {first} + (1 << {ROOM});
           INSERT INTO search (rowid, grams) SELECT doc, NEW.grams FROM search_doc WHERE row_id = NEW.row_id;
         END;
         CREATE TRIGGER find_text_delete INSTEAD OF DELETE ON search_text BEGIN
           DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE row_id = OLD.row_id);
           DELETE FROM search_doc WHERE row_id = OLD.row_id;
         END;\n"
    )
}

/// Returns the SQL of all triggers that keep the index.
pub(super) fn triggers() -> String {
    TEXTS.iter().map(Text::triggers).chain([numbered()]).collect()
}

/// Returns how many texts have no document, and how many documents no text.
pub(super) fn differing(db: &Connection) -> Result<i64, StoreError> {
    let texts = TEXTS.iter().map(|Text { table, text, .. }| {
        format!("SELECT '{table}' AS tbl, id AS row_id FROM {table} WHERE deleted_at IS NULL AND {text} <> ''")
    });
    let texts = texts.collect::<Vec<_>>().join(" UNION ALL ");
    let sql = format!(
        "SELECT (SELECT count(*) FROM (SELECT * FROM ({texts}) EXCEPT SELECT tbl, row_id FROM search_doc))
              + (SELECT count(*) FROM (SELECT tbl, row_id FROM search_doc EXCEPT SELECT * FROM ({texts})))
              + (SELECT count(*) FROM search_doc WHERE doc NOT IN (SELECT rowid FROM search))"
    );
    Ok(db.query_row(&sql, [], |row| row.get(0))?)
}

/// Enters anew what an act of very many rows wrote, inside the transaction of the caller.
pub(super) fn renew_after(db: &Connection, op: OpId) -> Result<(), StoreError> {
    db.execute_batch(&format!(
        "DELETE FROM search_text WHERE row_id IN (SELECT row_id FROM change WHERE op_id = {op});"
    ))?;
    for one in &TEXTS {
        let Text { table, text, contact, .. } = one;
        db.execute_batch(&format!(
            "INSERT INTO search_text (tbl, row_id, contact_id, day, grams) SELECT '{table}', id, {contact}, {}, {}
               FROM {table} AS r WHERE deleted_at IS NULL AND {text} <> ''
               AND id IN (SELECT row_id FROM change WHERE op_id = {op} AND tbl = '{table}');",
            one.day("r"),
            one.grams("r"),
        ))?;
    }
    Ok(())
}

/// Builds the index anew, inside the transaction of the caller.
pub(super) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch("INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM search_doc;")?;
    for one in &TEXTS {
        let Text { table, text, contact, .. } = one;
        db.execute_batch(&format!(
            "INSERT INTO search_doc (doc, tbl, row_id, contact_id)
               SELECT (day << {ROOM}) + row_number() OVER (PARTITION BY day ORDER BY created_at, id) - 1
                      + coalesce((SELECT max(doc) + 1 - (day << {ROOM}) FROM search_doc
                                  WHERE doc >= day << {ROOM} AND doc < (day + 1) << {ROOM}), 0),
                 '{table}', id, {contact}
               FROM (SELECT *, CAST(julianday({}) AS INTEGER) AS day FROM {table} AS r WHERE deleted_at IS NULL AND {text} <> '');
             INSERT INTO search (rowid, grams)
               SELECT d.doc, {} FROM search_doc AS d JOIN {table} AS r ON r.id = d.row_id WHERE d.tbl = '{table}' ORDER BY d.doc;",
            one.day("r"),
            one.grams("r"),
        ))?;
    }
    Ok(())
}
