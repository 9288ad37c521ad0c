//! The trash: what was deleted, and back with Enter.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    book::{Book, Command, Error, command::TrashRef, read::Trashed},
    domain::facts::Who,
    i18n::{days, people::called},
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        screen::verbs,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View, in_box},
    },
};

/// So many are shown; older ones are found again by taking newer ones back.
const MOST: usize = 200;

/// What lies in the trash.
#[derive(Debug, Default)]
pub struct TrashView {
    all: Vec<(TrashRef, Trashed, Option<Who>)>,
    at: usize,
}

impl TrashView {
    /// Opens the trash; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for TrashView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        in_box(action, &[Action::Undo])
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => vec![Effect::Close],
            _ if list_box::opened_by(cx, &input, Action::Trash) => vec![Effect::Close],
            Input::Act(Action::Undo) => vec![Effect::Undo],
            Input::Act(Action::Choose) => {
                let back = self.all.get(self.at).map(|(what, ..)| verbs::run(Command::Restore(*what)));
                back.into_iter().collect()
            }
            _ => {
                self.at = list_box::moved(&input, self.at, self.all.len()).unwrap_or(self.at);
                Vec::new()
            }
        }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.all = book.trashed(MOST)?;
        self.at = self.at.min(self.all.len().saturating_sub(1));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let quiet = cx.theme.style(Role::Quiet);
        let row = |(what, trashed, who): &(TrashRef, Trashed, Option<Who>)| {
            let whose = who.as_ref().map(|who| called(cx.words, who)).unwrap_or_default();
            let sort = cx.words.say(match what {
                TrashRef::Contact(_) => "trash-person",
                TrashRef::Action(_) => "trash-action",
                TrashRef::Exchange(_) => "trash-exchange",
                TrashRef::Entry(_) => "trash-entry",
                TrashRef::Filter(_) => "trash-filter",
            });
            let day = trashed.at.with_timezone(&chrono::Local).date_naive();
            let right = Line::new().add(format!("{sort}  {} ", days::month_day(cx.words, day, cx.now.today())), quiet);
            (Line::new().plain(trashed.text.as_str()).add(format!("  {whose}"), quiet), right)
        };
        let rows: Vec<(Line, Line)> = self.all.iter().map(row).collect();
        let shown = Shown {
            title: cx.words.say("trash-title"),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: cx.words.say("trash-empty"),
            foot: if rows.is_empty() { String::new() } else { cx.words.say("trash-foot") },
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
