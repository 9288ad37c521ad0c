//! `enishi today`: the morning as text or JSON (`product.md` 4).

use std::time::Duration;

use clap::Args;

use crate::{
    book::{
        Book,
        read::{
            morning::{DeedToday, DoneToday, Morning},
            whom::short_id,
        },
    },
    cli::{
        failure::Failure,
        morning_shape::MorningShape,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
    },
    domain::{
        action::{Action, Owner},
        calendar::DayOff,
        facts::{ActionFact, Who},
        morning::PersonMorning,
    },
    i18n::{
        Words,
        days::{due_word, full_date, holiday_name, near_date},
        people::{called, label},
        reasons::reasons,
        words::value,
    },
    text::safe::safe,
};

/// `enishi today`.
#[derive(Debug, Clone, Copy, Args)]
pub struct TodayArgs {
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// Writes the morning.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn run(args: TodayArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    if args.format.format == Format::Json {
        return session.out.json(&MorningShape::of(&opened.book.morning()?, &session.words));
    }
    let morning = opened.book.short_morning()?;
    match args.format.format {
        Format::Table => {
            page(&morning, session)?;
            session.out.finish()?;
            // an example book is gone in a moment
            if opened.folder.is_none() {
                note(&opened.book, &morning);
            }
            Ok(())
        }
        // a script that reads is nobody who looks at the list
        format => table(&morning, &session.words).write(format, &session.words, &mut session.out),
    }
}

/// Notes who stood in the list, once a day for each (4.4). Where the book cannot be written at once, this morning does not
/// count: nobody waits for it, and reading goes well all the same.
fn note(book: &Book, morning: &Morning) {
    let who = morning.to_note();
    if !who.is_empty() && book.wait_at_most(Duration::ZERO).is_ok() {
        let _ = book.note_shown(&who, morning.today);
    }
}

fn page(morning: &Morning, session: &mut Session) -> Result<(), Failure> {
    let Session { words, out, config, .. } = session;
    out.heading(&head(morning, words, config.conventions.minutes_promise, config.conventions.minutes_other))?;
    for section in sections(morning, words) {
        out.line("")?;
        out.heading(
            &words.with("morning-section", [("title", value(section.title)), ("count", value(section.count))]),
        )?;
        for row in section.rows {
            out.line(&format!("  {row}"))?;
        }
    }
    if morning.rows() == 0 {
        out.line("")?;
        out.line(&words.say(if morning.active == 0 { "morning-nobody" } else { "today-empty" }))?;
    }
    Ok(())
}

fn head(morning: &Morning, words: &Words, promise: u32, other: u32) -> String {
    let day = full_date(words, morning.today);
    let line = match morning.rows() {
        0 => format!("{day} · {}", words.say("today-all-clear")),
        rows => words.with(
            "morning-head",
            [("day", value(day)), ("rows", value(rows)), ("minutes", value(morning.minutes(promise, other)))],
        ),
    };
    match morning.day_off {
        None => line,
        Some(off) => {
            let why = match off {
                DayOff::Holiday(holiday) => holiday_name(words, holiday),
                DayOff::Weekday(_) | DayOff::Nth(..) | DayOff::Single => words.say("today-day-off-own"),
            };
            format!("{line} · {}", words.with("today-day-off", [("what", value(why))]))
        }
    }
}

struct Section {
    title: String,
    count: usize,
    rows: Vec<String>,
}

/// The sections that have a row, in their order.
fn sections(morning: &Morning, words: &Words) -> Vec<Section> {
    let action = |fact: &ActionFact| action_row(fact, morning, words);
    let section = |id: &str, rows: Vec<String>| Section { title: words.say(id), count: rows.len(), rows };
    let mut reach =
        section("today-reach-out", morning.reach_out.iter().map(|person| person_row(person, words)).collect());
    if !morning.reach_rest.is_empty() {
        reach.rows.push(words.with("morning-more", [("count", value(morning.rest().to_string()))]));
    }
    [
        section("today-promised", morning.promised.iter().map(action).collect()),
        reach,
        section("today-waiting", morning.waiting.iter().map(action).collect()),
        section("today-done", morning.done.iter().map(|done| done_row(done, words)).collect()),
    ]
    .into_iter()
    .filter(|section| !section.rows.is_empty())
    .collect()
}

fn action_row(fact: &ActionFact, morning: &Morning, words: &Words) -> String {
    let due = when(&fact.action, morning, words);
    let who = fact.who.as_ref().map(|who| name(who, words)).unwrap_or_default();
    let parts: Vec<String> =
        [safe(&fact.action.text).into_string(), who, due].into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}  {}", short_id(fact.action.id), parts.join(" · "))
}

/// The day of an action as the screen says it: of theirs, when it was asked for or is expected.
fn when(action: &Action, morning: &Morning, words: &Words) -> String {
    match (action.owner, action.due) {
        (Owner::Them, None) => {
            words.with("today-asked", [("day", value(near_date(words, action.made_on, morning.today)))])
        }
        (Owner::Them, Some(due)) => {
            words.with("today-expected", [("day", value(near_date(words, due, morning.today)))])
        }
        (Owner::Me, Some(due)) => due_word(words, due, morning.today),
        (Owner::Me, None) => words.say("today-no-day"),
    }
}

fn person_row(person: &PersonMorning, words: &Words) -> String {
    let phase = label(words, person.who.trust_phase);
    let why = safe(&reasons(words, &person.reasons)).into_string();
    words.with(
        "morning-person",
        [("who", value(name(&person.who, words))), ("phase", value(phase)), ("why", value(why))],
    )
}

fn done_row(done: &DoneToday, words: &Words) -> String {
    let who = done.contact.as_ref().map(|who| name(who, words)).unwrap_or_default();
    let text = safe(&done.text).into_string();
    words.with(deed_id(done.deed), [("who", value(who)), ("text", value(text))]).trim().to_owned()
}

const fn deed_id(deed: DeedToday) -> &'static str {
    match deed {
        DeedToday::Done => "today-deed-done",
        DeedToday::Thanked => "today-deed-thanked",
        DeedToday::Talked => "today-deed-talked",
        DeedToday::Sent => "today-deed-sent",
        DeedToday::Gave => "today-deed-gave",
        DeedToday::Received => "today-deed-received",
    }
}

fn name(who: &Who, words: &Words) -> String {
    safe(&called(words, who)).into_string()
}

/// The same rows for a spreadsheet: the section, the id of the action or person, and what is to be read.
fn table(morning: &Morning, words: &Words) -> Table {
    let mut table = Table::new(&["section", "id", "contact", "text", "due", "points"]);
    let action = |section: &str, fact: &ActionFact| {
        let who = fact.who.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
        let due = fact.action.due.map(|due| due.to_string()).unwrap_or_default();
        let id = fact.action.id.to_string();
        [section, id.as_str(), who, &fact.action.text, due.as_str(), ""].map(Cell::text).to_vec()
    };
    for fact in &morning.promised {
        table.push(fact.action.id, action("promised", fact));
    }
    for person in &morning.reach_out {
        let (id, why, points) = (person.who.id.to_string(), reasons(words, &person.reasons), person.points.to_string());
        let cells = ["reach_out", id.as_str(), &person.who.name, &why, "", points.as_str()].map(Cell::text).to_vec();
        table.push(person.who.id, cells);
    }
    for fact in &morning.waiting {
        table.push(fact.action.id, action("waiting_for", fact));
    }
    table
}
