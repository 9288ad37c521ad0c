//! `enishi note`: a note about a person.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, session::Session, value, whom::whom},
    domain::{contact::Sharing, entry::Note},
};

/// `enishi note WHO "TEXT"`.
#[derive(Debug, Args)]
pub struct NoteArgs {
    /// About whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// The note
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// The day
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Who may read it
    #[arg(long, value_name = "private|two_of_us|circle|public", value_parser = value::sharing)]
    pub sharing: Option<Sharing>,
}

/// Writes the note.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Date`] for a date that cannot be read.
pub fn run(args: &NoteArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let on = session.day_or_today(args.on.as_deref(), &book.profile()?)?;
    let note = Note {
        contact_id: whom(book, &args.who)?.id,
        on,
        text: args.text.join(" "),
        sharing: args.sharing.unwrap_or_default(),
    };
    let done = book.run(Command::Entry(EntryCommand::Note(note)))?;
    session.tell(&done)
}
