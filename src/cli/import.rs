//! `enishi import`: a review first, written only with `--yes`, one undo for all.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::{
    book::{
        Book,
        command::{Command, ImportCommand, ImportedCard, ImportedPerson},
    },
    cli::{document, failure::Failure, file, import_review, list, say, session::Session, table::FormatArg},
    config,
    domain::{
        contact::{Contact, SourceCard},
        id::Id,
        record::Kept,
    },
    transfer::{
        plan::{Card, ImportPlan, KnownPerson, plan},
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
            let known = known_people(&opened.book)?;
            let plan = plan(read.people, read.skipped, &known);
            if plan.rows.is_empty() {
                return Err(no_card(args.from));
            }
            import_review::cards(&plan, &remarks, encoding, args.format.format, session)?;
            if plan.changes_nothing() {
                return Ok(());
            }
            let tally = plan.tally;
            (Command::Import(Box::new(command(plan, &args.file, &opened.book)?)), Some(tally))
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

/// Returns the people of the book with what tells their records apart.
fn known_people(book: &Book) -> Result<Vec<KnownPerson>, Failure> {
    let mut cards: HashMap<Id<Contact>, Vec<SourceCard>> = HashMap::new();
    for card in book.source_cards()? {
        cards.entry(card.contact_id).or_default().push(card.body);
    }
    let mut notes = list::notes(book)?;
    let person = |Kept { id, body, .. }: Kept<Contact>| {
        let own = cards.remove(&id).unwrap_or_default();
        KnownPerson {
            id,
            contact: body,
            // her own id is the UID of a card that this book has written
            uids: own
                .iter()
                .map(|card| card.uid.clone())
                .filter(|uid| !uid.is_empty())
                .chain([id.to_string()])
                .collect(),
            raws: own.into_iter().map(|card| card.raw).collect(),
            notes: notes.remove(&id).unwrap_or_default(),
        }
    };
    Ok(book.contacts()?.into_iter().map(person).collect())
}

/// Returns the plan as a command, with the versions of the records as they are now.
pub(super) fn command(plan: ImportPlan, path: &Path, book: &Book) -> Result<ImportCommand, Failure> {
    let new = plan.new.into_iter().map(|person| ImportedPerson {
        contact: person.contact,
        notes: person.notes,
        cards: cards(person.cards),
    });
    let mut filled = Vec::with_capacity(plan.filled.len());
    for person in plan.filled {
        let version = book.contact(person.id)?.version;
        let imported = ImportedPerson { contact: person.contact, notes: person.notes, cards: cards(person.cards) };
        filled.push((person.id, version, imported));
    }
    Ok(ImportCommand { file: file::name_of(path), new: new.collect(), filled })
}

fn cards(cards: Vec<Card>) -> Vec<ImportedCard> {
    cards.into_iter().map(|card| ImportedCard { format: "vcard".to_owned(), uid: card.uid, raw: card.raw }).collect()
}
