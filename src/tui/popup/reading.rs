//! One text, whole: what is longer than its place in a list is read here.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    keymap::{Action, Scope},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{more::InSight, scroll},
    },
};

/// Rows of the frame.
const FRAME: usize = 2;

/// A text under a title.
#[derive(Debug)]
pub struct ReadingView {
    title: String,
    text: String,
    top: usize,
}

impl ReadingView {
    /// Opens it at its beginning.
    pub const fn new(title: String, text: String) -> Self {
        Self { title, text, top: 0 }
    }

    fn lines(&self, area: Rect) -> Vec<String> {
        let width = text_width(area).saturating_sub(4);
        self.text.lines().flat_map(|line| wrap(line, width)).collect()
    }
}

impl View for ReadingView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back | Action::Choose) => return vec![Effect::Close],
            Input::Act(action) => {
                let lines = self.lines(cx.body).len();
                let room = usize::from(place(cx.body, text_width(cx.body), lines.saturating_add(FRAME)).height);
                let last = lines.saturating_sub(room.saturating_sub(FRAME));
                if let Some(steps) = scroll::steps(*action) {
                    self.top = scroll::moved(self.top, steps, last.saturating_add(1));
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let width = text_width(area);
        let lines = self.lines(area);
        let mut canvas = Canvas::new(cx, place(area, width, lines.len().saturating_add(FRAME)), buffer);
        let room = canvas.height().saturating_sub(FRAME);
        let more = InSight::new(self.top, room.min(lines.len()), lines.len()).sign(cx);
        let keys = chrome::keys(cx, Scope::List, canvas.width().saturating_sub(6), |action| action != Action::Choose);
        let title = Line::new().add(self.title.as_str(), cx.theme.style(Role::Title));
        let mut inside = canvas.framed_list(&title, &more, &keys);
        for (row, line) in lines.iter().skip(self.top).take(room).enumerate() {
            inside.line(row, &Line::from(line.as_str()));
        }
        Some(inside.position(0, 0))
    }
}
