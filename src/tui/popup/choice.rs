//! A small list of choices with a digit each, and a date to type where one makes sense: `X`, `z`, `f`, `p`, `b`.

mod act;
mod rows;

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{frame::place, half::Half, list_box};
use crate::{
    domain::phase::TrustPhase,
    i18n::{days, words::value},
    input::dates::{DateWords, parse_date},
    keymap::{Action, Scope},
    text::wrap::{at_most, wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::ChoiceKind,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{
            folded::{Row, Rows},
            scroll,
            text_box::TextBox,
        },
    },
};

pub use act::talk;

/// Cells that the box takes where there are so many.
const WIDTH: usize = 60;
/// Where a choice goes on that is too long for one row.
const INDENT: usize = 4;
/// Lines of what was understood of a date.
const ECHO: usize = 3;
/// Lines that the choices keep, however long the question is.
const LEAST: usize = 3;

/// What a choice stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    Day(NaiveDate),
    NoDay,
    Rhythm(u16),
    Phase(TrustPhase),
    Felt(u8),
    Keep,
    Someday,
    LetGo,
}

/// A list of choices.
pub struct ChoiceView {
    kind: ChoiceKind,
    rows: Vec<(String, Pick)>,
    marked: usize,
    typed: TextBox,
    typing: bool,
    read: Option<Result<DateWords, &'static str>>,
}

impl ChoiceView {
    /// Opens the choices of a kind; a date that was half typed there comes back.
    pub fn new(kind: ChoiceKind, draft: Option<&str>, cx: Cx<'_>) -> Self {
        let rows = rows::rows(&kind, cx);
        let marked = match &kind {
            ChoiceKind::Phase(whos) => {
                whos.first().map_or(0, |who| usize::from(who.trust_phase.number().saturating_sub(1)))
            }
            ChoiceKind::Felt(_) => 2,
            ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) => 2,
            _ => 0,
        };
        let typed = Half::read(draft).map(|half| half.typed()).unwrap_or_default();
        let mut view = Self { kind, rows, marked, typed, typing: false, read: None };
        view.understand(cx);
        view
    }

    fn takes_dates(&self) -> bool {
        !matches!(self.kind, ChoiceKind::Phase(_) | ChoiceKind::StillWanted(_) | ChoiceKind::Felt(_))
    }

    /// Returns the action that opens a list of choices without a date.
    fn opener(&self) -> Option<Action> {
        match self.kind {
            ChoiceKind::Phase(_) => Some(Action::Phase),
            ChoiceKind::Felt(_) => Some(Action::Felt),
            _ => None,
        }
    }

    /// What was ticked is done all the same; only the next step is left out (`ux.md` 3.3).
    fn is_done_anyway(&self) -> bool {
        matches!(self.kind, ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_))
    }

    fn pick(&self, pick: Pick, cx: Cx<'_>) -> Vec<Effect> {
        let run = |command| Effect::Run(Box::new(command), self.kind.draft_place());
        act::command(&self.kind, pick, cx).map(run).into_iter().chain([Effect::Close]).collect()
    }

    fn back(&self, cx: Cx<'_>) -> Vec<Effect> {
        if self.is_done_anyway() {
            return self.pick(Pick::NoDay, cx);
        }
        let said = (!self.typed.is_empty()).then(|| Effect::Say("tui-draft", rows::question(&self.kind, cx)));
        std::iter::once(Effect::Close).chain(said).collect()
    }

    /// Returns a choice as a row of the box; while a date is typed none is marked.
    fn row(&self, cx: Cx<'_>, width: usize, place: usize, label: &str) -> Row {
        let mark = if place == self.marked && !self.typing { cx.glyphs.selected } else { " " };
        let line = Line::new()
            .plain(mark)
            .plain(" ")
            .add(place.saturating_add(1).to_string(), cx.theme.style(Role::Key))
            .plain(format!(" {label}"));
        Row::open(&line, &Line::EMPTY, width, INDENT)
    }

    /// Returns what the typed words mean, or how they could be; on rows of a width.
    fn echo(&self, cx: Cx<'_>, width: usize) -> Vec<Line> {
        let (text, role) = match &self.read {
            None => (cx.words.say("choice-examples"), Role::Quiet),
            Some(Ok(words)) => (days::echo(cx.words, words.date, cx.now.today()), Role::Plain),
            Some(Err(id)) => (cx.words.with(id, [("text", value(self.typed.text()))]), Role::Look),
        };
        let style = cx.theme.style(role);
        let lines = at_most(wrap(&text, width.saturating_sub(INDENT)), ECHO);
        lines.into_iter().map(|line| Line::new().to(INDENT).add(line, style)).collect()
    }

    fn typed_in(&mut self, input: &Input, cx: Cx<'_>) -> Vec<Effect> {
        let caret = self.typed.caret();
        let changed = self.typed.take(input);
        if changed {
            self.understand(cx);
        }
        // the caret comes back too
        let kept = self.kind.draft_place().filter(|_| changed || self.typed.caret() != caret);
        kept.map(|place| Effect::Draft(place, Half::kept(&self.typed, &[]))).into_iter().collect()
    }

    /// Reads the date that is typed.
    fn understand(&mut self, cx: Cx<'_>) {
        self.typing = !self.typed.is_empty();
        self.read = (!self.typed.text().trim().is_empty())
            .then(|| parse_date(self.typed.text(), cx.now.today(), cx.week_start).map_err(|error| error.id()))
            // every choice here is of a day to come
            .map(|read| read.and_then(|day| if day.date < cx.now.today() { Err("choice-past") } else { Ok(day) }));
    }
}

