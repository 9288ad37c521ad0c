//! `enishi list`: the people, by reading; filtered and put in order as on the screen.

use std::collections::HashMap;

use clap::Args;

use crate::{
    book::{Book, read::Which},
    cli::{
        due::code,
        failure::Failure,
        filters,
        session::Session,
        shape::PersonShape,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    domain::{
        contact::Contact, facts::PersonFacts, id::Id, listed::Order, phase::TrustPhase, record::Kept, rhythm::Rhythm,
    },
    i18n::{days::distance, people::label},
    input::filter::Filter,
    text::fold::fold,
};

/// `enishi list [--filter TEXT] [--phase N] [--tag TAG] [--sort ORDER] [--all]`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// People who fit, read as the filter of the screen, or the name of a kept one
    #[arg(long, value_name = "TEXT|NAME")]
    pub filter: Option<String>,
    /// People in this trust phase
    #[arg(long, value_name = "1-4", value_parser = value::phase)]
    pub phase: Option<TrustPhase>,
    /// People with this tag
    #[arg(long, value_name = "TAG")]
    pub tag: Option<String>,
    /// The order, by reading without one
    #[arg(long, value_name = "next|name|last-talk|phase", value_parser = value::order)]
    pub sort: Option<Order>,
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
    if args.filter.is_some() || args.sort.is_some() {
        as_on_screen(args, book, &mut people)?;
    }
    match args.format.format {
        Format::Json => {
            let notes = book.notes_by_person()?;
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
            let nobody = book.count_people()? == 0;
            session.write_table(&table, format, if nobody { "list-empty" } else { "list-none" })
        }
    }
}

/// Leaves those whom the filter of the screen holds, in the order of the screen that was asked for.
fn as_on_screen(args: &ListArgs, book: &Book, people: &mut Vec<Kept<Contact>>) -> Result<(), Failure> {
    let typed = args.filter.as_deref().unwrap_or_default();
    let kept = if typed.is_empty() { None } else { filters::query_of(book, typed)? };
    let filter = Filter::parse(kept.as_deref().unwrap_or(typed));
    let mut listed = book.listed()?;
    listed.retain(|person| filter.holds(person));
    args.sort.unwrap_or(Order::Name).sort(&mut listed);
    let places: HashMap<Id<Contact>, usize> =
        listed.iter().enumerate().map(|(place, person)| (person.who.id, place)).collect();
    people.retain(|person| places.contains_key(&person.id));
    people.sort_by_key(|person| places.get(&person.id).copied());
    Ok(())
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
