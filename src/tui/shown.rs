//! What the terminal can show: it draws, and hears what comes from outside.

use std::time::{Duration, Instant};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    keymap::Key,
    tui::{app::Mouse, clipboard::Copied},
};

/// How long nothing may wake the loop: a signal that another thread heard is seen at the latest then.
const NAP: Duration = Duration::from_millis(500);

/// What is shown on the terminal and hears what comes from it.
pub trait Shown {
    /// Hears how large the terminal is.
    fn resized(&mut self, width: u16, height: u16);

    /// Takes the keys that came together.
    fn typed(&mut self, keys: &[Key]);

    /// Takes pasted text.
    fn pasted(&mut self, text: &str);

    /// Draws; changes nothing. Returns where the caret stands.
    fn drawn(&self, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// Tells whether one types where the caret stands; else it is only the place of what is selected.
    fn has_caret(&self) -> bool;

    /// Tells whether it has ended.
    fn is_over(&self) -> bool;

    /// Returns the title of the terminal's window; empty = as it is.
    fn window_title(&self) -> String {
        String::new()
    }

    /// Hears that the program is about to stand still.
    fn stops(&mut self) {}

    /// Hears that time has passed without it.
    fn goes_on(&mut self) {}

    /// Returns when it wants to be woken.
    fn wakes_at(&self) -> Instant {
        Instant::now() + NAP
    }

    /// Does what time brings; tells whether the screen may have changed.
    fn woken(&mut self) -> bool {
        false
    }

    /// Takes the text that is to go to the clipboard.
    fn copied(&mut self) -> Option<String> {
        None
    }

    /// Hears what became of it.
    fn was_copied(&mut self, _text: &str, _copied: &Copied) {}

    /// Tells whether the mouse is ours.
    fn takes_mouse(&self) -> bool {
        false
    }

    /// Takes what the mouse did.
    fn moused(&mut self, _mouse: Mouse) {}

    /// Takes the wish to stand still.
    fn wants_to_stop(&mut self) -> bool {
        false
    }

    /// Takes the wish to draw everything anew.
    fn drawn_anew(&mut self) -> bool {
        false
    }
}
