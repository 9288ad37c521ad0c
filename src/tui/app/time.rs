//! What time brings: an old notice goes, drafts are written, another program's writes are shown, the day turns.

use std::time::{Instant, SystemTime};

use super::{App, LAST_WAIT, OTHERS};
use crate::{
    book::{Error, StoreError},
    domain::{contact::Contact, id::Id},
    tui::notice::{self, Notice},
};

impl App {
    /// Does what time brings: an old notice goes, drafts are written, another program's writes are shown, the day turns.
    /// Returns whether the screen may have changed.
    pub fn wake(&mut self, now: Instant) -> bool {
        let mut changed = false;
        let typing = self.stack.last().is_some_and(|top| top.is_typing());
        // while a box is open nothing moves by itself: a composition of the input method is not disturbed
        if !typing && self.notice.as_ref().is_some_and(|(_, until)| *until <= now) {
            self.notice = None;
            changed = true;
        }
        if self.started.until().is_some_and(|at| at <= now) {
            changed |= self.started.show();
        }
        if self.drafts.next_at().is_some_and(|at| at <= now) {
            self.keep_drafts();
        }
        if let Some((effects, _)) = self.waiting.take_if(|(_, at)| *at <= now) {
            self.perform(effects, now);
            changed = true;
        }
        changed |= self.hear_intake(now) | self.hear_bringing(now);
        if self.others_at <= now {
            self.others_at = now + OTHERS;
            changed |= self.others(now) | self.note_shown() | self.look_beside(now);
        }
        changed
    }

    fn others(&mut self, now: Instant) -> bool {
        let today = self.book.now().today();
        let (stamp, looked) = (self.book.stamp(), SystemTime::now());
        let rests = self.asked.is_some_and(|(was, at)| stamp == Some(was) && was.is_sure(at));
        if rests && self.version.is_some() && today == self.day {
            return false;
        }
        self.asked = stamp.map(|stamp| (stamp, looked));
        let version = self.book.data_version().ok();
        if self.version.is_some() && version == self.version && today == self.day {
            return false;
        }
        match self.refresh() {
            Ok(()) | Err(Error::Store(StoreError::Busy)) => {}
            Err(error) => self.say(notice::trouble(&self.words, &error), now),
        }
        true
    }

    /// Notes who stands in the morning's list, once a day for each (4.4). A book that cannot be written now is a reason to
    /// leave it for another morning, not to trouble anybody.
    fn note_shown(&mut self) -> bool {
        let shown: Vec<Id<Contact>> = self.stack.iter().flat_map(|view| view.shown()).collect();
        let note = Some((self.day, shown));
        if self.noted == note || note.as_ref().is_some_and(|(_, shown)| shown.is_empty()) {
            return false;
        }
        let wrote = note.as_ref().is_some_and(|(day, shown)| self.book.note_shown(shown, *day).is_ok());
        self.noted = note;
        wrote && self.refresh().is_ok()
    }

    /// Tells once of second copies that a sync service laid beside the book, as soon as nothing else is told.
    fn look_beside(&mut self, now: Instant) -> bool {
        if self.looked_beside || self.notice.is_some() {
            return false;
        }
        self.looked_beside = true;
        let strays = self.book.strays();
        let Some(name) = strays.first().and_then(|stray| stray.path.file_name()) else { return false };
        self.say(Notice::hint(&self.words, "two-stray-notice", &name.to_string_lossy()), now);
        true
    }

    /// Hears that time has passed without us: everything is asked for anew, the size of the terminal too.
    pub fn stale(&mut self) {
        self.version = None;
        self.others_at = Instant::now();
    }

    /// Ends: the act that waits is tried once more and the drafts are written, with more patience than before.
    /// Returns what to say when something could not be written.
    pub fn end(&mut self, now: Instant) -> Option<String> {
        let patient = self.book.wait_at_most(LAST_WAIT).is_ok();
        if let Some((effects, _)) = self.waiting.take().filter(|_| patient) {
            self.perform(effects, now);
        }
        self.keep_drafts();
        let lost = self.waiting.is_some() || self.drafts.has_unwritten();
        lost.then(|| self.words.say("tui-not-written"))
    }

    /// Writes every draft that waits. What cannot be written stays and is tried again.
    pub fn keep_drafts(&mut self) {
        self.drafts.keep(&self.book);
    }

    /// Returns when to wake next.
    pub fn next_wake(&self) -> Instant {
        let notice = self
            .notice
            .as_ref()
            .map(|(_, until)| *until)
            .filter(|_| !self.stack.last().is_some_and(|top| top.is_typing()));
        let waiting = self.waiting.as_ref().map(|(_, at)| *at);
        let intake = self.intake.as_ref().map(|(_, at)| *at);
        let held = self.started.until();
        let bringing = self.bringing.as_ref().map(|(_, at)| *at);
        [notice, waiting, self.drafts.next_at(), intake, bringing, held]
            .into_iter()
            .flatten()
            .fold(self.others_at, Instant::min)
    }
}

impl Drop for App {
    /// Even after a crash, what is half written is kept.
    fn drop(&mut self) {
        self.keep_drafts();
    }
}
