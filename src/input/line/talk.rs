//! A talk in one line: `Sato phone about the shop page yesterday +30m !send the draft fri // note`.

use chrono::NaiveDate;

use super::{
    LineFrame, NextStep, Part, PersonSplit, Span, Subject,
    action::person,
    exchange::{named, when},
    minutes,
    run::Run,
    token::{Sign, Token, tokens},
};
use crate::domain::{
    calendar::WeekStart,
    touch::{Channel, Way},
};
use crate::input::dates::Wanted;
use crate::text::fold::fold;

/// A talk as the line tells it; empty means not given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TalkLine {
    /// The person as it stands to reason; empty where the person was chosen before.
    pub person: String,
    /// What it was about.
    pub text: String,
    /// Every way to part the text into person and rest, most words first.
    pub splits: Vec<PersonSplit>,
    /// `@`: others who were there, as typed.
    pub people: Vec<String>,
    /// How, where a word of the text tells.
    pub channel: Option<Channel>,
    /// One way, where a word of the text tells so.
    pub way: Option<Way>,
    /// `+30m`, in minutes.
    pub minutes: Option<u32>,
    /// The day it happened; none where not said.
    pub on: Option<NaiveDate>,
    /// `!`.
    pub next: Option<NextStep>,
    /// `//`.
    pub note: String,
    /// What was understood, by place.
    pub spans: Vec<Span>,
    /// Signs and dates that could not be read; they stay in the text.
    pub not_understood: Vec<String>,
}

/// Reads a line with nothing turned off.
pub fn parse_talk_line(line: &str, subject: Subject, today: NaiveDate, week_start: WeekStart) -> TalkLine {
    parse_talk_line_in(line, subject, &LineFrame::new(today, week_start))
}

/// Reads a line against a frame.
pub fn parse_talk_line_in(line: &str, subject: Subject, frame: &LineFrame<'_>) -> TalkLine {
    let mut read = TalkLine::default();
    let (mut text, mut next, mut bang) = (Run::default(), Run::default(), None);
    let tokens = tokens(line, frame.off);
    let mut rest = tokens.as_slice();
    while let Some((token, behind)) = rest.split_first() {
        let run = if bang.is_some() { &mut next } else { &mut text };
        let used = match token.sign {
            Some(Sign::Bang) if bang.is_none() => {
                bang = Some(token.range.start);
                next.push(token.plain_body());
                0
            }
            _ => take(token, behind, line, frame, &mut read, run),
        };
        rest = behind.get(used..).unwrap_or_default();
    }
    if let Some(start) = bang {
        follow_up(&next, start, line, frame, &mut read);
    }
    let dated = when(&text, line, frame, subject);
    read.not_understood.extend(dated.refused.clone());
    read.spans.extend(dated.span());
    read.on = dated.date.map(|words| words.date);
    match subject {
        Subject::Chosen => read.text = dated.text,
        Subject::Named => {
            let named = named(&text, line, dated.text);
            read.spans.extend(named.span);
            (read.person, read.text, read.splits) = (named.split.person, named.split.what, named.splits);
        }
    }
    read.channel = told_channel(&read.text);
    read.way = told(&read.text, WAYS);
    read.spans.sort_by_key(|span| span.range.start);
    read
}

/// Takes one word; returns how many of those behind it went with it.
fn take(
    token: &Token,
    behind: &[Token],
    line: &str,
    frame: &LineFrame<'_>,
    read: &mut TalkLine,
    run: &mut Run,
) -> usize {
    let body = token.text(line).trim();
    let (part, used) = match token.sign {
        Some(Sign::At) if !body.is_empty() => {
            let (person, used) = person(token, behind, line, frame);
            read.people.push(person);
            (Part::Person, used)
        }
        Some(Sign::Plus) if minutes(body).is_some() => {
            read.minutes = minutes(body);
            (Part::Minutes, 0)
        }
        Some(Sign::Note) => {
            body.clone_into(&mut read.note);
            (Part::Note, 0)
        }
        Some(Sign::At) => return 0,
        _ => {
            run.push(token.plain_if_signed());
            return 0;
        }
    };
    let end = behind.get(..used).and_then(<[Token]>::last).unwrap_or(token).range.end;
    read.spans.push(Span { range: token.range.start..end, part });
    used
}

fn follow_up(next: &Run, start: usize, line: &str, frame: &LineFrame<'_>, read: &mut TalkLine) {
    let dated = next.dated_anywhere(line, frame, &frame.dates(Wanted::Future));
    read.not_understood.extend(dated.refused.clone());
    read.spans.extend(dated.span());
    if start < next.range().end {
        read.spans.push(Span { range: start..next.range().end, part: Part::Next });
    }
    read.next = Some(NextStep {
        due: dated.date.map(|words| words.date),
        other: dated.date.and_then(|words| words.other),
        time: dated.date.map(|words| words.time_text()).unwrap_or_default(),
        text: dated.text,
    });
}

/// Words that tell how it happened; those that tell more come first.
const CHANNELS: &[(&[&str], Channel)] = &[
    (&["zoom", "online", "video", "teams", "オンライン", "ビデオ通話"], Channel::Online),
    (&["phone", "phoned", "called", "call", "rang", "電話", "留守電"], Channel::Phone),
    (&["chat", "chatted", "slack", "whatsapp", "messaged", "チャット", "ライン", "LINEで", "LINEを"], Channel::Chat),
    (&["mail", "mailed", "email", "emailed", "e-mail", "メール"], Channel::Mail),
    (&["letter", "postcard", "card", "手紙", "はがき", "葉書", "年賀状"], Channel::Letter),
    (&["circle", "party", "workshop", "勉強会", "交流会", "例会", "会合", "懇親会"], Channel::Group),
    (
        &[
            "met",
            "coffee",
            "lunch",
            "dinner",
            "visited",
            "visit",
            "会った",
            "会って",
            "会い",
            "訪問",
            "ランチ",
            "お茶",
            "来店",
        ],
        Channel::InPerson,
    ),
];

/// Words that tell that no answer has come yet.
const WAYS: &[(&[&str], Way)] =
    &[(&["no answer", "left a message", "sent", "wrote", "返事待ち", "送った", "送りました", "留守電"], Way::OneWay)];

/// Returns how something happened, as far as its words tell: "call back" by phone.
pub fn told_channel(text: &str) -> Option<Channel> {
    told(text, CHANNELS)
}

fn told<T: Copy>(text: &str, table: &[(&[&str], T)]) -> Option<T> {
    let folded = fold(text);
    let is_said =
        |words: &[&str]| words.iter().any(|word| crate::input::kind::place_of(&folded, &fold(word)).is_some());
    table.iter().find(|(words, _)| is_said(words)).map(|&(_, value)| value)
}
