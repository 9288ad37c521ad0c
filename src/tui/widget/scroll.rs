//! Which part of a long list is in sight.

use crate::keymap::Action;

/// Rows of a page.
const PAGE: isize = 10;

/// Returns the first row to show so that `selected` is in sight among `count` rows on `height` lines, moving as little as it can from `first`.
pub fn first_row(first: usize, selected: usize, count: usize, height: usize) -> usize {
    if height == 0 || count <= height {
        return 0;
    }
    let lowest = selected.saturating_add(1).saturating_sub(height);
    first.clamp(lowest, selected).min(count.saturating_sub(height))
}

/// Returns the first row to show among rows of several lines each, so that `selected` is in sight on `height` lines.
pub fn first_of(heights: &[usize], selected: usize, height: usize) -> usize {
    let mut used = 0_usize;
    let mut first = 0;
    for (place, lines) in heights.iter().enumerate().take(selected.saturating_add(1)) {
        used = used.saturating_add(*lines);
        while used > height && first < place {
            used = used.saturating_sub(heights.get(first).copied().unwrap_or(1));
            first = first.saturating_add(1);
        }
    }
    first
}

/// The same, moving as little as it can from `from`, without leaving lines empty below the last row.
pub fn first_from(heights: &[usize], from: usize, selected: usize, height: usize) -> usize {
    let lowest = first_of(heights, selected, height);
    let end = first_of(heights, heights.len().saturating_sub(1), height);
    from.clamp(lowest, selected.max(lowest)).min(end.max(lowest))
}

/// Returns how many rows stand whole on `height` lines from `first` on; a row that is higher than that is shown as far as it goes.
pub fn whole_rows(heights: &[usize], first: usize, height: usize) -> usize {
    let mut used = 0_usize;
    let mut rows = 0_usize;
    for lines in heights.iter().skip(first) {
        used = used.saturating_add(*lines);
        if used > height && rows > 0 {
            break;
        }
        rows = rows.saturating_add(1);
    }
    rows
}

/// Returns the rows that a key moves by, down when positive; none for a key that does not move in a list.
pub const fn steps(action: Action) -> Option<isize> {
    Some(match action {
        Action::Down => 1,
        Action::Up => -1,
        Action::PageDown => PAGE,
        Action::PageUp => -PAGE,
        Action::First => isize::MIN / 2,
        Action::Last => isize::MAX / 2,
        _ => return None,
    })
}

/// Returns the place `steps` rows down (or up, when negative), kept inside a list of `count`.
pub fn moved(at: usize, steps: isize, count: usize) -> usize {
    at.saturating_add_signed(steps).min(count.saturating_sub(1))
}
