//! What the summaries of a week, a month and a quarter share: what goes in, in which form, and where to.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use crate::{
    book::read::Whose,
    cli::{
        failure::{Failure, shown},
        out::Out,
        session::Session,
        value,
    },
    config::save::{self, Existing},
    domain::calendar::WeekStart,
    i18n::words::value as word,
    report::{Audience, Choice, Form, Part, Span, audience::NameForm, bytes, chosen_page, place},
    text::safe::safe,
};

/// The options of every summary.
#[derive(Debug, Args)]
pub struct PageArgs {
    /// For whom
    #[arg(long = "for", value_name = "me|coach|circle", value_parser = value::audience, default_value = "me")]
    pub audience: Audience,
    /// The form; none = as the file's name ends, else Markdown
    #[arg(long, value_name = "md|html|pdf|txt|json", value_parser = value::page_form)]
    pub format: Option<Form>,
    /// In one line, in the owner's words
    #[arg(long, value_name = "TEXT")]
    pub line: Option<String>,
    /// The question at the end, in the owner's words
    #[arg(long, value_name = "TEXT")]
    pub question: Option<String>,
    /// Parts that stay out
    #[arg(long, value_name = "PART,PART", value_parser = value::part, value_delimiter = ',')]
    pub without: Vec<Part>,
    /// Write to a file
    #[arg(short, long, value_name = "FILE", group = "to")]
    pub output: Option<PathBuf>,
    /// Write beside the book
    #[arg(long, group = "to")]
    pub save: bool,
    /// Replace a file that is there
    #[arg(long, requires = "to")]
    pub force: bool,
}

impl PageArgs {
    /// The form that was asked for, or that the name of the file tells.
    fn form(&self) -> Form {
        let named = self.output.as_deref().and_then(Path::extension).and_then(|end| end.to_str());
        let told = || Form::from_code(&named?.to_ascii_lowercase());
        self.format.or_else(told).unwrap_or_default()
    }

    fn choice(&self) -> Choice {
        Choice { line: self.line.clone(), question: self.question.clone(), without: self.without.clone() }
    }
}

/// Writes the page of a span: of the one that was named (as it was typed, what to say where it cannot be read, and a day in
/// it where it has a name of its own), or of the one that is looked at now.
///
/// # Errors
/// [`Failure::Usage`] for a span that cannot be read, [`Failure::Refused`] for a PDF that would go to a terminal,
/// [`Failure::FileExists`] when the file is there already.
pub fn write(
    span: Span,
    named: Option<(&str, &'static str, Option<NaiveDate>)>,
    args: &PageArgs,
    session: &mut Session,
) -> Result<(), Failure> {
    let form = args.form();
    let goes_out = args.output.is_none() && !args.save;
    if form == Form::Pdf && goes_out && Out::is_terminal() {
        return Err(Failure::Refused("refused-pdf-terminal", String::new()));
    }
    // an example book lies beside nothing
    let beside = if args.save { Some(session.file()?) } else { None };
    let opened = session.open()?;
    let book = &opened.book;
    let profile = book.profile()?;
    let (start, today) = (WeekStart::of(&profile), session.today());
    let (from, to) = match named {
        None => span.to_look_at(today, start),
        Some((_, _, Some(day))) => span.around(day, start),
        Some((text, unread, None)) => {
            let day = session.day_back(text, &profile).map_err(|_| Failure::Usage(unread, text.to_owned()))?;
            span.around(day, start)
        }
    };
    if from > today {
        return Err(Failure::Refused("refused-page-to-come", String::new()));
    }
    let whose = if args.audience.names() == NameForm::Full { Whose::Concerned } else { Whose::Everybody };
    let facts = book.period(from, to, whose)?;
    let page = chosen_page(&facts, args.audience, today, &session.config.conventions, &args.choice());
    let bytes =
        bytes(&page, form, &session.words).map_err(|_| Failure::Refused("refused-pdf-failed", String::new()))?;
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let path = match (&args.output, beside) {
        (Some(path), _) => {
            save::write(path, &bytes, existing)?;
            path.clone()
        }
        (None, Some(book)) => {
            let path = place(&book, &page, form);
            save::write_in_folder(&path, &bytes, existing)?;
            path
        }
        (None, None) => return session.out.raw(&bytes),
    };
    let path = safe(&shown(&path)).into_string();
    session.hint(&session.words.with("file-written", [("path", word(path))]));
    Ok(())
}
