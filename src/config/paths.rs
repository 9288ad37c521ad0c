//! Where things lie on this computer, by the rules of its system (XDG on Linux).

use std::path::PathBuf;

use directories::{BaseDirs, ProjectDirs};
use thiserror::Error;

/// The places of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The book where no other is named.
    pub book: PathBuf,
    /// Folder of the verified copies.
    pub backups: PathBuf,
    /// Folder of the notes of what was seen in each book.
    pub state: PathBuf,
    /// The config file; it need not be there.
    pub config: PathBuf,
}

/// This account has no home folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("there is no home folder")]
pub struct NoHome;

impl Paths {
    /// Returns the places of this account.
    ///
    /// # Errors
    /// [`NoHome`] when the account has no home folder.
    pub fn of_home() -> Result<Self, NoHome> {
        let folders = ProjectDirs::from("", "", "enishi").ok_or(NoHome)?;
        let data = folders.data_dir();
        Ok(Self {
            book: data.join("enishi.db"),
            backups: data.join("backups"),
            state: folders.state_dir().unwrap_or(data).to_path_buf(),
            config: folders.config_dir().join("config.toml"),
        })
    }
}

/// Returns the path of a file whose name was typed, or dropped into the terminal: without the quotes and back-slashes that terminals
/// put around it, and with the home folder for `~`.
pub fn typed(text: &str) -> PathBuf {
    let text = text.trim();
    let inside = ['\'', '\u{22}'].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let plain = inside.map_or_else(|| text.replace("\\ ", " "), str::to_owned);
    match (plain.strip_prefix("~/"), BaseDirs::new()) {
        (Some(rest), Some(folders)) => folders.home_dir().join(rest),
        _ => PathBuf::from(&plain),
    }
}
