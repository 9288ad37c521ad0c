//! Blocks laid out as rows of one column, as long as it comes.

use std::ops::Range;

use crate::report::{
    pdf::{charts, face::Face, sheet::COLUMN},
    tree::{Block, Inline, Level, Order, Text},
};
use crate::text::wrap::wrap_measured;

/// From one line to the next, in sizes of the letters.
const LEADING: f32 = 1.45;
/// How far items of a list stand in, in sizes of the letters.
const INDENT: f32 = 1.5;

/// How a text is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As it is.
    Plain,
    /// Darker.
    Strong,
    /// As a drawing only: it is no text of the file.
    Drawn,
}

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Solid: what was received.
    Solid,
    /// Stripes: what was received.
    Stripes,
    /// A line.
    Line,
}

/// One thing on the paper; measures in points, from the left of the column and the top of its row.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A text; `y` is the line that its letters stand on.
    Text {
        /// Left end.
        x: f32,
        /// Base line.
        y: f32,
        /// Size of the letters.
        size: f32,
        /// The text.
        text: String,
        /// How it is drawn.
        look: Look,
    },
    /// An area.
    Area {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// How it is filled.
        tone: Tone,
    },
}

/// A row of the column: it never breaks over two sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its height in points.
    pub height: f32,
    /// It stays on the sheet of the row after it.
    pub stays: bool,
    /// What is drawn, in the order of reading.
    pub marks: Vec<Mark>,
}

impl Row {
    fn gap(height: f32) -> Self {
        Self { height, stays: false, marks: Vec::new() }
    }
}

/// Returns the rows of a page in letters of a size.
pub fn rows(blocks: &[Block], face: &Face, size: f32) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        if let Some(before) = before {
            let gap = match (block.parts_from(before), block) {
                (true, Block::Heading(..)) => 0.85,
                (true, _) => 0.5,
                (false, _) => 0.15,
            };
            let mut gap = Row::gap(size * gap);
            gap.stays = !block.parts_from(before);
            rows.push(gap);
        }
        rows.extend(rows_of(block, face, size));
        before = Some(block);
    }
    rows
}

fn rows_of(block: &Block, face: &Face, size: f32) -> Vec<Row> {
    match block {
        Block::Heading(level, text) => {
            let size = size * if *level == Level::Page { 1.6 } else { 1.15 };
            let mut rows = lines(text, face, size, 0.0);
            for mark in rows.iter_mut().flat_map(|row| &mut row.marks) {
                if let Mark::Text { look, .. } = mark {
                    *look = Look::Strong;
                }
            }
            for row in &mut rows {
                row.stays = true;
            }
            rows
        }
        Block::Paragraph(text) => lines(text, face, size, 0.0),
        Block::List(order, items) => {
            let item = |(number, item): (usize, &Text)| {
                let sign = match order {
                    Order::Dots => "-".to_owned(),
                    Order::Numbers => format!("{number}."),
                };
                marked(sign, lines(item, face, size, size * INDENT), size)
            };
            (1_usize..).zip(items).flat_map(item).collect()
        }
        Block::Bars(bars) => vec![charts::bars(bars, face, size)],
        Block::Weeks(weeks) => vec![charts::weeks(weeks, face, size)],
    }
}

/// The rows of an item with its sign before the first.
fn marked(sign: String, mut rows: Vec<Row>, size: f32) -> Vec<Row> {
    let mark = Mark::Text { x: size * 0.3, y: base(size), size, text: sign, look: Look::Plain };
    match rows.first_mut() {
        Some(first) => first.marks.insert(0, mark),
        None => rows.push(Row { height: size * LEADING, stays: false, marks: vec![mark] }),
    }
    rows
}

/// How far below the top of a line its letters stand.
fn base(size: f32) -> f32 {
    size * 1.1
}

/// The lines of a text that begin at `left`.
fn lines(text: &Text, face: &Face, size: f32, left: f32) -> Vec<Row> {
    let (plain, strong) = flat(text);
    let measure = |piece: &str| f64::from(face.width(piece, size));
    let lines = wrap_measured(&plain, f64::from(COLUMN - left), measure);
    let row = |line: Range<usize>| {
        let mut x = left;
        let mut marks = Vec::new();
        for (piece, look) in pieces(&plain, line, &strong) {
            let width = face.width(piece, size);
            marks.push(Mark::Text { x, y: base(size), size, text: piece.to_owned(), look });
            x += width;
        }
        Row { height: size * LEADING, stays: false, marks }
    };
    lines.into_iter().map(row).collect()
}

/// A text in one piece, and which of its bytes stand out.
fn flat(text: &Text) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut strong) = (String::new(), Vec::new());
    for run in text.runs() {
        let start = plain.len();
        match run {
            Inline::Words(text) | Inline::Book(text) => plain.push_str(text),
            Inline::Strong(text) => {
                plain.push_str(text);
                strong.push(start..plain.len());
            }
        }
    }
    (plain, strong)
}

/// The pieces of a line that are drawn alike.
fn pieces<'a>(plain: &'a str, line: Range<usize>, strong: &[Range<usize>]) -> Vec<(&'a str, Look)> {
    let inside = |cut: &usize| *cut > line.start && *cut < line.end;
    let mut cuts: Vec<usize> = strong.iter().flat_map(|range| [range.start, range.end]).filter(inside).collect();
    cuts.push(line.end);
    let mut start = line.start;
    let mut pieces = Vec::new();
    for end in cuts {
        let look = if strong.iter().any(|range| range.contains(&start)) { Look::Strong } else { Look::Plain };
        if let Some(piece) = plain.get(start..end).filter(|piece| !piece.is_empty()) {
            pieces.push((piece, look));
        }
        start = end;
    }
    pieces
}
