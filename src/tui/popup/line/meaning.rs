//! What a line means: read by `input`, turned into the one command that saves it.

use std::ops::Range;

use chrono::NaiveDate;

use crate::{
    book::{
        Command,
        command::{ActionCommand, ContactCommand, EntryCommand, ExchangeCommand},
        read::{Name, whom},
    },
    domain::{
        action::ActionKind,
        contact::Sharing,
        entry::Note,
        exchange::{Direction, Exchange, SupportKind},
        facts::Who,
        id::Id,
    },
    i18n::said,
    input::{
        line::{self, ActionLine, ExchangeLine, LineFrame, Part, PersonLine, Span, Subject},
        records,
    },
    text::{fold, names::NameParts},
    tui::{route::LineKind, view::Cx},
};

/// People of the same name shown at the most.
const ALIKE: usize = 3;

/// What was read, by the kind of line.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Read {
    /// Nothing yet, or a note.
    #[default]
    Text,
    /// A person.
    Person(Box<PersonLine>),
    /// An action.
    Action(Box<ActionLine>),
    /// An exchange.
    Exchange(Box<ExchangeLine>),
}

/// What a line means.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// The line as typed.
    pub text: String,
    /// What was read.
    pub read: Read,
    /// What was understood, by place.
    pub spans: Vec<Span>,
    /// The guessed kind of support.
    pub kind: SupportKind,
    /// The word that told the kind.
    pub kind_word: Option<&'static str>,
    /// People of the same name (new person).
    pub alike: Vec<Name>,
}

impl Default for Meaning {
    fn default() -> Self {
        Self {
            text: String::new(),
            read: Read::Text,
            spans: Vec::new(),
            kind: SupportKind::Informational,
            kind_word: None,
            alike: Vec::new(),
        }
    }
}

/// What saving needs beside the line.
pub struct Saving<'a> {
    /// The kind of line.
    pub kind: LineKind,
    /// The chosen person.
    pub about: Option<&'a Who>,
    /// The help that a thank-you is for.
    pub thanks: Option<Id<Exchange>>,
    /// The chosen kind of support.
    pub chosen: Option<SupportKind>,
    /// The other reading of the day was chosen.
    pub other_day: bool,
    /// Every name.
    pub names: &'a [Name],
    /// What every view may look at.
    pub cx: Cx<'a>,
}

impl Meaning {
    /// Reads a line.
    pub fn of(
        kind: LineKind,
        text: &str,
        about: Option<&Who>,
        cx: Cx<'_>,
        off: &[Range<usize>],
        names: &[Name],
    ) -> Self {
        let frame = LineFrame { today: cx.now.today(), week_start: cx.week_start, off };
        let subject = if about.is_some() { Subject::Chosen } else { Subject::Named };
        let base = Self { text: text.to_owned(), ..Self::default() };
        match kind {
            LineKind::Person => {
                let read = line::parse_person_line_in(text, &frame);
                Self {
                    spans: read.spans.clone(),
                    alike: alike(&read.name, names),
                    read: Read::Person(Box::new(read)),
                    ..base
                }
            }
            LineKind::Action => {
                let read = line::parse_action_line_in(text, &frame);
                Self { spans: read.spans.clone(), read: Read::Action(Box::new(read)), ..base }
            }
            LineKind::Received | LineKind::Gave => {
                let read = line::parse_exchange_line_in(text, subject, &frame);
                let guess = read.kind;
                Self {
                    spans: read.spans.clone(),
                    kind: guess.kind,
                    kind_word: guess.word,
                    read: Read::Exchange(Box::new(read)),
                    ..base
                }
            }
            LineKind::Note => base,
        }
    }

    /// Looks anew for people of the same name.
    pub fn look_for_same(&mut self, names: &[Name]) {
        if let Read::Person(read) = &self.read {
            self.alike = alike(&read.name, names);
        }
    }

    /// Returns the other day that the words may mean.
    pub fn other_day(&self) -> Option<NaiveDate> {
        match &self.read {
            Read::Person(read) => read.next.as_ref().and_then(|next| next.other),
            Read::Action(read) => read.other,
            Read::Exchange(read) => read.thanks.as_ref().and_then(|thanks| thanks.other),
            Read::Text => None,
        }
    }

