//! From view to view: the numbered ones keep their place while another one is shown.

use std::time::Instant;

use super::App;
use crate::{
    book::Error,
    i18n::words::value,
    keymap::{Action, Key, Keymap},
    tui::{
        key_words,
        notice::{Notice, Tone},
        route::Route,
        tab::Tab,
        view::{Answer, Effect},
    },
};

impl App {
    /// The same with the keys that the owner has chosen.
    #[must_use]
    pub fn with_keys(mut self, keys: Keymap) -> Self {
        self.words = key_words::words(self.look.lang, &keys);
        self.keys = keys;
        self
    }

    /// The same where so many mistakes stand in the config file: that is said at once, before what was half written.
    #[must_use]
    pub fn with_config_faults(mut self, faults: usize, now: Instant) -> Self {
        if faults > 0 {
            let text = self.words.with("config-mistakes", [("count", value(faults))]);
            let then = self.notice.take().map(|(notice, _)| notice.text).unwrap_or_default();
            self.say(Notice { tone: Tone::Look, text, then }, now);
        }
        self
    }

    /// The same with the mouse on or off.
    #[must_use]
    pub const fn with_mouse(mut self, mouse: bool) -> Self {
        self.mouse = mouse;
        self
    }

    /// Puts a view over the others, with what was half written in it.
    pub(super) fn open(&mut self, route: Route) -> Result<(), Error> {
        if route == Route::Week {
            // it asks the book for what was written into it
            self.keep_drafts();
        }
        let draft = match route.draft_place() {
            Some(place) => self.drafts.open(&self.book, &place)?,
            None => None,
        };
        let mut view = route.build(&self.book, self.cx(), draft.as_deref())?;
        view.refresh(&self.book)?;
        view.look(&self.book)?;
        // what could not be done on the row below is no news over a box
        self.notice = self.notice.take().filter(|(notice, _)| notice.tone == Tone::Done || view.is_screen());
        self.stack.push(view);
        Ok(())
    }

    /// Hands an answer to the view on top.
    pub(super) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        let Some(mut top) = self.stack.pop() else { return Vec::new() };
        let effects = top.answer(answer, self.cx());
        self.stack.push(top);
        effects
    }

    /// Shows a numbered view as it was left; every box is closed.
    pub(super) fn go(&mut self, tab: Tab) -> Result<(), Error> {
        let here = self.stack.first().and_then(|view| view.tab());
        if here == Some(tab) {
            // where one is already, only what lies over it goes
            self.stack.truncate(1);
            return Ok(());
        }
        let mut view = match self.shelf.remove(&tab) {
            Some(view) => view,
            None => Route::Tab(tab).build(&self.book, self.cx(), None)?,
        };
        if let Err(error) = view.refresh(&self.book).and_then(|()| view.look(&self.book)) {
            // what could not be read now is tried again, with its filter and its place
            self.shelf.insert(tab, view);
            return Err(error);
        }
        self.forget_refusal();
        let left = std::mem::replace(&mut self.stack, vec![view]);
        if let (Some(here), Some(mut base)) = (here, left.into_iter().next()) {
            base.rest();
            self.shelf.insert(here, base);
            self.before = Some(here);
        }
        Ok(())
    }

    /// Goes to the numbered view that was shown before.
    pub(super) fn go_back(&mut self) -> Result<(), Error> {
        self.go(self.before.unwrap_or(Tab::Today))
    }

    /// Returns the key of an action in the view below all boxes.
    pub(super) fn key_of(&self, action: Action) -> Option<Key> {
        self.keys.key_of(self.stack.first()?.scope(), action)
    }

    /// Notes what was run from the menu; after some times its key is told beside what was done.
    pub(super) fn ran(&mut self, action: Action, now: Instant) {
        let Some(key) = self.key_of(action).filter(|_| self.recent.ran(action)) else { return };
        let teach = self.words.with("tui-next-time", [("key", value(key.to_string()))]);
        match &mut self.notice {
            Some((notice, _)) if notice.tone == Tone::Done => notice.then = format!("{}  {teach}", notice.then),
            _ => self.say(Notice { tone: Tone::Hint, text: teach, then: String::new() }, now),
        }
    }

    /// Tells whether the mouse is ours.
    pub const fn takes_mouse(&self) -> bool {
        self.mouse
    }

    /// Takes the wish to stand still.
    pub fn take_suspended(&mut self) -> bool {
        std::mem::take(&mut self.suspended)
    }
}
