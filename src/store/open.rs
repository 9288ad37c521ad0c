//! Opening a book: looked at before SQLite touches it, never made by accident, with every safety switched on.

pub mod around;
pub mod beside;
pub mod still;
pub mod strays;

use std::{
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use rusqlite::{Connection, OpenFlags, Transaction, config::DbConfig};
use tempfile::TempDir;

use crate::store::{
    StoreError, backup,
    migrate::{self, APPLICATION_ID, STEPS},
    search, seen,
};

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Where the book keeps what is not in the book: copies and the note of what was seen. Both are folders of this computer.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Folder for verified copies; none = no copies are made (a throw-away book).
    pub backups: Option<PathBuf>,
    /// Folder for the "seen" note; none = no note.
    pub state: Option<PathBuf>,
}

/// How the file of a book lies on the disk: cheaper to look at than to ask the book whether somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    touched: SystemTime,
    bytes: u64,
}

impl Stamp {
    /// Tells whether a file that still lies so cannot have been written to since this was looked at. A disk may count in steps
    /// of two seconds: what was touched less than three before may have been touched once more.
    pub fn is_sure(&self, looked: SystemTime) -> bool {
        self.touched.checked_add(Duration::from_secs(3)).is_some_and(|safe| safe < looked)
    }
}

/// Whether a book is held against what was seen of it on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Heeded,
    LeftOpen,
}

/// An open book file with its one connection.
pub struct Store {
    db: Connection,
    path: PathBuf,
    uuid: String,
    places: Places,
}

impl Store {
    /// Makes a new, empty book and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when anything is there already; it is left as it is.
    pub fn create(path: &Path, places: Places) -> Result<Self, StoreError> {
        let io = |source| StoreError::Io { path: path.to_path_buf(), source };
        if fs::symlink_metadata(path).is_ok() {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
            private_folder(folder).map_err(io)?;
        }
        private_file(path).map_err(io)?;
        let made = Self::fill(path, places).map_err(|error| error.at(path));
        if made.is_err() {
            // the file is ours and empty still: nobody shall meet it as a broken book
            let _ = fs::remove_file(path);
        }
        made
    }

    fn fill(path: &Path, places: Places) -> Result<Self, StoreError> {
        let mut db = connect(path)?;
        migrate::run(&mut db, STEPS, |_, _| Ok(()))?;
        let uuid: String = db.query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0))?;
        Ok(Self { db, path: path.to_path_buf(), uuid, places })
    }

    /// Opens a book that is there.
    ///
    /// It is looked at by hand first, and the system lets go of all locks of a process on a file when the process closes it: no other
    /// connection of this process may be in the middle of an act then ([`Store::again`] is for that).
    ///
    /// # Errors
    /// One of [`StoreError`]'s variants for each way a file can be wrong; the file is then byte for byte as it was.
    pub fn open(path: &Path, places: Places) -> Result<Self, StoreError> {
        Self::open_as(path, places, Seen::Heeded)
    }

    /// Opens a book whatever was seen of it on this computer, to be compared or to be brought together with another copy of it.
    /// What was seen stays noted until the book holds it.
    pub fn open_apart(path: &Path, places: Places) -> Result<Self, StoreError> {
        Self::open_as(path, places, Seen::LeftOpen)
    }

    fn open_as(path: &Path, places: Places, seen: Seen) -> Result<Self, StoreError> {
        let path = look(path)?;
        let mut db = connect(&path).map_err(|error| error.at(&path))?;
        if seen == Seen::Heeded {
            // before anything is written, a step to a later format too
            seen::check(&db, &places, &path).map_err(|error| error.at(&path))?;
        }
        let backups = places.backups.clone();
        migrate::run(&mut db, STEPS, |db, _| match &backups {
            Some(folder) => backup::before_migration(db, folder).map(|_| ()),
            None => Ok(()),
        })
        .map_err(|error| error.at(&path))?;
        let uuid: String = db
            .query_row("SELECT value FROM meta WHERE key = 'uuid'", [], |row| row.get(0))
            .map_err(|e| StoreError::from(e).at(&path))?;
        Ok(Self { db, path, uuid, places })
    }

    /// Opens the same book once more, in this process: by SQLite alone, which knows of the locks that are held.
    ///
    /// # Errors
    /// [`StoreError::Busy`] and what else the disk says.
    pub fn again(&self) -> Result<Self, StoreError> {
        let db = connect(&self.path).map_err(|error| error.at(&self.path))?;
        Ok(Self { db, path: self.path.clone(), uuid: self.uuid.clone(), places: self.places.clone() })
    }

    /// Opens a book although it is older than what was seen on this computer, and takes it as it is from now on.
    pub fn accept(path: &Path, places: Places) -> Result<Self, StoreError> {
        let store = Self::open_apart(path, places)?;
        seen::note_anew(&store)?;
        Ok(store)
    }

    /// Returns where the book lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the id of the book, the same in every copy of it.
    pub fn uuid(&self) -> &str {
        &self.uuid
    }

    /// Returns the folders beside the book.
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// Returns the connection, to read.
    pub const fn db(&self) -> &Connection {
        &self.db
    }

    /// Begins to read: until what comes back is dropped, every answer is of one instant, whatever others write meanwhile.
    pub fn reading(&self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.db.unchecked_transaction()?)
    }

    pub(super) const fn db_mut(&mut self) -> &mut Connection {
        &mut self.db
    }

    /// Sets how long a write waits for another program.
    pub fn wait_at_most(&self, time: Duration) -> Result<(), StoreError> {
        Ok(self.db.busy_timeout(time)?)
    }

    /// Returns how the file lies on the disk; none when that cannot be told.
    pub fn stamp(&self) -> Option<Stamp> {
        let about = fs::metadata(&self.path).ok()?;
        Some(Stamp { touched: about.modified().ok()?, bytes: about.len() })
    }

    /// Returns a number that changes when another program has written to the book.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.db.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }
}

