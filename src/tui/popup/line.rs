//! Lines to type (`c t r s n`): one box, read anew at every key, and what it means shown below before it is saved (P2, P3).

mod draft;
mod meaning;
mod preview;
pub mod whom;

use std::{ops::Range, sync::Arc};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    frame::{place, text_width},
    several,
};
use crate::{
    book::{Book, Command, Error, read::Name},
    domain::{
        exchange::{Direction, Exchange, SupportKind},
        facts::Who,
        id::Id,
    },
    keymap::{Action, Key, Scope},
    text::{script::half_width, width::cells},
    tui::{
        canvas::Canvas,
        chrome,
        route::{LineKind, Route},
        view::{Answer, Cx, Effect, Input, View},
        widget::{scroll, text_box::TextBox},
    },
};

pub use draft::of as draft_of;

/// Reads a line as a new person and returns the command that adds her.
///
/// # Errors
/// The id of the message that says what is missing, and what it names.
pub fn person_of(line: &str, cx: Cx<'_>) -> Result<Command, (&'static str, String)> {
    let kind = LineKind::Person;
    let saving = meaning::Saving { kind, about: None, thanks: None, chosen: None, other_day: false, names: &[], cx };
    Meaning::of(kind, line, None, cx, &[], &[]).command(saving)
}

use meaning::Meaning;
use whom::Picker;

/// What follows a digit that is a number of something.
const COUNTED: &str = "0123456789０１２３４５６７８９/:.,時分日週月年回度人名社件枚本冊個台通点つ円万千%";

/// A line to type.
pub struct LineView {
    kind: LineKind,
    about: Option<Who>,
    thanks: Option<Id<Exchange>>,
    picker: Option<Picker>,
    /// Adds the person of the line, when she is new.
    adds: Option<Command>,
    typed: TextBox,
    /// What stands there was put there, and the first letter takes its place.
    prefilled: bool,
    chosen: Option<SupportKind>,
    /// The digit that chose the kind, until the next key tells whether it was one.
    digit: Option<char>,
    off: Vec<Range<usize>>,
    other_day: bool,
    marked: Option<usize>,
    meaning: Meaning,
    names: Arc<[Name]>,
}

impl LineView {
    /// Opens a line; what was half written there comes back.
    pub fn new(
        kind: LineKind,
        about: Option<Who>,
        thanks: Option<Id<Exchange>>,
        draft: Option<&str>,
        cx: Cx<'_>,
    ) -> Self {
        let draft = draft.and_then(draft::read);
        let prefill = thanks.map(|_| cx.words.say("line-thank-today")).unwrap_or_default();
        let (typed, about, chosen, thanks) = match draft {
            Some(draft) if !draft.text.is_empty() => {
                (TextBox::at(&draft.text, draft.caret), draft.who.or(about), draft.kind, None)
            }
            _ => (TextBox::with(&prefill), about, None, thanks),
        };
        let needs_person = matches!(kind, LineKind::Received | LineKind::Gave | LineKind::Note) && about.is_none();
        let mut view = Self {
            kind,
            about,
            thanks,
            picker: needs_person.then(Picker::new),
            adds: None,
            prefilled: thanks.is_some(),
            typed,
            chosen,
            digit: None,
            off: Vec::new(),
            other_day: false,
            marked: None,
            meaning: Meaning::default(),
            names: Arc::default(),
        };
        view.read(cx);
        view
    }

    fn read(&mut self, cx: Cx<'_>) {
        self.meaning = Meaning::of(self.kind, self.typed.text(), self.about.as_ref(), cx, &self.off, &self.names);
        self.marked = self.marked.filter(|place| *place < self.meaning.alike.len());
        self.other_day &= self.meaning.other_day().is_some();
    }

    fn draft(&self) -> Effect {
        // somebody who is not in the book yet cannot be found again: the picker asks anew
        let who = self.about.as_ref().filter(|_| self.adds.is_none());
        let json = draft::write(self.typed.text(), self.typed.caret(), who, self.chosen);
        Effect::Draft(self.kind.place().to_owned(), json)
    }

