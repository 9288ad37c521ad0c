//! Wrong usage in our own words, in both languages; clap only says what sort of mistake it is.

use clap::error::{ContextKind, ErrorKind};

use crate::i18n::{Words, errors::FaultWords, errors::hint_line, words::value};

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
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => ("usage-too-many", argument),
        ErrorKind::TooFewValues | ErrorKind::NoEquals => ("usage-no-value", argument),
        ErrorKind::MissingSubcommand => ("usage-missing", named(ContextKind::ValidSubcommand)),
        _ => ("usage-other", argument),
    };
    let mut lines = FaultWords::of(id).what(what.unwrap_or_default()).lines(words);
    lines.extend(known(error).map(|known| hint_line(words, &words.with("usage-known", [("what", value(known))]))));
    lines.push(hint_line(words, &words.say("usage-see-help")));
    lines
}

/// Returns what would have been right, where clap or our own parsers know it.
fn known(error: &clap::Error) -> Option<String> {
    let suggested = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = suggested.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string);
    let own = || std::error::Error::source(error).map(ToString::to_string);
    near.or_else(own).filter(|text| !text.is_empty())
}