/// Looks at the file before any connection exists. After this, nothing but SQLite touches it.
pub(super) fn look(path: &Path) -> Result<PathBuf, StoreError> {
    let told = path.to_path_buf();
    let path = match fs::canonicalize(path) {
        Ok(path) => path,
        Err(error) if error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::NotADirectory => {
            return Err(if strays::is_evicted(&told) { StoreError::Evicted(told) } else { StoreError::Missing(told) });
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return Err(StoreError::Denied(told)),
        Err(source) => return Err(StoreError::Io { path: told, source }),
    };
    let about = fs::metadata(&path).map_err(|source| StoreError::Io { path: told.clone(), source })?;
    if !about.is_file() {
        return Err(StoreError::NotAFile(told));
    }
    if about.len() == 0 {
        return Err(StoreError::Empty(told));
    }
    let mut head = Vec::with_capacity(100);
    let file = File::open(&path).map_err(|source| match source.kind() {
        ErrorKind::PermissionDenied => StoreError::Denied(told.clone()),
        _ => StoreError::Io { path: told.clone(), source },
    })?;
    file.take(100).read_to_end(&mut head).map_err(|source| StoreError::Io { path: told.clone(), source })?;
    let number = |from: usize| {
        head.get(from..from.saturating_add(4)).and_then(|b| <[u8; 4]>::try_from(b).ok()).map(i32::from_be_bytes)
    };
    match (head.get(..16), number(60), number(68)) {
        (Some(magic), Some(format), Some(application)) if magic == MAGIC => {
            if application != APPLICATION_ID {
                return Err(StoreError::Foreign(told));
            }
            if i64::from(format) > migrate::newest() {
                return Err(StoreError::Newer { path: told, found: i64::from(format), known: migrate::newest() });
            }
            // every book has taken its first step before it gets its mark
            if format < 1 {
                return Err(StoreError::Damaged(format!("format {format}")));
            }
            Ok(path)
        }
        _ => Err(StoreError::NotADatabase(told)),
    }
}

/// The one place that opens a connection: read and write, never create, every safety on.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| StoreError::from(error).at(path))?;
    db.busy_timeout(Duration::from_secs(5))?;
    for (switch, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        db.set_db_config(switch, on)?;
    }
    for (pragma, value) in [
        ("cell_size_check", "ON"),
        ("mmap_size", "0"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("synchronous", "EXTRA"),
        ("fullfsync", "ON"),
    ] {
        db.pragma_update(None, pragma, value)?;
    }
    let journal: String = db
        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
        .map_err(|error| StoreError::from(error).at(path))?;
    if !journal.eq_ignore_ascii_case("delete") {
        return Err(StoreError::Busy);
    }
    db.set_prepared_statement_cache_capacity(64);
    search::prepare(&db)?;
    Ok(db)
}

/// Opens a book to look at it: nothing is ever written to it, not even a step to a later format.
pub(super) fn read_only(path: &Path) -> Result<Connection, StoreError> {
    let path = look(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(&path, flags).map_err(|error| StoreError::from(error).at(&path))?;
    db.busy_timeout(Duration::from_secs(5))?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.pragma_update(None, "cell_size_check", "ON")?;
    Ok(db)
}

/// Tells whether two names lead to one file. Looks at the names only: to open and close the file of an open book would let go
/// of its locks.
pub(super) fn is_one_file(one: &Path, other: &Path) -> bool {
    let same_place = matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other);
    same_place || is_one_inode(one, other)
}

#[cfg(unix)]
fn is_one_inode(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |path: &Path| fs::metadata(path).ok().map(|about| (about.dev(), about.ino()));
    number(one).is_some_and(|one| Some(one) == number(other))
}

#[cfg(not(unix))]
const fn is_one_inode(_: &Path, _: &Path) -> bool {
    false
}

/// Makes a folder that only its owner can enter.
pub fn private_folder(path: &Path) -> std::io::Result<()> {
    let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let missing: Vec<&Path> = path.ancestors().take_while(is_missing).collect();
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(path)?;
    // after a power cut a folder is there if the one above it knows so; one that cannot be told is no reason to stop
    missing.into_iter().for_each(|folder| drop(backup::sync_folder(beside::folder_of(folder))));
    Ok(())
}

/// Makes a folder that only its owner can enter, and that goes away with everything in it: in another one, or where the system has such
/// folders.
pub fn passing_folder(prefix: &str, above: Option<&Path>) -> std::io::Result<TempDir> {
    let mut maker = tempfile::Builder::new();
    maker.prefix(prefix);
    #[cfg(unix)]
    maker.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    above.map_or_else(|| maker.tempdir(), |above| maker.tempdir_in(above))
}

/// Makes an empty file that only its owner can read; fails when anything is there.
pub fn private_file(path: &Path) -> std::io::Result<File> {
    let mut maker = OpenOptions::new();
    maker.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut maker, 0o600);
    maker.open(path)
}
