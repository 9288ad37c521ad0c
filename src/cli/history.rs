//! `enishi history`: the log of what was done, by whom and when.

use std::collections::HashMap;

use chrono::Local;
use clap::Args;
use serde::Serialize;

use crate::{
    book::{Act, Deed, Said},
    cli::{
        failure::Failure,
        say,
        session::Session,
        shape::ContactShape,
        table::{Cell, Format, FormatArg, Table},
        value,
        whom::whom,
    },
    i18n::said::{redone, undone},
};

/// `enishi history [WHO] [--most N]`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Only what touched this person
    #[arg(value_name = "WHO")]
    pub who: Option<String>,
    /// At most so many acts
    #[arg(long, value_name = "N", value_parser = value::whole::<usize>, default_value_t = 30)]
    pub most: usize,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

/// How an act stands to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    Done,
    Undone,
    Redone,
}

/// An act as scripts know it.
#[derive(Debug, Serialize)]
pub(super) struct ActShape<'a> {
    op: i64,
    at: String,
    actor: &'a str,
    way: Way,
    deed: Deed,
    contact: Option<ContactShape<'a>>,
    text: String,
    changes: i64,
    undoes: Option<i64>,
}

/// An act in words.
pub(super) struct Told<'a> {
    /// The act.
    pub(super) act: &'a Act,
    said: Said,
    way: Way,
    /// What the history says of it.
    pub(super) line: String,
}

/// Puts acts into words, newest first.
pub(super) fn told<'a>(acts: &'a [Act], session: &Session) -> Vec<Told<'a>> {
    let undone: HashMap<i64, Option<i64>> = acts.iter().map(|act| (act.op, act.undoes)).collect();
    let one = |act: &'a Act| {
        let (said, way) = (Said::parse(&act.said), way(act, &undone));
        let line = sentence(&said, way, session);
        Told { act, said, way, line }
    };
    acts.iter().map(one).collect()
}

impl Told<'_> {
    /// Returns the local day and time of the act.
    pub(super) fn local(&self) -> String {
        self.act.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
    }

    /// Returns the act as scripts know it.
    pub(super) fn shape(&self) -> ActShape<'_> {
        ActShape {
            op: self.act.op,
            at: self.act.at.to_rfc3339(),
            actor: &self.act.actor,
            way: self.way,
            deed: self.said.deed,
            contact: self.said.who.as_ref().map(ContactShape::from),
            text: self.line.clone(),
            changes: self.act.changes,
            undoes: self.act.undoes,
        }
    }
}

/// Writes the newest acts.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the book cannot be read.
pub fn run(args: &HistoryArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let of = args.who.as_deref().map(|who| whom(&opened.book, who)).transpose()?.map(|who| who.id);
    let acts = opened.book.history(of, args.most)?;
    let told = told(&acts, session);
    match args.format.format {
        Format::Json => session.out.json(&told.iter().map(Told::shape).collect::<Vec<_>>()),
        format => {
            let mut table = Table::new(&["op", "at", "actor", "text"]);
            for one in &told {
                let act = one.act;
                table.push(
                    act.op,
                    vec![
                        Cell::number(act.op),
                        Cell::both(&one.local(), &act.at.to_rfc3339()),
                        Cell::both(&session.words.say(actor_id(&act.actor)), &act.actor),
                        Cell::text(&one.line),
                    ],
                );
            }
            session.write_table(&table, format, "history-none")
        }
    }
}

/// An act that reverses a reversal brings back; where the reversed act is not among those read, it was a plain one.
fn way(act: &Act, undone: &HashMap<i64, Option<i64>>) -> Way {
    match act.undoes.map(|op| undone.get(&op).copied().flatten()) {
        None => Way::Done,
        Some(None) => Way::Undone,
        Some(Some(_)) => Way::Redone,
    }
}

fn sentence(said: &Said, way: Way, session: &Session) -> String {
    let line = say::of(&session.words, said, session.today());
    match way {
        Way::Done => line,
        Way::Undone => undone(&session.words, &line),
        Way::Redone => redone(&session.words, &line),
    }
}

fn actor_id(actor: &str) -> &'static str {
    match actor {
        "tui" => "actor-tui",
        "cli" => "actor-cli",
        "import" => "actor-import",
        "doctor" => "actor-doctor",
        "demo" => "actor-demo",
        "step" => "actor-step",
        "merge" => "actor-merge",
        _ => "actor-other",
    }
}
