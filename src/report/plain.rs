//! A page as plain text, for a chat or a mail without any signs.

use crate::report::{
    bars,
    tree::{Block, Inline, Order, Text, laid_out},
};

/// Bars stand a little to the right.
const INDENT: &str = "  ";

/// Returns the blocks as plain text; one line a paragraph or item.
pub fn plain(blocks: &[Block]) -> String {
    laid_out(blocks, lines)
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(_, text) | Block::Paragraph(text) => vec![line(text)],
        Block::List(Order::Dots, items) => items.iter().map(|item| format!("- {}", line(item))).collect(),
        Block::List(Order::Numbers, items) => {
            (1_usize..).zip(items).map(|(number, item)| format!("{number}. {}", line(item))).collect()
        }
        Block::Bars(bars) => bars::lines(bars, INDENT),
        Block::Weeks(_) => Vec::new(),
    }
}

/// Returns a text as it reads, without any marks.
pub fn line(text: &Text) -> String {
    let runs = text.runs().iter().map(|run| match run {
        Inline::Words(text) | Inline::Strong(text) | Inline::Book(text) => text.as_str(),
    });
    runs.collect::<String>().trim().to_owned()
}
