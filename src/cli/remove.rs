//! `enishi remove`: a person with everything of hers, or one record by its id, to the trash; undo brings it back.

use clap::Args;

use crate::{
    book::{
        self, Book, Refusal,
        command::{ActionCommand, Command, ContactCommand, EntryCommand, ExchangeCommand, FilterCommand, TrashRef},
        read::whom::is_like_id,
    },
    cli::{failure::Failure, session::Session, whom::whom},
    text::fold::fold,
};

/// `enishi remove WHO`, `enishi remove ID`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// Whom, or the id of a record
    #[arg(value_name = "WHO|ID", required_unless_present = "tag")]
    pub who: Option<String>,
    /// Everybody with this tag, in one act
    #[arg(long, value_name = "TAG", conflicts_with = "who")]
    pub tag: Option<String>,
}

/// Puts the person or the record into the trash.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or no record or several have such an id.
pub fn run(args: &RemoveArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let command = match (&args.tag, &args.who) {
        (Some(tag), _) => tagged(&opened.book, tag)?,
        (None, who) => to_trash(meant(&opened.book, who.as_deref().unwrap_or_default())?),
    };
    let done = opened.book.run(command)?;
    session.tell(&done)?;
    session.hint(&session.words.say("remove-next"));
    Ok(())
}

/// Everybody with a tag.
fn tagged(book: &Book, tag: &str) -> Result<Command, Failure> {
    let tag = tag.trim().trim_start_matches(['#', '＃']);
    let has = |tags: &[String]| tags.iter().any(|one| fold(one) == fold(tag));
    let people = book.contacts()?;
    let trash: Vec<Command> = people
        .iter()
        .filter(|person| has(&person.body.tags))
        .map(|person| Command::Contact(ContactCommand::Trash { id: person.id }))
        .collect();
    if trash.is_empty() {
        return Err(Failure::Usage("usage-nobody-tagged", tag.to_owned()));
    }
    Ok(Command::Together(trash))
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
