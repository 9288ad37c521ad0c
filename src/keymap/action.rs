//! Everything a key can do, each with the end of its message ids (`key-…` for the footer, `key-…-help` for the help).

macro_rules! actions {
    ($($(#[$doc:meta])+ $name:ident = $id:literal),+ $(,)?) => {
        /// One thing a key can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])+ $name),+
        }

        impl Action {
            /// All of them, in the order they are told of.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the end of its message ids.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id),+
                }
            }
        }
    };
}

impl Action {
    /// Returns the end of its message ids: on a person, ticking is a talk with her.
    pub const fn id_on(self, is_person: bool) -> &'static str {
        match self {
            Self::Done if is_person => "talked",
            Self::DoneNext if is_person => "talked-next",
            other => other.id(),
        }
    }
}

actions! {
    /// Opens the help.
    Help = "help",
    /// Ticks the row: done, talked, arrived; what comes next follows the rhythm.
    Done = "done",
    /// Ticks the row, then asks for the next date.
    DoneNext = "done-next",
    /// Puts the row off.
    Later = "later",
    /// Logs support received.
    Received = "received",
    /// Logs support given.
    Gave = "gave",
    /// Plans the next word with the person.
    FollowUp = "follow-up",
    /// Writes a note on the person.
    Note = "note",
    /// A to-do or promise.
    NewAction = "new-action",
    /// A person, in one line.
    NewPerson = "new-person",
    /// Sets the trust phase.
    Phase = "phase",
    /// Opens the form of the row.
    Edit = "edit",
    /// Puts the row into the trash.
    Delete = "delete",
    /// Copies the main address or the row.
    Copy = "copy",
    /// Takes the last act back.
    Undo = "undo",
    /// Brings it back.
    Redo = "redo",
    /// Opens the row.
    Open = "open",
    /// Every command for this row.
    RowMenu = "row-menu",
    /// Every command, and people.
    Menu = "menu",
    /// The morning.
    GoToday = "go-today",
    /// The people.
    GoPeople = "go-people",
    /// The actions.
    GoActions = "go-actions",
    /// The balance.
    GoBalance = "go-balance",
    /// The view before this one.
    GoBack = "go-back",
    /// The list of places to go.
    GoTo = "go-to",
    /// Finds, or filters the list.
    Filter = "filter",
    /// Another order of the list.
    Sort = "sort",
    /// Marks the row, so that verbs act on all marked ones.
    Select = "select",
    /// Marks every row of the list, or none.
    SelectAll = "select-all",
    /// Tags of the person.
    Tags = "tags",
    /// How the exchange with the person feels.
    Felt = "felt",
    /// Makes one of two people.
    Merge = "merge",
    /// People who may be one.
    Duplicates = "duplicates",
    /// What lies in the trash.
    Trash = "trash",
    /// Filters that were kept.
    SavedFilters = "saved-filters",
    /// Shows or hides the card.
    ToggleCard = "toggle-card",
    /// The next period or tab.
    NextLeaf = "next-leaf",
    /// The period or tab before.
    PreviousLeaf = "previous-leaf",
    /// One kind of support alone.
    KindFilter = "one-kind",
    /// The weekly summary.
    Week = "week",
    /// Copies the page.
    CopyPage = "copy-page",
    /// Writes the page into a file.
    WritePage = "write-page",
    /// For whom the page is, and with it how people are named.
    Audience = "audience",
    /// The language of the page.
    PageLanguage = "page-language",
    /// The owner's own words on the page.
    EditTexts = "edit-texts",
    /// Takes a part into the page or leaves it out.
    TogglePart = "toggle-part",
    /// People from a file.
    Import = "import",
    /// Brings in what was reviewed.
    BringIn = "bring-in",
    /// The mouse on or off.
    Mouse = "mouse",
    /// Stands still until the shell lets it go on.
    Suspend = "suspend",
    /// The row below.
    Down = "down",
    /// The row above.
    Up = "up",
    /// The next section.
    NextPart = "next-part",
    /// The section before.
    PreviousPart = "previous-part",
    /// A page down.
    PageDown = "page-down",
    /// A page up.
    PageUp = "page-up",
    /// The first row.
    First = "first",
    /// The last row.
    Last = "last",
    /// The other language.
    Language = "language",
    /// Draws everything anew.
    Redraw = "redraw",
    /// Lays a blank page over everything until the next key.
    Cover = "cover",
    /// Puts the example people of the first start into the trash.
    RemoveExamples = "remove-examples",
    /// The steps that can be taken back and brought back.
    UndoList = "undo-list",
    /// Closes this; at the top it leaves.
    Close = "close",
    /// Back to the list.
    Leave = "leave",
    /// One step back; never leaves.
    Back = "back",
    /// Once: cancels and says how to leave; twice: leaves.
    Interrupt = "interrupt",
    /// Saves what is typed.
    Save = "save",
    /// Saves and stays for another.
    SaveNext = "save-next",
    /// The next field.
    NextField = "next-field",
    /// The field before.
    PreviousField = "previous-field",
    /// Closes a box and keeps the draft.
    KeepDraft = "keep-draft",
    /// Searches here.
    Search = "search",
    /// The suggestion below.
    Suggest = "suggest",
    /// The suggestion above.
    SuggestUp = "suggest-up",
    /// Goes on with what is begun, as far as only one thing can be meant.
    Complete = "complete",
    /// Empties the line.
    ClearLine = "clear-line",
    /// Removes the word before the caret.
    DeleteWord = "delete-word",
    /// Removes everything behind the caret.
    DeleteToEnd = "delete-to-end",
    /// Runs or takes the marked line.
    Choose = "choose",
    /// Says of two records that they are of two people.
    Apart = "apart",
    /// Gives what is kept on the marked line another name.
    Rename = "rename",
    /// Takes the marked line off a list of what is kept.
    Remove = "remove",
}
