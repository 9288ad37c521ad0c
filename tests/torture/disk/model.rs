//! A disk that keeps only what it was made to keep: what a power cut leaves of everything that was done up to a moment.
//!
//! What was synced is there. Of what was not, there may be nothing, all of it, a beginning whose last write is torn between two
//! sectors, or any of it in any order; the names of a folder wait for the sync of the folder, in their order. Folders themselves
//! are taken as durable, and a drive that lies is out of this model.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::op::{Files, Op, write};

/// The part of a write that is there whole or not at all, in bytes.
const SECTOR: usize = 512;

/// Bytes with their hash.
#[derive(Debug, Clone)]
pub struct Bytes {
    /// The bytes.
    pub all: Arc<Vec<u8>>,
    /// Their hash.
    pub sum: u64,
}

/// What a power cut left.
pub struct State {
    /// The files by name.
    pub files: BTreeMap<PathBuf, Bytes>,
    /// How many runs had said that they were done.
    pub said: usize,
}

/// How much of what was not synced is there all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// Everything.
    All,
    /// What was done first; the last write may be torn.
    Beginning,
    /// Any of it; writes may be torn.
    Any,
}

/// A disk and what is on its way to it.
#[derive(Clone)]
pub struct Disk {
    files: Vec<File>,
    /// The names that are on the disk.
    kept: BTreeMap<PathBuf, usize>,
    /// The names as programs see them.
    now: BTreeMap<PathBuf, usize>,
    /// What happened to names and is not on the disk yet.
    names: Vec<Name>,
    said: usize,
}

#[derive(Clone)]
struct File {
    kept: Bytes,
    loose: Vec<Op>,
}

#[derive(Clone)]
enum Name {
    Put(PathBuf, usize),
    Drop(PathBuf),
    Move(PathBuf, PathBuf),
}

impl Disk {
    /// A disk on which all of some files are.
    pub fn with(files: &Files) -> Self {
        let mut disk =
            Self { files: Vec::new(), kept: BTreeMap::new(), now: BTreeMap::new(), names: Vec::new(), said: 0 };
        let mut all: Vec<_> = files.all().collect();
        all.sort_by_key(|(_, file, _)| *file);
        for (path, file, bytes) in all {
            disk.files.push(File { kept: Bytes::of(bytes.to_vec()), loose: Vec::new() });
            disk.kept.insert(path.clone(), file);
        }
        disk.now = disk.kept.clone();
        disk
    }

    /// Does what was done.
    pub fn take(&mut self, op: &Op) {
        match op {
            Op::Make(path, file) => {
                self.files.push(File { kept: Bytes::of(Vec::new()), loose: Vec::new() });
                self.rename(Name::Put(path.clone(), *file));
            }
            Op::Write(file, ..) | Op::Size(file, _) => self.files[*file].loose.push(op.clone()),
            Op::Sync(file) => self.files[*file].sync(),
            Op::SyncFolder(folder) => {
                let is_here = |name: &Name| name.folder() == Some(folder.as_path());
                let (here, elsewhere): (Vec<Name>, Vec<Name>) = self.names.drain(..).partition(is_here);
                self.names = elsewhere;
                here.iter().for_each(|name| name.take_place(&mut self.kept));
            }
            Op::Drop(path) => self.rename(Name::Drop(path.clone())),
            Op::Move(from, to) => self.rename(Name::Move(from.clone(), to.clone())),
            Op::Link(from, to) => {
                if let Some(file) = self.now.get(from).copied() {
                    self.rename(Name::Put(to.clone(), file));
                }
            }
            Op::Said => self.said += 1,
        }
    }

    /// What a power cut would leave now.
    pub fn cut(&self, names: Rest, bytes: Rest, dice: &mut impl FnMut(usize) -> usize) -> State {
        let count = match names {
            Rest::Nothing => 0,
            Rest::All => self.names.len(),
            Rest::Beginning | Rest::Any => dice(self.names.len() + 1),
        };
        let mut kept = self.kept.clone();
        self.names.iter().take(count).for_each(|name| name.take_place(&mut kept));
        let files = kept.into_iter().map(|(path, file)| (path, self.files[file].cut(bytes, &mut *dice))).collect();
        State { files, said: self.said }
    }

    fn rename(&mut self, name: Name) {
        name.take_place(&mut self.now);
        self.names.push(name);
    }
}

impl File {
    fn sync(&mut self) {
        if !self.loose.is_empty() {
            let mut bytes = self.kept.all.to_vec();
            self.loose.drain(..).for_each(|op| take_place(&op, &mut bytes, None));
            self.kept = Bytes::of(bytes);
        }
    }

    fn cut(&self, rest: Rest, dice: &mut impl FnMut(usize) -> usize) -> Bytes {
        if self.loose.is_empty() || rest == Rest::Nothing {
            return self.kept.clone();
        }
        let mut bytes = self.kept.all.to_vec();
        let count = if rest == Rest::Beginning { dice(self.loose.len() + 1) } else { self.loose.len() };
        for (place, op) in self.loose.iter().take(count).enumerate() {
            let (is_there, is_torn) = match rest {
                Rest::Nothing | Rest::All => (true, false),
                Rest::Beginning => (true, place + 1 == count),
                Rest::Any => (dice(2) == 0, dice(5) == 0),
            };
            if is_there {
                let sectors = match op {
                    Op::Write(_, _, written) if is_torn => Some(dice(written.len() / SECTOR + 1)),
                    _ => None,
                };
                take_place(op, &mut bytes, sectors);
            }
        }
        Bytes::of(bytes)
    }
}

impl Name {
    /// The folder whose sync makes it durable; a name moves within its folder here.
    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Put(path, _) | Self::Drop(path) | Self::Move(_, path) => path.parent(),
        }
    }

    fn take_place(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Put(path, file) => {
                names.insert(path.clone(), *file);
            }
            Self::Drop(path) => {
                names.remove(path);
            }
            Self::Move(from, to) => {
                if let Some(file) = names.remove(from) {
                    names.insert(to.clone(), file);
                }
            }
        }
    }
}

/// Writes, with so many sectors of it where it is torn.
fn take_place(op: &Op, bytes: &mut Vec<u8>, sectors: Option<usize>) {
    match op {
        Op::Write(_, at, written) => {
            let most = sectors.map_or(written.len(), |sectors| (sectors * SECTOR).min(written.len()));
            write(bytes, *at, &written[..most]);
        }
        Op::Size(_, length) => bytes.resize(*length, 0),
        _ => {}
    }
}

impl Bytes {
    fn of(all: Vec<u8>) -> Self {
        let mut sum = DefaultHasher::new();
        sum.write(&all);
        Self { all: Arc::new(all), sum: sum.finish() }
    }
}

impl State {
    /// A hash over everything that is there, and over what had been said.
    pub fn sum(&self) -> u64 {
        let mut sum = DefaultHasher::new();
        self.said.hash(&mut sum);
        for (path, bytes) in &self.files {
            path.hash(&mut sum);
            bytes.sum.hash(&mut sum);
        }
        sum.finish()
    }
}
