//! Pages to show: the week as one tree of parts, for an audience, in several formats (`ux.md` 6, `domain.md` 2.15).

use chrono::NaiveDate;

use crate::domain::{conventions::Conventions, facts::WeekFacts};
use crate::i18n::words::Words;

pub mod audience;
mod bars;
pub mod json;
pub mod markdown;
mod mask;
pub mod names;
pub mod phrase;
pub mod plain;
pub mod span;
pub mod tree;
pub mod week;

pub use audience::Audience;
pub use span::week_to_look_at;
pub use week::WeekPage;

/// The form a page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// Markdown.
    #[default]
    Markdown,
    /// Plain text.
    Plain,
    /// JSON for scripts.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Plain, Self::Json];

    /// Returns the word of the command line, which is also the ending of the file name: `md`, `txt`, `json`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Plain => "txt",
            Self::Json => "json",
        }
    }

    /// Returns the form of a code; none for any other word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }
}

/// Returns a week's page with exactly what the audience may see of it. `today` tells what has passed in a week that still
/// runs; it changes nothing of a week that is over but whether a promise was kept late.
pub fn week_page(facts: &WeekFacts, audience: Audience, today: NaiveDate, conventions: &Conventions) -> WeekPage {
    WeekPage::new(facts, audience, today, conventions)
}

/// Returns the page in a form and a language. Markdown and plain text have at most 45 lines.
pub fn render(page: &WeekPage, form: Form, words: &Words) -> String {
    match form {
        Form::Markdown => markdown::markdown(&page.blocks(words)),
        Form::Plain => plain::plain(&page.blocks(words)),
        Form::Json => json::json(page, words),
    }
}
