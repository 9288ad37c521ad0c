//! The owner's own words on the page of a week: the week in one line, and one question. Kept as they are typed (P10).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{self, text_width};
use crate::{
    keymap::{Action, Scope},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        screen::week::page::Own,
        spots::Click,
        theme::Role,
        view::{Answer, Cx, Effect, Input, View},
        widget::{scroll, text_box::TextBox},
    },
};

/// What each box is called.
const LABELS: [&str; 2] = ["week-part-line", "week-part-question"];

/// The two lines to type.
#[derive(Debug)]
pub struct WeekTextsView {
    place: String,
    boxes: [TextBox; 2],
    at: usize,
}

impl WeekTextsView {
    /// Opens the lines; `draft` is what was written there before.
    pub fn new(place: String, draft: Option<&str>) -> Self {
        let own = draft.map(Own::read).unwrap_or_default();
        Self { place, boxes: [TextBox::with(&own.line), TextBox::with(&own.question)], at: 0 }
    }

    fn kept(&self) -> String {
        let [line, question] = &self.boxes;
        Own { line: line.text().to_owned(), question: question.text().to_owned() }.kept()
    }
}

impl View for WeekTextsView {
    fn scope(&self) -> Scope {
        Scope::Form
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            // there is nothing to save: every letter is kept already
            Input::Act(Action::Save | Action::KeepDraft) => {
                return vec![Effect::Close, Effect::Answer(Answer::Text(self.kept()))];
            }
            Input::Act(Action::NextField | Action::PageDown) => self.at = scroll::moved(self.at, 1, LABELS.len()),
            Input::Act(Action::PreviousField | Action::PageUp) => self.at = scroll::moved(self.at, -1, LABELS.len()),
            Input::Row(place) => self.at = (*place).min(LABELS.len().saturating_sub(1)),
            _ => {
                if self.boxes.get_mut(self.at).is_some_and(|typed| typed.take(&input)) {
                    return vec![Effect::Draft(self.place.clone(), self.kept())];
                }
            }
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let width = text_width(area);
        let hint = wrap(&cx.words.say("week-texts-hint"), width.saturating_sub(4));
        let height = hint.len().saturating_add(LABELS.len().saturating_mul(2)).saturating_add(2);
        let mut canvas = Canvas::new(cx, frame::place(area, width, height), buffer);
        let title = Line::new().add(cx.words.say("week-texts"), cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::Form, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed(&title, &keys);
        let mut caret = None;
        for (place, (label, typed)) in LABELS.iter().zip(&self.boxes).enumerate() {
            let row = place.saturating_mul(2);
            let is_here = place == self.at;
            let mark = if is_here { cx.glyphs.selected } else { " " };
            let style = cx.theme.style(if is_here { Role::Title } else { Role::Quiet });
            inside.line(row, &Line::new().plain(mark).plain(" ").add(cx.words.say(label), style));
            let below = row.saturating_add(1);
            if is_here {
                caret = Some(typed.draw(&mut inside, below, 2));
            } else {
                typed.draw_at_rest(&mut inside, below, 2);
            }
            for row in [row, below] {
                inside.click(row, 0, inside.width(), Click::Row(place));
            }
        }
        for (row, line) in hint.iter().enumerate() {
            let row = row.saturating_add(LABELS.len().saturating_mul(2));
            inside.line(row, &Line::new().add(line.as_str(), cx.theme.style(Role::Quiet)));
        }
        caret
    }
}
