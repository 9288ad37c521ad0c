//! What the owner chose at the first start, as keys of the config file.

use crate::i18n::Lang;

/// How the program is to look on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// The language.
    pub lang: Lang,
    /// Plain letters in place of signs.
    pub plain_signs: bool,
    /// No colour anywhere.
    pub no_colour: bool,
}

impl Chosen {
    /// Returns the keys that say so with their values; what stays as it comes is not among them.
    pub fn keys(self) -> Vec<(&'static str, &'static str)> {
        let lang = match self.lang {
            Lang::En => r#""en""#,
            Lang::Ja => r#""ja""#,
        };
        let signs = self.plain_signs.then_some(("glyphs", r#""ascii""#));
        let colour = self.no_colour.then_some(("color", r#""never""#));
        [Some(("lang", lang)), signs, colour].into_iter().flatten().collect()
    }
}
