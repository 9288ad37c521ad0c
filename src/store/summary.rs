//! The summary of each person, kept by triggers in the act that moves it, and the counts of the whole book.
//!
//! What a screen asks of ten thousand people is read from here by an index; nothing in it is not in the records too.

use rusqlite::Connection;

use crate::store::{StoreError, triggers::ONE_BY_ONE, write::OpId};

/// What a figure is worked out from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    /// The person's own record.
    Person,
    /// Her talks, exchanges and thank-yous.
    Records,
}

/// The figures of a person `c`: columns that change together, and how each is worked out. `cadence` is 0 where she has no
/// rhythm of her own, `started` the day of meeting or of writing down, `rests` the last day of a pause or of "later",
/// `unanswered` whether two messages or more have had no answer (2.0).
const FIGURES: [(From, &[(&str, &str)]); 8] = [
    (
        From::Person,
        &[
            ("active", "c.archived = 0 AND c.deleted_at IS NULL"),
            ("phase", "c.trust_phase"),
            ("cadence", "coalesce(c.cadence_days, 0)"),
            ("started", "coalesce(c.met_on, date(c.created_at))"),
        ],
    ),
    (From::Person, &[("rests", "max(coalesce(c.paused_until, ''), coalesce(c.snoozed_until, ''))")]),
    (From::Person, &[("met_on", "c.met_on")]),
    (From::Person, &[("birthday", "iif(c.birthday = '', NULL, substr(c.birthday, -5))")]),
    (
        From::Records,
        &[
            (
                "last_direct",
                "(SELECT max(d) FROM (
           SELECT max(\"on\") AS d FROM touch
             WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel IS NOT 'group'
           UNION ALL SELECT max(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL))",
            ),
            (
                "last_group",
                "(SELECT max(\"on\") FROM touch
           WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel = 'group')",
            ),
        ],
    ),
    (
        From::Records,
        &[
            (
                "last_one_way",
                "(SELECT max(\"on\") FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'one_way')",
            ),
            (
                "unanswered",
                "2 <= (SELECT count(*) FROM (SELECT 1 FROM touch
           WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'one_way' AND \"on\" > (SELECT coalesce(max(d), '') FROM (
             SELECT max(\"on\") AS d FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way'
             UNION ALL SELECT max(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL)) LIMIT 2))",
            ),
        ],
    ),
    (
        From::Records,
        &[(
            "first_talk",
            "(SELECT min(d) FROM (
       SELECT min(\"on\") AS d FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way'
       UNION ALL SELECT min(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL))",
        )],
    ),
    (
        From::Records,
        &[(
            "thanks_for",
            "(SELECT max(\"on\") FROM exchange AS e
       WHERE e.contact_id = c.id AND e.deleted_at IS NULL AND e.direction = 'received' AND e.thanked_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM action AS a WHERE a.exchange_id = e.id AND a.kind = 'thanks'
                         AND a.state IN ('open', 'done') AND a.deleted_at IS NULL))",
        )],
    ),
];

/// The columns that are counted, and the question for all of them, of everybody.
fn all() -> (String, String) {
    let figures = || FIGURES.iter().flat_map(|(_, figures)| *figures);
    let columns: Vec<&str> = figures().map(|(column, _)| *column).collect();
    let how: Vec<&str> = figures().map(|(_, how)| *how).collect();
    (format!("contact_id, {}", columns.join(", ")), format!("SELECT c.id, {} FROM contact AS c", how.join(", ")))
}

/// The columns that follow from those, and how. They are kept all the same, so that an index answers alone.
const FOLLOWING: [(&str, &str); 3] = [
    ("last_talk", "coalesce(max(last_direct, last_group), last_direct, last_group)"),
    ("late", "coalesce(last_group > coalesce(last_direct, ''), 0)"),
    ("since", "coalesce(max(last_direct, last_group), last_direct, last_group, iif(cadence = 0, NULL, started))"),
];

/// Sets columns to what they should be where they are not: an index is written only for what has changed.
fn set(figures: &[(&str, &str)], of: &str, whose: &str) -> String {
    let values: Vec<String> = figures.iter().map(|(column, how)| format!("{how} AS {column}")).collect();
    let sets: Vec<String> = figures.iter().map(|(column, _)| format!("{column} = s.{column}")).collect();
    let differs: Vec<String> =
        figures.iter().map(|(column, _)| format!("person_summary.{column} IS NOT s.{column}")).collect();
    format!(
        "UPDATE person_summary SET {} FROM (SELECT {of} AS whose, {}) AS s
           WHERE person_summary.contact_id = s.whose AND ({});\n",
        sets.join(", "),
        format_args!("{} {whose}", values.join(", ")),
        differs.join(" OR "),
    )
}

fn follow(whose: &str) -> String {
    set(&FOLLOWING, "contact_id", &format!("FROM person_summary WHERE {whose}"))
}

/// The tables whose rows move a person's summary, and the columns that matter.
const MOVES: [(&str, &str); 3] = [
    ("touch", "contact_id, \"on\", way, channel, deleted_at"),
    ("exchange", "contact_id, \"on\", direction, thanked_on, deleted_at"),
    ("action", "contact_id, kind, state, exchange_id, deleted_at"),
];

/// Returns the SQL of all triggers that keep the summaries.
pub(super) fn triggers() -> String {
    MOVES.into_iter().map(|(table, columns)| of_records(table, columns)).chain([of_people(), worked_out()]).collect()
}

