//! The copy of the day, made when the owner leaves.

use super::App;
use crate::{
    book::Remark,
    i18n::errors::{FaultWords, hint_line},
    text::safe::safe,
};

impl App {
    /// Makes the copy of the day where one is due, and returns what there is to tell of copies, in lines.
    pub fn copied_at_the_end(&self) -> Vec<String> {
        self.book.backup_if_due();
        self.book.aside().take().into_iter().map(|remark| self.line(remark)).collect()
    }

    fn line(&self, remark: Remark) -> String {
        let Remark { told, cause } = remark;
        let what = cause.map_or(told.what, |error| {
            let why = error.told();
            let why = FaultWords { id: why.id, what: why.what, path: why.path, found: why.found, known: why.known };
            why.sentence(&self.words)
        });
        let fault = FaultWords { id: told.id, what, path: told.path, found: told.found, known: told.known };
        hint_line(&self.words, &safe(&fault.sentence(&self.words)))
    }
}
