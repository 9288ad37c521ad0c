//! Where one can go: every view by name, and how it is built from the book.

pub mod half_written;

use std::{path::PathBuf, sync::Arc};

use crate::{
    book::{Book, Error},
    domain::{
        action::Action,
        contact::Contact,
        exchange::Exchange,
        facts::{ActionFact, Who},
        id::Id,
        morning::Longer,
        touch::Touch,
    },
    keymap::{self, Scope},
    tui::{
        intake,
        popup::{
            choice, duplicates, file_there, form, go_to, help, import_file, line, menu, merge, reading, row_menu,
            saved_filters, several, tags, trash, undo_list, week_texts, whole_book,
        },
        screen::{actions, balance, people, person, review, today, week},
        tab::Tab,
        view::{Cx, OnRow, View},
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

    /// Returns what opens it from any list.
    pub const fn opened_by(self) -> keymap::Action {
        match self {
            Self::Person => keymap::Action::NewPerson,
            Self::Action => keymap::Action::NewAction,
            Self::Received => keymap::Action::Received,
            Self::Gave => keymap::Action::Gave,
            Self::Note => keymap::Action::Note,
        }
    }

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
    /// `X` on people: talked, and what comes next.
    TalkedNext(Vec<Who>),
    /// `z` on actions.
    ActionLater(Vec<ActionFact>),
    /// `z` on people; the longer interval where one is to be offered.
    PersonLater(Vec<Who>, Option<Longer>),
    /// `f`.
    FollowUp(Vec<Who>),
    /// `p`.
    Phase(Vec<Who>),
    /// `b`: how the exchange with a person feels (F4).
    Felt(Who),
    /// After the third delay: still wanted?
    StillWanted(Box<ActionFact>),
}

/// A place to go.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// A view with a number.
    Tab(Tab),
    /// The list of places to go.
    GoTo,
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
    /// The form of a talk.
    EditTalk(Id<Touch>),
    /// The help of a place, over its selected row.
    Help(Scope, OnRow),
    /// The menu of all commands and people.
    Menu(Scope, OnRow),
    /// The commands of the selected row.
    RowMenu(Scope, OnRow),
    /// Lines of a paste that may be people.
    Several(Vec<String>),
    /// The tags of people.
    Tags(Vec<Who>),
    /// Whom to make one of with a person; nobody named = the other one too is to be chosen.
    MergeWith(Who),
    /// Two people who are one: which record stays.
    Merge(Box<(Who, Who)>),
    /// People who may be one.
    Duplicates,
    /// What lies in the trash.
    Trash,
    /// The steps that can be taken back.
    UndoList,
    /// The kept filters, and the one in force.
    SavedFilters(String),
    /// The card of a person, full size.
    Person(Who),
    /// A text under its title, whole.
    Reading(String, String),
    /// The weekly summary.
    Week,
    /// The owner's own words on a page, by the place where they are kept.
    WeekTexts(String),
    /// What becomes of a file that is there already, and the text that is to be written.
    FileThere(PathBuf, String),
    /// The path of a file that people are to come in from.
    Import,
    /// A whole book that a file would bring.
    WholeBook(Arc<intake::WholeBook>),
    /// What a file would bring.
    Review(Arc<intake::Review>),
}

impl Route {
    /// Builds the view; `draft` is what was half written there.
    pub fn build(self, book: &Book, cx: Cx<'_>, draft: Option<&str>) -> Result<Box<dyn View>, Error> {
        Ok(match self {
            Self::Tab(Tab::Today) => Box::new(today::Today::new()),
            Self::Tab(Tab::People) => Box::new(people::People::new()),
            Self::Tab(Tab::Actions) => Box::new(actions::Actions::new()),
            Self::Tab(Tab::Balance) => Box::new(balance::BalanceView::new()),
            Self::GoTo => Box::new(go_to::GoTo::new()),
            Self::Line { kind, about, thanks } => Box::new(line::LineView::new(kind, about, thanks, draft, cx)),
            Self::Choice(kind) => Box::new(choice::ChoiceView::new(kind, draft, cx)),
            Self::EditPerson(id) => Box::new(form::FormView::person(book.contact(id)?, draft)),
            Self::EditAction(id) => Box::new(form::FormView::action(id, draft, book)?),
            Self::EditTalk(id) => Box::new(form::FormView::talk(book.touch(id)?, draft)),
            Self::Help(scope, row) => Box::new(help::HelpView::new(scope, row)),
            Self::Menu(scope, row) => Box::new(menu::MenuView::new(scope, row, cx)),
            Self::RowMenu(scope, row) => Box::new(row_menu::RowMenuView::new(scope, row)),
            Self::Several(lines) => Box::new(several::SeveralView::new(lines, cx)),
            Self::Tags(whos) => Box::new(tags::TagsView::new(whos, draft, book)?),
            Self::MergeWith(who) => Box::new(merge::MergeWith::new(who)),
            Self::Merge(two) => Box::new(merge::MergeView::new(*two)),
            Self::Duplicates => Box::new(duplicates::DuplicatesView::new()),
            Self::Trash => Box::new(trash::TrashView::new()),
            Self::UndoList => Box::new(undo_list::UndoListView::new()),
            Self::SavedFilters(now) => Box::new(saved_filters::SavedFiltersView::new(now)),
            Self::Person(who) => Box::new(person::PersonView::new(who)),
            Self::Reading(title, text) => Box::new(reading::ReadingView::new(title, text)),
            Self::Week => Box::new(week::WeekView::new(cx)),
            Self::WeekTexts(place) => Box::new(week_texts::WeekTextsView::new(place, draft)),
            Self::FileThere(path, text) => Box::new(file_there::FileThereView::new(path, text)),
            Self::Import => Box::new(import_file::ImportFileView::new(draft)),
            Self::WholeBook(found) => Box::new(whole_book::WholeBookView::new(found)),
            Self::Review(found) => Box::new(review::ReviewView::new(found)),
        })
    }
}
