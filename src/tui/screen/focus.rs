//! The person of the selected row, as the card beside or below a list shows her.

use crate::{
    book::{Book, Error, StoreError},
    domain::{facts::CardFacts, facts::Who, suggestion::Suggestion},
};

/// How many of each list the card asks for.
const CARD: usize = 12;

/// What is known of the selected person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Focus {
    /// Her card.
    pub card: Option<CardFacts>,
    /// What could be suggested about her.
    pub suggestion: Option<Suggestion>,
}

impl Focus {
    /// Asks for the facts of a person; nobody leaves an empty card.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read; the card of the person before is gone then.
    pub fn look(&mut self, book: &Book, who: Option<&Who>) -> Result<(), Error> {
        // the card of the person before must not stay beside this one's name
        *self = Self::default();
        let Some(who) = who else { return Ok(()) };
        self.card = if_kept(book.card(who.id, CARD))?;
        self.suggestion = if_kept(book.suggestion(who.id))?.flatten();
        Ok(())
    }
}

/// Takes a record that went to the trash meanwhile as none.
pub fn if_kept<T>(found: Result<T, Error>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::Store(StoreError::Gone { .. })) => Ok(None),
        Err(error) => Err(error),
    }
}