    /// Returns the command that saves the line, or the id of what is missing and what it names.
    pub fn command(&self, saving: Saving<'_>) -> Result<Command, (&'static str, String)> {
        let today = saving.cx.now.today();
        let words = saving.cx.words;
        let other = |day: Option<NaiveDate>| if saving.other_day { self.other_day().or(day) } else { day };
        match &self.read {
            Read::Person(read) => {
                let mut new = records::person(read, today, &words.say("action-follow-up"));
                if new.contact.name.trim().is_empty() {
                    return Err(("refusal-name-missing", String::new()));
                }
                if let Some(next) = &mut new.next {
                    next.due = other(next.due);
                }
                let (contact, next) = (Box::new(new.contact), new.next.map(Box::new));
                Ok(Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next, note: new.note }))
            }
            Read::Action(read) => {
                if read.text.trim().is_empty() {
                    return Err(("refusal-text-missing", String::new()));
                }
                let named = people(&read.people, saving.names)?;
                if let (true, Some(second)) = (named.len() > 1, read.people.get(1)) {
                    return Err(("line-one-person", second.clone()));
                }
                let contact_id = named.first().or(saving.about).map(|who| who.id);
                let mut action = records::action(read, contact_id, today);
                action.due = other(action.due);
                if let Some(exchange) = saving.thanks {
                    action.kind = ActionKind::Thanks;
                    action.exchange_id = Some(exchange);
                }
                Ok(Command::Action(ActionCommand::Add(Id::fresh(), Box::new(action))))
            }
            Read::Exchange(read) => {
                let about = saving.about.ok_or(("line-who-missing", String::new()))?;
                let mut all = vec![about.clone()];
                for other in people(&read.people, saving.names)? {
                    if !all.iter().any(|who| who.id == other.id) {
                        all.push(other);
                    }
                }
                let ids: Vec<_> = all.iter().map(|who| who.id).collect();
                let direction = if saving.kind == LineKind::Received { Direction::Received } else { Direction::Given };
                let exchanges = records::exchanges(read, &ids, direction, saving.chosen.unwrap_or(self.kind), today);
                if read.what.trim().is_empty() && saving.chosen.is_none() {
                    return Err(("refusal-text-missing", String::new()));
                }
                // thanks are for what came in
                let thanks = read.thanks.as_ref();
                if thanks.is_some() && direction == Direction::Given {
                    return Err(("usage-thank-received", String::new()));
                }
                let own = thanks.map(|thanks| thanks.text.clone()).filter(|text| !text.is_empty());
                let text = |who: &Who| own.clone().unwrap_or_else(|| said::thank(words, who, &read.what));
                Ok(Command::Exchange(ExchangeCommand::Log {
                    exchanges,
                    thanks: thanks.and_then(|thanks| other(Some(thanks.due))),
                    thanks_texts: all.iter().map(text).collect(),
                }))
            }
            Read::Text => {
                let about = saving.about.ok_or(("line-who-missing", String::new()))?;
                if self.text.trim().is_empty() {
                    return Err(("refusal-text-missing", String::new()));
                }
                let note = Note {
                    contact_id: about.id,
                    on: today,
                    text: self.text.trim().to_owned(),
                    sharing: Sharing::default(),
                };
                Ok(Command::Entry(EntryCommand::Note(note)))
            }
        }
    }
}

/// Finds everybody that `@` names.
pub fn people(queries: &[String], names: &[Name]) -> Result<Vec<Who>, (&'static str, String)> {
    queries.iter().map(|query| whom::one(names, query).map_err(|refusal| (refusal.id(), query.clone()))).collect()
}

/// People who may be the same: the same name, or the same reading.
fn alike(name: &NameParts, names: &[Name]) -> Vec<Name> {
    let (wanted, reading) =
        (fold::fold(&name.name.replace([' ', '　'], "")), fold::fold(&name.reading.replace([' ', '　'], "")));
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let is_alike = |known: &&Name| {
        let bare = fold::fold(&known.who.name.replace([' ', '　'], ""));
        let known_reading = fold::fold(&known.who.reading.replace([' ', '　'], ""));
        bare == wanted
            || (!reading.is_empty() && known_reading == reading)
            || fold::loosen_romaji(&fold::romaji(&known.who.reading)) == fold::loosen_romaji(&wanted)
    };
    names.iter().filter(is_alike).take(ALIKE).cloned().collect()
}

/// Which parts may be a false hit that Backspace turns off.
pub const fn may_be_wrong(part: Part) -> bool {
    matches!(part, Part::Date | Part::Rhythm)
}

/// Which parts are underlined: everything but the plain name and text.
pub const fn is_marked(part: Part) -> bool {
    !matches!(part, Part::Name | Part::Note)
}
