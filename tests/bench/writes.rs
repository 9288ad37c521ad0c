//! Writing: one durable act against one bare commit in the same folder.

use std::{path::Path, time::Instant};

use enishi::{
    book::{
        Book, Command, Done, Error, Places,
        command::{ContactCommand, ExchangeCommand, TouchCommand},
    },
    domain::{
        contact::Contact,
        exchange::{Direction, Exchange, Size as Help, SupportKind},
        id::Id,
        touch::{Channel, Touch, Way},
    },
};
use rusqlite::Connection;

use crate::{
    books::{self, BookFile, clock, today},
    names::HEAVIEST,
    stats::{Sample, Tried, said},
    table::{Budget, Row, Unit},
};

/// Commits of each sort.
const COMMITS: usize = 40;
/// Measures durable acts in a copy of a book.
pub fn commits(book: &BookFile) -> Vec<Row> {
    match committed(book) {
        Ok(rows) => rows,
        Err(why) => vec![Row::new("durable commits", Err(why), Unit::Milliseconds)],
    }
}

fn committed(original: &BookFile) -> Tried<Vec<Row>> {
    let folder = books::scratch()?;
    let copy = books::copy(original, folder.path())?;
    let bare = bare_database(folder.path())?;
    let places = Places { backups: None, state: Some(folder.path().join("state")) };
    let mut book = Book::open(&copy.path, places, clock(), "bench").map_err(said)?;
    let who = book.whom(HEAVIEST).map_err(said)?.id;
    let letters = "x".repeat(400);
    let [mut floor, mut exchange, mut talk, mut person] = [(); 4].map(|()| Sample::default());
    for number in 0..COMMITS {
        let begun = Instant::now();
        bare.execute("INSERT INTO line (text) VALUES (?1)", [&letters]).map_err(said)?;
        floor.add(begun.elapsed());
        timed(&mut exchange, || book.run(received(who)))?;
        timed(&mut talk, || book.run(talked(who)))?;
        timed(&mut person, || book.run(somebody(number)))?;
    }
    let floor = floor.median();
    let row = |name: &str, sample: &Sample| {
        Row::new(name, sample.median(), Unit::Milliseconds).base(&floor).budget(Budget::Times(2.5))
    };
    Ok(vec![
        Row::new("a bare durable commit (DELETE, EXTRA)", floor.clone(), Unit::Milliseconds),
        row("durable write, an exchange", &exchange),
        row("durable write, a talk", &talk),
        row("durable write, a person", &person),
    ])
}

fn bare_database(folder: &Path) -> Tried<Connection> {
    let bare = Connection::open(folder.join("bare.db")).map_err(said)?;
    let journal: Result<String, _> = bare.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0));
    journal.map_err(said)?;
    bare.execute_batch("PRAGMA synchronous = EXTRA; CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        .map_err(said)?;
    Ok(bare)
}

fn timed(sample: &mut Sample, act: impl FnOnce() -> Result<Done, Error>) -> Tried<()> {
    let begun = Instant::now();
    act().map_err(said)?;
    sample.add(begun.elapsed());
    Ok(())
}

fn received(contact_id: Id<Contact>) -> Command {
    let exchange = Exchange {
        contact_id,
        on: today(),
        kind: SupportKind::Informational,
        direction: Direction::Received,
        size: Help::Small,
        minutes: None,
        yen: None,
        text: "looked over the price list".to_owned(),
        deep: false,
        thanked_on: None,
        sharing: enishi::domain::contact::Sharing::Private,
    };
    Command::Exchange(ExchangeCommand::Log {
        exchanges: vec![exchange],
        thanks: None,
        thanks_texts: vec![String::new()],
    })
}

fn talked(contact_id: Id<Contact>) -> Command {
    let (way, channel) = (Way::TwoWay, Some(Channel::Phone));
    let text = "talked about the trade fair".to_owned();
    Command::Touch(TouchCommand::Log(vec![Touch {
        contact_id,
        on: today(),
        way,
        channel,
        minutes: None,
        frank: false,
        text,
    }]))
}

fn somebody(number: usize) -> Command {
    let contact = Box::new(Contact::named(format!("New Person {number}")));
    Command::Contact(ContactCommand::Add { id: Id::fresh(), contact, next: None, note: String::new() })
}
