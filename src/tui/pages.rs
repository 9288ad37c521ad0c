//! Pages that are written beside the book: nothing is written over unasked (`reliability.md` 7.2).

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use crate::config::save::{self, Unsaved, write_in_folder};

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

/// Writes a page, and makes its folder where there is none.
///
/// # Errors
/// [`Unsaved`] when the disk refuses; nothing that was there is changed then.
pub fn write(path: &Path, text: &str, existing: Existing) -> Result<Written, Unsaved> {
    let (how, last) = match existing {
        Existing::Ask => (save::Existing::Keep, 1),
        Existing::Replace => (save::Existing::Replace, 1),
        Existing::Beside => (save::Existing::Keep, MOST),
    };
    for number in 1..=last {
        let place = numbered(path, number);
        match write_in_folder(&place, text.as_bytes(), how) {
            Ok(()) => return Ok(Written::At(place)),
            Err(Unsaved::Exists(_)) => {}
            Err(failed) => return Err(failed),
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
