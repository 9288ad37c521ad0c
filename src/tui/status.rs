//! The status line: what was done, why something was not, or how to go on. What does not fit into one row takes more (P9, P21).

use crate::{
    text::{
        safe::safe,
        width::{cells, clip},
        wrap::{at_most, wrap, wrap_behind},
    },
    tui::{
        canvas::Line,
        notice::{Notice, Tone},
        theme::Role,
        view::Cx,
    },
};

/// Rows of a sentence; a longer one is cut, and what was copied may be as long as it likes.
const SENTENCE: usize = 3;
/// Rows that what can be done now takes below the sentence.
const THEN: usize = 2;
/// Cells between the two.
const GAP: usize = 2;

/// Returns the rows of a notice on a screen of `width` cells, from above; no rows where nothing is to be said.
pub fn rows(cx: Cx<'_>, notice: Option<&Notice>, width: usize) -> Vec<Line> {
    let Some(notice) = notice else { return Vec::new() };
    let (sign, role) = match notice.tone {
        Tone::Done => (format!(" {} ", cx.glyphs.done), Role::Good),
        Tone::Look => (" ! ".to_owned(), Role::Look),
        Tone::Hint => (" ".to_owned(), Role::Plain),
    };
    let style = cx.theme.style(role);
    let indent = cells(&sign);
    // the last cell of a row stays free
    let room = width.saturating_sub(indent).saturating_sub(1);
    let said = wrap(&safe(&notice.text), room);
    let is_cut = said.len() > SENTENCE;
    let mut said = at_most(said, SENTENCE);
    let then = safe(&notice.then);
    let is_short = cells(&then) <= room;
    if is_cut && is_short && !then.is_empty() {
        // a key is worth more than the end of a sentence that is cut anyway
        let left = room.saturating_sub(cells(&then)).saturating_sub(GAP);
        if let Some(last) = said.last_mut() {
            *last = clip(last, left, cx.glyphs.ellipsis);
        }
    }
    let behind = said.last().map_or(0, |last| cells(last)).saturating_add(GAP);
    let then = match (then.is_empty(), is_short) {
        (true, _) => Vec::new(),
        // a key stays in one piece: behind the sentence, or on a row of its own
        (false, true) if behind.saturating_add(cells(&then)) <= room => vec![then.into_string()],
        (false, true) => vec![String::new(), then.into_string()],
        (false, false) => at_most(wrap_behind(&then, room, behind.min(room), 0), THEN.saturating_add(1)),
    };
    let key = cx.theme.style(Role::Key);
    let mut rows: Vec<Line> = said.into_iter().map(|text| Line::new().add(text, style)).collect();
    let mut then = then.into_iter();
    if let Some(first) = then.next().filter(|first| !first.is_empty()) {
        let last = rows.pop().unwrap_or_default();
        rows.push(last.plain(" ".repeat(GAP)).add(first, key));
    }
    rows.extend(then.map(|text| Line::new().add(text, key)));
    let placed = |(place, row): (usize, Line)| {
        let head = if place == 0 { sign.as_str() } else { "" };
        Line::new().add(head, style).to(indent).and(row)
    };
    rows.into_iter().enumerate().map(placed).collect()
}
