//! Pages that are written beside the book: whole or not at all, readable by the owner alone, nothing written over unasked
//! (`reliability.md` 7.2).

use std::{
    ffi::OsStr,
    fs,
    io::{self, ErrorKind, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

/// How many pages of one name may lie beside each other.
const MOST: usize = 99;

/// What becomes of a page that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// The owner is asked.
    Ask,
    /// It is replaced; a link is replaced itself.
    Replace,
    /// It stays, and the new one lies beside it under the next free name.
    Beside,
}

/// What became of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// It lies here.
    At(PathBuf),
    /// Something is there already; nothing was written.
    There,
}

/// Writes a page by way of a private file beside it, and makes its folder where there is none.
///
/// # Errors
/// What the system said; nothing that was there is changed then.
pub fn write(path: &Path, text: &str, existing: Existing) -> io::Result<Written> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mut draft = tempfile::Builder::new().prefix(".enishi-").tempfile_in(folder)?;
    draft.write_all(text.as_bytes())?;
    draft.as_file().sync_all()?;
    let on_disk = |place: PathBuf| -> io::Result<Written> {
        fs::File::open(folder)?.sync_all()?;
        Ok(Written::At(place))
    };
    if existing == Existing::Replace {
        draft.persist(path).map_err(|error| error.error)?;
        return on_disk(path.to_path_buf());
    }
    let last = if existing == Existing::Beside { MOST } else { 1 };
    for number in 1..=last {
        let place = numbered(path, number);
        match draft.persist_noclobber(&place) {
            Ok(_) => return on_disk(place),
            Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => draft = failed.file,
            Err(failed) => return Err(failed.error),
        }
    }
    Ok(Written::There)
}

/// Returns the path for the first, second … page of a name: `2026-W47.md`, `2026-W47-2.md`.
pub fn numbered(path: &Path, number: usize) -> PathBuf {
    if number < 2 {
        return path.to_path_buf();
    }
    let part = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let (name, ending) = (part(path.file_stem()), part(path.extension()));
    path.with_file_name(format!("{name}-{number}.{ending}"))
}
