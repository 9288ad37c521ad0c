//! `enishi backup`: a verified copy, the list of those that are there, and whether they are still sound.

pub mod list;
pub mod verify;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::{
    cli::{
        copies,
        failure::{Failure, shown},
        file, passphrase,
        session::Session,
        table::FormatArg,
        value,
    },
    i18n::words::value as filled,
    text::safe::safe,
};

/// `enishi backup [--to DIR] [--encrypt [--passphrase-fd N]]`, `enishi backup list`, `enishi backup verify [FILE…]`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The folder of the copies
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// Put it under a passphrase
    #[arg(long)]
    pub encrypt: bool,
    /// Where the passphrase is read from
    #[arg(long, value_name = "N", requires = "encrypt", value_parser = value::whole::<u32>)]
    pub passphrase_fd: Option<u32>,
    /// The list, or a look, instead of a copy.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What else there is to do with copies.
#[derive(Debug, Subcommand)]
pub enum What {
    /// The copies that are there
    List(FormatArg),
    /// Look whether copies are sound
    Verify(verify::VerifyArgs),
}

/// Makes a copy, here and in the second folder of the config; lists the copies, or looks at them.
///
/// # Errors
/// [`Failure::Book`] when the copy does not hold what the book holds; it is thrown away then.
pub fn run(args: &BackupArgs, session: &mut Session) -> Result<(), Failure> {
    session.file()?;
    let folder = args.to.as_deref().map_or_else(|| session.paths.backups.clone(), file::absolute);
    match &args.what {
        Some(What::List(form)) => list::run(form.format, &folder, session),
        Some(What::Verify(what)) => verify::run(what, &folder, session),
        None => make(args, folder, session),
    }
}

fn make(args: &BackupArgs, folder: PathBuf, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let book = &opened.book;
    let passphrase = match args.encrypt {
        true => Some(passphrase::ask(args.passphrase_fd, passphrase::Times::Twice, session)?),
        false => None,
    };
    let mut made = Vec::new();
    match (&passphrase, &args.to) {
        (Some(passphrase), _) => {
            let also = if args.to.is_none() { book.second_folder() } else { None };
            for folder in std::iter::once(folder).chain(also) {
                made.push(book.backup_sealed(&folder, passphrase)?);
            }
        }
        // a folder that is named once has no rotation
        (None, Some(_)) => made.push(book.backup(&folder)?),
        (None, None) => {
            made.push(book.backup_in_rotation(&folder)?);
            made.extend(book.backup_also());
        }
    }
    for path in made {
        let path = safe(&shown(&path)).into_string();
        let line = session.words.with("backup-made", [("path", filled(path))]);
        session.out.line(&line)?;
    }
    copies::tell(session);
    Ok(())
}
