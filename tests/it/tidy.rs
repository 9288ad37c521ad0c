//! The house kept tidy (`architecture.md` 1): who may name whom, how a file looks, and what stands nowhere.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// A layer and the layers it may name, itself aside.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("domain", &["text"]),
    ("input", &["domain", "text"]),
    ("store", &["domain", "text"]),
    ("book", &["domain", "input", "store", "transfer"]),
    ("i18n", &["domain", "text"]),
    ("keymap", &[]),
    ("report", &["domain", "i18n", "text"]),
    ("transfer", &["domain", "text"]),
    ("config", &["domain", "i18n", "keymap"]),
    ("cli", &["text", "domain", "input", "book", "i18n", "keymap", "report", "transfer", "config"]),
    ("tui", &["text", "domain", "input", "book", "i18n", "keymap", "report", "transfer", "config"]),
];

/// An outside crate and where it may be named: a layer, or the beginning of a path. `chrono`, `serde`, `serde_json` and `thiserror`
/// may stand anywhere and are not listed.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("sha2", &["store"]),
    ("age", &["store/backup"]),
    ("ratatui", &["tui"]),
    ("crossterm", &["cli/passphrase", "tui"]),
    ("tui_input", &["tui"]),
    ("signal_hook", &["config", "tui"]),
    ("rustix", &["config", "tui"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("csv", &["cli", "transfer"]),
    ("fluent_bundle", &["i18n"]),
    ("unic_langid", &["i18n"]),
    ("calcard", &["transfer"]),
    ("mail_parser", &["transfer"]),
    ("encoding_rs", &["transfer"]),
    ("chardetng", &["transfer"]),
    ("toml", &["config", "book/demo", "transfer/csv"]),
    ("directories", &["config"]),
    ("color_eyre", &["main"]),
    ("interim", &["input"]),
    ("yasumi", &["domain"]),
    ("uuid", &["domain/id", "store"]),
    ("tempfile", &["cli", "config/save", "store", "tui/clipboard", "tui/pages"]),
    ("krilla", &["report/pdf"]),
    ("skrifa", &["report/pdf"]),
    ("textwrap", &["text"]),
    ("unicode_width", &["text", "tui/canvas"]),
    ("unicode_segmentation", &["text", "tui/canvas", "report/pdf"]),
    ("unicode_normalization", &["text"]),
    ("wana_kana", &["text", "report"]),
];

/// Where files are opened.
const FILES: &[&str] = &[
    "store/open",
    "store/backup",
    "store/seen",
    "config/complete",
    "config/file",
    "config/save",
    "cli/file",
    "cli/editor",
    "tui/clipboard",
    "tui/intake",
    "tui/pages",
];

/// What must not stand in the code of `src`, and where it may all the same.
const NOWHERE: &[(&str, &[&str])] = &[
    (".unwrap()", &[]),
    (".expect(", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
    ("unreachable!", &[]),
    ("panic!", &[]),
    ("dbg!", &[]),
    ("#[allow", &[]),
    ("#![allow", &[]),
    ("println!", &["cli/out"]),
    ("print!", &["cli/out"]),
    ("eprintln!", &["cli/out"]),
    ("eprint!", &["cli/out"]),
    ("std::env", &["config"]),
    ("env::var", &["config"]),
    ("env::args", &["config"]),
    ("env::current_dir", &["config"]),
    ("env::temp_dir", &["config"]),
    ("env::set_var", &["config"]),
    // the live database is opened by SQLite alone (`reliability.md` 0, 4); other files have one door each
    ("std::fs", FILES),
    ("fs::", FILES),
    ("std::net", &[]),
    // other programs are run where they cannot hold us up; the editor is waited for
    ("std::process::Command", &["tui/tool", "cli/editor"]),
    ("Command::new", &["tui/tool", "cli/editor"]),
    ("Stdio::", &["tui/tool"]),
];

/// Lines that a file in `src` may have at the most.
const LONGEST: usize = 400;

#[test]
fn a_layer_names_only_the_layers_below_it() {
    let mut faults = Vec::new();
    for source in sources() {
        let layer = source.layer();
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            assert!(["lib", "main"].contains(&layer), "{}: this layer is not in the table", source.path);
            continue;
        };
        for named in named_layers(&source.code()) {
            let known = LAYERS.iter().any(|(name, _)| *name == named);
            if !known || (named != layer && !allowed.contains(&named.as_str())) {
                faults.push(format!("{}: {layer} names {named}", source.path));
            }
        }
    }
    none("arrows that the table does not have", &faults);
}

#[test]
fn nobody_climbs_out_of_a_layer_with_super() {
    let mut faults = Vec::new();
    for source in sources() {
        let depth = source.place().split('/').count();
        let code = source.code();
        for (at, _) in code.match_indices("super::") {
            let before = code.get(..at).unwrap_or_default();
            if before.ends_with("super::") {
                continue;
            }
            let steps = chain(code.get(at..).unwrap_or_default());
            if steps >= depth {
                faults.push(format!("{}: {steps} times super from depth {depth}", source.path));
            }
        }
    }
    none("paths that leave their layer by super", &faults);
}

#[test]
fn the_map_of_the_crate_tells_the_same_arrows() {
    let text = read(&root().join("src/architecture.md"));
    for (layer, allowed) in LAYERS {
        let row = text.lines().find(|line| line.starts_with(&format!("| [`{layer}`]")));
        let row = row.unwrap_or_else(|| panic!("{layer} has no row on the map"));
        let uses = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        let told: BTreeSet<&str> = match uses.strip_prefix("all but ") {
            Some(but) => {
                let but: Vec<&str> = but.split(',').map(str::trim).chain([*layer]).collect();
                LAYERS.iter().map(|(name, _)| *name).filter(|name| !but.contains(name)).collect()
            }
            None => uses.split(',').map(str::trim).filter(|word| !word.is_empty()).collect(),
        };
        let known: BTreeSet<&str> = allowed.iter().copied().collect();
        assert_eq!(told, known, "the map and the table differ about {layer}");
    }
}

#[test]
fn an_outside_crate_stays_in_its_layer() {
    let mut faults = Vec::new();
    for source in sources() {
        let code = source.code();
        for (name, places) in OUTSIDE {
            if names_crate(&code, name) && !source.lies_in(places) {
                faults.push(format!("{}: {name}", source.path));
            }
        }
    }
    none("outside crates away from their layer", &faults);
}

#[test]
fn every_file_begins_with_a_sentence_about_itself() {
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|source| {
            let first = source.text.lines().next().unwrap_or_default();
            let included = source.path == "src/lib.rs" && first.starts_with("#![doc = include_str!(");
            let sentence =
                first.strip_prefix("//! ").is_some_and(|text| text.len() > 10 && text.ends_with(['.', '…', '?']));
            let goes_on =
                first.starts_with("//! ") && source.text.lines().nth(1).is_some_and(|line| line.starts_with("//!"));
            !(included || sentence || goes_on)
        })
        .map(|source| source.path)
        .collect();
    none("files without a sentence in the first line", &faults);
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let faults: Vec<String> = sources()
        .into_iter()
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none("files that are too long", &faults);
}

