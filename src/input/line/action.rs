//! A to-do in one line: `send the papers fri 14:00 @Tanaka #tax ~monthly ! +30m // why`.

use chrono::NaiveDate;

use super::{
    LineFrame, Part, Span, minutes,
    person_first::is_capitalised,
    read_rhythm,
    run::{Dated, Run, Side},
    token::{Sign, Token, tokens},
};
use crate::domain::{
    action::{ActionKind, Repeat},
    calendar::WeekStart,
};
use crate::input::dates::{Wanted, one_word};

/// A to-do as the line tells it; empty means not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionLine {
    /// What is to be done.
    pub text: String,
    /// `@`, as typed; the caller finds out whom it means.
    pub people: Vec<String>,
    /// `#`, each once.
    pub tags: Vec<String>,
    /// The day.
    pub due: Option<NaiveDate>,
    /// The other day that the words may mean.
    pub other: Option<NaiveDate>,
    /// `HH:MM`, or empty.
    pub time: String,
    /// `promise` with `!`, else `todo`.
    pub kind: ActionKind,
    /// `~`.
    pub repeat: Option<Repeat>,
    /// `+2h`: the time it will take, in minutes.
    pub minutes: Option<u32>,
    /// `//`.
    pub note: String,
    /// What was understood, by place.
    pub spans: Vec<Span>,
    /// Signs and dates that could not be read; they stay in the text.
    pub not_understood: Vec<String>,
}

/// Reads a line with nothing turned off.
pub fn parse_action_line(line: &str, today: NaiveDate, week_start: WeekStart) -> ActionLine {
    parse_action_line_in(line, &LineFrame::new(today, week_start))
}

/// Reads a line against a frame.
pub fn parse_action_line_in(line: &str, frame: &LineFrame<'_>) -> ActionLine {
    let mut read = ActionLine::default();
    let mut runs = vec![Run::default()];
    let tokens = tokens(line, frame.off);
    let mut rest = tokens.as_slice();
    while let Some((token, behind)) = rest.split_first() {
        let used = take(token, behind, line, frame, &mut read, &mut runs);
        rest = behind.get(used..).unwrap_or_default();
    }
    text_and_date(&runs, line, frame, &mut read);
    read.spans.sort_by_key(|span| span.range.start);
    read
}

/// Takes one word; returns how many of those behind it went with it.
fn take(
    token: &Token,
    behind: &[Token],
    line: &str,
    frame: &LineFrame<'_>,
    read: &mut ActionLine,
    runs: &mut Vec<Run>,
) -> usize {
    let body = token.text(line).trim();
    let mut plain = |token: Token| {
        if let Some(run) = runs.last_mut() {
            run.push(token);
        }
    };
    let (part, used) = match token.sign {
        None | Some(Sign::Percent) => {
            plain(token.plain_if_signed());
            return 0;
        }
        Some(Sign::Bang) => {
            read.kind = ActionKind::Promise;
            let end = token.body.start.min(token.range.end);
            read.spans.push(Span { range: token.range.start..end, part: Part::Promise });
            plain(token.plain_body());
            return 0;
        }
        Some(Sign::At) if !body.is_empty() => {
            let (person, used) = person(token, behind, line, frame);
            read.people.push(person);
            (Part::Person, used)
        }
        Some(Sign::Hash) if !body.is_empty() => {
            if !read.tags.iter().any(|tag| tag == body) {
                read.tags.push(body.to_owned());
            }
            (Part::Tag, 0)
        }
        Some(Sign::Tilde) => match repeat(token, behind, line) {
            Some((repeat, used)) => {
                read.repeat = Some(repeat);
                (Part::Rhythm, used)
            }
            None => {
                read.not_understood.extend((!body.is_empty()).then(|| body.to_owned()));
                plain(token.plain_whole());
                return 0;
            }
        },
        Some(Sign::Plus) => match minutes(body) {
            Some(time) => {
                read.minutes = Some(time);
                (Part::Minutes, 0)
            }
            None => {
                plain(token.plain_whole());
                return 0;
            }
        },
        Some(Sign::Note) => {
            body.clone_into(&mut read.note);
            (Part::Note, 0)
        }
        Some(Sign::At | Sign::Hash) => return 0,
    };
    let end = behind.get(..used).and_then(<[Token]>::last).unwrap_or(token).range.end;
    read.spans.push(Span { range: token.range.start..end, part });
    runs.push(Run::default());
    used
}

/// The word behind `@`, and what follows with a capital: `@Lisa Park`.
pub(super) fn person(token: &Token, behind: &[Token], line: &str, frame: &LineFrame<'_>) -> (String, usize) {
    let first = token.text(line).trim();
    if token.quoted || !is_capitalised(first) {
        return (first.to_owned(), 0);
    }
    let dates = frame.dates(Wanted::Future);
    let names = behind.iter().take(2).take_while(|next| {
        let word = next.text(line);
        next.sign.is_none() && !next.quoted && is_capitalised(word) && !one_word(word, &dates)
    });
    let words: Vec<&str> = std::iter::once(first).chain(names.map(|next| next.text(line))).collect();
    (words.join(" "), words.len().saturating_sub(1))
}

/// The longest repeat that the word makes with up to three plain ones behind it.
fn repeat(token: &Token, behind: &[Token], line: &str) -> Option<(Repeat, usize)> {
    let followers = behind.iter().take(3).take_while(|next| next.sign.is_none() && !next.quoted).count();
    (0..=followers).rev().find_map(|used| {
        let end = behind.get(..used).and_then(<[Token]>::last).unwrap_or(token).range.end;
        Some((read_rhythm(line.get(token.body.start..end)?)?, used))
    })
}

/// The last run that ends with a date gives it; else the text may start with one.
fn text_and_date(runs: &[Run], line: &str, frame: &LineFrame<'_>, read: &mut ActionLine) {
    let dates = frame.dates(Wanted::Future);
    let mut pieces: Vec<Dated> = runs.iter().map(|run| run.dated(line, frame, &dates, Side::End)).collect();
    let first = runs.iter().position(|run| !run.is_empty()).unwrap_or(0);
    if pieces.iter().all(|piece| piece.date.is_none())
        && let (Some(piece), Some(run)) = (pieces.get_mut(first), runs.get(first))
        && piece.refused.is_none()
    {
        *piece = run.dated(line, frame, &dates, Side::Start);
    }
    let chosen = pieces.iter().rposition(|piece| piece.date.is_some());
    let mut words = Vec::new();
    for (place, (piece, run)) in pieces.into_iter().zip(runs).enumerate() {
        read.not_understood.extend(piece.refused.clone());
        if Some(place) != chosen {
            words.push(run.text(line));
            continue;
        }
        read.spans.extend(piece.span());
        if let Some(date) = piece.date {
            read.due = Some(date.date);
            read.other = date.other;
            read.time = date.time_text();
        }
        words.push(piece.text);
    }
    words.retain(|word| !word.is_empty());
    read.text = words.join(" ");
}
