//! Who could have points enough for the morning (4.4), found by index: the cost goes with how many are shown, not with how many
//! there are.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashSet},
};

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, params};

use super::{day, rows};
use crate::{
    domain::{
        contact::Contact,
        conventions::Conventions,
        id::Id,
        morning::{
            Mornings,
            points::{days_for_gap, gap_points},
        },
        phase::TrustPhase,
        rhythm::{Rhythm, dormant_from, group_delay},
        window::{days_after, days_since},
    },
    store::{StoreError, record::parse_id},
};

/// How many are looked at of one sort: far more than are shown, and the most pressing of it.
const MOST: usize = 20;

/// The people who could reach the floor, and whether there may be more of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pressing {
    /// Who; whoever is not here has too few points.
    pub ids: BTreeSet<Id<Contact>>,
    /// There were more of one sort than are looked at; those left out have less to them than the ones here.
    pub more: bool,
}

/// People alike in what moves their rhythm.
struct Group {
    phase: TrustPhase,
    own: u16,
    unanswered: bool,
    late: bool,
}

/// Returns the people who could reach the floor of a morning.
pub fn pressing(db: &Connection, today: NaiveDate, conventions: &Conventions) -> Result<Pressing, StoreError> {
    let mut found = Pressing::default();
    let ago = |days: i64| days_after(today, days.saturating_neg()).to_string();
    let (now, day_after) = (today.to_string(), ago(-1));
    let limit = MOST.saturating_add(1);
    let mut take = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> Result<(), StoreError> {
        let mut statement = db.prepare_cached(&format!("{sql} LIMIT {limit}"))?;
        let ids = rows(&mut statement, params, |row| parse_id(&row.get::<_, String>(0)?))?;
        found.more |= ids.len() > MOST;
        found.ids.extend(ids.into_iter().take(MOST));
        Ok(())
    };
    for state in ["urgent", "open"] {
        take(
            // first the needs after which nothing was heard, then whoever it has been quiet with for longest
            "SELECT n.contact_id FROM need AS n JOIN person_summary AS s ON s.contact_id = n.contact_id
             WHERE n.state = ?1 AND n.deleted_at IS NULL AND n.state <> 'closed' AND s.active = 1 AND s.rests <= ?2
             ORDER BY max(coalesce(s.last_talk, ''), coalesce(s.last_one_way, '')) > n.opened_on, s.last_talk, n.opened_on",
            params![state, now],
        )?;
    }
    let active = "FROM person_summary WHERE active = 1 AND rests <= ?1";
    take(
        &format!(
            "SELECT contact_id {active} AND thanks_for IS NOT NULL AND thanks_for BETWEEN ?2 AND ?3 ORDER BY thanks_for DESC"
        ),
        params![now, ago(30), day_after],
    )?;
    take(
        &format!("SELECT contact_id {active} AND met_on IS NOT NULL AND met_on BETWEEN ?2 AND ?3 ORDER BY met_on DESC"),
        params![now, ago(14), now],
    )?;
    for birthday in birthdays(today) {
        take(
            &format!("SELECT contact_id {active} AND birthday IS NOT NULL AND birthday = ?2"),
            params![now, birthday],
        )?;
    }
    let quiet = quiet(db, today, conventions)?;
    found.more |= quiet.len() > MOST;
    found.ids.extend(quiet.into_iter().take(MOST).map(|(_, id)| id));
    Ok(found)
}

/// Somebody's place among those whose rhythm alone presses: the most points first, then the longest gap.
type Place = (Reverse<u32>, Reverse<i64>);

/// Returns those whose rhythm alone reaches the floor, the most pressing first.
fn quiet(
    db: &Connection,
    today: NaiveDate,
    conventions: &Conventions,
) -> Result<Vec<(Place, Id<Contact>)>, StoreError> {
    let ago = |days: i64| days_after(today, days.saturating_neg()).to_string();
    let left_out = left_out(db, today, conventions)?;
    let mut statement = db.prepare_cached(
        "SELECT contact_id, since FROM person_summary WHERE active = 1 AND rests <= ?1
           AND phase = ?2 AND cadence = ?3 AND unanswered = ?4 AND late = ?5
           AND since IS NOT NULL AND since > ?6 AND since <= ?7 AND coalesce(last_one_way, '') <= ?8 ORDER BY since",
    )?;
    let mut quiet: Vec<(Place, String)> = Vec::new();
    for Group { phase, own, unanswered, late } in groups(db)? {
        let cadence = conventions.cadence(Some(own).filter(|days| *days > 0), phase);
        let Some(edge) = days_for_gap(phase, cadence, unanswered, conventions.floor_points) else { continue };
        // a meeting of several may count as much later, and a day may turn between two time zones
        let delay = if late { group_delay(phase, cadence) } else { 0 };
        let from = edge.saturating_sub(delay).saturating_sub(1);
        let params = params![
            today.to_string(),
            phase.number(),
            own,
            unanswered,
            late,
            ago(dormant_from(cadence).saturating_add(1)),
            ago(from),
            ago(7)
        ];
        let points = |days: i64| gap_points(phase, Rhythm { days: Some(days), cadence, unanswered });
        let mut rows = statement.query(params)?;
        let mut taken = 0..=MOST;
        while let Some(row) = rows.next()? {
            let id: String = row.get(0)?;
            if left_out.contains(&id) {
                continue;
            }
            if taken.next().is_none() {
                break;
            }
            let days = day(row, 1)?.map_or(0, |since| days_since(since, today)).saturating_add(delay);
            quiet.push(((Reverse(points(days)), Reverse(days)), id));
        }
    }
    quiet.sort_unstable();
    quiet.truncate(MOST.saturating_add(1));
    quiet.into_iter().map(|(place, id)| Ok((place, parse_id(&id)?))).collect()
}

