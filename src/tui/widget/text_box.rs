//! One line to type: moves by grapheme, measured in cells, the terminal's real cursor at the caret.

use ratatui::layout::Position;
use tui_input::{Input as Typed, InputRequest};

use crate::{
    keymap::{Action, Key},
    text::width,
    tui::{
        canvas::{Canvas, Line},
        view::Input,
    },
};

/// Cells kept free right of the caret for a composition of the input method.
const ROOM: usize = 4;

/// The most characters a line takes; a longer paste is cut, and the rest stays on the clipboard.
const MOST: usize = 20_000;

/// A line of text with a caret.
#[derive(Debug, Clone, Default)]
pub struct TextBox {
    typed: Typed,
}

impl TextBox {
    /// A box with a text and the caret behind it.
    pub fn with(text: &str) -> Self {
        Self { typed: Typed::new(text.to_owned()) }
    }

    /// A box with a text and the caret at a character.
    pub fn at(text: &str, caret: usize) -> Self {
        Self { typed: Typed::new(text.to_owned()).with_cursor(caret) }
    }

    /// Returns where the caret stands, in characters.
    pub fn caret(&self) -> usize {
        self.typed.cursor()
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        self.typed.value()
    }

    /// Tells whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Empties the box.
    pub fn clear(&mut self) {
        self.typed.reset();
    }

    /// Takes an input; tells whether the text changed. What it does not know it leaves alone.
    pub fn take(&mut self, input: &Input) -> bool {
        let before = self.text().to_owned();
        match input {
            Input::Text(letter) => self.insert(*letter),
            Input::Paste(text) => text
                .chars()
                .map(|letter| if letter == '\n' { ' ' } else { letter })
                .for_each(|letter| self.insert(letter)),
            Input::Edit(key) => self.request(match key {
                Key::Backspace => InputRequest::DeletePrevChar,
                Key::Delete => InputRequest::DeleteNextChar,
                Key::Left => InputRequest::GoToPrevChar,
                Key::Right => InputRequest::GoToNextChar,
                Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
                Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
                _ => return false,
            }),
            Input::Act(Action::ClearLine) => self.clear(),
            Input::Act(Action::DeleteWord) => self.request(InputRequest::DeletePrevWord),
            Input::Act(Action::DeleteToEnd) => self.request(InputRequest::DeleteTillEnd),
            Input::Act(_) | Input::Row(_) | Input::Tick(_) | Input::Part(_) => return false,
        }
        before != self.text()
    }

    fn insert(&mut self, letter: char) {
        if !letter.is_control() && self.text().len() < MOST {
            self.request(InputRequest::InsertChar(letter));
        }
    }

    fn request(&mut self, request: InputRequest) {
        let _ = self.typed.handle(request);
    }

    /// Returns how many cells stand before the caret.
    fn caret_cell(&self) -> usize {
        let before = self.text().char_indices().nth(self.caret()).map_or(self.text().len(), |(at, _)| at);
        width::cells(self.text().get(..before).unwrap_or_default())
    }

    /// Draws the box at a row from a cell on and returns where the caret stands; the caret's cell stays without any style.
    pub fn draw(&self, canvas: &mut Canvas<'_>, row: usize, cell: usize) -> Position {
        let room = canvas.width().saturating_sub(cell);
        let caret = self.caret_cell();
        let skip = caret.saturating_sub(room.saturating_sub(ROOM).max(1));
        let (shown, cut) = behind(self.text(), skip);
        canvas.line_at(row, cell, room, &Line::from(width::head(shown, room)));
        canvas.position(row, cell.saturating_add(caret.saturating_sub(cut)))
    }

    /// Draws the box from its beginning, for one that does not have the caret.
    pub fn draw_at_rest(&self, canvas: &mut Canvas<'_>, row: usize, cell: usize) {
        canvas.line_at(row, cell, usize::MAX, &Line::from(self.text()));
    }

    /// Returns the cells that are scrolled out on the left when the box has `room` cells.
    pub fn scrolled(&self, room: usize) -> usize {
        let skip = self.caret_cell().saturating_sub(room.saturating_sub(ROOM).max(1));
        behind(self.text(), skip).1
    }
}

/// Returns the text behind its first `cells` cells, in whole characters, and how many cells were left out.
fn behind(text: &str, cells: usize) -> (&str, usize) {
    if cells == 0 {
        return (text, 0);
    }
    // one cell more than asked, so that a wide character is left out whole
    let head = width::head(text, cells.saturating_add(1));
    (text.get(head.len()..).unwrap_or_default(), width::cells(head))
}
