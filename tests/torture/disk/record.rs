//! The calls of a run as what they do to the disk.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use super::{
    Tried,
    op::{Files, Op},
    said,
    strace::{Call, bytes, calls},
};

/// The calls that are watched. A question mark lets a machine do without one.
pub const WATCHED: &str = "trace=?open,?openat,?creat,?close,?write,?pwrite64,?lseek,?ftruncate,?fsync,?fdatasync,?unlink,?unlinkat,\
    ?rename,?renameat,?renameat2,?link,?linkat,?copy_file_range,?dup,?dup2,?dup3,?writev,?pwritev,?pwritev2,?sendfile,?splice,\
    ?fallocate,?truncate,?mkdir,?mkdirat,?rmdir,?symlink,?symlinkat";

/// What is open.
enum Open {
    File { file: usize, at: usize },
    Folder(PathBuf),
}

/// Follows the calls of one run after the other.
pub struct Recorder {
    root: PathBuf,
    /// The files as every program sees them now.
    pub files: Files,
    open: HashMap<i64, Open>,
    /// What was done.
    pub ops: Vec<Op>,
    /// Where the run said something, of all it has done.
    said_at: Vec<usize>,
}

impl Recorder {
    /// Begins with what lies in a folder.
    pub fn begin(root: &Path) -> Tried<Self> {
        let (root, files) = (root.to_path_buf(), Files::below(root)?);
        Ok(Self { root, files, open: HashMap::new(), ops: Vec::new(), said_at: Vec::new() })
    }

    /// Takes the log of one run; the last thing it said tells that it is done.
    ///
    /// # Errors
    /// When the log holds what is not understood here.
    pub fn follow(&mut self, log: &str) -> Tried<()> {
        let said_at = self.read(log)?;
        let last = *said_at.last().ok_or("the program said nothing")?;
        self.ops.insert(last, Op::Said);
        Ok(())
    }

    /// Takes the log of a run that says each time that something is done.
    ///
    /// # Errors
    /// As [`Recorder::follow`].
    pub fn follow_each(&mut self, log: &str) -> Tried<()> {
        for (place, at) in self.read(log)?.into_iter().enumerate() {
            self.ops.insert(at + place, Op::Said);
        }
        Ok(())
    }

    fn read(&mut self, log: &str) -> Tried<Vec<usize>> {
        self.open.clear();
        for call in calls(log)? {
            if let Some(result) = call.result.filter(|result| *result >= 0) {
                self.take(&call, result).map_err(|error| format!("{}: {error}", call.name))?;
            }
        }
        Ok(std::mem::take(&mut self.said_at))
    }

    fn take(&mut self, call: &Call<'_>, result: i64) -> Tried<()> {
        let arg = |place: usize| call.args.get(place).copied().unwrap_or_default();
        match call.name {
            "open" => self.opened(arg(0), arg(1), result),
            "openat" => self.opened(arg(1), arg(2), result),
            "close" => {
                self.open.remove(&number(arg(0))?);
                Ok(())
            }
            "lseek" => {
                if let Some(Open::File { at, .. }) = self.open.get_mut(&number(arg(0))?) {
                    *at = place(result)?;
                }
                Ok(())
            }
            "write" => self.written(number(arg(0))?, arg(1), None, result),
            "pwrite64" => self.written(number(arg(0))?, arg(1), Some(place(number(arg(3))?)?), result),
            "ftruncate" => {
                if let Some(Open::File { file, .. }) = self.open.get(&number(arg(0))?) {
                    let op = Op::Size(*file, place(number(arg(1))?)?);
                    self.push(op);
                }
                Ok(())
            }
            "fsync" | "fdatasync" => {
                let op = match self.open.get(&number(arg(0))?) {
                    Some(Open::File { file, .. }) => Op::Sync(*file),
                    Some(Open::Folder(path)) => Op::SyncFolder(path.clone()),
                    None => return Ok(()),
                };
                self.push(op);
                Ok(())
            }
            "unlink" => self.renamed(arg(0), None, |from, _| Op::Drop(from)),
            "unlinkat" => self.renamed(arg(1), None, |from, _| Op::Drop(from)),
            "rename" => self.renamed(arg(0), Some(arg(1)), Op::Move),
            "renameat" | "renameat2" => self.renamed(arg(1), Some(arg(3)), Op::Move),
            "link" => self.renamed(arg(0), Some(arg(1)), Op::Link),
            "linkat" => self.renamed(arg(1), Some(arg(3)), Op::Link),
            "copy_file_range" => self.copied([arg(0), arg(1), arg(2), arg(3)], place(result)?),
            _ => self.unknown(call),
        }
    }

