//! Lists of rows in the forms of `--format`: for eyes, for a spreadsheet, for other programs.

use clap::Args;

use crate::{
    cli::{failure::Failure, out::Out, session::Session},
    config,
    i18n::Words,
    text::{
        safe::safe,
        width::{cells, pad_right},
    },
};

/// In which form a reading command answers (`product.md` 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Columns for eyes.
    #[default]
    Table,
    /// JSON with the names that scripts rely on.
    Json,
    /// Comma-separated, the first line holds the names of the columns.
    Csv,
    /// The same with tabs.
    Tsv,
    /// One id a line.
    Ids,
}

const FORMATS: &[(&str, Format)] = &[
    ("table", Format::Table),
    ("json", Format::Json),
    ("csv", Format::Csv),
    ("tsv", Format::Tsv),
    ("ids", Format::Ids),
];

/// The option `--format` of every reading command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Args)]
pub struct FormatArg {
    /// The form of the answer
    #[arg(long, value_name = "table|json|csv|tsv|ids", default_value = "table", value_parser = format)]
    pub format: Format,
}

fn format(text: &str) -> Result<Format, String> {
    config::named(FORMATS, text).ok_or_else(|| FORMATS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))
}

/// One cell: what a person reads, and what a program reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    shown: String,
    plain: String,
}

impl Cell {
    /// A text that is the same for both.
    pub fn text(text: &str) -> Self {
        Self::both(text, text)
    }

    /// Words for a person, and the name or figure that scripts know.
    pub fn both(shown: &str, plain: &str) -> Self {
        Self { shown: safe(shown).into_string(), plain: safe(plain).into_string() }
    }

    /// A number.
    pub fn number(number: impl ToString) -> Self {
        Self::text(&number.to_string())
    }
}

/// One row and the id that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The whole id; empty where the row stands for none.
    pub id: String,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// A list of rows under named columns. The heading of a column is the message `col-…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    columns: &'static [&'static str],
    rows: Vec<Row>,
}

impl Table {
    /// An empty table with these columns, named as in JSON.
    pub const fn new(columns: &'static [&'static str]) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn push(&mut self, id: impl ToString, cells: Vec<Cell>) {
        self.rows.push(Row { id: id.to_string(), cells });
    }

    /// Tells whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes the table in one of the forms that are not JSON.
    ///
    /// # Errors
    /// [`Failure::Output`] when the output fails.
    pub fn write(&self, format: Format, words: &Words, out: &mut Out) -> Result<(), Failure> {
        match format {
            Format::Table | Format::Json => self.columns_for_eyes(words, out),
            Format::Csv => out.raw(&self.csv()?),
            Format::Tsv => self.tsv(out),
            Format::Ids => self.rows.iter().filter(|row| !row.id.is_empty()).try_for_each(|row| out.line(&row.id)),
        }
    }

    fn columns_for_eyes(&self, words: &Words, out: &mut Out) -> Result<(), Failure> {
        if self.rows.is_empty() {
            return Ok(());
        }
        let heads: Vec<String> =
            self.columns.iter().map(|column| words.say(&format!("col-{}", column.replace('_', "-")))).collect();
        let widths: Vec<usize> = heads
            .iter()
            .enumerate()
            .map(|(place, head)| {
                let shown =
                    self.rows.iter().filter_map(|row| row.cells.get(place)).map(|cell| cells(&cell.shown)).max();
                shown.unwrap_or(0).max(cells(head))
            })
            .collect();
        out.heading(&joined(heads.iter().map(String::as_str), &widths))?;
        self.rows
            .iter()
            .try_for_each(|row| out.line(&joined(row.cells.iter().map(|cell| cell.shown.as_str()), &widths)))
    }

    fn csv(&self) -> Result<Vec<u8>, Failure> {
        let mut writer = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        let fail = |error: csv::Error| Failure::Output(error.into());
        writer.write_record(self.columns).map_err(fail)?;
        for row in &self.rows {
            writer.write_record(row.cells.iter().map(|cell| harmless(&cell.plain))).map_err(fail)?;
        }
        writer.into_inner().map_err(|error| Failure::Output(error.into_error()))
    }

    fn tsv(&self, out: &mut Out) -> Result<(), Failure> {
        out.line(&self.columns.join("\t"))?;
        self.rows.iter().try_for_each(|row| {
            let plain: Vec<&str> = row.cells.iter().map(|cell| cell.plain.as_str()).collect();
            out.line(&plain.join("\t"))
        })
    }
}

impl Session {
    /// Writes a table; where it is empty, a person reads a sentence and a program only the names of the columns.
    ///
    /// # Errors
    /// [`Failure::Output`] when the output fails.
    pub fn write_table(&mut self, table: &Table, format: Format, nothing: &str) -> Result<(), Failure> {
        if table.is_empty() && format == Format::Table {
            let line = self.words.say(nothing);
            return self.out.line(&line);
        }
        table.write(format, &self.words, &mut self.out)
    }
}

/// Cells side by side with two spaces between, nothing after the last.
fn joined<'a>(cells: impl Iterator<Item = &'a str>, widths: &[usize]) -> String {
    let padded: Vec<String> = cells.zip(widths).map(|(cell, width)| pad_right(cell, *width)).collect();
    padded.join("  ").trim_end().to_owned()
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (`reliability.md` 7.3).
fn harmless(cell: &str) -> String {
    match cell.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}
