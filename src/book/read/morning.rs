//! The morning (`product.md` 4): five sections, a person in one of them only, and what the pulse line says.

use std::{collections::HashSet, fmt};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::{
    book::{Book, Error},
    domain::{
        action::{ActionKind, Owner},
        calendar::{DayOff, day_off},
        contact::Contact,
        entry::Goal,
        exchange::{Direction, SupportKind},
        facts::{ActionFact, ExchangeTally, PersonFacts, Who},
        id::Id,
        isolation::{self, OwnTime},
        morning::{MorningDay, PersonMorning, person_morning, reach_out},
        profile::Profile,
        record::Kept,
        touch::{Channel, Way},
    },
    store::{
        facts::{actions, ask, people, pressing, tally, week},
        record,
    },
};

/// Something that was done today.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DoneToday {
    /// The person.
    pub contact: Option<Who>,
    /// What sort of deed.
    pub deed: DeedToday,
    /// Its words.
    pub text: String,
}

/// The sorts of deeds of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeedToday {
    /// An action was done.
    Done,
    /// A thank-you was said.
    Thanked,
    /// Talked, met.
    Talked,
    /// Sent a message.
    Sent,
    /// Gave support.
    Gave,
    /// Received support.
    Received,
}

/// Everything the morning shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Morning {
    /// The day.
    pub today: NaiveDate,
    /// Why it is a day off, if it is one.
    pub day_off: Option<DayOff>,
    /// The owner.
    pub profile: Profile,
    /// My actions due on or before today, then within two days; oldest first.
    pub promised: Vec<ActionFact>,
    /// People with enough points, in order.
    pub reach_out: Vec<PersonMorning>,
    /// The others who have enough points too.
    pub reach_rest: Vec<PersonMorning>,
    /// There are more of them than were looked at.
    pub rest_more: bool,
    /// What somebody else was to do: past the day, or ten days without one.
    pub waiting: Vec<ActionFact>,
    /// What was done today.
    pub done: Vec<DoneToday>,
    /// The people that were asked for, with their points: every active one, or those that can reach the floor.
    pub people: Vec<PersonMorning>,
    /// How many people are active.
    pub active: u32,
    /// What is due in the days after those of `promised`, at most a week ahead, and at the end what has no day.
    pub soon: Vec<ActionFact>,
    /// Sums of the last 28 days.
    pub weeks4: ExchangeTally,
    /// Open goals.
    pub goals: Vec<Kept<Goal>>,
    /// Kinds of support that nobody can be asked for; empty when no offer was ever entered (F1).
    pub gaps: Vec<SupportKind>,
    /// People with a two-way talk in the last 30 days (F2).
    pub active_30: u32,
    /// It has been quiet for some days, and whom a line could go to (F2).
    pub quiet: Option<Quiet>,
}

/// The one soft card after quiet days (F2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Days since the last two-way talk with anybody.
    pub days: i64,
    /// Up to three people, the closest first.
    pub who: Vec<Who>,
}

/// A number of rows that may be cut: `3`, or `50+` where there are more than were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// So many at least.
    pub least: bool,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.number, if self.least { "+" } else { "" })
    }
}

impl Morning {
    /// Returns how many more people have enough points.
    pub fn rest(&self) -> Count {
        Count { number: self.reach_rest.len(), least: self.rest_more }
    }

    /// Returns how many rows wait to be looked at.
    pub fn rows(&self) -> usize {
        self.promised.len().saturating_add(self.reach_out.len()).saturating_add(self.waiting.len())
    }

    /// Returns who stands in the list of people today and was not noted for it yet; a day off is no morning (4.4).
    pub fn to_note(&self) -> Vec<Id<Contact>> {
        let new = self.reach_out.iter().filter(|person| self.day_off.is_none() && !person.mornings.has_today);
        new.map(|person| person.who.id).collect()
    }

    /// Returns about how many minutes they take.
    pub fn minutes(&self, promise: u32, other: u32) -> u32 {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        count(self.promised.len())
            .saturating_mul(promise)
            .saturating_add(count(self.reach_out.len().saturating_add(self.waiting.len())).saturating_mul(other))
    }
}

impl Book {
    /// Returns the morning of today, with the points of every active person.
    pub fn morning(&self) -> Result<Morning, Error> {
        let _all_of_one_instant = self.store().reading()?;
        let facts = people::person_facts(self.store().db(), people::Which::Active)?;
        self.morning_of(&facts, false)
    }

    /// Returns the morning of today with the points of those only that can reach the floor: the same lists, sooner.
    pub fn short_morning(&self) -> Result<Morning, Error> {
        let _all_of_one_instant = self.store().reading()?;
        let db = self.store().db();
        let found = pressing::pressing(db, self.now().today(), &self.conventions)?;
        let facts = people::person_facts(db, people::Which::These(&found.ids))?;
        self.morning_of(&facts, found.more)
    }

    /// Notes that people stood in the list of a day: after five such mornings they are left alone for a while (4.4).
    pub fn note_shown(&self, who: &[Id<Contact>], day: NaiveDate) -> Result<(), Error> {
        let ids: Vec<String> = who.iter().map(ToString::to_string).collect();
        Ok(self.store().note_shown(&ids, day)?)
    }

    fn morning_of(&self, facts: &[PersonFacts], rest_more: bool) -> Result<Morning, Error> {
        let today = self.now().today();
        let db = self.store().db();
        let conventions = &self.conventions;
        let after = |days: i64| today.checked_add_days(Days::new(u64::try_from(days).unwrap_or(0))).unwrap_or(today);
        let before = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);

        let profile = week::profile(db)?;
        let day_off = day_off(today, &profile.days_off);
        let everyone: Vec<PersonMorning> =
            facts.iter().map(|person| person_morning(person, today, conventions)).collect();