    fn opened(&mut self, path: &str, flags: &str, fd: i64) -> Tried<()> {
        self.open.remove(&fd);
        let path = self.path(path)?;
        if !path.starts_with(&self.root) {
            return Ok(());
        }
        if path.is_dir() {
            self.open.insert(fd, Open::Folder(path));
            return Ok(());
        }
        let has = |flag: &str| flags.split('|').any(|one| one == flag);
        let file = match self.files.named(&path) {
            Some(file) => file,
            None if has("O_CREAT") => {
                let file = self.files.count();
                self.push(Op::Make(path, file));
                file
            }
            None => return Err("a file that nobody made".to_owned()),
        };
        if has("O_TRUNC") {
            self.push(Op::Size(file, 0));
        }
        if has("O_APPEND") {
            return Err("a file that is written at its end".to_owned());
        }
        self.open.insert(fd, Open::File { file, at: 0 });
        Ok(())
    }

    fn written(&mut self, fd: i64, text: &str, at: Option<usize>, count: i64) -> Tried<()> {
        let Some(Open::File { file, at: own }) = self.open.get_mut(&fd) else {
            if fd == 1 || fd == 2 {
                self.said_at.push(self.ops.len());
            }
            return Ok(());
        };
        let mut bytes = bytes(text)?;
        bytes.truncate(place(count)?);
        let (file, begin) = (*file, at.unwrap_or(*own));
        if at.is_none() {
            *own += bytes.len();
        }
        self.push(Op::Write(file, begin, bytes));
        Ok(())
    }

    fn copied(&mut self, [from, from_at, to, to_at]: [&str; 4], count: usize) -> Tried<()> {
        let (from, to) = (number(from)?, number(to)?);
        if !self.open.contains_key(&to) {
            return Ok(());
        }
        if [from_at, to_at] != ["NULL", "NULL"] {
            return Err("a copy between places".to_owned());
        }
        let Some(Open::File { file, at }) = self.open.get_mut(&from) else {
            return Err("a copy from elsewhere".to_owned());
        };
        let bytes = self.files.bytes(*file).get(*at..*at + count).ok_or("more than there is")?.to_vec();
        *at += count;
        let Some(Open::File { file, at }) = self.open.get_mut(&to) else {
            return Err("a copy into a folder".to_owned());
        };
        let (file, begin) = (*file, *at);
        *at += count;
        self.push(Op::Write(file, begin, bytes));
        Ok(())
    }

    fn renamed(&mut self, from: &str, to: Option<&str>, op: fn(PathBuf, PathBuf) -> Op) -> Tried<()> {
        let from = self.path(from)?;
        let to = to.map(|to| self.path(to)).transpose()?.unwrap_or_default();
        if from.starts_with(&self.root) {
            self.push(op(from, to));
        }
        Ok(())
    }

    /// A call that this model does not know is none of its business as long as it is about other files.
    fn unknown(&self, call: &Call<'_>) -> Tried<()> {
        for arg in &call.args {
            let is_open = arg.parse::<i64>().is_ok_and(|fd| self.open.contains_key(&fd));
            let is_here = arg.starts_with('"') && self.path(arg).is_ok_and(|path| path.starts_with(&self.root));
            if is_open || is_here {
                return Err("this model does not know what it does".to_owned());
            }
        }
        Ok(())
    }

    /// Does it here too, and notes it.
    fn push(&mut self, op: Op) {
        self.files.take(&op);
        self.ops.push(op);
    }

    fn path(&self, text: &str) -> Tried<PathBuf> {
        let text = String::from_utf8(bytes(text)?).map_err(said)?;
        Ok(self.root.join(text))
    }
}

fn number(text: &str) -> Tried<i64> {
    text.parse().map_err(|_| format!("{text} is no number"))
}

fn place(number: i64) -> Tried<usize> {
    usize::try_from(number).map_err(said)
}
