//! What comes in: keys, pastes and bursts become inputs of the view on top.

use std::time::Instant;

use super::App;
use crate::{
    input::folded_key::{FoldedKey, fold_key},
    keymap::{Action, Key},
    tui::{
        burst, chrome, common,
        notice::Notice,
        popup::line::draft_of,
        route::LineKind,
        view::{Effect, Input},
    },
};

impl App {
    /// Takes a key.
    pub fn key(&mut self, key: Key, now: Instant) {
        if self.covered {
            return self.uncover();
        }
        let Some(top) = self.stack.last() else { return };
        let (scope, typing) = (top.scope(), top.is_typing());
        let key = match key {
            Key::Char(letter) if !typing => match fold_key(letter) {
                FoldedKey::Key(letter) => Key::Char(letter),
                FoldedKey::Kana => {
                    return self.say(Notice::hint(&self.words, "tui-japanese-input", &letter.to_string()), now);
                }
            },
            key => key,
        };
        let named = key.to_string();
        let input = Input::of(key, self.keys.action(scope, key), typing);
        // over a box too, and where nothing else may be done: this shows nothing and changes nothing
        if matches!(input, Input::Act(Action::Cover)) {
            return self.cover();
        }
        if scope.is_list() && matches!(input, Input::Act(Action::Interrupt)) {
            return self.interrupt(now);
        }
        let before = self.stack.len();
        self.input(input, now);
        self.hold_back(&named, before, now);
    }

    /// Lays a blank page over everything: somebody stands beside the terminal who is not to read along.
    pub(super) fn cover(&mut self) {
        self.keep_drafts();
        (self.covered, self.redraw) = (true, true);
    }

    /// Takes the page away. The key that did it does nothing else.
    fn uncover(&mut self) {
        (self.covered, self.redraw) = (false, true);
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, now: Instant) {
        let text = burst::lines(text);
        self.started.show();
        if self.has_caret() {
            self.input(Input::Paste(text), now);
        } else {
            self.keep_pasted(&text, now);
        }
    }

    /// Pasted text outside of a box runs nothing; it waits as the draft of a note unless one waits there already.
    fn keep_pasted(&mut self, text: &str, now: Instant) {
        let place = LineKind::Note.place();
        if self.drafts.is_taken(&self.book, place) {
            return self.say(Notice::hint(&self.words, "tui-pasted-beside", ""), now);
        }
        self.drafts.write(place, draft_of(&text.replace('\n', " ")), now);
        self.say(Notice::hint(&self.words, "tui-pasted", ""), now);
    }

    /// Tells whether one types in what is on top.
    pub(in crate::tui) fn has_caret(&self) -> bool {
        !self.covered && self.stack.last().is_some_and(|top| top.is_typing())
    }

    /// Takes what looks pasted although it came as keys: runs none of it.
    pub fn burst(&mut self, keys: &[Key], now: Instant) -> bool {
        if self.covered {
            // whatever came with the key that takes the page away was meant for nobody
            self.uncover();
            return true;
        }
        let typing = self.stack.last().is_some_and(|top| top.is_typing());
        let Some(text) = burst::pasted(keys).filter(|_| !typing) else { return false };
        self.keep_pasted(&text, now);
        true
    }

    /// Takes an input. An act that still waits for the lock is tried first, and takes the input with it: the keys of a box
    /// that is about to close are not for the list below.
    pub(super) fn input(&mut self, input: Input, now: Instant) {
        // nothing is done unseen
        if self.covered {
            return;
        }
        if chrome::is_small(self.area)
            && !matches!(input, Input::Act(Action::Close | Action::Undo | Action::KeepDraft | Action::Back))
        {
            return;
        }
        if let Some((effects, _)) = self.waiting.take() {
            let away = matches!(input, Input::Act(Action::KeepDraft | Action::Back | Action::Close | Action::Leave));
            return match away {
                true => self.say(Notice::hint(&self.words, "tui-wait-ended", ""), now),
                false => self.perform(effects, now),
            };
        }
        let Some(mut top) = self.stack.pop() else { return };
        if !matches!(input, Input::Act(_)) {
            self.forget_refusal();
        }
        let cx = self.cx();
        let effects = match &input {
            Input::Act(action) if top.can(*action).is_err() => {
                let reason = top.can(*action).err().map_or("", |reason| reason.0);
                vec![Effect::Say(reason, String::new())]
            }
            Input::Act(Action::Help) => vec![common::help(top.as_ref())],
            Input::Act(action) if top.scope().is_list() => match common::effects(*action, top.as_ref()) {
                Some(effects) => effects,
                None => top.update(input, cx),
            },
            _ => top.update(input, cx),
        };
        self.stack.push(top);
        self.perform(effects, now);
    }
}
