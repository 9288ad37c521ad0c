//! `enishi compare`: what this book and another copy of it did since they went apart. Neither is changed.

use std::path::PathBuf;

use chrono::{DateTime, Local, Utc};
use clap::Args;
use serde::Serialize;

use crate::{
    book::{self, Apart, Book, Both, StoreError},
    cli::{
        failure::{Failure, shown},
        file,
        history::{self, ActShape, Told},
        session::Session,
        shape::{ContactShape, known},
        table::{Cell, Format, FormatArg, Table},
    },
    i18n::{
        two::{Differs, RecordWords, field_line, record_line},
        words::value,
    },
    text::safe::safe,
};

/// `enishi compare FILE`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// The other copy
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct ApartShape<'a> {
    common: Option<CommonShape>,
    here: Vec<ActShape<'a>>,
    there: Vec<ActShape<'a>>,
    both: Vec<BothShape<'a>>,
}

#[derive(Debug, Serialize)]
struct CommonShape {
    op: i64,
    at: String,
}

#[derive(Debug, Serialize)]
struct BothShape<'a> {
    record: &'a str,
    id: &'a str,
    contact: Option<ContactShape<'a>>,
    text: Option<&'a str>,
    fields: Vec<FieldShape<'a>>,
}

#[derive(Debug, Serialize)]
struct FieldShape<'a> {
    field: &'a str,
    here: Option<&'a str>,
    there: Option<&'a str>,
    conflict: bool,
}

/// Writes what differs.
///
/// # Errors
/// [`Failure::Book`] when the other file is no copy of this book, [`Failure::File`] when there is no such file.
pub fn run(args: &CompareArgs, session: &mut Session) -> Result<(), Failure> {
    let path = file::absolute(&args.file);
    let book = Book::open_apart(&session.file()?, session.places(), session.clock, "cli")?;
    let apart = book.compare(&path).map_err(not_there)?;
    match args.format.format {
        Format::Json => {
            let (here, there) = (history::told(&apart.here, session), history::told(&apart.there, session));
            session.out.json(&shape(&apart, &here, &there))
        }
        Format::Table => {
            page(&apart, session)?;
            if !apart.there.is_empty() {
                session.hint(&session.words.with("two-compare-then", [("path", value(shown(&path)))]));
            }
            Ok(())
        }
        format => table(&apart, session).write(format, &session.words, &mut session.out),
    }
}

/// The other copy that is not there is a file that is not there, and no reason to begin a book.
pub(super) fn not_there(error: book::Error) -> Failure {
    match error {
        book::Error::Store(StoreError::Missing(path)) => {
            Failure::File { path, source: std::io::ErrorKind::NotFound.into() }
        }
        error => error.into(),
    }
}

/// Writes for eyes what both did, and what both changed.
pub(super) fn page(apart: &Apart, session: &mut Session) -> Result<(), Failure> {
    let words = &session.words;
    let common = match apart.common {
        Some((_, at)) => words.with("two-common", [("at", value(local(at)))]),
        None => words.say("two-no-common"),
    };
    session.out.line(&common)?;
    if apart.here.is_empty() && apart.there.is_empty() {
        return session.out.line(&words.say("two-alike"));
    }
    for (id, acts) in [("two-here", &apart.here), ("two-there", &apart.there)] {
        let told = history::told(acts, session);
        let words = &session.words;
        let head = words.with(id, [("n", value(acts.len()))]);
        let lines: Vec<String> = told.iter().map(|one| act_line(one, session)).collect();
        session.out.heading(&head)?;
        lines.iter().try_for_each(|line| session.out.line(line))?;
    }
    if !apart.both.is_empty() {
        let head = session.words.with("two-both", [("n", value(apart.both.len()))]);
        let lines: Vec<String> = apart.both.iter().flat_map(|both| both_lines(both, session)).collect();
        session.out.heading(&head)?;
        lines.iter().try_for_each(|line| session.out.line(line))?;
    }
    Ok(())
}

/// Returns the lines of a record that both changed.
pub(super) fn both_lines(both: &Both, session: &Session) -> Vec<String> {
    let words = &session.words;
    let head = record_line(words, record_words(both));
    let fields = differs(both, false).into_iter().map(|one| field_line(words, both.table, one));
    std::iter::once(head).chain(fields).collect()
}

/// Returns a record in plain values.
pub(super) fn record_words(both: &Both) -> RecordWords<'_> {
    RecordWords { table: both.table, who: both.contact.as_ref(), text: &both.what }
}

/// Returns where a record differs: everywhere, or only where both changed the same.
pub(super) fn differs(both: &Both, conflicts_only: bool) -> Vec<Differs<'_>> {
    let fields = both.fields.iter().filter(|one| one.is_conflict || !conflicts_only);
    fields.map(|one| Differs { field: one.field, here: &one.here, there: &one.there }).collect()
}

fn act_line(told: &Told<'_>, session: &Session) -> String {
    session.words.with("two-act", [("at", value(told.local())), ("line", value(told.line.as_str()))])
}

fn table(apart: &Apart, session: &Session) -> Table {
    let mut table = Table::new(&["side", "op", "at", "text"]);
    for (id, side, acts) in [("two-side-here", "here", &apart.here), ("two-side-there", "there", &apart.there)] {
        for one in history::told(acts, session) {
            let (op, at) = (one.act.op, one.act.at.to_rfc3339());
            let side = Cell::both(&session.words.say(id), side);
            table.push(op, vec![side, Cell::number(op), Cell::both(&one.local(), &at), Cell::text(&one.line)]);
        }
    }
    table
}

fn shape<'a>(apart: &'a Apart, here: &'a [Told<'a>], there: &'a [Told<'a>]) -> ApartShape<'a> {
    let both = apart.both.iter().map(|both| BothShape {
        record: both.table,
        id: &both.id,
        contact: both.contact.as_ref().map(ContactShape::from),
        text: known(&both.what),
        fields: both
            .fields
            .iter()
            .map(|one| FieldShape {
                field: one.field,
                here: known(&one.here),
                there: known(&one.there),
                conflict: one.is_conflict,
            })
            .collect(),
    });
    ApartShape {
        common: apart.common.map(|(op, at)| CommonShape { op, at: at.to_rfc3339() }),
        here: here.iter().map(Told::shape).collect(),
        there: there.iter().map(Told::shape).collect(),
        both: both.collect(),
    }
}

fn local(at: DateTime<Utc>) -> String {
    safe(&at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()).into_string()
}
