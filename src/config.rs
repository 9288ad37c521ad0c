//! The settings of this computer: environment, folders and the config file, and what they come to for a terminal. The only
//! reader of environment and home; and the one way in which files of the owner's are written.

pub mod chosen;
pub mod complete;
pub mod copying;
pub mod file;
pub mod looks;
pub mod paths;
pub mod process;
pub mod save;
pub mod surroundings;

mod keys;
mod own_keys;

pub use chosen::Chosen;
pub use file::{Config, ConfigFault, Fault};
pub use keys::{KEYS, Key};
pub use looks::{Answers, Questions, Seen, Wishes};
pub use paths::{NoHome, Paths};
pub use surroundings::{Background, Surroundings, UnreadNow};

/// Which set of signs is drawn (`ux.md` 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// By what the terminal draws.
    #[default]
    Auto,
    /// `▪▫▸◂`.
    Unicode,
    /// For terminals that draw ambiguous signs two cells wide.
    Cjk,
    /// Plain letters.
    Ascii,
}

impl Glyphs {
    /// The names on the command line and in the config file.
    pub const NAMES: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("unicode", Self::Unicode), ("cjk", Self::Cjk), ("ascii", Self::Ascii)];
}

/// When the list of what may follow a key is shown (P8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Hints {
    /// With the key.
    #[default]
    Now,
    /// A little later, unless the next key comes first.
    Delay,
    /// Once a key came that does not end it.
    Off,
}

impl Hints {
    /// The names in the config file.
    pub const NAMES: &'static [(&'static str, Self)] =
        &[("now", Self::Now), ("delay", Self::Delay), ("off", Self::Off)];
}

/// When colour is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColourChoice {
    /// On a terminal, unless `NO_COLOR` says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ColourChoice {
    /// The names on the command line and in the config file.
    pub const NAMES: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("always", Self::Always), ("never", Self::Never)];
}

/// Which set of colours is used (`ux.md` 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// By what the terminal says of itself.
    #[default]
    Auto,
    /// For dark backgrounds.
    Dark,
    /// For light backgrounds.
    Light,
    /// The terminal's own sixteen colours.
    Sixteen,
    /// Bold, reverse and underline only.
    None,
}

impl Theme {
    /// The names in the config file.
    pub const NAMES: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("sixteen", Self::Sixteen),
        ("none", Self::None),
    ];
}

/// Returns the value of a name in a table of names; none for any other name.
pub fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}
