//! `enishi remove`: a person with everything of hers to the trash; undo brings her back.

use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{failure::Failure, session::Session, whom::whom},
};

/// `enishi remove WHO`.
#[derive(Debug, Args)]
pub struct RemoveArgs {
    /// Whom
    #[arg(value_name = "WHO")]
    pub who: String,
}

/// Puts the person into the trash.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so.
pub fn run(args: &RemoveArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let id = whom(&opened.book, &args.who)?.id;
    let done = opened.book.run(Command::Contact(ContactCommand::Trash { id }))?;
    session.tell(&done)?;
    session.hint(&session.words.say("remove-next"));
    Ok(())
}
