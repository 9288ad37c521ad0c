//! Many people on their way into the book: the act runs on a thread of its own, so that keys are heard meanwhile.

use std::{
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use crate::book::{Book, Command, Done, Error, Progress, Refusal};

/// An act that is being written.
pub struct Bringing {
    ended: Receiver<Result<Done, Error>>,
    progress: Arc<Progress>,
    people: usize,
}

impl Bringing {
    /// Begins the act of a command that brings so many people, on a book that was opened once more for it.
    pub fn begin(mut book: Book, command: Command, people: usize) -> Self {
        let (tell, ended) = mpsc::channel();
        let progress = book.progress();
        let work = move || {
            let _ = tell.send(book.run(command));
        };
        // without a thread nobody tells anything, which is heard as stopped: nothing was written
        let _ = thread::Builder::new().name("bringing".into()).spawn(work);
        Self { ended, progress, people }
    }

    /// Returns how it ended, waiting at most so long; none while it goes on.
    pub fn ended(&self, wait: Duration) -> Option<Result<Done, Error>> {
        match self.ended.recv_timeout(wait) {
            Ok(ended) => Some(ended),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Err(Refusal::Stopped.into())),
        }
    }

    /// Returns how far it is, of a hundred parts.
    pub fn parts(&self) -> u8 {
        let parts = self.progress.people().saturating_mul(100).checked_div(self.people).unwrap_or(100);
        u8::try_from(parts.min(100)).unwrap_or(100)
    }

    /// Asks it to end with nothing written.
    pub fn stop(&self) {
        self.progress.stop();
    }
}
