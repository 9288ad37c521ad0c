//! `enishi note`: a note about a person.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{
        editor::Written,
        failure::{Failure, shown},
        session::Session,
        value,
        whom::whom,
    },
    domain::{contact::Sharing, entry::Note},
    i18n::words::value as filled,
};

/// `enishi note WHO "TEXT"`, `enishi note WHO --edit`.
#[derive(Debug, Args)]
pub struct NoteArgs {
    /// About whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// The note
    #[arg(value_name = "TEXT", required_unless_present = "edit")]
    pub text: Vec<String>,
    /// Write it in the editor
    #[arg(long)]
    pub edit: bool,
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
    let contact_id = whom(book, &args.who)?.id;
    let typed = args.text.join(" ");
    let written = if args.edit { Some(Written::of(&typed, session)?) } else { None };
    let text = written.as_ref().map_or(typed, |written| written.text().to_owned());
    let note = Note { contact_id, on, text, sharing: args.sharing.unwrap_or_default() };
    match (book.run(Command::Entry(EntryCommand::Note(note))), written) {
        (Ok(done), _) => session.tell(&done),
        (Err(error), None) => Err(error.into()),
        (Err(error), Some(written)) => {
            let path = shown(&written.keep());
            session.hint(&session.words.with("editor-kept", [("path", filled(path))]));
            Err(error.into())
        }
    }
}
