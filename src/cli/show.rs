//! `enishi show`: one person, the lines for the next phase, what is open, and the timeline.

use clap::Args;

use crate::{
    book::{Book, read::person::Timeline},
    cli::{
        due,
        failure::Failure,
        person_page::{self, Page},
        person_shape::ShowShape,
        session::Session,
        table::{Format, FormatArg},
        timeline,
        whom::whom,
    },
    domain::{
        action::ActionState,
        contact::Contact,
        facts::{ActionFact, Who},
        record::Kept,
    },
};

/// Rows of the timeline that are shown to a person.
const ROWS: usize = 20;

/// `enishi show WHO [--all]`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Whom
    #[arg(value_name = "WHO")]
    pub who: String,
    /// The whole timeline
    #[arg(long)]
    pub all: bool,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Everything about one person.
pub struct Shown {
    /// Who.
    pub who: Who,
    /// The record.
    pub contact: Kept<Contact>,
    /// What was ever written.
    pub timeline: Timeline,
}

impl Shown {
    fn of(book: &Book, who: Who, most: usize) -> Result<Self, Failure> {
        Ok(Self { contact: book.contact(who.id)?, timeline: book.timeline(who.id, most)?, who })
    }

    /// Returns her open actions by day, those without one last.
    pub fn open_actions(&self) -> Vec<ActionFact> {
        let open = self.timeline.actions.iter().filter(|action| action.state == ActionState::Open);
        let mut open: Vec<ActionFact> =
            open.map(|action| ActionFact { action: action.clone(), who: Some(self.who.clone()) }).collect();
        due::by_day(&mut open);
        open
    }
}

/// Writes the person.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let book = &opened.book;
    let most = if args.format.format == Format::Table && !args.all { ROWS } else { usize::MAX };
    let shown = Shown::of(book, whom(book, &args.who)?, most)?;
    let (evidence, suggestion) = book.phase_standing(shown.who.id)?;
    match args.format.format {
        Format::Json => {
            let shape = ShowShape::of(&shown, &evidence, suggestion.as_ref())?;
            session.out.json(&shape)
        }
        Format::Table => {
            let card = book.card(shown.who.id, 0)?;
            let page = Page { shown: &shown, card: &card, evidence: &evidence, suggestion: suggestion.as_ref() };
            person_page::write(&page, session)?;
            let open = shown.open_actions();
            if !open.is_empty() {
                session.section("show-open")?;
                let table = due::table(&open, session);
                session.write_table(&table, Format::Table, "due-none")?;
            }
            session.section("show-timeline")?;
            let table = timeline::table(&shown.timeline, most, session);
            session.write_table(&table, Format::Table, "show-timeline-none")
        }
        format => {
            let table = timeline::table(&shown.timeline, usize::MAX, session);
            session.write_table(&table, format, "show-timeline-none")
        }
    }
}
