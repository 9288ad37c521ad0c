//! `enishi remove`: a person with everything of hers, or one record by its id, to the trash; undo brings it back.

use clap::Args;

use crate::{
    book::{
        self, Book, Refusal,
        command::{ActionCommand, Command, ContactCommand, EntryCommand, ExchangeCommand, FilterCommand, TrashRef},
        read::whom::is_like_id,
    },
    cli::{failure::Failure, session::Session, whom::whom},
};

/// `enishi remove WHO`, `enishi remove ID`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// Whom, or the id of a record
    #[arg(value_name = "WHO|ID")]
    pub who: String,
}

/// Puts the person or the record into the trash.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or no record or several have such an id.
pub fn run(args: &RemoveArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let what = meant(&opened.book, &args.who)?;
    let done = opened.book.run(to_trash(what))?;
    session.tell(&done)?;
    session.hint(&session.words.say("remove-next"));
    Ok(())
}

/// A person first; what looks like an id and is nobody's is that of a record.
fn meant(book: &Book, typed: &str) -> Result<TrashRef, Failure> {
    match whom(book, typed) {
        Ok(who) => Ok(TrashRef::Contact(who.id)),
        Err(Failure::Book(book::Error::Refused(Refusal::UnknownPerson(_)))) if is_like_id(typed) => {
            Ok(book.which_record(typed)?)
        }
        Err(failure) => Err(failure),
    }
}

fn to_trash(what: TrashRef) -> Command {
    match what {
        TrashRef::Contact(id) => Command::Contact(ContactCommand::Trash { id }),
        TrashRef::Action(id) => Command::Action(ActionCommand::Trash(id)),
        TrashRef::Exchange(id) => Command::Exchange(ExchangeCommand::Trash(id)),
        TrashRef::Entry(entry) => Command::Entry(EntryCommand::Trash(entry)),
        TrashRef::Filter(id) => Command::Filter(FilterCommand::Trash(id)),
    }
}
