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
    text::{fold::fold, script::half_width, width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        screen::verbs,
        theme::Role,
        view::{Cx, Effect, Input, Reason, View},
        widget::{more::InSight, text_box::TextBox},
    },
};

/// Rows of tags that are named below the line at the most.
const KNOWN: usize = 3;

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
        let width = text_width(area);
        let inner = width.saturating_sub(4);
        let hint = wrap(&cx.words.say(if self.own.is_some() { "tags-hint" } else { "tags-hint-several" }), inner);
        let known: Vec<String> = self.known.iter().map(|tag| format!("#{tag}")).collect();
        let lines = flow(&known, inner);
        // the line that is typed, a gap, and the frame
        let wished = hint.len().saturating_add(lines.len().clamp(1, KNOWN)).saturating_add(4);
        let mut canvas = Canvas::new(cx, place(area, width, wished), buffer);
        let room = canvas.height().saturating_sub(hint.len()).saturating_sub(4);
        let shown: usize = lines.iter().take(room).map(Vec::len).sum();
        let more = InSight::new(0, shown, known.len()).sign(cx);
        let title = cx.words.with("tags-title", [("who", value(called_all(cx.words, &self.whos)))]);
        let keys =
            chrome::keys(cx, Scope::Choice, canvas.width().saturating_sub(6), |action| action != Action::NextField);
        let mut inside = canvas.framed_list(&Line::new().add(title, cx.theme.style(Role::Title)), &more, &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        let quiet = cx.theme.style(Role::Quiet);
        let tags = lines.iter().take(room).map(|tags| tags.join(" "));
        for (row, line) in hint.into_iter().chain(tags).enumerate() {
            inside.line(row.saturating_add(2), &Line::new().add(line, quiet));
        }
        Some(caret)
    }
}

/// Puts tags onto lines of a width; each stays in one piece.
fn flow(tags: &[String], width: usize) -> Vec<Vec<&str>> {
    let mut lines: Vec<Vec<&str>> = Vec::new();
    let mut used = 0_usize;
    for tag in tags {
        let need = cells(tag).saturating_add(1);
        match lines.last_mut() {
            Some(line) if used.saturating_add(need) <= width.saturating_add(1) => line.push(tag),
            _ => {
                lines.push(vec![tag.as_str()]);
                used = 0;
            }
        }
        used = used.saturating_add(need);
    }
    lines
}
