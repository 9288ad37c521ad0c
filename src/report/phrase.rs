//! Messages filled with typed text, so that what the book says stays apart from the words around it.

use crate::i18n::words::{Words, value};
use crate::report::tree::{Inline, Text};

/// A value that a message is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// A number; messages choose their plural by it.
    Number(i64),
    /// Words of ours, or a code that a message selects by. Never text from the book.
    Word(String),
    /// A text of any runs, kept apart from the words around it.
    Text(Text),
}

impl From<u32> for Slot {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Slot {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Slot {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Slot {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<Text> for Slot {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// The first of the private-use characters that stand for a text while its message is put together.
const FIRST_MARK: u32 = 0xF_0000;

/// Returns a message with its slots filled in. A text keeps its runs, so what the book says stays marked as such: the
/// message is put together with a private-use character in the place of each text and cut there afterwards. A full stop
/// behind a text that ends with one (`T.`) is left out.
pub fn phrase<const N: usize>(words: &Words, id: &str, slots: [(&str, Slot); N]) -> Text {
    let mut texts = Vec::new();
    let values = slots.map(|(name, slot)| match slot {
        Slot::Number(number) => (name, value(number)),
        Slot::Word(word) => (name, value(word)),
        Slot::Text(text) => {
            let mark = mark_of(texts.len());
            texts.push(text);
            (name, value(mark))
        }
    });
    cut_at_marks(&words.with(id, values), &texts)
}

fn mark_of(place: usize) -> String {
    let offset = u32::try_from(place).unwrap_or(u32::MAX);
    char::from_u32(FIRST_MARK.saturating_add(offset)).map(String::from).unwrap_or_default()
}

fn place_of(mark: char) -> Option<usize> {
    u32::from(mark).checked_sub(FIRST_MARK).and_then(|place| usize::try_from(place).ok())
}

fn cut_at_marks(said: &str, texts: &[Text]) -> Text {
    let mut all = Text::default();
    let mut words = String::new();
    for character in said.chars() {
        match place_of(character).and_then(|place| texts.get(place)) {
            None if words.is_empty() && is_ended(&all, character) => {}
            None => words.push(character),
            Some(text) => {
                all = flushed(all, &mut words).then(text.clone());
            }
        }
    }
    flushed(all, &mut words)
}

/// Signs that end a sentence, and what stands before one so that it would be too much.
const STOPS: [(char, &str); 2] = [('.', ".!?…。！？"), ('。', "。!?…！？")];

/// Tells whether a text ends so that this sign, a full stop, would be one too many.
fn is_ended(text: &Text, sign: char) -> bool {
    let last = text.runs().iter().rev().find_map(|run| match run {
        Inline::Words(text) | Inline::Strong(text) | Inline::Book(text) => text.chars().next_back(),
    });
    STOPS.iter().any(|(stop, ends)| *stop == sign && last.is_some_and(|last| ends.contains(last)))
}

fn flushed(all: Text, words: &mut String) -> Text {
    if words.is_empty() { all } else { all.then(Text::words(std::mem::take(words))) }
}