impl View for ChoiceView {
    /// Where nothing is typed it is a list as any other, with letters that move in it.
    fn scope(&self) -> Scope {
        if self.takes_dates() { Scope::Choice } else { Scope::List }
    }

    fn is_typing(&self) -> bool {
        self.takes_dates()
    }

    /// The one question that comes by itself is no list that a key began, and what was half typed is to be seen.
    fn follows_a_key(&self) -> bool {
        !matches!(self.kind, ChoiceKind::StillWanted(_)) && self.typed.is_empty()
    }

    fn key_word(&self, action: Action) -> String {
        match action {
            Action::Back if self.is_done_anyway() => "choice-only-done".to_owned(),
            other => format!("key-{}", other.id()),
        }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Text(letter) if !self.typing => {
                let digit =
                    crate::text::script::half_width(*letter).to_digit(10).and_then(|digit| usize::try_from(digit).ok());
                if let Some((_, pick)) =
                    digit.and_then(|digit| digit.checked_sub(1)).and_then(|place| self.rows.get(place))
                {
                    return self.pick(*pick, cx);
                }
                match letter {
                    _ if !self.takes_dates() => {
                        if self.opener().is_some_and(|action| list_box::opened_by(cx, &input, action)) {
                            return vec![Effect::Close];
                        }
                    }
                    'q' => return self.back(cx),
                    ' ' | '　' => self.typing = true,
                    _ => return self.typed_in(&input, cx),
                }
            }
            Input::Act(Action::Back) => return self.back(cx),
            Input::Row(place) => {
                self.marked = (*place).min(self.rows.len().saturating_sub(1));
                self.typing = false;
            }
            Input::Act(action) if scroll::steps(*action).is_some() => {
                self.marked = list_box::moved(&input, self.marked, self.rows.len()).unwrap_or(self.marked);
            }
            Input::Act(Action::NextField) => self.typing = !self.typing,
            Input::Act(Action::Choose) => match self.read.as_ref().filter(|_| self.typing) {
                Some(Ok(words)) => return self.pick(Pick::Day(words.date), cx),
                Some(Err(_)) => {}
                None => {
                    if let Some((_, pick)) = self.rows.get(self.marked) {
                        return self.pick(*pick, cx);
                    }
                }
            },
            _ if self.takes_dates() => return self.typed_in(&input, cx),
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let width = WIDTH.min(usize::from(area.width));
        let inner = width.saturating_sub(4);
        let row = |(place, (label, _)): (usize, &(String, Pick))| self.row(cx, inner, place, label);
        let choices: Vec<Row> = self.rows.iter().enumerate().map(row).collect();
        let question = wrap(&rows::question(&self.kind, cx), inner);
        let date = if self.takes_dates() { self.echo(cx, inner) } else { Vec::new() };
        // the line to type stands over what was understood of it
        let below = if date.is_empty() { 0 } else { date.len().saturating_add(1) };
        let wished = question.len().saturating_add(Rows::lines(&choices)).saturating_add(below).saturating_add(2);
        let mut canvas = Canvas::new(cx, place(area, width, wished), buffer);
        let left = canvas.height().saturating_sub(2).saturating_sub(below);
        let question = at_most(question, left.saturating_sub(LEAST).max(1));
        let top = question.len();
        let room = left.saturating_sub(top);
        let choices = Rows::new(choices, 0, self.marked, room).marked(!self.typing);
        let below = canvas.width().saturating_sub(6);
        let keys = chrome::keys_called(cx, self.scope(), below, |_| true, |action| self.key_word(action));
        let mut inside = canvas.framed_list(&rows::title(&self.kind, cx), &choices.sign(cx), &keys);
        for (row, line) in question.into_iter().enumerate() {
            inside.line(row, &line.into());
        }
        let marked = choices.draw(&mut inside, top);
        if date.is_empty() {
            return marked.or_else(|| Some(inside.position(top, 0)));
        }
        let row = top.saturating_add(room);
        let label = format!("  {} ", cx.words.say("choice-or-type"));
        let cell = inside.line_at(row, 0, usize::MAX, &label.into());
        let caret = self.typed.draw(&mut inside, row, cell);
        for (line, echo) in date.iter().enumerate() {
            inside.line(row.saturating_add(1).saturating_add(line), echo);
        }
        Some(caret)
    }
}
