//! A bar to both sides of an axis: what came in to the left, what went out to the right (`ux.md` 4.4). A side above zero always has a
//! cell, and the textures say the same without colour.

use crate::tui::{canvas::Line, theme::Role, view::Cx};

/// Returns a bar of `half` cells on each side; `most` fills a side.
pub fn bar(cx: Cx<'_>, received: u32, given: u32, most: u32, half: usize) -> Line {
    let (left, right) = (cells(received, most, half), cells(given, most, half));
    Line::new()
        .plain(" ".repeat(half.saturating_sub(left)))
        .add(cx.glyphs.bar_received.repeat(left), cx.theme.style(Role::Received))
        .plain(cx.glyphs.axis)
        .add(cx.glyphs.bar_gave.repeat(right), cx.theme.style(Role::Gave))
        .plain(" ".repeat(half.saturating_sub(right)))
}

/// Returns how many of `half` cells a count takes: rounded, one at least for what is there, never more than all.
pub fn cells(count: u32, most: u32, half: usize) -> usize {
    let half = u64::try_from(half).unwrap_or(u64::MAX);
    let most = u64::from(most.max(1));
    let exact = u64::from(count).saturating_mul(half).saturating_mul(2).saturating_add(most) / most.saturating_mul(2);
    usize::try_from(exact.clamp(u64::from(count > 0), half)).unwrap_or(0)
}
