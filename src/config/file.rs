//! The config file: all of it optional, every mistake of it told together; what it is about is then as it usually is.

use std::{fs, io::ErrorKind, path::Path};

use toml::de::{DeTable, DeValue};

use super::{ColourChoice, Glyphs, Hints, Theme, keys::KEYS, own_keys};
use crate::{domain::conventions::Conventions, i18n::Lang, keymap};

/// What the owner has set on this computer. The days off and the start of the week belong to the book
/// ([`crate::domain::profile::Profile`]), not here.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The language; none = as the system speaks.
    pub lang: Option<Lang>,
    /// When colour is used.
    pub color: ColourChoice,
    /// Which signs are drawn.
    pub glyphs: Glyphs,
    /// Which colours are used.
    pub theme: Theme,
    /// Whether the mouse may be used.
    pub mouse: bool,
    /// When the list of what may follow a key is shown.
    pub hints: Hints,
    /// Whether the terminal is told where a frame begins and ends.
    pub sync_output: bool,
    /// Whether the terminal's own cursor is seen on the selected row.
    pub cursor: bool,
    /// A second folder for verified copies, such as a stick.
    pub backup_also: Option<std::path::PathBuf>,
    /// The thresholds of the rules.
    pub conventions: Conventions,
    /// The owner's own keys; none while there is a mistake in them.
    pub keys: Vec<keymap::Chosen>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: None,
            color: ColourChoice::Auto,
            glyphs: Glyphs::Auto,
            theme: Theme::Auto,
            mouse: true,
            hints: Hints::Now,
            sync_output: true,
            cursor: false,
            backup_also: None,
            conventions: Conventions::default(),
            keys: Vec::new(),
        }
    }
}

/// Names under which an owner might look for the choice of the book.
const BOOK: &[&str] = &["book", "db", "database"];

/// One mistake in the config file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFault {
    /// The line it stands in, from 1; 0 = the whole file.
    pub line: usize,
    /// The key it is about; empty where there is none.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// The sorts of mistakes; each has a message of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is there and cannot be read: the sort of fault, and what the system says.
    Unread(ErrorKind, String),
    /// The line is no `NAME = VALUE`, or a name stands twice.
    Syntax,
    /// Nothing is called so.
    UnknownKey,
    /// It reads like the choice of a book, which the file does not make: without it another book would be opened.
    Book,
    /// The value is not what the key takes: what it takes.
    Value(&'static str),
    /// No place has keys by this name: the places that there are.
    UnknownPlace(String),
    /// The action is one of other places: their tables.
    ForeignAction(String),
    /// What is written is the name of no key.
    KeyUnread(String),
    /// The key never arrives, or something else takes it.
    KeyNever(String),
    /// The key is not on every keyboard.
    KeyElsewhere(String),
    /// The key belongs to the text that is typed in this place.
    KeyIsText(String),
    /// The key does something in this place already: the key, and what it does.
    KeyTwice(String, String),
    /// The key does one thing in a place and another in every list: the key, and the other thing.
    KeyHides(String, String),
    /// The action must not be without a key.
    KeyNeeded,
}

impl Fault {
    /// Returns the id of the message; its variables are `line`, `key`, `what` and `other`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Unread(..) => "config-fault-unread",
            Self::Syntax => "config-fault-syntax",
            Self::UnknownKey => "config-fault-unknown-key",
            Self::Book => "config-fault-book",
            Self::Value(_) => "config-fault-value",
            Self::UnknownPlace(_) => "config-fault-unknown-place",
            Self::ForeignAction(_) => "config-fault-foreign-action",
            Self::KeyUnread(_) => "config-fault-key-unread",
            Self::KeyNever(_) => "config-fault-key-never",
            Self::KeyElsewhere(_) => "config-fault-key-elsewhere",
            Self::KeyIsText(_) => "config-fault-key-is-text",
            Self::KeyTwice(..) => "config-fault-key-twice",
            Self::KeyHides(..) => "config-fault-key-hides",
            Self::KeyNeeded => "config-fault-key-needed",
        }
    }

    /// Returns the value of the variable `what`.
    pub fn what(&self) -> &str {
        match self {
            Self::Syntax | Self::UnknownKey | Self::Book | Self::KeyNeeded => "",
            Self::Value(takes) => takes,
            Self::Unread(_, text)
            | Self::UnknownPlace(text)
            | Self::ForeignAction(text)
            | Self::KeyUnread(text)
            | Self::KeyNever(text)
            | Self::KeyElsewhere(text)
            | Self::KeyIsText(text)
            | Self::KeyTwice(text, _)
            | Self::KeyHides(text, _) => text,
        }
    }

    /// Returns the value of the variable `other`.
    pub fn other(&self) -> &str {
        match self {
            Self::KeyTwice(_, other) | Self::KeyHides(_, other) => other,
            _ => "",
        }
    }
}

impl Config {
    /// Reads the config file; without one, everything is as it comes. What could be read stands, beside every mistake.
    pub fn read(path: &Path) -> (Self, Vec<ConfigFault>) {
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text),
            Err(error) if error.kind() == ErrorKind::NotFound => (Self::default(), Vec::new()),
            Err(error) => {
                let fault = Fault::Unread(error.kind(), error.to_string());
                (Self::default(), vec![ConfigFault { line: 0, key: String::new(), fault }])
            }
        }
    }

    /// Reads the text of a config file.
    pub fn parse(text: &str) -> (Self, Vec<ConfigFault>) {
        let mut config = Self::default();
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            let fault = |error: &toml::de::Error| ConfigFault {
                line: error.span().map_or(0, |span| line_of(text, span.start)),
                key: String::new(),
                fault: Fault::Syntax,
            };
            let mut faults: Vec<ConfigFault> = errors.iter().map(fault).collect();
            faults.sort_by_key(|fault| fault.line);
            return (config, faults);
        }
        let mut faults = Vec::new();
        config.take(table.get_ref(), "", text, &mut faults);
        (config, faults)
    }

    fn take(&mut self, table: &DeTable<'_>, before: &str, text: &str, faults: &mut Vec<ConfigFault>) {
        for (key, value) in table {
            let name = format!("{before}{}", key.get_ref());
            let known = KEYS.iter().find(|known| known.name == name);
            let fault = match (known, value.get_ref()) {
                (None, DeValue::Table(inner)) if before.is_empty() && name == "conventions" => {
                    self.take(inner, "conventions.", text, faults);
                    continue;
                }
                (None, DeValue::Table(inner)) if before.is_empty() && name == own_keys::TABLE => {
                    self.keys = own_keys::read(inner, text, faults);
                    continue;
                }
                (None, _) if before.is_empty() && name == own_keys::TABLE => Fault::Value(own_keys::PLACES),
                (None, _) if before.is_empty() && BOOK.contains(&name.as_str()) => Fault::Book,
                (None, _) => Fault::UnknownKey,
                (Some(known), value) => match (known.set)(self, value) {
                    Some(()) => continue,
                    None => Fault::Value(known.takes),
                },
            };
            faults.push(ConfigFault { line: line_of(text, key.span().start), key: name, fault });
        }
        faults.sort_by_key(|fault| fault.line);
    }
}

/// Returns the line that a byte stands in, from 1.
pub(super) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|letter| *letter == b'\n').count().saturating_add(1)
}
