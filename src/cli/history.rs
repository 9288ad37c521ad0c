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

#[derive(Debug, Serialize)]
struct ActShape<'a> {
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

/// Writes the newest acts.
///
/// # Errors
/// [`Failure::Book`] or [`Failure::Several`] when nobody or several are called so, or the book cannot be read.
pub fn run(args: &HistoryArgs, session: &mut Session) -> Result<(), Failure> {
    let opened = session.open()?;
    let of = args.who.as_deref().map(|who| whom(&opened.book, who)).transpose()?.map(|who| who.id);
    let acts = opened.book.history(of, args.most)?;
    let undone: HashMap<i64, Option<i64>> = acts.iter().map(|act| (act.op, act.undoes)).collect();
    let told: Vec<(&Act, Said, Way)> =
        acts.iter().map(|act| (act, Said::parse(&act.said), way(act, &undone))).collect();
    match args.format.format {
        Format::Json => {
            let shapes: Vec<ActShape<'_>> =
                told.iter().map(|(act, said, way)| shape(act, said, *way, session)).collect();
            session.out.json(&shapes)
        }
        format => {
            let mut table = Table::new(&["op", "at", "actor", "text"]);
            for (act, said, way) in &told {
                let local = act.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string();
                let line = sentence(said, *way, session);
                table.push(
                    act.op,
                    vec![
                        Cell::number(act.op),
                        Cell::both(&local, &act.at.to_rfc3339()),
                        Cell::both(&session.words.say(actor_id(&act.actor)), &act.actor),
                        Cell::text(&line),
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

fn shape<'a>(act: &'a Act, said: &'a Said, way: Way, session: &Session) -> ActShape<'a> {
    ActShape {
        op: act.op,
        at: act.at.to_rfc3339(),
        actor: &act.actor,
        way,
        deed: said.deed,
        contact: said.who.as_ref().map(ContactShape::from),
        text: sentence(said, way, session),
        changes: act.changes,
        undoes: act.undoes,
    }
}

fn actor_id(actor: &str) -> &'static str {
    match actor {
        "tui" => "actor-tui",
        "cli" => "actor-cli",
        "import" => "actor-import",
        "demo" => "actor-demo",
        "step" => "actor-step",
        _ => "actor-other",
    }
}
