//! Several lines pasted into "new person": one person a line, added in one act, or all of it as one line after all (P23).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    line::person_of,
    list_box::{self, Shown},
};
use crate::{
    book::{Command, command::ContactCommand},
    i18n::words::value,
    keymap::{Action, Scope},
    tui::{
        canvas::Line,
        route::LineKind,
        screen::verbs,
        theme::Role,
        view::{Answer, Cx, Effect, Input, View},
    },
};

/// People that are read from one paste at the most; an address book is imported.
pub const MOST: usize = 200;

/// A line, and the person it means or why it means none.
type Read = (String, Result<Command, &'static str>);

/// Asks whether the lines are people.
pub struct SeveralView {
    lines: Vec<Read>,
    at: usize,
}

impl SeveralView {
    /// Opens the question over the lines of a paste.
    pub fn new(lines: Vec<String>, cx: Cx<'_>) -> Self {
        let read = |line: String| {
            let person = person_of(&line, cx).map_err(|(id, _)| id);
            (line, person)
        };
        Self { lines: lines.into_iter().map(read).collect(), at: 0 }
    }

    fn people(&self) -> Vec<Command> {
        self.lines.iter().filter_map(|(_, person)| person.clone().ok()).collect()
    }
}

impl View for SeveralView {
    fn scope(&self) -> Scope {
        Scope::List
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => {
                let lines: Vec<&str> = self.lines.iter().map(|(line, _)| line.as_str()).collect();
                vec![Effect::Close, Effect::Answer(Answer::Text(lines.join(" ")))]
            }
            Input::Act(Action::Choose) => match verbs::together(self.people()) {
                Some(command) => {
                    let draft = Some(LineKind::Person.place().to_owned());
                    let unread: Vec<&str> = self
                        .lines
                        .iter()
                        .filter(|(_, person)| person.is_err())
                        .map(|(line, _)| line.as_str())
                        .collect();
                    let run = Effect::Run(Box::new(command), draft);
                    match unread.as_slice() {
                        [] => vec![run, Effect::Close, Effect::Close],
                        // what could not be read goes back into the line
                        unread => vec![run, Effect::Close, Effect::Answer(Answer::Text(unread.join(" ")))],
                    }
                }
                None => vec![Effect::Say("reason-no-row", String::new())],
            },
            _ => {
                self.at = list_box::moved(&input, self.at, self.lines.len()).unwrap_or(self.at);
                Vec::new()
            }
        }
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let row = |(line, person): &Read| match person {
            Ok(Command::Contact(ContactCommand::Add { contact, .. })) => {
                let about = [contact.title.as_str(), &contact.business].join(" ");
                let tags: Vec<String> = contact.tags.iter().map(|tag| format!("#{tag}")).collect();
                let about = format!("{} {} ", about.trim(), tags.join(" "));
                (Line::from(contact.name.as_str()), Line::new().add(about.trim_start(), cx.theme.style(Role::Quiet)))
            }
            Ok(_) => (Line::from(line.as_str()), Line::new()),
            Err(id) => (Line::from(line.as_str()), Line::new().add(cx.words.say(id), cx.theme.style(Role::Look))),
        };
        let rows: Vec<(Line, Line)> = self.lines.iter().map(row).collect();
        let shown = Shown {
            title: cx.words.with("several-title", [("count", value(self.people().len()))]),
            head: String::new(),
            rows: &rows,
            at: self.at,
            empty: String::new(),
            foot: cx.words.say("several-foot"),
        };
        list_box::draw(cx, Scope::List, area, buffer, &shown)
    }
}
