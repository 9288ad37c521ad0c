//! What a record must hold before it is written. Text is kept as it was typed, but for what no file can carry.

use crate::book::Refusal;

/// Returns a text without the spaces around it and without NUL, which ends a text in SQLite.
pub fn tidy(text: &str) -> String {
    text.trim().replace('\0', "")
}

/// Returns the tidied words of an action, a note or a need.
///
/// # Errors
/// [`Refusal::TextMissing`] when nothing is left.
pub fn words(text: &str) -> Result<String, Refusal> {
    Some(tidy(text)).filter(|text| !text.is_empty()).ok_or(Refusal::TextMissing)
}

/// Returns a tidied name.
///
/// # Errors
/// [`Refusal::NameMissing`] when nothing is left.
pub fn name(text: &str) -> Result<String, Refusal> {
    Some(tidy(text)).filter(|text| !text.is_empty()).ok_or(Refusal::NameMissing)
}
