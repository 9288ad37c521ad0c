//! `enishi merge FILE`: what another copy of the book did comes in as one act; without `--yes`, what would come is told.

use std::path::Path;

use crate::{
    book::{Book, Both, Brought},
    cli::{
        compare::{both_lines, differs, not_there, page, record_words},
        failure::Failure,
        file,
        session::Session,
    },
    i18n::{two::note, words::value},
};

/// Brings the other copy in, or tells what it would bring.
///
/// # Errors
/// [`Failure::Book`] when the file is no sound copy of this book, [`Failure::File`] when there is no such file; nothing was written then.
pub fn run(path: &Path, yes: bool, session: &mut Session) -> Result<(), Failure> {
    let path = file::absolute(path);
    let mut book = Book::open_apart(&session.file()?, session.places(), session.clock, "cli")?;
    if !yes {
        return preview(&book, &path, session);
    }
    let words = &session.words;
    let in_words = |both: &Both| note(words, record_words(both), &differs(both, true));
    match book.bring_in(&path, &in_words).map_err(not_there)? {
        None => nothing_new(session),
        Some((done, brought)) => {
            session.tell(&done)?;
            kept(&brought, session)
        }
    }
}

fn preview(book: &Book, path: &Path, session: &mut Session) -> Result<(), Failure> {
    let apart = book.compare(path).map_err(not_there)?;
    if apart.there.is_empty() {
        return nothing_new(session);
    }
    page(&apart, session)?;
    let conflicts = apart.both.iter().filter(|both| both.fields.iter().any(|one| one.is_conflict)).count();
    let would = session.words.with("two-would", [("n", value(apart.records))]);
    session.out.line(&would)?;
    if conflicts > 0 {
        let keeps = session.words.with("two-would-keep", [("n", value(conflicts))]);
        session.out.line(&keeps)?;
    }
    session.hint(&session.words.say("two-add-yes"));
    Ok(())
}

fn nothing_new(session: &mut Session) -> Result<(), Failure> {
    let line = session.words.say("two-nothing-new");
    session.out.line(&line)
}

/// Says where both had changed the same, and where what the other one says is now.
fn kept(brought: &Brought, session: &mut Session) -> Result<(), Failure> {
    for both in &brought.conflicts {
        let id = match (&both.contact, both.table) {
            (Some(_), _) => "two-kept-note",
            (None, "profile") => "two-kept-away",
            (None, _) => "two-kept-second",
        };
        let head = session.words.say(id);
        let lines = both_lines(both, session);
        session.out.line(&head)?;
        lines.iter().try_for_each(|line| session.out.line(line))?;
    }
    Ok(())
}
