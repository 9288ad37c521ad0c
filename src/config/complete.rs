//! Goes on with a path that is being typed, by what lies in its folder.

use std::{fs, path::PathBuf};

use super::paths::typed;

/// A path that was begun, with what it can only mean, and all that it may go on with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completed {
    /// The text, as far as only one thing can be meant.
    pub text: String,
    /// The names that begin so, in their order; folders end with `/`.
    pub names: Vec<String>,
}

/// Goes on with a typed path by what lies in its folder. What begins with a dot is passed over unless the typed name does.
pub fn completed(text: &str) -> Completed {
    let end = text.rfind('/').map_or(0, |at| at.saturating_add(1));
    let (folder, begun) = text.split_at(end);
    let place = if folder.is_empty() { PathBuf::from(".") } else { typed(folder) };
    let begun = begun.replace("\\ ", " ");
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_folder = entry.path().is_dir();
            let fits = name.starts_with(&begun) && (begun.starts_with('.') || !name.starts_with('.'));
            fits.then(|| if is_folder { format!("{name}/") } else { name })
        })
        .collect();
    names.sort();
    let common = names.iter().skip(1).fold(names.first().cloned().unwrap_or_default(), |common, name| {
        common.chars().zip(name.chars()).take_while(|(one, two)| one == two).map(|(one, _)| one).collect()
    });
    let text = if names.is_empty() { text.to_owned() } else { format!("{folder}{common}") };
    Completed { text, names }
}
