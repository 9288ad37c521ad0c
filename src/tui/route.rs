//! Where one can go: every view by name, and how it is built from the book.

use crate::{
    book::{Book, Error},
    domain::{
        action::Action,
        contact::Contact,
        exchange::Exchange,
        facts::{ActionFact, Who},
        id::Id,
        morning::Longer,
    },
    keymap::Scope,
    tui::{
        popup::{choice, form, help, line, menu, row_menu},
        screen::today,
        view::{Cx, View},
    },
};

/// What a line to type is about; each has a draft of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// A new person.
    Person,
    /// A to-do or promise.
    Action,
    /// Support received.
    Received,
    /// Support given.
    Gave,
    /// A note on a person.
    Note,
}

impl LineKind {
    /// All five.
    pub const ALL: [Self; 5] = [Self::Person, Self::Action, Self::Received, Self::Gave, Self::Note];

    /// Returns the place of its draft, which is also the end of its message ids (`line-…`).
    pub const fn place(self) -> &'static str {
        match self {
            Self::Person => "line-person",
            Self::Action => "line-action",
            Self::Received => "line-received",
            Self::Gave => "line-gave",
            Self::Note => "line-note",
        }
    }
}

/// What a small list of choices is about.
#[derive(Debug, Clone, PartialEq)]
pub enum ChoiceKind {
    /// `X`: done, and what comes next.
    DoneNext(Box<ActionFact>),
    /// `X` on a person: talked, and what comes next.
    TalkedNext(Who),
    /// `z` on an action.
    ActionLater(Box<ActionFact>),
    /// `z` on a person; the longer interval where one is to be offered.
    PersonLater(Who, Option<Longer>),
    /// `f`.
    FollowUp(Who),
    /// `p`.
    Phase(Who),
    /// After the third delay: still wanted?
    StillWanted(Box<ActionFact>),
}

/// A place to go.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// The morning.
    Today,
    /// A line to type.
    Line {
        /// What it is about.
        kind: LineKind,
        /// The person of the selected row.
        about: Option<Who>,
        /// The help that a thank-you is for.
        thanks: Option<Id<Exchange>>,
    },
    /// A small list of choices.
    Choice(ChoiceKind),
    /// The form of a person.
    EditPerson(Id<Contact>),
    /// The form of an action.
    EditAction(Id<Action>),
    /// The help of a place.
    Help(Scope),
    /// The menu of all commands and people.
    Menu(Scope, Option<Who>),
    /// The commands of the selected row.
    RowMenu(Scope, Option<Who>),
    /// The card of a person, full size.
    Person(Who),
}

impl Route {
    /// Builds the view; `draft` is what was half written there.
    pub fn build(self, book: &Book, cx: Cx<'_>, draft: Option<&str>) -> Result<Box<dyn View>, Error> {
        Ok(match self {
            Self::Today => Box::new(today::Today::new()),
            Self::Line { kind, about, thanks } => Box::new(line::LineView::new(kind, about, thanks, draft, cx)),
            Self::Choice(kind) => Box::new(choice::ChoiceView::new(kind, cx)),
            Self::EditPerson(id) => Box::new(form::FormView::person(book.contact(id)?, draft)),
            Self::EditAction(id) => Box::new(form::FormView::action(book.action(id)?, draft)),
            Self::Help(scope) => Box::new(help::HelpView::new(scope)),
            Self::Menu(scope, about) => Box::new(menu::MenuView::new(scope, about, cx)),
            Self::RowMenu(scope, about) => Box::new(row_menu::RowMenuView::new(scope, about)),
            Self::Person(who) => Box::new(today::person::PersonView::new(who)),
        })
    }

    /// Returns the place of its draft, if it keeps one.
    pub fn draft_place(&self) -> Option<String> {
        match self {
            Self::Line { kind, .. } => Some(kind.place().to_owned()),
            Self::EditPerson(id) => Some(form::place_of(*id)),
            Self::EditAction(id) => Some(form::place_of(*id)),
            _ => None,
        }
    }
}
