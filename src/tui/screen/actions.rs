//! View 3, the actions: what is open in groups by time, waiting apart, someday last (`ux.md` 2.5.4).

mod body;
mod groups;

use std::collections::BTreeSet;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::verbs;
use crate::{
    book::{Book, Error},
    domain::{
        action::{Action as Item, ActionKind},
        facts::{ActionFact, Who},
        id::Id,
    },
    i18n::people::label,
    keymap::{Action, Scope},
    text::fold::{Sought, fold},
    tui::{
        canvas::Canvas,
        tab::Tab,
        view::{Cx, Effect, Input, Reason, View},
        widget::{scroll, text_box::TextBox},
    },
};

use groups::{Group, Row};

/// The sorts of actions that are found by their names.
const KINDS: [ActionKind; 4] = [ActionKind::Todo, ActionKind::Promise, ActionKind::FollowUp, ActionKind::Thanks];

/// The list of actions on the screen.
#[derive(Debug, Default)]
pub struct Actions {
    /// What is open and what is wished for, each with the text that finds it.
    all: Vec<(ActionFact, String)>,
    groups: Vec<Group>,
    rows: Vec<Row>,
    at: usize,
    filter: TextBox,
    /// What the sorts of actions are called on the screen, folded.
    kinds: Vec<(ActionKind, String)>,
    typing: bool,
    marked: BTreeSet<Id<Item>>,
    hides_card: bool,
    /// The selected action, while the facts are let go.
    kept: Option<Id<Item>>,
}

impl Actions {
    /// An empty list; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self::default()
    }

    fn fact(&self, row: &Row) -> Option<&ActionFact> {
        match row {
            Row::Title(..) => None,
            Row::Action(place) => self.all.get(*place).map(|(fact, _)| fact),
        }
    }

    fn row(&self) -> Option<&ActionFact> {
        self.fact(self.rows.get(self.at)?)
    }

    /// Returns what the verbs are about: the marked ones, else the selected one.
    fn facts(&self) -> Vec<ActionFact> {
        if self.marked.is_empty() {
            return self.row().cloned().into_iter().collect();
        }
        self.all.iter().map(|(fact, _)| fact).filter(|fact| self.marked.contains(&fact.action.id)).cloned().collect()
    }

    /// Lays the rows out anew and stays on an action, or on the same place when it is gone.
    fn lay_out_on(&mut self, kept: Option<Id<Item>>) {
        let query = self.filter.text().trim();
        let is_kind = |fact: &ActionFact| {
            let known = self.kinds.iter().find(|(kind, _)| *kind == fact.action.kind);
            !query.is_empty() && known.is_some_and(|(_, word)| word.starts_with(&fold(query)))
        };
        let sought = Sought::new(query);
        let fits = |place: &usize| self.all.get(*place).is_some_and(|(fact, key)| sought.is_in(key) || is_kind(fact));
        let groups = self.groups.iter().map(|group| (group.id, group.places.iter().copied().filter(fits).collect()));
        self.rows = groups::rows(groups);
        // no verb reaches a row that is out of sight
        let seen: BTreeSet<Id<Item>> =
            self.rows.iter().filter_map(|row| self.fact(row)).map(|fact| fact.action.id).collect();
        self.marked.retain(|id| seen.contains(id));
        let is_it = |row: &Row| self.fact(row).is_some_and(|fact| Some(fact.action.id) == kept);
        let same = kept.and_then(|_| self.rows.iter().position(is_it));
        self.at = same.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
        if self.row().is_none() {
            let is_open = |place: &usize| matches!(self.rows.get(*place), Some(Row::Action(_)));
            let after = (self.at..self.rows.len()).find(is_open);
            self.at = after.or_else(|| (0..self.at).rev().find(is_open)).unwrap_or(0);
        }
    }

    fn lay_out(&mut self) {
        self.lay_out_on(self.row().map(|fact| fact.action.id));
    }

    fn step(&mut self, steps: isize) {
        let open: Vec<usize> = self.open().collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        if let Some(place) = open.get(scroll::moved(here, steps, open.len())) {
            self.at = *place;
        }
    }

    /// Returns the rows that can be selected.
    fn open(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().enumerate().filter(|(_, row)| matches!(row, Row::Action(_))).map(|(place, _)| place)
    }

    /// Moves to the first row of the next group, or of this one or the one before.
    fn part(&mut self, forward: bool) {
        let firsts: Vec<usize> = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| matches!(row, Row::Title(..)))
            .map(|(place, _)| place.saturating_add(1))
            .collect();
        let found = if forward {
            firsts.iter().find(|place| **place > self.at)
        } else {
            firsts.iter().rev().find(|place| **place < self.at)
        };
        self.at = found.copied().unwrap_or(self.at);
    }

    fn typed(&mut self, input: &Input) {
        match input {
            Input::Act(Action::Choose) => self.typing = false,
            Input::Act(Action::Back) => {
                self.typing = false;
                self.filter.clear();
                self.lay_out();
            }
            Input::Act(Action::Down) => self.step(1),
            Input::Act(Action::Up) => self.step(-1),
            Input::Row(place) => self.clicked(*place),
            _ => {
                if self.filter.take(input) {
                    self.at = 0;
                    self.lay_out_on(None);
                }
            }
        }
    }

    fn clicked(&mut self, place: usize) {
        if matches!(self.rows.get(place), Some(Row::Action(_))) {
            self.at = place;
        }
    }

    /// Marks every action that is shown; where all are marked, none.
    fn mark_all(&mut self) {
        let shown: BTreeSet<Id<Item>> =
            self.rows.iter().filter_map(|row| self.fact(row)).map(|fact| fact.action.id).collect();
        self.marked = if shown == self.marked { BTreeSet::new() } else { shown };
    }

    fn mark(&mut self) {
        if let Some(id) = self.row().map(|fact| fact.action.id)
            && !self.marked.remove(&id)
        {
            self.marked.insert(id);
        }
        self.step(1);
    }
}

