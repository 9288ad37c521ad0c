//! What a place is (a view), what reaches it (an input), and what it asks for (an effect).

use std::path::PathBuf;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    book::{Book, Command, Error, Moment},
    domain::{contact::Contact, conventions::Conventions, exchange::Exchange, facts::Who, id::Id},
    i18n::Words,
    keymap::{Action, Key, Keymap, Scope},
    tui::{glyphs::Glyphs, intake::Heard, pages::Existing, route::Route, spots::Spots, tab::Tab, theme::Theme},
};

/// What every view may look at while it works or draws.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The signs.
    pub glyphs: &'a Glyphs,
    /// The colours.
    pub theme: Theme,
    /// The moment it is.
    pub now: Moment,
    /// The week starts on this day.
    pub week_start: crate::domain::calendar::WeekStart,
    /// The thresholds of the rules.
    pub conventions: &'a Conventions,
    /// The keys in force.
    pub keys: &'a Keymap,
    /// What was run from the menu, the last first.
    pub recent: &'a [Action],
    /// Where a click means something: noted while drawing.
    pub spots: &'a Spots,
    /// Where the views are drawn, in cells.
    pub body: Rect,
}

/// What reaches a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key that means something here.
    Act(Action),
    /// A character, where bare characters are text.
    Text(char),
    /// A key that moves or removes in a text.
    Edit(Key),
    /// Pasted text; lines end with `\n`.
    Paste(String),
    /// A row that was clicked.
    Row(usize),
    /// The sign in front of a row that was clicked.
    Tick(usize),
    /// A part that was clicked, such as a tab of the view.
    Part(usize),
}

impl Input {
    /// Returns what a key is that is bound to an action or to none: a bare character is text where text is typed, and an action
    /// only where none is.
    pub fn of(key: Key, bound: Option<Action>, typing: bool) -> Self {
        match (key, bound) {
            (Key::Char(letter), _) if typing => Self::Text(letter),
            (_, Some(action)) => Self::Act(action),
            (Key::Char(letter), None) => Self::Text(letter),
            (key, None) => Self::Edit(key),
        }
    }
}

/// What a view asks for. They are carried out in order; the first refusal stops the rest.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Puts a view over this one.
    Open(Route),
    /// Closes this view.
    Close,
    /// Goes to a view with a number; every box is closed.
    Go(Tab),
    /// Goes to the view before this one.
    GoBack,
    /// Gives an answer to the view on top by then: this one, or the one below once this one is closed.
    Answer(Answer),
    /// Runs a command; a draft of this place is thrown away with it.
    Run(Box<Command>, Option<String>),
    /// Takes the last act back.
    Undo,
    /// Brings it back.
    Redo,
    /// Says something on the status line: message id, and the one value it may have.
    Say(&'static str, String),
    /// Hands a text to the clipboard of the terminal.
    Copy(String),
    /// Writes a text into a file of the owner's.
    Write {
        /// Where.
        path: PathBuf,
        /// What.
        text: String,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Reads a file of people beside the screen; the view on top hears of it.
    Read(PathBuf),
    /// Runs a command that brings so many people into the book, beside the screen; the view on top hears of it.
    BringIn(Box<Command>, usize),
    /// Asks that act to end with nothing written.
    StopBringing,
    /// Goes on with a path as far as only one thing can be meant; the answer is the text.
    CompletePath(String),
    /// Puts the example people of the first start into the trash.
    RemoveExamples,
    /// Reads it no further.
    StopReading,
    /// Hands to it how people are reached, a line for each, read from the book now: whoever is marked need not be on the screen.
    CopyPeople(Vec<Id<Contact>>),
    /// Keeps what is half written in a place; an empty text throws it away.
    Draft(String, String),
    /// Asks for the facts of what is selected now.
    Look,
    /// Acts as if a key of the view below had been pressed.
    Act(Action),
    /// Notes that something was run from the menu.
    Ran(Action),
    /// The other language.
    Language,
    /// The mouse on or off.
    Mouse,
    /// Stands still until the shell lets it go on.
    Suspend,
    /// Draws everything anew.
    Redraw,
    /// Lays a blank page over everything.
    Cover,
    /// Ends the program.
    Leave,
}

/// What a closed view tells the one below.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// What was asked to be saved is saved.
    Saved,
    /// A text was chosen.
    Text(String),
}

