//! `enishi drop`: an action is let go by agreement; it leaves every count (F17).

use clap::Args;

use crate::{
    book::command::{ActionCommand, Command},
    cli::{failure::Failure, session::Session},
};

/// `enishi drop ID`.
#[derive(Debug, Args)]
pub struct DropArgs {
    /// The id, or the end of it
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Lets the action go.
///
/// # Errors
/// [`Failure::Book`] when no open action has this id.
pub fn run(args: &DropArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let id = opened.book.which_action(&args.id)?.action.id;
    let done = opened.book.run(Command::Action(ActionCommand::Drop(id)))?;
    session.tell(&done)
}
