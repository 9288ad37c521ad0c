//! Everything the weekly summary asks of `report`: the page of a week, and its text with what was chosen to go in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    book::read::Whose,
    domain::{conventions::Conventions, facts::WeekFacts},
    i18n::Words,
    report::{
        Audience, Choice, Form, WeekPage,
        audience::{NameForm, Part, Show},
        chosen_page, render,
    },
    text::safe::safe_lines,
};

/// The form in which a page is shown, copied and written here; the command line has the others.
pub const FORM: Form = Form::Markdown;

/// What the owner wrote herself; what is empty the page says in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    /// The week in one line.
    pub line: String,
    /// One question.
    pub question: String,
}

impl Own {
    /// Reads what was kept; what cannot be read is nothing.
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// Returns it as it is kept; empty where nothing was written.
    pub fn kept(&self) -> String {
        if *self == Self::default() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }
}

/// Returns whom the facts of a page must know: a page for others has to know every name to take it out of a text.
pub fn whose(audience: Audience) -> Whose {
    if audience.names() == NameForm::Full { Whose::Concerned } else { Whose::Everybody }
}

/// Tells whether an audience may see a part at all.
pub fn sees(audience: Audience, part: Part) -> bool {
    audience.sees(part) != Show::Nothing
}

/// What goes into a page for somebody.
pub struct Wish<'a> {
    /// For whom.
    pub audience: Audience,
    /// The parts that are left out.
    pub out: &'a [Part],
    /// What the owner wrote for it.
    pub own: &'a Own,
}

/// Returns the page of a week.
pub fn of(facts: &WeekFacts, wish: &Wish<'_>, today: NaiveDate, conventions: &Conventions) -> WeekPage {
    let written = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let choice =
        Choice { line: written(&wish.own.line), question: written(&wish.own.question), without: wish.out.to_vec() };
    chosen_page(facts, wish.audience, today, conventions, &choice)
}

/// Returns a page as it goes out.
pub fn text(page: &WeekPage, words: &Words) -> String {
    format!("{}\n", safe_lines(&render(page, FORM, words)).trim_end())
}
