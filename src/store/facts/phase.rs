//! What the phase evidence of one person rests on (4.2, 4.3).

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{day, rows};
use crate::{
    domain::{
        action::Action,
        contact::{Contact, SourceCard},
        conventions::Conventions,
        entry::Dismissal,
        exchange::Exchange,
        facts::PhaseFacts,
        id::Id,
        phase::{PhaseChange, TrustPhase},
        window::days_after,
    },
    store::{
        StoreError,
        record::{all, get},
    },
};

/// The longest window that a rule of the phases 2 to 4 looks at, in days (4.2, 4.3).
const LONGEST: i64 = 366;

/// Returns the facts of one person as of a day. Only an acquaintance's lines count from the beginning (4.2): of anybody else,
/// the days and the support before the longest window are left out but for the first and the last.
pub fn phase_facts(
    db: &Connection,
    id: Id<Contact>,
    today: NaiveDate,
    conventions: &Conventions,
) -> Result<PhaseFacts, StoreError> {
    let key = id.to_string();
    let contact = get(db, id)?;
    let from = match contact.trust_phase {
        TrustPhase::Acquaintance => String::new(),
        _ => days_after(today, -LONGEST).to_string(),
    };
    let days = |filter: &str| -> Result<Vec<NaiveDate>, StoreError> {
        let mut statement = db.prepare_cached(&format!(
            "SELECT \"on\" FROM touch WHERE contact_id = ?1 AND deleted_at IS NULL AND \"on\" >= ?2 AND {filter}
             UNION SELECT \"on\" FROM exchange WHERE contact_id = ?1 AND deleted_at IS NULL AND \"on\" >= ?2
             UNION SELECT max(\"on\") FROM touch WHERE contact_id = ?1 AND deleted_at IS NULL AND {filter}
             UNION SELECT max(\"on\") FROM exchange WHERE contact_id = ?1 AND deleted_at IS NULL
             UNION SELECT min(\"on\") FROM touch WHERE contact_id = ?1 AND deleted_at IS NULL AND {filter}
             UNION SELECT min(\"on\") FROM exchange WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY 1 DESC"
        ))?;
        Ok(rows(&mut statement, [&key, &from], |row| day(row, 0))?.into_iter().flatten().collect())
    };
    let (touch_days, direct_days, two_way_days) =
        (days("1")?, days("way = 'two_way' AND channel IS NOT 'group'")?, days("way = 'two_way'")?);
    let exchanges =
        all::<Exchange>(
            db,
            "WHERE contact_id = ?1 AND deleted_at IS NULL AND \"on\" >= min(?2, coalesce((
               SELECT max(\"on\") FROM exchange WHERE contact_id = ?1 AND deleted_at IS NULL), ?2)) ORDER BY \"on\" DESC, id DESC",
            [&key, &from],
        )?;
    let promises = all::<Action>(
        db,
        "WHERE contact_id = ?1 AND deleted_at IS NULL AND owner = 'me' AND kind = 'promise' ORDER BY id",
        [&key],
    )?;
    let concern: Option<String> = db
        .prepare_cached(
            "SELECT min(opened_on) FROM concern WHERE contact_id = ?1 AND deleted_at IS NULL AND settled_on IS NULL",
        )?
        .query_row([&key], |row| row.get(0))?;
    let phases = all::<PhaseChange>(
        db,
        "WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY \"on\" DESC, id DESC LIMIT 1",
        [&key],
    )?;
    let dismissed = all::<Dismissal>(
        db,
        // "this is somebody else" puts no suggestion off
        "WHERE contact_id = ?1 AND deleted_at IS NULL AND suggestion NOT LIKE 'not_same:%' ORDER BY \"on\" DESC, id DESC LIMIT 1",
        [&key],
    )?;
    let cards = all::<SourceCard>(db, "WHERE contact_id = ?1 AND deleted_at IS NULL LIMIT 1", [&key])?;
    let created_on = contact.created_at.with_timezone(&chrono::Local).date_naive();
    let first = touch_days.last().copied();
    Ok(PhaseFacts {
        phase: contact.trust_phase,
        target: contact.target_phase,
        cadence: conventions.cadence(contact.cadence_days, contact.trust_phase),
        known_since: contact.met_on.or(first).unwrap_or(created_on),
        created_on,
        imported: !cards.is_empty() && first.is_none(),
        touch_days,
        direct_days,
        two_way_days,
        exchanges: exchanges.into_iter().map(|kept| kept.body).collect(),
        my_promises: promises.into_iter().map(|kept| kept.body).collect(),
        joint: Vec::new(),
        shared_goal: !contact.shared_goal.is_empty(),
        concern_since: concern.and_then(|text| text.parse().ok()),
        // the first entry of a phase is no change of it
        phase_since: phases.first().filter(|change| change.was.is_some()).map(|change| change.on),
        dismissed: dismissed.first().map(|dismissal| (dismissal.on, dismissal.for_good)),
        paused_until: contact.paused_until,
    })
}
