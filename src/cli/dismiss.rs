//! `enishi dismiss`: the suggestion about a person rests for 60 days, or for good (4.3).

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, session::Session, whom::whom},
    domain::entry::Dismissal,
};

/// `enishi dismiss WHO [--for-good]`.
#[derive(Debug, Args)]
pub struct DismissArgs {
    /// About whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// Never suggest it again
    #[arg(long)]
    pub for_good: bool,
}

/// Puts the suggestion off.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Refused`] when nothing is suggested about her.
pub fn run(args: &DismissArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let who = whom(book, &args.who)?;
    let suggestion =
        book.suggestion(who.id)?.ok_or_else(|| Failure::Refused("refused-no-suggestion", who.name.clone()))?;
    let dismissal = Dismissal {
        contact_id: who.id,
        suggestion: suggestion.code.code().to_owned(),
        on: session.today(),
        for_good: args.for_good,
    };
    let done = book.run(Command::Entry(EntryCommand::Dismiss(dismissal)))?;
    session.tell(&done)
}
