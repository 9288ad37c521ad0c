//! The sizes of a book that are measured.

/// How many records a book has.
#[derive(Debug, Clone, Copy)]
pub struct Counts {
    pub people: usize,
    pub exchanges: usize,
    pub actions: usize,
    pub touches: usize,
    pub notes: usize,
    /// Cards in the file that is imported into an empty book.
    pub cards: usize,
}

/// A size of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// For a quick look.
    Xs,
    /// The size of the budgets: more than a lifetime.
    S,
    /// Ten times that.
    M,
}

impl Size {
    pub const ALL: [Self; 3] = [Self::Xs, Self::S, Self::M];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Xs => "xs",
            Self::S => "s",
            Self::M => "m",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name().eq_ignore_ascii_case(name))
    }

    pub const fn counts(self) -> Counts {
        match self {
            Self::Xs => Counts { people: 300, exchanges: 3_000, actions: 600, touches: 600, notes: 150, cards: 1_000 },
            Self::S => Counts {
                people: 10_000,
                exchanges: 100_000,
                actions: 20_000,
                touches: 20_000,
                notes: 5_000,
                cards: 10_000,
            },
            Self::M => Counts {
                people: 100_000,
                exchanges: 1_000_000,
                actions: 200_000,
                touches: 200_000,
                notes: 50_000,
                cards: 10_000,
            },
        }
    }
}
