//! Who a page is for, and the table of what each may see (`ux.md` 6.1, `domain.md` S-note 1).

use crate::domain::{action::ActionKind, contact::Sharing, exchange::SupportKind};

/// Who a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Audience {
    /// The owner: everything, with full names.
    #[default]
    Me,
    /// A coach or one peer: initials.
    Coach,
    /// The circle: first names of those who may be named there, initials of all others.
    Circle,
}

impl Audience {
    /// All three, in the order of the table's columns.
    pub const ALL: [Self; 3] = [Self::Me, Self::Coach, Self::Circle];

    /// Returns `me`, `coach` or `circle`, as the command line and the JSON say.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Coach => "coach",
            Self::Circle => "circle",
        }
    }

    /// Returns the audience of a code; none for any other word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.code() == code)
    }

    /// Returns how much of a part this audience sees.
    pub fn sees(self, part: Part) -> Show {
        let row = PARTS.iter().find(|(of, _)| *of == part);
        row.and_then(|(_, columns)| columns.get(self as usize)).copied().unwrap_or(Show::Nothing)
    }

    /// Returns how people are named for this audience.
    pub const fn names(self) -> NameForm {
        match self {
            Self::Me => NameForm::Full,
            Self::Coach => NameForm::Initials,
            Self::Circle => NameForm::First,
        }
    }

    /// Tells whether the owner's words about an exchange may be read: her own eyes always; anyone else's only when it is
    /// shared that widely, and never about support of the heart (S-note 1).
    pub fn reads(self, kind: SupportKind, sharing: Sharing) -> bool {
        match self {
            Self::Me => true,
            Self::Coach => kind != SupportKind::Emotional && sharing >= Sharing::Public,
            Self::Circle => kind != SupportKind::Emotional && sharing >= Sharing::Circle,
        }
    }

    /// Tells whether the owner's words about an action may be read. Actions have no sharing level, so the circle reads none;
    /// a coach does not read those of a thank-you, which would tell what it is for.
    pub fn reads_action(self, kind: ActionKind) -> bool {
        match self {
            Self::Me => true,
            Self::Coach => kind != ActionKind::Thanks,
            Self::Circle => false,
        }
    }
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The week in one line.
    Line,
    /// Promises kept, open and new; what is waited for.
    Promises,
    /// Support by kind, and the sums of twelve weeks.
    Support,
    /// Help received.
    Thanks,
    /// New, closer, quiet; kinds nobody can be asked for.
    People,
    /// The owner's goals.
    Goals,
    /// Three things for the week to come.
    Next,
    /// One question.
    Question,
}

impl Part {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Line,
        Self::Promises,
        Self::Support,
        Self::Thanks,
        Self::People,
        Self::Goals,
        Self::Next,
        Self::Question,
    ];

    /// Returns the word of the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Promises => "promises",
            Self::Support => "support",
            Self::Thanks => "thanks",
            Self::People => "people",
            Self::Goals => "goals",
            Self::Next => "next",
            Self::Question => "question",
        }
    }

    /// Returns the part of a code; none for any other word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// How much of a part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// Nothing; the part is left out.
    Nothing,
    /// Counts without people.
    Counts,
    /// What may be shared: no promise, no words of the owner's, nobody who may not be named.
    Shareable,
    /// All of it, people named in the audience's way.
    All,
}

/// How people are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameForm {
    /// As the owner calls them.
    Full,
    /// Initials.
    Initials,
    /// The first name where the person may be named in the circle; initials else.
    First,
}

/// Parts × audience (me, coach, circle). Check-ins and money will join with `Nothing` in the two right columns.
const PARTS: [(Part, [Show; 3]); 8] = [
    (Part::Line, [Show::All, Show::All, Show::All]),
    (Part::Promises, [Show::All, Show::All, Show::Nothing]),
    (Part::Support, [Show::All, Show::Counts, Show::Counts]),
    (Part::Thanks, [Show::All, Show::All, Show::All]),
    (Part::People, [Show::All, Show::All, Show::Nothing]),
    (Part::Goals, [Show::All, Show::All, Show::Nothing]),
    (Part::Next, [Show::All, Show::All, Show::Shareable]),
    (Part::Question, [Show::All, Show::All, Show::All]),
];
