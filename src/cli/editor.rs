//! The owner's own editor for a longer text: in a folder that only she can enter, and nothing that she wrote there is lost.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{
    book::{passing_folder, private_file, private_folder},
    cli::{
        failure::{Failure, shown},
        file,
        session::Session,
    },
};

/// More than a note ever has, in bytes.
const LIMIT: usize = 1_000_000;

/// A text from the editor. Its file goes away with it.
pub struct Written {
    text: String,
    folder: TempDir,
    path: PathBuf,
}

impl Written {
    /// Opens the editor over a text and waits until it ends.
    ///
    /// # Errors
    /// [`Failure::Usage`] where no editor is named, [`Failure::Refused`] when it ended badly, left nothing, or left no text; what it left
    /// is kept then, and told.
    pub fn of(begin: &str, session: &Session) -> Result<Self, Failure> {
        let Some(editor) = &session.editor else { return Err(Failure::Usage("usage-no-editor", String::new())) };
        let above = session.runtime.as_deref().filter(|folder| folder.is_dir()).unwrap_or(&session.paths.state);
        let failed = |source| Failure::File { path: above.to_path_buf(), source };
        private_folder(above).map_err(failed)?;
        // nobody else can enter it: what editors lay beside a file falls in here too
        let folder = passing_folder(".enishi-text-", Some(above)).map_err(failed)?;
        let path = folder.path().join("note.txt");
        let mut text = private_file(&path).map_err(failed)?;
        text.write_all(format!("{begin}\n").as_bytes()).map_err(failed)?;
        drop(text);
        let mut written = Self { text: String::new(), folder, path };
        // as a shell would: the variable may name a program with words of its own
        let ended = Command::new("sh").args(["-c", &format!("{editor} \"$1\""), "enishi"]).arg(&written.path).status();
        if !ended.is_ok_and(|status| status.success()) {
            return Err(written.refused("editor-ended", begin));
        }
        match read(&written.path) {
            Some(text) if text.is_empty() => Err(Failure::Refused("editor-empty", String::new())),
            Some(text) => {
                written.text = text;
                Ok(written)
            }
            None => Err(written.refused("editor-no-text", begin)),
        }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Leaves the file where it is, because the text could not be saved, and returns its place.
    pub fn keep(self) -> PathBuf {
        let _ = self.folder.keep();
        self.path
    }

    /// What is refused, with the place of what was written; where nothing was, there is nothing to keep.
    fn refused(self, id: &'static str, begin: &str) -> Failure {
        if read(&self.path).is_some_and(|text| text == begin.trim()) || fs::symlink_metadata(&self.path).is_err() {
            return Failure::Refused("editor-nothing", String::new());
        }
        Failure::Refused(id, shown(&self.keep()))
    }
}

/// A text of a file that is one: no link, not too long.
fn read(path: &Path) -> Option<String> {
    if !fs::symlink_metadata(path).ok()?.is_file() {
        return None;
    }
    let bytes = file::read(path, LIMIT).ok().filter(|bytes| bytes.len() <= LIMIT)?;
    Some(String::from_utf8(bytes).ok()?.trim().to_owned())
}
