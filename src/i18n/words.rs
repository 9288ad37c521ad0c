//! The catalogue of one language: a message by its id, with its values filled in.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use rustc_hash::{FxBuildHasher, FxHashMap};
use unic_langid::LanguageIdentifier;

/// There are about so many messages; a few more or fewer cost nothing.
const MESSAGES: usize = 2_100;

/// The two languages. Both are complete; a test compares their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// Returns the language of a code such as `ja`, `ja_JP.UTF-8` or `en-GB`; none for any other.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        [("en", Self::En), ("ja", Self::Ja)].into_iter().find(|(head, _)| code.starts_with(head)).map(|(_, lang)| lang)
    }

    /// Returns `en` or `ja`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }
}

/// The files of one language, by name.
type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../assets/i18n/", $lang, "/", $name, ".ftl")))),+]
    };
}

const EN: Files = files!("en": "cli", "days", "domain", "edge", "errors", "health", "keys", "lines", "rooms", "said", "start", "tui", "two",
        "week");
const JA: Files = files!("ja": "cli", "days", "domain", "edge", "errors", "health", "keys", "lines", "rooms", "said", "start", "tui", "two",
        "week");

/// A file that was read.
type Read = FluentBundle<FluentResource>;

/// The words of one language. A file is read when the first of its messages is said.
pub struct Words {
    lang: Lang,
    /// The file of each message, by its place in the list.
    places: OnceCell<FxHashMap<&'static str, usize>>,
    read: Vec<OnceCell<Read>>,
    /// Values that any message may name, each by its name.
    standing: Vec<(String, String)>,
}

impl Words {
    /// Takes a language.
    pub fn new(lang: Lang) -> Self {
        let read = Self::files(lang).iter().map(|_| OnceCell::new()).collect();
        Self { lang, places: OnceCell::new(), read, standing: Vec::new() }
    }

    /// The same with values that any message may name, each by its name: what is given with a message goes before them.
    #[must_use]
    pub fn filled(mut self, standing: Vec<(String, String)>) -> Self {
        self.standing = standing;
        self
    }

    /// Returns the file that a message stands in.
    fn file(&self, id: &str) -> Option<&Read> {
        let place = *self.places.get_or_init(|| places(Self::files(self.lang))).get(id)?;
        let (_, text) = Self::files(self.lang).get(place)?;
        Some(self.read.get(place)?.get_or_init(|| read(self.lang, text)))
    }

    /// Returns the files of a language, for tests and for the list of ids.
    pub const fn files(lang: Lang) -> Files {
        match lang {
            Lang::En => EN,
            Lang::Ja => JA,
        }
    }

    /// Returns the language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Tells whether a message of this id exists.
    pub fn has(&self, id: &str) -> bool {
        self.places.get_or_init(|| places(Self::files(self.lang))).contains_key(id)
    }

    /// Returns the message of an id without values. An unknown id comes back in angle brackets; a test finds it.
    pub fn say(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// Returns the message of an id with its values filled in.
    pub fn with<'a, const N: usize>(&self, id: &str, values: [(&'a str, FluentValue<'a>); N]) -> String {
        let found = self.file(id).and_then(|file| Some((file, file.get_message(id)?.value()?)));
        let Some((file, pattern)) = found else { return format!("<{id}>") };
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in values {
            args.set(name, value);
        }
        let mut errors = Vec::new();
        let said = file.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() || self.standing.is_empty() {
            return said;
        }
        // few messages name more than they are given: only those pay for it
        for (name, text) in &self.standing {
            if args.get(name.as_str()).is_none() {
                args.set(name.as_str(), text.as_str());
            }
        }
        file.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

/// The file of each message: a message begins a line of its own with its id and `=`.
fn places(files: Files) -> FxHashMap<&'static str, usize> {
    let ids = |text: &'static str| {
        let begins = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        begins.filter_map(|line| line.split_once('=')).map(|(id, _)| id.trim_end())
    };
    let mut places = FxHashMap::with_capacity_and_hasher(MESSAGES, FxBuildHasher);
    places.extend(files.iter().enumerate().flat_map(|(place, (_, text))| ids(text).map(move |id| (id, place))));
    places
}

/// Reads a file. A line that Fluent cannot read is left out; a test finds it.
fn read(lang: Lang, text: &str) -> Read {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A text or a number as a value of a message.
pub fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}
