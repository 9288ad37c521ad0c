//! `enishi month`: the summary of a month, from the same tree as the week's.

use chrono::NaiveDate;
use clap::Args;

use crate::{
    cli::{
        failure::Failure,
        page::{self, PageArgs},
        session::Session,
    },
    report::Span,
};

/// `enishi month [--month 2026-11] [--for me|coach|circle] [--format md|html|pdf|txt|json] [-o FILE | --save]`.
#[derive(Debug, Args)]
pub struct MonthArgs {
    /// Which month: 2026-11, or a day in it
    #[arg(long, value_name = "2026-11")]
    pub month: Option<String>,
    /// What goes in, in which form, and where to
    #[command(flatten)]
    pub page: PageArgs,
}

/// Writes the page.
///
/// # Errors
/// [`Failure::Usage`] for a month that cannot be read, [`Failure::FileExists`] when the file is there already.
pub fn run(args: &MonthArgs, session: &mut Session) -> Result<(), Failure> {
    let named = args.month.as_deref().map(|text| (text, "usage-month", first(text)));
    page::write(Span::Month, named, &args.page, session)
}

/// Returns the first day of `2026-11`.
fn first(text: &str) -> Option<NaiveDate> {
    let (year, month) = text.trim().split_once('-').filter(|(year, _)| year.len() == 4)?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
}
