//! View 1, the morning: five sections, the card of the selected person, one row of facts (`ux.md` 2.5.1).

mod body;
mod pulse;
mod rows;
mod verbs;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    book::{Book, Error, read::morning::Morning},
    domain::{
        contact::Contact,
        exchange::{Direction, Exchange},
        facts::Who,
        id::Id,
        record::Kept,
    },
    keymap::{Action, Scope},
    tui::{
        canvas::Canvas,
        screen::focus::Focus,
        tab::Tab,
        view::{Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

use rows::{About, Row, Section};

/// The morning on the screen.
pub struct Today {
    morning: Option<Morning>,
    rows: Vec<Row>,
    at: usize,
    whole: Vec<Section>,
    /// What went away under the cursor, newest last: when it comes back, so does the cursor.
    gone: Vec<About>,
    focus: Focus,
}

impl Today {
    /// An empty morning; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self { morning: None, rows: Vec::new(), at: 0, whole: Vec::new(), gone: Vec::new(), focus: Focus::default() }
    }

    fn row(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    /// Moves to the next row that can be selected, or stays.
    fn step(&mut self, steps: isize) {
        let open: Vec<usize> =
            self.rows.iter().enumerate().filter(|(_, row)| row.is_open()).map(|(place, _)| place).collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        if let Some(place) = open.get(scroll::moved(here, steps, open.len())) {
            self.at = *place;
        }
    }

    fn clicked(&mut self, place: usize) -> Vec<Effect> {
        if self.rows.get(place).is_none_or(|row| !row.is_open()) || place == self.at {
            return Vec::new();
        }
        self.at = place;
        vec![Effect::Look]
    }

    fn part(&mut self, steps: isize) {
        let mut sections: Vec<Section> = self.rows.iter().filter(|row| row.is_open()).map(|row| row.section).collect();
        sections.dedup();
        let here = self.row().and_then(|row| sections.iter().position(|section| *section == row.section)).unwrap_or(0);
        let wished = sections.get(scroll::moved(here, steps, sections.len())).copied();
        if let Some(place) = self.rows.iter().position(|row| row.is_open() && Some(row.section) == wished) {
            self.at = place;
        }
    }

    /// Lays the rows out anew and stays on the same thing, or on the same place when it is gone.
    fn lay_out(&mut self) {
        let kept = self.row().map(|row| row.about.clone());
        self.rows = self.morning.as_ref().map(|morning| rows::rows(morning, &self.whole)).unwrap_or_default();
        let place = |about: &About| self.rows.iter().position(|row| row.is_open() && row.about.is_same(about));
        let same = match self.gone.last().and_then(place) {
            Some(back) => {
                self.gone.pop();
                Some(back)
            }
            None => kept.as_ref().and_then(place),
        };
        if let (None, Some(about)) = (same, kept) {
            self.gone.push(about);
        }
        self.at = same.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
        if !self.row().is_some_and(Row::is_open) {
            let after =
                self.rows.iter().skip(self.at).position(Row::is_open).map(|steps| self.at.saturating_add(steps));
            self.at = after.or_else(|| self.rows.iter().rposition(Row::is_open)).unwrap_or(0);
        }
    }
}

impl Default for Today {
    fn default() -> Self {
        Self::new()
    }
}

impl View for Today {
    fn scope(&self) -> Scope {
        Scope::Today
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        verbs::can(self.row().map(|row| &row.about), action)
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) => return self.clicked(place),
            Input::Tick(place) => {
                let mut effects = self.clicked(place);
                if self.at == place {
                    effects.extend(verbs::effects(self.row().map(|row| &row.about), Action::Done, cx, None));
                }
                return effects;
            }
            Input::Edit(_) | Input::Paste(_) | Input::Part(_) => return Vec::new(),
        };
        let before = self.at;
        match action {
            Action::Down | Action::Up | Action::PageDown | Action::PageUp | Action::First | Action::Last => {
                self.step(scroll::steps(action).unwrap_or(0));
            }
            Action::NextPart => self.part(1),
            Action::PreviousPart => self.part(-1),
            Action::Open => {
                if let Some(Row { about: About::More(section), .. }) = self.row() {
                    self.whole.push(*section);
                    self.lay_out();
                    return vec![Effect::Look];
                }
                return verbs::effects(self.row().map(|row| &row.about), action, cx, self.focus.card.as_ref());
            }
            _ => return verbs::effects(self.row().map(|row| &row.about), action, cx, self.focus.card.as_ref()),
        }
        if self.at == before { Vec::new() } else { vec![Effect::Look] }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        // whoever opens the rest sees all of it; until then nobody is asked for who does not press
        let whole = self.whole.contains(&Section::ReachOut);
        self.morning = Some(if whole { book.morning()? } else { book.short_morning()? });
        self.lay_out();
        Ok(())
    }

    fn look(&mut self, book: &Book) -> Result<(), Error> {
        if self.whole.contains(&Section::ReachOut) && self.morning.as_ref().is_some_and(|morning| morning.rest_more) {
            self.refresh(book)?;
        }
        let who = self.selected();
        self.focus.look(book, who.as_ref())
    }

    fn selected(&self) -> Option<Who> {
        self.row().and_then(|row| row.about.who())
    }

    fn is_person(&self) -> bool {
        matches!(self.row(), Some(Row { about: About::Person(_), .. }))
    }

    fn thanks_for(&self) -> Option<Id<Exchange>> {
        let About::Person(person) = &self.row()?.about else { return None };
        let card = self.focus.card.as_ref().filter(|_| person.parts.thanks > 0)?;
        let planned = |help: &Kept<Exchange>| card.actions.iter().any(|action| action.exchange_id == Some(help.id));
        let waits = |help: &&Kept<Exchange>| {
            help.direction == Direction::Received && help.thanked_on.is_none() && !planned(help)
        };
        card.exchanges.iter().find(waits).map(|help| help.id)
    }

    fn shown(&self) -> Vec<Id<Contact>> {
        self.morning.as_ref().map(Morning::to_note).unwrap_or_default()
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Today)
    }

    fn waiting(&self) -> Option<usize> {
        self.morning.as_ref().map(Morning::rows)
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let morning = self.morning.as_ref()?;
        let canvas = Canvas::new(cx, area, buffer);
        body::draw(canvas, &body::Shown { morning, rows: &self.rows, at: self.at, focus: &self.focus })
    }
}