    fn take(&mut self, input: &Input, cx: Cx<'_>) -> Vec<Effect> {
        if std::mem::take(&mut self.prefilled) && matches!(input, Input::Text(_) | Input::Paste(_)) {
            self.typed.clear();
            self.thanks = None;
        }
        if let (Input::Text(letter), Some(digit)) = (input, self.digit.take())
            && COUNTED.contains(*letter)
        {
            // "2時間" begins with a number, not with the second kind
            self.chosen = None;
            self.typed.take(&Input::Text(digit));
        }
        if let (Input::Text(letter), true, Some(direction)) = (input, self.typed.is_empty(), self.direction()) {
            let letter = half_width(*letter);
            if let Some(kind) = letter
                .to_digit(10)
                .and_then(|n| usize::try_from(n).ok())
                .and_then(|n| SupportKind::ALL.get(n.checked_sub(1)?))
            {
                (self.chosen, self.digit) = (Some(*kind), Some(letter));
                return vec![self.draft()];
            }
            if (letter == '>' && direction == Direction::Received) || (letter == '<' && direction == Direction::Given) {
                self.kind = if letter == '>' { LineKind::Gave } else { LineKind::Received };
                return Vec::new();
            }
        }
        if *input == Input::Edit(Key::Backspace) && self.turn_off_last(cx) {
            return Vec::new();
        }
        if *input == Input::Edit(Key::Backspace) && self.typed.is_empty() && self.chosen.take().is_some() {
            return vec![self.draft()];
        }
        let (before, caret) = (self.typed.text().to_owned(), self.typed.caret());
        if self.typed.take(input) {
            // what was turned off stays so while nothing before it moves
            let same = before.bytes().zip(self.typed.text().bytes()).take_while(|(was, is)| was == is).count();
            self.off.retain(|range| range.end <= same);
            self.read(cx);
            return vec![self.draft()];
        }
        // the caret comes back too
        if self.typed.caret() != caret { vec![self.draft()] } else { Vec::new() }
    }

    /// Backspace straight after a date or a rhythm that was understood turns that match off; the text stays (P3).
    fn turn_off_last(&mut self, cx: Cx<'_>) -> bool {
        let text = self.typed.text();
        let at_end = self.typed.caret() == text.chars().count();
        let last =
            self.meaning.spans.iter().find(|span| span.range.end == text.len() && meaning::may_be_wrong(span.part));
        match last {
            Some(span) if at_end && !self.off.contains(&span.range) => {
                self.off.push(span.range.clone());
                self.read(cx);
                true
            }
            _ => false,
        }
    }

    fn direction(&self) -> Option<Direction> {
        match self.kind {
            LineKind::Received => Some(Direction::Received),
            LineKind::Gave => Some(Direction::Given),
            _ => None,
        }
    }

    fn save(&mut self, cx: Cx<'_>, then: Effect) -> Vec<Effect> {
        if let Some(name) = self.marked.and_then(|place| self.meaning.alike.get(place)) {
            return vec![Effect::Close, Effect::Open(Route::Person(name.who.clone()))];
        }
        let command = self.meaning.command(meaning::Saving {
            kind: self.kind,
            about: self.about.as_ref(),
            thanks: self.thanks,
            chosen: self.chosen,
            other_day: self.other_day,
            names: &self.names,
            cx,
        });
        match command {
            Ok(command) => {
                // somebody new comes in with her first line: one act, one undo
                let command = match self.adds.clone() {
                    Some(add) => Command::Together(vec![add, command]),
                    None => command,
                };
                vec![Effect::Run(Box::new(command), Some(self.kind.place().to_owned())), then]
            }
            Err((id, what)) => vec![Effect::Say(id, what)],
        }
    }
}

