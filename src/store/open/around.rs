//! What lies around the file of a book: who may read it, what was left beside it, on what kind of disk it lies. The file itself is never
//! opened here.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use super::beside::folder_of;

/// How long something has to lie there before nobody can be at work on it any more.
const DAY: Duration = Duration::from_secs(86_400);
/// The folder that the program makes for itself.
const OURS: &str = "enishi";
/// The first bytes of a journal that brings a half-written act back.
const HOT: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// File systems that lie on another computer.
const NETWORK: [&str; 15] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.curlftpfs",
];

/// Something that was left beside a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Where.
    pub path: PathBuf,
    /// Whether it is surely ours and of no use to anybody any more.
    pub may_go: bool,
}

/// Returns what was left beside a book and in the folder of its copies, by name.
pub fn leftovers(book: &Path, copies: Option<&Path>, now: SystemTime) -> Vec<Leftover> {
    let folder = folder_of(book);
    let is_ours = is_ours(folder);
    let mut found = Vec::new();
    for (path, name) in names_in(folder) {
        let is_old = is_old(&path, now);
        let may_go = if path == with_end(book, "-journal") {
            if !is_old || !is_cold(&path) {
                continue;
            }
            true
        } else if path == with_end(book, "-wal") || path == with_end(book, "-shm") {
            // it may hold what was written last, by a program that did not end well
            false
        } else if name.starts_with(".enishi-") {
            is_old
        } else if name.starts_with(".tmp") {
            is_old && is_ours
        } else {
            continue;
        };
        found.push(Leftover { path, may_go });
    }
    for (path, name) in copies.map(names_in).unwrap_or_default() {
        let is_draft = name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp"));
        if name.starts_with(".enishi-") || is_draft.is_some_and(|id| id.len() == 36) {
            let may_go = is_old(&path, now);
            found.push(Leftover { path, may_go });
        }
    }
    found
}

/// Takes a leftover away, a folder with what is in it.
///
/// # Errors
/// What the system says.
pub fn remove(leftover: &Path) -> io::Result<()> {
    if fs::symlink_metadata(leftover)?.is_dir() { fs::remove_dir_all(leftover) } else { fs::remove_file(leftover) }
}

/// Tells whether anything is at a path.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns what others than the owner can open, each with the permissions that it should have: the book, and its folder where the program
/// made it.
#[cfg(unix)]
pub fn open_to_others(book: &Path) -> Vec<(PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder_of(book);
    let wanted = [(book, 0o600)].into_iter().chain(is_ours(folder).then_some((folder, 0o700)));
    let is_open = |path: &Path| fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 != 0);
    wanted.filter(|(path, _)| is_open(path)).map(|(path, mode)| (path.to_path_buf(), mode)).collect()
}

/// Returns nothing: this system knows no such permissions.
#[cfg(not(unix))]
pub fn open_to_others(_: &Path) -> Vec<(PathBuf, u32)> {
    Vec::new()
}

/// Gives a file or a folder these permissions, by its path: opening it would take the locks of the book away.
///
/// # Errors
/// What the system says.
#[cfg(unix)]
pub fn permit(path: &Path, mode: u32) -> io::Result<()> {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))
}

/// Does nothing: this system knows no such permissions.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn permit(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

/// Returns how many names the file has.
#[cfg(unix)]
pub fn names_of(book: &Path) -> u64 {
    fs::metadata(book).map_or(1, |about| std::os::unix::fs::MetadataExt::nlink(&about))
}

/// Returns one: how many names a file has is not told here.
#[cfg(not(unix))]
pub fn names_of(_: &Path) -> u64 {
    1
}

/// Returns the kind of the file system where it is one of another computer; none where it is not, or that is not told.
pub fn network_of(book: &Path) -> Option<String> {
    network(&fs::read_to_string("/proc/self/mountinfo").ok()?, book)
}

/// Finds the file system of a path in a list as Linux writes it, and returns its kind where it lies on another computer.
pub fn network(mounts: &str, path: &Path) -> Option<String> {
    let mut found: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((mount, source)) = line.split_once(" - ") else { continue };
        let (Some(point), Some(kind)) = (mount.split(' ').nth(4), source.split(' ').next()) else { continue };
        let point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
        // what was mounted later lies over what was there
        if path.starts_with(&point) && found.is_none_or(|(length, _)| point.len() >= length) {
            found = Some((point.len(), kind));
        }
    }
    found.filter(|(_, kind)| NETWORK.contains(kind)).map(|(_, kind)| kind.to_owned())
}

/// Copies a file and the journal that belongs to it into a folder, where the half-written act can be taken back; none where there is no
/// such journal.
///
/// # Errors
/// What the system says.
pub fn copy_with_journal(file: &Path, folder: &Path) -> io::Result<Option<PathBuf>> {
    let journal = with_end(file, "-journal");
    if !is_there(&journal) || is_cold(&journal) {
        return Ok(None);
    }
    let copy = folder.join("torn.db");
    fs::copy(file, &copy)?;
    fs::copy(&journal, with_end(&copy, "-journal"))?;
    permit(&copy, 0o600)?;
    Ok(Some(copy))
}

/// A journal that brings nothing back.
fn is_cold(journal: &Path) -> bool {
    let mut head = [0; HOT.len()];
    match File::open(journal).and_then(|mut file| file.read_exact(&mut head)) {
        Ok(()) => head != HOT,
        Err(error) => error.kind() == io::ErrorKind::UnexpectedEof,
    }
}

fn is_old(path: &Path, now: SystemTime) -> bool {
    let written = fs::symlink_metadata(path).and_then(|about| about.modified());
    written.is_ok_and(|written| now.duration_since(written).is_ok_and(|age| age > DAY))
}

fn is_ours(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name == OURS)
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(end);
    PathBuf::from(name)
}

fn names_in(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<(PathBuf, String)> =
        entries.map(|entry| (entry.path(), entry.file_name().to_string_lossy().into_owned())).collect();
    names.sort();
    names
}
