//! The page of a week, a month or a quarter as values (`domain.md` 2.15, `ux.md` 6.1): what the audience may see of it,
//! before any words.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{
    balance::{self, BalanceWord},
    contact::Contact,
    conventions::Conventions,
    exchange::{Direction, Exchange, SupportKind},
    facts::{WeekCount, WeekFacts},
    id::Id,
    touch::Way,
};
use crate::report::{
    audience::{Audience, Part, Show},
    choice::Choice,
    names::{Names, Person},
    span::{self, Span},
};

mod flow;
mod head;
mod lines;
pub mod next;
mod parts;
pub mod people;
pub mod promises;

use next::NextThing;
use people::People;
use promises::Promises;

/// How many questions there are; they take turns.
pub const QUESTIONS: u32 = 8;

/// The page of one audience. It holds nothing that this audience may not see; `None` is a part that is not for it, or
/// that the owner left out.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekPage {
    /// For whom.
    pub audience: Audience,
    /// Week, month or quarter.
    pub span: Span,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Year of the ISO week; of a month or a quarter its own.
    pub year: i32,
    /// Number of the ISO week, 1 to 53; of a month 1 to 12, of a quarter 1 to 4.
    pub week: u32,
    /// The owner's name; empty when she has not written it.
    pub owner: String,
    /// The figures of the one line.
    pub line: Line,
    /// The owner's own line in their place, with names as this audience may read them.
    pub own_line: Option<String>,
    /// Promises, and what is waited for.
    pub promises: Option<Promises>,
    /// Support by kind.
    pub support: Option<Support>,
    /// Help received.
    pub thanks: Option<Vec<Thanks>>,
    /// New, closer, quiet; gaps.
    pub people: Option<People>,
    /// Open goals, then those closed in the days of the page.
    pub goals: Option<Vec<GoalLine>>,
    /// At most three things for the time to come.
    pub next: Option<Vec<NextThing>>,
    /// Number of the question, 1 to [`QUESTIONS`].
    pub question: u32,
    /// The owner's own question in its place, with names as this audience may read them.
    pub own_question: Option<String>,
    /// The parts that the owner left out.
    pub without: Vec<Part>,
}

/// The figures of the first line; people are counted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Line {
    /// People talked with, or with whom support went either way.
    pub talked: u32,
    /// Of these, the ones for the first time.
    pub first: u32,
    /// People the owner helped.
    pub helped: u32,
    /// People who helped the owner.
    pub helped_by: u32,
}

/// Support of the week and of twelve weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Exchanges by kind, in the order of the four kinds.
    pub kinds: Vec<KindCount>,
    /// From whom support came; none where only counts are shown.
    pub received_from: Option<Vec<Person>>,
    /// To whom support went; none where only counts are shown.
    pub gave_to: Option<Vec<Person>>,
    /// The 84 days that end with the week.
    pub weeks12: Sums,
    /// The kind that makes more than half of those days' exchanges, if one does (2.3).
    pub weeks12_main: Option<SupportKind>,
    /// The same days by sevens, the oldest first.
    pub weeks: Vec<WeekCount>,
}

/// Exchanges of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: SupportKind,
    /// Times given.
    pub given: u32,
    /// Times received.
    pub received: u32,
}

/// Sums of a window with the balance word (F3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// Weighted by size, given.
    pub given: u32,
    /// Weighted by size, received.
    pub received: u32,
    /// Bare count, given.
    pub count_given: u32,
    /// Bare count, received.
    pub count_received: u32,
    /// The word.
    pub word: BalanceWord,
}

/// One help received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// The day.
    pub on: NaiveDate,
    /// From whom; none on the owner's page for a person the book no longer shows.
    pub who: Option<Person>,
    /// What kind of support.
    pub kind: SupportKind,
    /// The owner's words; none where there are none or where they are not for this audience.
    pub text: Option<String>,
    /// The day the owner said thanks.
    pub thanked_on: Option<NaiveDate>,
}

/// One goal (S15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalLine {
    /// In the owner's words.
    pub text: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The day it was reached or let go, inside the week.
    pub closed_on: Option<NaiveDate>,
}

/// What the parts of a page are built from.
pub(crate) struct Source<'a> {
    pub(crate) facts: &'a WeekFacts,
    pub(crate) audience: Audience,
    pub(crate) today: NaiveDate,
    /// The last day that counts: the end of the week, or today in a week that still runs.
    pub(crate) as_of: NaiveDate,
    pub(crate) conventions: &'a Conventions,
    pub(crate) choice: &'a Choice,
}

impl Source<'_> {
    fn shows(&self, part: Part) -> bool {
        self.choice.takes(part) && self.audience.sees(part) != Show::Nothing
    }

    /// Tells whether a day lies in the days of the page.
    pub(crate) fn holds(&self, day: NaiveDate) -> bool {
        (self.facts.from..=self.facts.to).contains(&day)
    }
}