impl View for LineView {
    fn scope(&self) -> Scope {
        if self.picker.is_some() { Scope::Menu } else { Scope::Line }
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(picker) = &mut self.picker {
            return match picker.update(&input, &self.names) {
                whom::Picked::Nothing => Vec::new(),
                whom::Picked::Closed => vec![Effect::Close],
                whom::Picked::Person(who) => {
                    self.about = Some(who);
                    self.adds = None;
                    self.picker = None;
                    self.read(cx);
                    Vec::new()
                }
                whom::Picked::New(command, who) => {
                    self.about = Some(who);
                    self.adds = Some(command);
                    self.picker = None;
                    self.read(cx);
                    Vec::new()
                }
            };
        }
        match &input {
            Input::Paste(text) if self.kind == LineKind::Person && self.typed.is_empty() => {
                let lines: Vec<String> =
                    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
                if (2..=several::MOST).contains(&lines.len()) {
                    let kept = Effect::Draft(self.kind.place().to_owned(), draft_of(&lines.join(" ")));
                    return vec![kept, Effect::Open(Route::Several(lines))];
                }
                return self.take(&input, cx);
            }
            Input::Act(Action::KeepDraft) if self.typed.is_empty() || self.prefilled => return vec![Effect::Close],
            Input::Act(Action::KeepDraft) => {
                let title = cx.words.say(&format!("{}-title", self.kind.place()));
                return vec![Effect::Close, Effect::Say("tui-draft", title)];
            }
            Input::Act(Action::Save) => return self.save(cx, Effect::Close),
            Input::Act(Action::SaveNext) => return self.save(cx, Effect::Answer(Answer::Saved)),
            Input::Act(Action::PreviousField) if self.kind != LineKind::Person => {
                self.picker = Some(Picker::new());
            }
            Input::Act(Action::NextField) => {
                if self.direction().is_some() {
                    let now = self.chosen.unwrap_or(self.meaning.kind).index();
                    self.chosen = SupportKind::ALL.into_iter().cycle().nth(now.saturating_add(1));
                    return vec![self.draft()];
                }
                self.other_day = !self.other_day && self.meaning.other_day().is_some();
            }
            Input::Act(Action::Suggest) if !self.meaning.alike.is_empty() => {
                self.marked = Some(self.marked.map_or(0, |place| scroll::moved(place, 1, self.meaning.alike.len())));
            }
            Input::Act(Action::Suggest) => self.other_day = self.meaning.other_day().is_some(),
            Input::Act(Action::SuggestUp) => {
                self.marked = self.marked.and_then(|place| place.checked_sub(1));
                self.other_day = false;
            }
            _ => return self.take(&input, cx),
        }
        Vec::new()
    }

    fn answer(&mut self, answer: Answer, cx: Cx<'_>) -> Vec<Effect> {
        match answer {
            Answer::Saved => {
                self.typed.clear();
                self.off.clear();
                self.chosen = None;
                self.marked = None;
                self.thanks = None;
                self.adds = None;
                self.read(cx);
            }
            Answer::Text(text) => return self.take(&Input::Paste(text), cx),
        }
        Vec::new()
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        self.names = book.names()?;
        self.meaning.look_for_same(&self.names);
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        if let Some(picker) = &self.picker {
            let title = cx.words.say(&format!("{}-whom", self.kind.place()));
            return picker.draw(cx, area, buffer, &title, &self.names);
        }
        let width = text_width(area);
        let rows = preview::rows(self, cx, width);
        // the frame, the line itself and the gap below it
        let lines = preview::lines(rows, cx, width.saturating_sub(4), usize::from(area.height).saturating_sub(4));
        let mut canvas = Canvas::new(cx, place(area, width, lines.len().saturating_add(4)), buffer);
        let has_choice = self.direction().is_some() || self.meaning.other_day().is_some();
        let keys = chrome::keys(cx, Scope::Line, canvas.width().saturating_sub(6), |action| {
            action != Action::NextField || has_choice
        });
        let mut inside = canvas.framed(&preview::title(self, cx), &keys);
        let caret = self.typed.draw(&mut inside, 0, 0);
        underline(&mut inside, &self.typed, &self.meaning);
        for (row, (line, hint)) in lines.iter().enumerate() {
            inside.line_with_right(row.saturating_add(2), line, hint);
        }
        Some(caret)
    }
}

/// Underlines what was understood.
fn underline(canvas: &mut Canvas<'_>, typed: &TextBox, meaning: &Meaning) {
    let out = typed.scrolled(canvas.width());
    for span in meaning.spans.iter().filter(|span| meaning::is_marked(span.part)) {
        let Some((before, inside)) = typed.text().get(..span.range.start).zip(typed.text().get(span.range.clone()))
        else {
            continue;
        };
        let start = cells(before);
        let end = start.saturating_add(cells(inside)).saturating_sub(out);
        let start = start.saturating_sub(out);
        canvas.underline(0, start, end.saturating_sub(start));
    }
}
