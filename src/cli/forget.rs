//! `enishi forget WHO --everywhere`: somebody goes for good, out of the records, the log and the index; `enishi remove` is the trash.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::{
    book::{self, Book, Leaving, Refusal, command::TrashRef, forget::Elsewhere},
    cli::{
        failure::{Failure, shown},
        session::Session,
        whom::whom,
    },
    domain::{contact::Contact, id::Id},
    i18n::{Words, two::sort, words::value},
    text::safe::safe,
};

/// `enishi forget WHO --everywhere [--yes]`.
#[derive(Debug, Args)]
pub struct ForgetArgs {
    /// Whom; somebody in the trash too
    #[arg(value_name = "WHO")]
    pub who: String,
    /// Out of the log and the index too, with no way back
    #[arg(long)]
    pub everywhere: bool,
    /// Do it
    #[arg(long)]
    pub yes: bool,
}

/// Forgets somebody, or tells without `--yes` what would go.
///
/// # Errors
/// [`Failure::Usage`] without `--everywhere`, [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so.
pub fn run(args: &ForgetArgs, session: &mut Session) -> Result<(), Failure> {
    if !args.everywhere {
        return Err(Failure::Usage("usage-forget-everywhere", args.who.clone()));
    }
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let (id, name) = meant(book, &args.who)?;
    if !args.yes {
        let leaving = book.would_forget(id)?;
        let head = session.words.with("forget-would", [("who", value(name))]);
        session.out.line(&head)?;
        tell(&leaving, session)?;
        session.hint(&session.words.say("forget-add-yes"));
        return Ok(());
    }
    let done = book.forget(id)?;
    let line = session.words.with("forget-done", [("who", value(name))]);
    session.out.line(&line)?;
    tell(&done.leaving, session)?;
    if !done.anew {
        session.hint(&session.words.say("forget-not-anew"));
    }
    let second = book.second_folder();
    let folders: Vec<&Path> = std::iter::once(session.paths.backups.as_path()).chain(second.as_deref()).collect();
    copies(&book.where_else(id, &folders), session);
    Ok(())
}

/// Somebody in the book, or else somebody in the trash: by the whole name, or by the id.
fn meant(book: &Book, typed: &str) -> Result<(Id<Contact>, String), Failure> {
    let unknown = match whom(book, typed) {
        Ok(who) => return Ok((who.id, who.name)),
        Err(failure @ Failure::Book(book::Error::Refused(Refusal::UnknownPerson(_)))) => failure,
        Err(failure) => return Err(failure),
    };
    let by_id = book.which_trashed(typed).ok();
    let lying = book.trashed(usize::MAX)?.into_iter().filter_map(|(what, trashed, _)| match what {
        TrashRef::Contact(id) if trashed.text == typed.trim() || by_id == Some(what) => Some((id, trashed.text)),
        _ => None,
    });
    let mut lying: Vec<(Id<Contact>, String)> = lying.collect();
    match (lying.pop(), lying.is_empty()) {
        (Some(one), true) => Ok(one),
        (Some(_), false) => Err(Failure::Book(Refusal::SeveralTrashed(typed.to_owned()).into())),
        (None, _) => Err(unknown),
    }
}

/// Says what goes, and what stays although it names her.
fn tell(leaving: &Leaving, session: &mut Session) -> Result<(), Failure> {
    let lines = lines(leaving, &session.words);
    lines.iter().try_for_each(|line| session.out.line(line))
}

fn lines(leaving: &Leaving, words: &Words) -> Vec<String> {
    let records = leaving.records.iter();
    let mut lines: Vec<String> = records
        .map(|(table, n)| words.with("forget-records", [("record", value(sort(words, table))), ("n", value(*n))]))
        .collect();
    let counted = [
        ("forget-acts", leaving.acts),
        ("forget-drafts", leaving.drafts),
        ("forget-named", leaving.named),
        ("forget-named-once", leaving.named_once),
    ];
    lines.extend(counted.into_iter().filter(|(_, n)| *n > 0).map(|(id, n)| words.with(id, [("n", value(n))])));
    lines
}

/// Says which copies still hold her.
fn copies(elsewhere: &Elsewhere, session: &Session) {
    for (id, paths) in [("forget-copy", &elsewhere.holding), ("forget-copy-unread", &elsewhere.unread)] {
        let told = paths.iter().map(|path: &PathBuf| safe(&shown(path)).into_string());
        told.for_each(|path| session.hint(&session.words.with(id, [("path", value(path))])));
    }
}
