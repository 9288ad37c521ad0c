//! The ways to a clipboard, by what the environment says of where the owner sits (`ux.md` P23).

use super::Surroundings;

/// The file that holds what was copied last, in the folder of the notes.
pub const FILE: &str = "copied.txt";

/// A way to a clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A program of this computer, by its name; it tells whether it took the text.
    Tool(&'static str),
    /// The buffer of tmux, which hands the text on to the terminal.
    Tmux,
    /// The terminal itself (OSC 52); whether it takes the text, nobody can tell.
    Terminal,
}

/// Returns the ways in the order in which they are tried; the terminal is always the last. `is_there` tells whether a
/// program can be run.
pub fn ways(around: &Surroundings, is_there: impl Fn(&str) -> bool) -> Vec<Way> {
    let tools = [
        ("pbcopy", around.mac),
        ("wl-copy", around.wayland),
        ("xclip", around.display),
        ("xsel", around.display),
        ("clip.exe", around.wsl),
    ];
    let tmux = (around.tmux && is_there("tmux")).then_some(Way::Tmux);
    // over a connection the clipboard of this computer is not the one that is pasted from
    let near = tools.into_iter().filter(|(name, fits)| *fits && !around.ssh && is_there(name));
    tmux.into_iter().chain(near.map(|(name, _)| Way::Tool(name))).chain([Way::Terminal]).collect()
}
