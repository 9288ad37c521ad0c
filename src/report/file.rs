//! Where a page is kept: beside the book, in a folder of its span, by the name of its days (`ux.md` 6.1).

use std::path::{Path, PathBuf};

use crate::report::{Form, WeekPage};

/// Returns the file of a page, `weekly/2026-W47.md` beside the book. Names of people never stand in it.
pub fn place(book: &Path, page: &WeekPage, form: Form) -> PathBuf {
    let folder = book.parent().unwrap_or(Path::new("")).join(page.span.folder());
    folder.join(format!("{}.{}", page.name(), form.code()))
}
