//! View 2, the people: a list with filter and order, the card of the selected one, several marked for one act (`ux.md` 2.5.2).

mod body;

use std::collections::BTreeSet;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{focus::Focus, verbs};
use crate::{
    book::{Book, Error},
    domain::{
        contact::Contact,
        facts::{CardFacts, Who},
        id::Id,
        listed::{Listed, Order},
    },
    input::filter::Filter,
    keymap::{Action, Scope},
    text::sort::index_row,
    tui::{
        canvas::Canvas,
        route::Route,
        tab::Tab,
        view::{Answer, Cx, Effect, Input, Reason, View},
        widget::{scroll, text_box::TextBox},
    },
};

/// The list of people on the screen.
#[derive(Debug, Default)]
pub struct People {
    all: Vec<Listed>,
    /// Places in `all` of those who fit the filter, in the order of the list.
    shown: Vec<usize>,
    at: usize,
    order: Order,
    filter: TextBox,
    typing: bool,
    marked: BTreeSet<Id<Contact>>,
    hides_card: bool,
    focus: Focus,
    /// The selected person, while the facts are let go.
    kept: Option<Id<Contact>>,
}

impl People {
    /// An empty list; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> impl Iterator<Item = &Listed> {
        self.shown.iter().filter_map(|place| self.all.get(*place))
    }

    fn row(&self) -> Option<&Listed> {
        self.all.get(*self.shown.get(self.at)?)
    }

    /// Returns whom the verbs are about: the marked ones, else the selected one.
    fn whos(&self) -> Vec<Who> {
        if self.marked.is_empty() {
            return self.selected().into_iter().collect();
        }
        self.all.iter().filter(|person| self.marked.contains(&person.who.id)).map(|person| person.who.clone()).collect()
    }

    /// Lays the list out anew and stays on the same person, or on the same place when she is gone.
    fn lay_out(&mut self) {
        let kept = self.selected().map(|who| who.id);
        self.lay_out_on(kept);
    }

    fn lay_out_on(&mut self, kept: Option<Id<Contact>>) {
        self.order.sort(&mut self.all);
        let filter = Filter::parse(self.filter.text());
        // whoever was put away is found, and does not stand in the daily list
        let fits = |person: &Listed| filter.holds(person) && (!person.archived || !filter.is_empty());
        self.shown = self.all.iter().enumerate().filter(|(_, person)| fits(person)).map(|(place, _)| place).collect();
        // no verb reaches a row that is out of sight
        let seen: BTreeSet<Id<Contact>> = self.rows().map(|person| person.who.id).collect();
        self.marked.retain(|id| seen.contains(id));
        let same = kept.and_then(|id| self.rows().position(|person| person.who.id == id));
        self.at = same.unwrap_or(self.at).min(self.shown.len().saturating_sub(1));
    }

    fn go(&mut self, place: usize) -> Vec<Effect> {
        let place = place.min(self.shown.len().saturating_sub(1));
        if std::mem::replace(&mut self.at, place) == place { Vec::new() } else { vec![Effect::Look] }
    }

    fn step(&mut self, steps: isize) -> Vec<Effect> {
        self.go(scroll::moved(self.at, steps, self.shown.len()))
    }

    /// Moves to the first row of the next part of the list, or of the one before: a row of the syllabary, a phase, a day.
    fn part(&mut self, forward: bool) -> Vec<Effect> {
        let part = |person: &Listed| match self.order {
            Order::Next => format!("{:?}", std::mem::discriminant(&person.next)),
            Order::Name => format!("{:?}", index_row(&person.sort_key)),
            Order::LastTalk => person.last_talk.map(|day| day.format("%Y-%m").to_string()).unwrap_or_default(),
            Order::Phase => person.who.trust_phase.number().to_string(),
        };
        let parts: Vec<String> = self.rows().map(part).collect();
        let begins = |place: usize| place == 0 || parts.get(place.saturating_sub(1)) != parts.get(place);
        let found = if forward {
            (self.at.saturating_add(1)..parts.len()).find(|place| begins(*place))
        } else {
            (0..self.at).rev().find(|place| begins(*place))
        };
        found.map(|place| self.go(place)).unwrap_or_default()
    }

    fn typed(&mut self, input: &Input) -> Vec<Effect> {
        match input {
            Input::Act(Action::Choose) => self.typing = false,
            Input::Act(Action::Back) => {
                self.typing = false;
                self.filter.clear();
                self.lay_out();
                return vec![Effect::Look];
            }
            Input::Act(Action::Down) => return self.step(1),
            Input::Act(Action::Up) => return self.step(-1),
            Input::Row(place) => return self.go(*place),
            _ => {
                if self.filter.take(input) {
                    self.at = 0;
                    self.lay_out_on(None);
                    return vec![Effect::Look];
                }
            }
        }
        Vec::new()
    }

    fn mark(&mut self) -> Vec<Effect> {
        if let Some(who) = self.selected()
            && !self.marked.remove(&who.id)
        {
            self.marked.insert(who.id);
        }
        self.step(1)
    }

    /// Marks everybody who is shown; where all are marked, nobody.
    fn mark_all(&mut self) {
        let shown: BTreeSet<Id<Contact>> = self.rows().map(|person| person.who.id).collect();
        self.marked = if shown == self.marked { BTreeSet::new() } else { shown };
    }

    /// One step back: the marks, then the filter.
    fn back(&mut self) -> Vec<Effect> {
        if self.marked.is_empty() {
            self.filter.clear();
            self.lay_out();
            return vec![Effect::Look];
        }
        self.marked.clear();
        Vec::new()
    }

    fn merge(&self) -> Vec<Effect> {
        let mut whos = self.whos().into_iter();
        vec![match (whos.next(), whos.next(), whos.next()) {
            (Some(one), Some(other), None) => Effect::Open(Route::Merge(Box::new((one, other)))),
            (Some(one), None, _) => Effect::Open(Route::MergeWith(one)),
            (None, ..) => Effect::Say("reason-no-row", String::new()),
            _ => Effect::Say("reason-two-to-merge", String::new()),
        }]
    }
}

