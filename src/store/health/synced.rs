//! Whether a book lies in a folder that a service keeps the same on several computers: such a service copies a file while it is written.

use std::path::Path;

/// The folders of the services, as they begin in lower case, and whose they are.
const FOLDERS: [(&str, &str); 12] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("マイドライブ", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
];

/// The mark that Syncthing puts into each of its folders.
const SYNCTHING: &str = ".stfolder";

/// Returns the service in whose folder a book lies. `is_there` tells whether there is anything at a path.
pub fn synced(book: &Path, is_there: impl Fn(&Path) -> bool) -> Option<&'static str> {
    let folder = book.parent()?;
    let named = folder.components().find_map(|part| service(&part.as_os_str().to_string_lossy()));
    let is_marked = || folder.ancestors().any(|above| is_there(&above.join(SYNCTHING)));
    named.or_else(|| is_marked().then_some("Syncthing"))
}

/// A folder has the name of its service alone, or the account behind it: `OneDrive - Aoki`, `Dropbox (Personal)`.
fn service(part: &str) -> Option<&'static str> {
    let part = part.to_lowercase();
    let is_of =
        |name: &str| part.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']));
    FOLDERS.iter().find(|(name, _)| is_of(name)).map(|(_, service)| *service)
}
