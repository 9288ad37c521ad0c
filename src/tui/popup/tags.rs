//! The tags of one person, or tags to add to several and take from them (`#`).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{place, text_width};
use crate::{
    book::{Book, Command, Error, command::ContactCommand},
    domain::facts::Who,
    i18n::{people::called_all, words::value},
    keymap::{Action, Scope},
    text::{fold::fold, script::half_width},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        screen::verbs,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View},
        widget::text_box::TextBox,
    },
};

/// Tags that are named below the line at the most.
const KNOWN: usize = 24;

/// The line of tags.
#[derive(Debug)]
pub struct TagsView {
    whos: Vec<Who>,
    /// The tags of the one person; none where there are several.
    own: Option<Vec<String>>,
    typed: TextBox,
    known: Vec<String>,
}

impl TagsView {
    /// Opens the tags of people.
    ///
    /// # Errors
    /// [`Error::Store`] when the person is not in the book any more.
    pub fn new(whos: Vec<Who>, book: &Book) -> Result<Self, Error> {
        let own = match whos.as_slice() {
            [who] => Some(book.contact(who.id)?.body.tags),
            _ => None,
        };
        let typed = own.iter().flatten().map(|tag| format!("{tag}, ")).collect::<String>();
        Ok(Self { whos, own, typed: TextBox::with(&typed), known: Vec::new() })
    }

    /// Reads the line: the tags to be there, and those with a minus in front, which are to go.
    fn read(&self) -> (Vec<String>, Vec<String>) {
        let mut tags = (Vec::new(), Vec::new());
        // a tag may hold a space: only a comma or the sign of the next one ends it
        let text = [" #", " ＃", "　#", "　＃", " -", "　-"]
            .iter()
            .fold(self.typed.text().to_owned(), |text, next| text.replace(next, &format!(",{}", next.trim_start())));
        for word in text.split([',', '、', '，']).map(str::trim) {
            let mut letters = word.chars();
            let (gone, word) = match letters.next().map(half_width) {
                Some('-') => (true, letters.as_str()),
                _ => (false, word),
            };
            let tag = word.trim_start_matches(['#', '＃']).to_owned();
            match (tag.is_empty(), gone) {
                (true, _) => {}
                (false, true) => tags.1.push(tag),
                (false, false) => tags.0.push(tag),
            }
        }
        tags
    }

    fn save(&self) -> Vec<Effect> {
        let (add, mut remove) = self.read();
        // of one person the line is the whole list
        let kept = |tag: &&String| !add.iter().any(|other| fold(other) == fold(tag));
        remove.extend(self.own.iter().flatten().filter(kept).cloned());
        let tag =
            |who: &Who| Command::Contact(ContactCommand::Tag { id: who.id, add: add.clone(), remove: remove.clone() });
        let commands = self.whos.iter().map(tag).collect();
        verbs::together(commands).map(verbs::run).into_iter().chain([Effect::Close]).collect()
    }
}

impl View for TagsView {
    fn scope(&self) -> Scope {
        Scope::Choice
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        if action == Action::NextField { Err(Reason("reason-no-date")) } else { Ok(()) }
    }

    fn update(&mut self, input: Input, _cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) => vec![Effect::Close],
            Input::Act(Action::Choose) => self.save(),
            _ => {
                self.typed.take(&input);
                Vec::new()
            }
        }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.known = book.tags()?;
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let mut canvas = Canvas::new(cx, place(area, text_width(area), 7), buffer);
        let title = cx.words.with("tags-title", [("who", value(called_all(cx.words, &self.whos)))]);
        let keys =
            chrome::keys(cx, Scope::Choice, canvas.width().saturating_sub(6), |action| action != Action::NextField);
        let mut inside = canvas.framed(&Line::new().add(title, cx.theme.style(Role::Title)), &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        let quiet = cx.theme.style(Role::Quiet);
        let hint = if self.own.is_some() { "tags-hint" } else { "tags-hint-several" };
        inside.line(2, &Line::new().add(cx.words.say(hint), quiet));
        let known: Vec<String> = self.known.iter().take(KNOWN).map(|tag| format!("#{tag}")).collect();
        inside.line(3, &Line::new().add(known.join(" "), quiet));
        Some(caret)
    }
}
