//! The tabs of a person's page.

/// A tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Leaf {
    /// Support and talks, newest first.
    #[default]
    Exchanges,
    /// Needs, concerns and actions, open ones first.
    Open,
    /// Notes, newest first.
    Notes,
    /// What can be asked for, and what can be given.
    Offers,
    /// The evidence for the next trust phase, and the steps so far.
    Phase,
    /// Every field that is filled.
    About,
}

impl Leaf {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [Self::Exchanges, Self::Open, Self::Notes, Self::Offers, Self::Phase, Self::About];

    /// Returns the id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exchanges => "leaf-exchanges",
            Self::Open => "leaf-open",
            Self::Notes => "leaf-notes",
            Self::Offers => "leaf-offers",
            Self::Phase => "leaf-phase",
            Self::About => "leaf-about",
        }
    }

    /// Returns the id of what an empty one says.
    pub const fn empty(self) -> &'static str {
        match self {
            Self::Exchanges => "leaf-exchanges-empty",
            Self::Open => "leaf-open-empty",
            Self::Notes => "leaf-notes-empty",
            Self::Offers => "leaf-offers-empty",
            Self::Phase | Self::About => "leaf-about-empty",
        }
    }
}
