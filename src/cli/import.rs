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
    cli::{
        failure::Failure,
        file,
        import_read::{self, Found, SOURCES, Source},
        import_review, list, say,
        session::Session,
        table::FormatArg,
    },
    config,
    domain::{
        contact::{Contact, SourceCard},
        id::Id,
        record::Kept,
    },
    transfer::{
        plan::{Card, ImportPlan, KnownPerson, plan},
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
            let known = known_people(&opened.book)?;
            let plan = plan(people.file.people, people.file.skipped, &known);
            import_review::cards(&plan, &people.file.remarks, people.facts, args.format.format, session)?;
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

/// Returns what a file of cards, or a table, brings into a book with nobody in it.
///
/// # Errors
/// [`Failure::File`] when it cannot be read, [`Failure::Import`] when it passes a limit, [`Failure::Refused`] when nobody is in it.
pub(super) fn cards_alone(path: &Path) -> Result<ImportPlan, Failure> {
    let file = import_read::alone(&file::read(path, FILE_LIMIT)?)?.file;
    let plan = plan(file.people, file.skipped, &[]);
    if plan.changes_nothing() { Err(import_read::nobody()) } else { Ok(plan) }
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
            uids: own.iter().map(|card| card.uid.clone()).filter(|uid| !uid.is_empty()).collect(),
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
    cards.into_iter().map(|card| ImportedCard { format: card.format.name().to_owned(), uid: card.uid, raw: card.raw }).collect()
}
