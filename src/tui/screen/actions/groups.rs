//! The groups of the actions by time (`ux.md` 2.5.4), and the rows they make.

use chrono::NaiveDate;

use crate::{
    domain::{
        action::{ActionState, Owner},
        calendar::{WeekStart, week_of},
        facts::ActionFact,
    },
    text::fold::search_key,
};

/// A group of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupId {
    /// Mine, due today or before.
    Today,
    /// Mine, due in what is left of the week.
    Week,
    /// Somebody else's turn.
    Waiting,
    /// Mine, later or without a day.
    Later,
    /// Wished for, without a day.
    Someday,
}

impl GroupId {
    /// All five, in their order.
    pub const ALL: [Self; 5] = [Self::Today, Self::Week, Self::Waiting, Self::Later, Self::Someday];

    /// Returns the id of its title.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Today => "actions-today",
            Self::Week => "actions-week",
            Self::Waiting => "actions-waiting",
            Self::Later => "actions-later",
            Self::Someday => "actions-someday",
        }
    }

    fn of(fact: &ActionFact, today: NaiveDate, week_start: WeekStart) -> Self {
        let action = &fact.action;
        match (action.state, action.owner, action.due) {
            (ActionState::Someday, ..) => Self::Someday,
            (_, Owner::Them, _) => Self::Waiting,
            (_, _, Some(due)) if due <= today => Self::Today,
            (_, _, Some(due)) if due <= week_of(today, week_start).1 => Self::Week,
            _ => Self::Later,
        }
    }
}

/// The actions of a group, by their places in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub id: GroupId,
    /// Their places.
    pub places: Vec<usize>,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The title of a group, with the number of its rows.
    Title(GroupId, usize),
    /// An action, by its place in the list of all.
    Action(usize),
}

/// Puts actions into their groups; the order of the list holds inside each.
pub fn groups(facts: &[&ActionFact], today: NaiveDate, week_start: WeekStart) -> Vec<Group> {
    let of = |id: GroupId| {
        let is_its = |(_, fact): &(usize, &&ActionFact)| GroupId::of(fact, today, week_start) == id;
        facts.iter().enumerate().filter(is_its).map(|(place, _)| place).collect()
    };
    GroupId::ALL.into_iter().map(|id| Group { id, places: of(id) }).collect()
}

/// Lays the rows out; an empty group has no title.
pub fn rows(groups: impl Iterator<Item = (GroupId, Vec<usize>)>) -> Vec<Row> {
    let group = |(id, places): (GroupId, Vec<usize>)| {
        std::iter::once(Row::Title(id, places.len())).chain(places.into_iter().map(Row::Action))
    };
    groups.filter(|(_, places)| !places.is_empty()).flat_map(group).collect()
}

/// Returns the text in which a filter looks: the words, the note, the tags and the person.
pub fn found_by(fact: &ActionFact) -> String {
    let (name, reading) = fact.who.as_ref().map_or(("", ""), |who| (who.name.as_str(), who.reading.as_str()));
    let more: Vec<&str> = [fact.action.text.as_str(), &fact.action.note]
        .into_iter()
        .chain(fact.action.tags.iter().map(String::as_str))
        .collect();
    search_key(name, reading, &more)
}
