//! `enishi offer`: what the owner can ask a person for, or do for her (S61).

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, session::Session, value, whom::whom},
    domain::{
        entry::Offer,
        exchange::{Direction, SupportKind},
    },
};

/// `enishi offer WHO KIND [TEXT] [--given]`.
#[derive(Debug, Args)]
pub struct OfferArgs {
    /// With whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// Which kind of support
    #[arg(value_name = "informational|instrumental|emotional|appraisal", value_parser = value::kind)]
    pub kind: SupportKind,
    /// In words
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    /// What you can do for them instead of what you can ask them for
    #[arg(long)]
    pub given: bool,
}

/// Notes the offer.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so.
pub fn run(args: &OfferArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let contact_id = whom(&opened.book, &args.who)?.id;
    let direction = if args.given { Direction::Given } else { Direction::Received };
    let offer = Offer { contact_id, direction, kind: args.kind, text: args.text.join(" ") };
    let done = opened.book.run(Command::Entry(EntryCommand::Offer(offer)))?;
    session.tell(&done)
}
