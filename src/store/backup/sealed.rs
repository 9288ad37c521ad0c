//! Copies under a passphrase, for places that are not this computer: a file that every program for the age format opens.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, ErrorKind, Write},
    iter,
    path::{Path, PathBuf},
};

use age::{DecryptError, Decryptor, Encryptor, scrypt::Identity, secrecy::SecretString};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use tempfile::TempPath;

use super::{
    draft::{self, Draft},
    make::{free, note},
    manifest::Line,
    name::{Kind, Name},
};
use crate::store::{Store, StoreError, open::private_folder};

/// A passphrase; it is not shown, not even to find a fault.
#[derive(Debug, Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes what was typed.
    pub fn new(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

/// A copy that was opened with its passphrase: a file that only its owner can read, and that goes away with this.
pub struct Unsealed(TempPath);

impl Unsealed {
    /// Returns where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Tells by its name whether a copy is encrypted.
pub fn is_sealed(copy: &Path) -> bool {
    copy.extension().is_some_and(|end| end == "age")
}

/// Copies the book into a folder under a passphrase and returns the copy, read back and compared. What is not encrypted lies in
/// `private` meanwhile, a folder of this computer, and never where the copy goes.
///
/// # Errors
/// [`StoreError::Copy`] when what is read back is not what was written; it is thrown away.
pub fn make(
    store: &Store,
    folder: &Path,
    private: &Path,
    passphrase: &Passphrase,
    at: DateTime<Utc>,
) -> Result<PathBuf, StoreError> {
    let shelf = folder.join(store.uuid());
    let io = |source| StoreError::Io { path: shelf.clone(), source };
    let format: i64 = store.db().pragma_query_value(None, "user_version", |row| row.get(0))?;
    let (plain, held) = draft::of(store.db(), private)?;
    private_folder(&shelf).map_err(io)?;
    let sealed = Draft::fresh(&shelf).map_err(io)?;
    encrypt(plain.path(), sealed.path(), passphrase).map_err(io)?;
    let (mut written, mut back) = (Sha256::new(), Sha256::new());
    io::copy(&mut File::open(plain.path()).map_err(io)?, &mut written).map_err(io)?;
    decrypt(sealed.path(), passphrase, &mut back)?;
    if written.finalize() != back.finalize() {
        return Err(StoreError::Copy("the encrypted contents differ".into()));
    }
    let name = Name { kind: Kind::Rotated, at: Some(at), op: held.op, format, pinned: false, sealed: true };
    let path = free(shelf.join(name.to_string()));
    sealed.put(&path).map_err(io)?;
    note(&shelf, &path, |file| Line { verified: Some(at), ..Line::of(file, held, at) });
    Ok(path)
}

/// Opens an encrypted copy into a private file in a folder of this computer.
///
/// # Errors
/// [`StoreError::Locked`] when the passphrase does not open it, [`StoreError::BadCopy`] when a byte of it is not as it was written.
pub fn open(copy: &Path, passphrase: &Passphrase, private: &Path) -> Result<Unsealed, StoreError> {
    let io = |source| StoreError::Io { path: private.to_path_buf(), source };
    private_folder(private).map_err(io)?;
    let mut plain = tempfile::Builder::new().prefix(".enishi-open-").suffix(".tmp").tempfile_in(private).map_err(io)?;
    decrypt(copy, passphrase, plain.as_file_mut())?;
    Ok(Unsealed(plain.into_temp_path()))
}

fn encrypt(plain: &Path, sealed: &Path, passphrase: &Passphrase) -> io::Result<()> {
    let file = File::options().write(true).open(sealed)?;
    let mut writer = Encryptor::with_user_passphrase(passphrase.0.clone()).wrap_output(BufWriter::new(file))?;
    io::copy(&mut File::open(plain)?, &mut writer)?;
    writer.finish()?.flush()
}

fn decrypt(sealed: &Path, passphrase: &Passphrase, out: &mut dyn Write) -> Result<(), StoreError> {
    let file = File::open(sealed).map_err(|source| unread(source, sealed))?;
    let identity = Identity::new(passphrase.0.clone());
    let mut reader = Decryptor::new_buffered(BufReader::new(file))
        .and_then(|sealed| sealed.decrypt(iter::once(&identity as &dyn age::Identity)))
        .map_err(|error| refused(error, sealed))?;
    io::copy(&mut reader, out).map_err(|source| unread(source, sealed))?;
    Ok(())
}

fn refused(error: DecryptError, sealed: &Path) -> StoreError {
    match error {
        DecryptError::Io(source) => unread(source, sealed),
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            StoreError::Locked(sealed.to_path_buf())
        }
        DecryptError::ExcessiveWork { .. } => bad(sealed, "it asks for more work than any copy of ours"),
        _ => bad(sealed, "its head is not as it was written"),
    }
}

/// A file that ends too early or was changed is a bad copy; anything else is the disk's.
fn unread(source: io::Error, sealed: &Path) -> StoreError {
    match source.kind() {
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof => bad(sealed, "it is not as it was written"),
        _ => StoreError::Io { path: sealed.to_path_buf(), source },
    }
}

fn bad(sealed: &Path, what: &str) -> StoreError {
    StoreError::BadCopy { path: sealed.to_path_buf(), what: what.to_owned() }
}