impl View for Actions {
    fn scope(&self) -> Scope {
        if self.typing { Scope::Filter } else { Scope::Actions }
    }

    fn is_typing(&self) -> bool {
        self.typing
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        let is_about_person =
            matches!(action, Action::FollowUp | Action::Phase | Action::Tags | Action::Felt | Action::Open);
        match self.row() {
            None if verbs::is_verb(action) || action == Action::Select => Err(Reason("reason-no-row")),
            Some(fact) if is_about_person && fact.who.is_none() => Err(Reason("reason-no-person")),
            _ => Ok(()),
        }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        if self.typing {
            self.kinds = KINDS.map(|kind| (kind, fold(&label(cx.words, kind)))).to_vec();
            self.typed(&input);
            return Vec::new();
        }
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) => {
                self.clicked(place);
                return Vec::new();
            }
            // a click on a sign is about that row alone
            Input::Tick(place) => {
                self.clicked(place);
                let row: Vec<ActionFact> = self.row().cloned().into_iter().collect();
                return verbs::actions(&row, Action::Done).unwrap_or_default();
            }
            Input::Edit(_) | Input::Paste(_) | Input::Part(_) => return Vec::new(),
        };
        if let Some(steps) = scroll::steps(action) {
            self.step(steps);
            return Vec::new();
        }
        match action {
            Action::NextPart => self.part(true),
            Action::PreviousPart => self.part(false),
            Action::Select => self.mark(),
            Action::SelectAll => self.mark_all(),
            Action::Filter => self.typing = true,
            Action::ToggleCard => self.hides_card = !self.hides_card,
            Action::Back if self.marked.is_empty() => {
                self.filter.clear();
                self.lay_out();
            }
            Action::Back => self.marked.clear(),
            Action::Copy => {
                let texts: Vec<String> = self.facts().iter().map(|fact| fact.action.text.clone()).collect();
                return vec![Effect::Copy(texts.join("\n"))];
            }
            _ => {
                // what is about one alone is about the row, whatever is marked
                let alone = matches!(action, Action::DoneNext | Action::Edit | Action::Open | Action::Felt);
                let facts = if alone { self.row().cloned().into_iter().collect() } else { self.facts() };
                return verbs::actions(&facts, action).unwrap_or_else(|| {
                    let mut whos: Vec<Who> = facts.into_iter().filter_map(|fact| fact.who).collect();
                    whos.sort_by_key(|who| who.id);
                    whos.dedup_by_key(|who| who.id);
                    verbs::people(&whos, action, cx, None)
                });
            }
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let kept = self.kept.or_else(|| self.row().map(|fact| fact.action.id));
        let profile = book.profile()?;
        let today = book.now().today();
        let all = book.due()?.into_iter().chain(book.someday()?);
        self.all = all.map(|fact| (groups::found_by(&fact), fact)).map(|(key, fact)| (fact, key)).collect();
        let facts: Vec<&ActionFact> = self.all.iter().map(|(fact, _)| fact).collect();
        self.groups = groups::groups(&facts, today, crate::domain::calendar::WeekStart::of(&profile));
        let there: BTreeSet<Id<Item>> = facts.iter().map(|fact| fact.action.id).collect();
        self.marked.retain(|id| there.contains(id));
        self.lay_out_on(kept);
        self.kept = None;
        Ok(())
    }

    fn rest(&mut self) {
        self.kept = self.row().map(|fact| fact.action.id);
        (self.all, self.groups, self.rows) = Default::default();
    }

    fn selected(&self) -> Option<Who> {
        self.row().and_then(|fact| fact.who.clone())
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Actions)
    }

    fn steps_back(&self) -> bool {
        !self.marked.is_empty() || !self.filter.is_empty()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
