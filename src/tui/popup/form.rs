//! A form over a table of fields (`input::fields`): one row a field, saved whole or not at all.

mod records;

use std::collections::BTreeMap;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::frame::{self, text_width};
use crate::{
    book::{Book, Command, Error},
    domain::{contact::Contact, id::Id, record::Kept},
    i18n::words::value,
    input::{
        fields::{Field, FieldError, Frame, PERSON},
        whom::Candidate,
    },
    keymap::{Action, Scope},
    text::{
        width::cells,
        wrap::{at_most, wrap},
    },
    tui::{
        canvas::{Canvas, Line},
        chrome,
        screen::focus::if_kept,
        spots::Click,
        theme::Role,
        view::{Cx, Effect, Input, View},
        widget::{more::InSight, scroll, text_box::TextBox},
    },
};

/// Returns the place of the draft of a record's form.
pub fn place_of<T>(id: Id<T>) -> String {
    format!("form-{id}")
}

/// What a half-written form keeps of each field that was touched: what stood there, and what was typed over it; under
/// [`CARET`] the field with the caret, and the caret's place in it.
type Drafted = BTreeMap<String, (String, String)>;
/// The place of the caret among the fields; no field is called so.
const CARET: &str = "";

/// A form over one record.
pub struct FormView<T: 'static> {
    kept: Kept<T>,
    fields: Vec<Field<T>>,
    boxes: Vec<TextBox>,
    at: usize,
    wrong: Option<(usize, FieldError)>,
    /// Fields that were half written and have got another text meanwhile, and what stood in them before.
    meanwhile: BTreeMap<usize, String>,
    read: fn(&Book, Id<T>) -> Result<Kept<T>, Error>,
    save: fn(&Kept<T>, T) -> Command,
    title: fn(&T) -> String,
    /// Who may be meant by a name.
    people: Vec<Candidate<Id<Contact>>>,
}

impl<T: Clone + PartialEq> FormView<T> {
    fn new(
        kept: Kept<T>,
        draft: Option<&str>,
        fields: Vec<Field<T>>,
        read: fn(&Book, Id<T>) -> Result<Kept<T>, Error>,
        save: fn(&Kept<T>, T) -> Command,
        title: fn(&T) -> String,
    ) -> Self {
        let drafted: Drafted = draft.and_then(|draft| serde_json::from_str(draft).ok()).unwrap_or_default();
        let mut meanwhile = BTreeMap::new();
        let boxes = fields.iter().enumerate().map(|(place, field)| {
            let now = (field.get)(&kept.body);
            match drafted.get(field.key) {
                Some((was, typed)) => {
                    if *was != now && *typed != now {
                        meanwhile.insert(place, was.clone());
                    }
                    TextBox::with(typed)
                }
                None => TextBox::with(&now),
            }
        });
        let mut boxes: Vec<TextBox> = boxes.collect();
        let left = drafted.get(CARET).and_then(|(key, caret)| Some((key, caret.parse::<usize>().ok()?)));
        let left = left.and_then(|(key, caret)| Some((fields.iter().position(|field| field.key == key)?, caret)));
        if let Some((place, caret)) = left
            && let Some(typed) = boxes.get_mut(place)
        {
            *typed = TextBox::at(typed.text(), caret);
        }
        let at = meanwhile.keys().next().copied().or(left.map(|(place, _)| place)).unwrap_or(0);
        Self { kept, fields, boxes, at, wrong: None, meanwhile, read, save, title, people: Vec::new() }
    }

    fn place(&self) -> String {
        place_of(self.kept.id)
    }

    /// Returns where the caret stands: the field, and its place in it.
    fn stands(&self) -> (usize, usize) {
        (self.at, self.boxes.get(self.at).map_or(0, TextBox::caret))
    }

    fn is_touched(&self) -> bool {
        self.fields.iter().zip(&self.boxes).any(|(field, typed)| (field.get)(&self.kept.body) != typed.text())
    }

    fn draft(&self) -> Effect {
        let mut touched: Drafted = self
            .fields
            .iter()
            .zip(&self.boxes)
            .map(|(field, typed)| (field.key.to_owned(), ((field.get)(&self.kept.body), typed.text().to_owned())))
            .filter(|(_, (was, typed))| was != typed)
            .collect();
        if let Some((field, typed)) =
            self.fields.get(self.at).zip(self.boxes.get(self.at)).filter(|_| !touched.is_empty())
        {
            touched.insert(CARET.to_owned(), (field.key.to_owned(), typed.caret().to_string()));
        }
        let json = if touched.is_empty() { String::new() } else { serde_json::to_string(&touched).unwrap_or_default() };
        Effect::Draft(self.place(), json)
    }

    /// Returns what is said of the field with the caret: why it cannot be read, what another window wrote, or how to fill it.
    fn told(&self, cx: Cx<'_>) -> (String, Role) {
        if let Some((_, error)) = &self.wrong {
            return (cx.words.with(error.id, [("text", value(error.text.as_str()))]), Role::Look);
        }
        let field = self.fields.get(self.at);
        if let Some(was) = self.meanwhile.get(&self.at) {
            let now = field.map(|field| (field.get)(&self.kept.body)).unwrap_or_default();
            return (cx.words.with("form-meanwhile", [("text", value(now)), ("was", value(was.as_str()))]), Role::Look);
        }
        let hint = field.map(|field| format!("field-{}-hint", field.key.replace('_', "-")));
        (hint.filter(|id| cx.words.has(id)).map(|id| cx.words.say(&id)).unwrap_or_default(), Role::Quiet)
    }

