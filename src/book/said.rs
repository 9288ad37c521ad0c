//! What is to be said of an act: typed, kept in the op log, put into words by `i18n`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    domain::facts::Who,
    store::{StoreError, undo::Turn, write::OpId},
};

/// What kind of deed it was; its words are the message `said-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A deed that this version does not know.
    #[default]
    Unknown,
    /// A person came into the book.
    PersonAdded,
    /// A person's record was changed.
    PersonChanged,
    /// A person went to the trash.
    PersonTrashed,
    /// Two records of one person became one.
    PersonMerged,
    /// A person came back from the trash.
    PersonRestored,
    /// A record came back from the trash.
    Restored,
    /// A trust phase was set.
    PhaseSet,
    /// A person is not to be suggested before a day.
    PersonLater,
    /// Talked, met, wrote.
    Talked,
    /// Talked today, and nothing was said of how.
    TalkedToday,
    /// Talked, and said thanks.
    TalkedThanked,
    /// A talk was changed.
    TalkChanged,
    /// A message was sent.
    Sent,
    /// Support received.
    Received,
    /// Support given.
    Gave,
    /// An action was written down.
    ActionAdded,
    /// An action was done.
    ActionDone,
    /// An action was moved to another day.
    ActionMoved,
    /// A promise of the owner's was agreed anew before its day: it counts as kept (F17).
    PromiseMoved,
    /// An action has no day any more.
    ActionSomeday,
    /// An action was let go.
    ActionDropped,
    /// An action was changed.
    ActionChanged,
    /// An action went to the trash.
    ActionTrashed,
    /// A note.
    NoteAdded,
    /// A need.
    NeedAdded,
    /// A need is over.
    NeedClosed,
    /// A concern.
    ConcernAdded,
    /// A concern is settled.
    ConcernSettled,
    /// Something that can be asked for or given.
    OfferAdded,
    /// A goal.
    GoalAdded,
    /// A goal is reached or let go.
    GoalClosed,
    /// How the exchange feels.
    FeltNoted,
    /// A talk, a note, a need, a concern or an offer went to the trash.
    EntryTrashed,
    /// A suggestion was put off.
    Dismissed,
    /// The owner's page.
    ProfileSaved,
    /// People came in from a file.
    Imported,
    /// A whole book came in from a document.
    Loaded,
    /// A filter of the list of people was kept.
    FilterKept,
    /// A kept filter is called otherwise.
    FilterRenamed,
    /// A kept filter went to the trash.
    FilterTrashed,
    /// A step to a later format made records of what lay elsewhere.
    BookRenewed,
    /// What another copy of the book did came in.
    BookMerged,
    /// What could be read of a damaged book came into this one.
    BookSalvaged,
    /// A record that differed from the log is as it was last written again.
    RecordMended,
    /// Somebody was forgotten for good.
    Forgotten,
    /// It was about somebody who was forgotten for good.
    AboutForgotten,
}

impl Deed {
    /// Returns the id of its words.
    pub fn id(self) -> String {
        let code =
            serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
        format!("said-{}", code.replace('_', "-"))
    }
}

/// What is to be said of an act.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The deed.
    pub deed: Deed,
    /// The person it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Who>,
    /// Its words: the action, the note, the support.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The day it is about: the new due day, the day put off to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// The day of what comes next: the repeat, the thanks, the next talk by rhythm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<NaiveDate>,
    /// How many records or people.
    #[serde(skip_serializing_if = "is_zero")]
    pub count: u32,
    /// How many more deeds of the same kind were done in the same act.
    #[serde(skip_serializing_if = "is_zero")]
    pub more: u32,
}

fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Said {
    /// A deed without any detail.
    pub fn of(deed: Deed) -> Self {
        Self { deed, ..Self::default() }
    }

    /// The same, about a person.
    #[must_use]
    pub fn about(mut self, who: impl Into<Option<Who>>) -> Self {
        self.who = who.into();
        self
    }

    /// The same, with its words.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// The same, with its day.
    #[must_use]
    pub fn on(mut self, on: impl Into<Option<NaiveDate>>) -> Self {
        self.on = on.into();
        self
    }

    /// The same, with the day of what comes next.
    #[must_use]
    pub fn next(mut self, next: impl Into<Option<NaiveDate>>) -> Self {
        self.next = next.into();
        self
    }

    /// The same, about so many records or people.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = u32::try_from(count).unwrap_or(u32::MAX);
        self
    }

    /// Returns what the log keeps of it.
    ///
    /// # Errors
    /// [`StoreError::Shape`] when it cannot be written down.
    pub fn json(&self) -> Result<String, StoreError> {
        Ok(serde_json::to_string(self)?)
    }

    /// Reads what the log kept; what a later version wrote becomes [`Deed::Unknown`].
    pub fn parse(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

/// What an act came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// Its number in the op log.
    pub op: OpId,
    /// What is to be said of it; for undo and redo, of the act they turned.
    pub said: Said,
    /// Whether it was an undo or a redo.
    pub turned: Option<Turn>,
}
