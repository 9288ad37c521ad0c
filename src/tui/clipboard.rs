//! Copying, and the truth about it (`ux.md` P23): through a program of this computer, tmux or the terminal, and always into a
//! file as well.

use std::{
    fs,
    io::{self, Write, stdout},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use crossterm::{clipboard::CopyToClipboard, execute};

use crate::{
    config::{
        Surroundings,
        copying::{FILE, Way, ways},
    },
    tui::tool,
};

/// The most bytes in base64 that are handed to a terminal: several drop what is longer, and none says so.
const MOST: usize = 74_000;

/// Where texts are copied to.
pub struct Clipboard {
    around: Surroundings,
    folder: PathBuf,
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The way it went; none when nothing took it.
    pub way: Option<Way>,
    /// The file that holds it, as it is shown; none when it could not be written.
    pub file: Option<String>,
}

impl Clipboard {
    /// Takes the environment, by which the ways are chosen, and the folder of the file.
    pub fn new(around: &Surroundings, folder: &Path) -> Self {
        Self { around: around.clone(), folder: folder.to_path_buf() }
    }

    /// Copies a text: the first way that takes it, and the file. What fails is a part of the answer.
    pub fn copy(&self, text: &str) -> Copied {
        let file = self.write(text).ok().map(|path| self.around.shown(&path));
        let mut taken = None;
        for way in ways(&self.around, |name| self.around.find(name).is_some()) {
            let is_next = match taken {
                None => true,
                // tmux has a buffer of its own, which is no reason to leave the clipboard of this computer as it was
                Some(Way::Tmux) => matches!(way, Way::Tool(_)),
                Some(_) => false,
            };
            if is_next && self.hand(way, text) {
                taken = Some(way);
            }
        }
        Copied { way: taken, file }
    }

    fn hand(&self, way: Way, text: &str) -> bool {
        match way {
            Way::Terminal => is_short(text) && execute!(stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok(),
            Way::Tmux => self.give("tmux", &["load-buffer", "-w", "-"], text),
            Way::Tool(name) => self.give(name, arguments(name), text),
        }
    }

    fn give(&self, name: &str, arguments: &[&str], text: &str) -> bool {
        self.around.find(name).is_some_and(|program| tool::takes(&program, arguments, bytes(name, text)))
    }

    /// Writes the file by way of a private one beside it; a link in its place is replaced itself. It is not forced onto the
    /// disk: it is a help for now, not a record.
    fn write(&self, text: &str) -> io::Result<PathBuf> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder)?;
        let mut draft = tempfile::Builder::new().prefix(".enishi-").tempfile_in(&self.folder)?;
        draft.write_all(text.as_bytes())?;
        let path = self.folder.join(FILE);
        draft.persist(&path).map_err(|error| error.error)?;
        Ok(path)
    }
}

/// Tells whether a terminal takes a text of this length.
const fn is_short(text: &str) -> bool {
    text.len().div_ceil(3).saturating_mul(4) <= MOST
}

/// The arguments that make a program read the text and keep it for pasting.
fn arguments(name: &str) -> &'static [&'static str] {
    match name {
        "wl-copy" => &["--type", "text/plain"],
        "xclip" => &["-selection", "clipboard"],
        "xsel" => &["-ib"],
        _ => &[],
    }
}

/// A text as a program reads it: the one of Windows knows kana and kanji only in UTF-16, and copies a mark of order along.
fn bytes(name: &str, text: &str) -> Vec<u8> {
    if name == "clip.exe" && !text.is_ascii() {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        text.as_bytes().to_vec()
    }
}
