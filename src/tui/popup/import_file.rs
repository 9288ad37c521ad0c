//! Which file people are to come in from: its path is typed, pasted or dropped here, and Esc ends a long reading.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    frame::{place, text_width},
    half::Half,
};
use crate::{
    config::paths,
    i18n::words::value,
    keymap::{Action, Scope},
    text::wrap::wrap,
    tui::{
        canvas::{Canvas, Line},
        chrome,
        intake::{Found, Heard, Step, Unread},
        route::{Route, half_written},
        theme::Role,
        view::{Answer, Cx, Effect, Input, View},
        widget::text_box::TextBox,
    },
};

/// Rows below the path.
const BELOW: usize = 4;

/// The path of a file.
#[derive(Debug, Default)]
pub struct ImportFileView {
    typed: TextBox,
    /// What stands there was half written before, and nobody touched it since.
    came_back: bool,
    reading: Option<Step>,
    wrong: Option<Unread>,
}

impl ImportFileView {
    /// Opens the line; a path that was half written comes back.
    pub fn new(draft: Option<&str>) -> Self {
        let half = Half::read(draft);
        Self { came_back: half.is_some(), typed: half.map(|half| half.typed()).unwrap_or_default(), ..Self::default() }
    }

    fn draft(&self) -> Effect {
        Effect::Draft(half_written::import(), Half::kept(&self.typed, &[]))
    }

    fn begin(&mut self) -> Vec<Effect> {
        if self.typed.text().trim().is_empty() {
            return vec![Effect::Say("intake-no-path", String::new())];
        }
        (self.reading, self.wrong) = (Some(Step::Reading(0)), None);
        vec![Effect::Read(paths::typed(self.typed.text()))]
    }
}

/// Returns how far the reading is, in words, and which key ends it in a place.
pub fn progress(cx: Cx<'_>, scope: Scope, step: Step) -> String {
    let key = || value(cx.keys.key_of(scope, Action::Back).map(|key| key.to_string()).unwrap_or_default());
    match step {
        Step::Reading(parts) => cx.words.with("intake-reading", [("parts", value(parts)), ("key", key())]),
        Step::Understanding => cx.words.with("intake-understanding", [("key", key())]),
        // whoever is written is made safe now, and nothing stops it any more
        Step::Bringing(100) => cx.words.say("intake-saving"),
        Step::Bringing(parts) => cx.words.with("intake-bringing", [("parts", value(parts)), ("key", key())]),
        Step::Comparing => cx.words.with("intake-comparing", [("key", key())]),
    }
}

impl View for ImportFileView {
    fn scope(&self) -> Scope {
        Scope::OneLine
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        match &input {
            Input::Act(Action::Back) if self.reading.is_some() => {
                self.reading = None;
                return vec![Effect::StopReading, Effect::Say("intake-stopped", String::new())];
            }
            Input::Act(Action::Back) if !self.typed.is_empty() => {
                return vec![Effect::Close, Effect::Say("tui-draft", cx.words.say("intake-title"))];
            }
            Input::Act(Action::Back) => return vec![Effect::Close],
            // the path of what is being read stays as it is
            _ if self.reading.is_some() => {}
            Input::Act(Action::Choose) => return self.begin(),
            Input::Act(Action::Complete) => return vec![Effect::CompletePath(self.typed.text().to_owned())],
            _ => {
                // a file that is dropped here takes the place of the path before
                if std::mem::take(&mut self.came_back) && matches!(input, Input::Paste(_)) {
                    self.typed.clear();
                }
                let caret = self.typed.caret();
                if self.typed.take(&input) {
                    self.wrong = None;
                    return vec![self.draft()];
                }
                if self.typed.caret() != caret {
                    return vec![self.draft()];
                }
            }
        }
        Vec::new()
    }

    fn answer(&mut self, answer: Answer, _cx: Cx<'_>) -> Vec<Effect> {
        let Answer::Text(text) = answer else { return Vec::new() };
        self.typed = TextBox::with(&text);
        vec![self.draft()]
    }

    fn heard(&mut self, heard: Heard) -> Vec<Effect> {
        // what was stopped has nothing to say any more
        if self.reading.is_none() {
            return Vec::new();
        }
        match heard {
            Heard::At(step) => self.reading = Some(step),
            Heard::Ended(Ok(found)) => {
                let read = Effect::Draft(half_written::import(), String::new());
                let next = match found {
                    Found::People(review) => Route::Review(review),
                    Found::Whole(whole) => Route::WholeBook(whole),
                };
                return vec![read, Effect::Close, Effect::Open(next)];
            }
            Heard::Brought | Heard::NotBrought => {}
            Heard::Ended(Err(unread)) => (self.reading, self.wrong) = (None, Some(unread)),
        }
        Vec::new()
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let width = text_width(area);
        let (text, role) = match (&self.reading, &self.wrong) {
            (Some(step), _) => (progress(cx, Scope::OneLine, *step), Role::Plain),
            (None, Some(unread)) => {
                let fault = unread.words(cx.words);
                let hint = fault.hint(cx.words).unwrap_or_default();
                (format!("{}  {hint}", fault.sentence(cx.words)), Role::Look)
            }
            (None, None) => (cx.words.say("intake-hint"), Role::Quiet),
        };
        let below = wrap(&text, width.saturating_sub(4));
        let height = below.len().max(BELOW).saturating_add(4);
        let mut canvas = Canvas::new(cx, place(area, width, height), buffer);
        let title = Line::new().add(cx.words.say("intake-title"), cx.theme.style(Role::Title));
        let keys = chrome::keys(cx, Scope::OneLine, canvas.width().saturating_sub(6), |_| true);
        let mut inside = canvas.framed(&title, &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        for (row, line) in below.iter().enumerate() {
            inside.line(row.saturating_add(2), &Line::new().add(line.as_str(), cx.theme.style(role)));
        }
        Some(caret)
    }
}
