//! The config file: every mistake is told with its line, what could be read stands, and half of a set of keys is none.

use enishi::{
    config::{Config, Fault},
    i18n::{Lang, Words},
    keymap::Keymap,
};

/// Words of the config file.
pub const WORDS: &[&str] = &[
    "lang = ",
    "color = ",
    "glyphs = ",
    "theme = ",
    "mouse = ",
    "backup_also = ",
    "book = ",
    "\n",
    "\"ja\"",
    "\"never\"",
    "\"cjk\"",
    "true",
    "[conventions]\n",
    "[keys.people]\n",
    "[keys.everywhere]\n",
    "merge = ",
    "[\"M\", \"Ctrl-X\"]",
    "[]",
    "\"\"\"",
    "'''",
    "#",
    "{ a = 1 }",
    "[[keys]]",
    "1e999",
    "0x",
    "1979-05-27T07:32:00Z",
    "\\u0000",
    ".",
    "=",
];

/// Config files, right and wrong.
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "",
        "lang = \"ja\"\ncolor = \"never\"\nglyphs = \"cjk\"\ntheme = \"dark\"\nmouse = false\nbackup_also = \"/media/stick\"\n",
        "[keys.people]\nmerge = [\"M\", \"Ctrl-X\"]\n",
        "[keys.people]\nmerge = [\"M\"]\nopen = \"M\"\n",
        "book = \"/tmp/other.db\"\n",
        "lang = 3\nlang = \"en\"\n",
        "[conventions]\n",
    ]
    .iter()
    .map(|text| text.as_bytes().to_vec())
    .collect()
}

thread_local! {
    static WORDS_OF: [Words; 2] = [Words::new(Lang::En), Words::new(Lang::Ja)];
}

/// Reads a config file.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (config, faults) = Config::parse(&text);
    let lines = text.bytes().filter(|byte| *byte == b'\n').count() + 1;
    assert!(faults.iter().all(|fault| fault.line <= lines), "a line that there is not: {faults:?}");
    assert!(faults.is_sorted_by_key(|fault| fault.line), "{faults:?}");
    for fault in &faults {
        let is_said = WORDS_OF.with(|words| words.iter().all(|words| words.has(fault.fault.id())));
        assert!(is_said, "{} has no words", fault.fault.id());
    }
    if faults.iter().any(|one| one.key.starts_with("keys.") && one.fault != Fault::UnknownKey) {
        assert!(config.keys.is_empty(), "keys are taken although there is a mistake in them: {faults:?}");
    }
    if faults.iter().any(|one| one.fault == Fault::Syntax && one.key.is_empty()) {
        assert_eq!(config, Config::default());
        return;
    }
    let _ = Keymap::with(&config.keys);
    assert_eq!(Config::parse(&format!("{text}\n# the end\n")), (config, faults), "a comment changes what is read");
}
