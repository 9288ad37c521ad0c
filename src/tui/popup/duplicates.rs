//! Records that may be of one person, with the reasons (`A`): one key merges them, another says that they are two.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::list_box::{self, Shown};
use crate::{
    book::{
        Book, Command, Error,
        command::EntryCommand,
        read::{Duplicate, not_same},
    },
    domain::{entry::Dismissal, facts::Who},
    i18n::{alike::reasons, people::called},
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        route::Route,
        screen::verbs,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View, in_box},
    },
};

/// Pairs of records that may be of one person.
#[derive(Debug, Default)]
pub struct DuplicatesView {
    pairs: Vec<Duplicate>,
    at: usize,
}

impl DuplicatesView {
    /// Opens the list; it asks for its facts when it is opened.
    pub fn new() -> Self {
        Self::default()
    }
}

impl View for DuplicatesView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        in_box(action, &[Action::Apart, Action::Undo])
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            _ if list_box::opened_by(cx, &input, Action::Duplicates) => return vec![Effect::Close],
            Input::Act(Action::Undo) => return vec![Effect::Undo],
            Input::Act(Action::Choose) => {
                let Some(pair) = self.pairs.get(self.at) else { return Vec::new() };
                return vec![Effect::Open(Route::Merge(Box::new((Who::from(&pair.one), Who::from(&pair.other)))))];
            }
            Input::Act(Action::Apart) => {
                let Some(pair) = self.pairs.get(self.at) else { return Vec::new() };
                let dismissal = Dismissal {
                    contact_id: pair.one.id,
                    suggestion: not_same(pair.other.id),
                    on: cx.now.today(),
                    for_good: true,
                };
                return vec![verbs::run(Command::Entry(EntryCommand::Dismiss(dismissal)))];
            }
            _ => self.at = list_box::moved(&input, self.at, self.pairs.len()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.pairs = book.duplicates()?;
        self.at = self.at.min(self.pairs.len().saturating_sub(1));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let row = |pair: &Duplicate| {
            let names = [&pair.one, &pair.other].map(|kept| {
                let about = [kept.title.as_str(), &kept.business].into_iter().find(|text| !text.is_empty());
                let name = called(cx.words, &Who::from(kept));
                about.map_or_else(|| name.clone(), |about| format!("{name} ({about})"))
            });
            let why = Line::new().add(format!("{} ", reasons(cx.words, &pair.reasons)), cx.theme.style(Role::Quiet));
            (Line::from(names.join("  =  ")), why)
        };
        let rows: Vec<(Line, Line)> = self.pairs.iter().map(row).collect();
        let shown = Shown {
            title: cx.words.say("duplicates-title"),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: cx.words.say("duplicates-none"),
            foot: if rows.is_empty() { String::new() } else { cx.words.say("duplicates-foot") },
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
