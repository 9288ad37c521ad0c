//! A file of this name is there already: keep both, replace it, or leave it all as it is (P9).

use std::path::PathBuf;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    i18n::words::value,
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        pages::Existing,
        theme::Role,
        view::{Cx, Effect, Input, View},
    },
};

/// What can be done: the id of its words, and what it does with the file; none = nothing.
const CHOICES: [(&str, Option<Existing>); 3] =
    [("there-both", Some(Existing::Beside)), ("there-replace", Some(Existing::Replace)), ("there-no", None)];

/// The question what becomes of a file.
#[derive(Debug)]
pub struct FileThereView {
    path: PathBuf,
    text: String,
    at: usize,
}

impl FileThereView {
    /// Asks about a file that a text is to be written to.
    pub const fn new(path: PathBuf, text: String) -> Self {
        Self { path, text, at: 0 }
    }

    fn take(&self, place: usize) -> Vec<Effect> {
        let write = CHOICES.get(place).and_then(|(_, existing)| *existing).map(|existing| Effect::Write {
            path: self.path.clone(),
            text: self.text.clone(),
            existing,
        });
        std::iter::once(Effect::Close).chain(write).collect()
    }
}

impl View for FileThereView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Choose) => return self.take(self.at),
            Input::Text(digit @ '1'..='3') => {
                let place = digit.to_digit(10).and_then(|number| usize::try_from(number).ok()).unwrap_or(1);
                return self.take(place.saturating_sub(1));
            }
            _ => self.at = list_box::moved(&input, self.at, CHOICES.len()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let row = |(number, (id, _)): (usize, &(&str, Option<Existing>))| {
            let line = Line::new().add(number.to_string(), cx.theme.style(Role::Key)).plain("  ");
            (line.plain(cx.words.say(id)), Line::new())
        };
        let rows: Vec<(Line, Line)> = (1_usize..).zip(&CHOICES).map(row).collect();
        let file = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let shown = Shown {
            title: cx.words.with("there-title", [("file", value(file))]),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: String::new(),
            foot: String::new(),
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
