//! `enishi list`: the people, by reading.

use std::collections::HashMap;

use clap::Args;

use crate::{
    book::{Book, read::Which},
    cli::{
        due::code,
        failure::Failure,
        session::Session,
        shape::PersonShape,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    domain::{contact::Contact, facts::PersonFacts, id::Id, phase::TrustPhase, record::Kept, rhythm::Rhythm},
    i18n::{days::distance, people::label},
    text::fold::fold,
};

/// `enishi list [--phase N] [--tag TAG] [--all]`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// People in this trust phase
    #[arg(long, value_name = "1-4", value_parser = value::phase)]
    pub phase: Option<TrustPhase>,
    /// People with this tag
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
    /// Also those put away
    #[arg(long)]
    pub all: bool,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Writes the people.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let book = &opened.book;
    let tag = args.tag.as_deref().map(|tag| fold(tag.trim_start_matches(['#', '＃'])));
    let mut people = book.contacts()?;
    people.retain(|person| {
        (args.all || !person.archived)
            && args.phase.is_none_or(|phase| person.trust_phase == phase)
            && tag.as_ref().is_none_or(|tag| person.tags.iter().any(|own| fold(own) == *tag))
    });
    match args.format.format {
        Format::Json => {
            let notes = notes(book)?;
            let none = Vec::new();
            let shapes: Vec<PersonShape<'_>> = people
                .iter()
                .map(|person| {
                    let texts = notes.get(&person.id).unwrap_or(&none).iter().map(String::as_str).collect();
                    PersonShape::of(person.id, &person.body, texts)
                })
                .collect();
            session.out.json(&shapes)
        }
        format => {
            let table = table(&people, book.people(Which::All)?, session);
            session.write_table(&table, format, "list-none")
        }
    }
}

/// Returns the texts of the notes by person, newest first.
pub fn notes(book: &Book) -> Result<HashMap<Id<Contact>, Vec<String>>, Failure> {
    let mut notes = book.notes()?;
    notes.reverse();
    let mut by_person: HashMap<Id<Contact>, Vec<String>> = HashMap::new();
    for note in notes {
        by_person.entry(note.contact_id).or_default().push(note.body.text);
    }
    Ok(by_person)
}

fn table(people: &[Kept<Contact>], facts: Vec<PersonFacts>, session: &Session) -> Table {
    let words = &session.words;
    let facts: HashMap<Id<Contact>, PersonFacts> = facts.into_iter().map(|one| (one.who.id, one)).collect();
    let mut table = Table::new(&["name", "reading", "trust_phase", "about", "last_talk", "rhythm"]);
    for person in people {
        let facts = facts.get(&person.id);
        let last = facts.and_then(|facts| facts.last_direct.max(facts.last_group));
        let rhythm = facts.map(|facts| Rhythm::of(facts, session.today(), &session.config.conventions).word());
        let about: Vec<&str> =
            [person.title.as_str(), person.business.as_str()].into_iter().filter(|word| !word.is_empty()).collect();
        let phase = person.trust_phase;
        table.push(
            person.id,
            vec![
                Cell::text(&person.name),
                Cell::text(&person.reading),
                Cell::both(&format!("{} {}", phase.number(), label(words, phase)), &phase.number().to_string()),
                Cell::text(&about.join(", ")),
                Cell::both(
                    &last.map(|day| distance(words, day, session.today())).unwrap_or_else(|| "—".to_owned()),
                    &last.map(|day| day.to_string()).unwrap_or_default(),
                ),
                Cell::both(
                    &rhythm.map(|word| label(words, word)).unwrap_or_default(),
                    &rhythm.map(|word| code(&word)).unwrap_or_default(),
                ),
            ],
        );
    }
    table
}
