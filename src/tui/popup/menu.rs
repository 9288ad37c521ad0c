//! The menu of all commands and all people (`:`): what fits this row, then everywhere; each line teaches its own key (P7).

use std::sync::Arc;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    finding::Query,
    frame::{place, text_width},
    row_menu,
};
use crate::{
    book::{Book, Error, read::Name},
    domain::facts::Who,
    i18n::{
        people::{beside, called},
        words::value,
    },
    keymap::{Action, Binding, Scope},
    text::{fold::Sought, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::Route,
        theme::Role,
        view::{Cx, Effect, Input, OnRow, Reason, View},
        widget::{
            folded::{Row, Rows},
            scroll,
            text_box::TextBox,
        },
    },
};

/// People shown for a query at the most.
const PEOPLE: usize = 8;

/// Where a line goes on that is too long for one row.
const INDENT: usize = 5;

/// A line of the menu.
#[derive(Debug, Clone, PartialEq)]
enum Entry {
    Title(String),
    Command { action: Action, text: String, key: String, refused: Option<Reason> },
    Person(Box<Name>),
}

/// A command and where it stands.
#[derive(Debug, Clone)]
struct Command {
    action: Action,
    entry: Entry,
    part: Part,
}

/// Where a command stands while nothing is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Recent(usize),
    Row,
    Everywhere,
}

/// The menu.
pub struct MenuView {
    about: Option<Who>,
    typed: TextBox,
    names: Arc<[Name]>,
    commands: Vec<Command>,
    entries: Vec<Entry>,
    at: usize,
}

impl MenuView {
    /// Opens the menu over a place.
    pub fn new(of: Scope, on: OnRow, cx: Cx<'_>) -> Self {
        let command = |row: &Binding| {
            let action = row.action;
            let text = cx.words.say(&format!("key-{}-help", action.id_on(on.is_person)));
            let key = row.keys.first().map(ToString::to_string).unwrap_or_default();
            let refused = on.why_not(action);
            let part = match cx.recent.iter().position(|other| *other == action) {
                Some(place) => Part::Recent(place),
                None if row_menu::ROW.contains(&action) => Part::Row,
                None => Part::Everywhere,
            };
            Command { action, entry: Entry::Command { action, text, key, refused }, part }
        };
        let mut commands: Vec<Command> = cx.keys.rows(of).filter(|row| !is_movement(row.action)).map(command).collect();
        commands.sort_by_key(|command| command.part);
        let mut view = Self {
            about: on.who,
            typed: TextBox::default(),
            names: Arc::default(),
            commands,
            entries: Vec::new(),
            at: 0,
        };
        // nothing is marked before something is chosen: a stray Enter runs nothing
        view.entries = view.all(cx);
        view
    }

    /// Every command, under the titles of its part.
    fn all(&self, cx: Cx<'_>) -> Vec<Entry> {
        let row_title = match &self.about {
            Some(who) => cx.words.with("menu-for", [("who", value(called(cx.words, who)))]),
            None => cx.words.say("menu-row"),
        };
        let titles = [cx.words.say("menu-recent"), row_title, cx.words.say("menu-everywhere")];
        let place = |part: Part| match part {
            Part::Recent(_) => 0_usize,
            Part::Row => 1,
            Part::Everywhere => 2,
        };
        let mut entries = Vec::new();
        for (part, title) in titles.into_iter().enumerate() {
            let own: Vec<&Command> = self.commands.iter().filter(|command| place(command.part) == part).collect();
            if !own.is_empty() {
                entries.push(Entry::Title(title));
                entries.extend(own.into_iter().map(|command| command.entry.clone()));
            }
        }
        entries
    }

    /// Finds what fits the words: people first, then commands.
    fn find(&mut self, cx: Cx<'_>) {
        let query = self.typed.text().trim();
        if query.is_empty() {
            self.entries = self.all(cx);
            self.at = 0;
            return;
        }
        let wanted = Query::new(query);
        let sought = Sought::new(query);
        let people = self.names.iter().filter(|name| sought.is_in(&name.search_key));
        let people = people.take(PEOPLE).map(|name| Entry::Person(Box::new(name.clone())));
        let commands = self.commands.iter().filter(|command| wanted.finds(command.action));
        self.entries = people.chain(commands.map(|command| command.entry.clone())).collect();
        self.at = 0;
    }

