//! Support given or received in one line: `Sato looked at the shop page yesterday +2h !fri #web // note`.

use chrono::{Days, NaiveDate};

use super::{
    LineFrame, Part, PersonSplit, Span, Subject,
    action::person,
    minutes,
    person_first::likely,
    person_splits,
    run::{Dated, Run, Side},
    token::{Sign, Token, tokens},
    yen,
};
use crate::domain::calendar::WeekStart;
use crate::input::dates::Wanted;
use crate::input::kind::{KindGuess, guess_kind};

/// A thank-you to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// How; empty where only a date was given.
    pub text: String,
    /// The day; tomorrow where none was given.
    pub due: NaiveDate,
    /// The other day that the words may mean.
    pub other: Option<NaiveDate>,
}

/// An exchange as the line tells it; empty means not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExchangeLine {
    /// The person as it stands to reason; empty where the person was chosen before.
    pub person: String,
    /// What it was, behind that person.
    pub what: String,
    /// Every way to part the text into person and rest, most words first.
    pub splits: Vec<PersonSplit>,
    /// `@`: more people, as typed.
    pub people: Vec<String>,
    /// `#`, each once.
    pub tags: Vec<String>,
    /// `!`.
    pub thanks: Option<Thanks>,
    /// `+2h`, in minutes.
    pub minutes: Option<u32>,
    /// `+5000`, in whole yen.
    pub yen: Option<i64>,
    /// The day it happened; none where not said.
    pub on: Option<NaiveDate>,
    /// The kind of support, guessed from `what`.
    pub kind: KindGuess,
    /// `//`.
    pub note: String,
    /// What was understood, by place.
    pub spans: Vec<Span>,
    /// Signs and dates that could not be read; they stay in the text.
    pub not_understood: Vec<String>,
}

/// Reads a line with nothing turned off.
pub fn parse_exchange_line(line: &str, subject: Subject, today: NaiveDate, week_start: WeekStart) -> ExchangeLine {
    parse_exchange_line_in(line, subject, &LineFrame::new(today, week_start))
}

/// Reads a line against a frame.
pub fn parse_exchange_line_in(line: &str, subject: Subject, frame: &LineFrame<'_>) -> ExchangeLine {
    let mut read = ExchangeLine::default();
    let mut runs = Runs { text: Run::default(), thanks: Run::default(), bang: None, in_thanks: false };
    let tokens = tokens(line, frame.off);
    let mut rest = tokens.as_slice();
    while let Some((token, behind)) = rest.split_first() {
        let used = take(token, behind, line, frame, &mut read, &mut runs);
        rest = behind.get(used..).unwrap_or_default();
    }
    thanks(&runs, line, frame, &mut read);
    let dated = when(&runs.text, line, frame, subject);
    read.not_understood.extend(dated.refused.clone());
    read.spans.extend(dated.span());
    read.on = dated.date.map(|words| words.date);
    match subject {
        Subject::Chosen => read.what = dated.text,
        Subject::Named => {
            let named = named(&runs.text, line, dated.text);
            read.spans.extend(named.span);
            (read.person, read.what, read.splits) = (named.split.person, named.split.what, named.splits);
        }
    }
    read.kind = guess_kind(&read.what);
    read.spans.sort_by_key(|span| span.range.start);
    read
}

struct Runs {
    text: Run,
    thanks: Run,
    /// Where `!` stands.
    bang: Option<usize>,
    in_thanks: bool,
}

