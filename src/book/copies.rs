//! Copies of an open book: when one is due, what is copied before a large act, and what there is to tell of it.

use std::{
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::{
    book::{
        Book, Command, Error,
        command::{ExchangeCommand, TouchCommand},
        refusal::Told,
    },
    store::{
        backup::{self, Before, Copy, Kind, Made, Passphrase, Shrunk},
        seen,
    },
};

/// From so many people on, an act is a large one.
const MANY: usize = 30;

/// Something to tell beside what was asked for: the act itself stands.
#[derive(Debug)]
pub struct Remark {
    /// The sentence in plain values.
    pub told: Told,
    /// Why, where something failed.
    pub cause: Option<Error>,
}

/// What a book has to say beside its answers, kept by who opened it.
#[derive(Debug, Default)]
pub struct Aside {
    due: AtomicBool,
    remarks: Mutex<Vec<Remark>>,
}

impl Aside {
    /// Tells whether a copy is due.
    pub fn is_copy_due(&self) -> bool {
        self.due.load(Ordering::Relaxed)
    }

    /// Takes what there is to tell.
    pub fn take(&self) -> Vec<Remark> {
        self.remarks.lock().map(|mut remarks| std::mem::take(&mut *remarks)).unwrap_or_default()
    }

    /// Keeps something to tell; what was kept already is not told twice.
    fn add(&self, remark: Remark) {
        if let Ok(mut remarks) = self.remarks.lock()
            && remarks.iter().all(|one| one.told != remark.told)
        {
            remarks.push(remark);
        }
    }
}

impl Book {
    /// Makes a verified copy in a folder and returns where it lies.
    pub fn backup(&self, folder: &Path) -> Result<PathBuf, Error> {
        let made = backup::make(self.store(), folder, Kind::Rotated, self.now().at)?;
        self.remark_shrunk(made.shrunk.as_ref());
        Ok(made.path)
    }

    /// Makes a verified copy in a folder of the rotation, where the older copies are thinned then.
    pub fn backup_in_rotation(&self, folder: &Path) -> Result<PathBuf, Error> {
        let Made { path, shrunk } = backup::keep(self.store(), folder, self.now().at)?;
        self.remark_shrunk(shrunk.as_ref());
        Ok(path)
    }

    /// Makes a verified copy under a passphrase.
    pub fn backup_sealed(&self, folder: &Path, passphrase: &Passphrase) -> Result<PathBuf, Error> {
        Ok(backup::sealed::make(self.store(), folder, &self.private(), passphrase, self.now().at)?)
    }

    /// Makes a verified copy before something large; it stays for three months. None for a book without copies, or without acts.
    ///
    /// # Errors
    /// [`Error::Store`] when the copy cannot be made.
    pub fn backup_before(&self, before: Before) -> Result<Option<PathBuf>, Error> {
        let Some(folder) = &self.store().places().backups else { return Ok(None) };
        let head = seen::head(self.store().db())?.op;
        let kind = Kind::Before(before);
        let there = self.backups(folder).into_iter().find(|copy| copy.kind == kind && copy.op == head);
        if head == 0 || there.is_some() {
            return Ok(there.map(|copy| copy.path));
        }
        let Made { path, shrunk } = backup::make(self.store(), folder, kind, self.now().at)?;
        self.remark_shrunk(shrunk.as_ref());
        Ok(Some(path))
    }

    /// Makes the copy of the day where one is due, in both folders; what there is to tell of it is kept for [`Aside::take`]. It never
    /// fails: what was done stands without a copy.
    pub fn backup_if_due(&self) {
        let Some(folder) = self.store().places().backups.clone().filter(|_| self.is_copy_due()) else { return };
        if let Err(cause) = self.backup_in_rotation(&folder) {
            self.remark("backup-not-made", &folder, Some(cause));
            return;
        }
        let _ = self.backup_also();
    }

    /// Makes a copy in the second folder, where there is one, and returns where the copy lies.
    pub fn backup_also(&self) -> Option<PathBuf> {
        let folder = self.second_folder()?;
        // what is missing since the last copy is told of the first folder
        match backup::keep(self.store(), &folder, self.now().at) {
            Ok(made) => Some(made.path),
            Err(cause) => {
                self.remark("backup-also-not-made", &folder, Some(cause.into()));
                None
            }
        }
    }

    /// Returns the second folder for copies. It may lie on a stick: that it is not there is told, and no more.
    pub fn second_folder(&self) -> Option<PathBuf> {
        let folder = self.backup_also.as_ref()?;
        if !folder.is_dir() {
            self.remark("backup-also-missing", folder, None);
            return None;
        }
        Some(folder.clone())
    }

    /// Tells whether something was done since the last copy, and that was made a day ago. A book without copies is never due.
    pub fn is_copy_due(&self) -> bool {
        let Some(folder) = &self.store().places().backups else { return false };
        let head = seen::head(self.store().db()).map_or(0, |head| head.op);
        backup::is_due(self.store(), folder, head, self.now().at)
    }

    /// Returns the copies that lie in a folder, the one with the newest act last.
    pub fn backups(&self, folder: &Path) -> Vec<Copy> {
        backup::list(self.store(), folder)
    }

    /// Returns what the book has to tell beside its answers.
    pub fn aside(&self) -> &Aside {
        &self.aside
    }

    /// Looks after an act whether a copy is due.
    pub(super) fn look_for_copies(&self) {
        if !self.aside.is_copy_due() && self.is_copy_due() {
            self.aside.due.store(true, Ordering::Relaxed);
        }
    }

    /// Makes the copy that goes before a large act. That it cannot be made is told, and is no reason not to act: there is an undo.
    pub(super) fn guard(&self, command: &Command) {
        if let Some(before) = before(command)
            && let Err(cause) = self.backup_before(before)
        {
            self.remark("backup-before-not-made", self.path(), Some(cause));
        }
    }

    /// The folder for what must not leave this computer in the clear.
    fn private(&self) -> PathBuf {
        let beside = || self.path().parent().map(Path::to_path_buf).unwrap_or_default();
        let shelf = |folder: &PathBuf| folder.join(self.store().uuid());
        self.store().places().backups.as_ref().map_or_else(beside, shelf)
    }

    fn remark(&self, id: &'static str, path: &Path, cause: Option<Error>) {
        let path = path.to_string_lossy().into_owned();
        self.aside.add(Remark { told: Told { id, path, ..Told::default() }, cause });
    }

    fn remark_shrunk(&self, shrunk: Option<&Shrunk>) {
        let Some(shrunk) = shrunk else { return };
        let (id, (known, found)) = match shrunk.is_of_people() {
            true => ("backup-shrunk-people", shrunk.people),
            false => ("backup-shrunk-notes", shrunk.notes),
        };
        let path = shrunk.kept.to_string_lossy().into_owned();
        self.aside.add(Remark { told: Told { id, path, found, known, ..Told::default() }, cause: None });
    }
}

/// What a copy is made before, where the command is a large one.
fn before(command: &Command) -> Option<Before> {
    let many = match command {
        Command::Import(_) => return Some(Before::Import),
        Command::Together(commands) => commands.len(),
        Command::Touch(TouchCommand::Log(touches)) => touches.len(),
        Command::Exchange(ExchangeCommand::Log { exchanges, .. }) => exchanges.len(),
        _ => 0,
    };
    (many >= MANY).then_some(Before::Bulk)
}

/// Returns the copies of a book that need not be sound, or be there at all: all copies, where it cannot tell any more which one it is.
pub fn copies_of(book: &Path, folder: &Path) -> Vec<Copy> {
    backup::shelves(book, folder).iter().flat_map(|shelf| backup::list::on_shelf(shelf)).collect()
}

/// Looks whether a copy is sound and notes beside it what was found; an encrypted one is opened in `private`, a folder of this computer.
///
/// # Errors
/// [`Error::Store`] when it is not sound, or the passphrase does not open it.
pub fn verify(
    copy: &Path,
    passphrase: Option<&Passphrase>,
    private: &Path,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<(), Error> {
    Ok(backup::check(copy, passphrase, private, at)?)
}

/// Tells by its name whether a copy is encrypted.
pub fn is_sealed(copy: &Path) -> bool {
    backup::sealed::is_sealed(copy)
}

/// Opens an encrypted copy into a file that goes away with what comes back.
///
/// # Errors
/// [`Error::Store`] when the passphrase does not open it, or the copy is not as it was written.
pub fn unseal(copy: &Path, passphrase: &Passphrase, private: &Path) -> Result<backup::Unsealed, Error> {
    Ok(backup::sealed::open(copy, passphrase, private)?)
}

/// Puts a verified copy in the place of a book. What was there is kept beside it, and its new place comes back; as far as it is sound, a
/// copy of it is kept for good in `folder` too. [`Book::accept`] opens the book then.
///
/// # Errors
/// [`Error::Store`] when the copy is not sound or the disk refuses; the book is then as it was.
pub fn restore(
    copy: &Path,
    book: &Path,
    folder: &Path,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<Option<PathBuf>, Error> {
    Ok(backup::restore_keeping(copy, book, folder, at)?)
}
