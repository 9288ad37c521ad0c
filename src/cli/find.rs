//! `enishi find`: searches everything that was written.

use clap::Args;
use serde::Serialize;

use crate::{
    book::read::Found,
    cli::{
        failure::Failure,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    i18n::{days::near_date, people::called},
};

/// `enishi find TEXT [--most N]`.
#[derive(Debug, Args)]
pub struct FindArgs {
    /// The words; all of them must be there
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// At most so many places
    #[arg(long, value_name = "N", value_parser = value::whole::<usize>, default_value_t = 50)]
    pub most: usize,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct FoundShape<'a> {
    record: &'a str,
    id: &'a str,
    on: Option<chrono::NaiveDate>,
    text: &'a str,
    contact: Option<ContactShape<'a>>,
}

/// Writes the places in which every word was found.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn run(args: &FindArgs, session: &mut Session) -> Result<(), Failure> {
    let found = session.open()?.book.find(&args.text.join(" "), args.most)?;
    match args.format.format {
        Format::Json => session.out.json(&found.iter().map(shape).collect::<Vec<_>>()),
        format => {
            let table = table(&found, session);
            session.write_table(&table, format, "find-none")
        }
    }
}

fn shape(found: &Found) -> FoundShape<'_> {
    FoundShape {
        record: &found.table,
        id: &found.id,
        on: found.on,
        text: &found.text,
        contact: found.who.as_ref().map(ContactShape::from),
    }
}

fn table(found: &[Found], session: &Session) -> Table {
    let words = &session.words;
    let mut table = Table::new(&["record", "contact", "on", "text"]);
    for one in found {
        let (shown, name) = one.who.as_ref().map(|who| (called(words, who), who.name.clone())).unwrap_or_default();
        table.push(
            &one.id,
            vec![
                Cell::both(&words.say(&format!("record-{}", one.table.replace('_', "-"))), &one.table),
                Cell::both(&shown, &name),
                Cell::both(
                    &one.on.map(|day| near_date(words, day, session.today())).unwrap_or_default(),
                    &one.on.map(|day| day.to_string()).unwrap_or_default(),
                ),
                Cell::text(&one.text),
            ],
        );
    }
    table
}
