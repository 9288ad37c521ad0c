//! `enishi filters`: the kept filters of the list of people: listed, kept, called otherwise, thrown away.

use clap::Args;

use crate::{
    book::{
        self, Book, Refusal,
        command::{Command, FilterCommand},
    },
    cli::{
        failure::Failure,
        person_shape::records,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
    },
    domain::{entry::SavedFilter, record::Kept},
    text::fold::fold,
};

/// `enishi filters`, `enishi filters --keep NAME QUERY`, `--rename NAME NEW`, `--remove NAME`.
#[derive(Debug, Args)]
pub struct FiltersArgs {
    /// Keep a filter under a name
    #[arg(long, num_args = 2, value_names = ["NAME", "QUERY"], conflicts_with_all = ["rename", "remove"])]
    pub keep: Vec<String>,
    /// Call one otherwise
    #[arg(long, num_args = 2, value_names = ["NAME", "NEW"], conflicts_with = "remove")]
    pub rename: Vec<String>,
    /// Throw one away
    #[arg(long, value_name = "NAME")]
    pub remove: Option<String>,
    /// The form of the list
    #[command(flatten)]
    pub format: FormatArg,
}

/// Lists the kept filters, or changes one of them.
///
/// # Errors
/// [`Failure::Book`] when no kept filter is called so, when another one has the new name, or the book cannot be read.
pub fn run(args: &FiltersArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let command = match (args.keep.as_slice(), args.rename.as_slice(), &args.remove) {
        ([name, query, ..], ..) => FilterCommand::Keep { name: name.clone(), query: query.clone() },
        (_, [name, new, ..], _) => {
            let filter = meant(book, name)?;
            FilterCommand::Rename { id: filter.id, version: filter.version, name: new.clone() }
        }
        (_, _, Some(name)) => FilterCommand::Trash(meant(book, name)?.id),
        _ => return list(args.format.format, &book.filters()?, session),
    };
    let done = book.run(Command::Filter(command))?;
    session.tell(&done)
}

/// Returns the query of the kept filter that is called so; none where none is.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn query_of(book: &Book, name: &str) -> Result<Option<String>, Failure> {
    Ok(called(book.filters()?, name).map(|filter| filter.body.query))
}

fn meant(book: &Book, name: &str) -> Result<Kept<SavedFilter>, Failure> {
    let unknown = || Refusal::UnknownFilter(name.to_owned());
    Ok(called(book.filters()?, name).ok_or_else(unknown).map_err(book::Error::from)?)
}

/// The one with this very name, else the first with the same in another case or width.
fn called(filters: Vec<Kept<SavedFilter>>, name: &str) -> Option<Kept<SavedFilter>> {
    let (name, folded) = (name.trim(), fold(name.trim()));
    let very = filters.iter().position(|filter| filter.name == name);
    let place = very.or_else(|| filters.iter().position(|filter| fold(&filter.name) == folded))?;
    filters.into_iter().nth(place)
}

fn list(format: Format, filters: &[Kept<SavedFilter>], session: &mut Session) -> Result<(), Failure> {
    if format == Format::Json {
        return session.out.json(&records(&filters)?);
    }
    let mut table = Table::new(&["name", "query"]);
    for filter in filters {
        table.push(filter.id, vec![Cell::text(&filter.name), Cell::text(&filter.query)]);
    }
    session.write_table(&table, format, "filters-none")
}
