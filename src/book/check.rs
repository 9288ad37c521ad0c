//! What a record must hold before it is written. Text is kept as it was typed, but for what no file can carry.

use chrono::NaiveDate;

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

/// Checks that minutes are fewer than any day of work has in years.
///
/// # Errors
/// [`Refusal::OutOfRange`] above 100,000.
pub fn minutes(minutes: Option<u32>) -> Result<(), Refusal> {
    minutes.filter(|minutes| *minutes > 100_000).map_or(Ok(()), |minutes| Err(Refusal::OutOfRange(minutes.to_string())))
}

/// Checks that an amount is one that can be written.
///
/// # Errors
/// [`Refusal::OutOfRange`] below nothing and above a million millions.
pub fn yen(yen: Option<i64>) -> Result<(), Refusal> {
    yen.filter(|yen| !(0..=1_000_000_000_000).contains(yen))
        .map_or(Ok(()), |yen| Err(Refusal::OutOfRange(yen.to_string())))
}

/// Checks that what happened did not happen after today.
///
/// # Errors
/// [`Refusal::NotYet`] for a day to come.
pub fn happened(on: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if on > today { Err(Refusal::NotYet(on)) } else { Ok(()) }
}

/// Returns a tidied name.
///
/// # Errors
/// [`Refusal::NameMissing`] when nothing is left.
pub fn name(text: &str) -> Result<String, Refusal> {
    let name = Some(tidy(text)).filter(|text| !text.is_empty()).ok_or(Refusal::NameMissing)?;
    if name.chars().count() > 4_000 { Err(Refusal::OutOfRange(name.chars().take(40).collect())) } else { Ok(name) }
}