    /// Returns an entry as a row of the box.
    fn row(&self, cx: Cx<'_>, width: usize, place: usize, entry: &Entry) -> Row {
        let mark = if place == self.at { cx.glyphs.selected } else { " " };
        let left = Line::new().plain(mark).plain("  ");
        let quiet = cx.theme.style(Role::Quiet);
        match entry {
            Entry::Title(title) => Row::title(Line::new().plain(" ").add(title, cx.theme.style(Role::Title))),
            Entry::Command { text, key, refused: None, .. } => {
                let key = Line::new().add(format!("{key} "), cx.theme.style(Role::Key));
                Row::open(&left.plain(text), &key, width, INDENT)
            }
            Entry::Command { text, refused: Some(reason), .. } => {
                let why = Line::new().add(format!("{} ", cx.words.say(reason.0)), quiet);
                Row::open(&left.add(text, quiet), &why, width, INDENT)
            }
            Entry::Person(name) => {
                let about = beside(cx.words, &name.about, &name.apart, cx.now.today());
                let about = Line::new().add(format!("  {about}"), quiet);
                Row::open(&left.plain(called(cx.words, &name.who)).and(about), &Line::EMPTY, width, INDENT)
            }
        }
    }

    /// Moves to the next line that can be taken.
    fn step(&mut self, steps: isize) {
        let open: Vec<usize> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| !matches!(entry, Entry::Title(_)))
            .map(|(place, _)| place)
            .collect();
        let here = open.iter().position(|place| *place >= self.at).unwrap_or(0);
        // from the title above, the first step down reaches the first line
        let steps = if open.contains(&self.at) { steps } else { steps.saturating_sub(1).max(0) };
        self.at = open.get(scroll::moved(here, steps, open.len())).copied().unwrap_or(0);
    }
}

impl View for MenuView {
    fn scope(&self) -> Scope {
        Scope::Menu
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => return vec![Effect::Close],
            Input::Act(Action::Down) => self.step(1),
            Input::Act(Action::Up) => self.step(-1),
            Input::Act(Action::PageDown) => self.step(10),
            Input::Act(Action::PageUp) => self.step(-10),
            Input::Row(place) => self.at = *place,
            Input::Act(Action::Choose) => {
                return match self.entries.get(self.at) {
                    // what is not possible says why, and the menu stays
                    Some(Entry::Command { refused: Some(reason), .. }) => vec![Effect::Say(reason.0, String::new())],
                    Some(Entry::Command { action, .. }) => {
                        vec![Effect::Close, Effect::Act(*action), Effect::Ran(*action)]
                    }
                    Some(Entry::Person(name)) => vec![Effect::Close, Effect::Open(Route::Person(name.who.clone()))],
                    Some(Entry::Title(_)) | None => Vec::new(),
                };
            }
            _ => {
                if self.typed.take(&input) {
                    self.find(cx);
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
        let width = text_width(area);
        let inner = width.saturating_sub(4);
        let rows: Vec<Row> =
            self.entries.iter().enumerate().map(|(place, entry)| self.row(cx, inner, place, entry)).collect();
        let said = if rows.is_empty() { wrap(&cx.words.say("menu-nothing"), inner) } else { Vec::new() };
        // the box with the line that is typed stays as high as a few rows, so that it does not jump at every letter
        let wished = Rows::lines(&rows).max(said.len()).saturating_add(4).max(8);
        let mut canvas = Canvas::new(cx, place(area, width, wished), buffer);
        let rows = Rows::new(rows, 0, self.at, canvas.height().saturating_sub(4));
        let title = match &self.about {
            Some(who) => cx.words.with("menu-title-for", [("who", value(called(cx.words, who)))]),
            None => cx.words.say("menu-title"),
        };
        let keys = chrome::keys(cx, Scope::Menu, canvas.width().saturating_sub(6), |_| true);
        let title = Line::new().add(title, cx.theme.style(Role::Title));
        let mut inside = canvas.framed_list(&title, &rows.sign(cx), &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        rows.draw(&mut inside, 2);
        for (row, line) in said.into_iter().enumerate() {
            inside.line(row.saturating_add(2), &Line::new().add(line, cx.theme.style(Role::Quiet)));
        }
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
