//! Wrong usage in our own words, in both languages; clap only says what sort of mistake it is.

use clap::error::{ContextKind, ErrorKind};

use crate::{
    cli::value::WHOLE_NUMBER,
    i18n::{Words, errors::FaultWords, errors::hint_line, words::value},
};

/// Returns the lines for standard error: what is wrong, and where to look.
pub fn lines(error: &clap::Error, words: &Words) -> Vec<String> {
    let named = |kind: ContextKind| error.get(kind).map(ToString::to_string).filter(|text| !text.is_empty());
    let argument = named(ContextKind::InvalidArg);
    let (id, what) = match error.kind() {
        ErrorKind::UnknownArgument => ("usage-unknown-argument", argument),
        ErrorKind::InvalidSubcommand => ("usage-unknown-command", named(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => ("usage-missing", argument),
        ErrorKind::InvalidValue if named(ContextKind::InvalidValue).is_none() => ("usage-no-value", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-value", named(ContextKind::InvalidValue).or(argument))
        }
        ErrorKind::ArgumentConflict => ("usage-conflict", argument),
        ErrorKind::TooManyValues => ("usage-too-many", argument),
        // what is one too many for an option of two values is an argument of its own
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => ("usage-no-value", argument),
        ErrorKind::MissingSubcommand => ("usage-missing", named(ContextKind::ValidSubcommand)),
        _ => ("usage-other", argument),
    };
    let fault = FaultWords::of(id).what(what.unwrap_or_default());
    let known = known(error, words).map(|known| words.with("usage-known", [("what", value(known))]));
    let look = fault.hint(words).unwrap_or_else(|| words.say("usage-see-help"));
    let mut lines = vec![words.with("error-line", [("text", value(fault.sentence(words)))])];
    lines.extend(known.into_iter().chain([look]).map(|hint| hint_line(words, &hint)));
    lines
}

/// Returns what would have been right, where clap or our own parsers know it: all that fits, else what is near.
fn known(error: &clap::Error, words: &Words) -> Option<String> {
    let told = [
        ContextKind::ValidValue,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let near = told.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string);
    let own = || std::error::Error::source(error).map(ToString::to_string);
    let known = near.or_else(own).filter(|text| !text.is_empty())?;
    Some(if known == WHOLE_NUMBER { words.say(WHOLE_NUMBER) } else { known })
}
