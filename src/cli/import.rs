//! `enishi import`: a review first, written only with `--yes`, one undo for all.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    book::{Command, read::import::import_command},
    cli::{document, failure::Failure, file, import_review, say, session::Session, table::FormatArg},
    config,
    transfer::{
        plan::{ImportPlan, plan},
        read::FILE_LIMIT,
        read_vcard,
    },
};

/// Where a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// By what is in it.
    Auto,
    /// A document of a whole book.
    Enishi,
    /// Cards of people.
    Vcard,
}

const SOURCES: &[(&str, Source)] = &[("auto", Source::Auto), ("enishi", Source::Enishi), ("vcard", Source::Vcard)];

/// `enishi import FILE [--from auto|enishi|vcard] [--dry-run] [--yes]`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file; - for standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where it comes from
    #[arg(long, value_name = "auto|enishi|vcard", value_parser = source, default_value = "auto")]
    pub from: Source,
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
/// [`Failure::File`] when the file cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when it holds
/// no card or is no document, [`Failure::Book`] when the book refuses.
pub fn run(args: &ImportArgs, session: &mut Session) -> Result<(), Failure> {
    let bytes = file::read(&args.file, FILE_LIMIT)?;
    let from = match args.from {
        Source::Auto if document::is_ours(&bytes) => Source::Enishi,
        Source::Auto => Source::Vcard,
        told => told,
    };
    let mut opened = session.open_for("import")?;
    let (command, brought) = match from {
        Source::Enishi => {
            let whole = document::read(&bytes).map_err(|failure| no_document(failure, args.from))?;
            import_review::document(&whole, args.format.format, session)?;
            (Command::Load(Box::new(whole)), None)
        }
        Source::Vcard | Source::Auto => {
            let (read, encoding) = read_vcard(&bytes)?;
            let remarks = read.remarks;
            let known = opened.book.known()?;
            let plan = plan(read.people, read.skipped, &known.people);
            if plan.rows.is_empty() {
                return Err(no_card(args.from));
            }
            import_review::cards(&plan, &remarks, encoding, args.format.format, session)?;
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

/// Returns what a file of cards brings into a book with nobody in it.
///
/// # Errors
/// [`Failure::File`] when it cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when nobody is in it.
pub(super) fn cards_alone(path: &Path) -> Result<ImportPlan, Failure> {
    let (read, _) = read_vcard(&file::read(path, FILE_LIMIT)?)?;
    let plan = plan(read.people, read.skipped, &[]);
    if plan.changes_nothing() { Err(no_card(Source::Vcard)) } else { Ok(plan) }
}

/// What is said of a file without a single card; one whose sort was not told may have been meant as anything.
fn no_card(told: Source) -> Failure {
    let id = match told {
        Source::Vcard => "import-nothing-found",
        Source::Auto | Source::Enishi => "refused-no-card",
    };
    Failure::Refused(id, String::new())
}

/// Some other JSON is no document only where a document was asked for.
fn no_document(failure: Failure, told: Source) -> Failure {
    match (failure, told) {
        (Failure::Refused(document::FOREIGN, _), Source::Auto) => no_card(told),
        (failure, _) => failure,
    }
}
