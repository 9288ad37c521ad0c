//! Keys of the config file hold in a real terminal, from the first screen on.

use std::{fs, path::Path};

use enishi::{book::demo::DemoBook, config::Config, i18n::Lang, keymap::Keymap};

use super::Terminal;
use crate::stage::Stage;

/// Writes the config file of a home.
pub(super) fn settings(home: &Path, text: &str) {
    let folder = home.join(".config/enishi");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("config.toml"), text).expect("a file");
}

#[test]
fn keys_of_the_config_file_hold_on_the_screen() {
    let home = tempfile::tempdir().expect("a folder");
    let text = "[keys.everywhere]\nhelp = [\"H\", \"Ctrl-G\"]\nclose = \"Q\"\n";
    settings(home.path(), text);
    let mut terminal = Terminal::start(home.path(), &["--demo", "salon"]);
    let mut stage = Stage::demo(DemoBook::Salon, Lang::En).with_keys(Keymap::with(&Config::parse(text).0.keys));
    for (bytes, keys) in [("", ""), ("?", "?"), ("H", "H"), ("q", "q"), ("q", "q")] {
        terminal.send(bytes);
        stage.press(keys);
        terminal.shows(&stage);
    }
    terminal.send("Q");
    terminal.ends_well(0);
}
