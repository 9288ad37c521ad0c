//! Bars as text, drawn with `#` so that they survive any font (`ux.md` 6.1).

use crate::report::tree::{BarRow, Bars};
use crate::text::width::{cells, pad_right};

/// Signs of the longest bar; above this many the bars are drawn to scale.
const LONGEST: u32 = 12;
/// Cells of the received side at least.
const SIDE: usize = 20;
/// Cells between two columns.
const BETWEEN: usize = 2;

/// Returns the lines of bars: the two titles, one line a row, the sums. All start with `indent` and are laid out by cells.
pub fn lines(bars: &Bars, indent: &str) -> Vec<String> {
    let most = bars.rows.iter().map(|row| row.received.max(row.given)).max().unwrap_or(0);
    let bare = [["", bars.received.as_str(), bars.given.as_str()].map(str::to_owned)];
    let rows = bars.rows.iter().map(|row| cells_of(row, |count| bar(count, most)));
    let sums = cells_of(&bars.together, |count| count.to_string());
    let rows: Vec<[String; 3]> = bare.into_iter().chain(rows).chain([sums]).collect();
    let widest = |least: usize, column: fn(&[String; 3]) -> &str| {
        rows.iter().map(|row| cells(column(row)).saturating_add(BETWEEN)).fold(least, usize::max)
    };
    let label = widest(0, |[label, _, _]| label.as_str());
    let side = widest(SIDE, |[_, received, _]| received.as_str());
    let line = |[name, received, given]: &[String; 3]| {
        format!("{indent}{}{}{given}", pad_right(name, label), pad_right(received, side))
    };
    rows.iter().map(line).collect()
}

fn cells_of(row: &BarRow, drawn: impl Fn(u32) -> String) -> [String; 3] {
    [row.label.clone(), drawn(row.received), drawn(row.given)]
}

/// A bar with its count; nothing but `0` for none.
fn bar(count: u32, most: u32) -> String {
    let signs = if most <= LONGEST { count } else { count.saturating_mul(LONGEST).div_ceil(most) };
    match usize::try_from(signs) {
        Ok(signs) if signs > 0 => format!("{} {count}", "#".repeat(signs)),
        _ => count.to_string(),
    }
}
