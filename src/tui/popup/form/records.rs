//! What has a form: how each record is read, saved and called.

use super::FormView;
use crate::{
    book::{
        Book, Command, Error,
        command::{ActionCommand, ContactCommand, TouchCommand},
    },
    domain::{action::Action as Item, contact::Contact, id::Id, record::Kept, touch::Touch},
    input::fields::{self, ActionOf},
    tui::screen::focus::if_kept,
};

impl FormView<Contact> {
    /// Opens the form of a person.
    pub fn person(kept: Kept<Contact>, draft: Option<&str>) -> Self {
        Self::new(
            kept,
            draft,
            fields::contact(),
            Book::contact,
            |kept, contact| {
                Command::Contact(ContactCommand::Change {
                    id: kept.id,
                    version: kept.version,
                    contact: Box::new(contact),
                })
            },
            |contact| contact.name.clone(),
        )
    }
}

impl FormView<ActionOf> {
    /// Opens the form of an action.
    ///
    /// # Errors
    /// [`Error::Store`] when the book cannot be read.
    pub fn action(id: Id<Item>, draft: Option<&str>, book: &Book) -> Result<Self, Error> {
        let read = |book: &Book, id: Id<ActionOf>| with_name(book, book.action(Id::new(id.uuid()))?);
        Ok(Self::new(
            read(book, Id::new(id.uuid()))?,
            draft,
            fields::action(),
            read,
            |kept, of| {
                let id = Id::new(kept.id.uuid());
                Command::Action(ActionCommand::Change { id, version: kept.version, action: Box::new(of.action) })
            },
            |of| of.action.text.clone(),
        ))
    }
}

/// The action beside the name of its person, which the form shows and takes.
fn with_name(book: &Book, kept: Kept<Item>) -> Result<Kept<ActionOf>, Error> {
    let who = match kept.body.contact_id {
        // of somebody in the trash the name is not shown; who it is stays as it is
        Some(id) => if_kept(book.contact(id))?.map(|kept| kept.body.name).unwrap_or_default(),
        None => String::new(),
    };
    let Kept { id, version, created_at, deleted_at, body } = kept;
    Ok(Kept { id: Id::new(id.uuid()), version, created_at, deleted_at, body: ActionOf { action: body, who } })
}

impl FormView<Touch> {
    /// Opens the form of a talk.
    pub fn talk(kept: Kept<Touch>, draft: Option<&str>) -> Self {
        Self::new(
            kept,
            draft,
            fields::talk(),
            Book::touch,
            |kept, touch| {
                Command::Touch(TouchCommand::Change { id: kept.id, version: kept.version, touch: Box::new(touch) })
            },
            |touch| touch.on.to_string(),
        )
    }
}
