//! `enishi todo`: a to-do or a promise in the one-line syntax of `ux.md` 2.3.

use clap::Args;

use crate::{
    book::{
        Book,
        command::{ActionCommand, Command},
        read::whom::short_id,
    },
    cli::{failure::Failure, session::Session, whom::whom},
    domain::{
        action::{Action, ActionKind, Owner},
        calendar::WeekStart,
        contact::Contact,
        id::Id,
    },
    input::{line::parse_action_line, records},
};

/// `enishi todo "LINE" [--them]`.
#[derive(Debug, Args)]
pub struct TodoArgs {
    /// What, then @person #tag ~repeat ! for a promise, a date, +30m, // note
    #[arg(value_name = "LINE", required = true)]
    pub line: Vec<String>,
    /// You wait for them to do it
    #[arg(long)]
    pub them: bool,
}

/// What a line is about before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The person, if it is known already.
    pub contact_id: Option<Id<Contact>>,
    /// The kind, if it is known already.
    pub kind: Option<ActionKind>,
    /// Whose turn it is.
    pub owner: Owner,
}

/// Writes the to-do down.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the words are missing.
pub fn run(args: &TodoArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let owner = if args.them { Owner::Them } else { Owner::Me };
    write(&args.line.join(" "), Start { contact_id: None, kind: None, owner }, &mut opened.book, session)
}

/// Reads a line and writes the action down.
///
/// # Errors
/// As [`run`].
pub fn write(line: &str, start: Start, book: &mut Book, session: &mut Session) -> Result<(), Failure> {
    let read = parse_action_line(line, session.today(), WeekStart::of(&book.profile()?));
    session.not_understood(&read.not_understood);
    let contact_id = match (start.contact_id, read.people.first()) {
        (Some(id), _) => Some(id),
        (None, Some(name)) => Some(whom(book, name)?.id),
        (None, None) => None,
    };
    let action = Action {
        kind: start.kind.unwrap_or(read.kind),
        owner: start.owner,
        ..records::action(&read, contact_id, session.today())
    };
    let id = Id::fresh();
    let done = book.run(Command::Action(ActionCommand::Add(id, Box::new(action))))?;
    session.tell_with_id(&done, &short_id(id))
}
