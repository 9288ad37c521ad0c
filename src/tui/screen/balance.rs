//! View 4, the balance: giving and receiving by kind, by person and over twelve weeks, with whom to ask beside it (`ux.md` 2.5.3).
//! Words, never debts; people stand by reading, never by their balance (`product.md` 2).

mod body;
mod detail;
mod weeks;

use std::collections::HashMap;

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::verbs;
use crate::{
    book::{
        Book, Error,
        read::balance::{Balance, PersonBalance},
    },
    domain::{
        balance::{Feeling, WeekFlow},
        calendar::WeekStart,
        contact::Contact,
        exchange::{Direction, SupportKind},
        facts::{AskFacts, ExchangeTally, Who},
        id::Id,
    },
    keymap::{Action, Scope},
    tui::{
        canvas::Canvas,
        tab::Tab,
        view::{Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

/// The spans one can look at: the id of the name, and the weeks of the chart; none = a year.
const PERIODS: [(&str, Option<usize>); 3] = [("balance-4w", Some(4)), ("balance-12w", Some(12)), ("balance-1y", None)];
/// The longest span, in days.
const YEAR: i64 = 365;

/// Rows above those of the people: the four kinds and their sum.
const KINDS: usize = 5;

/// Everything the view shows.
#[derive(Debug, Default)]
struct Shown {
    balance: Option<Balance>,
    weeks: Vec<WeekFlow>,
    ask: Vec<AskFacts>,
    feelings: HashMap<Id<Contact>, Feeling>,
    today: NaiveDate,
    period: usize,
}

/// Giving and receiving on the screen.
#[derive(Debug)]
pub struct BalanceView {
    shown: Shown,
    period: usize,
    kind: Option<SupportKind>,
    /// The selected row: the kinds, their sum, then the people.
    at: usize,
    /// The selected person, while the facts are let go.
    kept: Option<Id<Contact>>,
}

impl Default for BalanceView {
    fn default() -> Self {
        Self::new()
    }
}

impl BalanceView {
    /// Twelve weeks of everybody; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self { shown: Shown::default(), period: 1, kind: None, at: KINDS, kept: None }
    }

    /// Returns the people with anything of the chosen kind.
    fn people(&self) -> impl Iterator<Item = &PersonBalance> {
        let has = |person: &&PersonBalance| {
            self.count(&person.tally, Direction::Given) > 0 || self.count(&person.tally, Direction::Received) > 0
        };
        self.shown.balance.iter().flat_map(|balance| &balance.people).filter(has)
    }

    fn person(&self) -> Option<&PersonBalance> {
        self.people().nth(self.at.checked_sub(KINDS)?)
    }

    /// Returns the kind that is looked at: the chosen one, or that of the selected row.
    fn kind_looked_at(&self) -> Option<SupportKind> {
        SupportKind::ALL.get(self.at).copied()
    }

    /// Returns how many exchanges of the chosen kind a tally has.
    fn count(&self, tally: &ExchangeTally, way: Direction) -> u32 {
        match self.kind {
            None => tally.count_all(way),
            Some(kind) => tally.count_of(kind, way),
        }
    }

    fn rows(&self) -> usize {
        KINDS.saturating_add(self.people().count())
    }

    fn step(&mut self, steps: isize) {
        self.at = scroll::moved(self.at, steps, self.rows());
    }

    /// Returns the first day of the span: four and twelve weeks are those that the chart shows, this one among them.
    fn from(&self, book: &Book, weeks: &[WeekFlow]) -> NaiveDate {
        let back = PERIODS.get(self.period).and_then(|(_, weeks)| *weeks);
        let week = back.and_then(|back| weeks.get(weeks.len().checked_sub(back)?));
        week.map_or_else(|| book.window_start(YEAR), |week| week.from)
    }

    fn ask(&mut self, book: &Book) -> Result<(), Error> {
        let profile = book.profile()?;
        let selected = self.kept.or_else(|| self.person().map(|person| person.who.id));
        let weeks = book.weeks12(WeekStart::of(&profile))?;
        self.shown = Shown {
            balance: Some(book.balance(self.from(book, &weeks), None)?),
            weeks,
            ask: book.ask_facts()?,
            feelings: book.feelings()?,
            today: book.now().today(),
            period: self.period,
        };
        let same = selected.and_then(|id| self.people().position(|person| person.who.id == id));
        self.at = same.map_or(self.at, |place| place.saturating_add(KINDS)).min(self.rows().saturating_sub(1));
        self.kept = None;
        Ok(())
    }

    fn next_kind(&mut self) {
        let place = self.kind.and_then(|kind| SupportKind::ALL.iter().position(|other| *other == kind));
        self.kind = SupportKind::ALL.get(place.map_or(0, |place| place.saturating_add(1))).copied();
        self.at = self.at.min(self.rows().saturating_sub(1));
    }
}

impl View for BalanceView {
    fn scope(&self) -> Scope {
        Scope::Balance
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        let is_kind = self.kind_looked_at().is_some();
        if !verbs::is_verb(action) || self.person().is_some() || action == Action::Open && is_kind {
            Ok(())
        } else {
            Err(Reason("reason-no-person"))
        }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Row(place) | Input::Tick(place) => {
                self.at = place.min(self.rows().saturating_sub(1));
                return Vec::new();
            }
            Input::Edit(_) | Input::Paste(_) | Input::Part(_) => return Vec::new(),
        };
        if let Some(steps) = scroll::steps(action) {
            self.step(steps);
            return Vec::new();
        }
        match action {
            Action::NextPart => self.at = KINDS.min(self.rows().saturating_sub(1)),
            Action::PreviousPart => self.at = 0,
            Action::NextLeaf | Action::PreviousLeaf => {
                let steps = if action == Action::NextLeaf { 1 } else { -1 };
                self.period = scroll::moved(self.period, steps, PERIODS.len());
                return vec![Effect::Look];
            }
            Action::KindFilter => self.next_kind(),
            Action::Open if self.kind_looked_at().is_some() => {
                let looked_at = self.kind_looked_at();
                self.kind = if self.kind == looked_at { None } else { looked_at };
            }
            _ => {
                let whos: Vec<Who> = self.person().map(|person| person.who.clone()).into_iter().collect();
                return verbs::people(&whos, action, cx, None);
            }
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.ask(book)
    }

    fn rest(&mut self) {
        self.kept = self.person().map(|person| person.who.id);
        self.shown = Shown::default();
    }

    fn look(&mut self, book: &Book) -> Result<(), Error> {
        // another span asks anew; moving the cursor needs nothing
        if self.shown.balance.is_some() && self.shown.period == self.period { Ok(()) } else { self.ask(book) }
    }

    fn selected(&self) -> Option<Who> {
        self.person().map(|person| person.who.clone())
    }

    fn is_person(&self) -> bool {
        true
    }

    fn tab(&self) -> Option<Tab> {
        Some(Tab::Balance)
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        body::draw(Canvas::new(cx, area, buffer), self)
    }
}
