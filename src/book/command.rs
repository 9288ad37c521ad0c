//! Everything the owner can tell a book to do, as values: comparable, nameable, the same from the terminal and the command line.

use chrono::NaiveDate;

use crate::{
    domain::{
        action::Action,
        contact::Contact,
        entry::{Concern, Dismissal, FeltBalance, Goal, Need, Note, Offer, SavedFilter},
        exchange::Exchange,
        id::Id,
        phase::TrustPhase,
        profile::Profile,
        touch::Touch,
    },
    store::facts::whole::Whole,
};

/// A command, by the record it is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// People.
    Contact(ContactCommand),
    /// Talks.
    Touch(TouchCommand),
    /// Support.
    Exchange(ExchangeCommand),
    /// Action items.
    Action(ActionCommand),
    /// The small records around a person, and goals.
    Entry(EntryCommand),
    /// Kept filters of the list of people.
    Filter(FilterCommand),
    /// Something back from the trash.
    Restore(TrashRef),
    /// The owner's own page.
    Profile(Box<Profile>),
    /// People from a file, after the review: one act, one undo.
    Import(Box<ImportCommand>),
    /// A whole book into an empty one.
    Load(Box<Whole>),
    /// Several commands as one act, one undo; what is said is said of the last.
    Together(Vec<Command>),
}

/// Commands about people.
#[derive(Debug, Clone, PartialEq)]
pub enum ContactCommand {
    /// A new person, and what was said with her in the same line.
    Add {
        /// The id, made by the caller so that a retry does not make her twice.
        id: Id<Contact>,
        /// The person.
        contact: Box<Contact>,
        /// The next step.
        next: Option<Box<Action>>,
        /// A note; empty = none.
        note: String,
    },
    /// A changed record over the version that was read.
    Change {
        /// Whose.
        id: Id<Contact>,
        /// The version that was read.
        version: i64,
        /// The record.
        contact: Box<Contact>,
    },
    /// A new trust phase.
    Phase {
        /// Whose.
        id: Id<Contact>,
        /// The phase.
        to: TrustPhase,
    },
    /// A rhythm of her own.
    Rhythm {
        /// Whose.
        id: Id<Contact>,
        /// Days, 1 to 3650.
        days: u16,
    },
    /// Not in the morning's ideas before a day.
    Later {
        /// Who.
        id: Id<Contact>,
        /// The day.
        until: NaiveDate,
    },
    /// Two records of one person become one.
    Merge {
        /// The record that stays, its blanks filled from the other.
        into: Id<Contact>,
        /// The record that goes to the trash, after everything of hers moved over.
        from: Id<Contact>,
        /// What differed, in words, kept as a note; empty = nothing did.
        note: String,
    },
    /// Tags added to her, and tags taken away.
    Tag {
        /// Whose.
        id: Id<Contact>,
        /// To add, without their sign.
        add: Vec<String>,
        /// To take away, without their sign.
        remove: Vec<String>,
    },
    /// To the trash, with everything of hers.
    Trash {
        /// Who.
        id: Id<Contact>,
    },
}

/// Commands about talks.
#[derive(Debug, Clone, PartialEq)]
pub enum TouchCommand {
    /// Contact made, with one person or several.
    Log(Vec<Touch>),
    /// Contact made, and the next word planned.
    LogNext(Vec<Touch>, Box<Action>),
    /// Talked, and said thanks for what was received.
    LogThanks(Touch),
    /// A changed record over the version that was read.
    Change {
        /// Which.
        id: Id<Touch>,
        /// The version that was read.
        version: i64,
        /// The record.
        touch: Box<Touch>,
    },
}

/// Commands about support.
#[derive(Debug, Clone, PartialEq)]
pub enum ExchangeCommand {
    /// Support given or received, with one person or several, and a thank-you planned for a day.
    Log {
        /// One for each person.
        exchanges: Vec<Exchange>,
        /// The day to say thanks (received ones).
        thanks: Option<NaiveDate>,
        /// The words of the thank-you.
        thanks_texts: Vec<String>,
    },
    /// A record to the trash.
    Trash(Id<Exchange>),
}

