//! A small list of choices with a digit each, and a date to type where one makes sense: `X`, `z`, `f`, `p`, `b`.

mod act;
mod rows;

use chrono::NaiveDate;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{frame::place, list_box};
use crate::{
    domain::phase::TrustPhase,
    i18n::{days, words::value},
    input::dates::{DateWords, parse_date},
    keymap::{Action, Scope},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::ChoiceKind,
        screen::verbs,
        spots::Click,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{scroll, text_box::TextBox},
    },
};

pub use act::talk;

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
    /// Opens the choices of a kind.
    pub fn new(kind: ChoiceKind, cx: Cx<'_>) -> Self {
        let rows = rows::rows(&kind, cx);
        let marked = match &kind {
            ChoiceKind::Phase(whos) => {
                whos.first().map_or(0, |who| usize::from(who.trust_phase.number().saturating_sub(1)))
            }
            ChoiceKind::Felt(_) => 2,
            ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_) => 2,
            _ => 0,
        };
        Self { kind, rows, marked, typed: TextBox::default(), typing: false, read: None }
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

    fn pick(&self, pick: Pick, cx: Cx<'_>) -> Vec<Effect> {
        act::command(&self.kind, pick, cx).map(verbs::run).into_iter().chain([Effect::Close]).collect()
    }

    fn typed_in(&mut self, input: &Input, cx: Cx<'_>) {
        if self.typed.take(input) {
            self.typing = !self.typed.is_empty();
            self.read = (!self.typed.text().trim().is_empty())
                .then(|| parse_date(self.typed.text(), cx.now.today(), cx.week_start).map_err(|error| error.id()))
                // every choice here is of a day to come
                .map(|read| read.and_then(|day| if day.date < cx.now.today() { Err("choice-past") } else { Ok(day) }));
        }
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
                    'q' => return vec![Effect::Close],
                    ' ' | '　' => self.typing = true,
                    _ => self.typed_in(&input, cx),
                }
            }
            // what was ticked is done all the same; only the next step is left out (`ux.md` 3.3)
            Input::Act(Action::Back) if matches!(self.kind, ChoiceKind::DoneNext(_) | ChoiceKind::TalkedNext(_)) => {
                return self.pick(Pick::NoDay, cx);
            }
            Input::Act(Action::Back) => return vec![Effect::Close],
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
            _ if self.takes_dates() => self.typed_in(&input, cx),
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let height = self.rows.len().saturating_add(if self.takes_dates() { 5 } else { 3 });
        let mut canvas = Canvas::new(cx, place(area, 60, height), buffer);
        let keys = chrome::keys(cx, self.scope(), canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed(&rows::title(&self.kind, cx), &keys);
        inside.line(0, &rows::question(&self.kind, cx).into());
        for (place, (label, _)) in self.rows.iter().enumerate() {
            let row = place.saturating_add(1);
            let mark = if place == self.marked && !self.typing { cx.glyphs.selected } else { " " };
            let line = Line::new()
                .plain(mark)
                .plain(" ")
                .add(place.saturating_add(1).to_string(), cx.theme.style(Role::Key))
                .plain(format!(" {label}"));
            inside.line(row, &line);
            inside.click(row, 0, inside.width(), Click::Row(place));
            if place == self.marked && !self.typing {
                inside.restyle(row, cx.theme.selected());
            }
        }
        if !self.takes_dates() {
            return Some(inside.position(self.marked.saturating_add(1), 0));
        }
        let row = self.rows.len().saturating_add(1);
        let label = format!("  {} ", cx.words.say("choice-or-type"));
        let cell = inside.line_at(row, 0, usize::MAX, &label.into());
        let caret = self.typed.draw(&mut inside, row, cell);
        let echo = match &self.read {
            None => Line::new().plain("    ").add(cx.words.say("choice-examples"), cx.theme.style(Role::Quiet)),
            Some(Ok(words)) => Line::new().plain("    ").plain(days::echo(cx.words, words.date, cx.now.today())),
            Some(Err(id)) => Line::new()
                .plain("    ")
                .add(cx.words.with(id, [("text", value(self.typed.text()))]), cx.theme.style(Role::Look)),
        };
        inside.line(row.saturating_add(1), &echo);
        Some(caret)
    }
}
