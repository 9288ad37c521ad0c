//! `enishi trash`: what lies in the trash, and back from it.

use chrono::Local;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::{
    book::{
        command::{Command, TrashRef},
        read::{Trashed, whom::end_of},
    },
    cli::{
        failure::Failure,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    domain::facts::Who,
    i18n::people::called,
};

/// `enishi trash [--most N]`, `enishi trash back ID`.
#[derive(Debug, Args)]
pub struct TrashArgs {
    /// At most so many
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>, default_value_t = 200)]
    pub most: u32,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
    /// Back from it instead of the list.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What else there is to do with the trash.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Bring something back
    Back(BackArgs),
}

/// `enishi trash back ID`.
#[derive(Debug, Args)]
pub struct BackArgs {
    /// The id, or the end of it
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Something in the trash, with what brings it back and whose it is.
type Lying = (TrashRef, Trashed, Option<Who>);

#[derive(Debug, Serialize)]
struct TrashedShape<'a> {
    record: &'a str,
    id: &'a str,
    text: &'a str,
    contact: Option<ContactShape<'a>>,
    at: String,
}

/// Writes what lies in the trash, the newest first, or brings one of it back.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read, or nothing or several things have such an id.
pub fn run(args: &TrashArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    if let Some(What::Back(back)) = &args.what {
        let what = book.which_trashed(&back.id)?;
        let done = book.run(Command::Restore(what))?;
        return session.tell(&done);
    }
    let all = book.trashed(usize::try_from(args.most).unwrap_or(usize::MAX))?;
    match args.format.format {
        Format::Json => session.out.json(&all.iter().map(shape).collect::<Vec<_>>()),
        format => {
            let table = table(&all, session);
            session.write_table(&table, format, "trash-empty")?;
            if format == Format::Table && !all.is_empty() {
                session.hint(&session.words.say("trash-next"));
            }
            Ok(())
        }
    }
}

fn shape((_, trashed, who): &Lying) -> TrashedShape<'_> {
    TrashedShape {
        record: trashed.table,
        id: &trashed.id,
        text: &trashed.text,
        contact: who.as_ref().map(ContactShape::from),
        at: trashed.at.to_rfc3339(),
    }
}

fn table(all: &[Lying], session: &Session) -> Table {
    let words = &session.words;
    let mut table = Table::new(&["id", "record", "text", "contact", "at"]);
    for (_, trashed, who) in all {
        let (shown, name) = who.as_ref().map(|who| (called(words, who), who.name.clone())).unwrap_or_default();
        let local = trashed.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string();
        table.push(
            &trashed.id,
            vec![
                Cell::both(end_of(&trashed.id), &trashed.id),
                Cell::both(&words.say(&format!("record-{}", trashed.table)), trashed.table),
                Cell::text(&trashed.text),
                Cell::both(&shown, &name),
                Cell::both(&local, &trashed.at.to_rfc3339()),
            ],
        );
    }
    table
}
