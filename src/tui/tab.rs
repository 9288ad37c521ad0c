//! The views that have a number. A view that is not built yet has none.

use crate::keymap::Action;

/// A view with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tab {
    /// The morning.
    Today,
    /// The people.
    People,
    /// What is open.
    Actions,
    /// Giving and receiving.
    Balance,
}

impl Tab {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Today, Self::People, Self::Actions, Self::Balance];

    /// Returns the number, which is also the key.
    pub const fn number(self) -> u8 {
        match self {
            Self::Today => 1,
            Self::People => 2,
            Self::Actions => 3,
            Self::Balance => 4,
        }
    }

    /// Returns the id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Today => "view-today",
            Self::People => "view-people",
            Self::Actions => "view-actions",
            Self::Balance => "view-balance",
        }
    }

    /// Returns the action that goes there.
    pub const fn action(self) -> Action {
        match self {
            Self::Today => Action::GoToday,
            Self::People => Action::GoPeople,
            Self::Actions => Action::GoActions,
            Self::Balance => Action::GoBalance,
        }
    }
}
