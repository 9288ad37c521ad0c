//! `enishi add`: a new person in the one-line syntax of `ux.md` 2.3.

use clap::Args;

use crate::{
    book::{
        Book,
        command::{Command, ContactCommand},
    },
    cli::{failure::Failure, session::Session},
    domain::{
        action::{Action, ActionKind},
        calendar::WeekStart,
        contact::{Contact, ContactKind, Labelled},
        id::Id,
    },
    i18n::words::value,
    input::line::{NextStep, PersonLine, parse_person_line},
    text::{fold::fold, safe::safe},
};

/// `enishi add "LINE"`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// Name, then @role #tag ~rhythm !next step, %phase, via, contact data, // note
    #[arg(value_name = "LINE", required = true)]
    pub line: Vec<String>,
}

/// Adds the person, and the next step and note of the line, in one act. Somebody of the same name is told, not refused.
///
/// # Errors
/// [`Failure::Book`] when the name is missing, or the file fails.
pub fn run(args: &AddArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let today = session.today();
    let read = parse_person_line(&args.line.join(" "), today, WeekStart::of(&book.profile()?));
    tell_namesakes(book, &read, session)?;
    session.not_understood(&read.not_understood);
    let next = read.next.as_ref().map(|next| Box::new(follow_up(session, next)));
    let note = read.note.clone();
    let contact = Box::new(person(read));
    let done = book.run(Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next, note }))?;
    session.tell(&done)
}

fn tell_namesakes(book: &Book, read: &PersonLine, session: &Session) -> Result<(), Failure> {
    let name = fold(&read.name.name);
    for known in book.names()?.iter().filter(|known| fold(&known.who.name) == name) {
        let who = safe(&known.who.name).into_string();
        let line = match known.about.as_str() {
            "" => session.words.with("add-same-name", [("who", value(who))]),
            about => session.words.with("add-same-name-about", [("who", value(who)), ("about", value(about))]),
        };
        session.hint(&line);
    }
    Ok(())
}

/// Returns the next step as an action; one without words is a plain follow-up.
pub fn follow_up(session: &Session, next: &NextStep) -> Action {
    let text = if next.text.trim().is_empty() { session.words.say("follow-up-text") } else { next.text.clone() };
    Action { kind: ActionKind::FollowUp, due: next.due, time: next.time.clone(), ..Action::todo(text, session.today()) }
}

fn person(read: PersonLine) -> Contact {
    let plain = |values: Vec<String>| values.into_iter().map(Labelled::plain).collect();
    Contact {
        name: read.name.name,
        reading: read.name.reading,
        family: read.name.family,
        given: read.name.given,
        family_reading: read.name.family_reading,
        given_reading: read.name.given_reading,
        kind: if read.name.is_org { ContactKind::Org } else { ContactKind::Person },
        title: read.title,
        business: read.business,
        emails: plain(read.emails),
        phones: plain(read.phones),
        urls: plain(read.urls),
        tags: read.tags,
        introduced_by: read.via,
        cadence_days: read.cadence_days,
        trust_phase: read.phase.unwrap_or_default(),
        ..Contact::default()
    }
}
