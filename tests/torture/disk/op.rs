//! What can be done to a disk, and files to which it is done at once, as programs see them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use super::{Tried, home, said};

/// Something that is done to the disk. A file is known by its number, whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// An empty file gets a name.
    Make(PathBuf, usize),
    /// Bytes are written at a place.
    Write(usize, usize, Vec<u8>),
    /// The file gets a length.
    Size(usize, usize),
    /// The bytes of a file are on the disk when this is over.
    Sync(usize),
    /// The names in a folder are.
    SyncFolder(PathBuf),
    /// A name goes away.
    Drop(PathBuf),
    /// A name is changed, over whatever was called so.
    Move(PathBuf, PathBuf),
    /// A file gets a second name.
    Link(PathBuf, PathBuf),
    /// The program said that it is done.
    Said,
}

/// Files by name, with all that was done to them.
pub struct Files {
    names: BTreeMap<PathBuf, usize>,
    bytes: Vec<Vec<u8>>,
}

impl Files {
    /// The files below a folder.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn below(root: &Path) -> Tried<Self> {
        let mut files = Self { names: BTreeMap::new(), bytes: Vec::new() };
        for path in home::files(root) {
            files.bytes.push(fs::read(&path).map_err(said)?);
            files.names.insert(path, files.bytes.len() - 1);
        }
        Ok(files)
    }

    /// All of them, by name, with their numbers and bytes.
    pub fn all(&self) -> impl Iterator<Item = (&PathBuf, usize, &[u8])> {
        self.names.iter().map(|(path, file)| (path, *file, self.bytes(*file)))
    }

    /// The number of the file that is called so.
    pub fn named(&self, path: &Path) -> Option<usize> {
        self.names.get(path).copied()
    }

    /// How many files there have been.
    pub fn count(&self) -> usize {
        self.bytes.len()
    }

    /// The bytes of a file.
    pub fn bytes(&self, file: usize) -> &[u8] {
        &self.bytes[file]
    }

    /// Does what is done.
    pub fn take(&mut self, op: &Op) {
        match op {
            Op::Make(path, file) => {
                self.names.insert(path.clone(), *file);
                self.bytes.push(Vec::new());
            }
            Op::Write(file, at, bytes) => write(&mut self.bytes[*file], *at, bytes),
            Op::Size(file, length) => self.bytes[*file].resize(*length, 0),
            Op::Drop(path) => {
                self.names.remove(path);
            }
            Op::Move(from, to) => {
                let file = self.names.remove(from);
                self.names.extend(file.map(|file| (to.clone(), file)));
            }
            Op::Link(from, to) => {
                let file = self.named(from);
                self.names.extend(file.map(|file| (to.clone(), file)));
            }
            Op::Sync(_) | Op::SyncFolder(_) | Op::Said => {}
        }
    }
}

/// Writes bytes into a file, which grows as far as it has to.
pub fn write(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}
