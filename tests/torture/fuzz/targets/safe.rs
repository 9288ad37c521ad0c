//! Text that is cleaned: nothing that a terminal acts on or hides, cleaning again changes nothing, and cells are counted right.

use enishi::text::{
    safe::{bare, count_removed, safe, safe_lines},
    width::{cells, clip, fit},
    wrap::wrap,
};

use super::clean::is_forbidden;

/// Sequences of terminals.
pub const WORDS: &[&str] = &[
    "\u{1b}[31m",
    "\u{1b}]0;t\u{7}",
    "\u{1b}]52;c;",
    "\u{1b}\\",
    "\u{1b}P",
    "\u{9b}",
    "\u{9d}",
    "\u{9c}",
    "\u{90}",
    "\u{85}",
    "\r\n",
    "\r",
    "\t",
    "\u{200d}",
    "\u{fe0f}",
    "\u{fe0e}",
    "\u{e0101}",
    "1\u{fe0f}\u{20e3}",
    "\u{301}\u{301}\u{301}",
    "ﾞ",
    "ﾟ",
    "👍🏽",
    "🇯🇵",
    "\u{1160}",
];

/// Cleans, cuts and wraps.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let line = safe(&text);
    let half = |letter: char| matches!(letter, '\u{ff61}'..='\u{ff9f}');
    assert!(!line.contains(is_forbidden) && !line.contains(half), "{line:?}");
    assert_eq!(safe(&line), line);
    let lines = safe_lines(&text);
    assert!(!lines.contains(|letter| letter != '\n' && is_forbidden(letter)), "{lines:?}");
    assert_eq!(safe_lines(&lines), lines);
    assert_eq!(count_removed(&lines), 0, "{lines:?}");
    let plain = bare(&text);
    assert!(!plain.contains(is_forbidden), "{plain:?}");
    assert_eq!(bare(&plain), plain);
    for most in [0, 1, 2, 7, 40] {
        assert!(cells(&clip(&line, most, "..")) <= most, "{line:?} in {most}");
        assert_eq!(cells(&fit(&line, most, "..")), most, "{line:?} in {most}");
    }
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    for most in [1, 2, 10, 40] {
        assert_eq!(letters(&wrap(&lines, most).concat()), letters(&lines), "wrapped at {most}");
    }
}
