//! How far a large act is, seen from another thread, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far an act is that brings many people in.
#[derive(Debug, Default)]
pub struct Progress {
    people: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// Returns how many people the act has written; nothing is in the book before the act has ended.
    pub fn people(&self) -> usize {
        self.people.load(Ordering::Relaxed)
    }

    /// Asks the act to end with nothing written. One that has all its people goes on to its end.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Counts one more; tells whether the act is to go on.
    pub(super) fn one_more(&self) -> bool {
        self.people.fetch_add(1, Ordering::Relaxed);
        !self.stopped.load(Ordering::Relaxed)
    }
}
