//! The few things that may be written to a terminal.

use crate::hostile::is_forbidden;

/// Reads the bytes of a session: text, and of all sequences only those that draw, move and switch what we switch.
pub fn allowed(raw: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(raw).map_err(|error| format!("no UTF-8: {error}"))?;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let near: String = rest.chars().take(24).collect();
        if let Some(behind) = rest.strip_prefix("\u{1b}[") {
            let end = behind.find(|letter: char| ('@'..='~').contains(&letter)).ok_or("a sequence without an end")?;
            let (values, tail) = behind.split_at_checked(end).unwrap_or_default();
            let is_number = values.chars().all(|letter| letter.is_ascii_digit() || letter == ';');
            let is_fine = match tail.chars().next() {
                Some('m' | 'H' | 'J' | 'K') => is_number,
                Some('h' | 'l') => ["?25", "?1000", "?1006", "?1049", "?2004", "?2026"].contains(&values),
                Some('t') => ["22;0", "23;0"].contains(&values),
                Some('n') => values == "6",
                Some('c') => values.is_empty(),
                _ => false,
            };
            if !is_fine {
                return Err(format!("not allowed: {near:?}"));
            }
            rest = tail.get(1..).unwrap_or_default();
        } else if let Some(behind) = rest.strip_prefix("\u{1b}]11;?\u{1b}\\") {
            rest = behind;
        } else if let Some(behind) = rest.strip_prefix("\u{1b}]2;") {
            let (title, tail) = behind.split_once('\u{7}').ok_or("a title without an end")?;
            if title.contains(is_forbidden) || title.len() > 80 {
                return Err(format!("a title: {title:?}"));
            }
            rest = tail;
        } else if is_forbidden(letter) {
            return Err(format!("not allowed: {near:?}"));
        } else {
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(())
}
