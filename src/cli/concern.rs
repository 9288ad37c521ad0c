//! `enishi concern`: a friction between us, noted or settled.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, pick, session::Session, whom::whom},
    domain::entry::Concern,
};

/// `enishi concern WHO "TEXT"`, `enishi concern WHO --settle [TEXT]`.
#[derive(Debug, Args)]
pub struct ConcernArgs {
    /// With whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// What happened; with --settle a part of it, where several are open
    #[arg(value_name = "TEXT", required_unless_present = "settle")]
    pub text: Vec<String>,
    /// It is settled
    #[arg(long)]
    pub settle: bool,
    /// Since when
    #[arg(long, value_name = "DATE", conflicts_with = "settle")]
    pub on: Option<String>,
}

/// Notes a concern, or settles one.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Refused`] when no open concern is meant, or several.
pub fn run(args: &ConcernArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let who = whom(book, &args.who)?;
    let text = args.text.join(" ");
    let command = if args.settle {
        let open = book.timeline(who.id, 0)?.concerns.into_iter().filter(|concern| concern.settled_on.is_none());
        let concern =
            pick::one(open, |concern| &concern.text, &text, "refused-no-concern", "refused-several-concerns")?;
        EntryCommand::SettleConcern(concern.id)
    } else {
        let opened_on = session.day_or_today(args.on.as_deref(), &book.profile()?)?;
        EntryCommand::Concern(Concern { contact_id: who.id, text, opened_on, settled_on: None })
    };
    let done = book.run(Command::Entry(command))?;
    session.tell(&done)
}
