//! The example people of the first start go together: in one act, to the trash (P16).

use std::time::Instant;

use super::App;
use crate::{
    book::{Command, Error, command::ContactCommand},
    i18n::{Lang, Words},
    text::fold::fold,
    tui::{screen::verbs, view::Effect},
};

impl App {
    /// Puts everybody into the trash who carries the tag of the examples, in whichever language the book was begun.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read or written.
    pub(super) fn remove_examples(&mut self, now: Instant) -> Result<Vec<Effect>, Error> {
        let tags = Lang::ALL.map(|lang| fold(&Words::new(lang).say("start-example-tag")));
        let is_example = |tag: &String| tags.contains(&fold(tag));
        let people = self.book.contacts()?;
        let examples = people.iter().filter(|person| person.body.tags.iter().any(is_example));
        let trash = examples.map(|person| Command::Contact(ContactCommand::Trash { id: person.id })).collect();
        let Some(command) = verbs::together(trash) else {
            return Ok(vec![Effect::Say("reason-no-examples", String::new())]);
        };
        let done = self.book.run(command)?;
        Ok(self.done(&done, now))
    }
}
