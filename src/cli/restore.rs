//! `enishi restore`: a verified copy in the place of the book; the book that was there is kept beside it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::{
    book::{Book, copies as book_copies},
    cli::{
        copies,
        failure::{Failure, shown},
        file, passphrase,
        session::Session,
        value,
    },
    i18n::words::value as filled,
    text::safe::safe,
};

/// `enishi restore FILE|N --yes [--passphrase-fd N]`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy
    #[arg(value_name = "FILE|N")]
    pub file: PathBuf,
    /// Do it
    #[arg(long)]
    pub yes: bool,
    /// Where the passphrase is read from
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>)]
    pub passphrase_fd: Option<u32>,
}

/// Puts the copy in the place of the book.
///
/// # Errors
/// [`Failure::Refused`] without `--yes` or for a number that no copy has, [`Failure::File`] when there is no such file, [`Failure::Book`]
/// when the copy is no sound book; the book is left as it is then.
pub fn run(args: &RestoreArgs, session: &mut Session) -> Result<(), Failure> {
    let target = file::absolute(&session.file()?);
    let copy = named(&args.file, session)?;
    if !args.yes {
        return Err(Failure::Refused("restore-add-yes", shown(&copy)));
    }
    if !copy.is_file() {
        return Err(Failure::File { path: copy, source: std::io::ErrorKind::NotFound.into() });
    }
    let at = session.clock.now().at;
    let kept = if book_copies::is_sealed(&copy) {
        let passphrase = passphrase::ask(args.passphrase_fd, passphrase::Times::Once, session)?;
        let folder = target.parent().unwrap_or(Path::new("."));
        let plain = book_copies::unseal(&copy, &passphrase, folder)?;
        book_copies::restore(plain.path(), &target, &session.paths.backups, at)?
    } else {
        book_copies::restore(&copy, &target, &session.paths.backups, at)?
    };
    // the copy is older than what was seen here, and that is wanted
    let book = Book::accept(&target, session.places(), session.clock, "cli")?;
    let path = safe(&shown(book.path())).into_string();
    let line = session.words.with("restore-done", [("path", filled(path))]);
    session.out.line(&line)?;
    if let Some(kept) = kept {
        let path = safe(&shown(&kept)).into_string();
        session.hint(&session.words.with("restore-kept", [("path", filled(path))]));
    }
    Ok(())
}

/// Returns the copy that is meant: a file, or its number in the list.
fn named(file: &Path, session: &Session) -> Result<PathBuf, Failure> {
    let number = file.to_str().and_then(|text| value::whole::<usize>(text).ok());
    let Some(number) = number.filter(|_| !file.exists()) else { return Ok(file::absolute(file)) };
    let copies = copies::all(&session.paths.backups, session)?;
    let folders: BTreeSet<Option<&Path>> = copies.iter().map(|copy| copy.path.parent()).collect();
    if folders.len() > 1 {
        return Err(Failure::Refused("restore-several-books", number.to_string()));
    }
    let copy = number.checked_sub(1).and_then(|place| copies.get(place));
    copy.map(|copy| copy.path.clone()).ok_or_else(|| Failure::Refused("restore-no-number", number.to_string()))
}
