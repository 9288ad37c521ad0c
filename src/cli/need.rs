//! `enishi need`: a trouble of theirs, opened or over.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, pick, session::Session, value, whom::whom},
    domain::{
        contact::Sharing,
        entry::{Need, NeedState},
        exchange::SupportKind,
    },
};

/// `enishi need WHO "TEXT" [--urgent]`, `enishi need WHO --close [TEXT]`.
#[derive(Debug, Args)]
pub struct NeedArgs {
    /// Whose
    #[arg(value_name = "WHO")]
    pub who: String,
    /// What it is; with --close a part of it, where several are open
    #[arg(value_name = "TEXT", required_unless_present = "close")]
    pub text: Vec<String>,
    /// It presses
    #[arg(long, conflicts_with = "close")]
    pub urgent: bool,
    /// It is over
    #[arg(long)]
    pub close: bool,
    /// The day you heard of it
    #[arg(long, value_name = "DATE", conflicts_with = "close")]
    pub on: Option<String>,
    /// The support that would fit
    #[arg(long, value_name = "informational|instrumental|emotional|appraisal", value_parser = value::kind)]
    pub kind: Option<SupportKind>,
    /// Who may read of it
    #[arg(long, value_name = "private|two_of_us|circle|public", value_parser = value::sharing)]
    pub sharing: Option<Sharing>,
}

/// Opens a need, or closes one.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Refused`] when no open need is meant, or several.
pub fn run(args: &NeedArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let who = whom(book, &args.who)?;
    let text = args.text.join(" ");
    let command = if args.close {
        let open = book.timeline(who.id, 0)?.needs.into_iter().filter(|need| need.state != NeedState::Closed);
        EntryCommand::CloseNeed(
            pick::one(open, |need| &need.text, &text, "refused-no-need", "refused-several-needs")?.id,
        )
    } else {
        EntryCommand::Need(Need {
            contact_id: who.id,
            text,
            state: if args.urgent { NeedState::Urgent } else { NeedState::Open },
            opened_on: session.day_or_today(args.on.as_deref(), &book.profile()?)?,
            closed_on: None,
            kind: args.kind,
            sharing: args.sharing.unwrap_or_default(),
        })
    };
    let done = book.run(Command::Entry(command))?;
    session.tell(&done)
}
