//! Keys that come faster than hands type: a paste or a `cat` into the wrong window runs nothing (P12).

use crate::keymap::Key;

/// Keys in one burst that are too many for hands.
const MANY: usize = 6;

/// Different letters that a held key never makes.
const DIFFERENT: usize = 4;

/// Returns the text when a burst of keys looks pasted; none when it may be typed.
pub fn pasted(keys: &[Key]) -> Option<String> {
    let text: String =
        keys.iter().filter_map(|key| if let Key::Char(letter) = key { Some(*letter) } else { None }).collect();
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    (keys.len() >= MANY && letters.len() >= DIFFERENT).then_some(text)
}

/// Returns keys as the text they stand for, where they are one: Enter ends a line.
pub fn text(keys: &[Key]) -> String {
    let letter = |key: &Key| match key {
        Key::Char(letter) => Some(*letter),
        Key::Enter => Some('\n'),
        _ => None,
    };
    keys.iter().filter_map(letter).collect()
}

/// Returns pasted text with `\n` between its lines; a terminal may send `\r`.
pub fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
