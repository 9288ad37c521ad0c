//! Who helps with what: for coverage (F1) and for whom to ask (4.5).

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::{WHO, day, rows, tally, who};
use crate::{
    domain::{
        contact::Contact,
        exchange::{Direction, SupportKind},
        facts::AskFacts,
        id::Id,
    },
    store::{StoreError, record::parse_id},
};

/// Returns every active person with her offers and what came from her.
pub fn ask_facts(db: &Connection, today: NaiveDate) -> Result<Vec<AskFacts>, StoreError> {
    let before = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let mut offers: BTreeMap<Id<Contact>, Vec<(SupportKind, String)>> = BTreeMap::new();
    let mut statement = db.prepare_cached(
        "SELECT contact_id, kind, text FROM offer WHERE deleted_at IS NULL AND direction = 'received' ORDER BY id",
    )?;
    for (id, kind, text) in rows(&mut statement, [], |row| {
        let kind: SupportKind = serde_json::from_value(serde_json::Value::String(row.get(1)?))?;
        Ok((parse_id(&row.get::<_, String>(0)?)?, kind, row.get(2)?))
    })? {
        offers.entry(id).or_default().push((kind, text));
    }
    let year = tally::map(db, before(365), today)?;
    let month = tally::map(db, before(30), today)?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {WHO}, c.paused_until FROM contact AS c WHERE c.deleted_at IS NULL AND c.archived = 0 ORDER BY c.sort_key, c.id"
    ))?;
    rows(&mut statement, [], |row| {
        let (who, sort_key) = who(row, 0)?;
        let year = year.get(&who.id).copied().unwrap_or_default();
        Ok(AskFacts {
            offers: offers.remove(&who.id).unwrap_or_default(),
            received_365: SupportKind::ALL.map(|kind| year.count_of(kind, Direction::Received)),
            asked_30: month.get(&who.id).map_or(0, |tally| tally.count_all(Direction::Received)),
            tally: year,
            paused_until: day(row, 7)?,
            who,
            sort_key,
        })
    })
}

/// Returns the kinds that no active person can be asked for; none while no offer was ever entered (F1).
pub fn gaps(db: &Connection) -> Result<Vec<SupportKind>, StoreError> {
    let entered: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM offer WHERE deleted_at IS NULL AND direction = 'received')")?
        .query_row([], |row| row.get(0))?;
    let mut lacking = db.prepare_cached(
        "SELECT k.value FROM json_each(?1) AS k WHERE NOT EXISTS (
           SELECT 1 FROM offer AS o JOIN person_summary AS s ON s.contact_id = o.contact_id
           WHERE o.deleted_at IS NULL AND o.direction = 'received' AND o.kind = k.value AND s.active = 1) ORDER BY k.key",
    )?;
    let kinds: &[SupportKind] = if entered { &SupportKind::ALL } else { &[] };
    rows(&mut lacking, [serde_json::to_string(kinds)?], |row| {
        Ok(serde_json::from_value(serde_json::Value::String(row.get(0)?))?)
    })
}

/// Returns how many active people can be asked for each kind (F1); none when no offer was ever entered.
pub fn offered(db: &Connection) -> Result<Option<[u32; 4]>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT o.kind, count(DISTINCT c.id) FROM offer AS o
         LEFT JOIN contact AS c ON c.id = o.contact_id AND c.deleted_at IS NULL AND c.archived = 0
         WHERE o.deleted_at IS NULL AND o.direction = 'received' GROUP BY o.kind",
    )?;
    let counts = rows(&mut statement, [], |row| {
        let kind: SupportKind = serde_json::from_value(serde_json::Value::String(row.get(0)?))?;
        Ok((kind, row.get::<_, u32>(1)?))
    })?;
    let of = |kind: SupportKind| counts.iter().find(|(known, _)| *known == kind).map_or(0, |(_, count)| *count);
    Ok((!counts.is_empty()).then(|| SupportKind::ALL.map(of)))
}
