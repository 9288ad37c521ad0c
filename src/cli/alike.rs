//! `enishi alike`: records that may be of one person, with the reasons; `--apart` says that two of them are two people.

use clap::Args;
use serde::Serialize;

use crate::{
    book::{
        self, Refusal,
        command::{Command, EntryCommand},
        read::not_same,
    },
    cli::{
        failure::Failure,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        whom::whom,
    },
    domain::{alike::Alike, entry::Dismissal, facts::Who, merge::same_text},
    i18n::{Words, alike::reasons, people::called, words::value},
};

/// `enishi alike`, `enishi alike --apart WHO OTHER`.
#[derive(Debug, Args)]
pub struct AlikeArgs {
    /// With --apart: one of the two
    #[arg(value_name = "WHO", requires = "apart")]
    pub who: Option<String>,
    /// With --apart: the other
    #[arg(value_name = "OTHER", requires = "apart")]
    pub other: Option<String>,
    /// They are two people
    #[arg(long, requires = "other")]
    pub apart: bool,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Two records that may be of one person.
struct Pair {
    one: Who,
    other: Who,
    reasons: Vec<Alike>,
}

#[derive(Debug, Serialize)]
struct PairShape<'a> {
    one: ContactShape<'a>,
    other: ContactShape<'a>,
    reasons: Vec<ReasonShape<'a>>,
}

#[derive(Debug, Serialize)]
struct ReasonShape<'a> {
    code: &'static str,
    value: Option<&'a str>,
}

/// Writes the pairs, or says of two that they are two people.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read, when nobody is called so, or both names mean one record; [`Failure::Several`] when
/// several are called so.
pub fn run(args: &AlikeArgs, session: &mut Session) -> Result<(), Failure> {
    if let (Some(who), Some(other)) = (&args.who, &args.other) {
        return apart(who, other, session);
    }
    let found = session.open()?.book.duplicates()?;
    let pairs: Vec<Pair> = found
        .into_iter()
        .map(|pair| Pair { one: Who::from(&pair.one), other: Who::from(&pair.other), reasons: pair.reasons })
        .collect();
    match args.format.format {
        Format::Json => session.out.json(&pairs.iter().map(shape).collect::<Vec<_>>()),
        format => {
            let table = table(&pairs, &session.words);
            session.write_table(&table, format, "duplicates-none")?;
            if format == Format::Table && !pairs.is_empty() {
                session.hint(&session.words.say("alike-next"));
            }
            Ok(())
        }
    }
}

fn apart(who: &str, other: &str, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let one = whom(book, who)?;
    let other = whom(book, other)?;
    if one.id == other.id {
        return Err(book::Error::from(Refusal::SamePerson(one.name)).into());
    }
    let dismissal =
        Dismissal { contact_id: one.id, suggestion: not_same(other.id), on: session.today(), for_good: true };
    let done = book.run(Command::Entry(EntryCommand::Dismiss(dismissal)))?;
    session.tell(&done)
}

fn shape(pair: &Pair) -> PairShape<'_> {
    let reasons = pair.reasons.iter().map(|reason| ReasonShape { code: reason.code(), value: reason.value() });
    PairShape { one: ContactShape::from(&pair.one), other: ContactShape::from(&pair.other), reasons: reasons.collect() }
}

/// A row stands for two records, so both ids stand in it.
fn table(pairs: &[Pair], words: &Words) -> Table {
    let mut table = Table::new(&["one", "other", "reason"]);
    for Pair { one, other, reasons: why } in pairs {
        let codes: Vec<&str> = why.iter().map(Alike::code).collect();
        table.push(
            format!("{} {}", one.id, other.id),
            vec![
                Cell::both(&named(words, one, other), &one.id.to_string()),
                Cell::both(&named(words, other, one), &other.id.to_string()),
                Cell::both(&reasons(words, why), &codes.join(",")),
            ],
        );
    }
    table
}

/// A name is enough where the other is called otherwise; else the id stands with it, by which each of the two can be meant.
fn named(words: &Words, who: &Who, other: &Who) -> String {
    let name = called(words, who);
    if same_text(&who.name, &other.name) {
        words.with("line-with-id", [("line", value(name)), ("id", value(who.id.to_string()))])
    } else {
        name
    }
}
