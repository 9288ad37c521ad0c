//! `enishi someday`: an action stays wanted, without a date.

use clap::Args;

use crate::{
    book::command::{ActionCommand, Command},
    cli::{failure::Failure, session::Session},
};

/// `enishi someday ID`.
#[derive(Debug, Args)]
pub struct SomedayArgs {
    /// The id, or the end of it
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Takes the date away.
///
/// # Errors
/// [`Failure::Book`] when no open action has this id.
pub fn run(args: &SomedayArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let id = opened.book.which_action(&args.id)?.action.id;
    let done = opened.book.run(Command::Action(ActionCommand::Someday(id)))?;
    session.tell(&done)
}
