//! A page as PDF: one sheet of A4 where it fits, drawn with lines and letters only, with the letters inside of the file. The
//! text in it reads in the order of the plain form.

use crate::i18n::words::Words;
use crate::report::{WeekPage, plain};

mod charts;
mod column;
mod face;
mod sheet;

use face::Face;
use sheet::About;

/// Sizes of the letters in points: the first at which the page fits one sheet is taken, the first of all where none does.
const SIZES: [f32; 3] = [10.0, 9.25, 8.5];

/// Returns the bytes of the file; none when the font or the file could not be made.
pub fn pdf(page: &WeekPage, words: &Words) -> Option<Vec<u8>> {
    let face = Face::new()?;
    let blocks = page.blocks(words);
    let columns = SIZES.map(|size| column::rows(&blocks, &face, size));
    let fits = columns.iter().position(|rows| sheet::fits(rows)).unwrap_or(0);
    let rows = columns.into_iter().nth(fits)?;
    let about = About {
        title: plain::line(&page.title(words)),
        author: crate::text::safe::safe(page.owner.trim()).into_string(),
        lang: words.lang().code(),
    };
    sheet::drawn(&sheet::sheets(rows), &face, &about)
}
