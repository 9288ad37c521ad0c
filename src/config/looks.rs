//! What is drawn with, and why: the wishes of the owner, the environment and the terminal's answers come to one set of signs
//! and one of colours (`ux.md` P19, 4.1, 4.3).

use serde::Serialize;

use super::{Background, ColourChoice, Glyphs, Surroundings, Theme};

/// What the owner wishes: the flags, then the config file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Which signs.
    pub glyphs: Glyphs,
    /// When colour.
    pub colour: ColourChoice,
    /// Which colours.
    pub theme: Theme,
}

/// What the terminal answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Whether a sign of ambiguous width takes two cells; none = no answer.
    pub ambiguous_wide: Option<bool>,
    /// What lies behind its text; none = no answer.
    pub background: Option<Background>,
}

/// What the terminal is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Questions {
    /// How wide it draws a sign of ambiguous width.
    pub width: bool,
    /// What lies behind its text.
    pub background: bool,
}

/// What was found out about the terminal, for the owner to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// Standard input is a terminal.
    pub input: bool,
    /// Standard output is a terminal.
    pub output: bool,
    /// It was asked.
    pub asked: bool,
    /// Columns and rows, in cells.
    pub size: Option<(u16, u16)>,
    /// What it answered.
    pub answers: Answers,
    /// The `escape-time` of tmux, in milliseconds.
    pub escape_time: Option<u32>,
}

/// Why these signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignsWhy {
    /// The owner chose them.
    Chosen,
    /// The terminal draws an ambiguous sign in two cells.
    Wide,
    /// In one.
    Narrow,
    /// It gave no answer.
    NotTold,
}

/// Why these colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColoursWhy {
    /// The owner wants none at any time.
    Never,
    /// The environment asks for none.
    Unwanted,
    /// The owner chose them.
    Chosen,
    /// The terminal does not say that it has all colours.
    Few,
    /// It has, and `COLORFGBG` tells its background.
    Variable,
    /// It has, and answered what its background is.
    Answered,
    /// It has, and nobody told its background.
    NotTold,
}

impl Questions {
    /// Everything, of a terminal that can answer; nothing of any other.
    pub fn all(around: &Surroundings) -> Self {
        let can = around.can_answer();
        Self { width: can, background: can }
    }

    /// Only that on which the looks depend.
    pub fn needed(wishes: Wishes, around: &Surroundings) -> Self {
        let all = Self::all(around);
        let (_, why) = colours(wishes, around, Answers::default());
        Self {
            width: all.width && wishes.glyphs == Glyphs::Auto,
            background: all.background && why == ColoursWhy::NotTold,
        }
    }

    /// Tells whether anything is asked.
    pub const fn any(self) -> bool {
        self.width || self.background
    }
}

/// Returns the signs, never [`Glyphs::Auto`], and why.
pub const fn signs(wished: Glyphs, answers: Answers) -> (Glyphs, SignsWhy) {
    match (wished, answers.ambiguous_wide) {
        (Glyphs::Auto, Some(true)) => (Glyphs::Cjk, SignsWhy::Wide),
        (Glyphs::Auto, Some(false)) => (Glyphs::Unicode, SignsWhy::Narrow),
        (Glyphs::Auto, None) => (Glyphs::Unicode, SignsWhy::NotTold),
        (chosen, _) => (chosen, SignsWhy::Chosen),
    }
}

/// Returns the colours, never [`Theme::Auto`], and why: none where none are wanted; else what the owner chose; else all where
/// the terminal has them and its background is known, and the sixteen that fit both backgrounds where not.
pub fn colours(wishes: Wishes, around: &Surroundings, answers: Answers) -> (Theme, ColoursWhy) {
    match (wishes.colour, wishes.theme) {
        (ColourChoice::Never, _) => (Theme::None, ColoursWhy::Never),
        (_, Theme::None) => (Theme::None, ColoursWhy::Chosen),
        (ColourChoice::Auto, _) if around.wants_no_colour() => (Theme::None, ColoursWhy::Unwanted),
        (_, Theme::Auto) => by_terminal(around, answers),
        (_, chosen) => (chosen, ColoursWhy::Chosen),
    }
}

fn by_terminal(around: &Surroundings, answers: Answers) -> (Theme, ColoursWhy) {
    if !around.has_all_colours() {
        return (Theme::Sixteen, ColoursWhy::Few);
    }
    let fitting = |background| match background {
        Background::Dark => Theme::Dark,
        Background::Light => Theme::Light,
    };
    match (around.background(), answers.background) {
        (Some(told), _) => (fitting(told), ColoursWhy::Variable),
        (None, Some(told)) => (fitting(told), ColoursWhy::Answered),
        (None, None) => (Theme::Sixteen, ColoursWhy::NotTold),
    }
}
