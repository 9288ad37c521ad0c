//! `enishi week`: the weekly summary, for oneself, a coach or the circle.

use chrono::{NaiveDate, Weekday};
use clap::Args;

use crate::{
    cli::{
        failure::Failure,
        page::{self, PageArgs},
        session::Session,
    },
    report::Span,
};

/// `enishi week [--week 2026-W47] [--for me|coach|circle] [--format md|html|pdf|txt|json] [-o FILE | --save]`.
#[derive(Debug, Args)]
pub struct WeekArgs {
    /// Which week: 2026-W47, or a day in it
    #[arg(long, value_name = "2026-W47")]
    pub week: Option<String>,
    /// What goes in, in which form, and where to
    #[command(flatten)]
    pub page: PageArgs,
}

/// Writes the page.
///
/// # Errors
/// [`Failure::Usage`] for a week that cannot be read, [`Failure::FileExists`] when the file is there already.
pub fn run(args: &WeekArgs, session: &mut Session) -> Result<(), Failure> {
    let named = args.week.as_deref().map(|text| (text, "usage-week", monday(text)));
    page::write(Span::Week, named, &args.page, session)
}

/// Returns the Monday of `2026-W47`.
fn monday(text: &str) -> Option<NaiveDate> {
    let (year, week) = text.trim().split_once("-W").or_else(|| text.trim().split_once("-w"))?;
    NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)
}
