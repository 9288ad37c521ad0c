//! The catalogue of one language: a message by its id, with its values filled in.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

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

const EN: Files = files!("en": "cli", "days", "domain", "edge", "errors", "keys", "lines", "said", "tui", "week");
const JA: Files = files!("ja": "cli", "days", "domain", "edge", "errors", "keys", "lines", "said", "tui", "week");

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads a language. A line that Fluent cannot read is left out; a test finds it.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        bundle.set_use_isolating(false);
        for (_, text) in Self::files(lang) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
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
        self.bundle.has_message(id)
    }

    /// Returns the message of an id without values. An unknown id comes back in angle brackets; a test finds it.
    pub fn say(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// Returns the message of an id with its values filled in.
    pub fn with<'a, const N: usize>(&self, id: &str, values: [(&'a str, FluentValue<'a>); N]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("<{id}>");
        };
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in values {
            args.set(name, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

/// A text or a number as a value of a message.
pub fn value<'a>(value: impl Into<FluentValue<'a>>) -> FluentValue<'a> {
    value.into()
}
