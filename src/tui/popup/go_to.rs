//! Where one can go (`g`): a letter goes there at once.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        theme::Role,
        view::{Cx, Effect, Input, View},
    },
};

/// The places, in their order.
const PLACES: [Action; 7] = [
    Action::First,
    Action::Last,
    Action::GoToday,
    Action::GoPeople,
    Action::GoActions,
    Action::GoBalance,
    Action::GoBack,
];

/// The list of places.
#[derive(Debug, Default)]
pub struct GoTo {
    at: usize,
}

impl GoTo {
    /// Opens the list.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for GoTo {
    fn scope(&self) -> Scope {
        Scope::GoTo
    }

    fn follows_a_key(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => vec![Effect::Close],
            Input::Act(Action::Choose) => {
                PLACES.get(self.at).map(|action| vec![Effect::Close, Effect::Act(*action)]).unwrap_or_default()
            }
            Input::Act(action) if PLACES.contains(action) => vec![Effect::Close, Effect::Act(*action)],
            Input::Text(letter) => vec![Effect::Say("tui-no-key", letter.to_string())],
            _ => {
                self.at = list_box::moved(&input, self.at, PLACES.len()).unwrap_or(self.at);
                Vec::new()
            }
        }
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let row = |action: &Action| {
            let key = cx.keys.key_of(Scope::GoTo, *action).map(|key| key.to_string()).unwrap_or_default();
            let line = Line::new().add(key, cx.theme.style(Role::Key)).to(4);
            (line.plain(cx.words.say(&format!("key-{}-help", action.id()))), Line::new())
        };
        let rows: Vec<(Line, Line)> = PLACES.iter().map(row).collect();
        let shown = Shown {
            title: cx.words.say("go-to-title"),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: String::new(),
            foot: String::new(),
        };
        list_box::draw(cx, Scope::GoTo, area, buffer, &shown)
    }
}
