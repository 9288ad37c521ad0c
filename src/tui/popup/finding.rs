//! How a command is found by what is typed: the words of both languages, other words for the same (`key-…-also`), and romaji.

use std::sync::OnceLock;

use crate::{
    i18n::{Lang, Words},
    keymap::Action,
    text::{
        fold::{fold, loosen_romaji, romaji},
        script::{all_kana, is_latin},
    },
};

/// Letters of romaji that a query has at the least; fewer begin too many words.
const ROMAJI: usize = 3;

/// The words that find one action.
struct Found {
    /// The words of both languages, folded.
    words: String,
    /// Its words in kana, as loose romaji.
    romaji: Vec<String>,
}

/// Those of all actions, in their order. They are the same in either language and with any keys, so they are put together once, when
/// something is looked for the first time.
static FOUND: OnceLock<Vec<Found>> = OnceLock::new();

/// What is looked for.
pub struct Query {
    /// The whole, then each of its words.
    forms: Vec<Form>,
}

/// A word as it is looked for.
struct Form {
    folded: String,
    /// As loose romaji; empty where it cannot be any.
    romaji: String,
}

impl Query {
    /// Takes what was typed.
    pub fn new(typed: &str) -> Self {
        Self { forms: [typed].into_iter().chain(typed.split_whitespace()).map(Form::new).collect() }
    }

    /// Tells whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.whole().is_empty()
    }

    /// Returns the whole of it, folded.
    pub fn whole(&self) -> &str {
        self.forms.first().map_or("", |form| form.folded.as_str())
    }

    /// Tells whether it finds an action: as a whole, or each of its words.
    pub fn finds(&self, action: Action) -> bool {
        let place = Action::ALL.iter().position(|other| *other == action);
        let all = FOUND.get_or_init(all);
        place.and_then(|place| all.get(place)).is_some_and(|found| self.holds(|form| form.is_in(found)))
    }

    /// Tells whether it is in a text: as a whole, or each of its words.
    pub fn is_in(&self, text: &str) -> bool {
        let text = fold(text);
        self.holds(|form| text.contains(&form.folded))
    }

    fn holds(&self, holds: impl Fn(&Form) -> bool) -> bool {
        match self.forms.split_first() {
            Some((whole, words)) => holds(whole) || (!words.is_empty() && words.iter().all(holds)),
            None => true,
        }
    }
}

impl Form {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let romaji = if is_latin(&folded) { loosen_romaji(&folded) } else { String::new() };
        Self { folded, romaji }
    }

    fn is_in(&self, found: &Found) -> bool {
        self.begins_in(&found.words)
            || (self.romaji.len() >= ROMAJI && found.romaji.iter().any(|word| word.starts_with(&self.romaji)))
    }
}

impl Form {
    /// Tells whether a text holds it; Latin letters only where a word begins: "tag" is not in "stage".
    fn begins_in(&self, text: &str) -> bool {
        let begins = |(at, _): (usize, &str)| {
            text.get(..at)
                .and_then(|before| before.chars().next_back())
                .is_none_or(|letter| !letter.is_ascii_alphanumeric())
        };
        match is_latin(&self.folded) {
            true => text.match_indices(&self.folded).any(begins),
            false => text.contains(&self.folded),
        }
    }
}

fn all() -> Vec<Found> {
    let languages = Lang::ALL.map(Words::new);
    let found = |action: &Action| {
        // by what it is called on a person too, whatever the row is
        let mut names = vec![action.id_on(false), action.id_on(true)];
        names.dedup();
        let ids: Vec<String> =
            names.iter().flat_map(|name| ["", "-help", "-also"].map(|end| format!("key-{name}{end}"))).collect();
        let said: Vec<String> = languages.iter().flat_map(|words| ids.iter().map(move |id| words.say(id))).collect();
        let text = said.join(" ");
        let kana = text.split_whitespace().filter(|word| all_kana(word)).map(romaji);
        Found { romaji: kana.collect(), words: fold(&text) }
    };
    Action::ALL.iter().map(found).collect()
}
