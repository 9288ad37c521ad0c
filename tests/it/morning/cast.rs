//! People, records and readings for the mornings.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use enishi::{
    book::{
        Book, Command, Done,
        command::{ActionCommand, ContactCommand, EntryCommand, ExchangeCommand, NextStep, TouchCommand},
        read::morning::Morning,
    },
    domain::{
        action::{Action, ActionKind, Owner},
        contact::Contact,
        entry::{Need, NeedState},
        exchange::{Direction, Exchange, Size, SupportKind},
        facts::ActionFact,
        id::Id,
        morning::PersonMorning,
        phase::TrustPhase,
        profile::{DaysOff, Profile},
        touch::{Channel, Touch, Way},
    },
};

pub fn run(book: &mut Book, command: Command) -> Done {
    book.run(command).expect("a command that holds")
}

/// The day in so many days; negative = that has been.
pub fn day(book: &Book, days: i64) -> NaiveDate {
    book.now().today() + TimeDelta::days(days)
}

/// Adds a person of phase 2, whose usual interval is 60 days.
pub fn person(book: &mut Book, name: &str) -> Id<Contact> {
    with(book, Contact { trust_phase: TrustPhase::Cooperation, ..Contact::named(name) })
}

pub fn with(book: &mut Book, contact: Contact) -> Id<Contact> {
    let id = Id::fresh();
    run(
        book,
        Command::Contact(ContactCommand::Add { id, contact: Box::new(contact), next: None, note: String::new() }),
    );
    id
}

/// Changes a person's record.
pub fn change(book: &mut Book, id: Id<Contact>, change: impl FnOnce(&mut Contact)) {
    let mut kept = book.contact(id).expect("a person");
    change(&mut kept.body);
    let contact = Box::new(kept.body);
    run(book, Command::Contact(ContactCommand::Change { id, version: kept.version, contact }));
}

/// Logs a talk so many days ago.
pub fn talk(book: &mut Book, contact_id: Id<Contact>, days_ago: i64, way: Way) {
    let touch = touch(book, contact_id, days_ago, way);
    run(book, Command::Touch(TouchCommand::Log(vec![touch])));
}

pub fn touch(book: &Book, contact_id: Id<Contact>, days_ago: i64, way: Way) -> Touch {
    Touch {
        contact_id,
        on: day(book, -days_ago),
        way,
        channel: Some(Channel::Phone),
        minutes: None,
        frank: false,
        text: String::new(),
    }
}

/// Logs help received so many days ago, with thanks planned or not.
pub fn help(book: &mut Book, contact_id: Id<Contact>, days_ago: i64, thanks: Option<NaiveDate>) -> Id<Exchange> {
    let exchange = Exchange {
        contact_id,
        on: day(book, -days_ago),
        kind: SupportKind::Informational,
        direction: Direction::Received,
        size: Size::Small,
        minutes: None,
        yen: None,
        text: "市の助成".to_owned(),
        deep: false,
        thanked_on: None,
        sharing: Default::default(),
    };
    let log =
        ExchangeCommand::Log { exchanges: vec![exchange], thanks, thanks_texts: vec!["お礼を伝える".to_owned()] };
    run(book, Command::Exchange(log));
    book.timeline(contact_id, usize::MAX).expect("her records").exchanges.first().expect("the help").id
}

pub fn need(book: &mut Book, contact_id: Id<Contact>, state: NeedState) -> Id<Need> {
    let need = Need {
        contact_id,
        text: "腕を痛めた".to_owned(),
        state,
        opened_on: day(book, -4),
        closed_on: None,
        kind: None,
        sharing: Default::default(),
    };
    run(book, Command::Entry(EntryCommand::Need(need)));
    book.timeline(contact_id, usize::MAX).expect("her records").needs.first().expect("the need").id
}

/// An action that is due in so many days.
pub fn due(book: &Book, contact_id: Option<Id<Contact>>, kind: ActionKind, days: i64, text: &str) -> Action {
    Action { contact_id, kind, due: Some(day(book, days)), ..Action::todo(text, day(book, -20)) }
}

/// Something that somebody else was to do.
pub fn theirs(action: Action) -> Action {
    Action { owner: Owner::Them, kind: ActionKind::Promise, ..action }
}