    /// Reads every field; the first that does not fit gets the caret.
    fn save(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let frame = Frame { today: cx.now.today(), week_start: cx.week_start, people: &self.people };
        let mut record = self.kept.body.clone();
        for (place, (field, typed)) in self.fields.iter().zip(&self.boxes).enumerate() {
            // what was not touched is left as it is, to the letter
            if typed.text() == (field.get)(&self.kept.body) {
                continue;
            }
            if let Err(error) = (field.set)(&mut record, typed.text(), frame) {
                self.at = place;
                self.wrong = Some((place, error));
                return Vec::new();
            }
        }
        if record == self.kept.body {
            return vec![Effect::Draft(self.place(), String::new()), Effect::Close];
        }
        vec![Effect::Run(Box::new((self.save)(&self.kept, record)), Some(self.place())), Effect::Close]
    }
}

impl<T: Clone + PartialEq> View for FormView<T> {
    fn scope(&self) -> Scope {
        Scope::Form
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let stood = self.stands();
        match &input {
            Input::Act(Action::Save) => return self.save(cx),
            Input::Act(Action::KeepDraft) => {
                let said = self.is_touched().then(|| Effect::Say("tui-draft", (self.title)(&self.kept.body)));
                return std::iter::once(Effect::Close).chain(said).collect();
            }
            Input::Act(Action::NextField) => self.at = scroll::moved(self.at, 1, self.boxes.len()),
            Input::Act(Action::PreviousField) => self.at = scroll::moved(self.at, -1, self.boxes.len()),
            Input::Row(place) => self.at = (*place).min(self.boxes.len().saturating_sub(1)),
            Input::Act(Action::PageDown) => self.at = scroll::moved(self.at, 8, self.boxes.len()),
            Input::Act(Action::PageUp) => self.at = scroll::moved(self.at, -8, self.boxes.len()),
            _ => {
                if self.boxes.get_mut(self.at).is_some_and(|typed| typed.take(&input)) {
                    self.wrong = None;
                    return vec![self.draft()];
                }
            }
        }
        // the field and the caret come back too
        if self.stands() != stood && self.is_touched() { vec![self.draft()] } else { Vec::new() }
    }

    /// What another program wrote comes into the fields that nobody touched here; where both wrote, the field shows all three.
    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        if self.fields.iter().any(|field| field.key == PERSON) {
            self.people = book.names()?.iter().map(Candidate::from).collect();
        }
        let Some(now) = if_kept((self.read)(book, self.kept.id))?.filter(|now| now.version != self.kept.version) else {
            return Ok(());
        };
        for (place, (field, typed)) in self.fields.iter().zip(&mut self.boxes).enumerate() {
            let (was, new) = ((field.get)(&self.kept.body), (field.get)(&now.body));
            if typed.text() == was {
                *typed = TextBox::with(&new);
            } else if new != was && typed.text() != new {
                self.meanwhile.insert(place, was);
            }
        }
        self.kept = now;
        Ok(())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let width = text_width(area);
        let (told, role) = self.told(cx);
        let told = wrap(&told, width.saturating_sub(4));
        let wished = self.boxes.len().saturating_add(told.len()).saturating_add(2);
        let mut canvas = Canvas::new(cx, frame::place(area, width, wished), buffer);
        let height = canvas.height().saturating_sub(2);
        // the fields keep half of the room, whatever is said about one of them
        let told = at_most(told, (height / 2).max(1));
        let shown = height.saturating_sub(told.len());
        let first = scroll::first_row(self.at.saturating_sub(shown / 2), self.at, self.boxes.len(), shown);
        let title = Line::new().add(
            cx.words.with("form-title", [("what", value((self.title)(&self.kept.body)))]),
            cx.theme.style(Role::Title),
        );
        let keys = chrome::keys(cx, Scope::Form, canvas.width().saturating_sub(6), |_| true);
        let more = InSight::new(first, shown.min(self.boxes.len()), self.boxes.len()).sign(cx);
        let mut inside = canvas.framed_list(&title, &more, &keys);
        let labels: Vec<String> =
            self.fields.iter().map(|field| cx.words.say(&format!("field-{}", field.key.replace('_', "-")))).collect();
        let wide = labels.iter().map(|label| cells(label)).max().unwrap_or(0);
        let mut caret = None;
        let rows = labels.iter().zip(&self.boxes).enumerate().skip(first).take(shown);
        for (line, (place, (label, typed))) in rows.enumerate() {
            let mark = if place == self.at { cx.glyphs.selected } else { " " };
            let style = cx.theme.style(if place == self.at { Role::Title } else { Role::Quiet });
            inside.click(line, 0, inside.width(), Click::Row(place));
            let cell = inside.line_at(
                line,
                0,
                usize::MAX,
                &Line::new().plain(mark).plain(" ").add(label, style).to(wide.saturating_add(4)),
            );
            if place == self.at {
                caret = Some(typed.draw(&mut inside, line, cell));
            } else {
                typed.draw_at_rest(&mut inside, line, cell);
            }
            let choices = self.fields.get(place).map_or(&[][..], |field| field.choices);
            if let Some(id) = typed.text().trim().parse::<usize>().ok().and_then(|n| choices.get(n.checked_sub(1)?)) {
                inside.line_at(
                    line,
                    cell.saturating_add(3),
                    usize::MAX,
                    &Line::new().add(cx.words.say(id), cx.theme.style(Role::Quiet)),
                );
            }
        }
        for (row, line) in told.into_iter().enumerate() {
            inside.line(shown.saturating_add(row), &Line::new().add(line, cx.theme.style(role)));
        }
        caret
    }
}
