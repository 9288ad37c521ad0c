//! `enishi goal`: the owner's goals (S15): listed, written down, closed.

use clap::Args;

use crate::{
    book::command::{Command, EntryCommand},
    cli::{
        failure::Failure,
        person_shape::records,
        pick,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    domain::{entry::Goal, exchange::SupportKind},
    i18n::{days::echo, people::label},
};

/// `enishi goal`, `enishi goal "TEXT" [--due DATE]`, `enishi goal --close TEXT`.
#[derive(Debug, Args)]
pub struct GoalArgs {
    /// The goal; with --close a part of it; none = list them
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    /// By when
    #[arg(long, value_name = "DATE")]
    pub due: Option<String>,
    /// Kinds of support that would help
    #[arg(long, value_name = "KIND", value_parser = value::kind)]
    pub wants: Vec<SupportKind>,
    /// It is reached, or let go
    #[arg(long)]
    pub close: bool,
    /// The form of the list
    #[command(flatten)]
    pub format: FormatArg,
}

/// Lists the open goals, writes one down, or closes one.
///
/// # Errors
/// [`Failure::Refused`] when no open goal is meant, or several; [`Failure::Date`] for a date that cannot be read.
pub fn run(args: &GoalArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let text = args.text.join(" ");
    let goals = book.goals()?;
    let command = if args.close {
        EntryCommand::CloseGoal(
            pick::one(goals.into_iter(), |goal| &goal.text, &text, "refused-no-goal", "refused-several-goals")?.id,
        )
    } else if text.is_empty() {
        return list(args.format.format, &goals, session);
    } else {
        let profile = book.profile()?;
        let due = args.due.as_deref().map(|due| session.day_ahead(due, &profile)).transpose()?;
        EntryCommand::Goal(Goal { text, due, wanted: args.wants.clone(), made_on: session.today(), closed_on: None })
    };
    let done = book.run(Command::Entry(command))?;
    session.tell(&done)
}

fn list(format: Format, goals: &[crate::domain::record::Kept<Goal>], session: &mut Session) -> Result<(), Failure> {
    if format == Format::Json {
        return session.out.json(&records(&goals)?);
    }
    let today = session.today();
    let mut table = Table::new(&["text", "due", "wanted"]);
    for goal in goals {
        let wanted: Vec<String> = goal.wanted.iter().map(|kind| label(&session.words, *kind)).collect();
        let due = goal.due.map(|due| echo(&session.words, due, today)).unwrap_or_default();
        let day = goal.due.map(|due| due.to_string()).unwrap_or_default();
        table.push(goal.id, vec![Cell::text(&goal.text), Cell::both(&due, &day), Cell::text(&wanted.join(", "))]);
    }
    session.write_table(&table, format, "goal-none")
}
