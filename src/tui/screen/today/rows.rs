//! The rows of the morning: which sections stand, in which order, and how many of each.

use crate::{
    book::read::morning::{Count, DoneToday, Morning},
    domain::{
        facts::{ActionFact, Who},
        morning::PersonMorning,
    },
};

/// Rows of one section that are shown before "n more".
const SHOWN: usize = 3;

/// A section of the morning, in the order of `product.md` 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// My promises and to-dos.
    Promised,
    /// People.
    ReachOut,
    /// What others were to do.
    Waiting,
    /// What was done.
    Done,
    /// What comes in the next days.
    Soon,
}

impl Section {
    /// Returns the id of its title.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Promised => "today-promised",
            Self::ReachOut => "today-reach-out",
            Self::Waiting => "today-waiting",
            Self::Done => "today-done",
            Self::Soon => "today-soon",
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// A section's title with the number of its rows.
    Title(Count),
    /// An action of mine or one that I wait for.
    Action(Box<ActionFact>),
    /// A person to reach out to.
    Person(Box<PersonMorning>),
    /// Something done.
    Done(Box<DoneToday>),
    /// More of a section.
    More(Section),
}

impl About {
    /// Tells whether it is the same thing, whatever has changed about it since.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Action(one), Self::Action(two)) => one.action.id == two.action.id,
            (Self::Person(one), Self::Person(two)) => one.who.id == two.who.id,
            (one, two) => one == two,
        }
    }

    /// Returns the person it is about.
    pub fn who(&self) -> Option<Who> {
        match self {
            Self::Action(fact) => fact.who.clone(),
            Self::Person(person) => Some(person.who.clone()),
            Self::Done(done) => done.contact.clone(),
            Self::Title(_) | Self::More(_) => None,
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its section.
    pub section: Section,
    /// What it is about.
    pub about: About,
    /// How many more there are, on a row of `More`.
    pub more: Count,
}

impl Row {
    /// Tells whether the row can be selected.
    pub const fn is_open(&self) -> bool {
        !matches!(self.about, About::Title(_))
    }
}

impl Row {
    /// Tells whether a sign stands in front of it that can be ticked.
    pub const fn can_be_ticked(&self) -> bool {
        matches!(self.about, About::Action(_) | About::Person(_))
    }
}

/// Lays the morning out; an empty section has no title.
pub fn rows(morning: &Morning, whole: &[Section]) -> Vec<Row> {
    let actions =
        |facts: &[ActionFact]| facts.iter().map(|fact| About::Action(Box::new(fact.clone()))).collect::<Vec<_>>();
    let person = |person: &PersonMorning| About::Person(Box::new(person.clone()));
    let done = morning.done.iter().rev().map(|done| About::Done(Box::new(done.clone()))).collect();
    let reach: Vec<About> = morning.reach_out.iter().map(person).collect();
    let rest: Vec<About> = morning.reach_rest.iter().map(person).collect();
    let shown = reach.len();
    let sections = [
        (Section::Promised, actions(&morning.promised), SHOWN),
        (Section::ReachOut, reach.into_iter().chain(rest).collect(), shown),
        (Section::Waiting, actions(&morning.waiting), SHOWN),
        (Section::Done, done, SHOWN),
        (Section::Soon, actions(&morning.soon), SHOWN),
    ];
    let mut rows = Vec::new();
    for (section, all, most) in sections {
        // one row more than fits is shown rather than a line that says so
        let most = if whole.contains(&section) || all.len() == most.saturating_add(1) && section != Section::ReachOut {
            all.len()
        } else {
            most
        };
        let count = if section == Section::ReachOut && !whole.contains(&section) { shown } else { all.len() };
        if all.is_empty() || count == 0 && !whole.contains(&section) {
            continue;
        }
        let more = all.len().saturating_sub(most);
        let least = section == Section::ReachOut && morning.rest_more;
        let title = Count { number: count, least: least && whole.contains(&section) };
        rows.push(Row { section, about: About::Title(title), more: Count::default() });
        rows.extend(all.into_iter().take(most).map(|about| Row { section, about, more: Count::default() }));
        if more > 0 {
            rows.push(Row { section, about: About::More(section), more: Count { number: more, least } });
        }
    }
    rows
}