/// Two triggers work a summary out; everything else only says whose has moved.
fn worked_out() -> String {
    let trigger = |name: &str, column: &str, from: From| {
        let figures = FIGURES.iter().filter(|(of, _)| *of == from);
        let sets: String =
            figures.map(|(_, figures)| set(figures, "c.id", "FROM contact AS c WHERE c.id = NEW.contact_id")).collect();
        let follow = follow("contact_id = NEW.contact_id");
        format!("CREATE TRIGGER {name} AFTER UPDATE OF {column} ON person_summary BEGIN {sets} {follow} END;\n")
    };
    trigger("sum_person_own", "changed", From::Person) + &trigger("sum_person_moved", "moved", From::Records)
}

fn moved(column: &str, whose: &str) -> String {
    format!("UPDATE person_summary SET {column} = {column} + 1 WHERE contact_id IN ({whose});")
}

fn of_records(table: &str, columns: &str) -> String {
    // a thank-you moves the summary of whoever helped, even where it stands with somebody else
    let whose = |row: &str| match table {
        "action" => format!("{row}.contact_id, (SELECT contact_id FROM exchange WHERE id = {row}.exchange_id)"),
        _ => format!("{row}.contact_id"),
    };
    let (old, new) = (whose("OLD"), whose("NEW"));
    [
        ("INSERT".to_owned(), new.clone()),
        (format!("UPDATE OF {columns}"), format!("{old}, {new}")),
        ("DELETE".to_owned(), old),
    ]
    .into_iter()
    .zip(["insert", "update", "delete"])
    .map(|((event, whose), name)| {
        let work = moved("moved", &whose);
        format!("CREATE TRIGGER sum_{table}_{name} AFTER {event} ON {table} WHEN {ONE_BY_ONE} BEGIN {work} END;\n")
    })
    .collect()
}

fn of_people() -> String {
    let active = |row: &str| format!("({row}.archived = 0 AND {row}.deleted_at IS NULL)");
    let count = |by: String| format!("UPDATE total SET n = n + {by} WHERE what = 'active' AND {by} <> 0;");
    let (old, new) = (active("OLD"), active("NEW"));
    format!(
        "CREATE TRIGGER sum_contact_insert AFTER INSERT ON contact WHEN {ONE_BY_ONE} BEGIN
           INSERT OR REPLACE INTO person_summary (contact_id) VALUES (NEW.id); {} {} END;
         CREATE TRIGGER sum_contact_update AFTER UPDATE OF archived, deleted_at, trust_phase, cadence_days, paused_until,
           snoozed_until, met_on, birthday, created_at ON contact WHEN {ONE_BY_ONE} BEGIN {} {} END;
         CREATE TRIGGER sum_contact_delete AFTER DELETE ON contact WHEN {ONE_BY_ONE} BEGIN
           DELETE FROM person_summary WHERE contact_id = OLD.id; {} END;\n",
        moved("changed", "NEW.id") + &moved("moved", "NEW.id"),
        count(new.clone()),
        moved("changed", "NEW.id"),
        count(format!("({new} - {old})")),
        count(format!("-{old}")),
    )
}

/// Returns how many summaries and counts differ from a recount.
pub(super) fn differing(db: &Connection) -> Result<i64, StoreError> {
    let (columns, summary) = all();
    let wrong: Vec<String> = FOLLOWING.iter().map(|(column, how)| format!("{column} IS NOT {how}")).collect();
    let sql = format!(
        "SELECT (SELECT count(*) FROM person_summary WHERE {}) + (SELECT count(*) FROM (SELECT * FROM ({summary}) EXCEPT SELECT {columns} FROM person_summary))
              + (SELECT count(*) FROM person_summary WHERE contact_id NOT IN (SELECT id FROM contact))
              + (SELECT count(*) FROM total WHERE what = 'active'
                   AND n <> (SELECT count(*) FROM contact WHERE archived = 0 AND deleted_at IS NULL))",
        wrong.join(" OR ")
    );
    Ok(db.query_row(&sql, [], |row| row.get(0))?)
}

/// Works every summary and count out anew, inside the transaction of the caller.
pub(super) fn rebuild(db: &Connection) -> Result<(), StoreError> {
    renew(db, "SELECT id FROM contact UNION SELECT contact_id FROM person_summary")
}

/// Works the summaries out anew that an act may have moved, and the counts.
pub(super) fn renew_after(db: &Connection, op: OpId) -> Result<(), StoreError> {
    renew(
        db,
        &format!(
            "SELECT iif(tbl = 'contact', row_id, coalesce(new, old) ->> 'contact_id') FROM change WHERE op_id = {op}
             UNION SELECT old ->> 'contact_id' FROM change WHERE op_id = {op} AND old IS NOT NULL
             UNION SELECT contact_id FROM exchange WHERE id IN (
               SELECT coalesce(new, old) ->> 'exchange_id' FROM change WHERE op_id = {op} AND tbl = 'action')"
        ),
    )
}

fn renew(db: &Connection, whose: &str) -> Result<(), StoreError> {
    let (columns, summary) = all();
    db.execute_batch(&format!(
        "CREATE TEMP TABLE moved (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
         INSERT OR IGNORE INTO moved SELECT * FROM ({whose});
         DELETE FROM person_summary WHERE contact_id IN (SELECT id FROM moved);
         INSERT INTO person_summary ({columns}) {summary} WHERE c.id IN (SELECT id FROM moved);
         {}
         DROP TABLE moved;
         INSERT OR REPLACE INTO total (what, n)
           SELECT 'active', count(*) FROM contact WHERE archived = 0 AND deleted_at IS NULL;",
        follow("contact_id IN (SELECT id FROM moved)")
    ))?;
    Ok(())
}