pub fn add(book: &mut Book, action: Action) -> Id<Action> {
    let id = Id::fresh();
    run(book, Command::Action(ActionCommand::Add(id, Box::new(action))));
    id
}

pub fn done(book: &mut Book, id: Id<Action>, next: NextStep) -> Done {
    run(book, Command::Action(ActionCommand::Done { id, next, next_text: "様子をきく".to_owned() }))
}

/// Closes the owner's shop on these days.
pub fn rests(book: &mut Book, days_off: DaysOff) {
    run(book, Command::Profile(Box::new(Profile { name: "佐伯美和".to_owned(), days_off, ..Profile::default() })));
}

pub fn morning(book: &Book) -> Morning {
    book.morning().expect("a morning")
}

/// The words of some actions, in their order.
pub fn words(facts: &[ActionFact]) -> Vec<&str> {
    facts.iter().map(|fact| fact.action.text.as_str()).collect()
}

/// The people of some actions, in their order.
pub fn names(facts: &[ActionFact]) -> Vec<&str> {
    facts.iter().filter_map(|fact| fact.who.as_ref()).map(|who| who.name.as_str()).collect()
}

/// The people of a list with their points.
pub fn points(people: &[PersonMorning]) -> Vec<(&str, u32)> {
    people.iter().map(|person| (person.who.name.as_str(), person.points)).collect()
}

/// The sections that a person stands in.
pub fn places(morning: &Morning, id: Id<Contact>) -> Vec<&'static str> {
    let in_actions = |facts: &[ActionFact]| facts.iter().any(|fact| fact.action.contact_id == Some(id));
    let in_people = |people: &[PersonMorning]| people.iter().any(|person| person.who.id == id);
    [
        ("promised", in_actions(&morning.promised)),
        ("reach out", in_people(&morning.reach_out)),
        ("waiting", in_actions(&morning.waiting)),
    ]
    .into_iter()
    .filter_map(|(section, stands)| stands.then_some(section))
    .collect()
}

/// The section that a person stands in, of a morning read anew; empty when she stands in none.
pub fn place(book: &Book, id: Id<Contact>) -> &'static str {
    let places = places(&morning(book), id);
    assert!(places.len() <= 1, "{places:?}");
    places.first().copied().unwrap_or_default()
}

/// The points and the parts of one person.
pub fn of(book: &Book, id: Id<Contact>) -> PersonMorning {
    morning(book).people.into_iter().find(|person| person.who.id == id).expect("an active person")
}

/// Checks what holds of every morning.
pub fn holds(book: &Book) {
    let morning = morning(book);
    let off = morning.day_off.is_some();
    let last = day(book, if off { 0 } else { 2 });
    for fact in &morning.promised {
        assert!(
            fact.action.owner == Owner::Me && fact.action.due.is_some_and(|due| due <= last),
            "{}",
            fact.action.text
        );
        assert!(!off || fact.action.kind == ActionKind::Promise);
    }
    assert!(morning.promised.is_sorted_by_key(|fact| fact.action.due), "the oldest first");
    for fact in &morning.waiting {
        let since = fact.action.due.map_or_else(|| day(book, -10) >= fact.action.made_on, |due| due < day(book, 0));
        assert!(!off && since && fact.action.owner == Owner::Them, "{}", fact.action.text);
    }
    assert!(morning.reach_out.len() <= book.conventions.reach_out);
    for people in [&morning.reach_out, &morning.reach_rest] {
        // the order goes by the parts that make somebody good to reach; a promise due or waited for stands elsewhere
        assert!(people.iter().all(|person| person.parts.reach() >= book.conventions.floor_points));
        assert!(people.is_sorted_by_key(|person| std::cmp::Reverse(person.parts.reach())), "most points first");
    }
    let ids: BTreeSet<Id<Contact>> = morning.people.iter().map(|person| person.who.id).collect();
    for id in ids {
        assert!(places(&morning, id).len() <= 1, "{id} stands in {:?}", places(&morning, id));
    }
    let rows = morning.promised.len() + morning.reach_out.len() + morning.waiting.len();
    assert_eq!(morning.rows(), rows);
}
