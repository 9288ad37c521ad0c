//! The steps that can be taken back and brought back, each by its deed (P9).

use chrono::{DateTime, Local, NaiveDate, Utc};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    book::{Book, Error, Said, Step},
    i18n::{Words, days, said::undone},
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        notice,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View, in_box},
    },
};

/// So many are shown (P9).
const MOST: usize = 200;

/// The steps of the book, the newest first. Which one is marked stays through an undo: the same key goes back and forth.
#[derive(Debug, Default)]
pub struct UndoListView {
    steps: Vec<(Step, Said)>,
    at: Option<usize>,
}

impl UndoListView {
    /// Opens the list; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self::default()
    }

    /// The marked line; at first the one that stands and was done last.
    fn at(&self) -> usize {
        self.at.or_else(|| self.steps.iter().position(|(step, _)| !step.lies)).unwrap_or(0)
    }

    /// Goes as many steps back or forth as the marked one is away.
    fn turn(&self) -> Vec<Effect> {
        let Some((step, _)) = self.steps.get(self.at()) else { return Vec::new() };
        match (step.away, step.lies) {
            (Some(away), false) => vec![Effect::Undo; away],
            (Some(away), true) => vec![Effect::Redo; away],
            (None, false) => vec![Effect::Say("reason-step-forgotten", String::new())],
            (None, true) => vec![Effect::Say("reason-step-passed", String::new())],
        }
    }
}

impl View for UndoListView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        in_box(action, &[Action::Undo])
    }

    fn update(&mut self, input: Input, _: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => vec![Effect::Close],
            Input::Act(Action::Undo) => vec![Effect::Undo],
            Input::Act(Action::Choose) => self.turn(),
            _ => {
                self.at = list_box::moved(&input, self.at(), self.steps.len()).or(self.at);
                Vec::new()
            }
        }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let read = |step: Step| {
            let said = Said::parse(&step.act.said);
            (step, said)
        };
        self.steps = book.steps(MOST)?.into_iter().map(read).collect();
        self.at = Some(self.at().min(self.steps.len().saturating_sub(1)));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let quiet = cx.theme.style(Role::Quiet);
        let today = cx.now.today();
        let row = |(step, said): &(Step, Said)| {
            let deed = notice::deed(cx.words, said, today);
            let right = Line::new().add(format!(" {} ", when(cx.words, step.act.at, today)), quiet);
            let left =
                if step.lies { Line::new().add(undone(cx.words, &deed), quiet) } else { Line::from(deed.as_str()) };
            (left, right)
        };
        let rows: Vec<(Line, Line)> = self.steps.iter().map(row).collect();
        let foot = match self.steps.get(self.at()) {
            None => String::new(),
            Some((Step { away: None, .. }, _)) => cx.words.say("undo-list-out-of-reach"),
            Some((step, _)) if step.lies => cx.words.say("undo-list-foot-forth"),
            Some(_) => cx.words.say("undo-list-foot-back"),
        };
        let shown = Shown {
            title: cx.words.say("undo-list-title"),
            head: String::new(),
            rows: &rows,
            at: self.at(),
            empty: cx.words.say("undo-list-empty"),
            foot,
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}

/// Of an act of today the time, of any other the day.
fn when(words: &Words, at: DateTime<Utc>, today: NaiveDate) -> String {
    let local = at.with_timezone(&Local);
    if local.date_naive() == today {
        local.format("%H:%M").to_string()
    } else {
        days::month_day(words, local.date_naive(), today)
    }
}
