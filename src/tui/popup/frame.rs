//! Where a box stands: over the lower part of the body, as wide as its content may be.

use ratatui::layout::Rect;

use crate::tui::canvas::small;

/// Returns the place of a box of a wished size: centred from the side, low enough to leave the upper rows in sight.
pub fn place(area: Rect, width: usize, height: usize) -> Rect {
    let width = small(width).min(area.width);
    let height = small(height).min(area.height);
    Rect {
        x: area.x.saturating_add(area.width.saturating_sub(width) / 2),
        y: area.y.saturating_add(area.height.saturating_sub(height) * 2 / 3),
        width,
        height,
    }
}

/// Returns the width that boxes with text take: nearly the whole of a narrow screen, 76 to 92 cells of a wide one.
pub fn text_width(area: Rect) -> usize {
    let width = usize::from(area.width);
    if width < 60 { width } else { width.saturating_sub(4).clamp(56, 92).min(width) }
}