/// Takes one word; returns how many of those behind it went with it.
fn take(
    token: &Token,
    behind: &[Token],
    line: &str,
    frame: &LineFrame<'_>,
    read: &mut ExchangeLine,
    runs: &mut Runs,
) -> usize {
    let body = token.text(line).trim();
    let (part, used) = match token.sign {
        Some(Sign::Bang) if runs.bang.is_none() => {
            runs.bang = Some(token.range.start);
            runs.in_thanks = true;
            runs.thanks.push(token.plain_body());
            return 0;
        }
        None | Some(Sign::Percent | Sign::Tilde | Sign::Bang) => {
            let run = if runs.in_thanks { &mut runs.thanks } else { &mut runs.text };
            run.push(token.plain_if_signed());
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
        Some(Sign::Plus) => match (minutes(body), yen(body)) {
            (Some(time), _) => {
                read.minutes = Some(time);
                (Part::Minutes, 0)
            }
            (None, Some(money)) => {
                read.yen = Some(money);
                (Part::Money, 0)
            }
            (None, None) => {
                read.not_understood.extend((!body.is_empty()).then(|| body.to_owned()));
                runs.text.push(token.plain_whole());
                return 0;
            }
        },
        Some(Sign::Note) => {
            body.clone_into(&mut read.note);
            (Part::Note, 0)
        }
        Some(Sign::At | Sign::Hash) => return 0,
    };
    runs.in_thanks = false;
    let end = behind.get(..used).and_then(<[Token]>::last).unwrap_or(token).range.end;
    read.spans.push(Span { range: token.range.start..end, part });
    used
}

fn thanks(runs: &Runs, line: &str, frame: &LineFrame<'_>, read: &mut ExchangeLine) {
    let Some(start) = runs.bang else { return };
    let dated = runs.thanks.dated_anywhere(line, frame, &frame.dates(Wanted::Future));
    read.not_understood.extend(dated.refused.clone());
    read.spans.extend(dated.span());
    let sign = line.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let end = runs.thanks.range().end.max(start.saturating_add(sign));
    read.spans.push(Span { range: start..end, part: Part::Thanks });
    let tomorrow = frame.today.checked_add_days(Days::new(1)).unwrap_or(frame.today);
    read.thanks = Some(Thanks {
        due: dated.date.map_or(tomorrow, |words| words.date),
        other: dated.date.and_then(|words| words.other),
        text: dated.text,
    });
}

/// The day something happened: at the end of the text, or at its start behind the person; a day to come is part of the text.
pub(super) fn when(text: &Run, line: &str, frame: &LineFrame<'_>, subject: Subject) -> Dated {
    let dates = frame.dates(Wanted::Past);
    let whole = |refused| Dated { text: text.text(line), refused, ..Dated::default() };
    let happened = |dated: &Dated| dated.date.is_some_and(|words| words.date <= frame.today);
    let at_end = text.dated(line, frame, &dates, Side::End);
    if happened(&at_end) || at_end.refused.is_some() {
        return at_end;
    }
    let person = match subject {
        Subject::Named => 1,
        Subject::Chosen => 0,
    };
    // nothing has happened on a day to come: the words stay, and she is told
    let beyond = at_end.place.and_then(|range| line.get(range)).map(str::to_owned);
    let Some((person, behind)) = text.tokens.split_at_checked(person) else { return whole(beyond) };
    let behind = Run { tokens: behind.to_vec() };
    let later = behind.dated(line, frame, &dates, Side::Start);
    if !happened(&later) {
        return whole(beyond);
    }
    let head = Run { tokens: person.to_vec() }.text(line);
    Dated { text: format!("{head} {}", later.text).trim().to_owned(), ..later }
}

/// The person a text starts with.
pub(super) struct Named {
    pub(super) split: PersonSplit,
    pub(super) splits: Vec<PersonSplit>,
    pub(super) span: Option<Span>,
}

/// Parts the text; a quoted first word is the person as it is.
pub(super) fn named(run: &Run, line: &str, text: String) -> Named {
    let first = run.tokens.first();
    let quoted = first.filter(|first| first.quoted).map(|first| first.text(line).trim());
    let splits = match quoted.and_then(|person| Some((person, text.strip_prefix(person)?))) {
        Some((person, rest)) => {
            let what = rest.trim_start().to_owned();
            vec![PersonSplit { person: person.to_owned(), what, range: 0..person.len() }]
        }
        None => person_splits(&text),
    };
    let split = if quoted.is_some() { splits.first().cloned().unwrap_or_default() } else { likely(&splits) };
    let start = first.map_or(0, |first| first.range.start);
    let end = first.filter(|first| first.quoted).map_or(start.saturating_add(split.range.end), |first| first.range.end);
    let words = line.get(start..end).unwrap_or_default().split_whitespace();
    let fits = start < end && (quoted.is_some() || words.eq(split.person.split_whitespace()));
    Named { split, splits, span: fits.then_some(Span { range: start..end, part: Part::Person }) }
}
