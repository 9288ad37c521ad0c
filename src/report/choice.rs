//! What the owner decides for one page: her own line and question, and the parts that stay out.

use crate::report::audience::Part;

/// The owner's choice for a page. Nothing of it is kept in the book.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// In one line, in her words; none = the figures say it.
    pub line: Option<String>,
    /// Her question; none = the one whose turn it is.
    pub question: Option<String>,
    /// Parts that stay out.
    pub without: Vec<Part>,
}

impl Choice {
    /// Tells whether a part goes in.
    pub fn takes(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }
}
