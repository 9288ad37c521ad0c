//! What the doctor found, for eyes: a sentence for each thing, and below it what it is about.

use crate::{
    book::{Book, Finding, Grade, Health, Newest, Rot, Rotten},
    cli::{
        failure::{Failure, shown},
        session::Session,
    },
    i18n::{Words, days::full_date, two::sort, words::value},
    text::safe::safe,
};

/// So many names are told of each thing.
const MOST: usize = 20;

/// Writes everything that was found.
pub(super) fn write(book: &Book, health: &Health, session: &mut Session) -> Result<(), Failure> {
    let words = &session.words;
    let mut lines = vec![
        words.with("doctor-file", [("path", value(safe(&shown(book.path())).into_string()))]),
        words.with(
            "doctor-counts",
            [
                ("records", value(health.records)),
                ("acts", value(health.acts)),
                ("sqlite", value(health.sqlite.as_str())),
            ],
        ),
    ];
    lines.extend(health.newest.as_ref().map(|copy| newest(words, copy)));
    for finding in health.findings.iter().filter(|finding| finding.grade != Grade::Good) {
        lines.push(words.with(finding.id, [("n", value(finding.count)), ("what", value(first(finding)))]));
        let rows: &[Rotten] = if finding.id == "doctor-rotten" { &health.rows } else { &[] };
        lines.extend(below(words, finding, rows));
    }
    lines.push(words.say(end(health)));
    lines.iter().try_for_each(|line| session.out.line(line))
}

/// The one name that stands in the sentence itself.
fn first(finding: &Finding) -> String {
    finding.names.first().map(|name| safe(name).into_string()).unwrap_or_default()
}

/// The names below the sentence; a single one that the sentence has already is not told twice.
fn below(words: &Words, finding: &Finding, rows: &[Rotten]) -> Vec<String> {
    const IN_SENTENCE: [&str; 5] =
        ["doctor-sqlite", "doctor-synced", "doctor-network", "doctor-old-copy", "doctor-unread"];
    let all: Vec<String> = if rows.is_empty() {
        finding.names.iter().map(|name| safe(name).into_string()).collect()
    } else {
        rows.iter().map(|row| row_line(words, row)).collect()
    };
    if IN_SENTENCE.contains(&finding.id) {
        return Vec::new();
    }
    let more = all.len().saturating_sub(MOST);
    let named = all.into_iter().take(MOST).map(|what| words.with("doctor-name", [("what", value(what))]));
    named.chain((more > 0).then(|| words.with("doctor-more", [("n", value(more))]))).collect()
}

fn row_line(words: &Words, row: &Rotten) -> String {
    let id = match row.rot {
        Rot::Differs => "doctor-row-differs",
        Rot::Missing => "doctor-row-missing",
        Rot::Unknown => "doctor-row-unknown",
    };
    let day = row.on.map(|day| full_date(words, day)).unwrap_or_default();
    let parts = [sort(words, row.table), safe(&row.whose).into_string(), day];
    let what = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&words.say("list-comma"));
    words.with(id, [("what", value(what)), ("id", value(safe(&row.id).into_string()))])
}

fn newest(words: &Words, copy: &Newest) -> String {
    let path = value(safe(&shown(&copy.path)).into_string());
    match copy.at {
        Some(at) => {
            let day = full_date(words, at.with_timezone(&chrono::Local).date_naive());
            words.with("doctor-newest", [("path", path), ("on", value(day))])
        }
        None => words.with("doctor-newest-undated", [("path", path)]),
    }
}

fn end(health: &Health) -> &'static str {
    let is_quiet = health.findings.iter().all(|finding| finding.grade == Grade::Good);
    match (health.is_good(), is_quiet) {
        (true, true) => "doctor-good",
        (true, false) => "doctor-sound",
        (false, _) if health.findings.iter().all(|finding| finding.grade != Grade::Sick || finding.fix) => {
            "doctor-fixable"
        }
        (false, _) if health.rows.is_empty() || !health.damage.is_empty() => "doctor-sick",
        (false, _) => "doctor-rows",
    }
}
