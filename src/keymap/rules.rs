//! What may be a key where, and what must keep one: the rules that hold for the owner's own keys as for the table.

use crate::keymap::{Action, Key, Scope};

impl Scope {
    /// Tells whether bare characters are text here.
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Line | Self::OneLine | Self::Choice | Self::Menu | Self::Filter | Self::Form)
    }

    /// Tells whether a key may do something here. Where text is typed, characters are text, and the keys that move or remove
    /// in it stay with it; the help has a line to search in.
    pub const fn may_have(self, key: Key) -> bool {
        match key {
            // a digit picks the line of its number
            Key::Char(sign) => !(self.takes_text() || matches!(self, Self::List) && sign.is_ascii_digit()),
            Key::Left | Key::Right | Key::Home | Key::End | Key::Backspace | Key::Delete => {
                !self.takes_text() && !matches!(self, Self::Help)
            }
            _ => true,
        }
    }

    /// Tells whether an action must have a key here: nobody is left without help, without undo or without a way out.
    pub const fn must_keep(self, action: Action) -> bool {
        match self {
            Self::Everywhere => {
                matches!(action, Action::Help | Action::Close | Action::Back | Action::Undo | Action::Interrupt)
            }
            Self::Line | Self::Form => matches!(action, Action::Save | Action::KeepDraft),
            Self::Review => matches!(action, Action::BringIn | Action::Back),
            Self::OneLine
            | Self::Choice
            | Self::List
            | Self::RowMenu
            | Self::Menu
            | Self::Help
            | Self::Filter
            | Self::GoTo => {
                matches!(action, Action::Choose | Action::Back)
            }
            // out of these leads what holds everywhere
            Self::Today | Self::People | Self::Actions | Self::Balance | Self::Card | Self::Week => false,
        }
    }
}

/// Tells whether a key may do one thing in a place and the other in every list: where both are the same or both lead out, and where
/// it is about a page, which has no rows for what it hides (`ux.md` 3.2).
pub fn may_hide(own: Action, everywhere: Action) -> bool {
    let of_page = is_of_page(own) && !Scope::Everywhere.must_keep(everywhere);
    own == everywhere || of_page || (is_way_out(own) && is_way_out(everywhere))
}

const fn is_of_page(action: Action) -> bool {
    matches!(
        action,
        Action::CopyPage
            | Action::WritePage
            | Action::Audience
            | Action::PageLanguage
            | Action::EditTexts
            | Action::TogglePart
    )
}

const fn is_way_out(action: Action) -> bool {
    matches!(action, Action::Leave | Action::Back | Action::Close)
}
