//! `enishi doctor`: the health of the file, said plainly; what can be mended by itself is mended with `--fix`. What is said of
//! the terminal stands in `cli::terminal`.

use clap::Args;
use serde::Serialize;

use crate::{
    book::{Book, Health},
    cli::{
        failure::{Failure, shown},
        open::Older,
        session::Session,
        strays,
        table::{Format, FormatArg},
    },
    i18n::words::value,
    text::safe::safe,
};

/// The status where something is wrong with the file.
const SICK: u8 = 3;

/// `enishi doctor [--fix] [--accept-older]`, `enishi doctor --terminal`.
#[derive(Debug, Clone, Copy, Args)]
pub struct DoctorArgs {
    /// Work out anew what is only derived
    #[arg(long)]
    pub fix: bool,
    /// Take a book that is older than what was saved here as it is
    #[arg(long)]
    pub accept_older: bool,
    /// Say what is known of the terminal, without a book
    #[arg(long, conflicts_with_all = ["fix", "accept_older"])]
    pub terminal: bool,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct HealthShape<'a> {
    good: bool,
    sqlite: &'a str,
    records: i64,
    acts: i64,
    damage: &'a [String],
    loose: i64,
    rotten: &'a [String],
    miscounted: i64,
}

/// Looks at the book and says what it found.
///
/// # Errors
/// [`Failure::Ended`] with status 3 when something is wrong, [`Failure::Book`] when the file cannot even be opened.
pub fn run(args: &DoctorArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open_as_is(if args.accept_older { Older::Accept } else { Older::Refuse })?;
    if args.fix {
        opened.book.recount()?;
    }
    let health = opened.book.health()?;
    match args.format.format {
        Format::Json => session.out.json(&shape(&health))?,
        _ => page(&opened.book, &health, session)?,
    }
    strays::tell(&opened.book, session);
    if health.is_good() { Ok(()) } else { Err(Failure::Ended(SICK)) }
}

fn page(book: &Book, health: &Health, session: &mut Session) -> Result<(), Failure> {
    let path = safe(&shown(book.path())).into_string();
    let words = &session.words;
    let mut lines = vec![
        words.with("doctor-file", [("path", value(path))]),
        words.with(
            "doctor-counts",
            [
                ("records", value(health.records)),
                ("acts", value(health.acts)),
                ("sqlite", value(health.sqlite.as_str())),
            ],
        ),
    ];
    lines.extend(
        health.damage.iter().map(|line| words.with("doctor-damage", [("text", value(safe(line).into_string()))])),
    );
    lines.extend((health.loose > 0).then(|| words.with("doctor-loose", [("n", value(health.loose))])));
    lines.extend(
        health.rotten.iter().map(|row| words.with("doctor-rotten", [("text", value(safe(row).into_string()))])),
    );
    lines.extend((health.miscounted > 0).then(|| words.with("doctor-miscounted", [("n", value(health.miscounted))])));
    lines.push(words.say(if health.is_good() { "doctor-good" } else { "doctor-sick" }));
    lines.iter().try_for_each(|line| session.out.line(line))
}

fn shape(health: &Health) -> HealthShape<'_> {
    HealthShape {
        good: health.is_good(),
        sqlite: &health.sqlite,
        records: health.records,
        acts: health.acts,
        damage: &health.damage,
        loose: health.loose,
        rotten: &health.rotten,
        miscounted: health.miscounted,
    }
}
