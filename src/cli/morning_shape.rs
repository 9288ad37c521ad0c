//! The JSON of `enishi today` (`product.md` 5): every part of every person's points, so that the rule can be checked.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    book::read::morning::{DeedToday, Morning},
    cli::shape::{ActionShape, ContactShape, known},
    domain::{
        calendar::DayOff,
        morning::{Parts, PersonMorning},
        rhythm::RhythmWord,
    },
    i18n::{Words, reasons::reason},
};

/// Reasons that stand beside a name (`product.md` 4).
const REASONS: usize = 2;

/// The whole morning.
#[derive(Debug, Serialize)]
pub struct MorningShape<'a> {
    date: NaiveDate,
    day_off: Option<&'static str>,
    promised: Vec<ActionShape<'a>>,
    meetings: [&'static str; 0],
    reach_out: Vec<ReachOutShape<'a>>,
    waiting_for: Vec<ActionShape<'a>>,
    done_today: Vec<DoneShape<'a>>,
    people: Vec<PersonPoints<'a>>,
}

#[derive(Debug, Serialize)]
struct ReachOutShape<'a> {
    contact: ContactShape<'a>,
    points: u32,
    parts: Parts,
    reasons: Vec<String>,
}

#[derive(Debug, Serialize)]
struct DoneShape<'a> {
    contact: Option<ContactShape<'a>>,
    deed: DeedToday,
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct PersonPoints<'a> {
    contact: ContactShape<'a>,
    points: u32,
    parts: Parts,
    days: Option<i64>,
    cadence_days: u16,
    rhythm: RhythmWord,
    dormant: bool,
}

impl<'a> MorningShape<'a> {
    /// The shape of a morning; the reasons are in the language of the words.
    pub fn of(morning: &'a Morning, words: &Words) -> Self {
        Self {
            date: morning.today,
            day_off: morning.day_off.map(day_off),
            promised: morning.promised.iter().map(ActionShape::from).collect(),
            meetings: [],
            reach_out: morning.reach_out.iter().map(|person| reach_out(person, words)).collect(),
            waiting_for: morning.waiting.iter().map(ActionShape::from).collect(),
            done_today: morning
                .done
                .iter()
                .map(|done| DoneShape {
                    contact: done.contact.as_ref().map(ContactShape::from),
                    deed: done.deed,
                    text: known(&done.text),
                })
                .collect(),
            people: morning.people.iter().map(person_points).collect(),
        }
    }
}

fn reach_out<'a>(person: &'a PersonMorning, words: &Words) -> ReachOutShape<'a> {
    ReachOutShape {
        contact: ContactShape::from(&person.who),
        points: person.points,
        parts: person.parts,
        reasons: person.reasons.iter().take(REASONS).map(|one| reason(words, one)).collect(),
    }
}

fn person_points(person: &PersonMorning) -> PersonPoints<'_> {
    PersonPoints {
        contact: ContactShape::from(&person.who),
        points: person.points,
        parts: person.parts,
        days: person.days,
        cadence_days: person.cadence_days,
        rhythm: person.rhythm,
        dormant: person.dormant,
    }
}

/// Returns the sort of day off, as scripts know it.
const fn day_off(off: DayOff) -> &'static str {
    match off {
        DayOff::Weekday(_) => "weekday",
        DayOff::Nth(..) => "nth_weekday",
        DayOff::Single => "date",
        DayOff::Holiday(_) => "holiday",
    }
}
