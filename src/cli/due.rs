//! `enishi due`: all open actions by date, with the ids that `done` and `later` take.

use clap::Args;

use crate::{
    book::read::whom::short_id,
    cli::{
        failure::Failure,
        session::Session,
        shape::ActionShape,
        table::{Cell, Format, FormatArg, Table},
    },
    domain::{action::Owner, facts::ActionFact},
    i18n::{
        days::due_word,
        people::{called, label},
    },
};

/// `enishi due [--mine|--theirs]`.
#[derive(Debug, Clone, Copy, Args)]
pub struct DueArgs {
    /// Yours only
    #[arg(long, conflicts_with = "theirs")]
    pub mine: bool,
    /// What you wait for only
    #[arg(long)]
    pub theirs: bool,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Writes the open actions.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn run(args: DueArgs, session: &mut Session) -> Result<(), Failure> {
    let mut facts = session.open()?.book.due()?;
    facts.retain(|fact| match fact.action.owner {
        Owner::Me => !args.theirs,
        Owner::Them => !args.mine,
    });
    by_day(&mut facts);
    match args.format.format {
        Format::Json => session.out.json(&facts.iter().map(ActionShape::from).collect::<Vec<_>>()),
        format => {
            let table = table(&facts, session);
            session.write_table(&table, format, "due-none")
        }
    }
}

/// Puts actions in the order of their days; those without one stand last.
pub fn by_day(facts: &mut [ActionFact]) {
    facts.sort_by_key(|fact| (fact.action.due.is_none(), fact.action.due));
}

/// Returns actions as a table.
pub fn table(facts: &[ActionFact], session: &Session) -> Table {
    let words = &session.words;
    let mut table = Table::new(&["id", "due", "kind", "owner", "contact", "text"]);
    for fact in facts {
        let action = &fact.action;
        let due = action.due.map(|due| due_word(words, due, session.today())).unwrap_or_default();
        let day = action.due.map(|due| due.to_string()).unwrap_or_default();
        let (called, name) = fact.who.as_ref().map(|who| (called(words, who), who.name.clone())).unwrap_or_default();
        table.push(
            action.id,
            vec![
                Cell::both(&short_id(action.id), &action.id.to_string()),
                Cell::both(&due, &day),
                Cell::both(&label(words, action.kind), &code(&action.kind)),
                Cell::both(&label(words, action.owner), &code(&action.owner)),
                Cell::both(&called, &name),
                Cell::text(&action.text),
            ],
        );
    }
    table
}

/// Returns the name that JSON gives a small value.
pub fn code(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
