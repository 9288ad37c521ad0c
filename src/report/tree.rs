//! The tree of a page: headings, paragraphs, lists and charts with typed text, and nothing of any one format.

use crate::text::safe::safe;

/// One run of text inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words of ours, from the messages.
    Words(String),
    /// Words of ours that stand out.
    Strong(String),
    /// Text that came from the book: a name, a promise. Each format makes it harmless (`reliability.md` 7.3).
    Book(String),
}

/// A line of text: runs in their order. Holds no line break.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Vec<Inline>);

impl Text {
    /// A text in words of ours.
    pub fn words(text: impl Into<String>) -> Self {
        Self(vec![Inline::Words(text.into())])
    }

    /// A text in words of ours that stands out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self(vec![Inline::Strong(text.into())])
    }

    /// A text from the book, freed of control characters and line breaks (`reliability.md` 7.1).
    pub fn book(text: &str) -> Self {
        Self(vec![Inline::Book(safe(text).trim().to_owned())])
    }

    /// Returns this text with `more` behind it.
    #[must_use]
    pub fn then(mut self, more: Self) -> Self {
        self.0.extend(more.0);
        self
    }

    /// Joins texts with words of ours between them.
    pub fn joined(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut all = Self::default();
        for (place, text) in texts.into_iter().enumerate() {
            if place > 0 {
                all = all.then(Self::words(between));
            }
            all = all.then(text);
        }
        all
    }

    /// Returns the runs in their order.
    pub fn runs(&self) -> &[Inline] {
        &self.0
    }
}

/// Whether a heading names the page or one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The page; once.
    Page,
    /// A part of the page.
    Part,
}

/// Whether a list has dots or numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Dots.
    Dots,
    /// Numbers from 1.
    Numbers,
}

/// One row of bars: a label and a count on each side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarRow {
    /// What is counted, in words of ours.
    pub label: String,
    /// Received.
    pub received: u32,
    /// Given.
    pub given: u32,
    /// The row as a sentence, for those who do not see the bars.
    pub said: String,
}

/// Counts in two directions as bars, with their sums below (`ux.md` 6.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// What the chart shows, for those who do not see it.
    pub title: String,
    /// Title of the received side.
    pub received: String,
    /// Title of the given side.
    pub given: String,
    /// One row a kind.
    pub rows: Vec<BarRow>,
    /// The sums; drawn without a bar.
    pub together: BarRow,
}

/// The counts of one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekBar {
    /// The day it begins with, in short.
    pub day: String,
    /// The counts; the label names the same day with its weekday.
    pub row: BarRow,
}

/// Twelve weeks as columns, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weeks {
    /// What the chart shows, for those who do not see it.
    pub title: String,
    /// Title of the received side.
    pub received: String,
    /// Title of the given side.
    pub given: String,
    /// One column a week.
    pub weeks: Vec<WeekBar>,
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Level, Text),
    /// A paragraph; a format may break it into lines.
    Paragraph(Text),
    /// A list. It never stands straight before bars.
    List(Order, Vec<Text>),
    /// Bars.
    Bars(Bars),
    /// Weeks. Text without drawings leaves them out: a sentence with their sums stands below them.
    Weeks(Weeks),
}

impl Block {
    /// Tells whether an empty line parts `self` from the block before it: all but what follows a heading.
    pub fn parts_from(&self, before: &Self) -> bool {
        !matches!(before, Self::Heading(..))
    }
}

/// Lays blocks out as lines, with an empty line where two blocks are parted; ends with a line break. A block without lines is
/// left out.
pub fn laid_out(blocks: &[Block], lines_of: impl Fn(&Block) -> Vec<String>) -> String {
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        let lines = lines_of(block);
        if lines.is_empty() {
            continue;
        }
        if before.is_some_and(|before| block.parts_from(before)) {
            text.push('\n');
        }
        for line in lines {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        before = Some(block);
    }
    text
}
