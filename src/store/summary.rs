//! The summary of each person, kept by triggers in the act that moves it, and the counts of the whole book.
//!
//! What a screen asks of ten thousand people is read from here by an index; nothing in it is not in the records too.

use rusqlite::Connection;

use crate::store::{StoreError, triggers::ONE_BY_ONE, write::OpId};

/// The columns that are counted, in the order of [`SUMMARY`].
const COLUMNS: &str =
    "contact_id, active, phase, cadence, started, rests, last_direct, last_group, last_one_way, unanswered, first_talk,
  thanks_for, met_on, birthday";

/// The summaries of all people: `cadence` is 0 where she has no rhythm of her own, `started` the day of meeting or of writing
/// down, `rests` the last day of a pause or of "later", `unanswered` whether two messages or more have had no answer (2.0).
const SUMMARY: &str = "
  SELECT c.id, c.archived = 0 AND c.deleted_at IS NULL, c.trust_phase, coalesce(c.cadence_days, 0),
    coalesce(c.met_on, date(c.created_at)), max(coalesce(c.paused_until, ''), coalesce(c.snoozed_until, '')),
    (SELECT max(d) FROM (
       SELECT max(\"on\") AS d FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel <> 'group'
       UNION ALL SELECT max(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL)),
    (SELECT max(\"on\") FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way' AND channel = 'group'),
    (SELECT max(\"on\") FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'one_way'),
    2 <= (SELECT count(*) FROM touch AS t WHERE t.contact_id = c.id AND t.deleted_at IS NULL AND t.way = 'one_way'
       AND NOT EXISTS (SELECT 1 FROM touch AS u WHERE u.contact_id = c.id AND u.deleted_at IS NULL AND u.way = 'two_way' AND u.\"on\" >= t.\"on\")
       AND NOT EXISTS (SELECT 1 FROM exchange AS e WHERE e.contact_id = c.id AND e.deleted_at IS NULL AND e.\"on\" >= t.\"on\")),
    (SELECT min(d) FROM (
       SELECT min(\"on\") AS d FROM touch WHERE contact_id = c.id AND deleted_at IS NULL AND way = 'two_way'
       UNION ALL SELECT min(\"on\") FROM exchange WHERE contact_id = c.id AND deleted_at IS NULL)),
    (SELECT max(\"on\") FROM exchange AS e WHERE e.contact_id = c.id AND e.deleted_at IS NULL AND e.direction = 'received'
       AND e.thanked_on IS NULL AND NOT EXISTS (
         SELECT 1 FROM action AS a WHERE a.exchange_id = e.id AND a.kind = 'thanks' AND a.state IN ('open', 'done') AND a.deleted_at IS NULL)),
    c.met_on, iif(c.birthday = '', NULL, substr(c.birthday, -5))
  FROM contact AS c";

/// The columns that follow from those, and how. They are kept all the same, so that an index answers alone.
const FOLLOWING: [(&str, &str); 3] = [
    ("last_talk", "coalesce(max(last_direct, last_group), last_direct, last_group)"),
    ("late", "coalesce(last_group > coalesce(last_direct, ''), 0)"),
    ("since", "coalesce(max(last_direct, last_group), last_direct, last_group, iif(cadence = 0, NULL, started))"),
];

fn follow() -> String {
    let sets: Vec<String> = FOLLOWING.iter().map(|(column, how)| format!("{column} = {how}")).collect();
    format!("UPDATE person_summary SET {}", sets.join(", "))
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

/// One trigger works a summary out; everything else only says whose has moved.
fn worked_out() -> String {
    format!(
        "CREATE TRIGGER sum_person AFTER UPDATE OF moved ON person_summary BEGIN
           UPDATE person_summary SET ({COLUMNS}) = ({SUMMARY} WHERE c.id = NEW.contact_id) WHERE contact_id = NEW.contact_id;
           {} WHERE contact_id = NEW.contact_id;
         END;\n",
        follow()
    )
}

fn moved(whose: &str) -> String {
    format!("UPDATE person_summary SET moved = moved + 1 WHERE contact_id IN ({whose});")
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
        let work = moved(&whose);
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
        moved("NEW.id"),
        count(new.clone()),
        moved("NEW.id"),
        count(format!("({new} - {old})")),
        count(format!("-{old}")),
    )
}

/// Returns how many summaries and counts differ from a recount.
pub(super) fn differing(db: &Connection) -> Result<i64, StoreError> {
    let wrong: Vec<String> = FOLLOWING.iter().map(|(column, how)| format!("{column} IS NOT {how}")).collect();
    let sql = format!(
        "SELECT (SELECT count(*) FROM person_summary WHERE {}) + (SELECT count(*) FROM (SELECT * FROM ({SUMMARY}) EXCEPT SELECT {COLUMNS} FROM person_summary))
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
    db.execute_batch(&format!(
        "CREATE TEMP TABLE moved (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
         INSERT OR IGNORE INTO moved SELECT * FROM ({whose});
         DELETE FROM person_summary WHERE contact_id IN (SELECT id FROM moved);
         INSERT INTO person_summary ({COLUMNS}) {SUMMARY} WHERE c.id IN (SELECT id FROM moved);
         {} WHERE contact_id IN (SELECT id FROM moved);
         DROP TABLE moved;
         INSERT OR REPLACE INTO total (what, n)
           SELECT 'active', count(*) FROM contact WHERE archived = 0 AND deleted_at IS NULL;",
        follow()
    ))?;
    Ok(())
}
