//! HTML: whatever the book says, the file has the elements that are meant, and the text comes back.

use enishi::{
    i18n::Lang,
    report::{
        html::html,
        tree::{Block, Level, Order, Text},
    },
    text::safe::safe,
};

/// Writes the text in every sort of block, and compares with a page that says one letter.
pub fn run(bytes: &[u8]) {
    let text = format!("a{}", String::from_utf8_lossy(bytes));
    let (page, plain) = (page(&text), page("a"));
    assert_eq!(elements(&page), elements(&plain), "{page}");
    let meant = safe(&text).trim().to_owned();
    for (begin, end) in [("<title>", "</title>"), ("<h1>", "</h1>"), ("<p>", "</p>"), ("<li>", "</li>")] {
        let inside = page.split_once(begin).and_then(|(_, rest)| rest.split_once(end)).map(|(inside, _)| inside);
        let inside = inside.unwrap_or_else(|| panic!("no {begin} in {page}"));
        assert!(!inside.contains(['<', '>', '"', '\'']), "{inside}");
        assert_eq!(read(inside), meant);
    }
}

fn page(text: &str) -> String {
    let book = || Text::book(text);
    let blocks = [
        Block::Heading(Level::Page, book()),
        Block::Paragraph(book()),
        Block::Heading(Level::Part, book()),
        Block::List(Order::Dots, vec![book(), book()]),
    ];
    html(&blocks, Lang::En)
}

/// Every element with its attributes, in order.
fn elements(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or_default()).collect()
}

/// Reads a text as a browser does; panics at a `&` that begins nothing.
fn read(escaped: &str) -> String {
    let signs = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    let mut text = String::new();
    let mut rest = escaped;
    while let Some(letter) = rest.chars().next() {
        if letter == '&' {
            let (name, sign) = signs.iter().find(|(name, _)| rest.starts_with(name)).expect("a name of a sign");
            text.push_str(sign);
            rest = &rest[name.len()..];
        } else {
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    text
}