        let mut listed = actions::morning(db, today, after(7), before(conventions.waiting_days.unsigned_abs()))?;
        let off = day_off.is_some();
        let (mine, theirs): (Vec<ActionFact>, Vec<ActionFact>) =
            listed.drain(..).partition(|fact| fact.action.owner == Owner::Me);
        let last = after(if off { 0 } else { conventions.promise_days_ahead });
        let (promised, soon): (Vec<_>, Vec<_>) =
            mine.into_iter().partition(|fact| fact.action.due.is_some_and(|due| due <= last));
        // on a day off only promises press; to-dos and ideas wait
        let promised: Vec<ActionFact> =
            promised.into_iter().filter(|fact| !off || fact.action.kind == ActionKind::Promise).collect();

        let mut shown: Vec<Id<Contact>> = promised.iter().filter_map(|fact| fact.action.contact_id).collect();
        let day = if off { MorningDay::Off } else { MorningDay::Working };
        let reach = reach_out(&everyone, &shown, day, conventions);
        let reach_out: Vec<PersonMorning> = reach.shown.into_iter().cloned().collect();
        shown.extend(reach_out.iter().map(|person| person.who.id));
        let waiting: Vec<ActionFact> = theirs
            .into_iter()
            .filter(|fact| !off && is_waited_for(fact, today, conventions.waiting_days))
            .filter(|fact| fact.action.contact_id.is_none_or(|id| !shown.contains(&id)))
            .collect();
        shown.extend(waiting.iter().filter_map(|fact| fact.action.contact_id));
        // a person stands in one section only: who waits or is shown already is neither in the rest nor in what comes
        let shown: HashSet<Id<Contact>> = shown.into_iter().collect();
        let reach_rest: Vec<PersonMorning> =
            reach.rest.into_iter().filter(|person| !shown.contains(&person.who.id)).cloned().collect();
        // a promise with a day is never hidden: it is about the promise, whoever stands above
        let soon: Vec<ActionFact> = soon
            .into_iter()
            .filter(|fact| {
                let elsewhere = fact.action.contact_id.is_some_and(|id| shown.contains(&id));
                !off && (!elsewhere || fact.action.kind == ActionKind::Promise && fact.action.due.is_some())
            })
            .collect();
        let (active, active_30, last_talk) = people::count_active(db, before(30))?;
        let own_time = if off { OwnTime::Resting } else { OwnTime::Working };
        let quiet = match isolation::card(last_talk, today, own_time, conventions) {
            None => None,
            Some(days) => {
                // seldom, and only then everybody is looked at
                let all = people::person_facts(db, people::Which::Active)?;
                let who = isolation::people_to_greet(&all, today, conventions);
                Some(Quiet { days, who: who.into_iter().map(|facts| facts.who.clone()).collect() })
            }
        };
        Ok(Morning {
            today,
            day_off,
            promised,
            reach_out,
            reach_rest,
            waiting,
            done: done_today(self, today)?,
            active,
            active_30,
            quiet,
            people: everyone,
            soon,
            weeks4: tally::of_all(db, before(28), today)?,
            goals: self.goals()?,
            gaps: ask::gaps(db)?,
            rest_more,
            profile,
        })
    }
}

/// Past the day it was expected, or `days` without a day (`product.md` 4).
fn is_waited_for(fact: &ActionFact, today: NaiveDate, days: i64) -> bool {
    match fact.action.due {
        Some(due) => due < today,
        None => today.signed_duration_since(fact.action.made_on).num_days() >= days,
    }
}

/// What was done today: actions, then talks and support that no action stands for.
fn done_today(book: &Book, today: NaiveDate) -> Result<Vec<DoneToday>, Error> {
    let db = book.store().db();
    let inside = "WHERE deleted_at IS NULL AND \"on\" = ?1 ORDER BY id";
    let day = today.to_string();
    let actions = actions::done_on(db, today)?;
    let exchanges = record::all::<crate::domain::exchange::Exchange>(db, inside, [&day])?;
    let touches = record::all::<crate::domain::touch::Touch>(db, inside, [&day])?;
    let ids: Vec<Id<Contact>> = exchanges
        .iter()
        .map(|exchange| exchange.contact_id)
        .chain(touches.iter().map(|touch| touch.contact_id))
        .collect();
    let whos = people::whos(db, &ids)?;
    let who = |id: Id<Contact>| whos.iter().find(|who| who.id == id).cloned();
    let mut done: Vec<DoneToday> = actions
        .into_iter()
        .map(|fact| DoneToday {
            deed: if fact.action.kind == ActionKind::Thanks { DeedToday::Thanked } else { DeedToday::Done },
            text: fact.action.text.clone(),
            contact: fact.who,
        })
        .collect();
    let said: HashSet<(Option<Id<Contact>>, String)> =
        done.iter().map(|row| (row.contact.as_ref().map(|who| who.id), row.text.clone())).collect();
    done.extend(exchanges.into_iter().map(|exchange| DoneToday {
        deed: if exchange.direction == Direction::Given { DeedToday::Gave } else { DeedToday::Received },
        contact: who(exchange.contact_id),
        text: exchange.text.clone(),
    }));
    done.extend(
        touches
            .into_iter()
            .filter(|touch| {
                touch.channel != Some(Channel::Group) && !said.contains(&(Some(touch.contact_id), touch.text.clone()))
            })
            .map(|touch| DoneToday {
                deed: if touch.way == Way::OneWay { DeedToday::Sent } else { DeedToday::Talked },
                contact: who(touch.contact_id),
                text: touch.text.clone(),
            }),
    );
    Ok(done)
}
