//! The one table of keys. Dispatch, footer, help, menus and the README's key table are readings of it.

use std::borrow::Cow;

use crate::keymap::{Action, Key, Scope};

/// Whether and how early the footer shows a row; the help always stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Footer {
    /// Shown where there is room, the lower the earlier.
    At(u8),
    /// Always shown, at its place among the others.
    Kept(u8),
    /// Only in the help and the menus.
    Hidden,
}

/// One row: where, by which keys, what. Without a key it stands in the menu alone.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The place.
    pub scope: Scope,
    /// The keys, the first is the one that is shown.
    pub keys: Cow<'static, [Key]>,
    /// What it does.
    pub action: Action,
    /// Where in the footer.
    pub footer: Footer,
}

use Action as A;
use Footer::{At, Hidden, Kept};
use Key::{Char as C, Ctrl};

macro_rules! bindings {
    ($($scope:ident { $($action:ident: [$($key:expr),*] $footer:expr;)+ })+) => {
        /// Every key of the program.
        pub const BINDINGS: &[Binding] = &[
            $($(Binding { scope: Scope::$scope, keys: Cow::Borrowed(&[$($key),*]), action: A::$action, footer: $footer },)+)+
        ];
    };
}

bindings! {
    Today {
        Done: [C('x'), Ctrl('x'), C(' ')] At(1);
        DoneNext: [C('X')] At(7);
        Later: [C('z')] At(2);
        Open: [Key::Enter] Hidden;
    }
    People {
        Open: [Key::Enter] At(1);
        Sort: [C('S')] At(7);
        Done: [C('x'), Ctrl('x')] At(8);
        DoneNext: [C('X')] Hidden;
        Later: [C('z')] At(15);
        Select: [C('v'), C(' ')] At(16);
        SelectAll: [C('V')] Hidden;
        ToggleCard: [C('Z')] Hidden;
        Merge: [C('M')] Hidden;
        SavedFilters: [C('F')] Hidden;
    }
    Actions {
        Done: [C('x'), Ctrl('x'), C(' ')] At(1);
        DoneNext: [C('X')] At(2);
        Later: [C('z')] At(2);
        Open: [Key::Enter] Hidden;
        Select: [C('v')] At(16);
        SelectAll: [C('V')] Hidden;
        ToggleCard: [C('Z')] Hidden;
    }
    Balance {
        Open: [Key::Enter] At(1);
        NextLeaf: [C(']')] At(2);
        PreviousLeaf: [C('[')] Hidden;
        KindFilter: [C('K')] At(2);
        Done: [C('x'), Ctrl('x')] Hidden;
        DoneNext: [C('X')] Hidden;
        Later: [C('z')] Hidden;
    }
    Card {
        Leave: [Key::Esc, C('q')] At(1);
        Done: [C('x'), Ctrl('x')] At(2);
        NextLeaf: [C(']')] At(2);
        PreviousLeaf: [C('[')] Hidden;
        Later: [C('z')] At(8);
        DoneNext: [C('X')] At(8);
        Open: [Key::Enter] Hidden;
    }
    Week {
        CopyPage: [C('y')] At(1);
        WritePage: [C('w')] At(1);
        Audience: [C('p')] At(1);
        PageLanguage: [C('L')] At(1);
        EditTexts: [C('e')] At(1);
        Leave: [Key::Esc, C('q')] At(1);
        TogglePart: [C(' '), Key::Enter] At(2);
        NextLeaf: [C(']')] At(2);
        PreviousLeaf: [C('[')] Hidden;
    }
    Review {
        BringIn: [Key::Enter, C('Y')] Kept(0);
        NextPart: [Key::Tab, C('l'), Key::Right] At(1);
        PreviousPart: [Key::BackTab, C('h'), Key::Left] Hidden;
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        PageDown: [Key::PageDown, C(' ')] At(3);
        PageUp: [Key::PageUp] Hidden;
        First: [Key::Home] Hidden;
        Last: [Key::End, C('G')] Hidden;
        Help: [C('?'), Ctrl('g')] Hidden;
        Back: [Key::Esc, C('q'), Ctrl('c')] Kept(2);
    }
    Everywhere {
        Help: [C('?'), Ctrl('g')] Kept(0);
        Received: [C('r'), C('<'), Ctrl('r')] At(3);
        Gave: [C('s'), C('>')] At(4);
        FollowUp: [C('f')] At(5);
        NewPerson: [C('c'), C('a'), Ctrl('n')] At(6);
        Menu: [C(':'), Ctrl('p')] Kept(30);
        Undo: [C('u'), Ctrl('z')] At(9);
        NewAction: [C('t')] At(10);
        Note: [C('n')] At(11);
        Phase: [C('p')] At(12);
        Edit: [C('e')] At(13);
        Delete: [C('d')] Hidden;
        Copy: [C('y')] Hidden;
        Redo: [C('U'), Ctrl('y')] Hidden;
        RowMenu: [C('.')] At(14);
        Filter: [C('/'), Ctrl('f')] At(14);
        Tags: [C('#')] Hidden;
        Felt: [C('b')] Hidden;
        GoToday: [C('1')] Hidden;
        GoPeople: [C('2')] Hidden;
        GoActions: [C('3')] Hidden;
        GoBalance: [C('4')] Hidden;
        GoBack: [C('0')] Hidden;
        GoTo: [C('g')] Hidden;
        Week: [C('w')] Hidden;
        Duplicates: [C('A')] Hidden;
        Trash: [C('T')] Hidden;
        Import: [] Hidden;
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        NextPart: [Key::Tab, C('l'), Key::Right] Hidden;
        PreviousPart: [Key::BackTab, C('h'), Key::Left] Hidden;
        PageDown: [Key::PageDown, Ctrl('d')] Hidden;
        PageUp: [Key::PageUp, Ctrl('u')] Hidden;
        First: [Key::Home] Hidden;
        Last: [Key::End, C('G')] Hidden;
        Language: [C('L')] Hidden;
        Redraw: [Ctrl('l')] Hidden;
        Cover: [C('-'), Ctrl('t')] Hidden;
        RemoveExamples: [] Hidden;
        UndoList: [] Hidden;
        Mouse: [] Hidden;
        Suspend: [] Hidden;
        Back: [Key::Esc] Hidden;
        Close: [C('q')] At(31);
        Interrupt: [Ctrl('c')] Hidden;
    }
    Line {
        Save: [Key::Enter] Kept(0);
        SaveNext: [Ctrl('s')] At(1);
        NextField: [Key::Tab] At(2);
        PreviousField: [Key::BackTab] Hidden;
        Suggest: [Key::Down] Hidden;
        SuggestUp: [Key::Up] Hidden;
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        DeleteToEnd: [Ctrl('k')] Hidden;
        Help: [Ctrl('g')] Hidden;
        KeepDraft: [Key::Esc, Ctrl('c')] Kept(3);
    }
    OneLine {
        Choose: [Key::Enter] Kept(0);
        Complete: [Key::Tab] At(1);
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        DeleteToEnd: [Ctrl('k')] Hidden;
        Help: [Ctrl('g')] Hidden;
        Back: [Key::Esc, Ctrl('c')] Kept(2);
    }
    Choice {
        Choose: [Key::Enter] Kept(0);
        Down: [Key::Down] Hidden;
        Up: [Key::Up] Hidden;
        NextField: [Key::Tab] At(1);
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        Help: [Ctrl('g')] Hidden;
        Back: [Key::Esc, Ctrl('c')] Kept(2);
    }
    List {
        Choose: [Key::Enter] Kept(0);
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        PageDown: [Key::PageDown, Ctrl('d')] Hidden;
        PageUp: [Key::PageUp, Ctrl('u')] Hidden;
        First: [Key::Home] Hidden;
        Last: [Key::End, C('G')] Hidden;
        Apart: [C('x')] Hidden;
        Rename: [C('e')] Hidden;
        Remove: [C('d')] Hidden;
        Undo: [C('u'), Ctrl('z')] Hidden;
        Help: [C('?'), Ctrl('g')] Hidden;
        Back: [Key::Esc, C('q'), Ctrl('c')] Kept(1);
    }
    RowMenu {
        Choose: [Key::Enter] Kept(0);
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        First: [Key::Home] Hidden;
        Last: [Key::End] Hidden;
        Help: [C('?'), Ctrl('g')] Hidden;
        Back: [Key::Esc, C('q'), Ctrl('c')] Kept(1);
    }
    Menu {
        Choose: [Key::Enter] Kept(0);
        Down: [Key::Down, Ctrl('n')] Hidden;
        Up: [Key::Up, Ctrl('p')] Hidden;
        PageDown: [Key::PageDown] Hidden;
        PageUp: [Key::PageUp] Hidden;
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        Help: [Ctrl('g')] Hidden;
        Back: [Key::Esc, Ctrl('c')] Kept(1);
    }
    Help {
        Choose: [Key::Enter] Kept(0);
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        PageDown: [Key::PageDown, C(' ')] At(1);
        PageUp: [Key::PageUp] Hidden;
        NextField: [Key::Tab] At(2);
        Search: [C('/')] At(3);
        Menu: [C(':'), Ctrl('p')] Hidden;
        Back: [Key::Esc, C('q'), C('?'), Ctrl('c'), Ctrl('g')] Kept(4);
    }
    Filter {
        Choose: [Key::Enter] Kept(0);
        Down: [Key::Down] Hidden;
        Up: [Key::Up] Hidden;
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        DeleteToEnd: [Ctrl('k')] Hidden;
        Help: [Ctrl('g')] Hidden;
        Back: [Key::Esc, Ctrl('c')] Kept(1);
    }
    GoTo {
        First: [C('g')] Hidden;
        Last: [C('e')] Hidden;
        GoToday: [C('t'), C('1')] Hidden;
        GoPeople: [C('p'), C('2')] Hidden;
        GoActions: [C('a'), C('3')] Hidden;
        GoBalance: [C('b'), C('4')] Hidden;
        GoBack: [C('l'), C('0')] Hidden;
        Choose: [Key::Enter] Kept(0);
        Down: [C('j'), Key::Down] Hidden;
        Up: [C('k'), Key::Up] Hidden;
        Help: [C('?'), Ctrl('g')] Hidden;
        Back: [Key::Esc, C('q'), Ctrl('c')] Kept(1);
    }
    Form {
        Save: [Key::Enter, Ctrl('s')] Kept(0);
        NextField: [Key::Tab, Key::Down] At(1);
        PreviousField: [Key::BackTab, Key::Up] At(2);
        PageDown: [Key::PageDown] Hidden;
        PageUp: [Key::PageUp] Hidden;
        ClearLine: [Ctrl('u')] Hidden;
        DeleteWord: [Ctrl('w')] Hidden;
        DeleteToEnd: [Ctrl('k')] Hidden;
        Help: [Ctrl('g')] Hidden;
        KeepDraft: [Key::Esc, Ctrl('c')] Kept(3);
    }
}
