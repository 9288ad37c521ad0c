//! `enishi merge`: two records of one person become one; what differed is kept as a note, and one undo parts them again.

use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{failure::Failure, session::Session, whom::whom},
    domain::merge::unite,
    i18n::{
        alike::{differing, note},
        words::value,
    },
};

/// `enishi merge KEEP OTHER`.
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Whose record stays
    #[arg(value_name = "KEEP")]
    pub keep: String,
    /// Whose record goes
    #[arg(value_name = "OTHER")]
    pub other: String,
}

/// Merges the two records.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or both names mean one record.
pub fn run(args: &MergeArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let into = whom(book, &args.keep)?.id;
    let from = whom(book, &args.other)?.id;
    // tried on a copy: what differs is to be said in words before the book merges
    let mut stays = book.contact(into)?.body;
    let conflicts = unite(&mut stays, &book.contact(from)?.body);
    let note = note(&session.words, &conflicts);
    let done = book.run(Command::Contact(ContactCommand::Merge { into, from, note }))?;
    session.tell(&done)?;
    if !conflicts.is_empty() {
        let what = differing(&session.words, &conflicts);
        session.hint(&session.words.with("merge-differs", [("what", value(what))]));
    }
    Ok(())
}
