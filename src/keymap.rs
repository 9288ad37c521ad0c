//! Every key as data: what can be done, where, by which keys, and whether the footer shows it. No terminal here.

pub mod action;
pub mod bindings;
pub mod key;
pub mod rules;

pub use action::Action;
pub use bindings::{BINDINGS, Binding, Footer};
pub use key::{Key, NoKey};

/// A place that takes keys. `Everywhere` holds below every list, not below a box that takes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In every list.
    Everywhere,
    /// The morning.
    Today,
    /// The list of people.
    People,
    /// The list of actions.
    Actions,
    /// Giving and receiving.
    Balance,
    /// One person, full size.
    Card,
    /// The weekly summary.
    Week,
    /// The review of a file before it comes in.
    Review,
    /// A box with one line to type.
    Line,
    /// A box with one line that completes what is begun.
    OneLine,
    /// A small list of choices with a date to type.
    Choice,
    /// A box with lines to choose from and no text.
    List,
    /// The commands of a row.
    RowMenu,
    /// The menu of all commands and people.
    Menu,
    /// The help.
    Help,
    /// The line that filters a list, or that names a filter.
    Filter,
    /// The list of places to go.
    GoTo,
    /// A form.
    Form,
}

impl Scope {
    /// All places.
    pub const ALL: [Self; 18] = [
        Self::Everywhere,
        Self::Today,
        Self::People,
        Self::Actions,
        Self::Balance,
        Self::Card,
        Self::Week,
        Self::Review,
        Self::Line,
        Self::OneLine,
        Self::Choice,
        Self::List,
        Self::RowMenu,
        Self::Menu,
        Self::Help,
        Self::Filter,
        Self::GoTo,
        Self::Form,
    ];

    /// Tells whether the keys of `Everywhere` work here too.
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Everywhere | Self::Today | Self::People | Self::Actions | Self::Balance | Self::Card | Self::Week
        )
    }

    /// Returns the end of its message ids (`scope-…`).
    pub const fn id(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Today => "today",
            Self::People => "people",
            Self::Actions => "actions",
            Self::Balance => "balance",
            Self::Card => "card",
            Self::Week => "week",
            Self::Review => "review",
            Self::Line => "line",
            Self::OneLine => "one-line",
            Self::Choice => "choice",
            Self::List => "list",
            Self::RowMenu => "row-menu",
            Self::Menu => "menu",
            Self::Help => "help",
            Self::Filter => "filter",
            Self::GoTo => "go-to",
            Self::Form => "form",
        }
    }
}

/// The keys in force: the table of [`BINDINGS`], and over it what the owner has chosen.
#[derive(Debug, Clone)]
pub struct Keymap {
    rows: Vec<Binding>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { rows: BINDINGS.to_vec() }
    }
}

impl Keymap {
    /// The table with other keys for some actions; what is wrong with the choice is found by `config`.
    pub fn with(chosen: &[Chosen]) -> Self {
        let mut map = Self::default();
        for Chosen { scope, action, keys } in chosen {
            for row in map.rows.iter_mut().filter(|row| row.scope == *scope && row.action == *action) {
                row.keys = keys.clone().into();
            }
        }
        map
    }

    /// Returns the action of a key in a place: its own first, then that of every list.
    pub fn action(&self, scope: Scope, key: Key) -> Option<Action> {
        let find = |scope: Scope| {
            self.rows.iter().find(|row| row.scope == scope && row.keys.contains(&key)).map(|row| row.action)
        };
        let everywhere = || find(Scope::Everywhere);
        // over a box one of them holds still, where its key is not a letter of a text
        let over_box = || everywhere().filter(|action| *action == Action::Cover && scope.may_have(key));
        find(scope).or_else(|| if scope.is_list() { everywhere() } else { over_box() })
    }

    /// Returns the rows of one place alone.
    pub fn own(&self, scope: Scope) -> impl Iterator<Item = &Binding> {
        self.rows.iter().filter(move |row| row.scope == scope)
    }

    /// Returns the rows of a place: its own first, then those of every list that nothing here hides.
    pub fn rows(&self, scope: Scope) -> impl Iterator<Item = &Binding> {
        let all = self.own(Scope::Everywhere).filter(move |_| scope.is_list() && scope != Scope::Everywhere).filter(
            move |row| row.keys.is_empty() || row.keys.iter().any(|key| self.action(scope, *key) == Some(row.action)),
        );
        self.own(scope).chain(all)
    }

    /// Returns the first key of an action in a place.
    pub fn key_of(&self, scope: Scope, action: Action) -> Option<Key> {
        self.rows(scope).find(|row| row.action == action).and_then(|row| row.keys.first().copied())
    }
}

/// Keys that the owner has chosen for an action in a place, over those of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The place.
    pub scope: Scope,
    /// What they do.
    pub action: Action,
    /// The keys, the first is the one that is shown.
    pub keys: Vec<Key>,
}