impl WeekPage {
    /// Builds the page of a span for an audience. `today` tells what has passed in a span that still runs.
    pub fn new(
        facts: &WeekFacts,
        audience: Audience,
        today: NaiveDate,
        conventions: &Conventions,
        choice: &Choice,
    ) -> Self {
        let source = Source { facts, audience, today, as_of: facts.to.min(today), conventions, choice };
        let mut names = Names::new(facts, audience);
        let (year, week) = span::numbered(facts.from, facts.to);
        // names are given out in the order of the page
        let own_line = own(choice.line.as_deref(), &mut names);
        Self {
            audience,
            span: Span::of(facts.from, facts.to),
            from: facts.from,
            to: facts.to,
            year,
            week,
            owner: facts.profile.name.clone(),
            line: line(facts),
            own_line,
            promises: source.shows(Part::Promises).then(|| Promises::of(&source, &mut names)),
            support: source.shows(Part::Support).then(|| support(&source, &mut names)),
            thanks: source.shows(Part::Thanks).then(|| thanks(&source, &mut names)),
            people: source.shows(Part::People).then(|| People::of(&source, &mut names)),
            goals: source.shows(Part::Goals).then(|| goals(&source, &mut names)),
            next: source.shows(Part::Next).then(|| next::three(&source, &mut names)),
            question: question(facts),
            own_question: own(choice.question.as_deref(), &mut names),
            without: choice.without.clone(),
        }
    }

    /// Tells whether a part goes in, as far as the owner decides.
    pub fn takes(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }

    /// Returns the name of the span, `2026-W47`, `2026-11` or `2026-Q4`: the page's file is called so.
    pub fn name(&self) -> String {
        span::name(self.from, self.to)
    }
}

/// The owner's own words for this page; none where she wrote nothing.
fn own(text: Option<&str>, names: &mut Names<'_>) -> Option<String> {
    text.map(|text| names.veil(text, None)).filter(|text| !text.is_empty())
}

fn line(facts: &WeekFacts) -> Line {
    let talked = talked_with(facts);
    let first: BTreeSet<_> = facts.first_talks.iter().filter(|id| talked.contains(*id)).collect();
    Line {
        talked: count(talked.len()),
        first: count(first.len()),
        helped: count(partners(facts, Direction::Given).len()),
        helped_by: count(partners(facts, Direction::Received).len()),
    }
}

/// The people talked with in the week, or with whom support went either way.
pub(crate) fn talked_with(facts: &WeekFacts) -> BTreeSet<Id<Contact>> {
    let talks = facts.touches.iter().filter(|touch| touch.way == Way::TwoWay).map(|touch| touch.contact_id);
    talks.chain(facts.exchanges.iter().map(|exchange| exchange.contact_id)).collect()
}

fn support(source: &Source<'_>, names: &mut Names<'_>) -> Support {
    let facts = source.facts;
    let times = |kind: SupportKind, direction: Direction| {
        let alike = |exchange: &&Exchange| exchange.kind == kind && exchange.direction == direction;
        count(facts.exchanges.iter().map(|kept| &kept.body).filter(alike).count())
    };
    let kinds = SupportKind::ALL.into_iter().map(|kind| KindCount {
        kind,
        given: times(kind, Direction::Given),
        received: times(kind, Direction::Received),
    });
    let kinds = kinds.collect();
    let mut named = |direction| {
        let all = source.audience.sees(Part::Support) == Show::All;
        all.then(|| partners(facts, direction).into_iter().filter_map(|id| names.of(id)).collect())
    };
    let [given, received] = Direction::ALL.map(|direction| facts.weeks12.weight_all(direction));
    let [count_given, count_received] = Direction::ALL.map(|direction| facts.weeks12.count_all(direction));
    let word = balance::word(given, received, count_given, count_received);
    Support {
        kinds,
        received_from: named(Direction::Received),
        gave_to: named(Direction::Given),
        weeks12: Sums { given, received, count_given, count_received, word },
        weeks12_main: balance::main_kind(&facts.weeks12),
        weeks: facts.weeks.clone(),
    }
}

/// The people of a direction, each once, in the order of the first exchange.
fn partners(facts: &WeekFacts, direction: Direction) -> Vec<Id<Contact>> {
    let mut seen = BTreeSet::new();
    let ids =
        facts.exchanges.iter().filter(|exchange| exchange.direction == direction).map(|exchange| exchange.contact_id);
    ids.filter(|id| seen.insert(*id)).collect()
}

fn thanks(source: &Source<'_>, names: &mut Names<'_>) -> Vec<Thanks> {
    let received = source.facts.exchanges.iter().filter(|exchange| exchange.direction == Direction::Received);
    let line = |exchange: &Exchange| {
        let reads = source.audience.reads(exchange.kind, exchange.sharing) && names.can_veil(exchange.contact_id);
        let text = reads.then(|| names.veil(&exchange.text, Some(exchange.contact_id)));
        Thanks {
            on: exchange.on,
            who: names.of(exchange.contact_id),
            kind: exchange.kind,
            text: text.filter(|text| !text.is_empty()),
            thanked_on: exchange.thanked_on,
        }
    };
    received.map(|kept| &kept.body).map(line).collect()
}

fn goals(source: &Source<'_>, names: &mut Names<'_>) -> Vec<GoalLine> {
    let in_week = |day: Option<NaiveDate>| day.filter(|day| source.holds(*day));
    let mut lines: Vec<GoalLine> = Vec::new();
    for goal in &source.facts.goals {
        lines.push(GoalLine { text: names.veil(&goal.text, None), due: goal.due, closed_on: in_week(goal.closed_on) });
    }
    // open before closed, then by date, the undated last
    lines.sort_by_key(|line| (line.closed_on.is_some(), line.due.is_none(), line.due));
    lines
}

/// The number of the question, 1 to 8: the next one each time, also over the turn of the year.
fn question(facts: &WeekFacts) -> u32 {
    span::turn(facts.from, facts.to).rem_euclid(QUESTIONS).saturating_add(1)
}

/// A length as a count.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
