//! What an import would do, before it does it: pure comparison of the people read with the people of the book.

mod people;
mod slot;

use crate::{
    domain::{
        contact::Contact,
        id::Id,
        merge::{Conflict, Field},
    },
    transfer::{
        plan::people::People,
        read::{CardFormat, ReadPerson, Remark, SkipReason, Skipped},
    },
};

/// A person of the book, with what tells her records apart.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPerson {
    /// Her id.
    pub id: Id<Contact>,
    /// Her fields.
    pub contact: Contact,
    /// The UIDs of the cards she came in with.
    pub uids: Vec<String>,
    /// Those cards, whole.
    pub raws: Vec<String>,
    /// The texts of her notes.
    pub notes: Vec<String>,
}

/// A record to keep with a person, as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The name the source gives it; may be empty.
    pub uid: String,
    /// The record.
    pub raw: String,
    /// What the record is.
    pub format: CardFormat,
}

/// A person to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPerson {
    /// Her fields.
    pub contact: Contact,
    /// Her notes.
    pub notes: Vec<String>,
    /// Her cards: more than one when the file has her more than once.
    pub cards: Vec<Card>,
}

/// A person of the book to whom something is added. Nothing of hers is overwritten.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledPerson {
    /// Her id.
    pub id: Id<Contact>,
    /// Her fields after the import.
    pub contact: Contact,
    /// Notes to add.
    pub notes: Vec<String>,
    /// Cards to keep.
    pub cards: Vec<Card>,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// A new person.
    New,
    /// A person of the book, as she is; nothing changes.
    Same,
    /// A person of the book gains something.
    Filled,
    /// A person of the book whose fields differ: ours stays, theirs is kept in the card.
    Conflict,
    /// The same new person as an earlier record of the file.
    Merged,
    /// No person.
    Skipped(SkipReason),
}

impl Verdict {
    /// All without a reason of their own, for the test of the words.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Same, Self::Filled, Self::Conflict, Self::Merged, Self::Skipped(SkipReason::Group)];

    /// Returns the id of the message; it takes no variables. The reason of a skipped record has its own message.
    pub const fn id(self) -> &'static str {
        match self {
            Self::New => "import-verdict-new",
            Self::Same => "import-verdict-same",
            Self::Filled => "import-verdict-filled",
            Self::Conflict => "import-verdict-conflict",
            Self::Merged => "import-verdict-merged",
            Self::Skipped(_) => "import-verdict-skipped",
        }
    }
}

/// Whom a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// The person at this place of [`ImportPlan::new`].
    New(usize),
    /// A person of the book.
    Known(Id<Contact>),
    /// Nobody.
    Nobody,
}

/// One record of the file and what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRow {
    /// Which record, from 1.
    pub row: usize,
    /// What the record is called.
    pub name: String,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Whom it is about.
    pub target: Target,
    /// The fields that gain something.
    pub filled: Vec<Field>,
    /// The fields that differ.
    pub conflicts: Vec<Conflict>,
    /// What else is worth saying.
    pub remarks: Vec<Remark>,
}

/// The counts of a plan. Message `import-summary`, variables `people`, `new`, `filled`, `same`, `skipped`;
/// `import-summary-merged` and `import-summary-conflicts`, variable `n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Different people in the file = new + filled + same.
    pub people: usize,
    /// People to add.
    pub new: usize,
    /// People of the book who gain something.
    pub filled: usize,
    /// People of the book who stay as they are.
    pub same: usize,
    /// Records beyond the first of a person: records = people + merged + skipped.
    pub merged: usize,
    /// People of the book with a field that differs; they count in `filled` or `same` too.
    pub conflicts: usize,
    /// Records that make no person.
    pub skipped: usize,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportPlan {
    /// Every record of the file, in its order.
    pub rows: Vec<PlannedRow>,
    /// The people to add, in the order of the file.
    pub new: Vec<NewPerson>,
    /// The people of the book who gain something.
    pub filled: Vec<FilledPerson>,
    /// The counts.
    pub tally: Tally,
}

impl ImportPlan {
    /// Tells whether the import would change nothing: the same file twice (`reliability.md` 7.6).
    pub fn changes_nothing(&self) -> bool {
        self.new.is_empty() && self.filled.is_empty()
    }
}

/// Compares what was read with the book. The same person is: the same record, the same UID (her id in the book is one), an equal
/// e-mail in any case, the same name with an equal phone number, the same name with the same reading, in this order. Blanks are
/// filled, lists are united, and nothing is overwritten. Of two business cards in the file the later one tells the business, the
/// role and the department.
///
/// An address that two people share is no proof: where the names cannot be one person's, a person of the book is left as she
/// is and the record is a conflict of names, and two people of the file stay two.
pub fn plan(read: Vec<ReadPerson>, skipped: Vec<Skipped>, known: &[KnownPerson]) -> ImportPlan {
    let mut people = People::of(known);
    let mut rows: Vec<PlannedRow> = skipped.into_iter().map(skipped_row).collect();
    rows.extend(read.into_iter().map(|person| people.take(person)));
    rows.sort_by_key(|row| row.row);
    people.into_plan(rows)
}

fn skipped_row(skipped: Skipped) -> PlannedRow {
    PlannedRow {
        row: skipped.row,
        name: skipped.name,
        verdict: Verdict::Skipped(skipped.reason),
        target: Target::Nobody,
        filled: Vec::new(),
        conflicts: Vec::new(),
        remarks: Vec::new(),
    }
}
