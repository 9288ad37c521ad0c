//! What is fed, and with what: each target is a function over bytes that panics where a promise is broken.

mod calendar;
mod cards;
mod clean;
mod config;
mod dates;
mod header;
mod html;
mod keys;
mod lines;
mod markdown;
mod paths;
mod safe;
mod search;
mod tables;

use std::{fs, path::Path};

/// Something that takes bytes from nowhere.
pub struct Target {
    /// What it is called.
    pub name: &'static str,
    /// Takes the bytes; panics where a promise is broken.
    pub run: fn(&[u8]),
    /// Bytes to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that mean something to it.
    pub words: &'static [&'static str],
    /// The most bytes it is given.
    pub most: usize,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "vcard_parse", run: cards::run, seeds: cards::seeds, words: cards::WORDS, most: 4_096 },
    Target { name: "csv_parse", run: tables::run, seeds: tables::seeds, words: tables::WORDS, most: 4_096 },
    Target { name: "ics_roundtrip", run: calendar::run, seeds: texts, words: SIGNS, most: 1_024 },
    Target { name: "safe_text", run: safe::run, seeds: texts, words: safe::WORDS, most: 1_024 },
    Target { name: "typed_path", run: paths::run, seeds: paths::seeds, words: paths::WORDS, most: 256 },
    Target { name: "search_query", run: search::run, seeds: texts, words: search::WORDS, most: 128 },
    Target { name: "date_input", run: dates::run, seeds: dates::seeds, words: dates::WORDS, most: 96 },
    Target { name: "line_syntax", run: lines::run, seeds: lines::seeds, words: lines::WORDS, most: 256 },
    Target { name: "markdown_escape", run: markdown::run, seeds: texts, words: SIGNS, most: 512 },
    Target { name: "html_escape", run: html::run, seeds: texts, words: SIGNS, most: 512 },
    Target { name: "key_sequence", run: keys::run, seeds: keys::seeds, words: keys::WORDS, most: 160 },
    Target { name: "db_header_check", run: header::run, seeds: header::seeds, words: &[], most: 8_192 },
    Target { name: "config_toml", run: config::run, seeds: config::seeds, words: config::WORDS, most: 1_024 },
];

/// What means something in a page, a card or a link.
const SIGNS: &[&str] = &[
    "# ",
    "- ",
    "1. ",
    "1) ",
    "    ",
    "```",
    "~~~",
    "***",
    "---",
    "===",
    "> ",
    "[a](b)",
    "![a](b)",
    "<b>",
    "</p>",
    "<!--",
    "&amp;",
    "&#0;",
    "\\",
    "\"",
    "'",
    "javascript:",
    "http://a.example",
    "\r\nBEGIN:VEVENT",
    "\\n",
    "\\,",
    ";",
    ",",
    ":",
    "\t",
];

/// Texts of all sorts.
fn texts() -> Vec<Vec<u8>> {
    let texts = [
        "",
        "Tanaka Yuko",
        "田中優子(たなかゆうこ) @税理士 #東京",
        "send the papers; first, the list\nthen the rest",
        "# heading\n- item\n1. one\n\n    code",
        "<script>alert(1)</script> & \"quotes\" 'too'",
        "\u{1b}[31mred\u{1b}[0m \u{1b}]52;c;cm0=\u{7}",
        "\u{202e}gnp.exe\u{200b}\u{feff}",
        "邉\u{e0100}さん ﾔﾏﾀﾞ 👨\u{200d}👩\u{200d}👧 e\u{301}\u{301}",
        "100% of C++ AND NOT \"x* y\"",
    ];
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// The files of a folder of the test data with one of some endings, as far as they are short.
fn files(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder of the test data").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let fits = |path: &Path| path.extension().is_some_and(|end| endings.iter().any(|wanted| end == *wanted));
    let read = |path: &std::path::PathBuf| fs::read(path).expect("a file of the test data");
    paths.iter().filter(|path| fits(path)).map(read).filter(|bytes| bytes.len() <= 16_384).collect()
}
