//! The table, printed and as JSON: each figure beside its base, the ratio, the budget, and one word that asserts nothing.

use enishi::text::width::cells;
use serde_json::{Value, json};

use crate::stats::Tried;

/// What a figure counts.
#[derive(Debug, Clone, Copy)]
pub enum Unit {
    Milliseconds,
    Mebibytes,
    /// Millions of bytes.
    Megabytes,
    PerSecond,
    Bytes,
}

impl Unit {
    const fn code(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Mebibytes => "MiB",
            Self::Megabytes => "MB",
            Self::PerSecond => "per s",
            Self::Bytes => "B",
        }
    }
}

/// What a figure is held against (`performance.md` 4).
#[derive(Debug, Clone, Copy)]
pub enum Budget {
    /// None was set.
    Open,
    AtMost(f64),
    AtLeast(f64),
    /// At most so many times the base.
    Times(f64),
}

/// One line of the table.
pub struct Row {
    name: String,
    figure: Tried<f64>,
    unit: Unit,
    base: Option<f64>,
    budget: Budget,
}

impl Row {
    /// A figure without a base or a budget.
    pub fn new(name: impl Into<String>, figure: Tried<f64>, unit: Unit) -> Self {
        Self { name: name.into(), figure, unit, base: None, budget: Budget::Open }
    }

    /// The same with a base of the same unit, where it could be measured.
    pub fn base(self, base: &Tried<f64>) -> Self {
        Self { base: base.as_ref().ok().copied(), ..self }
    }

    /// The same with a budget.
    pub fn budget(self, budget: Budget) -> Self {
        Self { budget, ..self }
    }

    fn ratio(&self, figure: f64) -> Option<f64> {
        self.base.filter(|base| *base > 0.0).map(|base| figure / base)
    }

    fn word(&self, figure: f64) -> &'static str {
        let is_kept = match self.budget {
            Budget::Open => return "",
            Budget::AtMost(most) => Some(figure <= most),
            Budget::AtLeast(least) => Some(figure >= least),
            Budget::Times(times) => self.ratio(figure).map(|ratio| ratio <= times),
        };
        match is_kept {
            Some(true) => "ok",
            Some(false) => "over",
            None => "no base",
        }
    }

    fn budget_text(&self) -> String {
        match self.budget {
            Budget::Open => "-".to_owned(),
            Budget::AtMost(most) => format!("<= {}", number(most, self.unit)),
            Budget::AtLeast(least) => format!(">= {}", number(least, self.unit)),
            Budget::Times(times) => format!("<= {times} x"),
        }
    }

    /// Returns the row as JSON; what was not measured is `null`, and says why.
    fn json(&self) -> Value {
        let figure = self.figure.as_ref().ok().copied();
        json!({
            "what": self.name,
            "unit": self.unit.code(),
            "figure": figure,
            "base": self.base,
            "ratio": figure.and_then(|figure| self.ratio(figure)),
            "budget": self.budget_text(),
            "verdict": figure.map(|figure| self.word(figure)).filter(|word| !word.is_empty()),
            "why_not": self.figure.as_ref().err(),
        })
    }

    fn print(&self) {
        let name = pad(&self.name);
        match &self.figure {
            Err(why) => println!("{name}  not measured: {why}"),
            Ok(figure) => {
                let base = self.base.map_or_else(|| "-".to_owned(), |base| number(base, self.unit));
                let ratio = self.ratio(*figure).map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2} x"));
                let (figure, budget, word) = (number(*figure, self.unit), self.budget_text(), self.word(*figure));
                println!("{name} {figure:>13} {base:>13} {ratio:>9} {budget:>15}  {word}");
            }
        }
    }
}

/// Prints what stands over the columns.
pub fn head() {
    println!("\n{} {:>13} {:>13} {:>9} {:>15}", pad("what"), "figure", "base", "ratio", "budget");
}

/// Prints a group of lines under its title, and returns it as JSON.
pub fn group(title: &str, rows: &[Row]) -> Value {
    println!("\n{title}");
    rows.iter().for_each(Row::print);
    json!({ "title": title, "rows": rows.iter().map(Row::json).collect::<Vec<_>>() })
}

fn number(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Milliseconds if value >= 100.0 => format!("{value:.0} ms"),
        Unit::Milliseconds if value >= 0.1 => format!("{value:.2} ms"),
        Unit::Milliseconds => format!("{value:.4} ms"),
        Unit::Mebibytes => format!("{value:.1} MiB"),
        Unit::Megabytes => format!("{value:.1} MB"),
        Unit::PerSecond => format!("{value:.0}/s"),
        Unit::Bytes => format!("{value:.0} B"),
    }
}

fn pad(text: &str) -> String {
    const NAME: usize = 52;
    format!("{text}{}", " ".repeat(NAME.saturating_sub(cells(text))))
}
