//! `enishi phase`: the trust phase of a person, set by the owner's hand only.

use clap::Args;

use crate::{
    book::command::{Command, ContactCommand},
    cli::{failure::Failure, session::Session, value, whom::whom},
    domain::phase::TrustPhase,
};

/// `enishi phase WHO 1-4`.
#[derive(Debug, Args)]
pub struct PhaseArgs {
    /// Whose
    #[arg(value_name = "WHO")]
    pub who: String,
    /// The phase
    #[arg(value_name = "1-4", value_parser = value::phase)]
    pub phase: TrustPhase,
}

/// Sets the phase.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the file fails.
pub fn run(args: &PhaseArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let id = whom(&opened.book, &args.who)?.id;
    let done = opened.book.run(Command::Contact(ContactCommand::Phase { id, to: args.phase }))?;
    session.tell(&done)
}
