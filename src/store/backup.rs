//! Verified copies: written beside, compared with the book row by row, and only then given their name.

mod draft;
pub mod list;
pub mod make;
pub mod manifest;
pub mod name;
pub mod restore;
pub mod rotate;
pub mod sealed;
mod shrink;
pub mod thin;
pub mod verify;

pub use list::{Copy, list, shelves};
pub(super) use make::before_migration;
pub use make::{Made, keep, make};
pub use name::{Before, Kind};
pub use restore::{restore, restore_keeping};
pub use rotate::is_due;
pub use sealed::{Passphrase, Unsealed};
pub use shrink::Shrunk;
pub use verify::{check, content, verify};

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

/// Returns a name beside a file that nothing has yet.
pub fn free_name(path: &Path, word: &str) -> PathBuf {
    let first = path.with_extension(format!("{word}.db"));
    let more = (2..u32::MAX).map(|n| path.with_extension(format!("{word}-{n}.db")));
    std::iter::once(first.clone()).chain(more).find(|name| fs::symlink_metadata(name).is_err()).unwrap_or(first)
}

/// Tells a folder to be on the disk with the names in it.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}
