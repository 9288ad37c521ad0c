//! `enishi export`: the whole book as one versioned document, which `enishi import --from enishi` reads back; people as vCard and CSV,
//! what is to be done as iCalendar, for oneself, a coach or the circle.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{
        document,
        export::leaving::{Leaving, leaving},
        failure::{Failure, shown},
        out::json_text,
        session::Session,
        value,
    },
    config::{
        self,
        save::{self, Existing},
    },
    i18n::words::value as word,
    report::Audience,
    text::safe::safe,
    transfer::export::{
        csv::{self, Encoding, Lost},
        ics,
        vcard::{self, Version},
    },
};

mod chosen;
mod dated;
mod leaving;

/// In which form a book is written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// The whole book.
    Json,
    /// People for a spreadsheet.
    Csv,
    /// People for an address book.
    Vcard(Version),
    /// What is to be done, and birthdays, for a calendar.
    Ics,
}

const FORMS: &[(&str, As)] = &[
    ("json", As::Json),
    ("csv", As::Csv),
    ("vcard", As::Vcard(Version::V4)),
    ("vcard3", As::Vcard(Version::V3)),
    ("ics", As::Ics),
];

const ENCODINGS: &[(&str, Encoding)] =
    &[("utf-8", Encoding::Utf8), ("cp932", Encoding::Cp932), ("utf8", Encoding::Utf8), ("shift_jis", Encoding::Cp932)];

/// `enishi export [--as json|csv|vcard|vcard3|ics] [--for me|coach|circle] [--filter TEXT] [--bom] [--encoding utf-8|cp932] [-o FILE]`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The form
    #[arg(long = "as", value_name = "json|csv|vcard|vcard3|ics", value_parser = form, default_value = "json")]
    pub form: As,
    /// For whom
    #[arg(long = "for", value_name = "me|coach|circle", value_parser = value::audience, default_value = "me")]
    pub audience: Audience,
    /// People who fit, read as the filter of the screen
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
    /// A byte order mark before the table
    #[arg(long)]
    pub bom: bool,
    /// The encoding of the table
    #[arg(long, value_name = "utf-8|cp932", value_parser = encoding, default_value = "utf-8")]
    pub encoding: Encoding,
    /// Write to a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

fn form(text: &str) -> Result<As, String> {
    config::named(FORMS, text).ok_or_else(|| FORMS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))
}

fn encoding(text: &str) -> Result<Encoding, String> {
    config::named(ENCODINGS, &text.to_ascii_lowercase())
        .ok_or_else(|| ENCODINGS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "))
}

/// Writes the book out, and says what was left out of it.
///
/// # Errors
/// [`Failure::Usage`] for options that do not go together, [`Failure::FileExists`] when the file is there already,
/// [`Failure::File`] when the disk refuses.
pub fn run(args: &ExportArgs, session: &mut Session) -> Result<(), Failure> {
    let table = table_encoding(args)?;
    let opened = session.open()?;
    let book = &opened.book;
    let bytes = if args.form == As::Json {
        let mut whole = book.whole()?;
        if let Some(chosen) = chosen::chosen(book, args.filter.as_deref())? {
            session.nobody_fits(chosen.len());
            chosen::leave_only(&mut whole, &chosen);
        }
        let text = json_text(&document::write(&whole)?)?;
        format!("{text}\n").into_bytes()
    } else {
        let leaving = leaving(book, args.audience, args.filter.as_deref(), &session.words)?;
        if args.filter.is_some() {
            session.nobody_fits(leaving.people.len().saturating_add(leaving.held_people));
        }
        session.left_out(&leaving, args.form);
        let (bytes, lost) = written(&leaving, args.form, table)?;
        session.lost_letters(&lost);
        bytes
    };
    match &args.output {
        None => session.out.raw(&bytes),
        Some(path) => {
            let existing = if args.force { Existing::Replace } else { Existing::Keep };
            save::write(path, &bytes, existing)?;
            let path = safe(&shown(path)).into_string();
            session.hint(&session.words.with("file-written", [("path", word(path))]));
            Ok(())
        }
    }
}

/// The encoding of a table; only a table has a choice, and the whole document is the owner's alone.
fn table_encoding(args: &ExportArgs) -> Result<Encoding, Failure> {
    let usage = |id| Err(Failure::Usage(id, String::new()));
    match (args.form, args.encoding, args.bom) {
        (As::Json, ..) if args.audience != Audience::Me => usage("usage-document-for-me"),
        (As::Csv, Encoding::Cp932, true) => usage("usage-mark-of-utf8"),
        (As::Csv, Encoding::Utf8, true) => Ok(Encoding::Utf8Mark),
        (As::Csv, encoding, _) | (_, encoding @ Encoding::Utf8, false) => Ok(encoding),
        _ => usage("usage-only-of-a-table"),
    }
}

fn written(leaving: &Leaving, form: As, encoding: Encoding) -> Result<(Vec<u8>, Vec<Lost>), Failure> {
    match form {
        As::Csv => csv::write(&leaving.people, encoding).map_err(|error| Failure::Output(error.into())),
        As::Vcard(version) => Ok((vcard::write(&leaving.people, version).into_bytes(), Vec::new())),
        As::Ics | As::Json => Ok((ics::write(&leaving.tasks, &leaving.birthdays).into_bytes(), Vec::new())),
    }
}

impl Session {
    /// Says that a filter fits nobody.
    fn nobody_fits(&self, people: usize) {
        if people == 0 {
            self.hint(&self.words.say("export-nobody"));
        }
    }

    /// Says how much is not marked to be shared so widely.
    fn left_out(&self, leaving: &Leaving, form: As) {
        let is_calendar = form == As::Ics;
        let told = [
            ("export-held-people", leaving.held_people),
            ("export-held-notes", if is_calendar { 0 } else { leaving.held_notes }),
            ("export-held-actions", if is_calendar { leaving.held_actions } else { 0 }),
        ];
        for (id, count) in told.into_iter().filter(|(_, count)| *count > 0) {
            self.hint(&self.words.with(id, [("n", word(count))]));
        }
    }

    /// Says which letters the encoding does not have, by person and column.
    fn lost_letters(&self, lost: &[Lost]) {
        for one in lost {
            let told = [
                ("name", word(one.name.as_str())),
                ("column", word(one.column)),
                ("letters", word(safe(&one.letters).into_string())),
            ];
            self.hint(&self.words.with("export-lost-letters", told));
        }
    }
}
