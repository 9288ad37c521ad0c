//! An answer that comes when nobody waits for it any more, as over a slow connection, is not taken for keys.
//!
//! crossterm keeps late answers about the cursor and the sort of terminal to itself. One about colours it reads as Alt-] and
//! then letters, and its end as Alt-\ or Ctrl-G.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// How long after the start an answer may still come.
const LATE: Duration = Duration::from_secs(5);

/// Looks out for a late answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    /// Until then one may come; none = nothing is missing.
    until: Option<Instant>,
    /// One has begun.
    is_inside: bool,
}

impl Late {
    /// Looks out where the terminal has not answered all it will.
    /// `begun`: the beginning of an answer was read and dropped already.
    pub fn after(ended: bool, begun: bool, now: Instant) -> Self {
        Self { until: (!ended).then(|| now + LATE), is_inside: begun }
    }

    /// Tells whether a key is a part of a late answer and to be dropped.
    pub fn swallows(&mut self, event: &KeyEvent, now: Instant) -> bool {
        if self.until.is_none_or(|until| now > until) {
            return false;
        }
        let has = |modifier| event.modifiers.contains(modifier);
        let (alt, ctrl) = (has(KeyModifiers::ALT), has(KeyModifiers::CONTROL));
        let was_inside = self.is_inside;
        let (swallowed, is_inside) = match event.code {
            KeyCode::Char(']') if alt => (true, true),
            KeyCode::Char('\\') if alt => (was_inside, false),
            KeyCode::Char('g') if ctrl => (was_inside, false),
            KeyCode::Char(letter) if !alt && !ctrl && is_of_answer(letter) => (was_inside, was_inside),
            _ => (false, false),
        };
        self.is_inside = is_inside;
        swallowed
    }
}

/// Tells whether a letter stands in an answer such as `11;rgb:1e1e/1e1e/1e1e`; any other was typed.
const fn is_of_answer(letter: char) -> bool {
    letter.is_ascii_hexdigit() || matches!(letter, ';' | ':' | '/' | 'r' | 'g' | 'b' | 'a')
}
