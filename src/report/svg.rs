//! Charts as drawings inside of HTML: solid for what was given, stripes for what was received, as on the screen; every count as a figure.

use crate::report::{
    html::escaped,
    tree::{BarRow, Bars, WeekBar, Weeks},
};
use crate::text::width::cells;

/// The stripes that all drawings of a file fill bars with.
pub(crate) const STRIPES: &str = concat!(
    r#"<svg aria-hidden="true" width="0" height="0"><defs>"#,
    r#"<pattern id="stripes" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="4"/></pattern>"#,
    "</defs></svg>\n",
);

/// Height of a row.
const ROW: usize = 22;
/// Length of the longest bar.
const LONGEST: usize = 170;
/// Room for a figure beside a bar.
const FIGURE: usize = 34;
/// What a letter of one cell takes at most.
const CELL: usize = 8;
/// Width of the column of one week.
const COLUMN: usize = 38;
/// Height of the tallest column.
const TALLEST: usize = 44;
/// The classes of the two sides. Their colours follow the page by its style; where a program reads the drawing without it, the
/// attributes of each part say enough.
const GAVE: &str = "gave";
/// See [`GAVE`].
const GOT: &str = "got";
/// From a bar to its figure.
const GAP: usize = 5;

/// Returns bars to both sides of an axis, with the sums below. `place` makes the names inside the file differ.
pub(crate) fn bars(bars: &Bars, place: usize) -> String {
    let rows = || bars.rows.iter().chain([&bars.together]);
    let label = rows().map(|row| cells(&row.label)).max().unwrap_or(0).saturating_mul(CELL);
    let axis = label.saturating_add(FIGURE).saturating_add(LONGEST);
    let width = axis.saturating_add(LONGEST).saturating_add(FIGURE);
    let most = bars.rows.iter().map(|row| row.received.max(row.given)).max().unwrap_or(0);
    let mut drawn = heads(&bars.received, &bars.given, axis);
    for (number, row) in (1_usize..).zip(rows()) {
        let top = number.saturating_mul(ROW);
        let is_sum = number > bars.rows.len();
        let lengths = [row.received, row.given].map(|count| if is_sum { 0 } else { share(count, most, LONGEST) });
        drawn.push_str(&row_of(row, top, axis, lengths));
    }
    let bottom = bars.rows.len().saturating_add(1).saturating_mul(ROW);
    drawn.push_str(&line(axis, ROW, axis, bottom));
    let height = bottom.saturating_add(ROW);
    let said = rows().map(|row| row.said.as_str()).collect::<Vec<&str>>().join("\n");
    frame((width, height), (bars.title.as_str(), said.as_str()), place, &drawn)
}

/// Returns columns up and down from an axis, one a week.
pub(crate) fn weeks(weeks: &Weeks, place: usize) -> String {
    let side = cells(&weeks.received).max(cells(&weeks.given)).saturating_mul(CELL).saturating_add(GAP);
    let width = side.saturating_add(weeks.weeks.len().saturating_mul(COLUMN));
    let axis = ROW.saturating_add(TALLEST);
    let most = weeks.weeks.iter().map(|week| week.row.received.max(week.row.given)).max().unwrap_or(0);
    let mut drawn = text("start", 0, axis.saturating_sub(GAP), &weeks.given);
    drawn.push_str(&text("start", 0, axis.saturating_add(ROW.saturating_sub(GAP)), &weeks.received));
    for (number, week) in weeks.weeks.iter().enumerate() {
        drawn.push_str(&column(week, side.saturating_add(number.saturating_mul(COLUMN)), axis, most));
    }
    drawn.push_str(&line(side, axis, width, axis));
    let days = axis.saturating_add(TALLEST).saturating_add(ROW.saturating_mul(2)).saturating_sub(GAP);
    for (number, week) in weeks.weeks.iter().enumerate().step_by(4) {
        let left = side.saturating_add(number.saturating_mul(COLUMN));
        drawn.push_str(&text("start", left, days, &week.day));
    }
    let said = weeks.weeks.iter().map(|week| week.row.said.as_str()).collect::<Vec<&str>>().join("\n");
    frame((width, days.saturating_add(GAP)), (weeks.title.as_str(), said.as_str()), place, &drawn)
}

fn row_of(row: &BarRow, top: usize, axis: usize, [received, given]: [usize; 2]) -> String {
    let base = top.saturating_add(ROW.saturating_sub(7));
    let (left, right) = (axis.saturating_sub(received), axis.saturating_add(given));
    let mut drawn = text("start", 0, base, &row.label);
    drawn.push_str(&text("end", left.saturating_sub(GAP), base, &row.received.to_string()));
    drawn.push_str(&text("start", right.saturating_add(GAP), base, &row.given.to_string()));
    let top = top.saturating_add(3);
    drawn.push_str(&bar(GOT, (left, top), (received, ROW.saturating_sub(6))));
    drawn.push_str(&bar(GAVE, (axis, top), (given, ROW.saturating_sub(6))));
    drawn
}

fn column(week: &WeekBar, left: usize, axis: usize, most: u32) -> String {
    let [up, down] = [week.row.given, week.row.received].map(|count| share(count, most, TALLEST));
    let (top, bottom) = (axis.saturating_sub(up), axis.saturating_add(down));
    let middle = left.saturating_add(COLUMN / 2);
    let mut drawn = bar(GAVE, (left.saturating_add(8), top), (COLUMN.saturating_sub(16), up));
    drawn.push_str(&bar(GOT, (left.saturating_add(8), axis), (COLUMN.saturating_sub(16), down)));
    if week.row.given > 0 {
        drawn.push_str(&text("middle", middle, top.saturating_sub(GAP), &week.row.given.to_string()));
    }
    if week.row.received > 0 {
        let base = bottom.saturating_add(ROW.saturating_sub(GAP));
        drawn.push_str(&text("middle", middle, base, &week.row.received.to_string()));
    }
    drawn
}

fn heads(received: &str, given: &str, axis: usize) -> String {
    let base = ROW.saturating_sub(7);
    let mut drawn = text("end", axis.saturating_sub(GAP), base, received);
    drawn.push_str(&text("start", axis.saturating_add(GAP), base, given));
    drawn
}

/// A length in the measure of the longest; something where there is something.
fn share(count: u32, most: u32, longest: usize) -> usize {
    let (count, most) = (u64::from(count), u64::from(most.max(1)));
    let longest = u64::try_from(longest).unwrap_or(u64::MAX);
    usize::try_from(count.saturating_mul(longest).div_ceil(most)).unwrap_or(0)
}

fn bar(class: &str, (x, y): (usize, usize), (width, height): (usize, usize)) -> String {
    if width == 0 || height == 0 {
        return String::new();
    }
    let fill = if class == GOT { r##"url(#stripes)" stroke="#444"## } else { "#444" };
    format!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#) + "\n"
}

fn line(x1: usize, y1: usize, x2: usize, y2: usize) -> String {
    format!(r##"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#444"/>"##) + "\n"
}

fn text(anchor: &str, x: usize, y: usize, text: &str) -> String {
    format!(r#"<text text-anchor="{anchor}" x="{x}" y="{y}">{}</text>"#, escaped(text)) + "\n"
}

/// A drawing with a title and its figures for those who do not see it.
fn frame((width, height): (usize, usize), (title, said): (&str, &str), place: usize, drawn: &str) -> String {
    let (title, said) = (escaped(title), escaped(said));
    format!(
        r#"<svg role="img" aria-labelledby="t{place} d{place}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="13">
<title id="t{place}">{title}</title>
<desc id="d{place}">{said}</desc>
{drawn}</svg>
"#
    )
}
