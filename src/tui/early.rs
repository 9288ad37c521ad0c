//! Keys that were typed before the screen was there: the probe read their bytes, and they are not lost.

use crate::keymap::Key;

/// The sequences of keys that we use.
const SEQUENCES: [(&str, Key); 17] = [
    ("\x1b[A", Key::Up),
    ("\x1bOA", Key::Up),
    ("\x1b[B", Key::Down),
    ("\x1bOB", Key::Down),
    ("\x1b[C", Key::Right),
    ("\x1bOC", Key::Right),
    ("\x1b[D", Key::Left),
    ("\x1bOD", Key::Left),
    ("\x1b[H", Key::Home),
    ("\x1bOH", Key::Home),
    ("\x1b[F", Key::End),
    ("\x1bOF", Key::End),
    ("\x1b[Z", Key::BackTab),
    ("\x1b[1~", Key::Home),
    ("\x1b[3~", Key::Delete),
    ("\x1b[5~", Key::PageUp),
    ("\x1b[6~", Key::PageDown),
];

/// Returns the keys of what was typed; those we do not use are left out, as [`crate::tui::event::key`] leaves them out.
pub fn keys(typed: &[u8]) -> Vec<Key> {
    let text = String::from_utf8_lossy(typed);
    let mut keys = Vec::new();
    let mut rest: &str = &text;
    while let Some(letter) = rest.chars().next() {
        let (key, length) = if letter == '\x1b' { sequence(rest) } else { (plain(letter), letter.len_utf8()) };
        keys.extend(key);
        rest = rest.get(length..).unwrap_or_default();
    }
    keys
}

/// Returns the key at the beginning of a text that begins with ESC, and its length in bytes, at least 1.
fn sequence(text: &str) -> (Option<Key>, usize) {
    if let Some((head, key)) = SEQUENCES.iter().find(|(head, _)| text.starts_with(*head)) {
        return (Some(*key), head.len());
    }
    let mut letters = text.chars().skip(1);
    match letters.next() {
        None | Some('\x1b') => (Some(Key::Esc), 1),
        Some('[') => {
            let values = letters.take_while(|letter| !('@'..='~').contains(letter)).map(char::len_utf8).sum::<usize>();
            (None, values.saturating_add(3))
        }
        // Alt with a key
        Some(letter) => (None, letter.len_utf8().saturating_add(1)),
    }
}

fn plain(letter: char) -> Option<Key> {
    match letter {
        // before the keys were raw, the terminal made one of the other
        '\r' | '\n' => Some(Key::Enter),
        '\t' => Some(Key::Tab),
        '\x7f' => Some(Key::Backspace),
        '\x01'..='\x1a' => char::from_u32(u32::from(letter).saturating_add(0x60)).map(Key::Ctrl),
        char::REPLACEMENT_CHARACTER => None,
        _ if letter.is_control() => None,
        _ => Some(Key::Char(letter)),
    }
}
