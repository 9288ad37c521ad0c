//! Colours as the second voice (`ux.md` 4.1): seven roles, the terminal's own background, and a set without any.

use ratatui::style::{Color, Modifier, Style};

/// What a colour says; each is also said by a sign, a word or a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The terminal's own text.
    Plain,
    /// Support that went out.
    Gave,
    /// Support that came in.
    Received,
    /// Done.
    Good,
    /// Needs a look.
    Look,
    /// Beside the point.
    Quiet,
    /// Keys and the focus.
    Key,
    /// A section's title.
    Title,
}

/// The sets of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// The terminal's sixteen colours; fits both backgrounds.
    #[default]
    Sixteen,
    /// No colour at all.
    None,
}

impl Theme {
    /// Returns the style of a role.
    pub fn style(self, role: Role) -> Style {
        let style = Style::new();
        let weight = match role {
            Role::Key | Role::Title => style.add_modifier(Modifier::BOLD),
            Role::Quiet if matches!(self, Self::Sixteen) => style.add_modifier(Modifier::DIM),
            Role::Look if matches!(self, Self::Sixteen) => style.add_modifier(Modifier::BOLD),
            _ => style,
        };
        match self.colour(role) {
            Some(colour) => weight.fg(colour),
            None => weight,
        }
    }

    /// Returns the style of the selected row, over whatever stands in it.
    pub fn selected(self) -> Style {
        Style::new().fg(Color::Reset).remove_modifier(Modifier::DIM).add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    fn colour(self, role: Role) -> Option<Color> {
        match (self, role) {
            (Self::None, _) | (_, Role::Plain | Role::Title) => None,
            (Self::Dark, Role::Gave) => rgb(0x0056_B4E9),
            (Self::Dark, Role::Received) => rgb(0x00E6_9F00),
            (Self::Dark, Role::Good) => rgb(0x002F_BF93),
            (Self::Dark, Role::Look) => rgb(0x00F0_846A),
            (Self::Dark, Role::Quiet) => rgb(0x009A_A0A6),
            (Self::Dark, Role::Key) => rgb(0x007F_C8F8),
            (Self::Light, Role::Gave) => rgb(0x0000_5A8C),
            (Self::Light, Role::Received) => rgb(0x008A_5A00),
            (Self::Light, Role::Good) => rgb(0x0000_694C),
            (Self::Light, Role::Look) => rgb(0x00A8_3A00),
            (Self::Light, Role::Quiet) => rgb(0x005F_6368),
            (Self::Light, Role::Key) => rgb(0x0000_4B78),
            (Self::Sixteen, Role::Gave) => Some(Color::Cyan),
            (Self::Sixteen, Role::Received) => Some(Color::Magenta),
            (Self::Sixteen, Role::Good) => Some(Color::Green),
            (Self::Sixteen, Role::Look | Role::Quiet | Role::Key) => None,
        }
    }
}

const fn rgb(hex: u32) -> Option<Color> {
    Some(Color::from_u32(hex))
}
