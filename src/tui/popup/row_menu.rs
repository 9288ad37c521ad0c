//! Every command for the selected row (`.`): a key runs it, what is not possible says why.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    frame::{place, text_width},
    list_box,
};
use crate::{
    i18n::people::called,
    keymap::{Action, Binding, Key, Scope},
    text::width::cells,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        theme::Role,
        view::{Cx, Effect, Input, OnRow, View},
        widget::folded::{Row, Rows},
    },
};

/// The commands that are about a row, in the order they stand.
pub const ROW: &[Action] = &[
    Action::Open,
    Action::Done,
    Action::DoneNext,
    Action::Later,
    Action::Received,
    Action::Gave,
    Action::FollowUp,
    Action::NewAction,
    Action::Note,
    Action::Phase,
    Action::Tags,
    Action::Felt,
    Action::Merge,
    Action::Edit,
    Action::Copy,
    Action::Delete,
];

/// The commands of a row.
pub struct RowMenuView {
    of: Scope,
    row: OnRow,
    at: usize,
}

impl RowMenuView {
    /// Opens the commands of the selected row of a place.
    pub const fn new(of: Scope, row: OnRow) -> Self {
        Self { of, row, at: 0 }
    }

    fn rows<'a>(&self, cx: Cx<'a>) -> Vec<&'a Binding> {
        let all: Vec<&Binding> = cx.keys.rows(self.of).collect();
        ROW.iter().filter_map(|action| all.iter().find(|row| row.action == *action).copied()).collect()
    }

    fn take(&self, action: Action) -> Vec<Effect> {
        match self.row.why_not(action) {
            Some(reason) => vec![Effect::Say(reason.0, String::new())],
            None => vec![Effect::Close, Effect::Act(action)],
        }
    }
}

impl View for RowMenuView {
    fn scope(&self) -> Scope {
        Scope::RowMenu
    }

    fn follows_a_key(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let rows = self.rows(cx);
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Choose) => {
                if let Some(row) = rows.get(self.at) {
                    return self.take(row.action);
                }
            }
            Input::Text(letter) => {
                if let Some(row) = rows.iter().find(|row| row.keys.contains(&Key::Char(*letter))) {
                    return self.take(row.action);
                }
                if list_box::opened_by(cx, &input, Action::RowMenu) {
                    return vec![Effect::Close];
                }
            }
            _ => self.at = list_box::moved(&input, self.at, rows.len()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let rows = self.rows(cx);
        let width = text_width(area).min(72);
        let wide = rows.iter().filter_map(|row| row.keys.first()).map(|key| cells(&key.to_string())).max().unwrap_or(1);
        let quiet = cx.theme.style(Role::Quiet);
        let row = |row: &&Binding| {
            let key = row.keys.first().map(ToString::to_string).unwrap_or_default();
            let text = cx.words.say(&format!("key-{}-help", row.action.id_on(self.row.is_person)));
            let left = Line::new().plain(" ").add(key, cx.theme.style(Role::Key)).to(wide.saturating_add(3));
            let (left, right) = match self.row.why_not(row.action) {
                None => (left.plain(text), Line::new()),
                // what is not possible now stays in its place and says why
                Some(reason) => (left.add(text, quiet), Line::new().add(cx.words.say(reason.0), quiet)),
            };
            Row::open(&left, &right, width.saturating_sub(4), wide.saturating_add(3))
        };
        let rows: Vec<Row> = rows.iter().map(row).collect();
        let mut canvas = Canvas::new(cx, place(area, width, Rows::lines(&rows).saturating_add(2)), buffer);
        let rows = Rows::new(rows, 0, self.at, canvas.height().saturating_sub(2));
        let name = self.row.who.as_ref().map(|who| called(cx.words, who)).unwrap_or_default();
        let key = cx.keys.key_of(self.of, Action::RowMenu).map(|key| format!("{key}  ")).unwrap_or_default();
        let title = Line::new().add(format!("{key}{name}"), cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::RowMenu, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
        rows.draw(&mut inside, 0).or_else(|| Some(inside.position(0, 0)))
    }
}
