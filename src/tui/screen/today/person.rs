//! The card of one person over the whole body (Enter on a row).

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{card, if_kept, verbs};
use crate::{
    book::{Book, Error},
    domain::{
        facts::{CardFacts, Who},
        suggestion::Suggestion,
    },
    keymap::{Action, Scope},
    tui::{
        canvas::{Canvas, Line},
        theme::Role,
        view::{Cx, Effect, Input, Reason, View},
        widget::scroll,
    },
};

/// One person, full size.
pub struct PersonView {
    who: Who,
    card: Option<CardFacts>,
    suggestion: Option<Suggestion>,
    first: usize,
}

/// Rows of each list on the card of the full size.
const WHOLE: usize = 40;

impl PersonView {
    /// Opens the card of a person.
    pub const fn new(who: Who) -> Self {
        Self { who, card: None, suggestion: None, first: 0 }
    }
}

impl PersonView {
    fn lines(&self, cx: Cx<'_>, width: usize) -> Vec<Line> {
        let lines = self.card.as_ref().map(|card| card::lines(cx, width, card, self.suggestion.as_ref(), WHOLE));
        lines.unwrap_or_default()
    }

    fn scroll(&mut self, action: Action, cx: Cx<'_>) {
        let steps = match action {
            Action::Down => 1,
            Action::Up => -1,
            Action::PageDown => 10,
            Action::PageUp => -10,
            Action::First => isize::MIN / 2,
            _ => isize::MAX / 2,
        };
        let (width, height) = inside(usize::from(cx.body.width), usize::from(cx.body.height));
        let last = last_first(self.lines(cx, width).len(), height);
        self.first = scroll::moved(self.first.min(last), steps, last.saturating_add(1));
    }
}

/// The room for the card in a body of so many cells: below the title and its rule, a column free at each side.
const fn inside(width: usize, height: usize) -> (usize, usize) {
    (width.saturating_sub(2), height.saturating_sub(2))
}

/// The last line that may stand first, so that a page is full; the name takes a row of its own.
const fn last_first(lines: usize, height: usize) -> usize {
    lines.saturating_sub(height.saturating_sub(1))
}

impl View for PersonView {
    fn scope(&self) -> Scope {
        Scope::Card
    }

    fn is_screen(&self) -> bool {
        true
    }

    fn can(&self, action: Action) -> Result<(), Reason> {
        match (self.card.is_some(), action) {
            (
                false,
                Action::Done
                | Action::DoneNext
                | Action::Later
                | Action::FollowUp
                | Action::Phase
                | Action::Edit
                | Action::Delete
                | Action::Copy,
            ) => Err(Reason("reason-in-trash")),
            _ => Ok(()),
        }
    }

    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect> {
        let action = match input {
            Input::Act(action) => action,
            Input::Text(letter) => return vec![Effect::Say("tui-no-key", letter.to_string())],
            Input::Edit(_) | Input::Paste(_) => return Vec::new(),
        };
        match action {
            Action::Leave => vec![Effect::Close],
            Action::Down | Action::Up | Action::PageDown | Action::PageUp | Action::First | Action::Last => {
                self.scroll(action, cx);
                Vec::new()
            }
            Action::Delete => {
                let mut effects = verbs::person(&self.who, action, cx, self.card.as_ref());
                effects.push(Effect::Close);
                effects
            }
            _ => verbs::person(&self.who, action, cx, self.card.as_ref()),
        }
    }

    fn refresh(&mut self, book: &Book) -> Result<(), Error> {
        // a person who went to the trash meanwhile leaves an empty page, which says so
        self.card = if_kept(book.card(self.who.id, WHOLE))?;
        self.suggestion = if_kept(book.suggestion(self.who.id))?.flatten();
        if let Some(card) = &self.card {
            self.who = card::who(card);
        }
        Ok(())
    }

    fn selected(&self) -> Option<Who> {
        Some(self.who.clone())
    }

    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let mut canvas = Canvas::new(cx, area, buffer);
        let back = Line::new().add(format!("{} ", cx.words.say("person-back")), cx.theme.style(Role::Quiet));
        let place = Line::new().plain(" ").add(cx.words.say("person-title"), cx.theme.style(Role::Title));
        canvas.line_with_right(0, &place, &back);
        canvas.rule(1);
        let (height, width) = (canvas.height(), canvas.width());
        let (width, height) = inside(width, height);
        let mut inside = canvas.part(2, 1, height, width);
        let Some(card) = &self.card else {
            inside.line(0, &cx.words.say("reason-in-trash").into());
            return Some(inside.position(0, 0));
        };
        let lines = self.lines(cx, inside.width());
        let room = inside.height().saturating_sub(1);
        let first = self.first.min(last_first(lines.len(), height));
        card::draw(&mut inside, card, &lines, first);
        if first.saturating_add(room) < lines.len() {
            // the last row says that there is more
            let more = Line::new().add(cx.words.say("person-more"), cx.theme.style(Role::Quiet));
            inside.clear_row(room);
            inside.line(room, &more);
        }
        Some(inside.position(0, 0))
    }
}
