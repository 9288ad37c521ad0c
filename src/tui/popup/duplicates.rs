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
    domain::{
        apart::{Marks, telling},
        contact::Contact,
        entry::Dismissal,
        facts::Who,
        id::Id,
    },
    i18n::{
        alike::reasons,
        people::{beside, called},
    },
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
    /// What the book was when the pairs were read: it changes when another program writes.
    version: Option<i64>,
    /// The pair that was just told apart: once that is saved it goes, and nobody is compared anew.
    apart: Option<[Id<Contact>; 2]>,
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
        self.apart = None;
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
                self.apart = Some([pair.one.id, pair.other.id]);
                return vec![verbs::run(Command::Entry(EntryCommand::Dismiss(dismissal)))];
            }
            _ => self.at = list_box::moved(&input, self.at, self.pairs.len()).unwrap_or(self.at),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        let version = Some(book.data_version()?);
        match self.apart.take().filter(|_| self.version == version) {
            Some(apart) => self.pairs.retain(|pair| [pair.one.id, pair.other.id] != apart),
            None => (self.pairs, self.version) = (book.duplicates()?, version),
        }
        self.at = self.at.min(self.pairs.len().saturating_sub(1));
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let row = |pair: &Duplicate| {
            let two = [&pair.one, &pair.other];
            let apart = if pair.one.name == pair.other.name { telling(&two.map(Marks::from)) } else { Vec::new() };
            let mut apart = apart.into_iter();
            let names = two.map(|kept| {
                let about = [kept.title.as_str(), &kept.business].into_iter().find(|text| !text.is_empty());
                let about = about.unwrap_or_default();
                let about = beside(cx.words, about, &apart.next().unwrap_or_default(), cx.now.today());
                let name = called(cx.words, &Who::from(kept));
                if about.is_empty() { name } else { format!("{name} ({about})") }
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
