//! The first start on the terminal: keys go in, and what they ask for is carried out by whoever runs it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{FirstStart, Turn};
use crate::{
    book::first::{Cards, Plan},
    config::Chosen,
    i18n::{Lang, Words},
    keymap::Key,
    tui::{app::Look, burst, run_loop::Error, seat::Seat, shown::Shown},
};

/// Looks at a file of cards whose name was typed; says in the words it is given why it cannot be read.
pub type LookAt<'a> = &'a dyn Fn(&str, &Words) -> Result<Cards, String>;
/// Makes the book of a plan; says why it could not be made.
pub type CarryOut<'a, T> = &'a mut dyn FnMut(&Plan, Chosen) -> Result<T, String>;

/// How the first start ended.
pub struct Left<T> {
    /// What carrying the plan out gave, and how the program is to look; none when the owner left before.
    pub begun: Option<(T, Look)>,
    /// The language at the end.
    pub lang: Lang,
    /// The signal that ended it, if one did.
    pub signal: Option<i32>,
}

/// Asks how the book begins until there is one, or the owner leaves.
///
/// # Errors
/// [`Error::Terminal`] when the terminal cannot be used any more.
pub fn run_first_start<T>(
    seat: &mut Seat,
    first: FirstStart,
    look: LookAt<'_>,
    carry_out: CarryOut<'_, T>,
) -> Result<Left<T>, Error> {
    let mut asking = Asking { first, look, carry_out, begun: None, has_left: false, anew: false };
    seat.show(&mut asking)?;
    let look = asking.first.look();
    Ok(Left { begun: asking.begun.map(|begun| (begun, look)), lang: look.lang, signal: seat.signal() })
}

struct Asking<'a, T> {
    first: FirstStart,
    look: LookAt<'a>,
    carry_out: CarryOut<'a, T>,
    begun: Option<T>,
    has_left: bool,
    anew: bool,
}

impl<T> Asking<'_, T> {
    fn key(&mut self, key: Key) {
        // keys behind the last one are for nobody
        if self.is_over() {
            return;
        }
        if key == Key::Ctrl('l') {
            self.anew = true;
            return;
        }
        match self.first.key(key) {
            Turn::Stay => {}
            Turn::Leave => self.has_left = true,
            Turn::Look(typed) => {
                let found = (self.look)(&typed, self.first.words());
                self.first.looked(found);
            }
            Turn::Finish(plan) => match (self.carry_out)(&plan, self.first.chosen()) {
                Ok(begun) => self.begun = Some(begun),
                Err(why) => self.first.failed(why),
            },
        }
    }
}

impl<T> Shown for Asking<'_, T> {
    fn resized(&mut self, width: u16, height: u16) {
        self.first.sized(width, height);
    }

    /// Keys that came too fast for hands are pasted text: none of them chooses, or ends anything.
    fn typed(&mut self, keys: &[Key]) {
        if burst::pasted(keys).is_none() {
            keys.iter().for_each(|key| self.key(*key));
        } else if self.first.is_typing() {
            self.first.paste(&burst::text(keys));
        }
    }

    fn pasted(&mut self, text: &str) {
        self.first.paste(text);
    }

    fn drawn(&self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.first.draw(area, buffer)
    }

    fn has_caret(&self) -> bool {
        self.first.is_typing()
    }

    fn is_over(&self) -> bool {
        self.has_left || self.begun.is_some()
    }

    fn drawn_anew(&mut self) -> bool {
        std::mem::take(&mut self.anew)
    }
}
