//! `enishi week`: the weekly summary, for oneself, a coach or the circle.

use std::path::PathBuf;

use chrono::{NaiveDate, Weekday};
use clap::Args;

use crate::{
    book::read::Whose,
    cli::{
        failure::{Failure, shown},
        file::{self, Existing},
        out::escaped,
        session::Session,
        value,
    },
    domain::calendar::{WeekStart, week_of},
    i18n::words::value as word,
    report::{Audience, Form, audience::NameForm, render, week_page, week_to_look_at},
    text::safe::{safe, safe_lines},
};

/// `enishi week [--week 2026-W47] [--for me|coach|circle] [--format md|txt|json] [-o FILE]`.
#[derive(Debug, Args)]
pub struct WeekArgs {
    /// Which week: 2026-W47, or a day in it
    #[arg(long, value_name = "2026-W47")]
    pub week: Option<String>,
    /// For whom
    #[arg(long = "for", value_name = "me|coach|circle", value_parser = value::audience, default_value = "me")]
    pub audience: Audience,
    /// The form
    #[arg(long, value_name = "md|txt|json", value_parser = form, default_value = "md")]
    pub format: Form,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

fn form(text: &str) -> Result<Form, String> {
    Form::from_code(text).ok_or_else(|| Form::ALL.map(Form::code).join(", "))
}

/// Writes the page.
///
/// # Errors
/// [`Failure::Usage`] for a week that cannot be read, [`Failure::FileExists`] when the file is there already.
pub fn run(args: &WeekArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let book = &opened.book;
    let profile = book.profile()?;
    let start = WeekStart::of(&profile);
    let today = session.today();
    let from = match args.week.as_deref() {
        None => week_to_look_at(today, start),
        Some(text) => match iso_week(text) {
            Some(monday) => week_of(monday, start).0,
            None => week_of(session.day_back(text, &profile).map_err(|_| unread(text))?, start).0,
        },
    };
    let whose = if args.audience.names() == NameForm::Full { Whose::Concerned } else { Whose::Everybody };
    let facts = book.week(from, whose)?;
    let page = week_page(&facts, args.audience, today, &session.config.conventions);
    let text = render(&page, args.format, &session.words);
    let text = match args.format {
        Form::Json => escaped(&text),
        Form::Markdown | Form::Plain => safe_lines(&text).into_string(),
    };
    match &args.output {
        None => session.out.line(text.trim_end()),
        Some(path) => {
            let existing = if args.force { Existing::Replace } else { Existing::Keep };
            file::write(path, format!("{}\n", text.trim_end()).as_bytes(), existing)?;
            let path = safe(&shown(path)).into_string();
            session.hint(&session.words.with("file-written", [("path", word(path))]));
            Ok(())
        }
    }
}

/// Returns the Monday of `2026-W47`.
fn iso_week(text: &str) -> Option<NaiveDate> {
    let (year, week) = text.trim().split_once("-W").or_else(|| text.trim().split_once("-w"))?;
    NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)
}

fn unread(text: &str) -> Failure {
    Failure::Usage("usage-week", text.to_owned())
}
