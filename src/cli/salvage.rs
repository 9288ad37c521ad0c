//! `enishi salvage`: what can be read of a damaged book, into a new one. The damaged file stays as it is.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::{
    book::{Came, Salvaged, health},
    cli::{
        failure::{Failure, shown},
        file,
        session::Session,
        table::{Cell, Format, FormatArg, Table},
    },
    i18n::{two::sort, words::value},
};

/// `enishi salvage [NEW]`.
#[derive(Debug, Args)]
pub struct SalvageArgs {
    /// Where the new book is to lie
    #[arg(value_name = "NEW")]
    pub to: Option<PathBuf>,
    /// The form of the answer
    #[command(flatten)]
    pub format: FormatArg,
}

#[derive(Debug, Serialize)]
struct SalvagedShape<'a> {
    path: String,
    records: i64,
    drafts: i64,
    torn: bool,
    log_whole: bool,
    tables: Vec<CameShape<'a>>,
}

#[derive(Debug, Serialize)]
struct CameShape<'a> {
    record: &'a str,
    rows: i64,
    from_log: i64,
    lost: i64,
    unnamed: i64,
    whole: bool,
}

/// Reads what can be read and says what came.
///
/// # Errors
/// [`Failure::Book`] when nothing of the file can be read or anything is at the new place; nothing was written then.
pub fn run(args: &SalvageArgs, session: &mut Session) -> Result<(), Failure> {
    let book = file::absolute(&session.file()?);
    let to = args.to.as_deref().map_or_else(|| health::beside(&book), file::absolute);
    let nobody = session.words.say("salvage-nobody");
    let salvaged = health::salvage(&book, &to, &nobody, session.clock)?;
    if args.format.format == Format::Json {
        return session.out.json(&shape(&salvaged));
    }
    let told = [("path", value(shown(&salvaged.path))), ("n", value(salvaged.records()))];
    let line = session.words.with("salvage-done", told);
    session.out.line(&line)?;
    table(&salvaged, session).write(args.format.format, &session.words, &mut session.out)?;
    for line in beside(&salvaged, session) {
        session.hint(&line);
    }
    Ok(())
}

fn table(salvaged: &Salvaged, session: &Session) -> Table {
    let mut table = Table::new(&["record", "came", "from_log", "lost"]);
    for came in &salvaged.tables {
        let all = came.rows.saturating_add(came.from_log);
        let name = Cell::both(&sort(&session.words, came.table), came.table);
        table.push(came.table, vec![name, Cell::number(all), Cell::number(came.from_log), Cell::number(came.lost)]);
    }
    table
}

/// What there is to know beside the numbers.
fn beside(salvaged: &Salvaged, session: &Session) -> Vec<String> {
    let words = &session.words;
    let path = shown(&salvaged.path);
    let is_whole = salvaged.tables.iter().all(|came| came.whole && came.lost == 0);
    let unnamed: i64 = salvaged.tables.iter().map(|came| came.unnamed).sum();
    let mut lines = Vec::new();
    lines.extend(salvaged.torn.then(|| words.say("salvage-torn")));
    lines.extend((unnamed > 0).then(|| words.with("salvage-unnamed", [("n", value(unnamed))])));
    let from_log: i64 = salvaged.tables.iter().map(|came| came.from_log).sum();
    lines.extend((from_log > 0 && !salvaged.log_whole).then(|| words.say("salvage-earlier")));
    lines.extend((!is_whole).then(|| words.say("salvage-not-whole")));
    lines.push(words.with("salvage-next", [("path", value(path))]));
    lines
}

fn shape(salvaged: &Salvaged) -> SalvagedShape<'_> {
    let came = |came: &'_ Came| CameShape {
        record: came.table,
        rows: came.rows,
        from_log: came.from_log,
        lost: came.lost,
        unnamed: came.unnamed,
        whole: came.whole,
    };
    SalvagedShape {
        path: shown(&salvaged.path),
        records: salvaged.records(),
        drafts: salvaged.drafts,
        torn: salvaged.torn,
        log_whole: salvaged.log_whole,
        tables: salvaged.tables.iter().map(came).collect(),
    }
}