/// Returns the active people whose usual interval has passed and who are not dormant (F12, F13), and perhaps a few more.
pub(super) fn past_interval(
    db: &Connection,
    as_of: NaiveDate,
    conventions: &Conventions,
) -> Result<BTreeSet<Id<Contact>>, StoreError> {
    let ago = |days: i64| days_after(as_of, days.saturating_neg()).to_string();
    let mut statement = db.prepare_cached(
        "SELECT contact_id FROM person_summary WHERE active = 1 AND phase = ?1 AND cadence = ?2 AND unanswered = ?3 AND late = ?4
           AND since IS NOT NULL AND since > ?5 AND since < ?6",
    )?;
    let mut past = BTreeSet::new();
    for Group { phase, own, unanswered, late } in groups(db)? {
        let cadence = conventions.cadence(Some(own).filter(|days| *days > 0), phase);
        let delay = if late { group_delay(phase, cadence) } else { 0 };
        let interval = Rhythm { days: None, cadence, unanswered }.interval();
        let span = (ago(dormant_from(cadence).saturating_add(1)), ago(interval.saturating_sub(delay)));
        let params = params![phase.number(), own, unanswered, late, span.0, span.1];
        past.extend(rows(&mut statement, params, |row| parse_id(&row.get::<_, String>(0)?))?);
    }
    Ok(past)
}

/// The sorts of people there are: a few steps in the index for each, whatever their number.
fn groups(db: &Connection) -> Result<Vec<Group>, StoreError> {
    // a comparison of all four at once would walk through everybody of a phase: the last column that differs is asked for first
    let next = [
        "phase = ?1 AND cadence = ?2 AND unanswered = ?3 AND late > ?4",
        "phase = ?1 AND cadence = ?2 AND unanswered > ?3",
        "phase = ?1 AND cadence > ?2",
        "phase > ?1",
    ]
    .map(|after| {
        format!(
            "SELECT * FROM (SELECT phase, cadence, unanswered, late FROM person_summary
               WHERE active = 1 AND since IS NOT NULL AND {after} ORDER BY phase, cadence, unanswered, late LIMIT 1)"
        )
    })
    .join(" UNION ALL ");
    let mut next = db.prepare_cached(&format!("{next} LIMIT 1"))?;
    let mut groups: Vec<Group> = Vec::new();
    let mut last = (0_u8, 0_u16, false, false);
    while let Some((phase, own, unanswered, late)) =
        rows(&mut next, last, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?.into_iter().next()
    {
        last = (phase, own, unanswered, late);
        groups.extend(TrustPhase::from_number(phase).map(|phase| Group { phase, own, unanswered, late }));
    }
    Ok(groups)
}

/// Whom the rhythm leaves alone after five mornings, and who stands in the section above by what the owner is to do: they
/// shall not take the places of others.
fn left_out(db: &Connection, today: NaiveDate, conventions: &Conventions) -> Result<HashSet<String>, StoreError> {
    let rest = mornings(db)?.into_iter().filter(|(_, days)| Mornings::of(days, today).rests);
    let mut above = db.prepare_cached(
        "SELECT contact_id FROM action
         WHERE deleted_at IS NULL AND state = 'open' AND owner = 'me' AND due <= ?1 AND contact_id IS NOT NULL",
    )?;
    let until = days_after(today, conventions.promise_days_ahead).to_string();
    let above = rows(&mut above, [until], |row| Ok(row.get::<_, String>(0)?))?;
    Ok(above.into_iter().chain(rest.map(|(id, _)| id.to_string())).collect())
}

/// A person and the mornings on which she stood in the list.
pub(super) type Listed = (Id<Contact>, Vec<NaiveDate>);

/// Returns the mornings on which somebody stood in the list, by person, oldest first; few have any.
pub(super) fn mornings(db: &Connection) -> Result<Vec<Listed>, StoreError> {
    let mut statement = db.prepare_cached("SELECT contact_id, \"on\" FROM shown ORDER BY contact_id, \"on\"")?;
    let mut people: Vec<Listed> = Vec::new();
    for (id, on) in rows(&mut statement, [], |row| Ok((parse_id(&row.get::<_, String>(0)?)?, day(row, 1)?)))? {
        match people.last_mut() {
            Some((last, days)) if *last == id => days.extend(on),
            _ => people.push((id, on.into_iter().collect())),
        }
    }
    Ok(people)
}

/// Returns the mornings of one person, oldest first.
pub(super) fn mornings_of(db: &Connection, id: Id<Contact>) -> Result<Vec<NaiveDate>, StoreError> {
    let mut statement = db.prepare_cached("SELECT \"on\" FROM shown WHERE contact_id = ?1 ORDER BY \"on\"")?;
    Ok(rows(&mut statement, [id.to_string()], |row| day(row, 0))?.into_iter().flatten().collect())
}

/// The birthdays kept on a day: in a common year also that of 29 February on the 28th.
fn birthdays(today: NaiveDate) -> Vec<String> {
    let leap = (today.month(), today.day()) == (2, 28) && !today.leap_year();
    std::iter::once(today.format("%m-%d").to_string()).chain(leap.then(|| "02-29".to_owned())).collect()
}
