//! `enishi export`: the whole book as one versioned document, which `enishi import --from enishi` reads back.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{
        document,
        failure::{Failure, shown},
        out::json_text,
        session::Session,
    },
    config::{
        self,
        save::{self, Existing},
    },
    i18n::words::value,
    text::safe::safe,
};

/// In which form a book is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// The whole book.
    Json,
}

const FORMS: &[(&str, As)] = &[("json", As::Json)];

/// `enishi export [--as json] [-o FILE]`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The form
    #[arg(long = "as", value_name = "json", value_parser = form, default_value = "json")]
    pub form: As,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

fn form(text: &str) -> Result<As, String> {
    config::named(FORMS, text).ok_or_else(|| FORMS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))
}

/// Writes the book out.
///
/// # Errors
/// [`Failure::FileExists`] when the file is there already, [`Failure::File`] when the disk refuses.
pub fn run(args: &ExportArgs, session: &mut Session) -> Result<(), Failure> {
    let whole = session.open()?.book.whole()?;
    let text = match args.form {
        As::Json => json_text(&document::write(&whole)?)?,
    };
    match &args.output {
        None => session.out.line(&text),
        Some(path) => {
            let existing = if args.force { Existing::Replace } else { Existing::Keep };
            save::write(path, format!("{text}\n").as_bytes(), existing)?;
            let path = safe(&shown(path)).into_string();
            session.hint(&session.words.with("file-written", [("path", value(path))]));
            Ok(())
        }
    }
}