/// What comes after an action is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Its own repeat, if it has one.
    ByRhythm,
    /// A follow-up on this day.
    On(NaiveDate),
    /// Nothing.
    None,
}

/// Commands about action items.
#[derive(Debug, Clone, PartialEq)]
pub enum ActionCommand {
    /// A new one, under an id of the caller's.
    Add(Id<Action>, Box<Action>),
    /// Done today.
    Done {
        /// Which.
        id: Id<Action>,
        /// What comes after it.
        next: NextStep,
        /// The words of a follow-up on a day; empty = the same action once more.
        next_text: String,
    },
    /// Another day, agreed anew.
    Later {
        /// Which.
        id: Id<Action>,
        /// The day.
        until: NaiveDate,
    },
    /// Wanted, without a day.
    Someday(Id<Action>),
    /// Let go by agreement.
    Drop(Id<Action>),
    /// A changed record over the version that was read.
    Change {
        /// Which.
        id: Id<Action>,
        /// The version that was read.
        version: i64,
        /// The record.
        action: Box<Action>,
    },
    /// To the trash.
    Trash(Id<Action>),
}

/// Commands about the small records.
#[derive(Debug, Clone, PartialEq)]
pub enum EntryCommand {
    /// A note.
    Note(Note),
    /// A need.
    Need(Need),
    /// A need is over.
    CloseNeed(Id<Need>),
    /// A concern.
    Concern(Concern),
    /// A concern is settled.
    SettleConcern(Id<Concern>),
    /// Something that can be asked for or given.
    Offer(Offer),
    /// A goal.
    Goal(Goal),
    /// A goal is reached or let go.
    CloseGoal(Id<Goal>),
    /// How the exchange feels.
    Felt(FeltBalance),
    /// A suggestion put off.
    Dismiss(Dismissal),
    /// One of them to the trash.
    Trash(EntryRef),
}

/// Commands about kept filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterCommand {
    /// A filter is kept.
    Keep {
        /// What it is called; empty = as the query.
        name: String,
        /// What is filtered by.
        query: String,
    },
    /// Another name, over the version that was read.
    Rename {
        /// Which.
        id: Id<SavedFilter>,
        /// The version that was read.
        version: i64,
        /// The name; empty = as the query.
        name: String,
    },
    /// To the trash.
    Trash(Id<SavedFilter>),
}

/// Something in the trash, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrashRef {
    /// A person, with everything that went with her.
    Contact(Id<Contact>),
    /// An action.
    Action(Id<Action>),
    /// Support.
    Exchange(Id<Exchange>),
    /// A small record.
    Entry(EntryRef),
    /// A kept filter.
    Filter(Id<SavedFilter>),
}

/// A small record, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryRef {
    /// A talk.
    Touch(Id<Touch>),
    /// A note.
    Note(Id<Note>),
    /// A need.
    Need(Id<Need>),
    /// A concern.
    Concern(Id<Concern>),
    /// What can be asked for or given.
    Offer(Id<Offer>),
}

/// The card of an imported person, as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedCard {
    /// `vcard`, `csv` …
    pub format: String,
    /// The name the source gives the record; empty when it has none.
    pub uid: String,
    /// The record word for word.
    pub raw: String,
}

/// A person that comes in.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedPerson {
    /// The person; for one that is there already, the record with its blanks filled.
    pub contact: Contact,
    /// Notes.
    pub notes: Vec<String>,
    /// The cards she came in with.
    pub cards: Vec<ImportedCard>,
}

/// A reviewed import.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportCommand {
    /// The name of the file, without its folder.
    pub file: String,
    /// New people.
    pub new: Vec<ImportedPerson>,
    /// People whose blanks are filled, with the version that was read.
    pub filled: Vec<(Id<Contact>, i64, ImportedPerson)>,
}
