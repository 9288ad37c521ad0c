//! Picking one open record of a person by a part of its text.

use crate::{cli::failure::Failure, domain::record::Kept, text::fold::fold};

/// Returns the one record whose text holds `part`; an empty part fits all.
///
/// # Errors
/// [`Failure::Refused`] with `none` where nothing fits, with `several` where more than one does.
pub fn one<T>(
    records: impl Iterator<Item = Kept<T>>,
    text: impl Fn(&T) -> &String,
    part: &str,
    none: &'static str,
    several: &'static str,
) -> Result<Kept<T>, Failure> {
    let sought = fold(part.trim());
    let mut fitting: Vec<Kept<T>> = records.filter(|record| fold(text(&record.body)).contains(&sought)).collect();
    match (fitting.pop(), fitting.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => Err(Failure::Refused(none, part.to_owned())),
        (Some(last), false) => {
            let texts: Vec<&str> = fitting.iter().chain([&last]).map(|record| text(&record.body).as_str()).collect();
            Err(Failure::Refused(several, texts.join(" / ")))
        }
    }
}
