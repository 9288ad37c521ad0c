//! A file that holds a whole book: what is in it, and the one question whether it comes in.

use std::sync::Arc;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    book::Command,
    i18n::words::value,
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        intake::WholeBook,
        screen::verbs,
        view::{Cx, Effect, Input, View},
    },
};

/// What can be done, the safe one first.
const CHOICES: [&str; 2] = ["there-no", "whole-book-yes"];

/// The question.
#[derive(Debug)]
pub struct WholeBookView {
    found: Arc<WholeBook>,
    at: usize,
}

impl WholeBookView {
    /// Asks about a book that was read.
    pub const fn new(found: Arc<WholeBook>) -> Self {
        Self { found, at: 0 }
    }
}

impl View for WholeBookView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Choose) if self.at == 0 => return vec![Effect::Close],
            Input::Act(Action::Choose) => {
                let load = Command::Load(Box::new(self.found.whole.clone()));
                return vec![verbs::run(load), Effect::Close];
            }
            _ => self.at = list_box::moved(&input, self.at, CHOICES.len()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let rows: Vec<(Line, Line)> = CHOICES.iter().map(|id| (Line::from(cx.words.say(id)), Line::new())).collect();
        let whole = &self.found.whole;
        let counts = [
            ("people", value(whole.contacts.len())),
            ("exchanges", value(whole.exchanges.len())),
            ("touches", value(whole.touches.len())),
            ("actions", value(whole.actions.len())),
        ];
        let shown = Shown {
            title: cx.words.with("whole-book-title", [("file", value(self.found.file.as_str()))]),
            head: cx.words.with("import-document", counts),
            rows: &rows,
            at: self.at,
            empty: String::new(),
            foot: cx.words.say("whole-book-foot"),
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
