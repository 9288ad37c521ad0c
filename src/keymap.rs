//! Every key as data: what can be done, where, by which keys, and whether the footer shows it. No terminal here.

pub mod action;
pub mod bindings;
pub mod key;

pub use action::Action;
pub use bindings::{BINDINGS, Binding, Footer};
pub use key::Key;

/// A place that takes keys. `Everywhere` holds below every list, not below a box that takes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In every list.
    Everywhere,
    /// The morning.
    Today,
    /// One person, full size.
    Card,
    /// A box with one line to type.
    Line,
    /// A small list of choices.
    Choice,
    /// The menu of all commands and people.
    Menu,
    /// The help.
    Help,
    /// A form.
    Form,
}

impl Scope {
    /// All places.
    pub const ALL: [Self; 8] =
        [Self::Everywhere, Self::Today, Self::Card, Self::Line, Self::Choice, Self::Menu, Self::Help, Self::Form];

    /// Tells whether the keys of `Everywhere` work here too.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Everywhere | Self::Today | Self::Card)
    }

    /// Returns the end of its message ids (`scope-…`).
    pub const fn id(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Today => "today",
            Self::Card => "card",
            Self::Line => "line",
            Self::Choice => "choice",
            Self::Menu => "menu",
            Self::Help => "help",
            Self::Form => "form",
        }
    }
}

/// Returns the action of a key in a place: its own first, then that of every list.
pub fn action(scope: Scope, key: Key) -> Option<Action> {
    let find =
        |scope: Scope| BINDINGS.iter().find(|row| row.scope == scope && row.keys.contains(&key)).map(|row| row.action);
    find(scope).or_else(|| if scope.is_list() { find(Scope::Everywhere) } else { None })
}

/// Returns the rows of a place: its own first, then those of every list whose keys mean the same here.
pub fn rows(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    let own = BINDINGS.iter().filter(move |row| row.scope == scope);
    let all = BINDINGS
        .iter()
        .filter(move |row| scope.is_list() && scope != Scope::Everywhere && row.scope == Scope::Everywhere)
        .filter(move |row| row.keys.iter().any(|key| action(scope, *key) == Some(row.action)));
    own.chain(all)
}

/// Returns the first key of an action in a place.
pub fn key_of(scope: Scope, action: Action) -> Option<Key> {
    rows(scope).find(|row| row.action == action).and_then(|row| row.keys.first().copied())
}
