//! Everything the weekly summary asks of `report`: the page of a week, and its text with what was chosen to go in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    book::read::Whose,
    domain::{conventions::Conventions, facts::WeekFacts},
    i18n::{Words, words::value},
    report::{
        Audience, WeekPage,
        audience::{NameForm, Part, Show},
        markdown::markdown,
        tree::{Block, Text},
        week_page,
    },
    text::safe::safe_lines,
};

/// The place of the week in one line among the blocks, behind the title and for whom the page is.
const LINE: usize = 2;

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

/// Returns the page of a week for an audience.
pub fn of(facts: &WeekFacts, audience: Audience, today: NaiveDate, conventions: &Conventions) -> WeekPage {
    week_page(facts, audience, today, conventions)
}

/// Returns a page as Markdown without the parts that are left out, and with the owner's own words in place of the page's.
pub fn text(mut page: WeekPage, out: &[Part], own: &Own, words: &Words) -> String {
    out.iter().for_each(|part| leave_out(&mut page, *part));
    let mut blocks = page.blocks(words);
    let last = blocks.len().saturating_sub(1);
    let question = words.with("week-question-label", [("audience", value(page.audience.code()))]);
    // from the end, so that no place moves before it is asked for
    for (place, part, label, own) in [
        (last, Part::Question, question, &own.question),
        (LINE, Part::Line, words.say("week-line-label"), &own.line),
    ] {
        if out.contains(&part) {
            if place < blocks.len() {
                blocks.remove(place);
            }
        } else if let Some(block) = blocks.get_mut(place).filter(|_| !own.trim().is_empty()) {
            *block = Block::Paragraph(Text::strong(label).then(Text::words(" ")).then(Text::book(own)));
        }
    }
    format!("{}\n", safe_lines(&markdown(&blocks)).trim_end())
}

fn leave_out(page: &mut WeekPage, part: Part) {
    match part {
        Part::Promises => page.promises = None,
        Part::Support => page.support = None,
        Part::Thanks => page.thanks = None,
        Part::People => page.people = None,
        Part::Goals => page.goals = None,
        Part::Next => page.next = None,
        // these two stand among the blocks
        Part::Line | Part::Question => {}
    }
}
