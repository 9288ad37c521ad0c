//! The menu of all commands and all people (`:`): what fits this row, then everywhere; each line teaches its own key (P7).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    book::{Book, Error, read::Name},
    domain::facts::Who,
    i18n::{people::called, words::value},
    keymap::{self, Action, Scope},
    text::fold::{self, fold},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::Route,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{scroll, text_box::TextBox},
    },
};

/// People shown for a query at the most.
const PEOPLE: usize = 8;

/// A line of the menu.
#[derive(Debug, Clone, PartialEq)]
enum Entry {
    Command { action: Action, text: String, key: String },
    Person(Box<Name>),
}

/// The menu.
pub struct MenuView {
    about: Option<Who>,
    typed: TextBox,
    names: Vec<Name>,
    commands: Vec<(String, Entry)>,
    entries: Vec<Entry>,
    at: usize,
}

impl MenuView {
    /// Opens the menu over a place.
    pub fn new(of: Scope, about: Option<Who>, cx: Cx<'_>) -> Self {
        let commands = keymap::rows(of).filter(|row| !is_movement(row.action)).map(|row| {
            let text = cx.words.say(&format!("key-{}-help", row.action.id()));
            let found_by = fold(&format!("{text} {}", cx.words.say(&format!("key-{}", row.action.id()))));
            let key = row.keys.first().map(ToString::to_string).unwrap_or_default();
            (found_by, Entry::Command { action: row.action, text, key })
        });
        let commands: Vec<(String, Entry)> = commands.collect();
        let entries = commands.iter().map(|(_, entry)| entry.clone()).collect();
        Self { about, typed: TextBox::default(), names: Vec::new(), commands, entries, at: 0 }
    }

    /// Finds what fits the words: people first, then commands.
    fn find(&mut self) {
        let query = self.typed.text().trim();
        let folded = fold(query);
        let people = self.names.iter().filter(|name| !query.is_empty() && fold::matches(&name.search_key, query));
        let people = people.take(PEOPLE).map(|name| Entry::Person(Box::new(name.clone())));
        let commands = self.commands.iter().filter(|(found_by, _)| found_by.contains(&folded));
        self.entries = people.chain(commands.map(|(_, entry)| entry.clone())).collect();
        self.at = 0;
    }
}

impl View for MenuView {
    fn scope(&self) -> Scope {
        Scope::Menu
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Down) => self.at = scroll::moved(self.at, 1, self.entries.len()),
            Input::Act(Action::Up) => self.at = scroll::moved(self.at, -1, self.entries.len()),
            Input::Act(Action::PageDown) => self.at = scroll::moved(self.at, 10, self.entries.len()),
            Input::Act(Action::PageUp) => self.at = scroll::moved(self.at, -10, self.entries.len()),
            Input::Act(Action::Choose) => {
                return match self.entries.get(self.at) {
                    Some(Entry::Command { action, .. }) => vec![Effect::Close, Effect::Act(*action)],
                    Some(Entry::Person(name)) => vec![Effect::Close, Effect::Open(Route::Person(name.who.clone()))],
                    None => Vec::new(),
                };
            }
            _ => {
                if self.typed.take(&input) {
                    self.find();
                }
            }
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.names = book.names()?;
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let entries = &self.entries;
        let height = entries.len().saturating_add(5).min(usize::from(area.height)).max(8);
        let mut canvas = Canvas::new(cx, place(area, text_width(area), height), buffer);
        let title = match &self.about {
            Some(who) => cx.words.with("menu-title-for", [("who", value(called(cx.words, who)))]),
            None => cx.words.say("menu-title"),
        };
        let keys = chrome::keys(cx, Scope::Menu, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed(&Line::new().add(title, cx.theme.style(Role::Title)), &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        let shown = inside.height().saturating_sub(3);
        let first = scroll::first_row(0, self.at, entries.len(), shown);
        for (line, (place, entry)) in entries.iter().enumerate().skip(first).take(shown).enumerate() {
            let row = line.saturating_add(2);
            let mark = if place == self.at { cx.glyphs.selected } else { " " };
            let (left, right) = match entry {
                Entry::Command { text, key, .. } => {
                    (Line::new().plain(text), Line::new().add(format!("{key} "), cx.theme.style(Role::Key)))
                }
                Entry::Person(name) => {
                    let about = Line::new().add(format!("  {}", name.about), cx.theme.style(Role::Quiet));
                    (Line::new().plain(called(cx.words, &name.who)).and(about), Line::new())
                }
            };
            inside.line_with_right(row, &Line::new().plain(format!("{mark} ")).and(left), &right);
            if place == self.at {
                inside.restyle(row, cx.theme.selected());
            }
        }
        let hint = if entries.is_empty() {
            cx.words.say("menu-nothing")
        } else {
            cx.words.with("menu-count", [("count", value(entries.len()))])
        };
        let last = inside.height().saturating_sub(1);
        inside.line(last, &Line::new().add(hint, cx.theme.style(Role::Quiet)));
        Some(caret)
    }
}

/// Moving about is for the fingers, not for a menu.
const fn is_movement(action: Action) -> bool {
    matches!(
        action,
        Action::Down
            | Action::Up
            | Action::NextPart
            | Action::PreviousPart
            | Action::PageDown
            | Action::PageUp
            | Action::First
            | Action::Last
            | Action::Back
            | Action::Interrupt
            | Action::Menu
    )
}