/// Why something is not possible on this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason(pub &'static str);

/// What the menus and the help are told of the selected row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OnRow {
    /// The person of the row.
    pub who: Option<Who>,
    /// Whether ticking the row is a talk with her.
    pub is_person: bool,
    /// What is not possible now, and why.
    pub refused: Vec<(Action, Reason)>,
}

impl OnRow {
    /// Returns why an action is not possible; none where it is.
    pub fn why_not(&self, action: Action) -> Option<Reason> {
        self.refused.iter().find(|(other, _)| *other == action).map(|(_, reason)| *reason)
    }
}

/// Tells whether an action is possible in a box that has some of the keys of boxes for its own.
pub fn in_box(action: Action, own: &[Action]) -> Result<(), Reason> {
    let is_of_some = matches!(action, Action::Apart | Action::Rename | Action::Remove | Action::Undo);
    if is_of_some && !own.contains(&action) { Err(Reason("reason-not-in-box")) } else { Ok(()) }
}

/// A place on the screen: a screen of its own or a box over one.
pub trait View {
    /// Returns whose rows of the keymap hold here.
    fn scope(&self) -> Scope;

    /// Tells whether bare characters are text.
    fn is_typing(&self) -> bool {
        false
    }

    /// Tells whether the view fills the whole body; a box leaves the one below in sight.
    fn is_screen(&self) -> bool {
        false
    }

    /// Tells whether this is the list of what may follow a key, which hands that know it do not need to see (P8).
    fn follows_a_key(&self) -> bool {
        false
    }

    /// Tells whether an action is possible now, and if not, why.
    fn can(&self, action: Action) -> Result<(), Reason> {
        if self.scope() == Scope::List { in_box(action, &[]) } else { Ok(()) }
    }

    /// Takes an input; touches nothing but itself.
    fn update(&mut self, input: Input, cx: Cx<'_>) -> Vec<Effect>;

    /// Hears the answer of a view that was closed over it.
    fn answer(&mut self, _answer: Answer, _cx: Cx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// Hears of the file that is being read.
    fn heard(&mut self, _heard: Heard) -> Vec<Effect> {
        Vec::new()
    }

    /// Lets go of its facts while another view is shown; what it needs to stand where it stood it keeps.
    fn rest(&mut self) {}

    /// Asks for fresh facts: opened, changed by us, changed by another program.
    fn refresh(&mut self, _book: &Book) -> Result<(), Error> {
        Ok(())
    }

    /// Asks for the facts of what is selected now; cheap.
    fn look(&mut self, _book: &Book) -> Result<(), Error> {
        Ok(())
    }

    /// Returns the person of the selected row.
    fn selected(&self) -> Option<Who> {
        None
    }

    /// Tells whether the selected row is a person: she is not done when she is ticked, one has talked with her.
    fn is_person(&self) -> bool {
        false
    }

    /// Returns the id of the word that the keys below the screen have for an action.
    fn key_word(&self, action: Action) -> String {
        format!("key-{}", action.id_on(self.is_person()))
    }

    /// Tells whether there is something in the view itself to step back from: a filter, a selection.
    fn steps_back(&self) -> bool {
        false
    }

    /// Returns the number of the view, if it has one.
    fn tab(&self) -> Option<Tab> {
        None
    }

    /// Returns the help of the selected row that waits for a thank-you.
    fn thanks_for(&self) -> Option<Id<Exchange>> {
        None
    }

    /// Returns the people that the list shows today and that were not noted for it yet.
    fn shown(&self) -> Vec<Id<Contact>> {
        Vec::new()
    }

    /// Returns how many rows wait, for the title of the terminal.
    fn waiting(&self) -> Option<usize> {
        None
    }

    /// Draws; changes nothing. Returns where the caret stands.
    fn draw(&self, cx: Cx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position>;
}
