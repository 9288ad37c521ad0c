//! `enishi doctor`: the health of the file, said plainly; what can be mended by itself is mended with `--fix`. What is said of
//! the terminal stands in `cli::terminal`.

mod page;

use clap::Args;
use serde::Serialize;

use crate::{
    book::{Finding, Grade, Health},
    cli::{
        failure::Failure,
        open::Older,
        session::Session,
        table::{Format, FormatArg},
    },
};

/// The status where something is wrong with the file.
const SICK: u8 = 3;

/// `enishi doctor [--fix] [--mend] [--accept-older]`, `enishi doctor --terminal`.
#[derive(Debug, Clone, Copy, Args)]
pub struct DoctorArgs {
    /// Work out anew what is only derived
    #[arg(long)]
    pub fix: bool,
    /// Bring records back as they were last written
    #[arg(long)]
    pub mend: bool,
    /// Take a book that is older than what was saved here as it is
    #[arg(long)]
    pub accept_older: bool,
    /// Say what is known of the terminal, without a book
    #[arg(long, conflicts_with_all = ["fix", "mend", "accept_older"])]
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
    findings: Vec<FindingShape<'a>>,
    newest_copy: Option<String>,
}

#[derive(Debug, Serialize)]
struct FindingShape<'a> {
    check: &'a str,
    grade: &'static str,
    fix: bool,
    count: i64,
    names: &'a [String],
}

/// Looks at the book and says what it found.
///
/// # Errors
/// [`Failure::Ended`] with status 3 when something is wrong, [`Failure::Book`] when the file cannot even be opened or mended.
pub fn run(args: &DoctorArgs, session: &mut Session) -> Result<(), Failure> {
    let mut opened = session.open_as_is(if args.accept_older { Older::Accept } else { Older::Refuse })?;
    let book = &mut opened.book;
    let fixed = if args.fix { book.fix() } else { Ok(()) };
    let mended = match args.mend {
        true => book.health().and_then(|health| book.mend(&health.rows)),
        false => Ok(0),
    };
    let health = book.health()?;
    match args.format.format {
        Format::Json => session.out.json(&shape(&health))?,
        _ => page::write(book, &health, session)?,
    }
    // what could not be mended is told beside what was found
    fixed?;
    mended?;
    if health.is_good() { Ok(()) } else { Err(Failure::Ended(SICK)) }
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
        findings: health.findings.iter().map(finding).collect(),
        newest_copy: health.newest.as_ref().map(|copy| copy.path.to_string_lossy().into_owned()),
    }
}

fn finding(finding: &Finding) -> FindingShape<'_> {
    let grade = match finding.grade {
        Grade::Good => "good",
        Grade::Notice => "notice",
        Grade::Sick => "sick",
    };
    FindingShape {
        check: finding.id.strip_prefix("doctor-").unwrap_or(finding.id),
        grade,
        fix: finding.fix,
        count: finding.count,
        names: &finding.names,
    }
}
