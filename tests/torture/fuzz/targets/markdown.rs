//! Markdown: what the book says makes no heading, list, link or line of its own, and reads as it was meant.

use enishi::{
    report::{
        markdown::markdown,
        tree::{Block, Level, Order, Text},
    },
    text::safe::safe,
};

/// The signs that mean something, as the page promises to mark them.
const SIGNS: &str = "\\`*_{}[]()#+-!|<>~&";
/// What stands before the text in the lines of a page, by our own hand.
const BEFORE: [&str; 7] = ["# ", "", "## ", "- ", "- ", "", "1. "];

/// Writes the text in every sort of block.
pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    // two letters, so that no line is empty
    let text = format!("a{text}b");
    let book = || Text::book(&text);
    let blocks = [
        Block::Heading(Level::Page, book()),
        Block::Paragraph(book()),
        Block::Heading(Level::Part, book()),
        Block::List(Order::Dots, vec![book(), book()]),
        Block::Paragraph(book()),
        Block::List(Order::Numbers, vec![book()]),
    ];
    let page = markdown(&blocks);
    let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), BEFORE.len(), "{page}");
    let meant = safe(&text);
    for (line, before) in lines.iter().zip(BEFORE) {
        let rest = line.strip_prefix(before).unwrap_or_else(|| panic!("{line:?} has no {before:?}"));
        assert_eq!(unescaped(rest), meant.trim(), "{line:?}");
    }
    // a line that begins with a number
    let digits = safe(&String::from_utf8_lossy(bytes)).trim().to_owned();
    let page = markdown(&[Block::Paragraph(Text::book(&format!("7{digits}")))]);
    let rest = page.trim_start_matches(|letter: char| letter.is_ascii_digit());
    assert!(!rest.starts_with(['.', ')']), "a numbered list: {page:?}");
}

/// Reads the text behind the marks; panics at a sign without one.
fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            let sign = letters.next().expect("a sign behind its mark");
            assert!(SIGNS.contains(sign) || sign == '.', "{sign:?} needs no mark in {line:?}");
            text.push(sign);
        } else {
            assert!(!SIGNS.contains(letter), "a bare {letter:?} in {line:?}");
            text.push(letter);
        }
    }
    text
}
