//! `enishi ask`: whom to ask for a kind of support (4.5); without a kind, how many can be asked for each (F1).

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::{
    book::read::Name,
    cli::{
        due,
        failure::Failure,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        value,
    },
    domain::{
        asking::{self, Candidate},
        coverage::{Coverage, coverage},
        exchange::SupportKind,
        facts::{AskFacts, Who},
        isolation::Isolation,
    },
    i18n::{
        Words,
        people::{beside, called, label},
        reasons,
    },
};

/// `enishi ask [KIND] [WHAT]`.
#[derive(Debug, Args)]
pub struct AskArgs {
    /// Which kind of support
    #[arg(value_name = "info|hands|heart|feedback", value_parser = value::kind)]
    pub kind: Option<SupportKind>,
    /// What you would ask, for a first draft
    #[arg(value_name = "WHAT")]
    pub what: Vec<String>,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct AskShape<'a> {
    kind: SupportKind,
    given_so_far: u32,
    candidates: Vec<CandidateShape<'a>>,
    draft: String,
}

#[derive(Debug, Serialize)]
struct CandidateShape<'a> {
    contact: ContactShape<'a>,
    reasons: Vec<String>,
}

#[derive(Debug, Serialize)]
struct CoverageShape {
    kind: SupportKind,
    available: Option<u32>,
    received: Option<u32>,
}

#[derive(Debug, Serialize)]
struct SupportShape {
    kinds: Vec<CoverageShape>,
    network: Option<usize>,
    depth: Option<usize>,
    #[serde(flatten)]
    talks: Isolation,
}

/// Writes whom to ask, or how the support stands.
///
/// # Errors
/// [`Failure::Book`] when the book cannot be read.
pub fn run(args: &AskArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let people = opened.book.ask_facts()?;
    match args.kind {
        Some(kind) => {
            let names = opened.book.names()?;
            whom(kind, &args.what.join(" "), (people.as_slice(), &names), args.format.format, session)
        }
        None => {
            let talks = opened.book.isolation()?;
            support(coverage(&people).as_ref(), talks, args.format.format, session)
        }
    }
}

fn whom(
    kind: SupportKind,
    what: &str,
    (people, names): (&[AskFacts], &[Name]),
    format: Format,
    session: &mut Session,
) -> Result<(), Failure> {
    let given = asking::given_so_far(people);
    let today = session.today();
    let candidates = asking::candidates(people, kind, today);
    let words = &session.words;
    let why = |candidate: &Candidate<'_>| -> Vec<String> {
        candidate.reasons.iter().map(|reason| reasons::ask_reason(words, reason)).collect()
    };
    let name = label(words, kind);
    let draft = reasons::ask_draft(words, if what.trim().is_empty() { &name } else { what.trim() });
    if format == Format::Json {
        let candidates = candidates
            .iter()
            .map(|one| CandidateShape { contact: ContactShape::from(&one.facts.who), reasons: why(one) })
            .collect();
        return session.out.json(&AskShape { kind, given_so_far: given, candidates, draft });
    }
    let mut table = Table::new(&["name", "why"]);
    for one in &candidates {
        let who = &one.facts.who;
        // a script finds the name as it is
        let name = if format == Format::Table { named(words, who, names, today) } else { called(words, who) };
        table.push(who.id, vec![Cell::text(&name), Cell::text(&why(one).join(" · "))]);
    }
    if format != Format::Table {
        return table.write(format, &session.words, &mut session.out);
    }
    session.out.line(&reasons::given_so_far(&session.words, given))?;
    session.out.line("")?;
    session.write_table(&table, format, "ask-nobody")?;
    session.out.line("")?;
    session.out.line(&draft)
}

/// A name is enough where nobody else is called so.
fn named(words: &Words, who: &Who, names: &[Name], today: NaiveDate) -> String {
    let name = called(words, who);
    let same = names.iter().find(|name| name.who.id == who.id && !name.apart.is_empty());
    match same.map(|same| beside(words, &same.about, &same.apart, today)) {
        Some(apart) if !apart.is_empty() => format!("{name} ({apart})"),
        _ => name,
    }
}

fn support(
    coverage: Option<&Coverage>,
    talks: Isolation,
    format: Format,
    session: &mut Session,
) -> Result<(), Failure> {
    if format == Format::Json {
        let kind = |kind: SupportKind| CoverageShape {
            kind,
            available: coverage.map(|coverage| coverage.people(kind)),
            received: coverage.and_then(|coverage| coverage.received.get(kind.index()).copied()),
        };
        return session.out.json(&SupportShape {
            kinds: SupportKind::ALL.map(kind).into(),
            network: coverage.map(Coverage::network),
            depth: coverage.map(Coverage::depth),
            talks,
        });
    }
    let table = kinds(coverage, &session.words);
    if format != Format::Table {
        return table.write(format, &session.words, &mut session.out);
    }
    session.write_table(&table, format, "ask-nobody")?;
    session.out.line("")?;
    session.out.line(&reasons::quiet_line(&session.words, talks))
}

fn kinds(coverage: Option<&Coverage>, words: &Words) -> Table {
    let mut table = Table::new(&["kind", "can_ask"]);
    for kind in SupportKind::ALL {
        table.push(
            due::code(&kind),
            vec![Cell::text(&label(words, kind)), Cell::text(&reasons::coverage(words, coverage, kind))],
        );
    }
    table
}
