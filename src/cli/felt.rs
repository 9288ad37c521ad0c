//! `enishi felt`: how the exchange with a person feels to the owner (F4); it goes before every count.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{failure::Failure, session::Session, value, whom::whom},
    domain::entry::FeltBalance,
};

/// `enishi felt WHO 1-5`.
#[derive(Debug, Args)]
pub struct FeltArgs {
    /// With whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// 1 I receive too much, 3 just right, 5 I give too much
    #[arg(value_name = "1-5", value_parser = value::felt)]
    pub felt: u8,
}

/// Notes the feeling.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the number is none of the five.
pub fn run(args: &FeltArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let contact_id = whom(&opened.book, &args.who)?.id;
    let felt = FeltBalance { contact_id, on: session.today(), felt: args.felt };
    let done = opened.book.run(Command::Entry(EntryCommand::Felt(felt)))?;
    session.tell(&done)
}
