//! Where a click means something: noted while a frame is drawn, asked when the mouse is pressed (`ux.md` 3.6).

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use crate::keymap::Action;

/// What a click on a part of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Click {
    /// As if the key of this action had been pressed.
    Act(Action),
    /// This row of the view on top: a click selects it, a second one opens it.
    Row(usize),
    /// This part of the view on top, such as a tab of it.
    Part(usize),
    /// The sign in front of this row: a click ticks it.
    Tick(usize),
}

/// The parts of the frame that is on the screen, the uppermost last.
#[derive(Debug, Default)]
pub struct Spots(RefCell<Vec<(Rect, Click)>>);

impl Spots {
    /// Forgets every part: a new frame begins, or a box covers what lies below it.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Notes a part.
    pub fn note(&self, area: Rect, click: Click) {
        self.0.borrow_mut().push((area, click));
    }

    /// Returns what a click means.
    pub fn at(&self, position: Position) -> Option<Click> {
        self.0.borrow().iter().rev().find(|(area, _)| area.contains(position)).map(|(_, click)| *click)
    }
}
