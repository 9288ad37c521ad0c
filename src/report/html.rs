//! A page as one HTML file: no script, nothing from outside, light and dark, one sheet of A4; what the book says is text and
//! nothing else (`reliability.md` 7.3).

use crate::i18n::words::Lang;
use crate::report::{
    plain, svg,
    tree::{Block, Inline, Level, Order, Text},
};

/// How it looks, on the screen and on paper.
const STYLE: &str = include_str!("../../assets/report/page.css");

/// What a browser may load for this file: nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Returns the blocks as an HTML file.
pub fn html(blocks: &[Block], lang: Lang) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading(Level::Page, text) => Some(escaped(&plain::line(text))),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let body: String = blocks.iter().enumerate().map(|(place, block)| element(block, place)).collect();
    let (lang, stripes) = (lang.code(), svg::STRIPES);
    format!(
        r#"<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
{stripes}<main>
{body}</main>
</body>
</html>
"#
    )
}

fn element(block: &Block, place: usize) -> String {
    match block {
        Block::Heading(Level::Page, text) => format!("<h1>{}</h1>\n", line(text)),
        Block::Heading(Level::Part, text) => format!("<h2>{}</h2>\n", line(text)),
        Block::Paragraph(text) => format!("<p>{}</p>\n", line(text)),
        Block::List(order, items) => {
            let name = match order {
                Order::Dots => "ul",
                Order::Numbers => "ol",
            };
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", line(item))).collect();
            format!("<{name}>\n{items}</{name}>\n")
        }
        Block::Bars(bars) => figure(&svg::bars(bars, place)),
        Block::Weeks(weeks) => figure(&svg::weeks(weeks, place)),
    }
}

fn figure(drawing: &str) -> String {
    format!("<figure>\n{drawing}</figure>\n")
}

fn line(text: &Text) -> String {
    let runs = text.runs().iter().map(|run| match run {
        Inline::Words(text) | Inline::Book(text) => escaped(text),
        Inline::Strong(text) => format!("<strong>{}</strong>", escaped(text)),
    });
    runs.collect::<String>().trim().to_owned()
}

/// Returns a text in which nothing is a mark of HTML, inside an element or between the quotes of an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
