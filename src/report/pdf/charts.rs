//! Charts of a PDF: bars to both sides of an axis, and columns up and down, solid for given and striped for received, as on the screen.

use crate::report::{
    pdf::{
        column::{Look, Mark, Row, Tone},
        face::Face,
        sheet::COLUMN,
    },
    tree::{BarRow, Bars, WeekBar, Weeks},
};

/// From one row to the next, in sizes of the letters.
const STEP: f32 = 1.5;
/// The longest bar, in points.
const LONGEST: f32 = 130.0;
/// The width of all columns together, at the most, in points.
const WIDEST: f32 = 360.0;
/// Thickness of an axis, in points.
const AXIS: f32 = 0.75;

/// Returns bars as one row of the column. The figures are text, in the order of the plain form.
pub fn bars(bars: &Bars, face: &Face, size: f32) -> Row {
    let width = |text: &str| face.width(text, size);
    let labels = bars.rows.iter().chain([&bars.together]).map(|row| width(&row.label));
    let figure = size * 3.0;
    let axis = labels.fold(0.0, f32::max) + size + figure + LONGEST;
    let most = bars.rows.iter().map(|row| row.received.max(row.given)).max().unwrap_or(0);
    let step = size * STEP;
    let mut marks = vec![
        text(axis - size * 0.4 - width(&bars.received), size, size, &bars.received, Look::Plain),
        text(axis + size * 0.4, size, size, &bars.given, Look::Plain),
    ];
    let mut top = step;
    for row in &bars.rows {
        let [received, given] = [row.received, row.given].map(|count| share(count, most) * LONGEST);
        marks.extend(figures(row, (axis - received, axis + given), top, face, size));
        marks.push(area(axis - received, top + size * 0.2, received, size, Tone::Stripes));
        marks.push(area(axis, top + size * 0.2, given, size, Tone::Solid));
        top += step;
    }
    marks.push(area(axis - AXIS / 2.0, step, AXIS, top - step, Tone::Line));
    marks.extend(figures(&bars.together, (axis, axis), top, face, size));
    Row { height: top + step, stays: false, marks }
}

/// A label and the figures at the ends of its bars.
fn figures(row: &BarRow, (left, right): (f32, f32), top: f32, face: &Face, size: f32) -> [Mark; 3] {
    let base = top + size * 1.05;
    let (received, given) = (row.received.to_string(), row.given.to_string());
    [
        text(0.0, base, size, &row.label, Look::Plain),
        text(left - size * 0.4 - face.width(&received, size), base, size, &received, Look::Plain),
        text(right + size * 0.4, base, size, &given, Look::Plain),
    ]
}

/// Returns columns as one row of the column. Nothing of it is text: the sentence below has the sums.
pub fn weeks(weeks: &Weeks, face: &Face, size: f32) -> Row {
    let small = size * 0.8;
    let left = face.width(&weeks.received, small).max(face.width(&weeks.given, small)) + size;
    let count = f32::from(u16::try_from(weeks.weeks.len().max(1)).unwrap_or(u16::MAX));
    let step = (COLUMN - left).min(WIDEST) / count;
    let tall = size * 2.4;
    let axis = small * 1.3 + tall;
    let most = weeks.weeks.iter().map(|week| week.row.received.max(week.row.given)).max().unwrap_or(0);
    let mut marks = vec![
        text(0.0, axis - small * 0.5, small, &weeks.given, Look::Drawn),
        text(0.0, axis + small * 1.2, small, &weeks.received, Look::Drawn),
    ];
    let bottom = axis + tall + small * 1.3;
    let mut x = left;
    for (number, week) in weeks.weeks.iter().enumerate() {
        marks.extend(column(week, (x, step), (axis, tall), most, face, small));
        if number.is_multiple_of(4) {
            marks.push(text(x, bottom + small, small, &week.day, Look::Drawn));
        }
        x += step;
    }
    marks.push(area(left, axis - AXIS / 2.0, step * count, AXIS, Tone::Line));
    Row { height: bottom + small * 1.6, stays: false, marks }
}

fn column(
    week: &WeekBar,
    (x, step): (f32, f32),
    (axis, tall): (f32, f32),
    most: u32,
    face: &Face,
    size: f32,
) -> Vec<Mark> {
    let [up, down] = [week.row.given, week.row.received].map(|count| share(count, most) * tall);
    let (left, width) = (x + step * 0.2, step * 0.6);
    let mut marks = vec![area(left, axis - up, width, up, Tone::Solid), area(left, axis, width, down, Tone::Stripes)];
    let ends = [(week.row.given, axis - up - size * 0.3), (week.row.received, axis + down + size * 1.05)];
    for (count, base) in ends.into_iter().filter(|(count, _)| *count > 0) {
        let figure = count.to_string();
        let x = x + (step - face.width(&figure, size)) / 2.0;
        marks.push(text(x, base, size, &figure, Look::Drawn));
    }
    marks
}

/// A count in the measure of the most, 0 to 1.
fn share(count: u32, most: u32) -> f32 {
    let bounded = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    if most == 0 { 0.0 } else { bounded(count) / bounded(most) }
}

fn text(x: f32, y: f32, size: f32, text: &str, look: Look) -> Mark {
    Mark::Text { x, y, size, text: text.to_owned(), look }
}

fn area(x: f32, y: f32, width: f32, height: f32, tone: Tone) -> Mark {
    Mark::Area { x, y, width, height, tone }
}
