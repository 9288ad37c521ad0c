//! What an import would do, row by row, before anything is written.

use serde::Serialize;

use crate::{
    book::Whole,
    cli::{
        failure::Failure,
        session::Session,
        table::{Cell, Format, Table},
    },
    i18n::{
        Words,
        imports::{self, Sums},
        words::value,
    },
    text::safe::safe,
    transfer::{
        people::Facts,
        plan::{ImportPlan, PlannedRow, Tally, Verdict},
        read::Remark,
    },
};

/// Names of kept lines that are shown to a person.
const KEPT_NAMES: usize = 3;

#[derive(Debug, Serialize)]
struct ReviewShape {
    people: usize,
    new: usize,
    filled: usize,
    same: usize,
    merged: usize,
    conflicts: usize,
    skipped: usize,
    encoding: &'static str,
    delimiter: Option<char>,
    layout: &'static str,
    rows: Vec<RowShape>,
}

#[derive(Debug, Serialize)]
struct RowShape {
    row: usize,
    name: String,
    verdict: &'static str,
    filled: Vec<String>,
    remarks: Vec<String>,
}

#[derive(Debug, Serialize)]
struct DocumentShape {
    people: usize,
    exchanges: usize,
    touches: usize,
    actions: usize,
}

/// Writes the review of a file of cards.
///
/// # Errors
/// [`Failure::Output`] when the output fails.
pub fn cards(
    plan: &ImportPlan,
    remarks: &[Remark],
    facts: Facts,
    format: Format,
    session: &mut Session,
) -> Result<(), Failure> {
    if format == Format::Json {
        return session.out.json(&review(plan, facts, &session.words));
    }
    let table = table(plan, &session.words);
    table.write(format, &session.words, &mut session.out)?;
    if format == Format::Table {
        session.out.line("")?;
        for line in summary(plan, remarks, facts, &session.words) {
            session.out.line(&line)?;
        }
    }
    Ok(())
}

/// Writes how much a document holds.
///
/// # Errors
/// [`Failure::Output`] when the output fails.
pub fn document(whole: &Whole, format: Format, session: &mut Session) -> Result<(), Failure> {
    let shape = DocumentShape {
        people: whole.contacts.len(),
        exchanges: whole.exchanges.len(),
        touches: whole.touches.len(),
        actions: whole.actions.len(),
    };
    if format == Format::Json {
        return session.out.json(&shape);
    }
    let line = session.words.with(
        "import-document",
        [
            ("people", value(shape.people)),
            ("exchanges", value(shape.exchanges)),
            ("touches", value(shape.touches)),
            ("actions", value(shape.actions)),
        ],
    );
    session.out.line(&line)
}

/// Returns the line for what a file of cards brought: who is new, and in whom blanks were filled.
pub fn brought(tally: Tally, file: &str, words: &Words) -> String {
    let id = match (tally.new, tally.filled) {
        (_, 0) => "import-brought-new",
        (0, _) => "import-brought-filled",
        _ => "import-brought-both",
    };
    let file = if file.is_empty() { words.say("import-standard-input") } else { safe(file).into_string() };
    words.with(id, [("new", value(tally.new)), ("filled", value(tally.filled)), ("file", value(file))])
}

/// Says what came in; beside JSON on standard error, so that the JSON stays one document.
///
/// # Errors
/// [`Failure::Output`] when the output fails; what came in stays.
pub fn told(line: &str, format: Format, session: &mut Session) -> Result<(), Failure> {
    match format {
        Format::Table => session.out.line(line),
        Format::Json | Format::Csv | Format::Tsv | Format::Ids => {
            session.hint(line);
            Ok(())
        }
    }
}

fn review(plan: &ImportPlan, facts: Facts, words: &Words) -> ReviewShape {
    let Tally { people, new, filled, same, merged, conflicts, skipped } = plan.tally;
    let rows = plan.rows.iter().map(|row| RowShape {
        row: row.row,
        name: row.name.clone(),
        verdict: code(row.verdict),
        filled: row.filled.iter().map(|field| words.say(field.id())).collect(),
        remarks: reasons(row, words, remark),
    });
    ReviewShape {
        people,
        new,
        filled,
        same,
        merged,
        conflicts,
        skipped,
        encoding: facts.encoding.name(),
        delimiter: facts.table.map(|(delimiter, _)| delimiter),
        layout: facts.table.map_or("vcard", |(_, layout)| layout),
        rows: rows.collect(),
    }
}

fn table(plan: &ImportPlan, words: &Words) -> Table {
    let mut table = Table::new(&["row", "name", "verdict", "reason"]);
    for row in &plan.rows {
        let filled: Vec<String> = row.filled.iter().map(|field| words.say(field.id())).collect();
        let why = |say: Say| [filled.clone(), reasons(row, words, say)].concat().join("; ");
        table.push(
            "",
            vec![
                Cell::number(row.row),
                Cell::text(&row.name),
                Cell::both(&words.say(row.verdict.id()), code(row.verdict)),
                Cell::both(&why(short_remark), &why(remark)),
            ],
        );
    }
    table
}

fn summary(plan: &ImportPlan, remarks: &[Remark], facts: Facts, words: &Words) -> Vec<String> {
    let Tally { people, new, filled, same, merged, conflicts, skipped } = plan.tally;
    let mut lines = vec![imports::sums(words, Sums { people, new, filled, same, skipped })];
    for (id, count) in [("import-summary-merged", merged), ("import-summary-conflicts", conflicts)] {
        lines.extend((count > 0).then(|| words.with(id, [("n", value(count))])));
    }
    lines.extend(remarks.iter().map(|one| remark(one, words)));
    lines.push(imports::read_as(words, facts.encoding.name(), facts.table));
    lines.extend(plan.changes_nothing().then(|| words.say("import-nothing-new")));
    lines
}

/// Why a record is skipped, where it differs, and what else is worth saying.
fn reasons(row: &PlannedRow, words: &Words, say: Say) -> Vec<String> {
    let skipped = match row.verdict {
        Verdict::Skipped(reason) => Some(words.say(reason.id())),
        _ => None,
    };
    let conflicts = row.conflicts.iter().map(|one| imports::conflict(words, one));
    let remarks = row.remarks.iter().map(|one| say(one, words));
    skipped.into_iter().chain(conflicts).chain(remarks).collect()
}

/// How a remark is put into words.
type Say = fn(&Remark, &Words) -> String;

/// Names of lines that have no field are of use up to a handful; beyond that, how many they are.
fn short_remark(one: &Remark, words: &Words) -> String {
    match one {
        Remark::KeptOnly(names) if names.len() > KEPT_NAMES => {
            words.with("import-kept-many", [("n", value(names.len()))])
        }
        _ => remark(one, words),
    }
}

fn remark(remark: &Remark, words: &Words) -> String {
    imports::remark(words, remark.id(), remark.number(), &remark.text())
}

/// The verdict as scripts know it.
const fn code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => "new",
        Verdict::Same => "same",
        Verdict::Filled => "filled",
        Verdict::Conflict => "conflict",
        Verdict::Merged => "merged",
        Verdict::Skipped(_) => "skipped",
    }
}