#[test]
fn nothing_panics_prints_or_reads_the_environment_where_it_should_not() {
    let mut faults = Vec::new();
    for source in sources() {
        for (number, line) in source.code().lines().enumerate() {
            for (word, places) in NOWHERE {
                if holds_word(line, word) && !source.lies_in(places) {
                    faults.push(format!("{}:{}: {word}", source.path, number + 1));
                }
            }
        }
    }
    none("words that do not belong there", &faults);
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [["FIX", "ME"].concat(), ["TO", "DO"].concat(), ["X", "XX"].concat(), ["HA", "CK"].concat()];
    let mut faults = Vec::new();
    for source in sources() {
        for (number, line) in source.text.lines().enumerate() {
            let found =
                |mark: &String| line.match_indices(mark.as_str()).any(|(at, _)| stands_alone(line, at, mark.len()));
            if marks.iter().any(found) {
                faults.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    none("marks of something left for later", &faults);
}

#[test]
fn a_module_is_a_file_beside_its_folder() {
    let faults: Vec<String> =
        sources().into_iter().map(|source| source.path).filter(|path| path.ends_with("/mod.rs")).collect();
    none("mod.rs files", &faults);
}

#[test]
fn nobody_names_this_machine() {
    let mut faults = Vec::new();
    for source in sources() {
        for word in ["/home/", "/root/", "/work/", "/Users/"] {
            if source.text.contains(word) {
                faults.push(format!("{}: {word}", source.path));
            }
        }
    }
    none("paths of a machine", &faults);
}

/// One file of `src`.
pub struct Source {
    /// Its path from the top of the project, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// Returns its lines without comments; the numbers of the lines stay.
    pub fn code(&self) -> String {
        let mut code = String::with_capacity(self.text.len());
        for line in self.text.lines() {
            let comment = line.match_indices("//").map(|(at, _)| at).find(|at| {
                let before = line.get(..*at).unwrap_or_default();
                // inside a text an odd number of quotes stands before it; `https://` is no comment either
                before.matches('"').count() % 2 == 0 && !before.ends_with(':')
            });
            code.push_str(comment.and_then(|at| line.get(..at)).unwrap_or(line));
            code.push('\n');
        }
        code
    }

    /// Returns its path inside `src` without the ending: `store/open`.
    fn place(&self) -> &str {
        self.path.trim_start_matches("src/").trim_end_matches(".rs")
    }

    fn layer(&self) -> &str {
        self.place().split('/').next().unwrap_or_default()
    }

    fn lies_in(&self, places: &[&str]) -> bool {
        let mine = self.place();
        places.iter().any(|place| mine == *place || mine.starts_with(&format!("{place}/")))
    }
}

/// Returns every Rust file of `src`, by path.
pub fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    paths.sort();
    let top = root();
    let source = |path: PathBuf| {
        let inside = path.strip_prefix(&top).expect("a file of the project");
        let names: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        Source { path: names.join("/"), text: read(&path) }
    };
    let found: Vec<Source> = paths.into_iter().map(source).collect();
    assert!(found.len() > 50, "the files of src were not found");
    found
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of src") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The layers that a code names by `crate::name` and by `use crate::{name::…, …}`.
fn named_layers(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, head) in code.match_indices("crate::") {
        let before = code.get(..at).and_then(|before| before.chars().next_back());
        if before.is_some_and(|letter| letter == '_' || letter.is_alphanumeric()) {
            continue;
        }
        let rest = code.get(at + head.len()..).unwrap_or_default();
        match rest.strip_prefix('{') {
            Some(group) => named.extend(group_heads(group)),
            None => {
                named.insert(word(rest));
            }
        }
    }
    named
}

/// The first words of the parts of a `{…}` group, whose opening brace is gone.
fn group_heads(group: &str) -> Vec<String> {
    let mut heads = Vec::new();
    let (mut depth, mut fresh) = (0_usize, true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && depth == 0 && (letter.is_alphabetic() || letter == '_') => {
                heads.push(word(group.get(at..).unwrap_or_default()));
                fresh = false;
            }
            _ => {}
        }
    }
    heads
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// How many times `super::` stands one behind the other at the beginning.
fn chain(mut text: &str) -> usize {
    let mut steps = 0;
    while let Some(rest) = text.strip_prefix("super::") {
        steps += 1;
        text = rest;
    }
    steps
}

/// Tells whether a code names a crate: `use name…`, `name::…` that is not a part of a longer path.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code.get(..at).unwrap_or_default();
        let behind = code.get(at + name.len()..).unwrap_or_default();
        let is_used = before.ends_with("use ") && behind.starts_with([':', ';', ' ']);
        stands_alone(code, at, name.len()) && !before.ends_with("::") && (is_used || behind.starts_with("::"))
    })
}

fn holds_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        !word.starts_with(char::is_alphabetic)
            || !before.is_some_and(|letter| letter == '_' || letter.is_alphanumeric())
    })
}

fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let is_part = |letter: char| letter == '_' || letter.is_alphanumeric();
    let before = text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_part);
    let behind = text.get(at + length..).and_then(|behind| behind.chars().next()).is_some_and(is_part);
    !before && !behind
}

fn none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
}
