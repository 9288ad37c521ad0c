//! `enishi add`: a new person in the one-line syntax of `ux.md` 2.3.

use clap::Args;

use crate::{
    book::{
        Book,
        command::{Command, ContactCommand},
    },
    cli::{failure::Failure, session::Session},
    domain::{calendar::WeekStart, id::Id},
    i18n::words::value,
    input::{
        line::{PersonLine, parse_person_line},
        records,
    },
    text::{fold::fold, safe::safe},
};

/// `enishi add "LINE"`.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// Name, then @role #tag ~rhythm !next step, %phase, via, contact data, // note
    #[arg(value_name = "LINE", required = true)]
    pub line: Vec<String>,
}

/// Adds the person, and the next step and note of the line, in one act. Somebody of the same name is told, not refused, and how to
/// tell the two apart.
///
/// # Errors
/// [`Failure::Book`] when the name is missing, or the file fails.
pub fn run(args: &AddArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open()?;
    let book = &mut opened.book;
    let today = session.today();
    let read = parse_person_line(&args.line.join(" "), today, WeekStart::of(&book.profile()?));
    let namesakes = tell_namesakes(book, &read, session)?;
    session.not_understood(&read.not_understood);
    let records::NewPerson { contact, next, note } =
        records::person(&read, today, &session.words.say("action-follow-up"));
    let (contact, next) = (Box::new(contact), next.map(Box::new));
    let id = Id::fresh();
    let done = book.run(Command::Contact(ContactCommand::Add { id, contact, next, note }))?;
    session.tell(&done)?;
    if namesakes > 0 {
        session.hint(&session.words.with("add-tell-apart", [("id", value(id.to_string()))]));
    }
    Ok(())
}

/// Says who is called so already, and returns how many they are.
fn tell_namesakes(book: &Book, read: &PersonLine, session: &Session) -> Result<usize, Failure> {
    let name = fold(&read.name.name);
    let mut count = 0_usize;
    for known in book.names()?.iter().filter(|known| fold(&known.who.name) == name) {
        let who = safe(&known.who.name).into_string();
        let line = match known.about.as_str() {
            "" => session.words.with("add-same-name", [("who", value(who))]),
            about => session.words.with("add-same-name-about", [("who", value(who)), ("about", value(about))]),
        };
        session.hint(&line);
        count = count.saturating_add(1);
    }
    Ok(count)
}
