//! The filter of the list of people: words, and the signs of the one line (`#tag`, `@role`, `%3`), half or full width.

use crate::{
    domain::listed::Listed,
    text::{
        fold::{fold, search_forms},
        script::half_width,
    },
};

/// What a typed filter asks for; every part of it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Of each word the folded forms that find it.
    words: Vec<Vec<String>>,
    tags: Vec<String>,
    roles: Vec<Vec<String>>,
    phases: Vec<u8>,
}

impl Filter {
    /// Reads a filter. Anything can be typed; a sign alone asks for nothing yet.
    pub fn parse(text: &str) -> Self {
        let mut filter = Self::default();
        for word in text.split_whitespace() {
            let mut signs = word.chars();
            let (sign, rest) = (signs.next().map(half_width).unwrap_or_default(), signs.as_str());
            match sign {
                '#' | '@' | '%' if rest.is_empty() => {}
                '#' => filter.tags.push(fold(rest)),
                '@' => filter.roles.extend(sought(rest)),
                '%' => filter.phases.extend(
                    rest.chars()
                        .filter_map(|digit| half_width(digit).to_digit(10))
                        .filter_map(|digit| u8::try_from(digit).ok()),
                ),
                _ => filter.words.extend(sought(word)),
            }
        }
        filter
    }

    /// Tells whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether a person fits: names in kanji, kana and romaji, the shop, the role, the town and tags by any word; `#` a tag
    /// by its beginning, `@` the role, shop or town, `%` one of the phases.
    pub fn holds(&self, person: &Listed) -> bool {
        let tagged = |tag: &String| person.tags.iter().any(|own| fold(own).starts_with(tag.as_str()));
        let about = || fold(&[person.title.as_str(), &person.business, &person.place].join("\n"));
        let is_role = |forms: &Vec<String>| {
            let about = about();
            forms.iter().any(|form| about.contains(form.as_str()))
        };
        (self.phases.is_empty() || self.phases.contains(&person.who.trust_phase.number()))
            && self.tags.iter().all(tagged)
            && self.roles.iter().all(is_role)
            && self.words.iter().all(|forms| forms.iter().any(|form| person.search_key.contains(form.as_str())))
    }
}

/// The forms of a word; none for one that is nothing but marks.
fn sought(word: &str) -> Option<Vec<String>> {
    Some(search_forms(word)).filter(|forms| !forms.is_empty())
}
