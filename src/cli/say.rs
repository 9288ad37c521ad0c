//! One line for what was done, after it is on the disk.

use chrono::NaiveDate;

use crate::{
    book::{Done, Said},
    cli::{failure::Failure, out::Out, session::Session},
    i18n::{
        Words,
        errors::hint_line,
        said::{SaidWords, said},
        words::value,
    },
    text::safe::safe,
};

/// Returns the line for a deed.
pub fn line(words: &Words, done: &Done, today: NaiveDate) -> String {
    of(words, &done.said, today)
}

impl Session {
    /// Says on standard output what was done.
    ///
    /// # Errors
    /// [`Failure::Output`] when the output fails; the deed stands.
    pub fn tell(&mut self, done: &Done) -> Result<(), Failure> {
        let line = line(&self.words, done, self.today());
        self.out.line(&line)
    }

    /// Says what was done, and by which id it is called from now on.
    ///
    /// # Errors
    /// As [`Session::tell`].
    pub fn tell_with_id(&mut self, done: &Done, id: &str) -> Result<(), Failure> {
        let line = line(&self.words, done, self.today());
        let line = self.words.with("line-with-id", [("line", value(line)), ("id", value(id))]);
        self.out.line(&line)
    }

    /// Says something useful beside the result.
    pub fn hint(&self, text: &str) {
        Out::note(&hint_line(&self.words, &safe(text)));
    }

    /// Says which pieces of a line were kept as text because they could not be read.
    pub fn not_understood(&self, pieces: &[String]) {
        if !pieces.is_empty() {
            let pieces = pieces.join(", ");
            self.hint(&self.words.with("read-not-understood", [("what", value(pieces))]));
        }
    }
}

/// Returns the line for a deed of the log.
pub fn of(words: &Words, deed: &Said, today: NaiveDate) -> String {
    let id = deed.deed.id();
    let line = said(
        words,
        SaidWords {
            id: &id,
            who: deed.who.as_ref(),
            text: &deed.text,
            on: deed.on,
            next: deed.next,
            count: deed.count,
            more: deed.more,
        },
        today,
    );
    safe(&line).into_string()
}
