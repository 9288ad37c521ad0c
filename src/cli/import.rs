//! `enishi import`: a review first, written only with `--yes`, one undo for all.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    book::{Command, read::import::import_command},
    cli::{
        failure::Failure,
        file,
        import_read::{self, Found, SOURCES, Source},
        import_review, say,
        session::Session,
        table::FormatArg,
    },
    config,
    transfer::{
        plan::{ImportPlan, plan},
        read::FILE_LIMIT,
    },
};

/// `enishi import FILE [--from SOURCE] [--map FILE] [--dry-run] [--yes]`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file; - for standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where it comes from
    #[arg(
        long,
        value_name = "auto|enishi|vcard|google|outlook|linkedin|eight|sansan|csv",
        value_parser = source,
        default_value = "auto"
    )]
    pub from: Source,
    /// Which column of a table is which field
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Only show what it would do; that is so without --yes too
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    /// Write it
    #[arg(long)]
    pub yes: bool,
    /// The form of the review
    #[command(flatten)]
    pub format: FormatArg,
}

fn source(text: &str) -> Result<Source, String> {
    config::named(SOURCES, text).ok_or_else(|| SOURCES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))
}

/// Shows what a file would bring, and brings it with `--yes`.
///
/// # Errors
/// [`Failure::File`] when a file cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] and
/// [`Failure::NoColumn`] when nobody can be read out of it, [`Failure::Book`] when the book refuses.
pub fn run(args: &ImportArgs, session: &mut Session) -> Result<(), Failure> {
    let mapping = args.map.as_deref().map(import_read::mapping).transpose()?;
    let bytes = file::read(&args.file, FILE_LIMIT)?;
    let mut opened = session.open_for("import")?;
    let found = import_read::read(&bytes, args.from, mapping.as_ref())?;
    drop(bytes);
    let (command, brought) = match found {
        Found::Whole(whole) => {
            import_review::document(&whole, args.format.format, session)?;
            (Command::Load(whole), None)
        }
        Found::People(people) => {
            let known = opened.book.known()?;
            let plan = plan(people.file.people, people.file.skipped, &known.people);
            import_review::cards(&plan, &people.file.remarks, people.facts, args.format.format, session)?;
            if plan.changes_nothing() {
                return Ok(());
            }
            let tally = plan.tally;
            let command = import_command(plan, file::name_of(&args.file), &known.versions);
            (Command::Import(Box::new(command)), Some(tally))
        }
    };
    if args.yes {
        let done = opened.book.run(command)?;
        let line = match brought {
            Some(tally) => import_review::brought(tally, &file::name_of(&args.file), &session.words),
            None => say::line(&session.words, &done, session.today()),
        };
        return import_review::told(&line, args.format.format, session);
    }
    session.hint(&session.words.say("import-add-yes"));
    Ok(())
}

/// Returns what a file of cards, or a table, brings into a book with nobody in it.
///
/// # Errors
/// [`Failure::File`] when it cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when nobody is in it.
pub(super) fn cards_alone(path: &Path) -> Result<ImportPlan, Failure> {
    let file = import_read::alone(&file::read(path, FILE_LIMIT)?)?.file;
    let plan = plan(file.people, file.skipped, &[]);
    if plan.changes_nothing() { Err(import_read::nobody()) } else { Ok(plan) }
}
