//! `enishi quarter`: the summary of three months, from the same tree as the week's.

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

/// `enishi quarter [--quarter 2026-Q4] [--for me|coach|circle] [--format md|html|pdf|txt|json] [-o FILE | --save]`.
#[derive(Debug, Args)]
pub struct QuarterArgs {
    /// Which quarter of the calendar: 2026-Q4, or a day in it
    #[arg(long, value_name = "2026-Q4")]
    pub quarter: Option<String>,
    /// What goes in, in which form, and where to
    #[command(flatten)]
    pub page: PageArgs,
}

/// Writes the page.
///
/// # Errors
/// [`Failure::Usage`] for a quarter that cannot be read, [`Failure::FileExists`] when the file is there already.
pub fn run(args: &QuarterArgs, session: &mut Session) -> Result<(), Failure> {
    let named = args.quarter.as_deref().map(|text| (text, "usage-quarter", first(text)));
    page::write(Span::Quarter, named, &args.page, session)
}

/// Returns the first day of `2026-Q4`.
fn first(text: &str) -> Option<NaiveDate> {
    let (year, quarter) = text.trim().split_once("-Q").or_else(|| text.trim().split_once("-q"))?;
    let before = quarter.parse::<u32>().ok()?.checked_sub(1)?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, before.checked_mul(3)?.checked_add(1)?, 1)
}
