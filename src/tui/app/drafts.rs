//! What is half written: on the disk soon after the last key, and each window's own beside what another one writes.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use crate::book::{Book, Error};

/// How long after the first key that is not yet on the disk a draft is written.
const SOON: Duration = Duration::from_millis(300);
/// How many keys may wait for the disk: fast fingers do not lose more than slow ones (`reliability.md` 8).
const KEYS: usize = 16;

/// What stands between a place and the number of a draft beside it.
const BESIDE: char = '~';

/// Where this window keeps what is written in a box, and what it last saw there.
#[derive(Debug, Clone)]
struct Own {
    place: String,
    seen: Option<String>,
}

/// What is half written in this window, by the place that its box names.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    /// What is to be written; an empty text throws the draft away.
    waiting: BTreeMap<String, String>,
    own: BTreeMap<String, Own>,
    at: Option<Instant>,
    /// Keys that are not on the disk yet.
    keys: usize,
}

impl Drafts {
    /// Takes a text that is to be written; steady typing does not put it off, and fast typing brings it forward.
    pub(super) fn write(&mut self, place: &str, text: String, now: Instant) {
        self.waiting.insert(place.to_owned(), text);
        self.keys = self.keys.saturating_add(1);
        let at = *self.at.get_or_insert(now + SOON);
        if self.keys >= KEYS {
            self.at = Some(at.min(now));
            self.keys = 0;
        }
    }

    /// Returns what was half written in a place: this window's own, else the newest of any.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub(super) fn open(&mut self, book: &Book, place: &str) -> Result<Option<String>, Error> {
        if let Some(text) = self.waiting.get(place) {
            return Ok(Some(text.clone()).filter(|text| !text.is_empty()));
        }
        let kept = all_of(book, place)?;
        let own = self.own.remove(place).map(|own| own.place).filter(|own| kept.contains(own));
        let Some(kept) = own.or_else(|| kept.into_iter().next()) else { return Ok(None) };
        let text = book.draft(&kept)?;
        self.own.insert(place.to_owned(), Own { place: kept, seen: text.clone() });
        Ok(text)
    }

    /// Tells whether anything is half written in a place, or that cannot be told.
    pub(super) fn is_taken(&self, book: &Book, place: &str) -> bool {
        self.waiting.get(place).is_some_and(|text| !text.is_empty())
            || !matches!(all_of(book, place).as_deref(), Ok([]))
    }

    /// Returns where the draft lies that goes with a saved box: none where another window wrote there meanwhile.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub(super) fn done_with(&self, book: &Book, place: &str) -> Result<Option<String>, Error> {
        let Some(own) = self.own.get(place) else { return Ok(None) };
        Ok((book.draft(&own.place)? == own.seen).then(|| own.place.clone()))
    }

    /// Forgets what was half written in a place: it is saved.
    pub(super) fn saved(&mut self, place: &str) {
        self.waiting.remove(place);
        self.own.remove(place);
    }

    /// Tells whether a text waits that is not written yet.
    pub(super) fn has_unwritten(&self) -> bool {
        self.waiting.values().any(|text| !text.is_empty())
    }

    /// Returns when the next is to be written.
    pub(super) const fn next_at(&self) -> Option<Instant> {
        self.at
    }

    /// Writes every draft that waits. What cannot be written stays and is tried again.
    pub(super) fn keep(&mut self, book: &Book) {
        let places: Vec<String> = self.waiting.keys().cloned().collect();
        for place in places {
            if self.keep_one(book, &place).is_ok() {
                self.waiting.remove(&place);
            }
        }
        self.keys = 0;
        self.at = self.at.filter(|_| !self.waiting.is_empty()).map(|at| at + SOON);
    }

    fn keep_one(&mut self, book: &Book, place: &str) -> Result<(), Error> {
        let text = self.waiting.get(place).cloned().unwrap_or_default();
        let own = self.own.get(place).cloned().unwrap_or_else(|| Own { place: place.to_owned(), seen: None });
        let there = book.draft(&own.place)?;
        let is_ours = there.is_none() || there == own.seen || there.as_ref() == Some(&text);
        if text.is_empty() {
            if is_ours {
                book.forget_draft(&own.place)?;
            }
            self.own.remove(place);
            return Ok(());
        }
        // another window writes there: its words stay, and ours lie beside them
        let kept = if is_ours { own.place } else { beside(book, place)? };
        book.keep_draft(&kept, &text)?;
        self.own.insert(place.to_owned(), Own { place: kept, seen: Some(text) });
        Ok(())
    }
}

/// Returns every place where a draft of a box lies, newest first.
fn all_of(book: &Book, place: &str) -> Result<Vec<String>, Error> {
    let is_of =
        |kept: &String| kept.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with(BESIDE));
    Ok(book.drafts()?.into_iter().filter(is_of).collect())
}

/// Returns a free place beside one.
fn beside(book: &Book, place: &str) -> Result<String, Error> {
    let mut number = 2_u32;
    loop {
        let beside = format!("{place}{BESIDE}{number}");
        if book.draft(&beside)?.is_none() {
            return Ok(beside);
        }
        number = number.saturating_add(1);
    }
}
