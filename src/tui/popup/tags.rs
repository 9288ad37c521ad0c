//! The tags of one person, or tags to add to several and take from them (`#`).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    frame::{place, text_width},
    half::Half,
};
use crate::{
    book::{Book, Command, Error, command::ContactCommand},
    domain::facts::Who,
    i18n::{people::called_all, words::value},
    keymap::{Action, Scope},
    text::{fold::fold, script::half_width, width::cells, wrap::wrap},
    tui::{
        canvas::{Canvas, Line},
        chrome,
        route::half_written,
        screen::verbs,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{more::InSight, text_box::TextBox},
    },
};

/// Rows of tags that are named below the line at the most.
const KNOWN: usize = 3;

/// The line of tags.
#[derive(Debug)]
pub struct TagsView {
    whos: Vec<Who>,
    /// The tags of the one person when the line was begun; none where there are several.
    own: Option<Vec<String>>,
    typed: TextBox,
    known: Vec<String>,
}

impl TagsView {
    /// Opens the tags of people; what was half written there comes back.
    ///
    /// # Errors
    /// [`Error::Store`] when the person is not in the book any more.
    pub fn new(whos: Vec<Who>, draft: Option<&str>, book: &Book) -> Result<Self, Error> {
        let own = match whos.as_slice() {
            [who] => Some(book.contact(who.id)?.body.tags),
            _ => None,
        };
        Ok(match Half::read(draft) {
            // what came to her meanwhile is not on the line, and stays
            Some(half) => {
                Self { whos, own: own.is_some().then(|| half.was.clone()), typed: half.typed(), known: Vec::new() }
            }
            None => {
                let typed = TextBox::with(&line_of(own.as_deref()));
                Self { whos, own, typed, known: Vec::new() }
            }
        })
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
        let run = |command| Effect::Run(Box::new(command), Some(half_written::tags(&self.whos)));
        verbs::together(commands).map(run).into_iter().chain([Effect::Close]).collect()
    }

    /// Returns where the tag begins that is being typed, and the tag without its signs.
    fn begun(&self) -> (usize, &str) {
        let text = self.typed.text();
        let behind = text
            .rfind([',', '、', '，'])
            .and_then(|at| Some(at.saturating_add(text.get(at..)?.chars().next()?.len_utf8())));
        let last = text.get(behind.unwrap_or(0)..).unwrap_or_default();
        let tag = last.trim_start().trim_start_matches(['#', '＃', '-', '－']);
        (text.len().saturating_sub(tag.len()), tag)
    }

    /// Returns the tags in use that begin with what is being typed and do not stand on the line.
    fn fitting(&self) -> Vec<&String> {
        let (begun, (add, remove)) = (fold(self.begun().1), self.read());
        let stands = |tag: &String| add.iter().chain(&remove).any(|other| fold(other) == fold(tag));
        self.known.iter().filter(|tag| fold(tag).starts_with(&begun) && (!stands(tag) || fold(tag) == begun)).collect()
    }

    /// Ends the tag that is being typed as the first of those that are shown.
    fn complete(&mut self) -> Vec<Effect> {
        let (from, begun) = self.begun();
        let Some(tag) = self.fitting().first().filter(|_| !begun.is_empty()).map(|tag| (*tag).clone()) else {
            return vec![Effect::Say("tags-none-so", begun.to_owned())];
        };
        let before = self.typed.text().get(..from).unwrap_or_default();
        self.typed = TextBox::with(&format!("{before}{tag}, "));
        vec![self.draft()]
    }

    /// Tells whether the line says something else than when it was opened.
    fn is_touched(&self) -> bool {
        self.typed.text() != line_of(self.own.as_deref())
    }

    fn draft(&self) -> Effect {
        let own = self.own.as_deref().unwrap_or_default();
        let kept = if self.is_touched() { Half::kept(&self.typed, own) } else { String::new() };
        Effect::Draft(half_written::tags(&self.whos), kept)
    }

    fn title(&self, cx: Cx<'_>) -> String {
        cx.words.with("tags-title", [("who", value(called_all(cx.words, &self.whos)))])
    }
}

/// Returns the line as it stands before anything is typed.
fn line_of(own: Option<&[String]>) -> String {
    own.iter().copied().flatten().map(|tag| format!("{tag}, ")).collect()
}

impl View for TagsView {
    fn scope(&self) -> Scope {
        Scope::OneLine
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) if self.is_touched() => {
                vec![Effect::Close, Effect::Say("tui-draft", self.title(cx))]
            }
            Input::Act(Action::Back) => vec![Effect::Close],
            Input::Act(Action::Choose) => self.save(),
            Input::Act(Action::Complete) => self.complete(),
            _ => {
                let caret = self.typed.caret();
                // the caret comes back too
                let moved = self.typed.take(&input) || self.typed.caret() != caret;
                moved.then(|| self.draft()).into_iter().collect()
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
        let known: Vec<String> = self.fitting().iter().map(|tag| format!("#{tag}")).collect();
        let lines = flow(&known, inner);
        // the line that is typed, a gap, and the frame
        let wished = hint.len().saturating_add(lines.len().clamp(1, KNOWN)).saturating_add(4);
        let mut canvas = Canvas::new(cx, place(area, width, wished), buffer);
        let room = canvas.height().saturating_sub(hint.len()).saturating_sub(4);
        let shown: usize = lines.iter().take(room).map(Vec::len).sum();
        let more = InSight::new(0, shown, known.len()).sign(cx);
        let title = self.title(cx);
        let keys = chrome::keys(cx, Scope::OneLine, canvas.width().saturating_sub(6), |_| true);
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
