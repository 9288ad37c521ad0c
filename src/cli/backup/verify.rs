//! `enishi backup verify`: whether the copies are sound, all of them or those that are named.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    book::{
        Error, StoreError,
        copies::{is_sealed, verify},
    },
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

/// The status of a look that found a copy that is not sound.
const BAD: u8 = 3;

/// `enishi backup verify [FILE…] [--passphrase-fd N]`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The copies; all where none is named
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Where the passphrase of encrypted ones is read from
    #[arg(long, value_name = "N", value_parser = value::whole::<u32>)]
    pub passphrase_fd: Option<u32>,
}

/// Looks at each copy and says which are sound.
///
/// # Errors
/// [`Failure::Ended`] with 3 when one is not.
pub fn run(args: &VerifyArgs, folder: &Path, session: &mut Session) -> Result<(), Failure> {
    let named: Vec<PathBuf> = args.files.iter().map(|path| file::absolute(path)).collect();
    let copies: Vec<PathBuf> = match named.is_empty() {
        true => copies::all(folder, session)?.into_iter().map(|copy| copy.path).collect(),
        false => named,
    };
    if copies.is_empty() {
        let line = session.words.say("backup-none");
        return session.out.line(&line);
    }
    // of all copies, the encrypted ones are only looked at where their passphrase is at hand
    let asks = !args.files.is_empty() || args.passphrase_fd.is_some();
    let passphrase = match asks && copies.iter().any(|copy| is_sealed(copy)) {
        true => Some(passphrase::ask(args.passphrase_fd, passphrase::Times::Once, session)?),
        false => None,
    };
    let at = session.clock.now().at;
    let mut all_sound = true;
    for copy in &copies {
        let sealed = is_sealed(copy);
        let path = safe(&shown(copy)).into_string();
        let passphrase = passphrase.as_ref().filter(|_| sealed);
        if sealed && passphrase.is_none() {
            session.hint(&session.words.with("backup-not-opened", [("path", filled(path))]));
            continue;
        }
        let id = match verify(copy, passphrase, &session.paths.backups, at) {
            Ok(()) => "backup-sound",
            // that says nothing of the copy
            Err(error @ Error::Store(StoreError::Locked(_))) => return Err(error.into()),
            Err(error) => {
                all_sound = false;
                session.hint(&Failure::Book(error).sentence(&session.words));
                "backup-bad"
            }
        };
        let line = session.words.with(id, [("path", filled(path))]);
        session.out.line(&line)?;
    }
    if all_sound { Ok(()) } else { Err(Failure::Ended(BAD)) }
}
