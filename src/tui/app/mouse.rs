//! The mouse (`ux.md` 3.6): clicks on what was noted while drawing, and the wheel. No drag, no hover.

use std::time::{Duration, Instant};

use ratatui::layout::Position;

use super::App;
use crate::{
    keymap::Action,
    tui::{spots::Click, view::Input},
};

/// Two clicks within this time on one row open it.
const TWICE: Duration = Duration::from_millis(400);

/// Rows that one step of the wheel moves.
const STEP: usize = 3;

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The left button was pressed on a cell.
    Press(Position),
    /// The wheel was turned towards the owner.
    WheelDown,
    /// The wheel was turned away from her.
    WheelUp,
}

impl App {
    /// Takes what the mouse did. A click beside everything does nothing: a half-filled box must not vanish.
    pub fn mouse(&mut self, mouse: Mouse, now: Instant) {
        // what is not in sight cannot be meant
        if self.started.show() {
            return;
        }
        match mouse {
            Mouse::WheelDown => (0..STEP).for_each(|_| self.input(Input::Act(Action::Down), now)),
            Mouse::WheelUp => (0..STEP).for_each(|_| self.input(Input::Act(Action::Up), now)),
            Mouse::Press(position) => match self.spots.at(position) {
                Some(Click::Act(action)) => self.input(Input::Act(action), now),
                Some(Click::Tick(row)) => self.input(Input::Tick(row), now),
                Some(Click::Part(part)) => self.input(Input::Part(part), now),
                Some(Click::Row(row)) => self.row_clicked(row, now),
                None => {}
            },
        }
    }

    /// In a list a click selects and a second one opens; a line of a box is taken at once.
    fn row_clicked(&mut self, row: usize, now: Instant) {
        let is_list = self.stack.last().is_some_and(|top| top.scope().is_list());
        let twice = self.clicked.take().is_some_and(|(was, at)| was == row && now.duration_since(at) <= TWICE);
        // an act that waits for the lock takes the first input with it: then the second is for nobody
        let waits = self.waiting.is_some();
        self.input(Input::Row(row), now);
        if waits {
            return;
        }
        match (is_list, twice) {
            (true, false) => self.clicked = Some((row, now)),
            (true, true) => self.input(Input::Act(Action::Open), now),
            (false, _) => self.input(Input::Act(Action::Choose), now),
        }
    }
}
