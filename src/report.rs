//! Pages to show: a week, a month or a quarter as one tree of parts, for an audience, in several formats (`ux.md` 6,
//! `domain.md` 2.15).

use chrono::NaiveDate;
use thiserror::Error;

use crate::domain::{conventions::Conventions, facts::WeekFacts};
use crate::i18n::words::Words;
use crate::text::safe::safe_lines;

pub mod audience;
mod bars;
pub mod choice;
pub mod file;
pub mod html;
pub mod json;
pub mod markdown;
mod mask;
pub mod names;
pub mod pdf;
pub mod phrase;
pub mod plain;
pub mod span;
mod svg;
pub mod tree;
pub mod week;

pub use audience::{Audience, Part};
pub use choice::Choice;
pub use file::place;
pub use span::{Span, week_to_look_at};
pub use week::WeekPage;

/// The form a page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Markdown.
    #[default]
    Markdown,
    /// One HTML file without anything outside of it.
    Html,
    /// PDF, to print or to hand over.
    Pdf,
    /// Plain text.
    Plain,
    /// JSON for scripts.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Html, Self::Pdf, Self::Plain, Self::Json];

    /// Returns the word of the command line, which is also the ending of the file name: `md`, `html`, `pdf`, `txt`, `json`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Plain => "txt",
            Self::Json => "json",
        }
    }

    /// Returns the form of a code; none for any other word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// A PDF that could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the page cannot be written as PDF")]
pub struct Unwritten;

/// Returns a page with exactly what the audience may see of its days. `today` tells what has passed in a time that still
/// runs; it changes nothing of one that is over but whether a promise was kept late.
pub fn week_page(facts: &WeekFacts, audience: Audience, today: NaiveDate, conventions: &Conventions) -> WeekPage {
    WeekPage::new(facts, audience, today, conventions, &Choice::default())
}

/// Returns a page as [`week_page`] does, with what the owner chose for it.
pub fn chosen_page(
    facts: &WeekFacts,
    audience: Audience,
    today: NaiveDate,
    conventions: &Conventions,
    choice: &Choice,
) -> WeekPage {
    WeekPage::new(facts, audience, today, conventions, choice)
}

/// Returns the page as text in a form and a language; of a PDF, the text that stands in it. Markdown and plain text have at
/// most 45 lines.
pub fn render(page: &WeekPage, form: Form, words: &Words) -> String {
    match form {
        Form::Markdown => markdown::markdown(&page.blocks(words)),
        Form::Html => html::html(&page.blocks(words), words.lang()),
        Form::Pdf | Form::Plain => plain::plain(&page.blocks(words)),
        Form::Json => json::json(page, words),
    }
}

/// Returns the page as the bytes of a file; the same page gives the same bytes.
///
/// # Errors
/// [`Unwritten`] for a PDF that could not be made.
pub fn bytes(page: &WeekPage, form: Form, words: &Words) -> Result<Vec<u8>, Unwritten> {
    match form {
        Form::Pdf => pdf::pdf(page, words).ok_or(Unwritten),
        Form::Json => Ok(render(page, form, words).into_bytes()),
        Form::Markdown | Form::Html | Form::Plain => {
            let text = safe_lines(&render(page, form, words)).into_string();
            Ok(format!("{}\n", text.trim_end()).into_bytes())
        }
    }
}
