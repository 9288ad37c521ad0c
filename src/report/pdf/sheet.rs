//! Sheets of A4: rows parted into sheets, and drawn.

use krilla::{
    Document,
    color::luma,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
};

use crate::report::pdf::{
    column::{Look, Mark, Row, Tone},
    face::Face,
};

/// A4 in points.
const PAPER: (f32, f32) = (595.28, 841.89);
/// White to the left and the right, above and below.
const MARGIN: (f32, f32) = (54.0, 44.0);
/// Width of the column in points.
pub const COLUMN: f32 = PAPER.0 - 2.0 * MARGIN.0;
/// Height of the column in points.
const HEIGHT: f32 = PAPER.1 - 2.0 * MARGIN.1;
/// Size of the number of a sheet.
const NUMBER: f32 = 8.0;
/// From one stripe to the next, and its thickness.
const STRIPE: (f32, f32) = (2.4, 0.9);

/// What the file says of itself.
pub struct About {
    /// The title of the page.
    pub title: String,
    /// The owner; may be empty.
    pub author: String,
    /// The language.
    pub lang: &'static str,
}

/// Tells whether rows fit one sheet.
pub fn fits(rows: &[Row]) -> bool {
    height(rows) <= HEIGHT
}

/// Parts rows into sheets: rows that stay with the next one go with it.
pub fn sheets(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut sheets: Vec<Vec<Row>> = Vec::new();
    let mut sheet: Vec<Row> = Vec::new();
    let mut group: Vec<Row> = Vec::new();
    for row in rows {
        let stays = row.stays;
        group.push(row);
        if stays {
            continue;
        }
        if !sheet.is_empty() && height(&sheet) + height(&group) > HEIGHT {
            sheets.push(std::mem::take(&mut sheet));
        }
        sheet.append(&mut group);
    }
    sheet.append(&mut group);
    sheets.push(sheet);
    sheets
}

fn height(rows: &[Row]) -> f32 {
    rows.iter().map(|row| row.height).sum()
}

/// Draws the sheets and returns the bytes of the file. Nothing in it tells when it was made.
pub fn drawn(sheets: &[Vec<Row>], face: &Face, about: &About) -> Option<Vec<u8>> {
    let mut document = Document::new();
    let metadata = Metadata::new()
        .title(about.title.clone())
        .authors(Some(about.author.clone()).filter(|author| !author.is_empty()).into_iter().collect())
        .creator("Enishi".to_owned())
        .language(about.lang.to_owned());
    document.set_metadata(metadata);
    let of = sheets.len();
    for (number, rows) in (1_usize..).zip(sheets) {
        let mut page = document.start_page_with(PageSettings::from_wh(PAPER.0, PAPER.1)?);
        let mut surface = page.surface();
        let mut top = MARGIN.1;
        for row in rows {
            for mark in &row.marks {
                draw(mark, top, face, &mut surface);
            }
            top += row.height;
        }
        if of > 1 {
            let text = format!("{number} / {of}");
            let x = (COLUMN - face.width(&text, NUMBER)) / 2.0;
            let mark = Mark::Text { x, y: PAPER.1 - MARGIN.1 / 2.0, size: NUMBER, text, look: Look::Plain };
            draw(&mark, 0.0, face, &mut surface);
        }
        surface.finish();
        page.finish();
    }
    document.finish().ok()
}

fn draw(mark: &Mark, top: f32, face: &Face, surface: &mut Surface<'_>) {
    match mark {
        Mark::Text { x, y, size, text, look } => {
            let glyphs = face.glyphs(text);
            if glyphs.is_empty() {
                return;
            }
            surface.set_fill(Some(fill(25)));
            // a thin line around the letters makes them darker, and they stay one text
            let width = size * 0.035;
            surface.set_stroke((*look == Look::Strong).then(|| Stroke {
                paint: luma::Color::new(25).into(),
                width,
                ..Stroke::default()
            }));
            let start = Point::from_xy(MARGIN.0 + x, top + y);
            surface.draw_glyphs(start, &glyphs, face.font.clone(), text, *size, *look == Look::Drawn);
        }
        Mark::Area { x, y, width, height, tone } => {
            area((MARGIN.0 + x, top + y), (*width, *height), *tone, surface);
        }
    }
}

fn fill(lightness: u8) -> Fill {
    Fill { paint: luma::Color::new(lightness).into(), ..Fill::default() }
}

fn area((x, y): (f32, f32), (width, height): (f32, f32), tone: Tone, surface: &mut Surface<'_>) {
    if width <= 0.0 || height <= 0.0 {
        return;
    }
    surface.set_stroke(None);
    match tone {
        Tone::Solid => boxes([(x, y, width, height)], 85, surface),
        Tone::Line => boxes([(x, y, width, height)], 25, surface),
        Tone::Stripes => {
            let end = x + width;
            let left = std::iter::successors(Some(x), |at| Some(at + STRIPE.0)).take_while(|at| *at < end);
            boxes(left.map(|at| (at, y, STRIPE.1.min(end - at), height)), 85, surface);
            let edges = [(x, y, width, 0.5), (x, y + height - 0.5, width, 0.5), (end - 0.5, y, 0.5, height)];
            boxes(edges, 85, surface);
        }
    }
}

fn boxes(boxes: impl IntoIterator<Item = (f32, f32, f32, f32)>, lightness: u8, surface: &mut Surface<'_>) {
    let mut path = PathBuilder::new();
    for (x, y, width, height) in boxes {
        if let Some(one) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(one);
        }
    }
    if let Some(path) = path.finish() {
        surface.set_fill(Some(fill(lightness)));
        surface.draw_path(&path);
    }
}
