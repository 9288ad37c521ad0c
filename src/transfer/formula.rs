//! Cells that a spreadsheet would take for a formula: guarded on the way out, bare again on the way in (`reliability.md` 7.3).

/// What a spreadsheet takes for the beginning of a formula.
const TRIGGERS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// The sign that stands before such a cell.
const GUARD: char = '\'';

/// Returns a cell as no spreadsheet takes it for a formula.
pub fn guarded(cell: &str) -> String {
    if begins(cell) { format!("{GUARD}{cell}") } else { cell.to_owned() }
}

/// Returns what stood in a cell before [`guarded`]; other programs guard their cells in the same way.
pub fn restored(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| begins(rest)).unwrap_or(cell)
}

/// Tells whether a formula begins behind blanks and signs of our own.
fn begins(cell: &str) -> bool {
    cell.trim_start_matches([GUARD, ' ', '\u{3000}']).starts_with(TRIGGERS)
}
