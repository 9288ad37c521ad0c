//! How a book begins: what the owner answered at the first start, and the book made of it, whole or not at all.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::{
    book::{
        Book, Clock, Command, Error, Places,
        command::{ContactCommand, ExchangeCommand},
        demo::DemoBook,
    },
    domain::{contact::Contact, exchange::Direction, id::Id, profile::Profile},
    input::{
        line::ExchangeLine,
        records::{self, NewPerson},
    },
    store::open::beside::Beside,
};

/// Everything the owner answered about her book.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Her page.
    pub profile: Profile,
    /// Whom the book begins with.
    pub start: Start,
    /// Who helped her lately, in the order she said so.
    pub helpers: Vec<Helper>,
}

/// Whom a book begins with, beside those who are told of by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// Nobody.
    Empty,
    /// The people of an example, each with a tag that says so.
    Example {
        /// Which.
        book: DemoBook,
        /// The tag, in the owner's language.
        tag: String,
    },
    /// The people of a file of cards.
    Cards(PathBuf),
}

/// A file of cards that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// Where it lies.
    pub path: PathBuf,
    /// How many people are in it.
    pub people: usize,
}

/// Somebody who helped.
#[derive(Debug, Clone, PartialEq)]
pub struct Helper {
    /// Who.
    pub person: NewPerson,
    /// What she helped with, where that was told.
    pub support: Option<Support>,
}

/// What somebody helped with.
#[derive(Debug, Clone, PartialEq)]
pub struct Support {
    /// As the line tells it.
    pub line: ExchangeLine,
    /// The day to say thanks.
    pub thanks_on: NaiveDate,
    /// In which words.
    pub thanks_text: String,
}

impl Helper {
    /// Tells whether nothing is said of her but what she is called: then she may be somebody who is there already.
    fn is_bare(&self) -> bool {
        let said = &self.person.contact;
        let called = Contact {
            name: said.name.clone(),
            reading: said.reading.clone(),
            family: said.family.clone(),
            given: said.given.clone(),
            family_reading: said.family_reading.clone(),
            given_reading: said.given_reading.clone(),
            kind: said.kind,
            ..Contact::default()
        };
        self.person == NewPerson { contact: called, next: None, note: String::new() }
    }
}

/// Returns for each helper the earlier one who is the same person: of the same name, with nothing new said of her. Whoever is
/// told of anew is somebody of her own.
pub fn same_people(helpers: &[Helper]) -> Vec<Option<usize>> {
    let name = |helper: &Helper| helper.person.contact.name.clone();
    let earlier = |(place, helper): (usize, &Helper)| {
        let first = helpers.iter().take(place).position(|other| name(other) == name(helper));
        first.filter(|_| helper.is_bare())
    };
    helpers.iter().enumerate().map(earlier).collect()
}

impl Book {
    /// Makes a book beside its place, has it filled, and only then puts it there: nobody meets a half-made one, and nothing that
    /// lies there is written over.
    ///
    /// # Errors
    /// [`Error::Store`] when anything is at the path already or the disk refuses, or whatever filling it came to; nothing is left.
    pub fn begin_with<E: From<Error>>(
        path: &Path,
        places: Places,
        clock: Clock,
        actor: &'static str,
        fill: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        let beside = Beside::of(path).map_err(Error::from)?;
        // what was seen in it is noted once it stands
        let mut book = Self::create(beside.path(), Places::default(), clock, actor)?;
        fill(&mut book)?;
        drop(book);
        beside.put().map_err(Error::from)?;
        let book = Self::open(path, places, clock, actor)?;
        book.noted();
        Ok(book)
    }

    /// Writes the owner's page into a new book, and the people of an example where she wants them.
    ///
    /// # Errors
    /// As [`Book::run`].
    pub fn write_owner(&mut self, plan: &Plan) -> Result<(), Error> {
        match &plan.start {
            Start::Example { book, tag } => {
                self.fill_example(*book, tag, plan.profile.clone())?;
            }
            Start::Empty | Start::Cards(_) if plan.profile != Profile::default() => {
                self.run(Command::Profile(Box::new(plan.profile.clone())))?;
            }
            Start::Empty | Start::Cards(_) => {}
        }
        Ok(())
    }

    /// Writes who helped, with what, and a thank-you for each: one act, one undo.
    ///
    /// # Errors
    /// As [`Book::run`].
    pub fn write_helpers(&mut self, plan: &Plan) -> Result<(), Error> {
        let known: Vec<(String, Id<Contact>)> = match plan.start {
            Start::Cards(_) => self.names()?.iter().map(|name| (name.who.name.clone(), name.who.id)).collect(),
            // nobody real is one of an example
            Start::Empty | Start::Example { .. } => Vec::new(),
        };
        let commands = commands(&plan.helpers, &known, self.now().today());
        if !commands.is_empty() {
            self.run(Command::Together(commands))?;
        }
        Ok(())
    }
}

/// Returns what writes the helpers; `known` are the people of the book by name.
fn commands(helpers: &[Helper], known: &[(String, Id<Contact>)], today: NaiveDate) -> Vec<Command> {
    let mut ids: Vec<Id<Contact>> = Vec::with_capacity(helpers.len());
    let mut commands = Vec::new();
    for (helper, same) in helpers.iter().zip(same_people(helpers)) {
        let there = same.and_then(|place| ids.get(place).copied()).or_else(|| known_as(helper, known));
        let id = there.unwrap_or_else(Id::fresh);
        ids.push(id);
        if there.is_none() {
            let NewPerson { contact, next, note } = helper.person.clone();
            let (contact, next) = (Box::new(contact), next.map(Box::new));
            commands.push(Command::Contact(ContactCommand::Add { id, contact, next, note }));
        }
        if let Some(Support { line, thanks_on, thanks_text }) = &helper.support {
            commands.push(Command::Exchange(ExchangeCommand::Log {
                exchanges: records::exchanges(line, &[id], Direction::Received, line.kind.kind, today),
                thanks: Some(*thanks_on),
                thanks_texts: vec![thanks_text.clone()],
            }));
        }
    }
    commands
}

/// Returns the one person of the book who is called so, where nothing else is said of the helper.
fn known_as(helper: &Helper, known: &[(String, Id<Contact>)]) -> Option<Id<Contact>> {
    let mut found = known.iter().filter(|(name, _)| *name == helper.person.contact.name);
    match (found.next(), found.next()) {
        (Some((_, id)), None) if helper.is_bare() => Some(*id),
        _ => None,
    }
}
