//! `enishi restore`: a verified copy in the place of the book; the book that was there is kept beside it.

use std::path::PathBuf;

use clap::Args;

use crate::{
    book::{self, Book},
    cli::{
        failure::{Failure, shown},
        file,
        session::Session,
    },
    i18n::words::value,
    text::safe::safe,
};

/// `enishi restore FILE --yes`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Do it
    #[arg(long)]
    pub yes: bool,
}

/// Puts the copy in the place of the book.
///
/// # Errors
/// [`Failure::Refused`] without `--yes`, [`Failure::File`] when there is no such file, [`Failure::Book`] when the copy is no sound book; the book is left as it is then.
pub fn run(args: &RestoreArgs, session: &mut Session) -> Result<(), Failure> {
    let target = file::absolute(&session.file()?);
    let copy = file::absolute(&args.file);
    if !args.yes {
        return Err(Failure::Refused("restore-add-yes", shown(&copy)));
    }
    if !copy.is_file() {
        return Err(Failure::File { path: copy, source: std::io::ErrorKind::NotFound.into() });
    }
    let kept = book::restore(&copy, &target, session.clock.now().at)?;
    // the copy is older than what was seen here, and that is wanted
    let book = Book::accept(&target, session.places(), session.clock, "cli")?;
    let path = safe(&shown(book.path())).into_string();
    let line = session.words.with("restore-done", [("path", value(path))]);
    session.out.line(&line)?;
    if let Some(kept) = kept {
        let path = safe(&shown(&kept)).into_string();
        session.hint(&session.words.with("restore-kept", [("path", value(path))]));
    }
    Ok(())
}
