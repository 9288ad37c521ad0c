//! `enishi done`: an action is done today, and what comes after it is planned.

use clap::Args;

use crate::{
    book::command::{ActionCommand, Command, NextStep},
    cli::{failure::Failure, session::Session},
};

/// `enishi done ID [--next WHEN [--text TEXT] | --no-next]`.
#[derive(Debug, Args)]
pub struct DoneArgs {
    /// The id, or the end of it
    #[arg(value_name = "ID")]
    pub id: String,
    /// When to follow up
    #[arg(long, value_name = "DATE", conflicts_with = "no_next")]
    pub next: Option<String>,
    /// The words of the follow-up
    #[arg(long, value_name = "TEXT", requires = "next")]
    pub text: Option<String>,
    /// Nothing comes after it
    #[arg(long)]
    pub no_next: bool,
}

/// Ticks the action.
///
/// # Errors
/// [`Failure::Book`] when no open action has this id, [`Failure::Date`] for a date that cannot be read.
pub fn run(args: &DoneArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let action = opened.book.which_action(&args.id)?;
    let next = match &args.next {
        Some(day) => NextStep::On(session.day_ahead(day, &opened.book.profile()?)?),
        None if args.no_next => NextStep::None,
        None => NextStep::ByRhythm,
    };
    let command = ActionCommand::Done { id: action.action.id, next, next_text: args.text.clone().unwrap_or_default() };
    let done = opened.book.run(Command::Action(command))?;
    session.tell(&done)
}
