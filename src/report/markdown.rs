//! A page as Markdown that also reads well in a mail; what the book says can make no link, image, list or HTML (`reliability.md` 7.3).

use crate::report::{
    bars,
    tree::{Block, Inline, Level, Order, Text, laid_out},
};

/// Bars stand in a code block, which four spaces make.
const CODE: &str = "    ";

/// Returns the blocks as Markdown; one line a paragraph or item.
pub fn markdown(blocks: &[Block]) -> String {
    laid_out(blocks, lines)
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(Level::Page, text) => vec![format!("# {}", line(text))],
        Block::Heading(Level::Part, text) => vec![format!("## {}", line(text))],
        Block::Paragraph(text) => vec![line(text)],
        Block::List(Order::Dots, items) => items.iter().map(|item| format!("- {}", line(item))).collect(),
        Block::List(Order::Numbers, items) => {
            (1_usize..).zip(items).map(|(number, item)| format!("{number}. {}", line(item))).collect()
        }
        Block::Bars(bars) => bars::lines(bars, CODE),
        Block::Weeks(_) => Vec::new(),
    }
}

fn line(text: &Text) -> String {
    let mut line = String::new();
    for run in text.runs() {
        match run {
            Inline::Words(words) => line.push_str(words),
            Inline::Strong(words) => line.extend(["**", words.as_str(), "**"]),
            Inline::Book(book) => line.push_str(&escaped(book)),
        }
    }
    no_number_first(line.trim())
}

/// The signs that mean something in Markdown (`reliability.md` 7.3).
const SIGNS: &str = "\\`*_{}[]()#+-!|<>~&";

/// Returns a text with a backslash before every sign of Markdown. It holds no line break, so no line of it starts anew.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if SIGNS.contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Keeps a line that starts with a number and a dot from becoming a numbered list.
fn no_number_first(line: &str) -> String {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.strip_suffix(rest).unwrap_or_default();
    if !digits.is_empty() && rest.starts_with(['.', ')']) { format!("{digits}\\{rest}") } else { line.to_owned() }
}
