//! The people of a week: new, closer, quiet longer than usual; and the kinds of support nobody can be asked for (F1, F12).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{
    action::Owner,
    contact::Contact,
    exchange::SupportKind,
    facts::PersonFacts,
    id::Id,
    phase::TrustPhase,
    rhythm::{Rhythm, RhythmWord},
    window::rests_until,
};
use crate::report::{
    names::{Names, Person},
    week::{Source, promises::is_open, talked_with},
};

/// The people of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// Met in the week; where that day is not known, entered in it or talked with for the first time.
    pub new: Vec<Newcomer>,
    /// Moved up a phase by the owner's hand.
    pub closer: Vec<Closer>,
    /// Quiet longer than usual, the longest first; the paused and the dormant are left out.
    pub quiet: Vec<Quiet>,
    /// Kinds nobody can be asked for; none while no offer was ever entered.
    pub gaps: Option<Vec<SupportKind>>,
}

/// A person new to the owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// Who.
    pub who: Person,
    /// The day they met, where known.
    pub met_on: Option<NaiveDate>,
}

/// A person who has come closer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closer {
    /// Who; none on the owner's page for a person the book no longer shows.
    pub who: Option<Person>,
    /// The phase before.
    pub was: TrustPhase,
    /// The phase now.
    pub now: TrustPhase,
    /// The day.
    pub on: NaiveDate,
}

/// A person quiet longer than usual.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Who.
    pub who: Person,
    /// Days since the last talk that counts (F12).
    pub days: i64,
    /// The usual interval in days (F11).
    pub cadence: u16,
    /// The day something is planned with her, if any.
    pub planned: Option<NaiveDate>,
}

impl People {
    /// Tells whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        let no_gap = self.gaps.as_ref().is_none_or(Vec::is_empty);
        self.new.is_empty() && self.closer.is_empty() && self.quiet.is_empty() && no_gap
    }

    pub(crate) fn of(source: &Source<'_>, names: &mut Names<'_>) -> Self {
        Self {
            new: newcomers(source, names),
            closer: closer(source, names),
            quiet: quiet(source).into_iter().filter_map(|one| one.named(names)).collect(),
            gaps: source.facts.coverage.map(|people| {
                let none = SupportKind::ALL.into_iter().zip(people).filter(|(_, people)| *people == 0);
                none.map(|(kind, _)| kind).collect()
            }),
        }
    }
}

fn newcomers(source: &Source<'_>, names: &mut Names<'_>) -> Vec<Newcomer> {
    let talked = talked_with(source.facts);
    let first: BTreeSet<_> = source.facts.first_talks.iter().copied().filter(|id| talked.contains(id)).collect();
    let is_new = |person: &&PersonFacts| match person.met_on {
        Some(met_on) => source.holds(met_on),
        None => source.holds(person.created_on) || first.contains(&person.who.id),
    };
    let mut new: Vec<&PersonFacts> = source.facts.people.iter().filter(is_new).collect();
    new.sort_by_key(|person| (person.met_on.is_none(), person.met_on));
    new.into_iter()
        .filter_map(|person| Some(Newcomer { who: names.of(person.who.id)?, met_on: person.met_on }))
        .collect()
}

fn closer(source: &Source<'_>, names: &mut Names<'_>) -> Vec<Closer> {
    let up = source.facts.phase_changes.iter().filter_map(|change| Some((change, change.was?)));
    up.filter(|(change, was)| change.now > *was)
        .map(|(change, was)| Closer { who: names.of(change.contact_id), was, now: change.now, on: change.on })
        .collect()
}

/// A quiet person before she is named.
pub(crate) struct QuietPerson {
    pub(crate) id: Id<Contact>,
    pub(crate) days: i64,
    pub(crate) cadence: u16,
    planned: Option<NaiveDate>,
}

impl QuietPerson {
    fn named(self, names: &mut Names<'_>) -> Option<Quiet> {
        Some(Quiet { who: names.of(self.id)?, days: self.days, cadence: self.cadence, planned: self.planned })
    }

    /// Tells whether something with a date is planned with her.
    pub(crate) fn is_planned(&self) -> bool {
        self.planned.is_some()
    }
}

/// Everybody whose usual interval has passed (F12), those with the largest share of it first.
pub(crate) fn quiet(source: &Source<'_>) -> Vec<QuietPerson> {
    let facts = source.facts;
    let archived: BTreeSet<_> = facts.archived.iter().collect();
    let mine = facts.actions.iter().filter(|action| action.owner == Owner::Me && is_open(action, source.as_of));
    let mut planned: BTreeMap<Id<Contact>, NaiveDate> = BTreeMap::new();
    for (id, due) in mine.filter_map(|action| action.contact_id.zip(action.due)).filter(|(_, due)| *due >= source.as_of)
    {
        planned.entry(id).and_modify(|first| *first = due.min(*first)).or_insert(due);
    }
    let mut quiet: Vec<QuietPerson> = facts
        .people
        .iter()
        .filter(|person| !archived.contains(&person.who.id))
        .filter_map(|person| quiet_person(person, source, planned.get(&person.who.id).copied()))
        .collect();
    // the facts come in the order of the readings, which settles a tie
    quiet.sort_by(|a, b| {
        let (left, right) = (a.days.saturating_mul(b.cadence.into()), b.days.saturating_mul(a.cadence.into()));
        right.cmp(&left)
    });
    quiet
}

fn quiet_person(person: &PersonFacts, source: &Source<'_>, planned: Option<NaiveDate>) -> Option<QuietPerson> {
    let rhythm = Rhythm::of(person, source.as_of, source.conventions);
    let is_quiet = matches!(rhythm.word(), RhythmWord::Past | RhythmWord::Long);
    if !is_quiet || rhythm.is_dormant() || rests_until(person.paused_until, source.as_of) {
        return None;
    }
    Some(QuietPerson { id: person.who.id, days: rhythm.days?, cadence: rhythm.cadence, planned })
}
