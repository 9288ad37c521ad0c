//! What goes beyond the screen: a text for the clipboard, a page that is written, and a file of people that is read while the screen goes on.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use super::App;
use crate::{
    book::Error,
    config::{complete, save::Unsaved},
    i18n::{errors::FaultWords, system, words::value},
    keymap::Scope,
    tui::{
        clipboard::Copied,
        intake::{Heard, Intake},
        notice::{self, Notice, Tone},
        pages::{self, Existing, Written},
        route::Route,
        view::{Answer, Effect},
    },
};

/// Names that a line says where a path may go on with several.
const NAMED: usize = 8;
/// How long a file may take before the screen goes on without it: a small one is there at once.
const SOON: Duration = Duration::from_millis(25);
/// How often a file that is being read is listened to.
const LISTEN: Duration = Duration::from_millis(50);

impl App {
    pub(super) fn copy(&mut self, text: String, now: Instant) {
        let what = notice::in_short(&self.words, &text);
        self.say(Notice::hint(&self.words, "tui-copied", &what), now);
        self.copied = Some(text);
    }

    /// Takes the text that is to go to the clipboard.
    pub fn take_copied(&mut self) -> Option<String> {
        self.copied.take()
    }

    /// Hears what became of that text, and says it.
    pub fn copied(&mut self, text: &str, copied: &Copied, now: Instant) {
        self.say(notice::copied(&self.words, text, copied), now);
    }

    /// Writes a page; where one is there already, the owner is asked.
    pub(super) fn write(&mut self, path: &Path, text: &str, existing: Existing, now: Instant) -> Vec<Effect> {
        let notice = match pages::write(path, text, existing) {
            Ok(Written::There) => {
                return vec![Effect::Open(Route::FileThere(path.to_path_buf(), text.to_owned()))];
            }
            Ok(Written::At(path)) => {
                let text = self.words.with("page-written", [("what", value(path.to_string_lossy().into_owned()))]);
                Notice { tone: Tone::Done, text, then: String::new() }
            }
            Err(error) => {
                let fault = FaultWords::of("file-failed").path(path.to_string_lossy());
                let told = match &error {
                    Unsaved::Io { source, .. } => system::told(source, &self.words),
                    Unsaved::Exists(_) | Unsaved::NoFolder(_) => error.to_string(),
                };
                notice::fault(&self.words, &fault.what(told))
            }
        };
        self.say(notice, now);
        Vec::new()
    }

    /// Goes on with a typed path; where several things may be meant, they are named.
    pub(super) fn complete_path(&mut self, text: &str, now: Instant) -> Vec<Effect> {
        let completed = complete::completed(text);
        match completed.names.as_slice() {
            [] => self.say(Notice::hint(&self.words, "intake-no-such", text), now),
            [_] => {}
            names => {
                let some = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join("  ");
                let more = if names.len() > NAMED { " …" } else { "" };
                self.say(Notice::hint(&self.words, "intake-several", &format!("{some}{more}")), now);
            }
        }
        vec![Effect::Answer(Answer::Text(completed.text))]
    }

    /// Begins to read a file of people, and hears what comes of it at once.
    ///
    /// # Errors
    /// [`Error::Store`] when the people of the book cannot be read.
    pub(super) fn begin_reading(&mut self, path: &Path, now: Instant) -> Result<Vec<Effect>, Error> {
        let intake = Intake::begin(path.to_path_buf(), self.book.known()?);
        self.intake = Some((intake, now + LISTEN));
        Ok(self.heard_within(SOON))
    }

    /// Listens to the file that is being read, when it is time to. Returns whether the screen may have changed.
    pub(super) fn hear_intake(&mut self, now: Instant) -> bool {
        let Some((_, at)) = self.intake.as_mut().filter(|(_, at)| *at <= now) else { return false };
        *at = now + LISTEN;
        // the help over the view that asked hears nothing: what is told waits until it is closed
        if self.stack.last().is_some_and(|top| top.scope() == Scope::Help) {
            return false;
        }
        let effects = self.heard_within(Duration::ZERO);
        self.perform(effects, now);
        true
    }

    /// Hands what was heard to the view on top; one that did not ask for it does nothing with it.
    fn heard_within(&mut self, wait: Duration) -> Vec<Effect> {
        let all = self.intake.as_ref().map(|(intake, _)| intake.heard(wait)).unwrap_or_default();
        if matches!(all.last(), Some(Heard::Ended(_))) {
            self.intake = None;
        }
        let Some(top) = self.stack.last_mut() else { return Vec::new() };
        all.into_iter().flat_map(|heard| top.heard(heard)).collect()
    }
}
