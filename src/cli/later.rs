//! `enishi later`: an action on another day, or a person out of the morning's ideas until a day.

use clap::Args;

use crate::{
    book::{
        self, Refusal,
        command::{ActionCommand, Command, ContactCommand},
    },
    cli::{failure::Failure, session::Session, whom::whom},
};

/// `enishi later ID WHEN`, `enishi later --person WHO WHEN`.
#[derive(Debug, Args)]
pub struct LaterArgs {
    /// The id of the action or the end of it; a person with --person
    #[arg(value_name = "ID")]
    pub what: String,
    /// The day
    #[arg(value_name = "WHEN", required = true)]
    pub when: Vec<String>,
    /// Put a person off instead of an action
    #[arg(long)]
    pub person: bool,
}

/// Puts it off.
///
/// # Errors
/// [`Failure::Book`] when there is no such action or person, [`Failure::Date`] for a date that cannot be read,
/// [`Failure::Refused`] for a day that has been.
pub fn run(args: &LaterArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let when = args.when.join(" ");
    let until = session.day_ahead(&when, &book.profile()?)?;
    if until < session.today() {
        return Err(Failure::Refused("refused-past-day", when));
    }
    let command = if args.person {
        Command::Contact(ContactCommand::Later { id: whom(book, &args.what)?.id, until })
    } else {
        let id = book.which_action(&args.what).map_err(|error| hint_person(error, &args.what))?.action.id;
        Command::Action(ActionCommand::Later { id, until })
    };
    let done = book.run(command)?;
    session.tell(&done)
}

/// A name where an id is asked for gets the hint that persons are put off with `--person`.
fn hint_person(error: book::Error, what: &str) -> Failure {
    match error {
        book::Error::Refused(Refusal::UnknownAction(_)) => {
            Failure::Refused("refused-unknown-action-or-person", what.to_owned())
        }
        other => other.into(),
    }
}
