//! A key that others follow, such as `g` and `z`: when the list of what may follow is shown (P8).

use std::time::{Duration, Instant};

use super::App;
use crate::{
    config::Hints,
    tui::{notice::Notice, view::View},
};

/// How long the list is held back where the owner wishes so.
const HELD_BACK: Duration = Duration::from_millis(400);

/// What the owner wishes, and what is held back now.
#[derive(Debug, Default)]
pub(super) struct Started {
    pub(super) wish: Hints,
    held: Option<Held>,
}

/// A list that is open and not shown.
#[derive(Debug)]
struct Held {
    /// What is said instead.
    notice: Notice,
    /// When it is shown; none = with the first key that does not end it.
    until: Option<Instant>,
}

impl Started {
    /// Returns when the list is to be shown.
    pub(super) fn until(&self) -> Option<Instant> {
        self.held.as_ref().and_then(|held| held.until)
    }

    /// Returns what is said while a list is held back; none where every box is in sight.
    pub(super) fn notice(&self) -> Option<&Notice> {
        self.held.as_ref().map(|held| &held.notice)
    }

    /// Shows what is held back; tells whether there was anything.
    pub(super) fn show(&mut self) -> bool {
        self.held.take().is_some()
    }
}

impl App {
    /// The same with lists shown after a key as the owner wishes.
    #[must_use]
    pub const fn with_hints(mut self, hints: Hints) -> Self {
        self.started.wish = hints;
        self
    }

    /// Holds the list back that a key has just opened over `before` views, where the owner wishes so; whatever was held back is shown
    /// when a key did not end it.
    pub(super) fn hold_back(&mut self, key: &str, before: usize, now: Instant) {
        self.started.show();
        let opened = self.stack.len() > before && self.stack.last().is_some_and(|top| top.follows_a_key());
        if opened && self.started.wish != Hints::Now {
            let until = (self.started.wish == Hints::Delay).then(|| now + HELD_BACK);
            self.started.held = Some(Held { notice: Notice::hint(&self.words, "tui-started", key), until });
        }
    }

    /// Returns the views that are drawn.
    pub(super) fn in_sight(&self) -> &[Box<dyn View>] {
        let held = usize::from(self.started.notice().is_some());
        self.stack.get(..self.stack.len().saturating_sub(held)).unwrap_or_default()
    }

    /// Returns what is said now.
    pub(super) fn said(&self) -> Option<&Notice> {
        self.started.notice().or_else(|| self.notice.as_ref().map(|(notice, _)| notice))
    }
}
