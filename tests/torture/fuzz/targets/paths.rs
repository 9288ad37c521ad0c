//! The path of a file as it is typed or dropped into the terminal: the quotes around it go, and nothing else does.

use std::path::PathBuf;

use enishi::config::paths::typed;

/// Pieces of paths.
pub const WORDS: &[&str] =
    &["/", "//", "..", "../", "~", "~/", "\\ ", "\\", "'", "\"", " ", "file://", "%20", ".vcf", "C:\\", "\u{0}", "\n"];

/// Paths of all sorts.
pub fn seeds() -> Vec<Vec<u8>> {
    ["/tmp/people.vcf", "'/tmp/my people.vcf'", "\"~/people.csv\"", "/tmp/my\\ people.vcf", "~/連絡先 2026.csv", ""]
        .iter()
        .map(|text| text.as_bytes().to_vec())
        .collect()
}

/// Reads a path bare, in quotes and with its spaces marked.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = typed(&text);
    if text.trim().starts_with("~/") {
        return;
    }
    for quote in ['\'', '"'] {
        assert_eq!(typed(&format!(" {quote}{text}{quote} ")), PathBuf::from(&*text));
    }
    let bare = text.trim();
    if !bare.contains(['\\', '\'', '"']) {
        assert_eq!(typed(bare), PathBuf::from(bare));
        assert_eq!(typed(&bare.replace(' ', "\\ ")), PathBuf::from(bare));
    }
}
