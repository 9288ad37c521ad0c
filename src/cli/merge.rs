//! `enishi merge`: two records of one person become one; what differed is kept as a note, and one undo parts them again. With the file
//! of another copy of the book in their place, that copy comes in (`cli::merge_book`).

use std::path::Path;

use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{failure::Failure, merge_book, session::Session, whom::whom},
    domain::merge::unite,
    i18n::{
        alike::{differing, note},
        words::value,
    },
};

/// `enishi merge KEEP OTHER`, `enishi merge FILE [--yes]`.
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Whose record stays; alone, the file of another copy of the book
    #[arg(value_name = "KEEP|FILE")]
    pub keep: String,
    /// Whose record goes
    #[arg(value_name = "OTHER")]
    pub other: Option<String>,
    /// Bring the other copy in
    #[arg(long, conflicts_with = "other")]
    pub yes: bool,
}

/// Merges the two records, or brings another copy of the book in.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or both names mean one record; [`Failure::Usage`]
/// when there is one name alone and it is no file; as [`merge_book::run`] for a file.
pub fn run(args: &MergeArgs, session: &mut Session) -> Result<(), Failure> {
    match &args.other {
        Some(other) => people(&args.keep, other, session),
        None if is_meant_as_file(&args.keep) => merge_book::run(Path::new(&args.keep), args.yes, session),
        None => Err(Failure::Usage("usage-merge-one", args.keep.clone())),
    }
}

fn is_meant_as_file(text: &str) -> bool {
    let path = Path::new(text);
    path.is_file() || path.extension().is_some_and(|end| end.eq_ignore_ascii_case("db"))
}

fn people(keep: &str, other: &str, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let into = whom(book, keep)?.id;
    let from = whom(book, other)?.id;
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
