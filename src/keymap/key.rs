//! Keys that exist on US and JIS keyboards and in every terminal (`ux.md` 3).

use std::{fmt, str::FromStr};

/// One key. No Alt, no function keys, no Ctrl with Shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character as typed.
    Char(char),
    /// Ctrl with a letter, given in lower case.
    Ctrl(char),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Char(' ') => "Space",
            Self::Char(letter) => return write!(f, "{letter}"),
            Self::Ctrl(letter) => return write!(f, "Ctrl-{}", letter.to_ascii_uppercase()),
            Self::Enter => "Enter",
            Self::Esc => "Esc",
            Self::Tab => "Tab",
            Self::BackTab => "Shift-Tab",
            Self::Up => "Up",
            Self::Down => "Down",
            Self::Left => "Left",
            Self::Right => "Right",
            Self::Home => "Home",
            Self::End => "End",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Backspace => "Backspace",
            Self::Delete => "Del",
        };
        f.write_str(name)
    }
}

/// Letters that with Ctrl arrive as another key, or that another program or an input method takes (`ux.md` 3.4).
const NOT_WITH_CTRL: &str = "abhijmq";

/// Signs that lie elsewhere, are another sign or wait for a second key on some keyboards.
const NOT_EVERYWHERE: &str = "\\|~^_`\"'()&";

/// Keys with a name.
const NAMED: [Key; 15] = [
    Key::Char(' '),
    Key::Enter,
    Key::Esc,
    Key::Tab,
    Key::BackTab,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Backspace,
    Key::Delete,
];

/// What is held down with another key, as it is written.
const HELD: [&str; 6] = ["ctrl-", "alt-", "shift-", "meta-", "super-", "cmd-"];

/// Why what was written is no key that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoKey {
    /// No key is called so.
    Unknown,
    /// It never arrives, arrives as another key, or something else takes it.
    Never,
    /// It is not on every keyboard, or is another sign there.
    Elsewhere,
}

impl FromStr for Key {
    type Err = NoKey;

    /// Reads a key as it is shown: a sign as itself, a name in small or capital letters.
    fn from_str(written: &str) -> Result<Self, NoKey> {
        let mut letters = written.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return of_sign(letter);
        }
        let lower = written.to_ascii_lowercase();
        if let Some(key) = of_name(&lower) {
            return Ok(key);
        }
        let mut behind = lower.strip_prefix("ctrl-").unwrap_or_default().chars();
        if let (Some(letter @ 'a'..='z'), None) = (behind.next(), behind.next())
            && !NOT_WITH_CTRL.contains(letter)
        {
            return Ok(Self::Ctrl(letter));
        }
        // `Ctrl-Enter` and `Alt-F4` are keys that there are, `Ctrl-oops` is none
        let mut bare = lower.as_str();
        while let Some(rest) = HELD.iter().find_map(|held| bare.strip_prefix(*held)) {
            bare = rest;
        }
        let is_held = bare.len() < lower.len() && (bare.chars().count() == 1 || of_name(bare).is_some());
        Err(if is_held || is_function(bare) { NoKey::Never } else { NoKey::Unknown })
    }
}

fn of_sign(sign: char) -> Result<Key, NoKey> {
    match sign {
        _ if NOT_EVERYWHERE.contains(sign) => Err(NoKey::Elsewhere),
        ' '..='~' => Ok(Key::Char(sign)),
        _ if sign.is_control() => Err(NoKey::Unknown),
        _ => Err(NoKey::Elsewhere),
    }
}

fn of_name(lower: &str) -> Option<Key> {
    NAMED.into_iter().find(|key| key.to_string().eq_ignore_ascii_case(lower))
}

/// `f1` to `f24`.
fn is_function(lower: &str) -> bool {
    let number = lower.strip_prefix('f').and_then(|number| number.parse::<u8>().ok());
    number.is_some_and(|number| (1..=24).contains(&number))
}
