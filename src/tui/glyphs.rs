//! The signs of the screen in three sets (`ux.md` 4.3): usual, safe where ambiguous signs are wide, and plain ASCII.

/// Every sign the program draws. One set is chosen at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// The terminal draws signs of ambiguous width in two cells.
    pub wide: bool,
    /// Marks the selected row.
    pub selected: &'static str,
    /// Marks a row that a verb will be about.
    pub marked: &'static str,
    /// What is taken in, and what is left out.
    pub tick: [&'static str; 2],
    /// A promise or a plan.
    pub duty: &'static str,
    /// An idea, no duty.
    pub idea: &'static str,
    /// Waiting for somebody.
    pub waiting: &'static str,
    /// Done.
    pub done: &'static str,
    /// Support that went out.
    pub gave: &'static str,
    /// Support that came in.
    pub received: &'static str,
    /// A step of trust that is reached, and one that is not.
    pub phase: [&'static str; 2],
    /// A rule across the screen.
    pub rule: &'static str,
    /// A line between two columns.
    pub divider: &'static str,
    /// The corners of a box: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
    /// One cell of a bar that goes out.
    pub bar_gave: &'static str,
    /// One cell of a bar that comes in.
    pub bar_received: &'static str,
    /// The axis between the bars.
    pub axis: &'static str,
    /// The steps of a small column, from the lowest on.
    pub spark: &'static [&'static str],
    /// Stands where a column would be and nothing is known.
    pub spark_none: &'static str,
    /// Stands where text was cut.
    pub ellipsis: &'static str,
    /// Stands where nothing is.
    pub nothing: &'static str,
}

/// The usual signs.
pub const UNICODE: Glyphs = Glyphs {
    wide: false,
    selected: "❯",
    marked: "✓",
    tick: ["☑", "☐"],
    duty: "☐",
    idea: "◌",
    waiting: "⋯",
    done: "✓",
    gave: "▸",
    received: "◂",
    phase: ["▪", "▫"],
    rule: "─",
    divider: "│",
    corners: ["┌", "┐", "└", "┘"],
    bar_gave: "█",
    bar_received: "▒",
    axis: "│",
    spark: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    spark_none: ".",
    ellipsis: "…",
    nothing: "-",
};

/// Signs without any of ambiguous width.
pub const CJK: Glyphs = Glyphs {
    wide: true,
    rule: "-",
    divider: "|",
    corners: ["+", "+", "+", "+"],
    bar_gave: "⣿",
    bar_received: "⠶",
    axis: "|",
    spark: &["⡀", "⡄", "⡆", "⡇"],
    ellipsis: "..",
    ..UNICODE
};

/// Signs of ASCII alone.
pub const ASCII: Glyphs = Glyphs {
    wide: false,
    selected: ">",
    marked: "*",
    tick: ["[x]", "[ ]"],
    duty: "[ ]",
    idea: "( )",
    waiting: "...",
    done: "v",
    gave: ">",
    received: "<",
    phase: ["#", "-"],
    bar_gave: "=",
    bar_received: ":",
    spark: &[".", ":", "+", "#"],
    spark_none: "_",
    ..CJK
};

impl Glyphs {
    /// Returns the four steps of a trust phase, `3▪▪▪▫` without the number.
    pub fn steps(&self, phase: u8) -> String {
        let [on, off] = self.phase;
        (1..=4).map(|step| if step <= phase { on } else { off }).collect()
    }

    /// Returns how many cells the widest sign in front of a row takes.
    pub fn sign_cells(&self) -> usize {
        [self.duty, self.idea, self.waiting, self.done].into_iter().map(crate::text::width::cells).max().unwrap_or(1)
    }
}
