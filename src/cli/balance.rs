//! `enishi balance`: giving and receiving by kind and by person; people stand by reading, never by their balance.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::{
    book::read::balance::{Balance, PersonBalance},
    cli::{
        failure::Failure,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        whom::whom,
    },
    domain::{
        balance::{BalanceWord, NetworkBalance},
        exchange::{Direction, SupportKind},
        facts::ExchangeTally,
    },
    i18n::{
        days::full_date,
        people::{called, label},
        words::value,
    },
};

use super::due::code;

/// `enishi balance [WHO] [--since DATE]`.
#[derive(Debug, Args)]
pub struct BalanceArgs {
    /// With this person only
    #[arg(value_name = "WHO")]
    pub who: Option<String>,
    /// From this day on; a year without it
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct BalanceShape<'a> {
    from: NaiveDate,
    to: NaiveDate,
    kinds: Kinds,
    people: Vec<PersonShape<'a>>,
    network: NetworkBalance,
}

#[derive(Debug, Serialize)]
struct PersonShape<'a> {
    contact: ContactShape<'a>,
    given: u32,
    received: u32,
    count_given: u32,
    count_received: u32,
    word: BalanceWord,
    kinds: Kinds,
}

/// The weighted sums of one kind.
#[derive(Debug, Clone, Copy, Serialize)]
struct Flow {
    given: u32,
    received: u32,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct Kinds {
    informational: Flow,
    instrumental: Flow,
    emotional: Flow,
    appraisal: Flow,
}

impl Kinds {
    fn of(tally: &ExchangeTally) -> Self {
        let flow = |kind| Flow {
            given: tally.weight_of(kind, Direction::Given),
            received: tally.weight_of(kind, Direction::Received),
        };
        Self {
            informational: flow(SupportKind::Informational),
            instrumental: flow(SupportKind::Instrumental),
            emotional: flow(SupportKind::Emotional),
            appraisal: flow(SupportKind::Appraisal),
        }
    }
}

/// Writes the balance of a window.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, [`Failure::Date`] for a date that cannot be read,
/// [`Failure::Refused`] for a day to come.
pub fn run(args: &BalanceArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let book = &opened.book;
    let from = match &args.since {
        Some(day) => session.day_until_today(day, &book.profile()?)?,
        None => book.window_start(session.config.conventions.balance_days),
    };
    let of = args.who.as_deref().map(|who| whom(book, who)).transpose()?.map(|who| who.id);
    let balance = book.balance(from, of)?;
    match args.format.format {
        Format::Json => session.out.json(&shape(&balance)),
        Format::Table => page(&balance, session),
        format => people(&balance, session).write(format, &session.words, &mut session.out),
    }
}

fn shape(balance: &Balance) -> BalanceShape<'_> {
    BalanceShape {
        from: balance.from,
        to: balance.to,
        kinds: Kinds::of(&balance.all),
        people: balance.people.iter().map(person).collect(),
        network: balance.network,
    }
}

fn person(person: &PersonBalance) -> PersonShape<'_> {
    PersonShape {
        contact: ContactShape::from(&person.who),
        given: person.tally.weight_all(Direction::Given),
        received: person.tally.weight_all(Direction::Received),
        count_given: person.tally.count_all(Direction::Given),
        count_received: person.tally.count_all(Direction::Received),
        word: person.word,
        kinds: Kinds::of(&person.tally),
    }
}

fn page(balance: &Balance, session: &mut Session) -> Result<(), Failure> {
    let [from, to] = [balance.from, balance.to].map(|day| full_date(&session.words, day));
    let head = session.words.with("balance-head", [("from", value(from)), ("to", value(to))]);
    session.out.heading(&head)?;
    if balance.people.is_empty() {
        let line = session.words.say("balance-empty");
        return session.out.line(&line);
    }
    session.out.line("")?;
    let kinds = kinds(balance, session);
    session.write_table(&kinds, Format::Table, "balance-empty")?;
    session.out.line("")?;
    let people = people(balance, session);
    session.write_table(&people, Format::Table, "balance-empty")?;
    let network = &balance.network;
    let word = session.words.with("balance-network", [("word", value(label(&session.words, network.word)))]);
    session.out.line("")?;
    session.out.line(&word)?;
    match network.reading(None) {
        None => Ok(()),
        Some(reading) => {
            let line = label(&session.words, reading);
            session.out.line(&line)
        }
    }
}

/// The four kinds: how often, and the weighted sums.
fn kinds(balance: &Balance, session: &Session) -> Table {
    let mut table = Table::new(&["kind", "count_given", "count_received", "given", "received"]);
    for kind in SupportKind::ALL {
        let [given, received] = Direction::ALL.map(|way| balance.all.weight_of(kind, way));
        let [count_given, count_received] = Direction::ALL.map(|way| balance.all.count_of(kind, way));
        let mut cells = vec![Cell::both(&label(&session.words, kind), &code(&kind))];
        cells.extend([count_given, count_received, given, received].map(Cell::number));
        table.push("", cells);
    }
    table
}

fn people(balance: &Balance, session: &Session) -> Table {
    let mut table = Table::new(&["contact", "count_given", "count_received", "given", "received", "word"]);
    for person in &balance.people {
        let [given, received] = Direction::ALL.map(|way| person.tally.weight_all(way));
        let [count_given, count_received] = Direction::ALL.map(|way| person.tally.count_all(way));
        let mut cells = vec![Cell::both(&called(&session.words, &person.who), &person.who.name)];
        cells.extend([count_given, count_received, given, received].map(Cell::number));
        cells.push(Cell::both(&label(&session.words, person.word), &code(&person.word)));
        table.push(person.who.id, cells);
    }
    table
}