impl View for People {
    fn scope(&self) -> Scope {
        if self.typing { Scope::Filter } else { Scope::People }
    }

    fn is_typing(&self) -> bool {
        self.typing
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        let needs_row = verbs::is_verb(action) || matches!(action, Action::Select | Action::Merge);
        if needs_row && self.row().is_none() { Err(Reason("reason-no-row")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        if self.typing {
            return self.typed(&input);
        }
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) | Input::Tick(place) => return self.go(place),
            Input::Edit(_) | Input::Paste(_) | Input::Part(_) => return Vec::new(),
        };
        if let Some(steps) = scroll::steps(action) {
            return self.step(steps);
        }
        match action {
            Action::NextPart => return self.part(true),
            Action::PreviousPart => return self.part(false),
            Action::Select => return self.mark(),
            Action::SelectAll => self.mark_all(),
            Action::Merge => return self.merge(),
            Action::Back => return self.back(),
            Action::Filter => self.typing = true,
            Action::Sort => {
                self.order = self.order.after();
                self.lay_out();
            }
            Action::ToggleCard => self.hides_card = !self.hides_card,
            Action::SavedFilters => return vec![Effect::Open(Route::SavedFilters(self.filter.text().to_owned()))],
            // what is about one alone is about the row, whatever is marked
            Action::Open | Action::Edit | Action::Felt => {
                let row: Vec<Who> = self.selected().into_iter().collect();
                return verbs::people(&row, action, cx, self.focus.card.as_ref());
            }
            _ => {
                let whos = self.whos();
                let is_hers = |card: &&CardFacts| whos.iter().any(|who| who.id == card.contact.id);
                return verbs::people(&whos, action, cx, self.focus.card.as_ref().filter(is_hers));
            }
        }
        Vec::new()
    }

    fn answer(&mut self, answer: Answer, _cx: Cx<'_>) -> Vec<Effect> {
        if let Answer::Text(filter) = answer {
            self.filter = TextBox::with(&filter);
            self.at = 0;
            self.lay_out_on(None);
        }
        vec![Effect::Look]
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let kept = self.kept.or_else(|| self.selected().map(|who| who.id));
        self.all = book.listed()?;
        let there: BTreeSet<Id<Contact>> = self.all.iter().map(|person| person.who.id).collect();
        self.marked.retain(|id| there.contains(id));
        self.lay_out_on(kept);
        self.kept = None;
        Ok(())
    }

    fn rest(&mut self) {
        self.kept = self.selected().map(|who| who.id);
        (self.all, self.shown) = Default::default();
    }

    fn look(&mut self, book: &Book) -> Result<(), Error> {
        let who = self.selected();
        self.focus.look(book, who.as_ref())
    }

    fn selected(&self) -> Option<Who> {
        self.row().map(|person| person.who.clone())
    }

    fn is_person(&self) -> bool {
        !self.typing
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::People)
    }

    fn steps_back(&self) -> bool {
        !self.marked.is_empty() || !self.filter.is_empty()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
