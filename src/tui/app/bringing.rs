//! The act that brings many people in, heard from its thread (`reliability.md` 7.6: progress, and an end when the owner wants one).

use std::time::{Duration, Instant};

use super::App;
use crate::{
    book::{Command, Error},
    keymap::Scope,
    tui::{
        bringing::Bringing,
        intake::{Heard, Step},
        notice,
        view::Effect,
    },
};

/// How long an act may take before the screen goes on without it: that of a few people is over at once.
const SOON: Duration = Duration::from_millis(25);
/// How often an act is listened to.
const LISTEN: Duration = Duration::from_millis(100);

impl App {
    /// Begins the act.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be opened once more.
    pub(super) fn bring_in(&mut self, command: Command, people: usize, now: Instant) -> Result<Vec<Effect>, Error> {
        self.keep_drafts();
        let book = match self.book.again() {
            Ok(book) => book,
            Err(error) => {
                self.tell_top(Heard::NotBrought);
                return Err(error);
            }
        };
        self.bringing = Some((Bringing::begin(book, command, people), now + LISTEN));
        Ok(self.brought_within(SOON, now))
    }

    /// Asks the act to end with nothing written; what came of it is heard as ever.
    pub(super) fn stop_bringing(&self) {
        if let Some((bringing, _)) = &self.bringing {
            bringing.stop();
        }
    }

    /// Listens to the act, when it is time to. Returns whether the screen may have changed.
    pub(super) fn hear_bringing(&mut self, now: Instant) -> bool {
        let Some((_, at)) = self.bringing.as_mut().filter(|(_, at)| *at <= now) else { return false };
        *at = now + LISTEN;
        // what is told waits until the help over the view is closed
        if self.stack.last().is_some_and(|top| top.scope() == Scope::Help) {
            return false;
        }
        let effects = self.brought_within(Duration::ZERO, now);
        self.perform(effects, now);
        true
    }

    fn brought_within(&mut self, wait: Duration, now: Instant) -> Vec<Effect> {
        let Some((bringing, _)) = &self.bringing else { return Vec::new() };
        let Some(ended) = bringing.ended(wait) else {
            let step = Step::Bringing(bringing.parts());
            return self.tell_top(Heard::At(step));
        };
        self.bringing = None;
        let heard = if ended.is_ok() { Heard::Brought } else { Heard::NotBrought };
        let mut effects = self.tell_top(heard);
        match ended {
            Ok(done) => effects.extend(self.done(&done, now)),
            Err(error) => self.say(notice::trouble(&self.words, &error), now),
        }
        effects
    }

    fn tell_top(&mut self, heard: Heard) -> Vec<Effect> {
        self.stack.last_mut().map(|top| top.heard(heard)).unwrap_or_default()
    }
}
