//! The first step where nobody is selected: from whom, to whom, about whom?

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::frame::{place, text_width};
use crate::{
    book::{Command, command::ContactCommand, read::Name},
    domain::{contact::Contact, facts::Who, id::Id, phase::TrustPhase},
    i18n::{
        days,
        people::{beside, called},
        words::value,
    },
    keymap::{Action, Scope},
    text::{fold::Sought, names::parse_name},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        spots::Click,
        theme::Role,
        view::{Cx, Input},
        widget::{more::InSight, scroll, text_box::TextBox},
    },
};

/// Names shown at the most.
const SHOWN: usize = 6;

/// A box that asks for a person.
#[derive(Debug, Clone, Default)]
pub struct Picker {
    typed: TextBox,
    at: usize,
    /// Somebody who is not in the book yet may be named.
    may_be_new: bool,
}

/// What came of a key.
pub enum Picked {
    /// Still choosing.
    Nothing,
    /// Closed without a choice.
    Closed,
    /// Somebody known.
    Person(Who),
    /// Somebody new: the command that adds her, which is saved with the line, and who she will be.
    New(Command, Who),
}

impl Picker {
    /// An empty box; a name that nobody has may be that of somebody new.
    pub fn new() -> Self {
        Self { may_be_new: true, ..Self::default() }
    }

    /// An empty box for people of the book alone.
    pub fn known() -> Self {
        Self::default()
    }

    fn fitting<'a>(&self, names: &'a [Name]) -> impl Iterator<Item = &'a Name> {
        let query = self.typed.text().trim();
        let sought = Sought::new(query);
        names.iter().filter(move |name| query.is_empty() || sought.is_in(&name.search_key))
    }

    fn found<'a>(&self, names: &'a [Name]) -> Vec<&'a Name> {
        self.fitting(names).take(SHOWN).collect()
    }

    /// Takes an input.
    pub fn update(&mut self, input: &Input, names: &[Name]) -> Picked {
        match input {
            Input::Act(Action::Back) => return Picked::Closed,
            Input::Act(Action::Down) => self.at = scroll::moved(self.at, 1, self.found(names).len().saturating_add(1)),
            Input::Act(Action::Up) => self.at = self.at.saturating_sub(1),
            Input::Row(place) => self.at = *place,
            Input::Act(Action::Choose) => {
                let found = self.found(names);
                return match found.get(self.at) {
                    Some(name) => Picked::Person(name.who.clone()),
                    None if self.typed.text().trim().is_empty() || !self.may_be_new => Picked::Nothing,
                    None => new(self.typed.text()),
                };
            }
            _ => {
                if self.typed.take(input) {
                    self.at = 0;
                }
            }
        }
        Picked::Nothing
    }

    /// Draws the box; returns where the caret stands.
    pub fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer, title: &str, names: &[Name]) -> Option<Position> {
        let found = self.found(names);
        let mut canvas = Canvas::new(cx, place(area, text_width(area), SHOWN.saturating_add(6)), buffer);
        let title = Line::new().add(title, cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::Menu, canvas.width().saturating_sub(6), |_| true);
        let typed = self.typed.text().trim();
        let may_add = !typed.is_empty() && self.may_be_new;
        // the frame, the line that is typed and the gap below it; and the line that adds somebody
        let room = canvas.height().saturating_sub(4).saturating_sub(usize::from(may_add));
        let first = scroll::first_row(0, self.at.min(found.len().saturating_sub(1)), found.len(), room);
        let shown = found.len().saturating_sub(first).min(room);
        let more = InSight::new(first, shown, self.fitting(names).count()).sign(cx);
        let mut inside = canvas.framed_list(&title, &more, &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        for (line, (place, name)) in found.iter().enumerate().skip(first).take(shown).enumerate() {
            let row = line.saturating_add(2);
            let mark = if place == self.at { cx.glyphs.selected } else { " " };
            let left = Line::new().plain(format!("{mark} {}", called(cx.words, &name.who))).add(
                format!("  {}", beside(cx.words, &name.about, &name.apart, cx.now.today())),
                cx.theme.style(Role::Quiet),
            );
            let last = name.last.map(|day| days::ago(cx.words, day, cx.now.today())).unwrap_or_default();
            inside.line_with_right(row, &left, &Line::new().add(last, cx.theme.style(Role::Quiet)));
            inside.click(row, 0, inside.width(), Click::Row(place));
            if place == self.at {
                inside.restyle(row, cx.theme.selected());
            }
        }
        if may_add {
            let row = shown.saturating_add(2);
            let mark = if self.at >= found.len() { cx.glyphs.selected } else { " " };
            inside.line(
                row,
                &Line::from(format!("{mark} {}", cx.words.with("line-new-person", [("name", value(typed))]))),
            );
            if self.at >= found.len() {
                inside.restyle(row, cx.theme.selected());
            }
        }
        Some(caret)
    }
}

fn new(typed: &str) -> Picked {
    let parts = parse_name(typed);
    let contact = Contact {
        name: parts.name,
        reading: parts.reading,
        family: parts.family,
        given: parts.given,
        family_reading: parts.family_reading,
        given_reading: parts.given_reading,
        ..Contact::default()
    };
    let id = Id::fresh();
    let who = Who {
        id,
        name: contact.name.clone(),
        reading: contact.reading.clone(),
        trust_phase: TrustPhase::Acquaintance,
        honorific: String::new(),
        is_org: parts.is_org,
    };
    let command =
        Command::Contact(ContactCommand::Add { id, contact: Box::new(contact), next: None, note: String::new() });
    Picked::New(command, who)
}
